package region

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// Given is something that is known before the simulations start: of a value, or of what the variable
// that a closure has captured holds.
type Given struct {
	Value ssa.Value
	Is    fact.Value
}

// bind records g in a state.
func (g Given) bind(env *simulate.Env) {
	if _, captured := g.Value.(*ssa.FreeVar); captured {
		env.Store(g.Value, g.Is)
		return
	}
	env.Bind(g.Value, g.Is)
}

// Judge answers, for one function, which calls its regions repeat after a failure.
type Judge struct {
	Graph   *simulate.Graph
	Callees Callees

	// BoolAttempt reports whether a call whose only result is a bool can be an attempt at something;
	// nil means that none is.
	BoolAttempt func(*ssa.Call) bool

	// Given are values that are known throughout.
	Given []Given

	known map[*ssa.Call][]simulate.Env // by call, what is known before it
}

// Verdict is what a region does with a call.
type Verdict struct {
	Kind  fact.RegionKind
	Class fact.Class // the failures of the call after which it is made again
	Input Input

	// Overflow says that there were too many paths: there is no verdict.
	Overflow bool
}

// Verdict judges one call of a region. outcomes are what the call returns for each outcome of the
// operation behind it; without them its signature tells.
func (j *Judge) Verdict(r *Region, call *ssa.Call, outcomes []fact.Outcome) Verdict {
	o := &oracle{callees: j.Callees, boolAttempt: j.BoolAttempt}
	sig := o.signalsOf(call)
	if !sig.any() && len(outcomes) == 0 {
		return Verdict{}
	}
	if len(outcomes) == 0 {
		outcomes = sig.outcomes(call)
	} else {
		sig.flag, sig.only = false, false // what the flags mean is known
	}
	best := Verdict{}
	for _, start := range j.starts(call) {
		if r.once(&start) {
			continue
		}
		t := &trial{Judge: j, region: r, call: call, oracle: o, signals: sig, outcomes: outcomes, start: start}
		t.run()
		if t.verdict.Overflow {
			return t.verdict
		}
		if best.Kind == fact.NoRegion || t.verdict.Kind != fact.NoRegion && t.verdict.Kind < best.Kind {
			best = t.verdict
		}
	}
	return best
}

// Fails reports whether the region makes the call again when it returns the tuple.
func (j *Judge) Fails(r *Region, call *ssa.Call, tuple []fact.Value) bool {
	o := &oracle{callees: j.Callees, boolAttempt: j.BoolAttempt}
	for _, start := range j.starts(call) {
		t := &trial{Judge: j, region: r, call: call, oracle: o, start: start}
		if run := t.simulate(tuple, false, 0, nil); run.Reached && !run.Overflow {
			return true
		}
	}
	return false
}

// Drags reports whether the region makes the earlier call again when call fails: one that had taken effect.
func (j *Judge) Drags(r *Region, call, earlier *ssa.Call) bool {
	o := &oracle{callees: j.Callees, boolAttempt: j.BoolAttempt}
	sig := o.signalsOf(call)
	starts := j.starts(call)
	if !sig.err || sig.flag || !precedes(earlier, call) || len(starts) == 0 {
		return false
	}
	for _, out := range Outcomes(call.Call.Signature().Results(), fact.Value{}, fact.Failure) {
		if out.Class != fact.Transport {
			continue
		}
		t := &trial{Judge: j, region: r, call: call, oracle: o, signals: sig, start: starts[0]}
		dragged := false
		t.visit = func(c *ssa.Call, crossed bool) { dragged = dragged || crossed && c == earlier }
		run := t.simulate(out.Results[0], false, 0, nil)
		return dragged && run.Reached && !run.Overflow
	}
	return false
}

// Returns gives what the whole function can return when the call returns the tuple; nil when there are
// too many paths.
func (j *Judge) Returns(call *ssa.Call, tuple []fact.Value, success bool) [][]fact.Value {
	o := &oracle{callees: j.Callees, boolAttempt: j.BoolAttempt}
	var all [][]fact.Value
	for _, start := range j.starts(call) {
		run := &simulate.Run{
			Graph:    j.Graph,
			Oracle:   judged{o, call, tuple},
			Success:  success,
			Optimist: true,
			Status:   statusOf(tuple),
		}
		follow(run, start, call, tuple)
		if run.Overflow {
			return nil
		}
		all = append(all, run.Returns...)
	}
	return all
}

