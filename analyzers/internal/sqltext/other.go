package sqltext

import "strings"

// selects reads a SELECT.
func selects(s tokens) Statement {
	out := Statement{Class: Read}
	if n, next := s.name(s.find(0, "FROM") + 1); n.given && !s.sign(next, "(") {
		out.Table = n.last
	}
	for i := range s {
		switch {
		case s.is(i, "FOR") && s.any(i+1, "UPDATE", "SHARE", "NO", "KEY"),
			s.is(i, "LOCK") && s.is(i+1, "IN"),
			s.sign(i+1, "(") && isLock(s[i]):
			out.Class = Lock
		case s.is(i, "INTO") && !s.sign(i+1, "@") && s.at(i+1).kind == word:
			out.Class = DDL // makes a table
		}
	}
	return out
}

// isLock reports the functions that take a lock with a name.
func isLock(t token) bool {
	if t.kind != word {
		return false
	}
	s := t.text
	return foldPrefix(s, "PG_ADVISORY_") || foldPrefix(s, "PG_TRY_ADVISORY_") || fold(s, "GET_LOCK")
}

// foldPrefix reports whether s begins with prefix, which is in upper case.
func foldPrefix(s, prefix string) bool { return len(s) >= len(prefix) && fold(s[:len(prefix)], prefix) }

// remove reads DELETE.
func (r *reader) remove(s tokens) Statement {
	i := 1
	if !s.is(i, "FROM") {
		// MySQL and SQL Server name what is deleted before FROM.
		for i < len(s) && !s.is(i, "FROM") {
			i++
		}
		if i > 8 || i == len(s) && !s.is(3, "WHERE") && !s.is(2, "WHERE") {
			return Statement{} // prose
		}
		if i == len(s) {
			i = 0
		}
	}
	n, next := s.name(i + 1)
	if s.is(i+1, "ONLY") {
		n, next = s.name(i + 2)
	}
	if !n.given {
		return Statement{}
	}
	if s.is(next, "AS") {
		next++
	}
	for at := next; ; next++ { // behind an alias
		if next > at+1 {
			return Statement{} // prose
		}
		if next >= len(s) || s[next].kind != word || s.any(next, "WHERE", "USING", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "JOIN", "INNER", "LEFT", "WITH", "PARTITION", "FROM") {
			break
		}
	}
	out := Statement{Class: Delete, Table: n.last, Returning: s.returns()}
	r.once = out.Returning
	return out
}

// returns reports whether a statement answers with the rows that it writes.
func (t tokens) returns() bool { return t.find(0, "RETURNING", "OUTPUT") < len(t) }

// other reads the statements that neither read nor change rows of a table.
func other(s tokens) Statement {
	switch {
	case s.any(0, "BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "END", "ABORT", "SET", "RESET", "USE", "DISCARD",
		"DEALLOCATE", "UNLISTEN"):
		return Statement{Class: TxControl}
	case s.any(0, "SHOW", "PRAGMA", "DESCRIBE", "DESC", "VALUES"), s.is(0, "EXPLAIN") && !s.is(1, "ANALYZE") && !s.sign(1, "("):
		return Statement{Class: Read}
	case s.is(0, "LOCK") && s.any(1, "TABLE", "TABLES"):
		return Statement{Class: Lock}
	case s.any(0, "CREATE", "ALTER", "DROP", "GRANT", "REVOKE", "COMMENT", "RENAME", "REINDEX", "VACUUM", "ANALYZE", "CLUSTER", "REFRESH",
		"OPTIMIZE"):
		return Statement{Class: DDL}
	case s.is(0, "TRUNCATE"):
		i := 1
		for s.any(i, "TABLE", "ONLY") {
			i++
		}
		if n, _ := s.name(i); n.given {
			return Statement{Class: Delete, Table: n.last}
		}
	case s.is(0, "COPY"), s.is(0, "LOAD") && s.any(1, "DATA", "XML"), s.is(0, "BULK") && s.is(1, "INSERT"):
		return bulk(s)
	case s.is(0, "EXEC"), s.is(0, "DO") && s.at(1).kind == text:
		return Statement{Class: Call}
	case s.any(0, "CALL", "EXECUTE"):
		if _, next := s.name(1); s.sign(next, "(") || next >= len(s) || s[next].kind == param {
			return Statement{Class: Call}
		}
	}
	return Statement{}
}

// bulk reads COPY, LOAD DATA and BULK INSERT.
func bulk(s tokens) Statement {
	i := 1
	switch {
	case s.is(0, "LOAD"):
		i = s.find(0, "INTO") + 1
		if s.is(i, "TABLE") {
			i++
		}
		if s.find(0, "REPLACE", "IGNORE") < i {
			n, _ := s.name(i)
			return Statement{Class: Upsert, Table: n.last}
		}
	case s.is(0, "BULK"):
		i = 2
	case s.sign(i, "(") || s.find(0, "TO") < s.find(0, "FROM"):
		return Statement{Class: Read}
	}
	n, next := s.name(i)
	if !n.given || s.is(0, "COPY") && s.find(0, "FROM") == len(s) {
		return Statement{}
	}
	out := Statement{Class: Copy, Table: n.last}
	if s.sign(next, "(") {
		out.Columns, _ = s.columns(next)
	}
	return out
}

// routine reports whether s defines what runs later.
func (t tokens) routine() bool {
	return t.is(0, "CREATE") && t.find(0, "TRIGGER", "PROCEDURE", "PROC", "FUNCTION", "EVENT", "PACKAGE") < len(t)
}

// columns are the names in the brackets that open at i, and the index behind them. They are nil if the
// brackets are not closed.
func (t tokens) columns(i int) ([]string, int) {
	end := t.closing(i)
	if end == len(t) {
		return nil, end
	}
	n := 1
	for _, tok := range t[i:end] {
		if tok.kind == punct && tok.text == "," {
			n++
		}
	}
	out := make([]string, 0, n)
	for i++; i < end; i++ {
		n, next := t.name(i)
		out = append(out, n.last)
		for i = max(i, next); i < end && !t.sign(i, ","); i++ {
		}
	}
	return out, end + 1
}

// same reports whether two names are the same, without regard to case.
func same(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// listed finds a word, in any case, in a sorted list of words in upper case.
func listed(list []string, w string) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := (lo + hi) / 2
		switch c := compareFold(w, list[mid]); {
		case c == 0:
			return true
		case c < 0:
			hi = mid
		default:
			lo = mid + 1
		}
	}
	return false
}

// compareFold orders s, in any case, and w, which is in upper case.
func compareFold(s, w string) int {
	for i := range min(len(s), len(w)) {
		c := s[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c != w[i] {
			return int(c) - int(w[i])
		}
	}
	return len(s) - len(w)
}
