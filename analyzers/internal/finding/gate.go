package finding

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Broken says why what was to end a repetition does not end it, after what repeats when; at is where that stands. It
// is empty if there is no such thing.
func Broken(r *fact.Retry, at string) string {
	g := &r.Gate
	switch g.Kind {
	case fact.SkippedGate:
		if g.Name != "" {
			at = g.Name + " on " + at
		} else {
			at = "the one on " + at
		}
		if r.Class&fact.Transport != 0 {
			return "a test of the method, " + at + ", is skipped when there is no response"
		}
		return "a test of the method, " + at + ", is skipped when there is a response"
	case fact.BlindGate:
		if g.Name != "" {
			at = g.Name + " on " + at
		} else {
			at = "on " + at
		}
		return "its policy, " + at + ", does not look at the method"
	case fact.WrappedGate:
		return g.Name + " does not stop it from inside of another error"
	case fact.ReplacedGate:
		return "the test on " + at + " replaces the one by which " + g.Name + " stops it"
	case fact.NoLimitGate:
		return g.Name + " of 0 on " + at + " is no limit"
	case fact.DefaultGate:
		return g.Name + " of 0 on " + at + " is the default, not none"
	}
	return ""
}

// Mend is what has to be done about such a thing, as the beginning of a cure; empty if there is none.
func Mend(r *fact.Retry) string {
	switch r.Gate.Kind {
	case fact.SkippedGate:
		return "test the method in either case, or "
	case fact.BlindGate:
		return "let such requests go through a client that repeats nothing, or "
	case fact.WrappedGate:
		return "give back what " + r.Gate.Name + " has made as it is, or "
	case fact.ReplacedGate:
		return "let the test say no to what " + r.Gate.Name + " has made, or "
	case fact.NoLimitGate, fact.DefaultGate:
		return "bound it to one attempt, or "
	}
	return ""
}
