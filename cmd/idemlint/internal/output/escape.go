package output

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is printed comes from code that nobody has reviewed yet: names of files, expressions, lines. A control
// character among it could hide a finding or forge one, in a terminal as well as in the log of a build.

// visible makes control characters, line ends included, and characters that change the direction of the text
// readable.
func visible(s string) string {
	if !strings.ContainsFunc(s, invisible) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], string(utf8.RuneError)):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r < utf8.RuneSelf && invisible(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		case invisible(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// invisible reports whether a character says something to the terminal or the renderer instead of the reader.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// visibleLine is visible for a line of source, in which tabs are tabs.
func visibleLine(s string) string {
	parts := strings.Split(s, "\t")
	for i, p := range parts {
		parts[i] = visible(p)
	}
	return strings.Join(parts, "\t")
}
