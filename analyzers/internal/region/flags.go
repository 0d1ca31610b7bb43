package region

import (
	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// failByFlag is fail for a call of unknown body that returns a bool, alone or before an error: it is not
// known which of its values says that the work is done, so the one that leaves the region does.
func (t *trial) failByFlag() {
	n := t.call.Call.Signature().Results().Len()
	reaches := func(flag fact.ValueKind, err fact.Value) bool {
		tuple := make([]fact.Value, n)
		tuple[0] = fact.Value{Kind: flag}
		if n > 1 {
			tuple[n-1] = err
		}
		return t.simulate(tuple, false, 0, nil).Reached
	}
	isNil := fact.Value{Kind: fact.Nil}
	if t.signals.only {
		for _, done := range t.done {
			if reaches(opposite(done), isNil) {
				t.verdict.Class |= fact.Transport
			}
		}
		return
	}
	flag := fact.Unknown
	if len(t.done) == 1 {
		flag = t.done[0]
	}
	if reaches(flag, fact.Failure) {
		t.verdict.Class |= fact.Transport
	}
	if t.comesBack {
		return
	}
	for _, done := range t.done {
		again := opposite(done)
		if reaches(done, fact.Failure) || !reaches(again, isNil) {
			continue
		}
		// Have: the bool decides, not the error. A poll, unless a failure that says so repeats as well.
		speaks := t.region.Speaks() || saysRetry(calleeName(t.call))
		if reaches(again, fact.Failure) && (speaks || t.call.Call.StaticCallee() == nil) {
			t.verdict.Class |= fact.Transport
		} else {
			t.verdict.Class = 0
		}
	}
}

func opposite(flag fact.ValueKind) fact.ValueKind {
	if flag == fact.True {
		return fact.False
	}
	return fact.True
}
