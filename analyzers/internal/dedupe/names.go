package dedupe

import (
	"strings"
	"unicode"
)

// dedupeWords are parts of names that speak of recognising what was there before, in lower case without
// separators.
var dedupeWords = [...]string{
	"idempot", "dedup", "duplicate", "alreadyprocessed", "alreadyhandled", "alreadyseen", "processedevent", "processedmessage", "eventprocessed", "messageprocessed",
	"isprocessed", "markprocessed", "outbox", "inbox", "exactlyonce", "firsttime", "isreplay", "replayed",
}

// Says reports whether a name speaks of recognising what was there before.
func Says(name string) bool { return saysDedupe(name) }

// saysDedupe reports whether a name, or a short text, speaks of it.
func saysDedupe(name string) bool {
	if len(name) < 5 || len(name) > maxName {
		return false
	}
	return hasAny(plain(name), dedupeWords[:])
}

// maxName is the length of the longest text that is taken for a name or a statement; messages are longer.
const maxName = 400

// conflictWords are parts of names that speak of a conflict with what exists.
var conflictWords = [...]string{"dup", "unique", "constraint", "alreadyexist", "exist", "conflict", "already"}

func saysConflict(name string) bool { return name != "" && hasAny(plain(name), conflictWords[:]) }

// missingWords are parts of names that say that there is nothing yet.
var missingWords = [...]string{"norows", "nodocument", "notfound", "notexist", "nosuch", "nil", "keynotfound", "missing"}

func saysMissing(name string) bool { return name != "" && hasAny(plain(name), missingWords[:]) }

// stateWords are parts of names of what a row says about how far its work has got.
var stateWords = [...]string{
	"status", "state", "phase", "stage", "paid", "sent", "done", "process", "complete", "handled", "applied", "finish", "count", "exist", "found", "version", "credited", "granted",
	"fulfilled", "delivered", "settled", "refunded", "captured", "shipped", "confirmed", "isnew", "inserted", "created", "claimed", "charged", "voted", "redeemed", "used", "seen",
}

// saysState reports whether a variable or field of that name tells how far some work has got. The time at which
// something happened does, too: SentAt.
func saysState(name string) bool {
	return name != "" && (hasAny(plain(name), stateWords[:]) || strings.HasSuffix(name, "At") || strings.HasSuffix(name, "_at"))
}

// parseWords are parts of names of functions that look at a message only.
var parseWords = [...]string{"valid", "verif", "parse", "decode", "unmarshal", "bind", "auth", "signature", "scheme", "header", "param", "cookie", "feature", "enabled", "allow", "permission", "supports"}

func saysParse(name string) bool { return hasAny(plain(name), parseWords[:]) }

// isUniqueCode reports whether a constant is the code by which a database says that a value stands already:
// PostgreSQL's unique_violation, MySQL's ER_DUP_ENTRY, SQLite's constraint codes.
func isUniqueCode(text string) bool {
	switch strings.Trim(text, `"`) {
	case "23505", "1062", "2067", "1555", "19", "11000", "2601", "2627":
		return true
	}
	return false
}

// plain is a name in lower case without separators.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '_', '-', '.', ' ':
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

func hasAny(name string, words []string) bool {
	for _, w := range words {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
