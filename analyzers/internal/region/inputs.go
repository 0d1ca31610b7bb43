package region

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Input is what a repeated call works on, seen from one iteration to the next.
type Input uint8

// Stable inputs are made outside of the region, or are the same each time. Counter is an attempt number
// that does not describe the work, Carried a value that another call replaced. Elem is an element of what
// is iterated over, Walk a value that moves on by itself (dir = path.Dir(dir)). Item is one that comes from a channel or a
// queue, and does not come again.
const (
	Stable Input = iota
	Counter
	Carried
	Walk
	Elem
	Item
)

// fresh reports whether each iteration works on something else.
func (i Input) fresh() bool { return i >= Walk }

// maxWalk bounds how far the inputs of a call are followed through instructions.
const maxWalk = 14

// inputWalk follows the inputs of a call inside of its region.
type inputWalk struct {
	r      *Region
	call   *ssa.Call
	seen   map[ssa.Value]bool
	found  Input
	inText int // inside of calls that make a string
}

// inputOf classes the inputs of the call.
func (r *Region) inputOf(call *ssa.Call) Input {
	w := &inputWalk{r: r, call: call, seen: map[ssa.Value]bool{}}
	c := &call.Call
	switch f := c.Value.(type) {
	case *ssa.Function:
	case *ssa.MakeClosure:
		for _, b := range f.Bindings {
			w.walk(b, 1)
		}
	default:
		w.walk(c.Value, 1)
	}
	for _, a := range c.Args {
		w.walk(a, 1)
		w.rewritten(a)
		w.configured(a)
	}
	return w.found
}

// note notes what an input is. Of a recursive function the arguments of the self-call were compared before; here counts
// only what it takes for itself with each turn.
func (w *inputWalk) note(i Input) {
	if w.r.Shape != Recursion || i == Item {
		w.found = max(w.found, i)
	}
}

func (w *inputWalk) walk(v ssa.Value, depth int) {
	if v == nil || w.seen[v] || depth > maxWalk {
		return
	}
	w.seen[v] = true
	if p, ok := v.(*ssa.Parameter); ok && w.r.Shape == Yield {
		if simulate.IsInt(p.Type()) {
			w.note(Counter)
		} else {
			w.note(Elem)
		}
		return
	}
	if !w.r.holds(v) {
		return
	}
	switch x := v.(type) {
	case *ssa.Extract:
		w.extract(x, depth)
	case *ssa.UnOp:
		w.load(x, depth)
	case *ssa.Slice:
		if w.r.byCounter(x.Low) || w.r.byCounter(x.High) {
			w.note(Elem)
			return
		}
		w.operands(x, depth)
	case *ssa.Index:
		if w.r.byCounter(x.Index) {
			w.note(Elem)
		}
	case *ssa.Phi:
		w.phi(x, depth)
	case *ssa.Call:
		w.callResult(x, depth)
	case *ssa.Alloc:
		w.stores(x, depth)
	case ssa.Instruction:
		w.operands(x, depth)
	}
}

func (w *inputWalk) operands(in ssa.Instruction, depth int) {
	for _, op := range in.Operands(nil) {
		if *op != nil {
			w.walk(*op, depth+1)
		}
	}
}

func (w *inputWalk) extract(x *ssa.Extract, depth int) {
	switch t := x.Tuple.(type) {
	case *ssa.Next:
		w.note(Elem)
	case *ssa.Select:
		if x.Index >= 2 {
			w.noteItem(received(t, x.Index-2), x)
		}
	case *ssa.UnOp:
		if t.Op == token.ARROW {
			w.noteItem(t.X, x)
		}
	case *ssa.Call:
		w.callResult(t, depth)
	default:
		w.operands(x, depth)
	}
}

// callResult looks at what another call of the region was given. An attempt number that goes into a
// string becomes part of what the work is.
func (w *inputWalk) callResult(x *ssa.Call, depth int) {
	if x == w.call {
		return
	}
	if w.r.isSource(x) {
		w.noteItem(x, x)
		return
	}
	_, _, name := Callee(&x.Call)
	if b, ok := x.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 && !saysSleep(name) {
		w.inText++
		defer func() { w.inText-- }()
	}
	for _, a := range x.Call.Args {
		w.walk(a, depth+1)
	}
	if x.Call.IsInvoke() {
		w.walk(x.Call.Value, depth+1)
	}
}

