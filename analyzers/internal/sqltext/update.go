package sqltext

// update reads UPDATE.
func (r *reader) update(s tokens) Statement {
	i := 1
	for s.any(i, "LOW_PRIORITY", "IGNORE", "ONLY") {
		i++
	}
	switch {
	case s.is(i, "OR"): // of SQLite
		i += 2
	case s.is(i, "TOP"):
		i = s.closing(i+1) + 1
	}
	table, i := s.name(i)
	set := s.find(i, "SET")
	if !table.given || set == len(s) {
		return Statement{} // prose
	}
	own := owner{table: table.last}
	switch alias := s[i:set]; {
	case len(alias) == 1, len(alias) == 2 && alias.is(0, "AS"):
		own.alias = alias[len(alias)-1].text
	case len(alias) > 0 && alias.find(0, "JOIN", "WITH", "AS") == len(alias) && alias.comma(0) == len(alias) && !alias.holds(hole):
		return Statement{} // prose
	}
	list, next, open := r.assignments(s.from(set + 1))
	switch {
	case set == len(s)-1:
		return Statement{Table: table.last} // is set elsewhere
	case len(list) == 0 && !open:
		return Statement{} // prose
	}
	rest := s.from(set + 1 + next)
	out := Statement{Table: table.last, Columns: columnsOf(list), Generated: generatedOf(list), Returning: s.returns()}
	guarded := own.guarded(r, list, rest) || r.goesBy(s)
	out.Class = r.updateClass(own.judge(list), open, guarded, rest)
	if r.last && len(rest) == 0 && s.unfinished() {
		out.Class = Unknown
	}
	if out.Class == Relative {
		out.Computed = own.computed(list)
	}
	r.once = guarded && out.Returning
	return out
}

// updateClass is the class of an update with these assignments, of which rest follows.
func (r *reader) updateClass(s state, open, guarded bool, rest tokens) Class {
	switch {
	case s == broken:
		return Unknown
	case s == relative && guarded:
		return Guarded
	case s == relative:
		if r.last && rest.unfinished() || rest.mayTest() {
			return Unknown // whether it is guarded
		}
		return Relative
	case s == unclear || open:
		return Unknown
	case guarded:
		return Guarded
	}
	return Absolute
}

// mayTest reports whether a hole in t may hold a condition.
func (t tokens) mayTest() bool {
	for i := range t {
		if t[i].kind == hole && !t.operand(i) {
			return true
		}
	}
	return false
}

// holds reports whether t has a token of the kind.
func (t tokens) holds(k kind) bool {
	for i := range t {
		if t[i].kind == k {
			return true
		}
	}
	return false
}

// operand reports whether the hole at i stands where a value or a name is due, and no more than that.
func (t tokens) operand(i int) bool {
	prev := t.at(i - 1)
	switch {
	case t.any(i-1, "LIKE", "ILIKE", "LIMIT", "OFFSET", "INTERVAL", "BETWEEN"):
		return true
	case t.any(i-1, "FROM", "JOIN", "SELECT"):
		return i+1 < len(t) && t[i+1].kind != hole
	case prev.kind == op:
		return prev.text != "*"
	case prev.kind == punct && (prev.text == "(" || prev.text == ","):
		open := i - 1
		for open >= 0 && !t[open].opens() {
			if t[open].closes() {
				open = t.opening(open)
			}
			open--
		}
		// Have: f(a, hole or x IN (hole, or a list behind SELECT
		before := t.at(open - 1)
		return open > 0 && before.kind == word && !t.any(open-1, "WHERE", "AND", "OR", "NOT", "ON")
	}
	return false
}

// merge reads MERGE, whose actions are an insert for rows that are not there and updates for those that are.
func (r *reader) merge(s tokens) Statement {
	i := 1
	if s.is(i, "INTO") {
		i++
	}
	table, i := s.name(i)
	own := owner{table: table.last}
	if s.is(i, "AS") {
		i++
	}
	if s.at(i).kind == word && !s.is(i, "USING") {
		own.alias = s[i].text
	}
	when := s.find(i, "WHEN")
	if !table.given || s.find(i, "USING") == len(s) {
		return Statement{} // prose
	}
	out := Statement{Class: Upsert, Table: table.last, Returning: s.returns()}
	if when == len(s) || r.last && s.unfinished() {
		out.Class = Unknown
	}
	for when < len(s) {
		then := s.find(when+1, "THEN")
		next := s.find(then+1, "WHEN")
		if s.is(then+1, "UPDATE") && s.is(then+2, "SET") {
			list, n, open := r.assignments(s.from(then + 3))
			next = then + 3 + n
			switch state := own.judge(list); {
			case state == relative && !own.guardedBy(r, list, s[when+1:then]):
				out.Class, out.Columns, out.Computed = Relative, columnsOf(list), own.computed(list)
				return out
			case state == unclear || state == broken || open:
				out.Class = Unknown
			}
			next = s.find(next, "WHEN")
		}
		when = next
	}
	return out
}