// follow simulates from the point after the call.
func follow(run *simulate.Run, start simulate.Env, call *ssa.Call, tuple []fact.Value) {
	env := start.Clone()
	if len(tuple) == 1 {
		env.Bind(call, tuple[0])
	}
	block := call.Block()
	run.Go(block, slices.Index(block.Instrs, ssa.Instruction(call))+1, env)
}

// maxStarts bounds the states in which the function is taken to come to a call. With more of them, only
// what they agree on counts.
const maxStarts = 4

// starts are the states in which the function comes to the call for the first time. Only what is given
// makes the way there worth following: a test of the method before the loop, say. There are none if the
// function never comes to the call.
func (j *Judge) starts(call *ssa.Call) []simulate.Env {
	env := j.Graph.NewEnv()
	j.bind(&env)
	if len(j.Given) == 0 {
		return []simulate.Env{env}
	}
	if known, ok := j.known[call]; ok {
		return known
	}
	run := &simulate.Run{Graph: j.Graph, Oracle: &oracle{callees: j.Callees}, Optimist: true, Until: call}
	run.Go(j.Graph.Fn.Blocks[0], 0, env.Clone())
	starts := []simulate.Env{env}
	switch {
	case run.Overflow:
	case len(run.At) > 0:
		starts = simulate.Distinct(run.At, outsideLoops(j.Graph.Fn, call), maxStarts)
	case !j.reachable(call, env):
		starts = nil // a test of the method stands before the loop
	}
	for i := range starts {
		j.bind(&starts[i])
	}
	if j.known == nil {
		j.known = map[*ssa.Call][]simulate.Env{}
	}
	j.known[call] = starts
	return starts
}

// reachable reports whether a path leads to the call, those that other failures take included.
func (j *Judge) reachable(call *ssa.Call, env simulate.Env) bool {
	run := &simulate.Run{Graph: j.Graph, Oracle: &oracle{callees: j.Callees}, Until: call}
	run.Go(j.Graph.Fn.Blocks[0], 0, env.Clone())
	return len(run.At) > 0 || run.Overflow
}

func (j *Judge) bind(env *simulate.Env) {
	for _, g := range j.Given {
		g.bind(env)
	}
}

// outsideLoops tells values apart that are not computed in a loop around the call: the first iteration is
// not every one.
func outsideLoops(fn *ssa.Function, call *ssa.Call) func(ssa.Value) bool {
	inLoop := make([]bool, len(fn.Blocks))
	for _, r := range naturalLoops(fn) {
		if !r.Contains(call) {
			continue
		}
		for i, inside := range r.Inside {
			inLoop[i] = inLoop[i] || inside
		}
	}
	return func(v ssa.Value) bool {
		in, ok := v.(ssa.Instruction)
		return !ok || in.Block() == nil || !inLoop[in.Block().Index]
	}
}

// trial is the judgement of one call.
type trial struct {
	*Judge
	region   *Region
	call     *ssa.Call
	oracle   *oracle
	signals  signals
	outcomes []fact.Outcome
	start    simulate.Env
	verdict  Verdict

	comesBack bool // success repeats an attempt, whatever it returned
	visit     func(c *ssa.Call, crossed bool)
	leaves    bool             // success leaves the region
	done      []fact.ValueKind // flags with which it does, of a call of unknown body
}

// judged is the oracle of a trial: it knows what the judged call returns.
type judged struct {
	*oracle
	call  *ssa.Call
	tuple []fact.Value
}

func (o judged) Call(e *simulate.Env, run *simulate.Run, call *ssa.Call) []fact.Value {
	if call == o.call {
		return o.tuple
	}
	return o.oracle.Call(e, run, call)
}

