package output

import (
	"fmt"
	"path"
	"strings"
	"unicode"
)

// The roles of steps from which a diagram is made; see the trace of a finding.
const (
	roleRegion    = "region"
	roleOperation = "operation"
	roleKey       = "key"
	roleCause     = "cause" // what failed although the operation had not
	roleEntry     = "entry" // what is called again from outside
	roleGate      = "gate"  // what was to end the repetition
)

// sequence is the story of a finding as a Mermaid sequence diagram: the operation takes effect, nobody hears
// of it, and it takes effect again. ok is false for a finding that has no story.
func (s *sources) sequence(f *Finding) (text string, ok bool) {
	op := stepOf(f, roleOperation)
	if op == nil {
		return "", false
	}
	d := &diagram{src: s, op: op}
	region, entry, key, cause := stepOf(f, roleRegion), stepOf(f, roleEntry), stepOf(f, roleKey), stepOf(f, roleCause)
	file, _ := s.rel(f.Pos.File)
	caller, other := "caller", "other service"
	if entry != nil {
		caller = "sender"
	}
	if strings.Contains(op.Message, "INSERT") || strings.Contains(op.Message, "UPDATE") {
		other = "database"
	}
	d.line("sequenceDiagram")
	d.line("    participant A as %s", caller)
	d.line("    participant B as this code (%s)", mermaid(path.Base(file)))
	d.line("    participant C as %s", other)
	switch {
	case region != nil:
		d.repeated(region, key, cause, stepOf(f, roleGate))
	case entry != nil:
		d.redelivered(entry)
	case key != nil:
		d.shared()
	default:
		return "", false
	}
	return d.String(), true
}

// stepOf is the last step of that role, nil if there is none.
func stepOf(f *Finding, role string) *Step {
	for i := len(f.Trace) - 1; i >= 0; i-- {
		if f.Trace[i].Role == role {
			return &f.Trace[i]
		}
	}
	return nil
}

type diagram struct {
	strings.Builder
	src *sources
	op  *Step
}

func (d *diagram) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

// step is a step as the text of an arrow or note.
func (d *diagram) step(s *Step) string {
	text := s.Message
	if s.Pos.IsValid() {
		file, _ := d.src.rel(s.Pos.File)
		text += fmt.Sprintf(" (%s:%d)", path.Base(file), s.Pos.Line)
	}
	return mermaid(text)
}

// repeated is a retry: with a key that is made anew each time, after a failure that leaves open what
// happened, or because something else failed.
func (d *diagram) repeated(region, key, cause, gate *Step) {
	first, second, effect := "", " again", "takes effect a second time"
	if key != nil {
		first, second, effect = " with a key", " with another key", "does not know that key, takes effect a second time"
	}
	d.line("    A->>B: asks once")
	d.line("    B->>C: %s%s", d.step(d.op), first)
	d.line("    Note over C: takes effect")
	if cause != nil {
		d.line("    C-->>B: it went well")
		d.line("    Note over B: %s", d.step(cause))
	} else {
		d.line("    C--xB: the answer is lost")
	}
	d.line("    Note over B: %s", d.step(region))
	if gate != nil {
		d.line("    Note over B: %s", d.step(gate))
	}
	d.line("    B->>C: %s%s", d.step(d.op), second)
	d.line("    Note over C: %s", effect)
	d.line("    C-->>B: it went well")
	d.line("    B-->>A: it went well")
}

// redelivered is a message or request that comes again.
func (d *diagram) redelivered(entry *Step) {
	d.line("    A->>B: the message")
	d.line("    B->>C: %s", d.step(d.op))
	d.line("    Note over C: takes effect")
	d.line("    B--xA: no acknowledgement arrives")
	d.line("    Note over A: %s", d.step(entry))
	d.line("    A->>B: the same message")
	d.line("    B->>C: %s again", d.step(d.op))
	d.line("    Note over C: takes effect a second time")
}

// shared is a key that all operations have in common.
func (d *diagram) shared() {
	d.line("    A->>B: asks for one thing")
	d.line("    B->>C: %s with the key", d.step(d.op))
	d.line("    Note over C: takes effect")
	d.line("    C-->>B: the answer")
	d.line("    A->>B: asks for another thing")
	d.line("    B->>C: %s with the same key", d.step(d.op))
	d.line("    Note over C: knows the key, does nothing")
	d.line("    C-->>B: the first answer")
}

// mermaid escapes the text of a label: what is neither a letter, a digit, nor harmless is written as a number.
func mermaid(s string) string {
	var b strings.Builder
	for _, r := range visible(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" ._-/()*,", r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	return b.String()
}
