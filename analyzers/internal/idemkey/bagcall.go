package idemkey

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// call looks at one call that is in the bag: the operation itself, a constructor of one of its arguments, an
// option, a link of the chain that it ends.
func (b *bag) call(c *ssa.CallCommon, p place) {
	if b.calls[c] || p.depth > maxDepth {
		return
	}
	b.calls[c] = true
	k := effect.NameOf(c)
	if k.Name != "" {
		b.names = append(b.names, k.Name)
	}
	if b.keyed(c, k, nil, p) {
		return // its argument is the key
	}
	recv := effect.Argument(c, knowledge.Receiver)
	if recv != nil {
		b.receiver(recv, p)
	}
	for _, a := range c.Args {
		if a != recv {
			b.implements(a)
			b.value(a, p.deeper())
		}
	}
}

// maxMethods bounds the methods of an argument whose names are worth knowing.
const maxMethods = 16

// implements notes the methods of what is given as an interface: the library may ask it for options.
func (b *bag) implements(arg ssa.Value) {
	mi, ok := arg.(*ssa.MakeInterface)
	if !ok {
		return
	}
	n := named(mi.X.Type())
	if n == nil || n.NumMethods() > maxMethods {
		return
	}
	for m := range n.Methods() {
		b.names = append(b.names, m.Name())
	}
}

// receiver follows a chain of calls backwards. What was done to a client before is no matter of this call; what was
// done to a builder is.
func (b *bag) receiver(recv ssa.Value, p place) {
	if !hasKeySetter(b.Added, recv.Type()) {
		p.mute = true
		for _, d := range flow.Definitions(recv) {
			if call, ok := d.(*ssa.Call); ok {
				b.result(call, p.deeper())
			}
		}
		if lit := literal(recv); lit != nil {
			b.done(lit, p.deeper()) // Have: esapi.IndexRequest{...}.Do(ctx, client)
		}
		return
	}
	b.value(recv, p.deeper())
}

// literal is the variable that holds a struct whose value is v, nil if v is none.
func literal(v ssa.Value) *ssa.Alloc {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	if _, ok := load.Type().Underlying().(*types.Struct); !ok {
		return nil
	}
	a, _ := load.X.(*ssa.Alloc)
	return a
}

// result looks at a value that a call made.
func (b *bag) result(call *ssa.Call, p place) {
	c := &call.Call
	k := effect.NameOf(c)
	t := call.Type()
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		t = tuple.At(0).Type()
	}
	switch {
	case isMarshal(k):
		p.payload, p.level = true, 0
	case !canHold(t) && !isContext(t):
		p.mute = true
	}
	b.call(c, p.deeper())
	if callee := c.StaticCallee(); callee != nil && callee.Blocks != nil {
		b.inline(call, callee, p)
	} else if room := roomOf(b.Added, t, p.level); room == roomForKey || room == roomForID && !p.payload {
		b.opaque(c, k, t, p)
	}
}

// opaque is a value that a function made whose body is not known. It may have a key if it has room for one, unless
// the function belongs to the library of the type: those leave keys to their users.
func (b *bag) opaque(c *ssa.CallCommon, k effect.Callee, t types.Type, p place) {
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return
	}
	n := named(t)
	if n == nil || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() == k.Path && !c.IsInvoke() && !isGetter(c, k) {
		return
	}
	b.use(Use{Name: n.Obj().Name(), Origin: Origin{Other: true}, Weak: true}, p)
}

// isGetter reports whether a method gives what is there already, as those of generated messages do.
func isGetter(c *ssa.CallCommon, k effect.Callee) bool {
	return k.Recv != "" && strings.HasPrefix(k.Name, "Get") && c.Signature().Params().Len() == 0
}

// keyed adds the keys that a call gives by itself: by a row, its name, the names of its parameters, or a name and a
// value that follow each other. It reports whether that is all that the call is for. at is the call as an instruction, if
// it is known.
func (b *bag) keyed(c *ssa.CallCommon, k effect.Callee, at ssa.Instruction, p place) bool {
	if row := b.Added.Key(k.Path, k.Recv, k.Name); row != nil && !row.Field {
		switch v := effect.Argument(c, row.Arg); {
		case row.Not:
		case row.Top:
			b.top(b.keyName("", k.Name), row, v, at, p)
		case row.Presence:
			b.use(Use{Name: k.Name, Origin: Origin{Other: true}}, p)
		case v != nil:
			name := b.keyName("", k.Name)
			if b.Added.Of(k.Path).Key(k.Recv, k.Name) != nil && int(row.Arg) < c.Signature().Params().Len() {
				name = c.Signature().Params().At(int(row.Arg)).Name() // the user's row is about an operation, no setter
			}
			b.use(Use{Name: name, Origin: b.Origin(v), Weak: row.Weak}, p)
		}
		return p.depth > 0
	}
	params := c.Signature().Params()
	for i := range params.Len() {
		v := effect.Argument(c, knowledge.Arg(i))
		if v != nil && isText(v.Type()) && (b.Added.IsKeyName(params.At(i).Name()) || params.Len() == 1 && b.Added.IsKeyName(k.Name)) {
			b.use(Use{Name: b.keyName(params.At(i).Name(), k.Name), Origin: b.Origin(v)}, p)
		}
	}
	var given []ssa.Value
	for _, a := range c.Args {
		if vals, ok := flow.Variadic(a); ok {
			given = append(given, vals...)
		} else {
			given = append(given, a)
		}
	}
	for i := 1; i < len(given); i++ {
		if isString(given[i-1].Type()) || types.IsInterface(given[i-1].Type()) {
			b.headerNamed(given[i-1], given[i], p)
		}
	}
	return b.Added.IsKeyName(k.Name) && p.depth > 0
}