// simulate follows the paths after the call when it returns the tuple. In a success every attempt after
// the back edge counts as a repetition, otherwise only the call itself.
func (t *trial) simulate(tuple []fact.Value, success bool, status int64, inputs []*ssa.Phi) *simulate.Run {
	run := &simulate.Run{
		Graph:    t.Graph,
		Oracle:   judged{t.oracle, t.call, tuple},
		Inside:   t.region.Inside,
		Head:     t.region.Head,
		Yield:    t.region.Shape == Yield,
		Again:    t.region.again,
		Success:  success,
		Optimist: true,
		Status:   status,
		Inputs:   inputs,
		Visit:    t.visit,
		Stop:     func(c *ssa.Call) bool { return c == t.call },
	}
	if success && len(inputs) == 0 {
		run.Stop = func(c *ssa.Call) bool { return c == t.call || t.isAttempt(c) }
	}
	follow(run, t.start, t.call, tuple)
	t.verdict.Overflow = t.verdict.Overflow || run.Overflow
	return run
}

// isAttempt reports whether making the call again means that the region did not end with a success.
func (t *trial) isAttempt(c *ssa.Call) bool {
	s := t.oracle.signalsOf(c)
	return s.err || s.resp
}

// run makes the simulations and fills the verdict.
func (t *trial) run() {
	t.succeed()
	if t.signals.flag || t.signals.only {
		t.failByFlag()
	} else {
		t.fail()
	}
	v := &t.verdict
	if v.Overflow {
		*v = Verdict{Overflow: true}
		return
	}
	if v.Class != 0 || t.comesBack {
		v.Input = t.region.inputOf(t.call)
	}
	switch {
	case t.leaves && !t.comesBack && v.Class != 0:
		v.Kind = fact.RetryRegion
		if v.Input.fresh() {
			v.Kind = fact.FirstSuccess
		}
		if v.Input == Item {
			v.Kind = fact.NoRegion // another item with each turn
		}
		if t.signals.only && v.Input > Counter {
			v.Kind = fact.NoRegion // a search
		}
	case t.comesBack && v.Class != 0 && t.stepsOnSuccess():
		v.Kind = fact.StepRegion
	case t.comesBack && t.leaves && v.Input <= Counter && t.region.Shape != Recursion && t.region.Sleeps():
		v.Kind = fact.PollRegion
		if v.Class != 0 {
			v.Kind = fact.MixedRegion
		}
	}
}

// succeed makes the simulations of success: the region must be left, and nothing attempted again.
func (t *trial) succeed() {
	t.comesBack = true
	for _, o := range t.outcomes {
		if o.Class != 0 {
			continue
		}
		for _, tuple := range o.Results {
			run := t.simulate(tuple, true, statusOf(tuple), nil)
			switch {
			case run.Exits && !run.Reached:
				t.leaves, t.comesBack = true, false
				if (t.signals.flag || t.signals.only) && !slices.Contains(t.done, tuple[0].Kind) {
					t.done = append(t.done, tuple[0].Kind)
				}
			case run.Breaks:
				t.leaves = true
			}
		}
	}
}

// fail makes the simulations of failure: this call fails, everything else succeeds.
func (t *trial) fail() {
	for _, o := range t.outcomes {
		if o.Class == 0 {
			continue
		}
		for _, tuple := range o.Results {
			if run := t.simulate(tuple, false, statusOf(tuple), nil); run.Reached {
				t.verdict.Class |= o.Class
				break
			}
		}
	}
}

// stepsOnSuccess reports whether success goes on to the next item and failure repeats the same one.
func (t *trial) stepsOnSuccess() bool {
	if !t.signals.err || t.region.Shape != Natural || t.verdict.Input == Item {
		return false
	}
	inputs := t.region.carried(t.call)
	if len(inputs) == 0 {
		return false
	}
	n := t.call.Call.Signature().Results().Len()
	ok, failed := make([]fact.Value, n), make([]fact.Value, n)
	ok[n-1], failed[n-1] = fact.Value{Kind: fact.Nil}, fact.Failure
	s := t.simulate(ok, true, 200, inputs)
	f := t.simulate(failed, false, 0, inputs)
	return s.Advanced && !s.Same && f.Same
}

// statusOf is the status that a tuple's response carries.
func statusOf(tuple []fact.Value) int64 {
	for _, v := range tuple {
		if v.Kind == fact.NonNil && v.N != 0 {
			return v.N
		}
	}
	return 0
}
