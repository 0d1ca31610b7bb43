package knowledge

import (
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// EntriesOf is how functions come to be called through the package of an import path, nil if they do not.
func EntriesOf(path string) *Entries {
	path = read(path)
	i, ok := slices.BinarySearchFunc(entries[:], path, func(p *Entries, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil
	}
	return entries[i]
}

// editions are paths whose packages have the same functions as those that were read: other major versions, and the
// names that a module had before. A path that ends in "/v" is followed by a number.
var editions = [...]struct{ from, to string }{
	{"github.com/Shopify/sarama", "github.com/IBM/sarama"},
	{"github.com/go-chi/chi", "github.com/go-chi/chi/v5"},
	{"github.com/go-redis/redis/v", "github.com/redis/go-redis/v9"},
	{"github.com/google/go-github/v", "github.com/google/go-github/v74"},
	{"github.com/streadway/amqp", "github.com/rabbitmq/amqp091-go"},
	{"github.com/stripe/stripe-go/v", "github.com/stripe/stripe-go/v82"},
}

// read is the path under which the functions of a package were read.
func read(path string) string {
	for i := range editions {
		e := &editions[i]
		rest, ok := strings.CutPrefix(path, e.from)
		if ok && strings.HasSuffix(e.from, "/v") {
			rest = strings.TrimLeft(rest, "0123456789")
		}
		if ok && !strings.HasPrefix(path, e.to) && (rest == "" || rest[0] == '/') {
			return e.to + rest
		}
	}
	return path
}

// httpVerbs are the methods of HTTP after which the functions of routers are named, as GET and as Get.
var httpVerbs = [...]struct{ upper, title string }{
	{"CONNECT", "Connect"}, {"DELETE", "Delete"}, {"GET", "Get"}, {"HEAD", "Head"}, {"OPTIONS", "Options"}, {"PATCH", "Patch"},
	{"POST", "Post"}, {"PUT", "Put"}, {"TRACE", "Trace"},
}

// Register is how a function has another one called from outside; false if it does not.
func (e *Entries) Register(recv, name string) (Register, bool) {
	if e == nil {
		return Register{}, false
	}
	if r := find(e.Registers, recv, name); r != nil {
		return *r, true
	}
	i, ok := slices.BinarySearchFunc(e.Routers, recv, func(r Router, recv string) int { return strings.Compare(r.Recv, recv) })
	if !ok {
		return Register{}, false
	}
	for _, v := range httpVerbs {
		r := &e.Routers[i]
		if name == v.upper && !r.Title || name == v.title && r.Title {
			return Register{
				Name: Name{recv, name}, Kind: fact.Route, Contract: &byClient,
				Handler: r.Handler, Calls: "ServeHTTP", Chain: r.Chain, Method: v.upper, From: None, Path: r.Path, Struct: None,
			}, true
		}
	}
	return Register{}, false
}

// Hold is how a field has what it holds called from outside, nil if it does not.
func (e *Entries) Hold(typ, field string) *Hold {
	if e == nil {
		return nil
	}
	return find(e.Holds, typ, field)
}

// Detail is what a function says of a route, nil if nothing.
func (e *Entries) Detail(recv, name string) *Detail {
	if e == nil {
		return nil
	}
	return find(e.Details, recv, name)
}

// Use is how a function puts middleware before handlers, nil if it does not.
func (e *Entries) Use(recv, name string) *Use {
	if e == nil {
		return nil
	}
	return find(e.Uses, recv, name)
}

// HasUses reports whether anything of the package puts middleware before handlers.
func (e *Entries) HasUses() bool { return e != nil && len(e.Uses) > 0 }

// HasUse reports whether a function of the type puts middleware before handlers.
func (e *Entries) HasUse(recv string) bool {
	return e != nil && slices.ContainsFunc(e.Uses, func(u Use) bool { return u.Recv == recv })
}

// HasRegister reports whether a method of the type registers handlers.
func (e *Entries) HasRegister(recv string) bool {
	return e != nil && recv != "" && (slices.ContainsFunc(e.Registers, func(r Register) bool { return r.Recv == recv }) ||
		slices.ContainsFunc(e.Routers, func(r Router) bool { return r.Recv == recv }))
}

// Receive is what messages a function gives, nil if it gives none.
func (e *Entries) Receive(recv, name string) *Receive {
	if e == nil {
		return nil
	}
	return find(e.Receives, recv, name)
}

// Message is what a parameter of that type tells of a function, nil if it tells nothing.
func (e *Entries) Message(typ string) *Message {
	if e == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(e.Messages, typ, func(m Message, typ string) int { return strings.Compare(m.Type, typ) })
	if !ok {
		return nil
	}
	return &e.Messages[i]
}

// Settle is how a function settles a message, nil if it does not.
func (e *Entries) Settle(recv, name string) *Settle {
	if e == nil {
		return nil
	}
	return find(e.Settles, recv, name)
}

// Verify is whose signature a function checks, nil if it checks none.
func (e *Entries) Verify(recv, name string) *Verify {
	if e == nil {
		return nil
	}
	return find(e.Verifies, recv, name)
}

// IsStop reports whether an error that is made of the function or variable ends the redelivery.
func (e *Entries) IsStop(name string) bool { return e != nil && find(e.Stops, "", name) != nil }

// IsOff reports whether an option switches the redelivery off.
func (e *Entries) IsOff(name string) bool { return e != nil && find(e.Offs, "", name) != nil }

// IsNext reports whether a function calls the next handler.
func (e *Entries) IsNext(recv, name string) bool { return e != nil && find(e.Next, recv, name) != nil }
