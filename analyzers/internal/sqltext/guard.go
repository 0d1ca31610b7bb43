package sqltext

// guarded reports whether the update no longer matches a row that it has changed. rest is what follows its
// assignments: tables to join, the condition.
func (o owner) guarded(r *reader, list []assignment, rest tokens) bool {
	where := rest.find(0, "WHERE")
	if o.guardedBy(r, list, rest.from(where+1)) {
		return true
	}
	// The rows may also come from a query that makes the test, in brackets or with a name.
	for i := 0; i < where; i++ {
		if rest.subquery(i) && o.selects(r, list, rest[i+1:min(rest.closing(i), len(rest))], 1) {
			return true
		}
	}
	return o.fromNamed(r, list, rest, 0)
}

// guardedBy is guarded for a condition alone.
func (o owner) guardedBy(r *reader, list []assignment, condition tokens) bool {
	end := condition.find(0, "RETURNING", "ORDER", "LIMIT", "GROUP", "FOR", "OUTPUT", "OPTION", "WHEN", "THEN")
	return o.tests(r, list, condition[:end], 0)
}

// fromNamed reports whether t names a query of WITH that makes the test.
func (o owner) fromNamed(r *reader, list []assignment, t tokens, depth int) bool {
	for _, q := range r.with {
		if q.read && t.reads(q.name) && o.selects(r, list, q.text, depth+1) {
			return true
		}
	}
	return false
}

// selects reports whether a query finds rows of the table, and only those that the update has not changed.
func (o owner) selects(r *reader, list []assignment, q tokens, depth int) bool {
	if n, _ := q.name(q.find(0, "FROM") + 1); !n.given || o.table == "" || !same(n.last, o.table) {
		return false
	}
	where := q.find(0, "WHERE") + 1
	end := q.find(where, "ORDER", "LIMIT", "GROUP", "FOR", "UNION")
	return o.tests(r, list, q[min(where, end):end], depth)
}

// tests reports whether one of the conditions that all have to hold is a test of what is changed.
func (o owner) tests(r *reader, list []assignment, t tokens, depth int) bool {
	if depth > maxDepth {
		r.over = true
		return false
	}
	if t.find(0, "OR") < len(t) {
		return false
	}
	for len(t) > 0 {
		end := t.find(0, "AND")
		c := t[:end]
		for c.sign(0, "(") && c.closing(0) == len(c)-1 && !c.subquery(0) {
			c = c[1 : len(c)-1]
			if o.tests(r, list, c, depth+1) {
				return true
			}
			c = nil
		}
		if o.test(r, list, c, depth) {
			return true
		}
		t = t.from(end + 1)
	}
	return false
}

// test is tests for one condition.
func (o owner) test(r *reader, list []assignment, c tokens, depth int) bool {
	if c.is(0, "NOT") && c.is(1, "EXISTS") {
		return true // a record that it was done
	}
	for i := range c {
		if c.subquery(i) {
			q := c[i+1 : min(c.closing(i), len(c))]
			return r.goesBy(q) || o.selects(r, list, q, depth+1) || o.fromNamed(r, list, q, depth+1)
		}
	}
	for i := range list {
		a := &list[i]
		if a.column.last == "" {
			continue
		}
		for at := range c {
			if o.owns(a, c, at) && o.excludes(a, c, at) {
				return true
			}
		}
	}
	return false
}

// excludes reports whether the condition c, in which the column of a stands at the index at, does not hold
// once the column has its new value. A status that is set to what is asked for still matches.
func (o owner) excludes(a *assignment, c tokens, at int) bool {
	not := c.is(0, "NOT")
	how := len(c)
	for i := range c {
		if c.comparison(i) {
			how = i
			break
		}
	}
	grows := o.state(a) == relative
	if how == len(c) {
		return !grows // a flag, set or not
	}
	rest := c.from(how + 1)
	if how < at {
		rest = c[:how]
	}
	negative := false
	switch sign := c[how]; {
	case c.any(how, "IS"):
		negative = c.is(how+1, "NOT") != c.is(how+1, "DISTINCT") && !(c.is(how+1, "NOT") && c.is(how+2, "DISTINCT"))
	case c.any(how, "IN", "ANY"):
		negative = c.is(how-1, "NOT")
	case sign.text == "<>" || sign.text == "!=":
		negative = true
	case sign.text[0] == '<' || sign.text[0] == '>':
		return !grows && !not && o.passes(a, c, sign.text, how < at, rest)
	case sign.text == "@>" || sign.text == "<@" || sign.text == "?":
		return not // a list that does not hold it yet
	}
	if negative != not {
		// Have: status <> 'done'
		return rest.mayHold(a.value)
	}
	return grows || !rest.surelyHolds(a.value)
}

// comparison reports what compares.
func (t tokens) comparison(i int) bool {
	if t[i].kind == op {
		switch t[i].text {
		case "=", "==", "<>", "!=", "<", ">", "<=", ">=", "<=>", "@>", "<@", "?":
			return true
		}
		return false
	}
	return t.any(i, "IS", "IN", "LIKE", "BETWEEN")
}

// passes reports whether a comparison by size fails after the update: version < $1 where version is set to $1,
// or locked_until < now() where it is set to a later time.
func (o owner) passes(a *assignment, c tokens, sign string, turned bool, rest tokens) bool {
	if len(sign) == 1 && rest.mayHold(a.value) {
		return true
	}
	less := (sign[0] == '<') != turned
	return less && (rest.generates() || rest.holds(param)) && (a.value.generates() || a.value.holds(param)) && !c.is(0, "NOT")
}

// mayHold reports whether the value v may be among those of t.
func (t tokens) mayHold(v tokens) bool {
	if len(v) != 1 {
		return len(v) > 0 && t.holds(param) && v.holds(param)
	}
	for i := range t {
		if equal(t[i], v[0]) || t[i].anonymous() && v[0].kind == param || v[0].anonymous() && t[i].kind == param {
			return true
		}
	}
	return false
}

// surelyHolds reports whether the value v is one of those of t.
func (t tokens) surelyHolds(v tokens) bool {
	if len(v) != 1 || v[0].anonymous() {
		return false
	}
	for i := range t {
		if equal(t[i], v[0]) && t[i].kind != hole {
			return true
		}
	}
	return false
}

// anonymous reports a placeholder that may be the same value as any other.
func (t token) anonymous() bool { return t.kind == hole || t.kind == param && t.text == "?" }

func equal(a, b token) bool { return a.kind == b.kind && same(a.text, b.text) }
