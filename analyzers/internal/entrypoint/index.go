package entrypoint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// index answers who calls a function of the package and what its variables and fields hold.
type index struct {
	calls   map[*ssa.Function][]ssa.CallInstruction // static calls
	makes   map[*ssa.Function][]*ssa.MakeClosure
	bound   map[*types.Func][]*ssa.MakeClosure  // method values
	uses    map[*ssa.Function][]ssa.Instruction // as a value
	fields  map[*types.Var][]*ssa.Store
	globals map[*ssa.Global][]*ssa.Store
	loads   map[*types.Var][]*ssa.UnOp // of fields
	local   map[*ssa.Function]bool
}

func newIndex(src Source) *index {
	x := &index{
		calls: map[*ssa.Function][]ssa.CallInstruction{}, makes: map[*ssa.Function][]*ssa.MakeClosure{},
		bound: map[*types.Func][]*ssa.MakeClosure{},
		uses:  map[*ssa.Function][]ssa.Instruction{}, fields: map[*types.Var][]*ssa.Store{}, globals: map[*ssa.Global][]*ssa.Store{},
		loads: map[*types.Var][]*ssa.UnOp{}, local: map[*ssa.Function]bool{},
	}
	funcs := src.Funcs
	if init := src.Pkg.Func("init"); init != nil {
		funcs = append([]*ssa.Function{init}, funcs...)
	}
	for _, fn := range funcs {
		x.local[fn] = true
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				x.instruction(in)
			}
		}
	}
	return x
}

func (x *index) instruction(in ssa.Instruction) {
	switch in := in.(type) {
	case ssa.CallInstruction:
		c := in.Common()
		if fn := c.StaticCallee(); fn != nil {
			fn = origin(fn)
			x.calls[fn] = append(x.calls[fn], in)
		}
		for _, a := range c.Args {
			x.value(a, in)
		}
		return
	case *ssa.MakeClosure:
		fn := in.Fn.(*ssa.Function)
		if obj := declared(fn); obj != nil {
			x.bound[obj] = append(x.bound[obj], in)
		} else {
			x.makes[fn] = append(x.makes[fn], in)
		}
	case *ssa.Store:
		switch addr := in.Addr.(type) {
		case *ssa.FieldAddr:
			f := fieldOf(addr)
			x.fields[f] = append(x.fields[f], in)
		case *ssa.Global:
			x.globals[addr] = append(x.globals[addr], in)
		}
	case *ssa.UnOp:
		if fa, ok := in.X.(*ssa.FieldAddr); ok && in.Op == token.MUL {
			f := fieldOf(fa)
			x.loads[f] = append(x.loads[f], in)
		}
	}
	for _, op := range in.Operands(nil) {
		x.value(*op, in)
	}
}

func (x *index) value(v ssa.Value, in ssa.Instruction) {
	if fn, ok := v.(*ssa.Function); ok {
		fn = origin(fn)
		x.uses[fn] = append(x.uses[fn], in)
	}
}

// handedTo are the instructions that take fn as a value, as a closure or as a method value.
func (x *index) handedTo(fn *ssa.Function) []ssa.Instruction {
	ins := slices.Clone(x.uses[fn])
	makers := x.makes[fn]
	if obj := declared(fn); obj != nil {
		makers = append(slices.Clone(makers), x.bound[obj]...)
	}
	for _, mc := range makers {
		ins = append(ins, *mc.Referrers()...)
	}
	return ins
}

// origin is the generic function of an instance.
func origin(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		return o
	}
	return fn
}

// fieldOf is the field at an address, as its generic type declares it.
func fieldOf(fa *ssa.FieldAddr) *types.Var {
	return flow.FieldVar(fa).Origin()
}
