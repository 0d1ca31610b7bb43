package knowledge

import (
	"go/types"
	"slices"
)

func (c *checker) repeater(r *Repeater) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	op := c.argument(sig, r.Op)
	if op != nil && r.Field != "" {
		op = c.field(op, r.Field)
	}
	c.want(canFail(op), r.Name, "repeats no function that can fail")
	c.want(r.Attempts != "", r.Name, "does not say how often")
	c.want((r.Only != "") == (r.Protocol == OnlyMarked), r.Name, "has another protocol than its tags")
	c.want(!r.Undoes || r.After != 0, r.Name, "undoes after whatever fails")
	for _, tag := range []string{r.Stop, r.Only} {
		if tag != "" {
			c.errorType(r.Name, tag)
		}
	}
	for i := range r.Limit {
		c.limit(sig, &r.Limit[i])
	}
	for _, f := range slices.Concat(r.Needs, r.Hedges, r.Unless) {
		c.elsewhere(f)
	}
	if r.If != nil {
		c.test(sig, r.If)
	}
}

func (c *checker) limit(sig *types.Signature, l *Limit) {
	name := c.at
	if l.With.Name.Name != "" {
		if sig = c.elsewhere(l.With); sig == nil {
			return
		}
		name = l.With.Name.Name
	}
	t := c.argument(sig, l.Arg)
	if l.Type != "" {
		tn, ok := c.pkg.Scope().Lookup(l.Type).(*types.TypeName)
		c.want(t != nil && ok && types.AssignableTo(types.NewPointer(tn.Type()), t), Name{"", name}, "is not given such a type")
		return
	}
	if t != nil && l.Field != "" {
		t = c.field(element(t), l.Field)
	}
	c.want(isInt(t), Name{"", name}, "is not given a number where the row says")
}

func (c *checker) test(sig *types.Signature, test *Test) {
	if test.With.Name != "" {
		if sig = c.function(test.With); sig == nil {
			return
		}
	}
	t := c.argument(sig, test.Arg)
	if t != nil && test.Field != "" {
		t = c.field(t, test.Field)
	}
	if t == nil {
		c.want(false, test.With, "is given no test of errors")
		return
	}
	f, ok := types.Unalias(t).Underlying().(*types.Signature)
	c.want(ok && f.Params().Len() == 1 && isError(f.Params().At(0).Type()), test.With, "is given no test of errors")
}

// elsewhere is the signature of a function, which may be one of another package.
func (c *checker) elsewhere(f Func) *types.Signature {
	c.Helper()
	if f.In == "" {
		return c.function(f.Name)
	}
	pkg := c.other(f.In)
	if pkg == nil {
		c.want(false, f.Name, "is of "+f.In+", which does not exist")
		return nil
	}
	o := *c
	o.pkg, o.at = pkg, f.In
	return o.function(f.Name)
}

// element is what a variadic parameter takes.
func element(t types.Type) types.Type {
	if s, ok := t.(*types.Slice); ok {
		return s.Elem()
	}
	return t
}

func (c *checker) option(r *Option) {
	if r.Does == Makes {
		c.want(c.row.Client(r.Client) != nil, r.Name, "makes no client")
	}
	if !r.Field {
		sig := c.function(r.Name)
		if sig != nil && r.Arg != None {
			c.decides(r, c.argument(sig, r.Arg))
		}
		return
	}
	tn, ok := c.pkg.Scope().Lookup(r.Recv).(*types.TypeName)
	if !ok {
		c.want(false, r.Name, "is a field of no type")
		return
	}
	c.decides(r, c.field(tn.Type(), r.Name.Name))
}

// decides: what an option is given is of a type that can do what the row says.
func (c *checker) decides(r *Option, t types.Type) {
	c.Helper()
	if t == nil {
		c.want(false, r.Name, "has nothing where the row says")
		return
	}
	_, isFunc := t.Underlying().(*types.Signature)
	switch r.Does {
	case ByCount:
		c.want(isInt(t), r.Name, "is given no count")
	case ByPolicy, AddPolicy:
		c.want(isFunc || isVague(t), r.Name, "is given no policy")
	case Wraps:
		_, isPointer := t.Underlying().(*types.Pointer)
		c.want(isPointer || types.IsInterface(t), r.Name, "wraps no client")
	case EveryMethod:
		c.want(types.Identical(t.Underlying(), types.Typ[types.Bool]), r.Name, "is given no answer")
	case ByConfig:
		c.want(isText(t), r.Name, "is given no text")
	case TurnsOn, TurnsOff:
	default:
		c.want(false, r.Name, "does nothing")
	}
}

func (c *checker) setter(r *Setter) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	first, second := c.argument(sig, 0), c.argument(sig, 1)
	if r.Map {
		m, ok := first.Underlying().(*types.Map)
		c.want(ok && isText(m.Key()), r.Name, "is given no map")
		return
	}
	c.want(first != nil && second != nil && isText(first) && isText(second), r.Name, "is given no name and value")
}

// field is the type of a field of t, or of what t points to, nil if there is none.
func (c *checker) field(t types.Type, name string) types.Type {
	if isVague(t) {
		return types.Typ[types.Invalid]
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, c.pkg, name)
	if f, ok := obj.(*types.Var); ok {
		return f.Type()
	}
	return nil
}

// canFail reports whether t is a function whose last result is an error or a bool.
func canFail(t types.Type) bool {
	if t == nil {
		return false
	}
	if i, ok := t.(*types.Interface); ok && i.Empty() {
		return true // any function, called by reflection
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() == 0 {
		return isVague(t)
	}
	last := sig.Results().At(sig.Results().Len() - 1).Type()
	_, isPointer := last.(*types.Pointer) // to a type that stands for a failure, as Terraform's RetryError
	return isPointer || isError(last) || types.Identical(last.Underlying(), types.Typ[types.Bool])
}

func isInt(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0 || isVague(t)
}