// keyName is the name of a key in a finding: that of the parameter, or else of its setter.
func (b *bag) keyName(param, setter string) string {
	if b.Added.IsKeyName(param) {
		return param
	}
	return strings.TrimPrefix(strings.TrimPrefix(setter, "With"), "Set")
}

// headerNamed is a pair of arguments, of which the first one may name a header: only names of keys count, since most
// pairs of arguments are none.
func (b *bag) headerNamed(name, value ssa.Value, p place) {
	for _, d := range flow.Definitions(name) {
		if s, ok := flow.String(d); ok && (b.Added.IsKeyHeader(s) || knowledge.IsIdentityHeader(s)) {
			b.pair(d, value, p)
		}
	}
}

// passed looks at a call that is given a value of the bag: a setter of it, or a function of the package that fills it.
func (b *bag) passed(v ssa.Value, call ssa.CallInstruction, p place) {
	c := call.Common()
	if b.calls[c] || p.mute {
		return
	}
	if effect.Argument(c, knowledge.Receiver) == v {
		b.calls[c] = true
		k := effect.NameOf(c)
		b.names = append(b.names, k.Name)
		if part, ok := call.(*ssa.Call); ok && len(c.Args) <= 1 && canHold(part.Type()) && !b.visited[part] {
			b.visited[part] = true
			b.done(part, p.inside()) // what it gives out, as a header, is a part of it
		}
		if !b.keyed(c, k, call, p.deeper()) && hasNoResult(c) {
			for _, a := range c.Args {
				if a != v {
					b.value(a, p.inside())
				}
			}
		}
	}
	if s := b.Summary(c); s != nil {
		for _, set := range s.Sets {
			if arg, _ := effect.ArgumentOf(c, set.On); arg == v {
				b.fromCallee(call, []fact.Key{set.Key}, p.depth+1)
			}
		}
	}
	if callee := c.StaticCallee(); callee != nil && callee.Blocks != nil {
		b.filled(v, call, callee, p)
	}
}

// hasNoResult tells setters from operations.
func hasNoResult(c *ssa.CallCommon) bool { return c.Signature().Results().Len() == 0 }

// inline looks at the results of a function of this package.
func (b *bag) inline(call *ssa.Call, callee *ssa.Function, p place) {
	if b.inlined == maxInlined {
		return
	}
	b.within(call, callee, func(in *bag) {
		for _, blk := range callee.Blocks {
			if ret, ok := blk.Instrs[len(blk.Instrs)-1].(*ssa.Return); ok && len(ret.Results) > 0 {
				in.value(ret.Results[0], p)
			}
		}
	}, p)
}

// filled looks at what a function of this package does to an argument.
func (b *bag) filled(v ssa.Value, call ssa.CallInstruction, callee *ssa.Function, p place) {
	i := -1
	for j, a := range call.Common().Args {
		if a == v {
			i = j
		}
	}
	if i < 0 || i >= len(callee.Params) || b.inlined == maxInlined {
		return
	}
	b.within(call, callee, func(in *bag) { in.done(callee.Params[i], p) }, p)
}

// within asks a question about a function of this package, and adds the answer in terms of its caller.
func (b *bag) within(call ssa.CallInstruction, callee *ssa.Function, ask func(*bag), p place) {
	in := b.Tracer.bag()
	in.inlined = b.inlined + 1
	ask(in)
	b.texts, b.names = append(b.texts, in.texts...), append(b.names, in.names...)
	if p.mute {
		return
	}
	var keys []fact.Key
	for i := range in.uses {
		if in.uses[i].Name != "" { // what else it is given is looked at here
			keys = append(keys, in.uses[i].Fact(callee.Prog.Fset.Position))
		}
	}
	b.fromCallee(call, keys, p.depth+1)
}

// closure is an option that is a function literal: the fields that it sets.
func (b *bag) closure(mc *ssa.MakeClosure, p place) {
	fn, ok := mc.Fn.(*ssa.Function)
	if !ok || len(fn.Params) == 0 || b.inlined == maxInlined {
		return
	}
	in := b.Tracer.bag()
	in.inlined = b.inlined + 1
	for _, param := range fn.Params {
		in.done(param, p)
	}
	b.names = append(b.names, in.names...)
	var keys []fact.Key
	for i := range in.uses {
		keys = append(keys, in.uses[i].Fact(fn.Prog.Fset.Position))
	}
	if !p.mute {
		b.lift(mc, keys, func(r fact.Ref) (ssa.Value, bool) { return effect.Binding(mc, r) }, p.depth+1)
	}
}
