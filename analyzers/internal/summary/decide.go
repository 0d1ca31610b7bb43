package summary

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
)

// HazardKind is what is wrong about a repetition.
type HazardKind uint8

// NoKey repeats an operation without a key. FreshKey makes a new key for every attempt. ConstantKey sends
// the same key with different operations. Generic repeats whatever its callers send. Collateral repeats an
// operation because something after it failed.
const (
	NoKey HazardKind = iota + 1
	FreshKey
	ConstantKey
	Generic
	Collateral
)

// Hazard is one repetition of an operation, seen from the function in which both ends are known.
type Hazard struct {
	Kind    HazardKind
	Fn      *ssa.Function       // of this package
	Call    ssa.CallInstruction // in it, which leads to the operation
	Effect  fact.Effect
	Retry   fact.Retry
	Columns []string // of an INSERT, that get the same value each time
	Danger  bool     // the method is known to be one that must not be repeated

	// Key is the key's name, Source what makes it anew, or its constant text, At where.
	Key    string
	Source string
	At     token.Position
}

// keyState is what the keys of an operation do for its repetition.
type keyState uint8

const (
	noKey keyState = iota
	pendingKey
	constantKey
	freshKey
	stableKey
)

// decide says of each repeated operation whether it is a hazard, is safe, or is for the callers to decide:
// then, and only then, its repetition stays in the summary.
func (a *frame) decide() {
	for _, o := range a.ops {
		state, use := a.protection(o)
		a.use(o, state)
		if o.Retry == nil {
			if state == constantKey && len(o.Via) == 0 && o.danger() == certain {
				a.hazard(ConstantKey, o, use)
			}
			continue
		}
		danger := o.danger()
		switch {
		case o.Kind == fact.Hidden:
			a.opens = append(a.opens, Hazard{Kind: NoKey, Fn: a.fn, Call: o.call, Effect: o.Effect, Retry: *o.Retry})
			o.Retry = nil
		case danger == never || state == stableKey || o.Guard != "" && !o.elsewhere() && state != freshKey: // a guard that is inside of what is repeated
			if o.in == nil && !a.inTest() {
				a.passes = append(a.passes, *o.Retry)
			}
			o.Retry = nil
		case state == freshKey:
			a.hazard(FreshKey, o, use)
		case state == constantKey:
			a.hazard(ConstantKey, o, use)
		case state == noKey && danger != open && o.Retry.Because.IsValid():
			a.hazard(Collateral, o, nil)
		case state == noKey && danger != open:
			a.hazard(NoKey, o, nil)
		case danger == open && o.Kind == fact.HTTP && a.reachable() && (o.in != nil || len(o.Via) == 0):
			a.generic(o)
		}
	}
}

// hazard records what is wrong, and takes the repetition out of the summary: it is reported once.
func (a *frame) hazard(kind HazardKind, o *op, use *idemkey.Use) {
	h := Hazard{Kind: kind, Fn: a.fn, Call: o.call, Effect: o.Effect, Columns: o.stableColumns(), Danger: o.danger() == certain}
	if o.Retry != nil {
		h.Retry = *o.Retry
	}
	if use != nil {
		h.Key = use.Name
		if text, ok := use.Origin.Constant(); ok {
			h.Source = text
		}
		if len(use.Origin.Sources) > 0 {
			s := use.Origin.Sources[0]
			h.Source, h.At = s.Name, s.Position
			if s.Pos.IsValid() {
				h.At = a.position(s.Pos)
			}
		}
	}
	a.hazards = append(a.hazards, h)
	o.Retry = nil
	o.Reported = true
}

// inTest reports whether the function is in a test file: that a test sends nothing harmful says nothing.
func (a *frame) inTest() bool { return strings.HasSuffix(a.position(a.fn.Pos()).Filename, "_test.go") }

// generic records that the function repeats whatever its callers, some of them in other packages, send.
// The repetition stays in the summary: who sends a POST is told where he does.
func (a *frame) generic(o *op) {
	a.hazards = append(a.hazards, Hazard{Kind: Generic, Fn: a.fn, Call: o.call, Effect: o.Effect, Retry: *o.Retry})
}

// reachable reports whether other packages can call the function.
func (a *frame) reachable() bool {
	obj := a.fn.Object()
	return obj != nil && obj.Exported() && a.pass.Pkg.Name() != "main"
}

// protection says what the keys of an operation do for it, and which of them decides.
func (a *frame) protection(o *op) (keyState, *idemkey.Use) {
	state := noKey
	var decides *idemkey.Use
	if a.refused(o) {
		return stableKey, nil
	}
	for i := range o.uses {
		u := &o.uses[i]
		if u.Column || (u.Weak || u.Name == "") && o.elsewhere() {
			continue
		}
		s := o.in.state(u)
		if u.Weak && (s == freshKey || s == constantKey) {
			continue
		}
		if s > state {
			state, decides = s, u
		}
	}
	return state, decides
}

// elsewhere reports whether the operation creates something in one place after another: what has that name, or was
// looked for, in one region or zone says nothing of the next.
func (o *op) elsewhere() bool {
	return o.Kind == fact.Create && o.Retry != nil && o.Retry.Kind == fact.FirstSuccess
}

// state is what one key does for a repetition; nil stands for one inside of a callee, which makes nothing
// anew that it is given.
func (in *repetition) state(u *idemkey.Use) keyState {
	if u.Name == "" {
		if len(u.Headers) > 0 {
			return pendingKey
		}
		return noKey
	}
	o := &u.Origin
	if o.Empty() {
		return noKey
	}
	if _, isConst := o.Constant(); isConst {
		return constantKey
	}
	if in != nil {
		for _, s := range o.Sources {
			if in.renews(s.At) {
				return freshKey
			}
		}
		for _, phi := range o.Counters {
			if in.counts(phi) {
				return freshKey
			}
		}
		if in.yields && len(o.Yields) > 0 {
			return freshKey
		}
	}
	if len(o.Sources) == 0 && !o.Other {
		return pendingKey // all of it is the caller's
	}
	return stableKey
}
