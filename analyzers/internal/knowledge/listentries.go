package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// caller says what an entry is, and by whom and when it is called again; something else may have to tell.
func caller(kind fact.EntryKind, c *Contract) string {
	if kind == 0 || c == nil {
		return "; what it is given tells who calls it again"
	}
	return " (" + kind.String() + "): " + again(c)
}

// again is a contract in words.
func again(c *Contract) string {
	if c.When == fact.NotAgain {
		return c.By + " does not call it again"
	}
	s := c.By + " calls it again"
	switch c.When {
	case fact.IfSent:
		s += " when the sender does"
	case fact.IfFailed:
		s += " when it returns an error"
	case fact.IfUnsettled:
		s += " until the message is settled"
	case fact.IfRefused:
		s += " when it does not answer with success"
	}
	if c.Often != "" {
		s += ", " + c.Often
	}
	return s
}

func (l *lister) entries(e *Entries) {
	const entry = "entry"
	for i := range e.Routers {
		l.add(Name{e.Routers[i].Recv, "*"}, entry, "methods named after those of HTTP register "+place(e.Routers[i].Handler)+" (route)")
	}
	for i := range e.Registers {
		r := &e.Registers[i]
		of := "a function"
		if r.Handler != None {
			of = place(r.Handler)
		}
		l.add(r.Name, entry, "registers "+of+caller(r.Kind, r.Contract))
	}
	for i := range e.Holds {
		l.add(e.Holds[i].Name, entry, "holds a function that is called from outside"+caller(e.Holds[i].Kind, e.Holds[i].Contract))
	}
	for i := range e.Receives {
		l.add(e.Receives[i].Name, entry, "gives messages to the function that calls it"+caller(e.Receives[i].Kind, e.Receives[i].Contract))
	}
	for i := range e.Messages {
		m := &e.Messages[i]
		l.add(Name{Name: m.Type}, entry, "tells a handler by its parameter"+caller(m.Kind, m.Contract))
	}
	for i := range e.Details {
		l.add(e.Details[i].Name, "route", "says more of a route")
	}
	for i := range e.Uses {
		l.add(e.Uses[i].Name, "middleware", "puts middleware before handlers")
	}
	for i := range e.Settles {
		says := "settles a message, so that it does not come again"
		if e.Settles[i].Again {
			says = "has a message delivered again"
		}
		l.add(e.Settles[i].Name, "settle", says)
	}
	for i := range e.Verifies {
		l.add(e.Verifies[i].Name, "signature", "checks the signature of a sender: who calls it receives webhooks")
	}
	l.names(e.Stops, "stop", "makes an error after which nothing is delivered again")
	l.names(e.Offs, "off", "has nothing delivered again")
	l.names(e.Next, "next", "calls the next handler: what calls it is middleware")
}
