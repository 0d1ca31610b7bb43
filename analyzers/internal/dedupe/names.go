package dedupe

import (
	"strings"
	"unicode"
)

// dedupeWords are parts of names that speak of recognising what was there before, in lower case without
// separators.
var dedupeWords = [...]string{
	"idempot", "duplicate", "alreadyprocessed", "alreadyhandled", "alreadyseen", "processedevent", "processedmessage", "eventprocessed", "messageprocessed",
	"markprocessed", "exactlyonce", "firsttime", "replayed",
}

// dedupeStarts are short ones, which count where a word begins only: guardedUpdate and coinBox say nothing of it.
var dedupeStarts = [...]string{"dedup", "isprocessed", "outbox", "inbox", "isreplay"}

// Says reports whether a name speaks of recognising what was there before.
func Says(name string) bool { return saysDedupe(name) }

// saysDedupe reports whether a name, or a short text, speaks of it.
func saysDedupe(name string) bool {
	if len(name) < 5 || len(name) > maxName {
		return false
	}
	return hasAny(plain(name), dedupeWords[:]) || startsAny(name, dedupeStarts[:])
}

// maxName is the length of the longest text that is taken for a name or a statement; messages are longer.
const maxName = 400

// conflictWords are parts of names that speak of a conflict with what exists.
var conflictWords = [...]string{"unique", "constraint", "exist", "conflict", "already", "duplicate", "conditionalcheck"}

// conflictStarts are those that count where a word begins only: ErrDup, and not recordUpdate.
var conflictStarts = [...]string{"dup"}

func saysConflict(name string) bool {
	return name != "" && (hasAny(plain(name), conflictWords[:]) || startsAny(name, conflictStarts[:]))
}

// saysConflictText reports whether a text that the text of an error is searched for is that of a conflict, in the words
// of a database.
func saysConflictText(text string) bool {
	return isUniqueCode(text) || len(text) < maxName && hasAny(strings.ToLower(text), conflictTexts[:])
}

var conflictTexts = [...]string{"duplicate", "unique", "already exists", "conflict", "sqlstate 23505", "error 1062", "e11000"}

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

// startsAny reports whether one of the words stands in a name where a word of the name begins.
func startsAny(name string, words []string) bool {
	var last rune
	for i, r := range name {
		begins := unicode.IsLetter(r) && (!unicode.IsLetter(last) || unicode.IsUpper(r) && !unicode.IsUpper(last))
		last = r
		if !begins {
			continue
		}
		rest := plain(name[i:])
		for _, w := range words {
			if strings.HasPrefix(rest, w) {
				return true
			}
		}
	}
	return false
}

func hasAny(name string, words []string) bool {
	for _, w := range words {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
