package sqltext

import (
	"slices"
	"strings"
)

// Limits on the work for migrations. The text behind the first and the keys beyond the second are not seen.
const (
	maxMigration = 1 << 20 // bytes
	maxKeys      = 4096
)

// A UniqueKey is a set of columns that no two rows of a table share.
type UniqueKey struct {
	Table   string
	Columns []string // of an expression, those that it is made of
	Name    string   // empty if the database chooses it
	Primary bool
	Partial bool // it holds for some of the rows only

	// Generated says that the database makes the value of one of the columns, unless the insert gives it. Such a
	// key refuses nothing.
	Generated bool
}

// Unique is what the statements of a migration make unique, in the order of the text. What a tool runs to
// take the migration back is not read.
func Unique(text string) []UniqueKey { return Migrate(nil, text) }

// Migrate is what is unique after a migration, when keys were before.
func Migrate(keys []UniqueKey, text string) []UniqueKey {
	s := schema{keys: slices.Clone(keys)}
	text = text[:min(len(text), maxMigration)]
	var buf []token
	for text != "" {
		var up string
		up, text = section(text)
		buf, _ = lex(buf[:0], up) // of a text that ends in a string, what comes before
		s.run(buf)
	}
	return s.keys
}

// section is the part of a migration that comes first and is run on the way up, and what follows it. The data
// behind COPY are no part of it, since they are no SQL.
func section(text string) (up, rest string) {
	from, skip, data := 0, false, false
	for at := 0; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		next := min(at+len(line)+1, len(text))
		line = strings.TrimSpace(line)
		switch {
		case data:
			if line == `\.` {
				return "", text[next:]
			}
		case isDirection(line, true):
			skip, from = false, next
		case isDirection(line, false):
			if !skip && at > from {
				return text[from:at], text[at:]
			}
			skip = true
		case !skip && len(line) > len("COPY") && fold(line[:len("COPY")], "COPY") && strings.HasSuffix(line, " stdin;"):
			if at > from {
				return text[from:at], text[at:]
			}
			data = true
		}
		at = next
	}
	if skip || data {
		return "", ""
	}
	return text[from:], ""
}

// isDirection reports the comments with which the tools say what is run on the way up or down: goose,
// sql-migrate, dbmate, tern.
func isDirection(line string, up bool) bool {
	if !strings.HasPrefix(line, "--") {
		return false
	}
	line = strings.TrimLeft(line, "- ")
	if up {
		return foldPrefix(line, "+GOOSE UP") || foldPrefix(line, "+MIGRATE UP") || foldPrefix(line, "MIGRATE:UP")
	}
	return foldPrefix(line, "+GOOSE DOWN") || foldPrefix(line, "+MIGRATE DOWN") || foldPrefix(line, "MIGRATE:DOWN") ||
		foldPrefix(line, "CREATE ABOVE / DROP BELOW")
}

// A schema is what is known of the tables.
type schema struct {
	keys []UniqueKey
	made []UniqueKey // one column each, whose value the database makes
}

// run goes through statements.
func (s *schema) run(all tokens) {
	body := false // of a routine, whose statements are run later
	for len(all) > 0 {
		n := 0
		for n < len(all) && !all.semicolon(n) {
			n++
		}
		t := all[:n]
		all = all[min(n+1, len(all)):]
		switch {
		case body:
			body = !t.is(0, "END")
		case t.routine():
			body = t.find(0, "BEGIN") < len(t)
		case t.is(0, "DO") && t.at(1).kind == text:
			s.block(t[1].text)
		default:
			s.statement(t)
		}
	}
}

// block runs what a DO block adds. Conditions around it ask whether it is there already.
func (s *schema) block(quoted string) {
	quoted = strings.Trim(quoted, "$'")
	all, _ := lex(nil, quoted)
	t := tokens(all)
	for i := 0; i < len(t); {
		n := i
		for n < len(t) && !t.semicolon(n) {
			n++
		}
		for ; i < n; i++ {
			if t.any(i, "CREATE", "ALTER") {
				s.statement(t[i:n])
				break
			}
		}
		i = n + 1
	}
}

func (s *schema) statement(t tokens) {
	switch {
	case t.is(0, "CREATE"):
		s.create(t)
	case t.is(0, "ALTER") && t.is(1, "TABLE"):
		s.alter(t[2:])
	case t.is(0, "ALTER") && t.is(1, "INDEX"):
		if to := t.find(2, "TO"); to < len(t) {
			s.rename("", t.from(t.skip(2, "IF", "EXISTS")), t.from(to+1))
		}
	case t.is(0, "DROP"):
		s.drop(t)
	}
}

// skip is the index of the first token from i that is none of the words.
func (t tokens) skip(i int, words ...string) int {
	for t.any(i, words...) {
		i++
	}
	return i
}

// create reads CREATE TABLE and CREATE UNIQUE INDEX.
func (s *schema) create(t tokens) {
	i := t.skip(1, "OR", "REPLACE", "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED")
	switch {
	case t.is(i, "TABLE"):
		n, i := t.name(t.skip(i+1, "IF", "NOT", "EXISTS"))
		end := t.closing(i)
		if n.last == "" || !t.sign(i, "(") || end == len(t) {
			return
		}
		s.items(n.last, t[i+1:end])
	case t.is(i, "UNIQUE"):
		i = t.skip(i+1, "CLUSTERED", "NONCLUSTERED")
		on := t.find(i, "ON")
		if !t.is(i, "INDEX") || on == len(t) {
			return
		}
		index, _ := t[:on].name(t.skip(i+1, "CONCURRENTLY", "IF", "NOT", "EXISTS"))
		n, next := t.name(t.skip(on+1, "ONLY"))
		if t.is(next, "USING") {
			next += 2
		}
		if n.last == "" || !t.sign(next, "(") {
			return
		}
		s.add(UniqueKey{Table: n.last, Name: index.last, Partial: t.find(next, "WHERE") < len(t)}, t, next)
	}
}

// drop reads DROP TABLE and DROP INDEX.
func (s *schema) drop(t tokens) {
	i := t.skip(2, "CONCURRENTLY", "IF", "EXISTS")
	table := ""
	if on := t.find(i, "ON"); t.is(1, "INDEX") && on < len(t) {
		n, _ := t.name(on + 1)
		table, t = n.last, t[:on]
	}
	for {
		n, next := t.name(i)
		switch {
		case n.last == "":
			return
		case t.is(1, "TABLE"):
			s.remove(func(k *UniqueKey) bool { return same(k.Table, n.last) })
			s.made = slices.DeleteFunc(s.made, func(k UniqueKey) bool { return same(k.Table, n.last) })
		case t.is(1, "INDEX"):
			s.remove(func(k *UniqueKey) bool { return (table == "" || same(k.Table, table)) && k.called(n.last) })
		}
		if !t.sign(next, ",") {
			return
		}
		i = next + 1
	}
}

func (s *schema) remove(gone func(*UniqueKey) bool) {
	s.keys = slices.DeleteFunc(s.keys, func(k UniqueKey) bool { return gone(&k) })
}

// called reports whether name is that of k. PostgreSQL and MySQL choose names of their own.
func (k *UniqueKey) called(name string) bool {
	switch {
	case k.Name != "":
		return same(k.Name, name)
	case k.Primary:
		return same(name, k.Table+"_pkey") || same(name, "PRIMARY")
	}
	return same(name, k.Table+"_"+strings.Join(k.Columns, "_")+"_key") || len(k.Columns) > 0 && same(name, k.Columns[0])
}
