package sqltext

import (
	"fmt"
	"strings"
)

// Refuses reports whether one of the keys refuses a second row of the table: the given columns, whose values are the same as
// the first row's, cover it, the database makes none of them, and it holds for all rows.
func Refuses(keys []UniqueKey, table string, given []string) bool {
	for i := range keys {
		k := &keys[i]
		if !k.Generated && !k.Partial && strings.EqualFold(k.Table, table) && covers(given, k.Columns) {
			return true
		}
	}
	return false
}

func covers(given, columns []string) bool {
	for _, c := range columns {
		found := false
		for _, g := range given {
			found = found || strings.EqualFold(g, c)
		}
		if !found {
			return false
		}
	}
	return len(columns) > 0
}

// ParseKey reads a unique key as settings write it: "payments.order_id", or "payments(tenant_id, order_id)" for
// columns that are unique together.
func ParseKey(s string) (UniqueKey, error) {
	fail := func() (UniqueKey, error) {
		return UniqueKey{}, fmt.Errorf("%q is no unique column (want table.column, or table(column, column))", s)
	}
	table, list, several := strings.Cut(strings.TrimSpace(s), "(")
	var columns []string
	switch {
	case several && strings.HasSuffix(list, ")"):
		columns = strings.Split(strings.TrimSuffix(list, ")"), ",")
	case several:
		return fail()
	default:
		i := strings.LastIndexByte(table, '.')
		if i < 0 {
			return fail()
		}
		columns, table = []string{table[i+1:]}, table[:i]
	}
	table = strings.TrimSpace(table[strings.LastIndexByte(table, '.')+1:]) // without its schema
	for i, c := range columns {
		columns[i] = strings.TrimSpace(c)
		if !isName(columns[i]) {
			return fail()
		}
	}
	if !isName(table) {
		return fail()
	}
	return UniqueKey{Table: table, Columns: columns}, nil
}

func isName(s string) bool {
	for _, r := range s {
		if r != '_' && r != '$' && r < 0x80 && (r < '0' || '9' < r && r < 'A' || 'Z' < r && r < 'a' || 'z' < r) {
			return false
		}
	}
	return s != ""
}
