package knowledge

import (
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// verb is the first word of the names of functions that leave one more of something behind, or move something.
type verb struct {
	word  string
	grade fact.Grade
}

// verbs are sorted. Those that move money or goods are certain, those that also start or attach what is there
// already are unsure.
var verbs = [...]verb{
	{"Add", fact.Unsure}, {"Append", fact.Plain}, {"Book", fact.Certain}, {"Buy", fact.Certain}, {"Capture", fact.Certain}, {"Charge", fact.Certain},
	{"Create", fact.Plain}, {"Credit", fact.Certain}, {"Debit", fact.Certain}, {"Deposit", fact.Certain}, {"Dispatch", fact.Plain}, {"Enqueue", fact.Plain},
	{"Grant", fact.Unsure}, {"Import", fact.Unsure}, {"Insert", fact.Plain}, {"Invite", fact.Plain}, {"Issue", fact.Plain}, {"Launch", fact.Plain},
	{"New", fact.Unsure}, {"Order", fact.Certain}, {"Pay", fact.Certain}, {"Payout", fact.Certain}, {"Place", fact.Certain}, {"Post", fact.Plain},
	{"Provision", fact.Plain}, {"Publish", fact.Plain}, {"Purchase", fact.Certain}, {"Push", fact.Unsure}, {"Redeem", fact.Certain}, {"Refund", fact.Certain},
	{"Request", fact.Unsure}, {"Reserve", fact.Certain}, {"Run", fact.Unsure}, {"Schedule", fact.Plain}, {"Send", fact.Plain}, {"Ship", fact.Certain}, {"Start", fact.Unsure},
	{"Submit", fact.Plain}, {"Top", fact.Certain}, {"Transfer", fact.Certain}, {"Trigger", fact.Plain}, {"Withdraw", fact.Certain},
}

// money are things of which one more, or one less, is somebody's money: CreatePayment is as certain as Pay.
var money = [...]string{"Booking", "Charge", "Debit", "Deposit", "Disbursement", "Order", "Payment", "Payout", "Purchase", "Refund", "Reservation", "Transfer", "Withdrawal"}

// questions are words of names that ask or authorise, although they begin like those that make something:
// RunQuery, CreateToken, SendHeartbeat.
var questions = [...]string{
	"Availability", "Challenge", "Check", "Credentials", "Dry", "Estimate", "Heartbeat", "Introspection", "Keepalive", "Log", "Logs", "Lookup", "Metrics", "Ping", "Preview",
	"Probe", "Queries", "Query", "Quote", "Search", "Session", "Signature", "Signed", "Simulation", "Spans", "Stats", "Telemetry", "Token", "Tokens", "Traces", "Url", "Urls", "Validation",
}

// Creates reports whether the name of a method says that it makes, sends or moves something: CreateOrder,
// ChargeCard, RunInstances.
func Creates(name string) bool { return GradeOf(name) != fact.Harmless }

// GradeOf says how likely it is, by the name of a method alone, that calling it twice does harm.
func GradeOf(name string) fact.Grade {
	ws := words(name)
	if len(ws) == 0 {
		return fact.Harmless
	}
	i := slices.IndexFunc(verbs[:], func(v verb) bool { return strings.EqualFold(v.word, ws[0]) })
	if i < 0 || strings.HasSuffix(name, "IfNotExists") || strings.HasSuffix(name, "IfNotExist") || len(ws) > 1 && ws[1] == "Or" {
		return fact.Harmless
	}
	grade := verbs[i].grade
	for _, w := range ws[1:] {
		switch {
		case oneOf(questions[:], w):
			return fact.Harmless
		case oneOf(money[:], w) && grade != fact.Unsure:
			grade = fact.Certain
		}
	}
	return grade
}

func oneOf(list []string, word string) bool {
	for _, w := range list {
		if w == word || len(word) == len(w)+1 && word[len(w)] == 's' && word[:len(w)] == w {
			return true
		}
	}
	return false
}

// words are the words of an identifier, each with an upper-case first letter: Create, Url of createURL.
func words(name string) []string {
	var ws []string
	start := 0
	add := func(end int) {
		if w := strings.Trim(name[start:end], "_"); w != "" {
			ws = append(ws, strings.ToUpper(w[:1])+strings.ToLower(w[1:]))
		}
		start = end
	}
	for i := 1; i < len(name); i++ {
		before, here := isUpper(name[i-1]), isUpper(name[i])
		next := i+1 < len(name) && !isUpper(name[i+1]) && name[i+1] != 's'
		if here && (!before || next) || name[i] == '_' {
			add(i)
		}
	}
	add(len(name))
	return ws
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' }

// keyNames are names of fields, parameters and options that carry an idempotency key, in lower case
// without separators, sorted. Names that contain "idempoten" need no entry.
var keyNames = [...]string{
	"callerreference", "clientrequesttoken", "clienttoken", "creationtoken", "dedupeid", "dedupekey", "dedupid", "dedupkey", "deduplicationid", "deduplicationkey",
	"insertid", "messagededuplicationid", "nonreplaytoken", "opcretrytoken", "paypalrequestid", "repeatabilityrequestid", "requesttoken", "retrykey", "retrytoken",
	"uniquerequestid", "uniquerequesttoken", "xlineretrykey",
}

// IsKeyName reports whether a field, parameter or option of that name carries an idempotency key.
func IsKeyName(name string) bool {
	n := foldName(name)
	if strings.Contains(n, "idempoten") {
		return true
	}
	for _, prefix := range setterPrefixes {
		if rest, ok := strings.CutPrefix(n, prefix); ok {
			for _, k := range keyNames {
				if k == rest {
					return true
				}
			}
		}
	}
	return false
}

// setterPrefixes begin the names of what sets something of the name that follows.
var setterPrefixes = [...]string{"", "with", "set"}

// foldName is a name in lower case without separators.
func foldName(name string) string {
	return strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "_", ""), "-", ""))
}

// IsToken reports whether a field of that name carries a key that the SDK of AWS makes if the caller does not. A
// MessageDeduplicationId and a CallerReference it does not make.
func IsToken(name string) bool {
	switch name {
	case "ClientRequestToken", "ClientToken", "CreationToken", "IdempotencyToken":
		return true
	}
	return false
}
