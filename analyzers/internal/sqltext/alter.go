package sqltext

import "slices"

// alter reads what follows ALTER TABLE.
func (s *schema) alter(t tokens) {
	n, i := t.name(t.skip(0, "IF", "EXISTS", "ONLY"))
	if n.last == "" {
		return
	}
	table := n.last
	for t = t.from(i); len(t) > 0 && table != ""; {
		end := t.comma(0)
		table = s.action(table, t[:end])
		t = t.from(end + 1)
	}
}

// action does one thing to a table, and says how the table is called afterwards.
func (s *schema) action(table string, t tokens) string {
	i := t.skip(1, "COLUMN", "IF", "NOT", "EXISTS")
	switch {
	case t.is(0, "ADD") && t.sign(i, "("):
		s.items(table, t[i+1:min(t.closing(i), len(t))])
	case t.is(0, "ADD"):
		s.item(table, t.from(i))
	case t.is(0, "DROP"):
		s.dropped(table, t)
	case t.is(0, "RENAME"):
		return s.renamed(table, t)
	case t.is(0, "ALTER"):
		n, next := t.name(i)
		if t.is(next, "SET") && t[next+1:].made() || t.is(next, "ADD") && t[next+1:].made() {
			s.mark(table, n.last)
		}
	case t.is(0, "MODIFY"):
		s.item(table, t.from(i))
	case t.is(0, "CHANGE"):
		old, next := t.name(i)
		n, _ := t.name(next)
		s.renameColumn(table, old.last, n.last)
		s.item(table, t.from(next))
	}
	return table
}

// dropped reads DROP within ALTER TABLE.
func (s *schema) dropped(table string, t tokens) {
	what := t.skip(1, "CONSTRAINT", "INDEX", "KEY", "COLUMN")
	n, _ := t.name(t.skip(what, "IF", "EXISTS"))
	switch {
	case t.is(1, "PRIMARY"):
		s.remove(func(k *UniqueKey) bool { return same(k.Table, table) && k.Primary })
	case n.last == "":
	case t.any(1, "CONSTRAINT", "INDEX", "KEY"):
		s.remove(func(k *UniqueKey) bool { return same(k.Table, table) && k.called(n.last) })
	default:
		s.remove(func(k *UniqueKey) bool { return same(k.Table, table) && k.has(n.last) })
	}
}

// renamed reads RENAME within ALTER TABLE.
func (s *schema) renamed(table string, t tokens) string {
	to := t.find(1, "TO", "AS")
	switch {
	case to == 1, to == len(t):
		n, _ := t.name(t.skip(1, "TO", "AS"))
		if n.last == "" {
			s.remove(func(k *UniqueKey) bool { return same(k.Table, table) }) // to what, is not known
			return ""
		}
		for _, list := range [][]UniqueKey{s.keys, s.made} {
			for i := range list {
				if same(list[i].Table, table) {
					list[i].Table = n.last
				}
			}
		}
		return n.last
	case t.any(1, "CONSTRAINT", "INDEX", "KEY"):
		s.rename(table, t[2:], t.from(to+1))
	default:
		old, _ := t.name(t.skip(1, "COLUMN"))
		n, _ := t.name(to + 1)
		s.renameColumn(table, old.last, n.last)
	}
	return table
}

// rename gives a key another name. Without a table, the name tells which.
func (s *schema) rename(table string, from, to tokens) {
	old, _ := from.name(0)
	n, _ := to.name(0)
	for i := range s.keys {
		if k := &s.keys[i]; (table == "" || same(k.Table, table)) && k.called(old.last) {
			k.Name = n.last
		}
	}
}

func (s *schema) renameColumn(table, old, name string) {
	if name == "" {
		s.remove(func(k *UniqueKey) bool { return same(k.Table, table) && k.has(old) }) // likewise
		return
	}
	for _, list := range [][]UniqueKey{s.keys, s.made} {
		for i := range list {
			k := &list[i]
			if !same(k.Table, table) || !k.has(old) {
				continue
			}
			k.Columns = slices.Clone(k.Columns) // they may be those of the caller
			for c := range k.Columns {
				if same(k.Columns[c], old) {
					k.Columns[c] = name
				}
			}
		}
	}
}
