package knowledge

import "go/types"

// statement: the text is a text, or something that can hold one.
func (c *checker) statement(r *Statement) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	t := c.argument(sig, r.Text)
	c.want(t != nil && (isText(t) || r.Text == Receiver || !isBasic(t)), r.Name, "has no statement where the row says")
	c.want(!r.Makes || sig.Results().Len() > 0 || sig.Recv() != nil, r.Name, "makes nothing")
}

// part: what is added is where the row says, and an assignment has a value behind it.
func (c *checker) part(r *Part) {
	sig := c.function(r.Name)
	if sig == nil {
		return
	}
	c.want(r.Adds != 0, r.Name, "adds nothing")
	c.want(r.Arg == None || c.argument(sig, r.Arg) != nil, r.Name, "has no such argument")
	c.want(r.Adds != Set || c.argument(sig, r.Arg+1) != nil, r.Name, "assigns no value")
}

func isBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}
