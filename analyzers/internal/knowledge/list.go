package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Line is a row of the tables for people: what is known of which function, and where that was read.
type Line struct {
	Package string `json:"package"` // import path, or how those begin of packages that are alike
	Name    string `json:"name"`    // of the function, type or field, with its receiver
	Kind    string `json:"kind"`
	Says    string `json:"says"`
	Module  string `json:"module"`
	Version string `json:"version"`
	Doc     string `json:"doc"`
}

// Symbol is what a line is about, in one word.
func (l *Line) Symbol() string { return l.Package + "." + l.Name }

// All are the rows of all tables, sorted by package, name and kind.
func All() []Line {
	var all []Line
	for _, p := range packages {
		l := lister{at: Line{Package: p.Path, Module: p.Module, Version: p.Version, Doc: p.Doc}}
		l.pack(p)
		all = append(all, l.lines...)
	}
	for _, f := range families {
		l := lister{at: Line{Package: f.Prefix, Module: f.Module, Version: f.Version, Doc: f.Doc}}
		l.family(f)
		all = append(all, l.lines...)
	}
	for _, e := range entries {
		l := lister{at: Line{Package: e.Path, Module: e.Module, Version: e.Version, Doc: e.Doc}}
		l.entries(e)
		all = append(all, l.lines...)
	}
	slices.SortStableFunc(all, func(a, b Line) int {
		return cmp.Or(strings.Compare(a.Package, b.Package), strings.Compare(a.Name, b.Name), strings.Compare(a.Kind, b.Kind), strings.Compare(a.Says, b.Says))
	})
	return slices.Compact(all)
}

// lister writes down the lines of one package.
type lister struct {
	at    Line // what they have in common
	lines []Line
}

func (l *lister) add(n Name, kind, says string) {
	line := l.at
	line.Name, line.Kind, line.Says = n.Name, kind, says
	if n.Recv != "" {
		line.Name = strings.TrimSuffix(n.Recv+"."+n.Name, ".")
	}
	l.lines = append(l.lines, line)
}

func (l *lister) names(ns []Name, kind, says string) {
	for _, n := range ns {
		l.add(n, kind, says)
	}
}

func (l *lister) pack(p *Package) {
	for i := range p.Operations {
		l.add(p.Operations[i].Name, "operation", p.Operations[i].says())
	}
	for i := range p.Statements {
		l.add(p.Statements[i].Name, "statement", p.Statements[i].says())
	}
	for i := range p.Parts {
		l.add(p.Parts[i].Name, "part", "adds to the SQL statement that is built")
	}
	for i := range p.Writes {
		l.add(p.Writes[i].Name, "operation", p.Writes[i].says())
	}
	for i := range p.Keys {
		l.add(p.Keys[i].Name, "key", p.Keys[i].says())
	}
	for i := range p.Requests {
		l.add(p.Requests[i].Name, "request", p.Requests[i].says())
	}
	for i := range p.Repeaters {
		l.add(p.Repeaters[i].Name, "repeater", p.Repeaters[i].says())
	}
	for i := range p.Clients {
		l.add(Name{Name: p.Clients[i].Name}, "client", p.Clients[i].says())
	}
	for i := range p.Options {
		l.add(p.Options[i].Name, "option", p.Options[i].says())
	}
	for i := range p.Setters {
		l.add(p.Setters[i].Name, "header", "sets a header of the request, which may be a key")
	}
	for i := range p.Marks {
		l.add(p.Marks[i].Name, "mark", "marks the error that it is given, for those who decide whether to try again")
	}
	for i := range p.Asks {
		l.add(p.Asks[i].Name, "ask", "tells whether an error is marked, for those who decide whether to try again")
	}
	l.names(p.Loops, "loop", "tells the loop around it whether to try again")
	l.names(p.Fresh, "fresh", "gives another value with every call, which makes no key if it is called for each attempt")
	l.names(p.NoReturn, "no return", "never comes back")
}

// place is an argument in words.
func place(a Arg) string {
	if a == Receiver {
		return "the receiver"
	}
	return fmt.Sprintf("argument %d", a)
}

func (o *Operation) says() string {
	s := "sends a request"
	switch {
	case o.Method != "":
		s = "sends " + o.Method
	case o.From != None:
		s += " whose method is in " + place(o.From)
	}
	switch {
	case o.Alone:
		s += "; repeats by itself"
	case o.Client != None:
		s += "; " + place(o.Client) + " may repeat it"
	}
	return s
}

