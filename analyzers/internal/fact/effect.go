package fact

import (
	"go/token"
	"slices"
	"strings"
)

// Kind is the kind of an operation.
type Kind uint8

// The kinds of operations that take effect outside of the process.
const (
	HTTP Kind = iota + 1
	SQL
	Publish
	Mail
	Payment
	RPC
	Create
	File
	Store // a database that does not speak SQL

	Hidden // a call of an interface's method, which does what its implementation does
)

var kindNames = [...]string{HTTP: "http", SQL: "sql", Publish: "publish", Mail: "mail", Payment: "payment", RPC: "rpc", Create: "create", File: "file", Store: "store", Hidden: "hidden"}

func (k Kind) String() string {
	if int(k) < len(kindNames) && k > 0 {
		return kindNames[k]
	}
	return "unknown"
}

// Grade says how likely a repetition of an operation does harm, as far as the operation itself tells.
type Grade uint8

// Certain: there is one more of something, or something is moved once more. Plain: an ordinary row or document
// more, whose table may well refuse the second. Unsure: as far as its name says. Harmless: none.
const (
	Certain Grade = iota
	Plain
	Unsure
	Harmless
)

// Guarded reports whether a second call of what leads to the operation is harmless. A look is not enough for one that
// could have been given a token, and was not.
func (e *Effect) Guarded() bool {
	return e.Guard != "" && !(e.Look.IsValid() && e.Unkeyed != "")
}

// GuardBy adds evidence that stands before the operation. A look does not replace what is more.
func (e *Effect) GuardBy(why string, look token.Position) {
	if why != "" && (e.Guard == "" || e.Look.IsValid()) {
		e.Guard, e.Look = why, look
	}
}

// Renamed reports whether the operation makes something under a name that is made anew each time.
func (e *Effect) Renamed() bool {
	return e.Kind == Create && e.Named && slices.ContainsFunc(e.Keys, func(k Key) bool { return k.Names && k.Fresh != "" })
}

// StableColumns are the columns of an INSERT that get the same value when it is run again.
func (e *Effect) StableColumns() []string {
	var columns []string
	for i := range e.Keys {
		if k := &e.Keys[i]; k.Column && k.Fresh == "" && !k.Const {
			columns = append(columns, k.Name)
		}
	}
	return columns
}

// Ref names a value that the caller of a function chooses.
type Ref struct {
	// Param is an index into receiver and parameters: with a receiver, 0 is the receiver.
	Param int

	// Path leads to a field below it, as in ".Opts.Method"; empty for the value itself.
	Path string
}

// Method is what is known of the method of a request.
type Method struct {
	Consts  []string // sorted
	Of      []Ref    // a string, or a request whose method it is; sorted
	Unknown bool     // something else, too
}

// Known reports whether m says anything.
func (m Method) Known() bool { return len(m.Consts) > 0 || len(m.Of) > 0 || m.Unknown }

// Merge adds what o may be.
func (m Method) Merge(o Method) Method {
	m.Consts = union(m.Consts, o.Consts, strings.Compare)
	m.Of = union(m.Of, o.Of, CompareRef)
	m.Unknown = m.Unknown || o.Unknown
	return m
}

// CompareRef orders references.
func CompareRef(a, b Ref) int {
	if a.Param != b.Param {
		return a.Param - b.Param
	}
	return strings.Compare(a.Path, b.Path)
}

// union is the sorted union of two slices, neither of which is changed.
func union[T comparable](a, b []T, compare func(T, T) int) []T {
	if len(b) == 0 {
		return a
	}
	u := append(slices.Clone(a), b...)
	slices.SortFunc(u, compare)
	return slices.Compact(u)
}

// Key is an idempotency key that goes with an operation.
type Key struct {
	Name string // of the header, field or option; empty for headers that the caller gives as a whole

	// Weak says that the header only names the message; it is worth something when it is stable.
	Weak bool

	// Column says that it is the value of a column of that name: it is worth something if the column is unique.
	Column bool

	// Names says that it is the name of what is made, by which alone the other side tells things apart.
	Names bool

	// Headers are header maps of the caller that may bring a key.
	Headers []Ref

	// From are the values of the caller that the key is made of.
	From []Ref

	// Other says that it is made of other values that last longer than a call: fields, variables.
	Other bool

	// Fresh is what makes the value anew with every call, Pos where.
	Fresh string
	Pos   token.Position

	// Const says that no part of the key varies, Constant its text.
	Const    bool
	Constant string
}

