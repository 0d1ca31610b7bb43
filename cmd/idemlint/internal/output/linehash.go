package output

import (
	"strconv"
	"unicode/utf16"
)

const (
	hashWindow = 100 // code units that the hash of a line covers, from its beginning on
	hashBase   = 37
	hashEOF    = 65535 // stands for the end of the file
)

// lineHashes computes for each line what the action that uploads SARIF to GitHub puts into
// primaryLocationLineHash when a report has none: a rolling hash of the 100 code units that begin with the line,
// blanks left out, and how often it has occurred so far. With it an alert is recognised on the web page
// although lines above it were added, also when the report is uploaded in another way.
func lineHashes(text []byte) []string {
	h := lineHasher{lineStart: true, seen: make(map[uint64]int)}
	h.lead = 1
	for range hashWindow {
		h.lead *= hashBase
	}
	for _, unit := range utf16.Encode([]rune(string(text))) {
		h.add(unit)
	}
	h.add(hashEOF)
	for range hashWindow { // flush: shift out the lines that began in the last window
		h.emit()
		h.shift(0)
	}
	return h.hashes
}

// lineHasher is a view of hashWindow code units that rolls over the text. A line that begins in a slot
// of the ring gets its hash when the slot is about to be reused, the window then being full.
type lineHasher struct {
	window [hashWindow]uint64
	begins [hashWindow]bool // a line begins with this unit
	index  int
	sum    uint64 // arithmetic modulo 2^64, as in the original
	lead   uint64 // hashBase to the power of hashWindow

	lineStart bool
	afterCR   bool
	seen      map[uint64]int
	hashes    []string
}

// add takes the next code unit. Blanks do not count, and every end of a line is a line feed.
func (h *lineHasher) add(unit uint16) {
	afterCR := h.afterCR
	h.afterCR = false
	switch {
	case unit == ' ', unit == '\t', unit == '\n' && afterCR:
		return
	case unit == '\r':
		unit = '\n'
		h.afterCR = true
	}
	h.emit()
	if h.lineStart {
		h.begins[h.index] = true
	}
	h.lineStart = unit == '\n'
	h.shift(uint64(unit))
}

// emit appends the hash of the line that began in the current slot, if one did.
func (h *lineHasher) emit() {
	if !h.begins[h.index] {
		return
	}
	h.begins[h.index] = false
	h.seen[h.sum]++
	h.hashes = append(h.hashes, strconv.FormatUint(h.sum, 16)+":"+strconv.Itoa(h.seen[h.sum]))
}

func (h *lineHasher) shift(unit uint64) {
	h.sum = h.sum*hashBase + unit - h.lead*h.window[h.index]
	h.window[h.index] = unit
	h.index = (h.index + 1) % hashWindow
}
