package entrypoint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// receives adds the function that takes messages by a call. A call that gives a channel is found where the
// channel is read.
func (f *finder) receives(call ssa.CallInstruction) {
	c := call.Common()
	for _, n := range namesOf(c) {
		row := n.entries().Receive(n.recv, n.name)
		if row == nil {
			continue
		}
		if _, ok := channelOf(c.Signature().Results()); ok {
			return
		}
		f.take(call, call, row.Kind, n.path, row.Contract, auto(c, row))
		return
	}
	f.consumes(call)
}

// auto reports whether what a call gives is settled already.
func auto(c *ssa.CallCommon, row *knowledge.Receive) bool {
	v := effect.Argument(c, row.Auto)
	return v != nil && isTrue(v)
}

// take adds the function of in as one that takes messages, or one more place to the entry that it is.
func (f *finder) take(at, in ssa.Instruction, kind fact.EntryKind, framework string, c *knowledge.Contract, settled bool) {
	for _, e := range f.entries {
		if e.Fn == in.Parent() && len(e.starts) > 0 && e.Framework == framework {
			e.starts = append(e.starts, in)
			e.Redelivered = e.Redelivered || redelivers(c) && !settled
			return
		}
	}
	f.add(&Entry{
		Fn: in.Parent(), Param: -1, Kind: kind, Framework: framework, Contract: c, Redelivered: redelivers(c) && !settled,
		Pos: at.Pos(), starts: []ssa.Instruction{in},
	})
}

// channelOf is the first result that is a channel.
func channelOf(results *types.Tuple) (*types.Chan, bool) {
	for r := range results.Variables() {
		if c, ok := r.Type().Underlying().(*types.Chan); ok {
			return c, true
		}
	}
	return nil, false
}

// channel adds the function that reads messages out of a channel. Who filled it is asked for whether they are
// settled already.
func (f *finder) channel(in ssa.Instruction, ch ssa.Value) {
	c, ok := ch.Type().Underlying().(*types.Chan)
	if !ok {
		return
	}
	m, path := messageOf(c.Elem())
	if m == nil || !m.Channel || f.isRegistered(in.Parent()) {
		return
	}
	s := sources{finder: f, seen: map[ssa.Value]bool{}}
	s.find(ch, 0)
	f.take(in, in, m.Kind, path, m.Contract, s.found > 0 && s.settled == s.found)
}

// isRegistered reports whether fn, or the function around it, is the handler of something: sarama's ConsumeClaim
// reads a channel.
func (f *finder) isRegistered(fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		for _, p := range fn.Params {
			if m, _ := messageOf(p.Type()); m != nil && (m.Method == "" || m.Method == fn.Name()) {
				return true
			}
		}
	}
	return false
}

// sources looks for the calls that give a channel.
type sources struct {
	*finder
	seen           map[ssa.Value]bool
	found, settled int
}

func (s *sources) find(v ssa.Value, hops int) {
	if s.seen[v] || hops > maxHops {
		return
	}
	s.seen[v] = true
	for _, d := range flow.Definitions(v) {
		switch x := d.(type) {
		case *ssa.Extract:
			if call, ok := x.Tuple.(*ssa.Call); ok {
				s.call(call, x.Index, hops)
			}
		case *ssa.Call:
			s.call(x, 0, hops)
		case *ssa.Parameter:
			i, _ := flow.Index(x)
			for _, call := range s.calls[x.Parent()] {
				if args := call.Common().Args; i < len(args) {
					s.find(args[i], hops+1)
				}
			}
		case *ssa.FreeVar:
			s.captured(x, hops)
		case *ssa.UnOp:
			switch addr := x.X.(type) {
			case *ssa.FieldAddr:
				for _, st := range s.fields[fieldOf(addr)] {
					s.find(st.Val, hops+1)
				}
			case *ssa.FreeVar:
				s.captured(addr, hops)
			}
		}
	}
}

func (s *sources) captured(v *ssa.FreeVar, hops int) {
	for _, b := range s.bindings(v) {
		if _, isVar := b.(*ssa.Alloc); !isVar {
			s.find(b, hops+1)
			continue
		}
		for _, d := range flow.Content(b) {
			s.find(d, hops+1)
		}
	}
}

