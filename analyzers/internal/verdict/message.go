package verdict

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/hoist"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
)

// writer puts findings into words.
type writer struct {
	pass  *analysis.Pass
	hoist *hoist.Hoister
}

func itoa(n int) string { return strconv.Itoa(n) }

// finding is what is said of a repetition, nil if it has no place in this package.
func (w *writer) finding(g *repetition) *finding.Finding {
	f := &finding.Finding{Rule: UnsafeRetry, Confidence: w.confidence(g)}
	at := w.siteOf(g)
	if g.Kind == summary.FreshKey {
		if p := locate(w.pass, g.At); p.IsValid() {
			at = p
		}
	}
	if !at.IsValid() {
		return nil
	}
	call := callAt(w.pass, at)
	f.Pos = at
	if call != nil {
		f.Pos, f.End = span(w.pass, call)
	}
	file := w.pass.Fset.Position(f.Pos).Filename
	switch g.Kind {
	case summary.FreshKey:
		f.Rule = FreshKey
		f.Message = w.freshKey(g, file)
		f.Fixes = w.fixes(g, at)
	case summary.ConstantKey:
		f.Rule = FreshKey
		f.Message = fmt.Sprintf("idempotency key %s is %q for every operation, so the server answers the next, different one with the first one's result; "+
			"derive it from the operation", g.Key, g.Source)
	case summary.Generic:
		f.Message = finding.RepeatsAnything(render(call, g.Effect.Callee), w.repeats(g, file))
	case summary.Collateral:
		f.Message = w.collateral(g, file, render(call, g.Effect.Callee))
	default:
		f.Message = w.noKey(g, file, render(call, g.Effect.Callee))
	}
	f.Trace = w.trace(g)
	f.Identity = []string{finding.Owner(g.Retry.Func), finding.Owner(g.Effect.Func), finding.Rendering(&g.Effect), g.Key}
	for _, c := range g.callers {
		f.Senders = append(f.Senders, funcName(c.fn))
	}
	return f
}

// fixes are those for a key that is made at source with every attempt. An iteration over several operations, or over
// alternatives, is left to the author.
func (w *writer) fixes(g *repetition, source token.Pos) []analysis.SuggestedFix {
	repeat := locate(w.pass, g.Retry.Pos)
	if g.Retry.Kind != fact.RetryRegion || g.Retry.Form != fact.Looped || g.At.Line == 0 || !repeat.IsValid() {
		return nil
	}
	return w.hoist.Fix(source, repeat)
}

// siteOf is the call that is repeated if it is in this package, otherwise the one that leads to it.
func (w *writer) siteOf(g *repetition) token.Pos {
	if g.local && g.Retry.Kind != fact.NoRegion {
		if p := locate(w.pass, g.Retry.Site); p.IsValid() {
			return p
		}
	}
	return g.Call.Pos()
}

// noKey says that an operation is repeated without a key.
func (w *writer) noKey(g *repetition, file, subject string) string {
	from := ""
	if len(g.callers) > 0 && g.local {
		from = "from " + w.callers(g, file)
	}
	return finding.Repeated(subject, finding.Deed(&g.Effect), from, w.repeats(g, file), finding.Mend(&g.Retry)+finding.Cure(&g.Effect, made(g)))
}

// collateral says that an operation is repeated although it went well.
func (w *writer) collateral(g *repetition, file, subject string) string {
	cure := finding.Cure(&g.Effect, made(g))
	if g.Retry.By != "" {
		return fmt.Sprintf("%s may %s again (%s on %s runs it again after a conflict) although it went well; do it after the commit, or %s",
			subject, finding.Deed(&g.Effect), g.Retry.By, line(file, g.Retry.Pos), cure)
	}
	return fmt.Sprintf("%s may %s again (retried on %s) although it went well, because %s failed; repeat only what failed, or %s",
		subject, finding.Deed(&g.Effect), line(file, g.Retry.Pos), w.because(g, file), cure)
}

// because names the call that failed after the operation.
func (w *writer) because(g *repetition, file string) string {
	at := line(file, g.Retry.Because)
	if p := locate(w.pass, g.Retry.Because); p.IsValid() {
		return render(callAt(w.pass, p), "the call") + " on " + at
	}
	return "the call on " + at
}

// freshKey says that a key is made anew with every attempt.
func (w *writer) freshKey(g *repetition, file string) string {
	source := g.Source
	if source != "" {
		source = " by " + source
	}
	return fmt.Sprintf("idempotency key %s is made anew%s on every attempt (%s), so the server cannot recognise the repetition; make it %s",
		g.Key, source, w.repeats(g, file), strings.TrimPrefix(made(g), "made "))
}

// made says where a key must be made to be stable.
func made(g *repetition) string {
	if g.Retry.By != "" || len(g.callers) > 0 {
		return "made once before the call"
	}
	return finding.Made(&g.Retry)
}

// repeats says what repeats, where, and after what, and why that which was to end it does not.
func (w *writer) repeats(g *repetition, file string) string {
	said := w.repetition(g, file)
	if broken := finding.Broken(&g.Retry, line(file, g.Retry.Gate.Pos)); broken != "" {
		said += ": " + broken
	}
	return said
}

// repetition says what repeats, where, and after what.
func (w *writer) repetition(g *repetition, file string) string {
	after := (g.Retry.Class & fact.Ambiguous).String()
	at := line(file, g.Retry.Pos)
	switch {
	case g.Retry.By != "" && w.sameLine(g):
		return fmt.Sprintf("%s repeats it after %s", g.Retry.By, after)
	case g.Retry.By != "":
		return fmt.Sprintf("%s on %s repeats it after %s", g.Retry.By, at, after)
	}
	return finding.Again(&g.Retry, at)
}

