package fact

import "go/token"

// Unit is what the link step needs to know of one package.
type Unit struct {
	Path   string
	Public bool // other modules can import it

	Clients []Client
	Senders []Sender
	Passers []token.Position // sites of clients of other packages through which only harmless requests go
	Opens   []Open
	Ifaces  []Iface
	Types   []Type
	Funcs   []Func
	Flows   []Flow
	Values  []Flow // of functions
	Uses    []Use

	Dir      string    // of its files
	Arrivals []Arrival // calls of interface methods that entry points come to
	Inserts  []Insert
	Settled  []token.Position // operations of which a rule of the unit speaks
	Routers  []Router
	Puts     []Put
	Doubts   []Doubt

	Directives []Directive
}

// AtSite stands in the name of a parameter or result before the call that gives or takes it.
const AtSite = " at "

// Flow is a step that a client, or a function that is a value, takes: from where it comes to where it is kept or handed.
type Flow struct {
	From Station
	To   string
}

// Station is a place at which a client can be: a field, a parameter, a result, a variable. With By it is a
// client that repeats requests by itself, after failures of the class.
type Station struct {
	Name  string
	By    string
	Pos   token.Position
	Class Class
}

// Use is a POST without a key through a client that comes from one of the stations.
type Use struct {
	Clients  []string
	Pos, End token.Position
	Subject  string
	Func     string
	Method   string
	Op       token.Position
	Identity []string
	Harmless bool // as far as names tell
}

// Arrival is a call of an interface's method that an entry point comes to: what it does depends on the
// implementation. Its entry asks for the message again after it, or not.
type Arrival struct {
	Entry    Entry
	Again    bool
	Guard    string // a look at the same service before it, and where: all that guards it
	Look     token.Position
	Call     InterfaceCall
	Pos, End token.Position
	Subject  string
	Func     string // the entry, as its author wrote it
	Name     string // in full

	// Effect is set if it is known, and only From keeps the unit from reporting it: the call that brings the
	// messages of the entry, which is none unless an implementation takes them from a library.
	Effect *Effect
	From   *InterfaceCall
}

// Insert is a finding about an INSERT: the columns that get the same value when it is run again.
type Insert struct {
	Finding Place
	Table   string
	Columns []string
}

// Place is a finding of the unit, as the stream identifies it: its position has no offset.
type Place struct {
	Rule string
	Pos  token.Position
}

// PlaceOf is the place of a finding of the rule.
func PlaceOf(rule string, p token.Position) Place {
	p.Offset = 0
	return Place{Rule: rule, Pos: p}
}

// Client is a region that repeats what its callers give it, and the finding that says so.
type Client struct {
	Site     token.Position // the call that is repeated
	Finding  Place
	Subject  string // that call, as the user writes it
	Repeats  string // what repeats it and when, in words
	Mend     string // what was to end that has to be mended, in words
	Func     string
	Exported bool

	Generated bool     // in a file that nobody writes
	Own       []Caller // callers in its own package that send what must not be repeated
	Level     uint8    // confidence of the finding about them
	Trace     []Step   // from the region to the operation
}

// Caller is a function that sends something through a client.
type Caller struct {
	Func   string
	Pos    token.Position
	Method string
}

// Sender is a call in one package that sends a POST through a client of another, and its finding.
type Sender struct {
	Site    token.Position // of the client
	Finding Place
	Level   uint8
	Caller
}

// Open is a repeated call of an interface's method: what it does depends on the implementation.
type Open struct {
	Call    InterfaceCall
	Pos     token.Position // where a finding would stand
	End     token.Position
	Region  token.Position
	Subject string
	Repeats string
	Made    string
	Func    string
	Sure    bool // the region is a plain retry
	Trace   []Step
}

// Step is one place of a trace.
type Step struct {
	Role, Message string
	Pos           token.Position
}

// InterfaceCall is a call of a method of a named interface; without one, of the function that comes from the station
// that Method names. Args tell what is known of its arguments, the
// receiver first, as far as they can be the method of a request.
type InterfaceCall struct {
	Iface  string // with its import path
	Method string
	Args   []Method
}

// Iface is an interface with the hashes of its methods.
type Iface struct {
	Name    string
	Methods []uint64
}

// Type is a concrete type with its methods, sorted by hash.
type Type struct {
	Name    string
	Pretend bool // a mock, a fake, an in-memory twin
	Methods []TypeMethod
}

// TypeMethod is a method: the hash of name and signature, and the function if something is known of it.
type TypeMethod struct {
	Hash uint64
	Name string
	Func string
}

// Func is a function with the operations that a call of it performs, and what it gives messages of.
type Func struct {
	Name    string
	Effects []Effect
	Gives   *Entry
}