func (s *sources) call(call *ssa.Call, index, hops int) {
	for _, n := range namesOf(&call.Call) {
		if row := n.entries().Receive(n.recv, n.name); row != nil {
			s.found++
			if auto(&call.Call, row) {
				s.settled++
			}
			return
		}
	}
	if fn := call.Call.StaticCallee(); fn != nil && s.local[origin(fn)] {
		for _, res := range returned(origin(fn), index) {
			s.find(res, hops+1)
		}
	}
}

// webhooks marks the routes that receive webhooks, and adds the functions that take the event of a provider.
func (f *finder) webhooks() {
	v := verifier{finder: f, known: map[*ssa.Function]*knowledge.Contract{}}
	for _, e := range f.entries {
		if e.Kind != fact.Route && e.Kind != fact.Webhook {
			continue
		}
		if e.Kind == fact.Webhook {
			e.Webhook = max(e.Webhook, fact.ByEvent)
		}
		if e.Fn == nil {
			continue
		}
		c := v.contract(e.Fn, 0)
		for _, m := range e.Middleware {
			if c == nil && m.Fn != nil {
				c = v.contract(m.Fn, 0)
			}
		}
		switch {
		case c != nil:
			e.Kind, e.Webhook, e.Contract, e.Redelivered = fact.Webhook, fact.BySignature, c, true
		case e.Kind == fact.Route && speaksOfWebhooks(e.Route):
			e.Webhook = fact.BySpelling
		}
	}
}

// maxVerify bounds the calls between a handler and the check of a signature.
const maxVerify = 4

// verifier looks for checks of signatures in functions of the package.
type verifier struct {
	*finder
	known map[*ssa.Function]*knowledge.Contract
}

// contract is that of the sender whose signature the function checks, itself or by what it calls; nil if it checks
// none.
func (v *verifier) contract(fn *ssa.Function, depth int) *knowledge.Contract {
	if c, ok := v.known[fn]; ok || depth > maxVerify {
		return c
	}
	v.known[fn] = nil // ends a recursion
	c := v.search(fn, depth)
	v.known[fn] = c
	return c
}

func (v *verifier) search(fn *ssa.Function, depth int) *knowledge.Contract {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if c := v.checks(fn, call.Common()); c != nil {
				return c
			}
			if callee := call.Common().StaticCallee(); callee != nil && v.local[origin(callee)] {
				if c := v.contract(origin(callee), depth+1); c != nil {
					return c
				}
			}
		}
	}
	for _, anon := range fn.AnonFuncs {
		if c := v.contract(anon, depth+1); c != nil {
			return c
		}
	}
	return nil
}

// checks is the contract of the sender whose signature a call checks, nil if it checks none.
func (v *verifier) checks(fn *ssa.Function, c *ssa.CallCommon) *knowledge.Contract {
	for _, n := range namesOf(c) {
		row := n.entries().Verify(n.recv, n.name)
		if row != nil && (!row.Header || v.readsSignature(fn)) {
			return row.Contract
		}
	}
	if speaksOfChecks(effect.NameOf(c).Name) && slices.ContainsFunc(c.Args, isSignature) {
		return knowledge.EntriesOf("crypto/hmac").Verify("", "Equal").Contract // in another package, or behind an interface
	}
	return nil
}

// isSignature reports whether v is what a header holds that is called a signature.
func isSignature(v ssa.Value) bool {
	return slices.ContainsFunc(flow.Definitions(v), func(d ssa.Value) bool {
		call, ok := d.(*ssa.Call)
		return ok && slices.ContainsFunc(call.Call.Args, isSignatureHeader)
	})
}

// readsSignature reports whether a function, or one that calls it, reads a header that is called a signature.
func (v *verifier) readsSignature(fn *ssa.Function) bool {
	fns := []*ssa.Function{fn}
	for _, call := range v.calls[fn] {
		fns = append(fns, call.Parent())
	}
	return slices.ContainsFunc(fns, func(fn *ssa.Function) bool {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if call, ok := in.(*ssa.Call); ok && slices.ContainsFunc(call.Call.Args, isSignatureHeader) {
					return true
				}
			}
		}
		return false
	})
}
