package summary

import (
	"go/constant"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// config is what is known of a client value: whether it repeats requests by itself.
type config struct {
	row      *knowledge.Client
	known    bool // the value was followed to where it is made
	on       bool
	at       token.Pos // of the option that switched it on, or of its making
	class    fact.Class
	policies []*ssa.Function
	skipping []*ssa.Function // those that look at the method only if there is a response
	composed fact.Class      // for which policies hold that a library makes
	unclear  bool            // a policy that cannot be followed
	safe     bool            // only methods that may be repeated
	every    bool            // every method, although the client by itself is careful
	off      bool            // whatever else is set
}

// configOf is what is known of a client.
func (u *unit) configOf(v ssa.Value) config {
	w := &clientWalk{unit: u, seen: map[ssa.Value]bool{}}
	w.walk(v, 0)
	return w.config
}

// repeatedAfter are the failures after which a client repeats a request that must not be; none if it repeats none, or
// nobody knows.
func (u *unit) repeatedAfter(c *config) fact.Class {
	if !c.known || !c.on || c.off || c.row == nil || c.unclear || c.safe || c.row.Idempotent && !c.every {
		return 0
	}
	if len(c.policies) == 0 && c.composed == 0 {
		return c.class
	}
	class := c.composed
	for _, p := range c.policies {
		class |= u.policyClass(p)
	}
	return class
}

// options looks at what is set on a client: by methods, and by assignments to its fields.
func (w *clientWalk) options(v ssa.Value, depth int) {
	if v.Referrers() == nil {
		return
	}
	for _, ref := range *v.Referrers() {
		switch x := ref.(type) {
		case *ssa.Call:
			k := effect.NameOf(&x.Call)
			if o := knowledge.Of(k.Path).Option(k.Recv, k.Name); o != nil && !o.Field && effect.Argument(&x.Call, knowledge.Receiver) == v {
				w.set(o, effect.Argument(&x.Call, o.Arg), x.Pos(), depth)
				if o.Does == knowledge.ByCount && o.After != 0 {
					w.config.composed |= statusClass(&x.Call, o.After)
				}
			}
		case *ssa.FieldAddr:
			path, name := namedOf(x.X.Type())
			o := knowledge.Of(path).Option(name, flow.Field(x))
			if o == nil || !o.Field {
				continue
			}
			for _, use := range *x.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == x {
					w.set(o, st.Val, st.Pos(), depth)
				}
			}
		}
	}
}

// given looks at what a constructor is given: options, configurations, and what those are made of.
func (w *clientWalk) given(c *ssa.CallCommon, depth int) {
	if depth > maxOptionDepth {
		return
	}
	var args []ssa.Value
	if c.IsInvoke() {
		args = append(args, c.Value)
	}
	for _, arg := range c.Args {
		if vals, ok := flow.Variadic(arg); ok {
			args = append(args, vals...)
		} else {
			args = append(args, arg)
		}
	}
	for _, arg := range args {
		for _, d := range w.finder("").definitions(arg) {
			if w.seen[d] {
				continue
			}
			w.seen[d] = true
			switch x := d.(type) {
			case *ssa.Call:
				w.given(&x.Call, depth+1) // what it is made of comes first, and what is made of that decides
				k := effect.NameOf(&x.Call)
				o := knowledge.Of(k.Path).Option(k.Recv, k.Name)
				if o == nil || o.Field || k.Recv != "" && !x.Call.IsInvoke() || o.Does == knowledge.Class {
					continue // a part of a policy counts where that is composed
				}
				if o.Does == knowledge.Codes {
					w.config.composed |= codes(&x.Call, o.After)
					continue
				}
				w.set(o, effect.Argument(&x.Call, o.Arg), x.Pos(), depth)
			case *ssa.Alloc:
				w.options(x, depth)
			}
		}
	}
}

func (w *clientWalk) set(o *knowledge.Option, v ssa.Value, at token.Pos, depth int) {
	switch o.Does {
	case knowledge.ByCount:
		n, isConst := int64(0), false
		if v != nil {
			n, isConst = constInt(v)
		}
		w.config.on = !isConst || n > o.Once
		if w.config.on {
			w.config.at = at
		}
	case knowledge.ByPolicy, knowledge.AddPolicy:
		w.config.every = w.config.every || o.Does == knowledge.ByPolicy // which is asked for every method
		w.policy(v)
	case knowledge.Wraps:
		if v != nil {
			w.walk(v, depth+1)
		}
	case knowledge.TurnsOn:
		w.config.on, w.config.at = true, at
		w.configured(v, depth)
	case knowledge.TurnsOff:
		w.config.off = w.config.off || !isFalse(v)
		w.config.unclear = w.config.unclear || isOpen(v)
	case knowledge.Class:
		w.config.composed |= o.After
	case knowledge.ByConfig:
		if class := w.serviceConfig(v); class != 0 {
			w.config.on, w.config.at = true, at
			w.config.composed |= class
		}
	case knowledge.EveryMethod:
		w.config.every = !isFalse(v)
		w.config.unclear = w.config.unclear || isOpen(v)
	}
}