func (s *Statement) says() string {
	says := "runs the SQL statement in " + place(s.Text)
	if s.Makes {
		says = "holds the SQL statement in " + place(s.Text) + " for others to run"
	}
	if s.Overwrites {
		says += "; an INSERT replaces the row with its key"
	}
	return says + undone(s.Undone)
}

func undone(yes bool) string {
	if yes {
		return "; the rollback of its transaction undoes it"
	}
	return ""
}

func (w *Write) says() string {
	s := "may " + w.Does + " again"
	if w.Does == "" {
		s = "takes effect"
	}
	if len(w.When) > 0 {
		s += "; only with " + listed(w.When)
	}
	if len(w.Unless) > 0 {
		s += "; not with " + listed(w.Unless)
	}
	if w.Named {
		s += "; only under a name that is made anew"
	}
	if w.Keyless {
		s += "; no key makes that harmless"
	}
	return s + " (" + w.Kind.String() + ")" + undone(w.Undone)
}

// listed are words and operators without the spaces around them.
func listed(words []string) string {
	trimmed := make([]string, len(words))
	for i, w := range words {
		trimmed[i] = strings.TrimSpace(w)
	}
	return strings.Join(trimmed, ", ")
}

func (k *Key) says() string {
	switch {
	case k.Not:
		return "is no idempotency key, although its name says so"
	case k.Presence:
		return "makes a repetition harmless by being there"
	case k.Weak && k.Field:
		return "names the thing: worth something if it is the same in every attempt"
	case k.Weak:
		return "names the thing by " + place(k.Arg) + ": worth something if it is the same in every attempt"
	case k.Field:
		return "is an idempotency key"
	}
	return "takes an idempotency key in " + place(k.Arg)
}

func (r *Request) says() string {
	verb := "makes a request"
	if r.Sets {
		verb = "changes the request"
	}
	if r.Method != "" {
		return verb + " with the method " + r.Method
	}
	return verb
}

func (r *Repeater) says() string {
	s := "calls " + place(r.Op) + " again"
	if r.Field != "" {
		s = "calls " + r.Field + " of " + place(r.Op) + " again"
	}
	switch r.Protocol {
	case OnError:
		switch {
		case r.Undoes:
			s += " when the transaction conflicts with another one"
		case r.After != 0:
			s += " after some errors"
		default:
			s += " after any error"
		}
		if r.Stop != "" {
			s += " that is not marked as final"
		}
	case OnlyMarked:
		s += " after errors that are marked"
	case OnTrue:
		s += " while it returns true"
	case UntilTrue:
		s += " until it returns true"
	case OnErrorIfTrue:
		s += " after an error if it returns true as well"
	case Always:
		s += " whatever it returns"
	}
	if r.Attempts != "" {
		s += ", " + r.Attempts
	}
	if r.Undoes {
		s += "; what it wrote to the database is rolled back before"
	}
	return s
}

func (c *Client) says() string {
	s := "repeats requests by itself"
	if !c.Default {
		s += " once an option says so"
	}
	if c.Idempotent {
		s += ", but no POST and no PATCH by default"
	}
	if c.Attempts != "" {
		s += ", " + c.Attempts
	}
	return s
}

func (o *Option) says() string {
	switch o.Does {
	case ByCount:
		return "says how often a client repeats"
	case ByPolicy, AddPolicy:
		return "has a function decide what a client repeats"
	case Class:
		return "says for which failures a client repeats"
	case Wraps:
		return "makes a client of another one, which repeats as that does"
	case Makes:
		return "makes a client"
	case EveryMethod:
		return "has a client repeat requests of every method"
	case Only:
		return "has a client repeat idempotent requests only"
	case TurnsOn:
		return "switches the repeating of a client on"
	case TurnsOff:
		return "switches the repeating of a client off"
	case ByConfig:
		return "is given a service config, which says what is repeated"
	case Codes:
		return "says after which codes a call is repeated"
	}
	return "changes what a client repeats"
}

// family writes one line: the names of the methods tell the rest.
func (l *lister) family(f *Family) {
	says := "methods whose names say that they make or send something"
	if len(f.Verbs) > 0 {
		says = "methods that begin with " + strings.Join(f.Verbs, ", ")
	}
	if f.InRecv {
		says = "calls of Do, of types whose names say that they make or send something"
	}
	if len(f.Things) > 0 {
		says += ", of known things"
	}
	if f.Grade == fact.Unsure {
		says += "; low confidence, since their names are all that is known"
	}
	l.add(Name{f.Recv, "*"}, "family", says+" ("+f.Kind.String()+")")
}
