package sqltext

import "strings"

// A state says how new values come from old ones. A greater one wins.
type state uint8

const (
	absolute state = iota
	unclear
	relative
	broken // a hole may hold the rest of the statement
)

// An owner is whose columns are updated.
type owner struct {
	table, alias string
	row          string // a name for the values of the row that could not be inserted
}

// judge is the state of all assignments together.
func (o owner) judge(list []assignment) state {
	out := absolute
	for i := range list {
		out = max(out, o.state(&list[i]))
	}
	return out
}

// computed are the columns whose value comes from the old one.
func (o owner) computed(list []assignment) []string {
	var out []string
	for i := range list {
		if o.state(&list[i]) == relative {
			out = append(out, list[i].column.last)
		}
	}
	return out
}

// state says whether the value of a is computed from the column itself, so that each time adds to it.
func (o owner) state(a *assignment) state {
	if len(a.sign) > 1 && a.sign != ":=" {
		return relative // n += 1
	}
	v := a.value
	if a.column.last == "" {
		if len(v) == 1 && v[0].kind != hole && v[0].kind != word && v[0].kind != quoted {
			return absolute
		}
		return unclear // whether it names itself
	}
	if len(v) == 2 && (v.is(0, "NOT") || v.sign(0, "!")) && o.owns(a, v, 1) {
		return relative // switches it over
	}
	out := absolute
	for i := 0; i < len(v); i++ {
		switch {
		case v[i].kind == hole && !v.arithmetic(i-1) && !v.arithmetic(i+1):
			out = max(out, unclear)
			if i > 0 && !v.inside(0, i) {
				return broken
			}
		case v.subquery(i):
			// What it finds is not the old value, unless it reads the same row.
			end := v.closing(i)
			if v[i:min(end, len(v))].reads(a.column.last) && v.computes() {
				out = max(out, unclear)
			}
			i = end
		case v.arithmetic(i):
			if o.has(a, v.left(i)) || o.has(a, v.right(i)) {
				out = max(out, v.sum(i, a))
			}
		case v.sign(i+1, "(") && v[i].kind == word && listed(appenders[:], v[i].text):
			if o.has(a, v[i+1:min(v.closing(i+1), len(v))]) && !v.distinct() {
				out = relative
			}
		}
	}
	return out
}

// arithmetic reports an operator between two operands that adds the one to the other.
func (t tokens) arithmetic(i int) bool {
	if i <= 0 || i >= len(t)-1 || t[i].kind != op {
		return false
	}
	switch t[i].text {
	case "+", "-", "*", "/", "%", "%%", "^", "||":
	default:
		return false
	}
	switch prev := t[i-1]; prev.kind {
	case word:
		return !listed(keywords[:], prev.text) && prev.text[len(prev.text)-1] != '.'
	case op:
		return false
	case punct:
		return prev.closes()
	}
	return true
}

// computes reports whether there is arithmetic in a value.
func (t tokens) computes() bool {
	for i := range t {
		if t.arithmetic(i) {
			return true
		}
	}
	return false
}

// sum is the state of a value that has the column itself on one side of the operator at i.
func (t tokens) sum(i int, a *assignment) state {
	switch {
	case t[i].text == "-" && t[i+1].kind == text && !t.sign(i+2, "::"):
		return absolute // a key that is taken out of a document
	case t[i].text == "||":
		return t.joined(a)
	}
	return relative
}

// joined is the state of a || b. For lists and strings that adds, for objects it sets the keys of b.
func (t tokens) joined(a *assignment) state {
	out := relative
	for i := range t {
		switch {
		case t[i].kind == text && strings.HasPrefix(t[i].text, "'["), t.any(i, "ARRAY", "JSONB_BUILD_ARRAY", "JSON_BUILD_ARRAY"):
			return relative
		case t[i].kind == text && strings.HasPrefix(t[i].text, "'{"):
			if len(t[i].text) > len("'{}'") || t.sign(i+1, "::") && t.any(i+2, "JSONB", "JSON") {
				return absolute
			}
			out = unclear
		case t.any(i, "JSONB_BUILD_OBJECT", "JSON_BUILD_OBJECT", "JSONB_OBJECT", "HSTORE"):
			return absolute
		case t.any(i, "JSONB", "JSON", "TO_JSONB"):
			out = unclear
		case t[i].kind == word:
			if qual, last := split(t[i].text); fold(qual, "EXCLUDED") && same(last, a.column.last) {
				out = unclear
			}
		}
	}
	if t.distinct() {
		return absolute
	}
	return out
}

// distinct reports whether a list is made such that nothing is in it twice.
func (t tokens) distinct() bool {
	return t.mentions("DISTINCT") || t.mentions("ARRAY_REMOVE") || t.mentions("ARRAY_DISTINCT") || t.mentions("UNION")
}

// left is the operand before the operator at i.
func (t tokens) left(i int) tokens {
	end := i
	for i--; i >= 0; {
		switch {
		case t[i].closes():
			i = t.opening(i)
			if i > 0 && t[i-1].kind == word && !listed(keywords[:], t[i-1].text) {
				i-- // of a function, or of a type
			}
		case t.is(i, "END"):
			for i > 0 && !t.is(i, "CASE") {
				i--
			}
		}
		if i < 2 || !t.steps(i-1) {
			break
		}
		i -= 2
	}
	return t[max(i, 0):end]
}

// steps reports what binds closer than arithmetic: casts, the ways into a document, and the dot behind a hole.
func (t tokens) steps(i int) bool {
	if t[i].kind != op && t[i].kind != punct {
		return false
	}
	switch t[i].text {
	case ".", "::", "->", "->>", "#>", "#>>":
		return true
	}
	return false
}

// right is the operand behind the operator at i.
func (t tokens) right(i int) tokens {
	from := i + 1
	i = from
	for i < len(t) && (t.sign(i, "-") || t.sign(i, "+") || t.is(i, "INTERVAL")) {
		i++
	}
	if t.is(i, "CASE") {
		return t[from:min(t.find(i, "END"), len(t))]
	}
	if t.at(i).kind == word && t.sign(i+1, "(") {
		i++
	}
	if t.at(i).opens() {
		i = t.closing(i)
	}
	return t[from:min(i+1, len(t))]
}

// has reports whether t holds the old value of the column that a sets.
func (o owner) has(a *assignment, t tokens) bool {
	for i := 0; i < len(t); i++ {
		if t.subquery(i) {
			i = t.closing(i)
			continue
		}
		if o.owns(a, t, i) {
			return true
		}
	}
	return false
}

// names reports whether the function at i takes a name for something else: the new row, or a placeholder of sqlc.
func (t tokens) names(i int) bool {
	if t.at(i).kind != word {
		return false
	}
	qual, fn := split(t[i].text)
	return fold(qual, "SQLC") || fold(fn, "VALUES")
}

// owns reports whether the i-th token of t is the column that a sets.
func (o owner) owns(a *assignment, t tokens, i int) bool {
	if t[i].kind != word && t[i].kind != quoted || t.sign(i+1, "(") {
		return false
	}
	qual, last := split(t[i].text)
	if !same(last, a.column.last) || t.sign(i-1, "(") && t.names(i-2) {
		return false
	}
	switch {
	case qual == "" || same(qual, a.column.qual):
		return !t.sign(i-1, ".")
	case fold(qual, "EXCLUDED") || o.row != "" && same(qual, o.row):
		return false
	case same(qual, o.table) || o.alias != "" && same(qual, o.alias):
		return true
	}
	return o.table == "" && o.alias == ""
}
