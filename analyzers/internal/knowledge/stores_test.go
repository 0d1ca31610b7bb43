package knowledge

import (
	"slices"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

func TestRowGrade(t *testing.T) {
	for table, want := range map[string]fact.Grade{
		"payments": fact.Certain, "OrderItem": fact.Certain, "wallet_transactions": fact.Certain, "user_credits": fact.Certain,
		"users": fact.Plain, "borders": fact.Plain, "": fact.Plain, "catalog": fact.Plain, "bank_statements": fact.Plain,
		"payment_audit": fact.Harmless, "EventLog": fact.Harmless, "order_history": fact.Harmless, "logs": fact.Harmless,
	} {
		if got := RowGrade(table); got != want {
			t.Errorf("%s: %v, want %v", table, got, want)
		}
	}
}

func TestQuantityGrade(t *testing.T) {
	for column, want := range map[string]fact.Grade{
		"balance": fact.Certain, "accountBalance": fact.Certain, "stock": fact.Certain, "loyalty_points": fact.Certain, "qty": fact.Certain,
		"attempts": fact.Harmless, "retry_count": fact.Harmless, "version": fact.Harmless, "seq": fact.Harmless, "balance_version": fact.Harmless,
		"level": fact.Unsure, "discount": fact.Unsure, "": fact.Unsure,
	} {
		if got := QuantityGrade(column); got != want {
			t.Errorf("%s: %v, want %v", column, got, want)
		}
	}
}

func TestStoreNamesSorted(t *testing.T) {
	for _, list := range [][]string{moneyTables[:], recordTables[:], counters[:], quantities[:]} {
		if !slices.IsSorted(list) {
			t.Errorf("%q are not sorted", list)
		}
	}
}

func TestCountGrade(t *testing.T) {
	for _, tt := range []struct {
		texts []string
		want  fact.Grade
	}{
		{[]string{"$inc", "balance", "_id"}, fact.Certain}, {[]string{"$inc", "views"}, fact.Harmless}, {[]string{"$inc", "score"}, fact.Unsure},
		{[]string{"wallet:"}, fact.Certain}, {[]string{"rl:ratelimit:"}, fact.Harmless}, {nil, fact.Unsure}, {[]string{"SET balance = balance + :n"}, fact.Certain},
	} {
		if got := CountGrade(tt.texts); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.texts, got, tt.want)
		}
	}
}
