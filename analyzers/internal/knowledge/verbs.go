package knowledge

import "strings"

// creating are the first words of names of functions that leave one more of something behind, or move
// something, sorted.
var creating = [...]string{
	"Add", "Book", "Buy", "Capture", "Charge", "Create", "Credit", "Debit", "Deposit", "Dispatch", "Enqueue", "Grant", "Import", "Insert", "Invite", "Issue",
	"Launch", "New", "Order", "Pay", "Payout", "Place", "Post", "Provision", "Publish", "Purchase", "Push", "Redeem", "Refund", "Reserve", "Run",
	"Schedule", "Send", "Ship", "Start", "Submit", "Top", "Transfer", "Trigger", "Withdraw",
}

// Creates reports whether the name of a method says that it makes, sends or moves something: CreateOrder,
// ChargeCard, RunInstances.
func Creates(name string) bool {
	first := firstWord(name)
	for _, w := range creating {
		if len(w) == len(first) && strings.EqualFold(w, first) {
			return !strings.HasSuffix(name, "IfNotExists") && !strings.HasSuffix(name, "IfNotExist") && !strings.HasPrefix(name[len(first):], "Or")
		}
	}
	return false
}

// firstWord is the first word of an identifier: "Create" of "CreateOrder".
func firstWord(name string) string {
	for i := 1; i < len(name); i++ {
		if c := name[i]; 'A' <= c && c <= 'Z' || c == '_' {
			return name[:i]
		}
	}
	return name
}

// keyNames are names of fields, parameters and options that carry an idempotency key, in lower case
// without separators, sorted. Names that contain "idempoten" need no entry.
var keyNames = [...]string{
	"clientrequesttoken", "clienttoken", "creationtoken", "deduplicationid", "dedupeid", "dedupekey", "dedupid", "dedupkey", "insertid",
	"messagededuplicationid", "nonreplaytoken", "opcretrytoken", "paypalrequestid", "requesttoken", "retrytoken", "uniquerequestid", "uniquerequesttoken",
}

// IsKeyName reports whether a field, parameter or option of that name carries an idempotency key.
func IsKeyName(name string) bool {
	n := strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "_", ""), "-", ""))
	if strings.Contains(n, "idempoten") {
		return true
	}
	for _, prefix := range [...]string{"", "with", "set"} {
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
