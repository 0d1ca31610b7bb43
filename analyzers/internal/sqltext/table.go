package sqltext

import "slices"

// items reads the columns and constraints of a table.
func (s *schema) items(table string, t tokens) {
	for len(t) > 0 {
		end := t.comma(0)
		s.item(table, t[:end])
		t = t.from(end + 1)
	}
}

// item reads one of them.
func (s *schema) item(table string, t tokens) {
	k := UniqueKey{Table: table}
	i := 0
	if t.is(0, "CONSTRAINT") {
		n, next := t.name(1)
		k.Name, i = n.last, next
	}
	switch {
	case t.is(i, "PRIMARY") && t.is(i+1, "KEY"):
		k.Primary = true
		s.add(k, t, t.bracket(i+2))
	case t.is(i, "UNIQUE"):
		i = t.skip(i+1, "KEY", "INDEX")
		if n, _ := t.name(i); k.Name == "" && !t.any(i, "CLUSTERED", "NONCLUSTERED", "NULLS", "USING") {
			k.Name = n.last
		}
		s.add(k, t, t.bracket(i))
	case i == 0 && !t.any(0, "KEY", "INDEX", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "PERIOD"):
		s.column(k, t)
	}
}

// bracket is where the list of columns opens that follows i, or len(t).
func (t tokens) bracket(i int) int {
	if t.is(i, "USING") && t.is(i+1, "INDEX") {
		return len(t) // that of an index, which is known
	}
	for i < len(t) && !t.sign(i, "(") {
		i++
	}
	return i
}

// column reads the definition of a column.
func (s *schema) column(k UniqueKey, t tokens) {
	n, i := t.name(0)
	if n.last == "" {
		return
	}
	if t[i:].made() {
		s.mark(k.Table, n.last)
	}
	k.Columns = []string{n.last}
	for at := i; at < len(t); at++ {
		switch {
		case t[at].opens():
			at = t.closing(at)
		case t.is(at, "CONSTRAINT"):
			constraint, _ := t.name(at + 1)
			k.Name = constraint.last
		case t.is(at, "PRIMARY") && t.is(at+1, "KEY"):
			primary := k
			primary.Primary = true
			s.append(primary)
			k.Name = ""
		case t.is(at, "UNIQUE"):
			s.append(k)
			k.Name = ""
		case t.any(at, "REFERENCES", "CHECK"):
			k.Name = "" // was that of this one
		}
	}
}

// made reports whether the database makes the value of a column with this definition.
func (t tokens) made() bool {
	if t.any(0, "SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4", "SERIAL8") {
		return true
	}
	for i := 0; i < len(t); i++ {
		switch {
		case t[i].opens():
			i = t.closing(i)
		case t.any(i, "AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY"):
			return true
		case t.is(i, "DEFAULT"):
			end := i + 2
			if t.sign(i+1, "(") {
				end = i + 1
			}
			if t.sign(end, "(") {
				end = t.closing(end) + 1
			}
			if t[i+1 : max(i+1, min(end, len(t)))].generates() {
				return true
			}
		}
	}
	return false
}

// mark notes that the database makes the value of a column.
func (s *schema) mark(table, column string) {
	if len(s.made) < maxKeys {
		s.made = append(s.made, UniqueKey{Table: table, Columns: []string{column}})
	}
	for i := range s.keys {
		if k := &s.keys[i]; same(k.Table, table) && k.has(column) {
			k.Generated = true
		}
	}
}

func (k *UniqueKey) has(column string) bool {
	return slices.ContainsFunc(k.Columns, func(c string) bool { return same(c, column) })
}

// add adds a key of the columns in the brackets that open at i.
func (s *schema) add(k UniqueKey, t tokens, i int) {
	end := t.closing(i)
	if i >= len(t) || end == len(t) {
		return
	}
	for list := t[i+1 : end]; len(list) > 0; {
		n := list.comma(0)
		k.Columns = list[:n].indexed(k.Columns)
		list = list.from(n + 1)
	}
	if len(k.Columns) > 0 && !slices.Contains(k.Columns, "") {
		s.append(k)
	}
}

// indexed appends the columns of one item of an index: a column, or those in an expression.
func (t tokens) indexed(columns []string) []string {
	n, next := t.name(0)
	if n.given && (!t.sign(next, "(") || t.at(next+1).kind == number) {
		return append(columns, n.last)
	}
	for i := range t {
		name := t[i].kind == word || t[i].kind == quoted
		if !name || t.sign(i+1, "(") || t.sign(i-1, "::") || listed(keywords[:], t[i].text) || !t.inside(0, i) {
			continue // outside is the order, and how to compare
		}
		_, last := split(t[i].text)
		columns = append(columns, last)
	}
	return columns
}

// append adds a key, unless it is there.
func (s *schema) append(k UniqueKey) {
	if len(s.keys) >= maxKeys {
		return
	}
	for i := range s.made {
		if m := &s.made[i]; same(m.Table, k.Table) && k.has(m.Columns[0]) {
			k.Generated = true
		}
	}
	for i := range s.keys {
		if o := &s.keys[i]; same(o.Table, k.Table) && same(o.Name, k.Name) && o.Partial == k.Partial && slices.Equal(o.Columns, k.Columns) {
			return
		}
	}
	s.keys = append(s.keys, k)
}
