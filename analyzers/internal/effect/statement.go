package effect

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// statement is a call that runs the SQL statement that its text argument is, or that a builder holds.
func (t *Tracer) statement(c *ssa.CallCommon, row *knowledge.Statement, callee Callee) Site {
	e := fact.Effect{Kind: fact.SQL, Callee: callee.String(), Undone: row.Undone}
	w := texter{Tracer: t}
	var text string
	if partOf(c) != nil {
		text = w.built(c, 0)
	} else {
		text = w.argument(c, row.Text, 0)
	}
	e.Undone = e.Undone || w.undone || givesTransaction(c)
	w.conclude(&e, text, row.Overwrites)
	if len(e.Columns) > 0 && binds(c, len(e.Columns)) {
		e.Grade = knowledge.RowGrade(e.On) // whether it is the same id is told by where it comes from
	}
	s := Site{Effect: e, Adds: strings.HasPrefix(e.Does, updating)}
	if strings.Contains(e.Does, "INSERT") {
		s.Values = w.row
	}
	return s
}

// overwriting stands beside a text whose inserts replace the row with the same key.
const overwriting = "overwriting"

// conclude fills in what the statement does. Where that depends on what the caller gives, the text stays in
// Method.Consts and what fills its marks in Method.Of, until he does.
func (w *texter) conclude(e *fact.Effect, text string, overwrites bool) {
	text = strings.Map(w.forgetSelves, text)
	e.Method = fact.Method{}
	if classify(e, filled(text, nil), overwrites) || len(w.of) == 0 {
		return
	}
	e.Does, e.Columns = "", nil
	e.Method = fact.Method{Consts: []string{text}, Of: w.of}
	if overwrites {
		e.Method.Consts = append(e.Method.Consts, overwriting)
	}
	e.Grade = min(e.Grade, fact.Unsure)
}

// StatementInCaller is a callee's statement as the caller of c sees it.
func (t *Tracer) StatementInCaller(c *ssa.CallCommon, e *fact.Effect) {
	e.Undone = e.Undone || inTransaction(c)
	t.liftStatement(e, func(r fact.Ref) (ssa.Value, bool) { return ArgumentOf(c, r) })
}

// StatementInMaker is the same for the function that makes a closure; nil for one that captures nothing.
func (t *Tracer) StatementInMaker(mc *ssa.MakeClosure, e *fact.Effect) {
	t.liftStatement(e, func(r fact.Ref) (ssa.Value, bool) {
		if mc == nil {
			return nil, false
		}
		return Binding(mc, r)
	})
}

func (t *Tracer) liftStatement(e *fact.Effect, argument func(fact.Ref) (ssa.Value, bool)) {
	if e.Kind != fact.SQL || len(e.Method.Of) == 0 || len(e.Method.Consts) == 0 {
		return
	}
	w := texter{Tracer: t}
	var parts []string
	for _, r := range e.Method.Of {
		v, captured := argument(r)
		switch {
		case v == nil || r.Path != "":
			parts = append(parts, hole)
		case captured:
			parts = append(parts, w.captured(v))
		default:
			parts = append(parts, w.text(v, 0))
		}
	}
	e.Does, e.On = "", ""
	w.conclude(e, filled(e.Method.Consts[0], parts), len(e.Method.Consts) > 1)
}

// captured is the text in a variable that a closure captured.
func (w *texter) captured(addr ssa.Value) string {
	if i, ok := flow.Index(addr); ok {
		return w.given(addr, fact.Ref{Param: i})
	}
	if a, ok := addr.(*ssa.Alloc); ok {
		return w.merged(a, storesTo(a), 0)
	}
	return hole
}

// inTransaction reports whether a call is given a transaction, or something that was made of one: a method of
// New(tx), q.WithTx(tx), &repo{tx}, or of what a helper gives a closure.
func inTransaction(c *ssa.CallCommon) bool {
	for i, a := range c.Args {
		a = flow.Concrete(a)
		if isTransaction(a.Type()) {
			return true
		}
		if i > 0 || c.Signature().Recv() == nil {
			continue
		}
		for _, d := range flow.Definitions(a) {
			if ofTransaction(d) {
				return true
			}
		}
	}
	return false
}

// ofTransaction reports whether a receiver was made of a transaction.
func ofTransaction(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.Parameter:
		return x.Parent().Parent() != nil // what a helper calls a closure with
	case *ssa.Call:
		for _, a := range x.Call.Args {
			if isTransaction(flow.Concrete(a).Type()) {
				return true
			}
		}
	case *ssa.Alloc:
		for _, ref := range *x.Referrers() {
			fa, ok := ref.(*ssa.FieldAddr)
			if !ok {
				continue
			}
			for _, val := range storesTo(fa) {
				if isTransaction(flow.Concrete(val).Type()) {
					return true
				}
			}
		}
	}
	return false
}
