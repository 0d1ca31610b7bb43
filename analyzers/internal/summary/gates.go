package summary

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/region"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// skipped finds a test of the method that keeps a POST from being repeated after some failures and not after others:
// most often because it is made only if there is a response.
func (a *frame) skipped(r *region.Region, call *ssa.Call, o *op) fact.Gate {
	class := o.Retry.Class & fact.Ambiguous
	if o.Kind != fact.HTTP || class == 0 || class == fact.Ambiguous {
		return fact.Gate{} // a test that is skipped holds after another failure
	}
	given := a.given(o)
	at := a.methodTest(r, given)
	if !at.IsValid() {
		return fact.Gate{}
	}
	judge := a.judge(as(given, "GET"))
	if judge == nil {
		return fact.Gate{}
	}
	if v := judge.Verdict(r, call, a.fit(call, o.Outcomes)); v.Class&fact.Ambiguous != fact.Ambiguous {
		return fact.Gate{} // no method is repeated after the other failure
	}
	return fact.Gate{Kind: fact.SkippedGate, Pos: a.position(at)}
}

// as is what is given with another method in the place of POST.
func as(given []region.Given, method string) []region.Given {
	given = slices.Clone(given)
	for i := range given {
		if given[i].Is.Kind == fact.Str {
			given[i].Is.Text = method
		} else {
			given[i].Is = simulate.RequestWith(method)
		}
	}
	return given
}

// methodTest is the first condition of a region that looks at a method which is given, invalid if there is none.
func (a *frame) methodTest(r *region.Region, given []region.Given) token.Pos {
	if len(given) == 0 {
		return token.NoPos
	}
	m := &methodReader{}
	for _, g := range given {
		m.given = append(m.given, g.Value)
	}
	for i, inside := range r.Inside {
		if !inside {
			continue
		}
		b := r.Fn.Blocks[i]
		if last, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			m.at = token.NoPos
			if m.reads(last.Cond, 0) {
				return m.at
			}
		}
	}
	return token.NoPos
}

// methodReader follows a condition to the methods and requests that it is made of.
type methodReader struct {
	given []ssa.Value
	at    token.Pos // the part of the condition that was followed last and has a place
}

func (m *methodReader) reads(v ssa.Value, depth int) bool {
	if depth > maxEvalDepth {
		return false
	}
	if slices.Contains(m.given, v) {
		return true
	}
	if v.Pos().IsValid() {
		if _, isPhi := v.(*ssa.Phi); !isPhi {
			m.at = v.Pos()
		}
	}
	switch x := v.(type) {
	case *ssa.Call: // a predicate; what an attempt gives back is no test of what was sent
		return simulate.IsBool(x.Type()) && slices.ContainsFunc(x.Call.Args, func(arg ssa.Value) bool { return m.reads(arg, depth+1) })
	case *ssa.Phi, *ssa.BinOp, *ssa.UnOp, *ssa.FieldAddr, *ssa.Lookup, *ssa.Convert, *ssa.ChangeType:
		return slices.ContainsFunc(v.(ssa.Instruction).Operands(nil), func(op *ssa.Value) bool { return *op != nil && m.reads(*op, depth+1) })
	case *ssa.Extract: // found, in a map of methods
		_, isLookup := x.Tuple.(*ssa.Lookup)
		return isLookup && m.reads(x.Tuple, depth+1)
	}
	return false
}

// blind is the policy of a client's user for which the client repeats a POST: one that never looks at the method, or
// does so only if there is a response.
func (u *unit) blind(c *config) fact.Gate {
	for _, p := range c.policies {
		if u.policyClass(p)&fact.Ambiguous == 0 {
			continue
		}
		g := fact.Gate{Kind: fact.BlindGate, Pos: u.position(p.Pos())}
		if slices.Contains(c.skipping, p) {
			g.Kind = fact.SkippedGate
		}
		if p.Parent() == nil {
			g.Name = strings.TrimSuffix(p.Name(), "$bound")
		}
		return g
	}
	return fact.Gate{}
}

// skipsMethod reports whether a policy looks at the method of the request that a response belongs to, and nowhere else:
// where there is no response it repeats a POST as any other.
func (u *unit) skipsMethod(fn *ssa.Function) bool {
	byResponse, otherwise := methodReads(fn, 0)
	if !byResponse || otherwise {
		return false
	}
	return u.policyAnswer(fn, fact.Value{Kind: fact.Nil}, ofPost(500)) == fact.False &&
		u.policyAnswer(fn, fact.Failure, fact.Value{Kind: fact.Nil}) != fact.False
}

// methodReads tells how a policy, or a function of its package that it calls, gets at the method: by the response, or
// otherwise, as by the request, the context, or the error of net/http.
func methodReads(fn *ssa.Function, depth int) (byResponse, otherwise bool) {
	if depth > 2 {
		return false, false
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch x := in.(type) {
			case *ssa.FieldAddr:
				switch path, name := namedOf(x.X.Type()); {
				case strings.EqualFold(flow.Field(x), "method") && ofResponse(x.X):
					byResponse = true
				case strings.EqualFold(flow.Field(x), "method"), path == "net/url" && name == "Error" && flow.Field(x) == "Op":
					otherwise = true
				}
			case *ssa.Call:
				switch k := effect.NameOf(&x.Call); k.Name {
				case "Method", "IsGet", "IsPost", "IsPatch", "IsPut", "IsHead", "IsDelete":
					otherwise = true
				case "Value":
					otherwise = otherwise || k.Path == "context" && mayTellMethod(x)
				}
				if c := x.Call.StaticCallee(); c != nil {
					r, o := methodReads(origin(c), depth+1)
					byResponse, otherwise = byResponse || r, otherwise || o
				}
			}
		}
	}
	return byResponse, otherwise
}

// mayTellMethod reports whether what a context holds can say what is sent: a text or an answer, but not a struct that counts
// attempts.
func mayTellMethod(value *ssa.Call) bool {
	for _, ref := range *value.Referrers() {
		as, ok := ref.(*ssa.TypeAssert)
		if !ok {
			continue
		}
		t := as.AssertedType.Underlying()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem().Underlying()
		}
		st, ok := t.(*types.Struct)
		if !ok {
			return true
		}
		for f := range st.Fields() {
			if b, ok := f.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 || saysRepeatable(f.Name()) {
				return true
			}
		}
		return false
	}
	return true
}

// saysRepeatable reports whether a field of that name says whether something can be repeated.
func saysRepeatable(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "idempoten") || strings.Contains(name, "retryable") || strings.Contains(name, "safe") || strings.Contains(name, "noretry")
}

// ofResponse reports whether v is the request that a response of net/http belongs to.
func ofResponse(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok || flow.Field(fa) != "Request" {
		return false
	}
	path, name := namedOf(fa.X.Type())
	return path == "net/http" && name == "Response"
}