// Effect is one operation that a call of a function may perform.
type Effect struct {
	Kind   Kind
	Callee string // as the user writes it: "http.Client.Do"
	Method Method // of an HTTP request, or the text of an SQL statement that the caller gives
	Path   string // constant parts of the URL
	PathOf []Ref  // parts of it that the caller gives
	Keys   []Key

	// Does completes "may ... again" for what is not an HTTP request: "publish this message". On is the table or
	// the like that it writes to.
	Does  string
	On    string
	Grade Grade

	// Columns are those to which an INSERT gives values, less those that the database makes, in the order of
	// the statement. They do not travel: what they are given does, as keys.
	Columns []string

	// Anew says that it works on something that is taken from a queue or the like: when the function is called again, on
	// something else.
	Anew bool

	// Named says that it puts something under a name: it does harm only if that is made anew, as a weak key of it
	// tells.
	Named bool

	// Undone says that the rollback of a transaction undoes it, which somebody else has begun; Rolled that the
	// function begins and ends that transaction itself.
	Undone, Rolled bool

	// Clients are the stations from which its client comes, if that is not known.
	Clients []string

	// Interface is set for a Hidden operation.
	Interface *InterfaceCall

	Pos  token.Position   // of the operation
	Func string           // the function that holds it
	Via  []token.Position // the calls that lead from the function to it, outermost first

	// Guard is what makes a second call harmless, in a word of the user's; empty if nothing does. Look is set if that
	// is no more than a look for what is there, which two calls at the same time take in vain, and none of the two
	// if the service has not yet noticed the first.
	Guard string
	Look  token.Position

	// Unkeyed names the token by which the service would know the operation again, and which it is not given.
	Unkeyed string

	// Claim is a claim of the work before it that nobody heeds: its failure is only noted.
	Claim token.Position

	// Auxiliary says that the operation only serves another one: a token is fetched, a failure reported.
	Auxiliary bool

	// Reported says that a repetition of it has been reported, so that no other one is.
	Reported bool

	// Outcomes tell what the function returns for each outcome of the operation.
	Outcomes []Outcome

	// Retry is set when the function itself repeats the operation.
	Retry *Retry
}

// Outcome is what a function returns when its operation ends in one of the classes.
type Outcome struct {
	Class   Class
	Results [][]Value // tuples, sorted by their text
}

// Class is a set of ways in which an operation can end. The empty set is success.
type Class uint8

// The ways to fail. After Transport and ServerError nobody knows whether the operation took effect;
// the others mean that it was refused.
const (
	Transport Class = 1 << iota
	ServerError
	TooMany
	Unauthorized
	Conflict
)

// Ambiguous are the classes after which the operation may have taken effect.
const Ambiguous = Transport | ServerError

func (c Class) String() string {
	var parts []string
	for i, n := range [...]string{"a timeout", "a 5xx", "a 429", "a 401", "a conflict"} {
		if c&(1<<i) != 0 {
			parts = append(parts, n)
		}
	}
	return strings.Join(parts, " or ")
}

// Retry is a repetition inside a function.
type Retry struct {
	Pos   token.Position // where it is repeated: the loop, or the call of the helper
	Func  string         // the function that holds it
	By    string         // the helper or client that repeats, as the user writes it; empty for a loop
	Site  token.Position // the call that is repeated
	Class Class          // the failures after which it repeats
	Kind  RegionKind

	// Because is set when the operation itself went well: the call after it that failed.
	Because token.Position

	// Speaks says that the region waits, or speaks of trying again.
	Speaks bool

	// Flag is a parameter that switches the repetition on: a caller who gives the opposite of On repeats nothing.
	Flag *Ref
	On   bool

	// Bound is the parameter that bounds the number of attempts, if one does: a caller who gives 1 repeats nothing.
	Bound *Ref

	// Nested says that another loop stands around the one that repeats, over several operations perhaps.
	Nested bool

	// Form is how it is repeated where nothing loops, Gate what was to prevent it.
	Form Form
	Gate Gate
}

// Form is how something is done again.
type Form uint8

// Looped is a loop, a recursion or a helper. Requeued goes back into the queue from which it was taken, Rearmed is done
// by a timer or goroutine that the failure starts, Repeated is a second, equal call after the first has failed.
const (
	Looped Form = iota
	Requeued
	Rearmed
	Repeated
)

// RegionKind is the verdict on a region.
type RegionKind uint8

// Retry repeats the same operation after a failure. Step does so inside an iteration. FirstSuccess tries
// alternatives until one works. Mixed polls and tolerates errors. Poll asks until an answer comes.
const (
	NoRegion RegionKind = iota
	RetryRegion
	StepRegion
	FirstSuccess
	MixedRegion
	PollRegion
)

var regionNames = [...]string{"none", "retry", "step", "first-success", "mixed", "poll"}

func (k RegionKind) String() string { return regionNames[k] }