func (w *writer) sameLine(g *repetition) bool {
	p := w.pass.Fset.Position(g.Call.Pos())
	return p.Filename == g.Retry.Pos.Filename && p.Line == g.Retry.Pos.Line && g.Retry.Site.Line == p.Line
}

func (w *writer) callers(g *repetition, file string) string {
	var names []string
	for _, c := range g.callers {
		n := funcName(c.fn) + " on " + line(file, w.pass.Fset.Position(c.call.Pos()))
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return finding.List(names)
}

// trace leads from the repetition to the operation.
func (w *writer) trace(g *repetition) []finding.Step {
	var steps []finding.Step
	add := func(role finding.Role, p token.Position, text string) {
		if p.IsValid() {
			steps = append(steps, finding.Step{Role: role, Pos: p, Message: text})
		}
	}
	if g.Retry.Kind != fact.NoRegion && g.Kind != summary.ConstantKey { // a key that all operations share needs no repetition
		after := g.Retry.Class
		if g.Kind == summary.Collateral && g.Retry.By != "" {
			after = fact.Conflict
		}
		add(finding.Region, g.Retry.Pos, finding.Repeater(&g.Retry, after))
	}
	for _, c := range g.callers {
		if p := w.pass.Fset.Position(c.call.Pos()); p != g.Effect.Pos {
			add(finding.Call, p, funcName(c.fn)+" "+finding.Does(&g.Effect))
		}
	}
	again := g.Retry.Site != g.Effect.Pos // to be said
	if len(g.callers) == 0 {
		for _, p := range g.Effect.Via {
			if again && p.Filename == g.Retry.Site.Filename && p.Line == g.Retry.Site.Line {
				add(finding.Call, p, "is called again")
				again = false
			} else {
				add(finding.Call, p, "leads to it")
			}
		}
	}
	if again {
		add(finding.Call, g.Retry.Site, "is called again")
	}
	add(finding.Operation, g.Effect.Pos, finding.Effect(&g.Effect))
	add(finding.Cause, g.Retry.Because, "fails after it")
	add(finding.Gate, g.Retry.Gate.Pos, "was to end it and does not")
	switch {
	case g.Kind == summary.ConstantKey:
		add(finding.Key, g.Effect.Pos, g.Key+" is the same for every operation")
	case g.At.IsValid():
		add(finding.Key, g.At, g.Key+" is made here")
	case g.Kind == summary.FreshKey:
		add(finding.Key, g.Effect.Pos, g.Key+" is another one with every attempt")
	}
	return steps
}

// confidence weighs a repetition.
func (w *writer) confidence(g *repetition) finding.Confidence {
	switch {
	case g.Kind == summary.Generic || !g.Danger || g.Retry.Kind == fact.MixedRegion:
		return finding.Low
	case g.Kind == summary.FreshKey && g.Retry.Kind == fact.FirstSuccess:
		return finding.Medium // an attempt number in the key makes attempts look like alternatives
	case g.Kind == summary.FreshKey || g.Kind == summary.ConstantKey:
		return finding.High // the author says himself that a repetition does harm
	case g.Retry.Kind == fact.FirstSuccess && g.Effect.Kind == fact.HTTP && !creates(g.Effect.Path, g.Effect.Func, g.Fn):
		return finding.Low // one alternative after the other: most of what is asked so does no harm
	}
	if len(g.callers) > 0 {
		harmful := slices.DeleteFunc(slices.Clone(g.callers), func(c caller) bool { return harmless(&c.effect, c.fn) })
		if len(harmful) == 0 {
			return finding.Low
		}
		g.callers = harmful
	} else if harmless(&g.Effect, g.Fn) || g.Effect.Kind == fact.HTTP && trifling("", effect.NameOf(g.Call.Common()).Name) || handedOn(g) {
		return finding.Low
	}
	switch {
	case g.Kind == summary.Collateral && !g.Retry.Speaks:
		return finding.Low
	case g.Kind == summary.Collateral, g.Retry.Kind == fact.StepRegion, g.Retry.Kind == fact.FirstSuccess, g.Effect.Grade == fact.Plain:
		return finding.Medium
	}
	return finding.High
}

// handedOn reports whether a message is published that the function is given as an interface: a wrapper for whatever there is to
// send, which may well hold an id of its own.
func handedOn(g *repetition) bool {
	if g.Effect.Kind != fact.Publish {
		return false
	}
	return slices.ContainsFunc(g.Call.Common().Args, func(arg ssa.Value) bool {
		p, ok := arg.(*ssa.Parameter)
		return ok && types.IsInterface(p.Type()) && p.Type().String() != "context.Context"
	})
}

// harmless reports whether an operation, as far as its method and the names around it say, can be
// repeated after all: it asks or authorises, or sets fields of something that exists.
func harmless(e *fact.Effect, fn *ssa.Function) bool {
	if e.Kind != fact.HTTP {
		return e.Grade > fact.Plain || e.Grade == fact.Plain && (e.Kind == fact.SQL || e.Kind == fact.Store) || e.Undone || e.Rolled
	}
	around := []string{e.Func}
	if fn != nil {
		around = append(around, fn.String())
	}
	return finding.Method(e.Method) != "POST" || trifling(e.Path, around...) || readsOnly(e.Path, fn)
}

// Harmless is the same for an operation of another package, with the names of the functions around it.
func Harmless(e *fact.Effect, names ...string) bool {
	return harmless(e, nil) || e.Kind == fact.HTTP && ReadsOnly(e.Path, names...)
}