func (w *inputWalk) load(x *ssa.UnOp, depth int) {
	if x.Op == token.ARROW {
		w.noteItem(x.X, x)
		return
	}
	if x.Op != token.MUL {
		w.walk(x.X, depth+1)
		return
	}
	switch addr := x.X.(type) {
	case *ssa.IndexAddr:
		if w.r.byCounter(addr.Index) {
			if !isNamed(x.Type(), "time", "Duration") { // a list of delays
				w.note(Elem)
			}
			return
		}
		if w.r.advances(addr) {
			w.note(Walk)
		}
	case *ssa.FieldAddr:
		if w.r.advances(addr) {
			w.note(Walk)
		}
	case *ssa.Alloc:
		w.variable(addr, x, depth)
		return
	}
	w.walk(x.X, depth+1)
}

// variable looks at what the region stores into a variable that lives in memory.
func (w *inputWalk) variable(v *ssa.Alloc, at *ssa.UnOp, depth int) {
	for _, ref := range *v.Referrers() {
		switch st := ref.(type) {
		case *ssa.Store:
			if st.Addr != v || !w.r.Contains(st) {
				continue
			}
			if _, isConst := st.Val.(*ssa.Const); !isConst && !w.r.Contains(v) && !precedes(st, at) {
				w.note(Carried)
			}
			w.walk(st.Val, depth+1)
		case *ssa.FieldAddr:
			if w.r.Contains(st) && w.r.Contains(v) {
				w.storedAt(st, depth)
			}
		}
	}
}

// stores looks at what makes up a variable of the region: its own value, its fields, its elements.
func (w *inputWalk) stores(v *ssa.Alloc, depth int) {
	for _, ref := range *v.Referrers() {
		switch x := ref.(type) {
		case *ssa.Store:
			if x.Addr == v {
				w.walk(x.Val, depth+1)
			}
		case *ssa.FieldAddr:
			w.storedAt(x, depth)
		case *ssa.IndexAddr:
			w.storedAt(x, depth)
		}
	}
}

func (w *inputWalk) storedAt(addr ssa.Value, depth int) {
	for _, ref := range *addr.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == addr {
			w.walk(st.Val, depth+1)
		}
	}
}

func (w *inputWalk) phi(x *ssa.Phi, depth int) {
	if x.Block() != w.r.Head {
		w.operands(x, depth)
		return
	}
	if simulate.IsError(x.Type()) || isNamed(x.Type(), "time", "Duration") || isNamed(x.Type(), "time", "Time") {
		return
	}
	if simulate.IsInt(x.Type()) && w.r.isCounter(x) {
		w.note(Counter)
		if w.inText > 0 {
			w.note(Elem)
		}
		return
	}
	for i, e := range x.Edges {
		if _, isConst := e.(*ssa.Const); isConst || e == x || !w.r.Inside[x.Block().Preds[i].Index] {
			continue
		}
		if dependsOn(e, x, 0, map[ssa.Value]bool{}) {
			w.note(Walk)
		} else {
			w.note(Carried)
		}
	}
}

// rewritten looks at the fields of a pointer argument that the region sets.
func (w *inputWalk) rewritten(arg ssa.Value) {
	if _, ok := arg.Type().Underlying().(*types.Pointer); !ok || arg.Referrers() == nil {
		return
	}
	for _, ref := range *arg.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || !w.r.Contains(fa) {
			continue
		}
		for _, use := range *fa.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == fa && !simulate.IsError(st.Val.Type()) && !simulate.IsInt(st.Val.Type()) {
				w.walk(st.Val, 2)
			}
		}
	}
}

// received is the channel from which the i-th received value of a select comes.
func received(s *ssa.Select, i int) ssa.Value {
	for _, st := range s.States {
		if st.Dir != types.RecvOnly {
			continue
		}
		if i == 0 {
			return st.Chan
		}
		i--
	}
	return nil
}
