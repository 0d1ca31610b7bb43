package knowledge

import (
	"cmp"
	"slices"
	"strings"
)

// Of is what is known of an import path, nil if nothing is.
func Of(path string) *Package {
	i, ok := slices.BinarySearchFunc(packages[:], path, func(p *Package, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil
	}
	return packages[i]
}

// row is anything that bears the name of a function.
type row interface{ name() Name }

func (n Name) name() Name { return n }

// find gives the row of a function, nil if there is none.
func find[T row](rows []T, recv, name string) *T {
	i, ok := slices.BinarySearchFunc(rows, Name{recv, name}, func(r T, n Name) int { return compare(r.name(), n) })
	if !ok {
		return nil
	}
	return &rows[i]
}

func compare(a, b Name) int {
	return cmp.Or(strings.Compare(a.Recv, b.Recv), strings.Compare(a.Name, b.Name))
}

// Operation is the operation that a function performs, nil if it performs none.
func (p *Package) Operation(recv, name string) *Operation {
	if p == nil {
		return nil
	}
	return find(p.Operations, recv, name)
}

// Acts reports whether a function performs or repeats an operation, makes a request or changes what a client
// repeats.
func (p *Package) Acts(recv, name string) bool {
	return p.Operation(recv, name) != nil || p.Statement(recv, name) != nil || p.Write(recv, name) != nil || p.Repeater(recv, name) != nil ||
		p.Request(recv, name) != nil || p.Option(recv, name) != nil
}

// Statement is how a function runs an SQL statement, nil if it runs none.
func (p *Package) Statement(recv, name string) *Statement {
	if p == nil {
		return nil
	}
	return find(p.Statements, recv, name)
}

// Part is what a function adds to a statement that is built, nil if nothing.
func (p *Package) Part(recv, name string) *Part {
	if p == nil {
		return nil
	}
	return find(p.Parts, recv, name)
}

// Write is what else a function takes effect on, nil if on nothing.
func (p *Package) Write(recv, name string) *Write {
	if p == nil {
		return nil
	}
	return find(p.Writes, recv, name)
}

// Key is how a function, method or field of that name carries a key, nil if it carries none.
func (p *Package) Key(recv, name string) *Key {
	if p == nil {
		return nil
	}
	return find(p.Keys, recv, name)
}

// IsLoop reports whether a function of that name is asked by loops whether to try again.
func (p *Package) IsLoop(recv, name string) bool {
	return p != nil && find(p.Loops, recv, name) != nil
}

// Request is the request that a function makes, nil if it makes none.
func (p *Package) Request(recv, name string) *Request {
	if p == nil {
		return nil
	}
	return find(p.Requests, recv, name)
}

// Repeater is how a function repeats another one, nil if it does not.
func (p *Package) Repeater(recv, name string) *Repeater {
	if p == nil {
		return nil
	}
	return find(p.Repeaters, recv, name)
}

// Mark is the tag that a function gives an error, "" if it gives none.
func (p *Package) Mark(recv, name string) string {
	if p == nil {
		return ""
	}
	if m := find(p.Marks, recv, name); m != nil {
		return m.Tag
	}
	return ""
}

// Ask is how a function reports whether an error bears a tag, nil if it does not.
func (p *Package) Ask(recv, name string) *Ask {
	if p == nil {
		return nil
	}
	return find(p.Asks, recv, name)
}

// MarkOf is the function that marks errors by a tag, "" if there is none.
func (p *Package) MarkOf(tag string) string {
	if p == nil {
		return ""
	}
	for i := range p.Marks {
		if p.Marks[i].Tag == tag {
			return p.Marks[i].Name.Name
		}
	}
	return ""
}

// Client is the type of that name if its values repeat requests, nil if not.
func (p *Package) Client(name string) *Client {
	if p == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(p.Clients, name, func(c Client, n string) int { return strings.Compare(c.Name, n) })
	if !ok {
		return nil
	}
	return &p.Clients[i]
}

// Option is what a method, function or field of that name changes, nil if nothing.
func (p *Package) Option(recv, name string) *Option {
	if p == nil {
		return nil
	}
	return find(p.Options, recv, name)
}

// Setter is how a method sets a header, nil if it sets none.
func (p *Package) Setter(recv, name string) *Setter {
	if p == nil {
		return nil
	}
	return find(p.Setters, recv, name)
}

// HasSetters reports whether methods of a type set headers of requests.
func (p *Package) HasSetters(recv string) bool {
	return p != nil && slices.ContainsFunc(p.Setters, func(s Setter) bool { return s.Recv == recv })
}

// IsFresh reports whether each call of the function gives another value.
func (p *Package) IsFresh(recv, name string) bool {
	return p != nil && find(p.Fresh, recv, name) != nil
}

// IsSafe reports whether somebody said of the function that it may be repeated.
func (p *Package) IsSafe(recv, name string) bool {
	return p != nil && find(p.Safe, recv, name) != nil
}

// IsNoReturn reports whether a call of the function never comes back.
func (p *Package) IsNoReturn(recv, name string) bool {
	return p != nil && find(p.NoReturn, recv, name) != nil
}
