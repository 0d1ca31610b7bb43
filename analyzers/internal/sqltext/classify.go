package sqltext

// Limits on the work for one text. What exceeds one of them is Unknown.
const (
	maxText     = 16 << 10 // bytes
	maxBrackets = 64       // within each other: each level of an expression is read again for the one around it
	maxDepth    = 8        // statements within statements
	maxWith     = 32       // named queries of one text
)

// Classify says what the statement in text does. The parts of text that are not constant are each a [Hole].
func Classify(text string) Statement {
	if len(text) > maxText || !mayBegin(text) {
		return Statement{}
	}
	var buf [64]token
	begun, whole := lex(buf[:0], text)
	all := tokens(begun)
	if !whole || all.nesting() > maxBrackets {
		return Statement{}
	}
	r := reader{}
	var out Statement
	for first := true; len(all) > 0; {
		n := 0
		for n < len(all) && !all.semicolon(n) {
			n++
		}
		s := all[:n]
		r.last = n == len(all)
		all = all[min(n+1, len(all)):]
		if n == 0 {
			continue // two semicolons
		}
		if st := r.statement(s, 0); first {
			out, first = st, false
		} else {
			out = worse(out, st)
		}
		if s.routine() && s.find(0, "BEGIN") < len(s) {
			break // what follows is its body
		}
	}
	if r.over {
		return Statement{}
	}
	return out
}

func (t tokens) semicolon(i int) bool { return t[i].kind == punct && t[i].text == ";" }

// mayBegin reports whether text may begin with a statement. Most texts of a program do not, and are not looked
// at any further.
func mayBegin(text string) bool {
	i := 0
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r' || text[i] == ';' || text[i] == '(') {
		i++
	}
	if i == len(text) {
		return false
	}
	switch text[i] {
	case '-', '/', '#':
		return true // a comment
	}
	n := i
	for n < len(text) && isLetter(text[n]) {
		n++
	}
	return listed(verbs[:], text[i:n])
}

// A reader reads the statements of one text.
type reader struct {
	// with are the named queries so far.
	with []query

	// once says that the statement just read writes no row when it runs again, and answers with the rows that
	// it wrote: whoever goes by the answer does nothing either.
	once bool

	last bool // nothing follows in the text
	over bool // a limit is exceeded
}

// A query is one that WITH gives a name.
type query struct {
	name string
	text tokens
	read bool // it is a SELECT
	once bool
}

// statement reads one statement.
func (r *reader) statement(s tokens, depth int) Statement {
	r.once = false
	if depth > maxDepth {
		r.over = true
		return Statement{}
	}
	switch {
	case s.sign(0, "("):
		return r.statement(s[1:], depth+1)
	case s.is(0, "WITH"):
		return r.withStatement(s, depth)
	case s.is(0, "INSERT"):
		return r.insert(s, false)
	case s.is(0, "REPLACE"):
		return r.insert(s, true)
	case s.is(0, "UPDATE"):
		return r.update(s)
	case s.is(0, "MERGE"):
		return r.merge(s)
	case s.is(0, "DELETE"):
		return r.remove(s)
	case s.is(0, "SELECT"):
		return selects(s)
	case s.is(0, "IF"):
		return r.unless(s, depth)
	case s.is(0, "BEGIN") && len(s) > 1 && !s.any(1, "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "IMMEDIATE", "EXCLUSIVE", "DEFERRED", "CONCURRENT"):
		return r.statement(s[1:], depth+1) // a block
	}
	return other(s)
}

// withStatement reads WITH name AS (query), ... and the statement behind them.
func (r *reader) withStatement(s tokens, depth int) Statement {
	inner := Statement{Class: Read}
	i := 1
	if s.is(i, "RECURSIVE") {
		i++
	}
	for {
		n, next := s.name(i)
		if s.sign(next, "(") { // its columns
			next = s.closing(next) + 1
		}
		if !n.given || !s.is(next, "AS") {
			return Statement{}
		}
		next++
		for s.any(next, "NOT", "MATERIALIZED") {
			next++
		}
		end := s.closing(next)
		if !s.sign(next, "(") || end == len(s) || len(r.with) == maxWith {
			r.over = r.over || len(r.with) == maxWith
			return Statement{}
		}
		// Have: WITH ..., name AS (body)
		body := s[next+1 : end]
		st := r.statement(body, depth+1)
		inner = worse(inner, st)
		q := query{n.last, body, st.Class == Read || st.Class == Lock, r.once || r.goesBy(body)}
		r.with = append(r.with, q)
		i = end + 1
		if !s.sign(i, ",") {
			break
		}
		i++
	}
	return worse(r.statement(s.from(i), depth+1), inner)
}

// goesBy reports whether s reads from a named query that has no rows the second time.
func (r *reader) goesBy(s tokens) bool {
	for _, q := range r.with {
		if q.once && s.reads(q.name) {
			return true
		}
	}
	return false
}

// reads reports whether s names a table, or a column of it.
func (t tokens) reads(table string) bool {
	if table == "" {
		return false
	}
	for i := range t {
		if t[i].kind != word && t[i].kind != quoted {
			continue
		}
		if qual, last := split(t[i].text); same(last, table) || same(qual, table) {
			return true
		}
	}
	return false
}

// unless reads IF NOT EXISTS (query) statement, with which SQL Server inserts once.
func (r *reader) unless(s tokens, depth int) Statement {
	if !s.is(1, "NOT") || !s.is(2, "EXISTS") || !s.subquery(3) {
		return Statement{}
	}
	st := r.statement(s.from(s.closing(3)+1), depth+1)
	if st.Class == Insert {
		st.Class = Upsert
	}
	return st
}
