package sqltext

// insert reads INSERT and REPLACE. What stops it when the row is there already may stand anywhere behind the
// table, so that a hole there makes it unknown.
func (r *reader) insert(s tokens, replaces bool) Statement {
	in := inserting{reader: r, s: s, stopped: replaces, once: r.goesBy(s)}
	body, ok := in.head()
	if !ok {
		return in.out
	}
	in.body(body)
	in.tail(body)
	in.out.Returning = s.returns()
	in.out.Class = in.class()
	r.once = in.out.Returning && (in.nothing || in.once)
	return in.out
}

// inserting is what is known of an insert.
type inserting struct {
	*reader
	s        tokens
	out      Statement
	alias    string // of the table
	stopped  bool   // a conflict does not add a row
	nothing  bool   // and does nothing else
	once     bool   // it goes by something that happens once
	open     bool   // a hole may hold what stops it
	relative bool   // a conflict updates a value from itself
	unclear  bool   // a conflict does what cannot be told
	empty    bool   // DEFAULT VALUES
}

func (in *inserting) class() Class {
	switch {
	case in.relative:
		return Relative
	case in.unclear:
		return Unknown
	case in.stopped || in.once:
		return Upsert
	case in.open || in.last && !in.empty && in.s.unfinished():
		return Unknown
	}
	return Insert
}

// head reads up to what gives the rows: VALUES, SELECT and their like. It says false if there is none.
func (in *inserting) head() (body int, ok bool) {
	s, i := in.s, 1
	for ; ; i++ {
		switch {
		case s.any(i, "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY"):
			continue
		case s.any(i, "IGNORE", "OVERWRITE"):
			in.stopped, in.nothing = true, s.is(i, "IGNORE")
			continue
		case s.is(i, "OR"): // of SQLite
			i++
			in.stopped = s.any(i, "IGNORE", "REPLACE")
			in.nothing = s.is(i, "IGNORE")
			continue
		case s.at(i).kind == hole && s.is(i+1, "INTO"):
			in.open = true
			continue
		}
		break
	}
	into := s.is(i, "INTO")
	if into {
		i++
	}
	if s.is(i, "TABLE") {
		i++
	}
	n, i := s.name(i)
	if !n.given {
		return 0, false
	}
	in.alias = n.last
	if s.is(i, "AS") {
		in.alias, i = s.at(i+1).text, i+2
	}
	if s.is(i, "PARTITION") {
		i = s.closing(i+1) + 1
	}
	if s.sign(i, "(") && !s.subquery(i) {
		in.out.Columns, i = s.columns(i)
	}
	if s.is(i, "OVERRIDING") {
		i += 3
	}
	if s.is(i, "OUTPUT") {
		i = s.find(i, "VALUES", "SELECT", "DEFAULT")
	}
	in.out.Table = n.last
	switch {
	case s.any(i, "VALUES", "VALUE", "SELECT", "WITH", "SET", "EXEC", "EXECUTE"), s.is(i, "DEFAULT") && s.is(i+1, "VALUES"), s.subquery(i):
		return i, true
	case into && (i >= len(s) || s[i].kind == hole || s.any(i, "TABLE", "FORMAT", "ON")):
		return 0, false // is given elsewhere
	}
	in.out = Statement{} // prose
	return 0, false
}

// body reads what the columns are set to, for values that the database makes.
func (in *inserting) body(i int) {
	s := in.s
	switch {
	case s.is(i, "DEFAULT"):
		in.empty = true
		in.out.Generated = []string{""}
	case s.is(i, "SET"):
		list, _, _ := in.assignments(s.from(i + 1))
		for _, a := range list {
			in.out.Columns = append(in.out.Columns, a.column.last)
			if a.value.generates() {
				in.out.Generated = append(in.out.Generated, a.column.last)
			}
		}
	case s.any(i, "VALUES", "VALUE") && s.is(i+1, "ROW"):
		in.generated(i+3, s.closing(i+2))
	case s.any(i, "VALUES", "VALUE") && s.sign(i+1, "("):
		in.generated(i+2, s.closing(i+1))
	case s.is(i, "SELECT"):
		in.generated(i+1, s.find(i, "FROM", "WHERE", "ON", "RETURNING", "LIMIT", "ORDER", "UNION"))
	}
}

