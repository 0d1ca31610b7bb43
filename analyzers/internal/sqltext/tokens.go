package sqltext

import "strings"

// tokens are those of one statement, or of a part of it.
type tokens []token

// at is the i-th token, or one of the kind end.
func (t tokens) at(i int) token {
	if i < 0 || i >= len(t) {
		return token{}
	}
	return t[i]
}

// from is what begins at i.
func (t tokens) from(i int) tokens { return t[min(i, len(t)):] }

// is reports whether the i-th token is the keyword w, which is given in upper case.
func (t tokens) is(i int, w string) bool {
	if i < 0 || i >= len(t) || t[i].kind != word {
		return false
	}
	return fold(t[i].text, w)
}

// any is is for several words.
func (t tokens) any(i int, words ...string) bool {
	for _, w := range words {
		if t.is(i, w) {
			return true
		}
	}
	return false
}

// sign reports whether the i-th token is the operator or the punctuation s.
func (t tokens) sign(i int, s string) bool {
	tok := t.at(i)
	return (tok.kind == op || tok.kind == punct) && tok.text == s
}

// opens and closes report the brackets. Those around a name of SQL Server count as others do.
func (t token) opens() bool  { return t.kind == punct && (t.text == "(" || t.text == "[") }
func (t token) closes() bool { return t.kind == punct && (t.text == ")" || t.text == "]") }

// closing is the index of the bracket that closes the one at i, or len(t).
func (t tokens) closing(i int) int {
	depth := 0
	for ; i < len(t); i++ {
		switch {
		case t[i].opens():
			depth++
		case t[i].closes():
			depth--
			if depth <= 0 {
				return i
			}
		}
	}
	return i
}

// opening is the index of the bracket that the one at i closes, or -1.
func (t tokens) opening(i int) int {
	depth := 0
	for ; i >= 0; i-- {
		switch {
		case t[i].closes():
			depth++
		case t[i].opens():
			depth--
			if depth <= 0 {
				return i
			}
		}
	}
	return i
}

// nesting is how many brackets are open at most.
func (t tokens) nesting() int {
	deepest, depth := 0, 0
	for i := range t {
		if t[i].opens() {
			depth++
			deepest = max(deepest, depth)
		} else if t[i].closes() {
			depth--
		}
	}
	return deepest
}

// find is the first of the words outside of brackets, or len(t).
func (t tokens) find(i int, words ...string) int {
	for ; i < len(t); i++ {
		if t[i].opens() {
			i = t.closing(i)
			continue
		}
		if t.any(i, words...) {
			return i
		}
	}
	return len(t)
}

// mentions reports whether the words stand one after the other anywhere in t.
func (t tokens) mentions(words ...string) bool {
	for i := range t {
		n := 0
		for n < len(words) && t.is(i+n, words[n]) {
			n++
		}
		if n == len(words) {
			return true
		}
	}
	return false
}

// subquery reports whether the bracket at i holds a query.
func (t tokens) subquery(i int) bool { return t.sign(i, "(") && t.any(i+1, "SELECT", "WITH") }

// unfinished reports whether more has to follow: a bracket is open, or the last token calls for another one.
func (t tokens) unfinished() bool {
	depth := 0
	for i := range t {
		switch {
		case t[i].opens():
			depth++
		case t[i].closes():
			depth--
		}
	}
	last := t.at(len(t) - 1)
	switch last.kind {
	case op:
		return last.text != "*" || depth != 0
	case punct:
		return depth != 0 || !last.closes()
	case word:
		return depth != 0 || t.any(len(t)-1, "VALUES", "VALUE", "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "SET", "ON", "BY",
			"IN", "JOIN", "INTO", "LIKE", "LIMIT", "CONFLICT", "DO", "THEN", "RETURNING")
	}
	return depth != 0
}

// A name is that of a table or a column.
type name struct {
	last  string // without quotes; empty if not constant
	qual  string // what stands before, likewise
	given bool   // there is a name at all
}

// name is the name that begins at i, and the index of what follows. It may have holes.
func (t tokens) name(i int) (n name, next int) {
	for ; ; i++ {
		tok := t.at(i)
		if n.given && !tok.glued {
			return n, i
		}
		switch {
		case tok.kind == word || tok.kind == quoted:
			q, last := split(tok.text)
			if n.given && q == "" {
				last = "" // orders_ before or behind a hole
			}
			n = name{last, q, true}
		case tok.kind == hole, tok.kind == param && !n.given:
			n = name{"", n.qual, true}
		case tok.kind == punct && tok.text == "." && n.given:
			return t.part(n, i+1)
		case tok.kind == punct && tok.text == "[" && (!n.given || n.last == ""):
			c := t.closing(i)
			if c == i+2 && t[i+1].kind == word {
				n = name{t[i+1].text, n.qual, true}
			} else {
				n = name{"", n.qual, true}
			}
			i = c
		default:
			return n, i
		}
	}
}

// part goes on with a name behind a dot that stands alone: after a hole, or after brackets.
func (t tokens) part(n name, i int) (name, int) {
	if !t.at(i).glued {
		return name{"", n.last, true}, i
	}
	rest, next := t.name(i)
	if rest.qual == "" {
		rest.qual = n.last
	}
	return rest, next
}

// split is a name without its quotes: the part before the last one, and the last one. That is empty if the
// name ends with a dot, or if it has a hole.
func split(s string) (qual, last string) {
	last, rest := lastPart(s)
	if rest != "" {
		qual, _ = lastPart(rest)
	}
	return qual, last
}

// lastPart is the last part of a name, without quotes, and what stands before its dot.
func lastPart(s string) (last, rest string) {
	i := strings.LastIndexByte(s, '.')
	last = s[i+1:]
	if q := s[len(s)-1]; q == '"' || q == '`' {
		open := strings.LastIndexByte(s[:len(s)-1], q)
		if open < 0 {
			return "", ""
		}
		last, i = s[open+1:len(s)-1], open-1
	}
	if strings.ContainsAny(last, Hole+"%{") {
		last = ""
	}
	return last, s[:max(i, 0)]
}

// fold reports whether s is w, which is in upper case.
func fold(s, w string) bool {
	if len(s) != len(w) {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c != w[i] {
			return false
		}
	}
	return true
}