// configured looks at what an option that switches repeating on is given: a struct, or options of its own.
func (w *clientWalk) configured(v ssa.Value, depth int) {
	if v == nil {
		return
	}
	vals, ok := flow.Variadic(v)
	if !ok {
		vals = []ssa.Value{v}
	}
	for _, val := range vals {
		for _, d := range flow.Definitions(val) {
			w.options(d, depth+1)
			call, ok := d.(*ssa.Call)
			if !ok {
				continue
			}
			k := effect.NameOf(&call.Call)
			if o := knowledge.Of(k.Path).Option(k.Recv, k.Name); o != nil && o.Does == knowledge.ByCount {
				w.set(o, effect.Argument(&call.Call, o.Arg), call.Pos(), depth+1)
			}
		}
	}
}

// isFalse reports whether v is the constant false, isOpen whether it is given and no constant.
func isFalse(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Bool && !constant.BoolVal(c.Value)
}

func isOpen(v ssa.Value) bool {
	_, isConst := v.(*ssa.Const)
	return v != nil && !isConst
}

// policy adds what decides whether a request is repeated: a function of the user's, one that the library has by default,
// or one that functions of the library compose.
func (w *clientWalk) policy(v ssa.Value) {
	if v == nil {
		w.config.unclear = true
		return
	}
	fn := closureOf(v)
	switch {
	case fn != nil && isLibraryDefault(fn):
	case fn == nil:
		w.compose(v, 0)
	case !w.isLocal(fn):
		w.config.unclear = true
	default:
		fn = origin(fn)
		switch byResponse, otherwise := methodReads(fn, 0); {
		case byResponse && w.skipsMethod(fn):
			w.config.skipping = append(w.config.skipping, fn)
		case byResponse, otherwise:
			w.config.unclear = true
			return
		}
		w.config.policies = append(w.config.policies, fn)
	}
}

// compose adds a policy that a call of the library gives, with those that it is made of.
func (w *clientWalk) compose(v ssa.Value, depth int) {
	defs := flow.Definitions(v)
	call, ok := defs[0].(*ssa.Call)
	if len(defs) != 1 || !ok || depth > maxOptionDepth || knowledge.Of(effect.NameOf(&call.Call).Path) == nil {
		w.config.unclear = true
		return
	}
	k := effect.NameOf(&call.Call)
	if o := knowledge.Of(k.Path).Option(k.Recv, k.Name); o != nil {
		switch o.Does {
		case knowledge.Class:
			w.config.composed |= statusClass(&call.Call, o.After)
		case knowledge.Only:
			w.config.safe = !names(&call.Call, "POST", "PATCH")
		}
		return
	}
	for _, arg := range call.Call.Args {
		vals, ok := flow.Variadic(arg)
		if !ok {
			continue // a number of attempts, a pause
		}
		for _, val := range vals {
			if fn := closureOf(val); fn == nil {
				w.compose(val, depth+1)
			} else {
				w.policy(val)
			}
		}
	}
}

// statusClass are the failures that the statuses which a call is given stand for, or class if it is given none.
func statusClass(c *ssa.CallCommon, class fact.Class) fact.Class {
	var of fact.Class
	found := false
	for _, arg := range c.Args {
		vals, _ := flow.Variadic(arg)
		for _, v := range vals {
			n, ok := constInt(v)
			if !ok {
				return class
			}
			found = true
			switch {
			case n >= 500:
				of |= fact.ServerError
			case n == 429:
				of |= fact.TooMany
			case n == 409:
				of |= fact.Conflict
			}
		}
	}
	if found {
		return of
	}
	return class
}

// names reports whether one of the texts is among the constants that a call is given.
func names(c *ssa.CallCommon, texts ...string) bool {
	for _, arg := range c.Args {
		vals, _ := flow.Variadic(arg)
		for _, v := range vals {
			s, ok := flow.String(v)
			for _, t := range texts {
				if !ok || strings.EqualFold(s, t) {
					return true
				}
			}
		}
	}
	return false
}

// isLibraryDefault reports whether a policy is one that a library provides.
func isLibraryDefault(fn *ssa.Function) bool {
	return len(fn.Blocks) == 0 && fn.Object() != nil && knowledge.Of(fn.Object().Pkg().Path()) != nil
}
