package fact

import "go/token"

// EntryKind is the kind of an entry point.
type EntryKind uint8

// The kinds of entry points. A Webhook is a route whose caller is a service that sends again by contract.
const (
	Route EntryKind = iota + 1
	Call            // of an RPC service
	Webhook
	Consumer
	Job
	Workflow
	Reconciler
)

var entryNames = [...]string{
	Route: "route", Call: "rpc", Webhook: "webhook", Consumer: "consumer", Job: "job", Workflow: "workflow", Reconciler: "reconciler",
}

func (k EntryKind) String() string {
	if int(k) < len(entryNames) && k > 0 {
		return entryNames[k]
	}
	return "unknown"
}

// Redelivery is what makes a call come again.
type Redelivery uint8

// NotAgain does not come again by itself. IfSent: a client may send it again, and nothing says that it does.
// IfFailed comes again when the handler returns an error, IfUnsettled until the message is settled,
// IfRefused when the answer is not a success.
const (
	NotAgain Redelivery = iota
	IfSent
	IfFailed
	IfUnsettled
	IfRefused
)

// Sign is what tells that a route receives webhooks.
type Sign uint8

// From weak to strong: the path speaks of it, the function takes the event of a provider, it checks the
// signature of the sender.
const (
	NoSign Sign = iota
	BySpelling
	ByEvent
	BySignature
)

var signNames = [...]string{"none", "route", "event", "signature"}

func (s Sign) String() string { return signNames[s] }

// Entry is a function that is called from outside, as other packages and the link get to know it.
type Entry struct {
	// Func is the full name of the function. Made says that the function returns the handler, Param that
	// the handler is what a caller gives it at that index, the receiver counted, or the method Calls of that;
	// -1 otherwise.
	Func  string
	Made  bool
	Param int
	Calls string

	Kind      EntryKind
	Framework string   // import path of the library
	Methods   []string // of HTTP, sorted; empty if any or unknown
	Route     string   // constant parts of the path, topic or name
	ByType    bool     // told by its parameters: it may be registered in another package, or nowhere

	// When and by whom it is called again, and how often, what stops it, and what stays the same, in words.
	// Redelivered says that it is by contract.
	When        Redelivery
	Redelivered bool
	By, Often   string
	Stop, ID    string
	Fails       bool // the function has a path that asks for it
	Webhook     Sign

	// Middleware are the full names of what stands before it, outermost first; Open that there may be more. Routers
	// are the parameters through which the router comes if that is all that leaves it open.
	Middleware []string
	Open       bool
	Routers    []string

	Pos token.Position // where it is registered, or else declared
}
