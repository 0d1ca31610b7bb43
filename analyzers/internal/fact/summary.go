package fact

import "slices"

// Summary is what the callers of a function need to know of it.
type Summary struct {
	Effects []Effect
	Params  []FuncParam
	Request *Request  // the request that it returns, if it returns one
	Sets    []KeySet  // keys that it sets on what the caller gives
	Results []Mapping // what it answers for an error or response that the caller gives

	// Idempotent says that the author declares a call harmless to repeat: what it does is not among Effects.
	Idempotent bool

	// Entries are functions of its caller that it has called from outside.
	Entries []Entry

	// Gives is what it takes a message from and gives that to its caller, nil if it does not.
	Gives *Entry

	// NoReturn says that a call never comes back.
	NoReturn bool

	// Fresh names the source when the first result is a value made anew by each call.
	Fresh string
}

// Empty reports whether a caller learns nothing from s.
func (s *Summary) Empty() bool {
	return s == nil || len(s.Effects) == 0 && len(s.Params) == 0 && s.Request == nil && len(s.Sets) == 0 && len(s.Entries) == 0 && s.Gives == nil && len(s.Results) == 0 && !s.Idempotent && !s.NoReturn && s.Fresh == ""
}

// Acts reports whether a call of the function takes effect, repeats something, makes a request or takes a message: more than
// answering a question.
func (s *Summary) Acts() bool {
	return len(s.Effects) > 0 || len(s.Params) > 0 || s.Request != nil || len(s.Sets) > 0 || len(s.Entries) > 0 || s.Gives != nil
}

// FuncParam is what a function does with a function that the caller gives.
type FuncParam struct {
	Ref

	// Retry is set when it is called again after a failure.
	Retry *Retry

	// Protocol tells for each shape of its results whether it is called again.
	Protocol []Answer

	// Returns tells for each of these shapes what the function itself returns then.
	Returns []Return

	// Guard is what makes a second call harmless of whatever is done in it: it is called only after a claim, say.
	Guard string
}

// Gives are the tuples that the function returns when the function of its caller has returned given. What
// it has not been asked about it is taken to hand on, if it hands on failures at all.
func (p *FuncParam) Gives(given []Value) [][]Value {
	for _, r := range p.Returns {
		if slices.Equal(r.Given, given) {
			return r.Results
		}
	}
	return [][]Value{given}
}

// Answer is one line of a protocol.
type Answer struct {
	Results []Value
	Again   bool
}

// Request is what is known of a request that a function returns.
type Request struct {
	Method Method
	Path   string
	PathOf []Ref
	Keys   []Key
}

// KeySet is a key that a function sets on a request or header of the caller.
type KeySet struct {
	On  Ref
	Key Key
}

// Mapping is what a function answers in one scenario.
type Mapping struct {
	Args    []Value // one for each parameter, the receiver first
	Results [][]Value
}

// Return is what a function returns when a function of its caller has returned Given.
type Return struct {
	Given   []Value
	Results [][]Value
}
