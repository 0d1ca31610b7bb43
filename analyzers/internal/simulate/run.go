package simulate

import (
	"encoding/binary"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// maxStates bounds the states of one run. Above it there is no verdict: on real code that happens in
// state machines of several hundred blocks only.
const maxStates = 1500

// Oracle answers what the simulator cannot see in the function itself.
type Oracle interface {
	// Call gives what is known of the results of a call. A missing or unknown one stays open.
	Call(e *Env, run *Run, call *ssa.Call) []fact.Value

	// Element is what a container holds under a key that is known, and whether it holds it.
	Element(container ssa.Value, key fact.Value) (elem, found fact.Value)

	// Load is what a field holds whatever else is known, unknown for most.
	Load(addr *ssa.FieldAddr) fact.Value

	// Unset reports whether v is an optional function, a field, that is never set.
	Unset(v ssa.Value) bool

	// NoReturn reports whether the call never comes back.
	NoReturn(call *ssa.CallCommon) bool

	// Fails reports whether the call makes an error, which no path of a success does.
	Fails(call *ssa.CallCommon) bool
}

// Run describes one simulation and, after Go, holds what it found.
type Run struct {
	Graph  *Graph
	Oracle Oracle

	// Inside tells the blocks of the region by their index; nil means all. Head is the block whose entry
	// is the back edge, nil if there is none.
	Inside []bool
	Head   *ssa.BasicBlock

	// Yield says that the function is the body of a range over a function: returning true is its back edge.
	Yield bool

	// Again holds calls that stand for a back edge: self-calls of a recursion.
	Again map[*ssa.Call]bool

	// Success drops paths on which a failure is made: everything is to go well. Optimist takes errors
	// of which nothing is known as nil.
	Success  bool
	Optimist bool

	// Status is the status of responses of which nothing is known, 0 for none.
	Status int64

	// Stop is asked about each call after the back edge; true ends the path as one that repeats.
	Stop func(*ssa.Call) bool

	// Inputs are phis of the head on which the work depends. Advanced and Same tell whether paths that
	// repeat change them.
	Inputs []*ssa.Phi

	// Until, if set, ends every path at this call and keeps what is known there.
	Until *ssa.Call

	// Ends, if set, is asked about each instruction; true ends the path there.
	Ends func(env *Env, in ssa.Instruction) bool

	// Open, if set, is told of each condition that leaves both ways open.
	Open func(cond ssa.Value)

	// Visit, if set, is told of each call on a path, before or after the back edge.
	Visit func(call *ssa.Call, crossed bool)

	Reached        bool // a path was stopped by Stop
	Exits          bool // a path left the region
	Breaks         bool // a path left it before the back edge and elsewhere than at the head: not by exhaustion
	Advanced, Same bool
	Overflow       bool
	Returns        [][]fact.Value // of paths that return, if Inside is nil
	At             []Env          // what is known at Until, one for each way to it

	states int
	seen   map[string]bool
	work   []state
}

// state is a point on a path: the next instruction to execute and what is known there.
type state struct {
	block   *ssa.BasicBlock
	index   int
	env     Env
	crossed bool
	changed bool                  // an input was changed on the way over the back edge
	alias   map[*ssa.Phi]*ssa.Phi // phi -> input that it equals on this path
}

// Go follows all paths from the instruction at index of block, starting with env.
func (r *Run) Go(block *ssa.BasicBlock, index int, env Env) {
	r.seen = map[string]bool{}
	r.work = append(r.work, state{block: block, index: index, env: env})
	for len(r.work) > 0 {
		s := r.work[len(r.work)-1]
		r.work = r.work[:len(r.work)-1]
		if r.states++; r.states > maxStates {
			r.Overflow = true
			return
		}
		r.advance(&s)
	}
}

// advance executes the rest of the block of s and queues what follows.
func (r *Run) advance(s *state) {
	for _, in := range s.block.Instrs[s.index:] {
		if call, ok := in.(*ssa.Call); ok && r.ends(s, call) {
			return
		}
		if r.Ends != nil && r.Ends(&s.env, in) {
			return
		}
		if r.Success && r.fails(&s.env, in) {
			return // not a success after all
		}
		r.step(&s.env, in)
	}
	switch last := s.block.Instrs[len(s.block.Instrs)-1].(type) {
	case *ssa.If:
		cond := r.Value(&s.env, last.Cond)
		if r.Open != nil && cond.Kind != fact.True && cond.Kind != fact.False {
			r.Open(last.Cond)
		}
		if cond.Kind != fact.False {
			r.enter(s, s.block.Succs[0])
		}
		if cond.Kind != fact.True {
			r.enter(s, s.block.Succs[1])
		}
	case *ssa.Return:
		r.leave(s, last)
	case *ssa.Panic:
	default:
		for _, b := range s.block.Succs {
			r.enter(s, b)
		}
	}
}

// ends reports whether the path ends at the call: it repeats, or never comes back.
func (r *Run) ends(s *state, call *ssa.Call) bool {
	if r.Visit != nil {
		r.Visit(call, s.crossed)
	}
	if call == r.Until {
		r.At = append(r.At, s.env.Clone())
		return true
	}
	if s.crossed && r.Stop != nil && r.Stop(call) {
		r.Reached = true
		if s.changed {
			r.Advanced = true
		} else {
			r.Same = true
		}
		return true
	}
	if r.Again[call] && !s.crossed {
		r.cross(s)
		return true
	}
	if r.Oracle.NoReturn(&call.Call) {
		r.Exits = true
		return true
	}
	return false
}

// cross continues at the entry of the function with nothing but its parameters known.
func (r *Run) cross(s *state) {
	env := r.Graph.NewEnv()
	r.push(state{block: r.Graph.Fn.Blocks[0], env: env, crossed: true, changed: s.changed})
}

// leave ends a path at a return.
func (r *Run) leave(s *state, ret *ssa.Return) {
	if r.Yield && len(ret.Results) == 1 {
		more := r.Value(&s.env, ret.Results[0])
		if more.Kind != fact.True {
			r.Exits = true
		}
		if more.Kind != fact.False && !s.crossed {
			env := s.env.Clone()
			env.enter(r.Graph.Fn.Blocks[0], true)
			r.push(state{block: r.Graph.Fn.Blocks[0], env: env, crossed: true})
		}
		return
	}
	r.exit(s)
	if r.Inside == nil {
		tuple := make([]fact.Value, len(ret.Results))
		for i, v := range ret.Results {
			tuple[i] = r.Value(&s.env, v)
		}
		r.Returns = append(r.Returns, tuple)
	}
}

// exit notes that the path of s leaves the region.
func (r *Run) exit(s *state) {
	r.Exits = true
	if s.block != r.Head && !s.crossed {
		r.Breaks = true
	}
}

// enter follows the edge from the block of s to b: its phis take their values in parallel.
func (r *Run) enter(s *state, b *ssa.BasicBlock) {
	if r.Inside != nil && !r.Inside[b.Index] {
		r.exit(s)
		return
	}
	next := state{block: b, env: s.env.Clone(), crossed: s.crossed, changed: s.changed, alias: s.alias}
	crossing := b == r.Head && !s.crossed
	if b == r.Head {
		next.crossed = true
	}
	edge := slices.Index(b.Preds, s.block)
	var phis []*ssa.Phi
	var vals []fact.Value
	for _, in := range b.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		v := r.Value(&s.env, phi.Edges[edge])
		if v.Kind == fact.Int && isHead(b) {
			v = fact.Value{} // a counter
		}
		if r.Success && v.Kind == fact.NonNil && IsError(phi.Type()) {
			return // a success carries no error along
		}
		phis, vals = append(phis, phi), append(vals, v)
	}
	next.env.enter(b, crossing)
	for i, phi := range phis {
		r.bind(&next.env, phi, vals[i])
	}
	next.index = len(phis)
	if len(r.Inputs) > 0 {
		r.follow(s, &next, phis, edge, crossing)
	}
	r.push(next)
}