// generated goes through the values in s[i:end], of which one belongs to each column.
func (in *inserting) generated(i, end int) {
	end = min(end, len(in.s))
	for column := 0; i < end; column++ {
		next := in.s[:end].comma(i)
		if in.s[i:next].generates() {
			if len(in.out.Columns) == 0 {
				in.out.Generated = []string{""}
				return
			}
			if column < len(in.out.Columns) {
				in.out.Generated = append(in.out.Generated, in.out.Columns[column])
			}
		}
		i = next + 1
	}
}

// comma is the next one outside of brackets, or len(t).
func (t tokens) comma(i int) int {
	for ; i < len(t); i++ {
		if t[i].opens() {
			i = t.closing(i)
		} else if t[i].kind == punct && t[i].text == "," {
			return i
		}
	}
	return len(t)
}

// generates reports whether a value is made by the database.
func (t tokens) generates() bool {
	for i := range t {
		if t[i].kind != word {
			continue
		}
		_, fn := split(t[i].text)
		switch call := t.sign(i+1, "("); {
		case !listed(generators[:], fn):
			if call && t.at(i+2).kind == text && fold(t[i+2].text, "'NOW'") {
				return true // datetime('now') of SQLite
			}
		case call, foldPrefix(fn, "CURRENT_"), foldPrefix(fn, "LOCALTIME"), foldPrefix(fn, "SYS"), fold(fn, "DEFAULT"):
			return true
		}
	}
	return false
}

// tail looks for what stops the insert, and for holes that may hold it.
func (in *inserting) tail(body int) {
	s := in.s
	values := s.any(body, "VALUES", "VALUE")
	row := "" // the name of the new row in MySQL
	for i := body; i < len(s); i++ {
		switch {
		case s.is(i, "ON") && s.any(i+1, "CONFLICT", "DUPLICATE"):
			in.conflict(i+1, row)
			return
		case s.is(i, "AS") && s.sign(i-1, ")"):
			row = s.at(i + 1).text
		case s[i].kind == hole && !(values && s[i].text != "" && s.inside(body, i)) && !s.operand(i):
			in.open = true
		case s.is(i, "NOT") && (s.is(i+1, "EXISTS") || s.is(i+1, "IN") && s.subquery(i+2)), s.is(i, "EXCEPT"),
			s.is(i, "IS") && s.is(i+1, "NULL") && s.mentions("LEFT"):
			in.stopped, in.nothing = true, true
		case s.is(i, "USING") && s.any(i+1, "TTL", "TIMESTAMP"):
			in.stopped = true // of Cassandra, where an insert sets the row
		}
	}
}

// inside reports whether the i-th token is in brackets that opened behind from.
func (t tokens) inside(from, i int) bool {
	depth := 0
	for _, tok := range t[from:i] {
		if tok.opens() {
			depth++
		} else if tok.closes() {
			depth--
		}
	}
	return depth > 0
}

// conflict reads what begins with CONFLICT or DUPLICATE.
func (in *inserting) conflict(i int, row string) {
	s := in.s
	in.stopped = true
	do := s.find(i, "DO")
	switch {
	case s.is(i, "DUPLICATE"):
		i += 3
	case s.is(do+1, "NOTHING"):
		in.nothing = true
		return
	case s.is(do+1, "UPDATE") && s.is(do+2, "SET"):
		i = do + 3
	default:
		in.unclear = true
		return
	}
	list, next, open := in.assignments(s.from(i))
	own := owner{table: in.out.Table, alias: in.alias, row: row}
	state := own.judge(list)
	tests := s.from(i + next)
	switch {
	case state == relative && own.guarded(in.reader, list, tests):
	case state == relative:
		in.relative = true
		in.out.Columns, in.out.Computed, in.out.Generated = columnsOf(list), own.computed(list), generatedOf(list)
	case state == unclear || state == broken || open:
		in.unclear = true
	}
}
