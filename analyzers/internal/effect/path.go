package effect

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// path is the constant part of a URL, and the values of the caller that are parts of it.
func (t *Tracer) path(url ssa.Value, depth int) (string, []fact.Ref) {
	p := pather{}
	p.walk(url, depth)
	return strings.Join(p.parts, ""), p.refs
}

type pather struct {
	parts []string
	refs  []fact.Ref
}

func (p *pather) walk(v ssa.Value, depth int) {
	if depth > maxDepth {
		return
	}
	for _, d := range flow.Definitions(v) {
		if s, ok := flow.String(d); ok {
			if strings.Contains(s, "/") || strings.Contains(s, "?") {
				p.parts = append(p.parts, s)
			}
			continue
		}
		if i, ok := flow.Index(d); ok {
			p.refs = append(p.refs, fact.Ref{Param: i})
			continue
		}
		switch x := d.(type) {
		case *ssa.BinOp:
			if x.Op == token.ADD {
				p.walk(x.X, depth+1)
				p.walk(x.Y, depth+1)
			}
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok {
				p.call(&call.Call, depth)
			}
		case *ssa.Call:
			p.call(&x.Call, depth)
		}
	}
}

// call follows functions that put a URL together.
func (p *pather) call(c *ssa.CallCommon, depth int) {
	k := NameOf(c)
	switch k.Path {
	case "fmt", "net/url", "strings", "path":
	default:
		return
	}
	for _, a := range c.Args {
		if vals, ok := flow.Variadic(a); ok {
			for _, v := range vals {
				if isString(v.Type()) {
					p.walk(v, depth+1)
				}
			}
		} else if isString(a.Type()) {
			p.walk(a, depth+1)
		}
	}
}

// PathInCaller is what the caller of c gives for the parts of a callee's path.
func (t *Tracer) PathInCaller(c *ssa.CallCommon, of []fact.Ref) (string, []fact.Ref) {
	return t.pathInCaller(c, of, 0)
}

func (t *Tracer) pathInCaller(c *ssa.CallCommon, of []fact.Ref, depth int) (string, []fact.Ref) {
	return t.liftPath(of, func(r fact.Ref) (ssa.Value, bool) { return ArgumentOf(c, r) }, depth)
}

// PathInMaker is the same for the function that makes a closure.
func (t *Tracer) PathInMaker(mc *ssa.MakeClosure, of []fact.Ref) (string, []fact.Ref) {
	return t.liftPath(of, func(r fact.Ref) (ssa.Value, bool) { return Binding(mc, r) }, 0)
}

func (t *Tracer) liftPath(of []fact.Ref, argument func(fact.Ref) (ssa.Value, bool), depth int) (string, []fact.Ref) {
	p := pather{}
	for _, r := range of {
		v, captured := argument(r)
		if v == nil || r.Path != "" || depth > maxDepth {
			continue
		}
		vals := []ssa.Value{v}
		if captured {
			vals = flow.Content(v)
		}
		for _, v := range vals {
			switch {
			case isString(v.Type()):
				p.walk(v, depth+1)
			case isRequestType(v.Type()):
				req := t.request(v, depth+1)
				p.parts = append(p.parts, req.Path)
				p.refs = append(p.refs, req.PathOf...)
			}
		}
	}
	return strings.Join(p.parts, ""), p.refs
}
