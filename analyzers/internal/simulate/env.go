package simulate

import (
	"encoding/binary"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// binding is what is known of one value or cell.
type binding struct {
	id  int32
	val fact.Value
}

// Env is what is known on a path: values and memory cells, sorted by their numbers.
type Env struct {
	g     *Graph
	known []binding
}

// NewEnv is the state in which nothing is known.
func (g *Graph) NewEnv() Env { return Env{g: g} }

func (e *Env) find(id int32) (int, bool) {
	return slices.BinarySearchFunc(e.known, id, func(b binding, id int32) int { return int(b.id - id) })
}

func (e *Env) get(id int32) (fact.Value, bool) {
	if i, ok := e.find(id); ok {
		return e.known[i].val, true
	}
	return fact.Value{}, false
}

func (e *Env) put(id int32, v fact.Value) {
	i, ok := e.find(id)
	if ok {
		e.known[i].val = v
		return
	}
	e.known = slices.Insert(e.known, i, binding{id, v})
}

func (e *Env) drop(id int32) {
	if i, ok := e.find(id); ok {
		e.known = slices.Delete(e.known, i, i+1)
	}
}

// Known is what is recorded of a value.
func (e *Env) Known(v ssa.Value) fact.Value {
	if id, ok := e.g.ids[v]; ok {
		if val, ok := e.get(id); ok {
			return val
		}
	}
	return fact.Value{}
}

// Bind records what is known of a value of the function. Unknown is recorded, too: it keeps a default
// from being assumed.
func (e *Env) Bind(v ssa.Value, val fact.Value) {
	if id, ok := e.g.ids[v]; ok {
		e.put(id, val)
	}
}

// Store records what the memory at addr holds.
func (e *Env) Store(addr ssa.Value, val fact.Value) {
	id := e.g.cell(addr)
	e.forget(id)
	e.put(id, val)
}

// Forget drops all that is known of the memory at addr and below it.
func (e *Env) Forget(addr ssa.Value) { e.forget(e.g.cell(addr)) }

func (e *Env) forget(id int32) {
	e.drop(id)
	for _, k := range e.g.kids[id] {
		e.forget(k)
	}
}

// Clone is a copy that can be changed on its own.
func (e *Env) Clone() Env { return Env{g: e.g, known: slices.Clone(e.known)} }

// enter drops what can no longer be read from b on. Fields are forgotten when a new iteration begins:
// the loop may work on another object.
func (e *Env) enter(b *ssa.BasicBlock, crossing bool) {
	e.known = slices.DeleteFunc(e.known, func(k binding) bool {
		return e.g.dead(k.id, b) || crossing && e.g.isField(k.id)
	})
}

// key appends a text that is equal for equal states.
func (e *Env) key(to []byte) []byte {
	for _, k := range e.known {
		to = binary.AppendVarint(to, int64(k.id))
		to = append(to, byte(k.val.Kind))
		to = binary.AppendVarint(to, k.val.N)
		to = append(to, flag(k.val.Open), flag(k.val.Std))
		to = append(to, k.val.Text...)
		to = append(to, 0)
	}
	return to
}

// Distinct reduces states to what they know of values for which keep holds, and of memory, and drops equal
// ones. If more than most remain, they become one that knows what all of them agree on.
func Distinct(envs []Env, keep func(ssa.Value) bool, most int) []Env {
	if len(envs) == 0 {
		return nil
	}
	dropped := map[int32]bool{}
	for v, id := range envs[0].g.ids {
		dropped[id] = !keep(v)
	}
	seen := map[string]bool{}
	var distinct []Env
	for _, e := range envs {
		e.known = slices.DeleteFunc(e.known, func(b binding) bool { return dropped[b.id] })
		if k := string(e.key(nil)); !seen[k] {
			seen[k] = true
			distinct = append(distinct, e)
		}
	}
	if len(distinct) <= most {
		return distinct
	}
	common := distinct[0]
	common.known = slices.DeleteFunc(common.known, func(b binding) bool {
		return slices.ContainsFunc(distinct[1:], func(o Env) bool {
			v, ok := o.get(b.id)
			return !ok || v != b.val
		})
	})
	return []Env{common}
}
