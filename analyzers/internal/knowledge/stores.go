package knowledge

import (
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// The names of tables and columns say what one more row, or one more step, means. They are looked for as parts of
// names: "balance" in "wallet_balance". Each list is sorted.
var (
	// moneyTables hold what somebody pays or gets for.
	moneyTables = [...]string{
		"booking", "charge", "credit", "debit", "invoice", "ledger", "order", "payment", "payout", "purchase", "refund", "reservation", "settlement", "subscription", "transaction", "transfer", "withdrawal",
	}

	// recordTables hold one row for each time that something happened: once more is the truth.
	recordTables = [...]string{"attempt", "audit", "event_log", "heartbeat", "history", "log", "metric", "statistic", "stats", "telemetry", "trace", "visit"}

	// counters count how often something was tried or seen, which a repetition is as well.
	counters = [...]string{
		"attempt", "cnt", "epoch", "fail", "generation", "hit", "lock_version", "notice", "processed", "rate_limit", "ratelimit", "retr", "revision", "seen", "seq", "throttle", "total", "tries", "try", "version", "view", "visit", "wrong",
	}

	// quantities are what there must not be more or less of.
	quantities = [...]string{
		"amount", "balance", "coin", "credit", "debit", "fund", "inventory", "money", "paid", "point", "price", "qty", "quantity", "quota", "reserved", "seat", "spent", "stock", "usage", "wallet",
	}
)

// RowGrade is how likely one more row in a table does harm.
func RowGrade(table string) fact.Grade {
	switch table = plainName(table); {
	case hasPart(recordTables[:], table):
		return fact.Harmless
	case hasPart(moneyTables[:], table):
		return fact.Certain
	}
	return fact.Plain
}

// QuantityGrade is how likely it does harm to add to a column, or take from it, once more.
func QuantityGrade(column string) fact.Grade {
	switch column = plainName(column); {
	case hasPart(counters[:], column):
		return fact.Harmless
	case hasPart(quantities[:], column):
		return fact.Certain
	}
	return fact.Unsure
}

// CountGrade is the same for something whose name is among texts: a field of a document, a key of redis.
func CountGrade(texts []string) fact.Grade {
	grade := fact.Unsure
	for _, t := range texts {
		switch QuantityGrade(t) {
		case fact.Certain:
			return fact.Certain
		case fact.Harmless:
			grade = fact.Harmless
		}
	}
	return grade
}

// plainName is a name in lower case with its words parted by underscores.
func plainName(name string) string {
	var b strings.Builder
	for i, r := range name {
		if 'A' <= r && r <= 'Z' {
			if i > 0 && 'a' <= name[i-1] && name[i-1] <= 'z' {
				b.WriteByte('_')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hasPart reports whether a name has a word that begins with one of the parts.
func hasPart(parts []string, name string) bool {
	for _, p := range parts {
		for rest := name; ; {
			i := strings.Index(rest, p)
			if i < 0 {
				break
			}
			if i == 0 || !isLetter(rest[i-1]) {
				return true
			}
			rest = rest[i+1:]
		}
	}
	return false
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
