package verdict

import (
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"
)

// readWords are what the name of a POST says that only asks or authorises: repeating it does no harm.
var readWords = [...]string{
	"auth", "authenticate", "authorize", "calculate", "check", "connect", "connection", "connections", "count", "describe", "dial", "diff", "encode", "estimate", "eval", "evaluate", "exists",
	"exchange", "export", "fetch", "filter", "find", "get", "heartbeat", "introspect", "introspection", "list", "login", "lookup", "match", "oauth", "ping",
	"poll", "preview", "query", "read", "refresh", "render", "resolve", "scan", "search", "select", "signin", "stats", "status", "sync", "token", "tokens",
	"translate", "validate", "verify",
}

// reportWords say that what is sent counts what a program does: one more does no harm.
var reportWords = [...]string{"analytics", "metrics", "telemetry"}

// trifling reports whether the functions around what sends, with their types and packages, or the path say that a second one leaves
// nothing behind that anybody minds: it is counted, or it stands where the first one stands.
func trifling(path string, functions ...string) bool {
	ws := words(lastSegments(path))
	for _, f := range functions {
		ws = append(ws, words(f)...)
	}
	has := func(list ...string) bool {
		for _, w := range ws {
			if oneOf(list, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has(reportWords[:]...):
		return true
	case has("upload", "uploads"):
		return true // a file is put under its name: it replaces the first one, or is refused
	}
	return has("dns") // zones have names, and of their records no two are equal (RFC 2181, section 5)
}

// writeWords say that something is made or moved, whatever else the name says.
var writeWords = [...]string{
	"add", "book", "buy", "capture", "charge", "checkout", "create", "deploy", "dispatch", "enqueue", "insert", "invite", "new", "notify", "order", "pay",
	"payment", "payout", "post", "publish", "purchase", "push", "refund", "register", "reserve", "send", "ship", "start", "submit", "transfer", "trigger", "upload", "withdraw",
}

// createWords say that there is one more of something afterwards.
var createWords = [...]string{
	"book", "buy", "charge", "checkout", "create", "insert", "invite", "order", "orders", "pay", "payment", "payments", "payout", "purchase", "refund",
	"register", "reserve", "transfer", "withdraw",
}

// creates reports whether the names around an operation say that it makes something: the last parts of its
// path, the function that decides what is sent, or the one that sends it.
func creates(path, sender string, fn *ssa.Function) bool {
	for fn != nil && fn.Parent() != nil {
		fn = fn.Parent()
	}
	names := []string{sender[strings.LastIndexByte(sender, '.')+1:], lastSegments(path)}
	if fn != nil {
		names = append(names, fn.Name())
	}
	for _, n := range names {
		for _, w := range words(n) {
			if oneOf(createWords[:], w) {
				return true
			}
		}
	}
	return false
}

// lastSegments are the last two parts of a path, without a query.
func lastSegments(path string) string {
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i]
	}
	segments := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	if len(segments) > 2 {
		segments = segments[len(segments)-2:]
	}
	return strings.Join(segments, "/")
}

// readsOnly reports whether the names around an operation say that it asks for something or authorises:
// the last parts of its path, or the function that decides what is sent.
func readsOnly(path string, fn *ssa.Function) bool {
	for fn != nil && fn.Parent() != nil {
		fn = fn.Parent()
	}
	if fn == nil {
		return ReadsOnly(path)
	}
	return ReadsOnly(path, fn.Name())
}

// ReadsOnly reports whether the names around an operation say that it asks for something or authorises:
// the last parts of its path, or the names of functions that decide what is sent.
func ReadsOnly(path string, names ...string) bool {
	if says(words(lastSegments(path))) {
		return true
	}
	for _, n := range names {
		if says(words(n)) {
			return true
		}
	}
	return false
}

func says(ws []string) bool {
	reads := false
	for _, w := range ws {
		if oneOf(writeWords[:], w) {
			return false
		}
		reads = reads || oneOf(readWords[:], w)
	}
	return reads
}

func oneOf(list []string, w string) bool {
	for _, l := range list {
		if l == w {
			return true
		}
	}
	return false
}

// words splits a path or an identifier into lower-case words.
func words(s string) []string {
	var all []string
	var cur []rune
	flush := func() {
		if len(cur) > 0 {
			all = append(all, strings.ToLower(string(cur)))
			cur = cur[:0]
		}
	}
	var last rune
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush()
		case unicode.IsUpper(r) && !unicode.IsUpper(last):
			flush()
			cur = append(cur, r)
		default:
			cur = append(cur, r)
		}
		last = r
	}
	flush()
	return all
}