// isHead reports whether b begins a loop.
func isHead(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Preds, b.Dominates)
}

// follow keeps account of which phis still equal an input, and of whether the inputs change when the
// back edge is crossed.
func (r *Run) follow(s, next *state, phis []*ssa.Phi, edge int, crossing bool) {
	origin := func(v ssa.Value) *ssa.Phi {
		phi, _ := v.(*ssa.Phi)
		if o, ok := s.alias[phi]; ok {
			return o
		}
		return phi
	}
	if crossing {
		for _, in := range r.Inputs {
			if origin(in.Edges[edge]) != in {
				next.changed = true
			}
		}
		return
	}
	if len(phis) == 0 {
		return
	}
	next.alias = make(map[*ssa.Phi]*ssa.Phi, len(s.alias)+len(phis))
	for k, v := range s.alias {
		next.alias[k] = v
	}
	for _, phi := range phis {
		next.alias[phi] = origin(phi.Edges[edge])
	}
}

// push queues a state unless an equal one was there before.
func (r *Run) push(s state) {
	key := binary.AppendUvarint(nil, uint64(s.block.Index))
	key = append(key, flag(s.crossed), flag(s.changed))
	for _, in := range r.Inputs {
		var equal []int
		for phi, o := range s.alias {
			if o == in {
				equal = append(equal, int(r.Graph.ids[phi]))
			}
		}
		slices.Sort(equal)
		for _, id := range equal {
			key = binary.AppendVarint(key, int64(id))
		}
		key = append(key, 0xff)
	}
	key = s.env.key(key)
	if r.seen[string(key)] {
		return
	}
	r.seen[string(key)] = true
	r.work = append(r.work, s)
}

func flag(b bool) byte {
	if b {
		return 1
	}
	return 0
}
