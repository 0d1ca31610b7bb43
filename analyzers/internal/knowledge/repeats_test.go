package knowledge

import "go/types"

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
	for _, tag := range []string{r.Stop, r.Only} {
		if tag != "" {
			c.errorType(r.Name, tag)
		}
	}
	for _, l := range r.Limit {
		if limit := c.function(l.With); limit != nil {
			c.want(isInt(c.argument(limit, l.Arg)), l.With, "is not given a number where the row says")
		}
	}
	if r.If.Name != "" {
		if test := c.function(r.If); test != nil {
			f, ok := types.Unalias(c.argument(test, 0)).Underlying().(*types.Signature)
			c.want(ok && f.Params().Len() == 1 && isError(f.Params().At(0).Type()), r.If, "is given no test of errors")
		}
	}
}

func (c *checker) option(r *Option) {
	if !r.Field {
		sig := c.function(r.Name)
		if sig != nil {
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
		c.want(isFunc, r.Name, "is given no policy")
	case Wraps:
		_, isPointer := t.Underlying().(*types.Pointer)
		c.want(isPointer || types.IsInterface(t), r.Name, "wraps no client")
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
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() == 0 {
		return false
	}
	last := sig.Results().At(sig.Results().Len() - 1).Type()
	return isError(last) || types.Identical(last.Underlying(), types.Typ[types.Bool])
}

func isInt(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}
