package sqltext

import (
	"strings"

	sqllexer "github.com/DataDog/go-sqllexer"
)

// A kind is what a token is.
type kind uint8

const (
	end    kind = iota // what is found behind the last token
	word               // a name or a keyword: which of them is for the place to say
	quoted             // a name of which a part is in quotes
	number
	text  // a string
	param // a placeholder of a driver: one value
	hole
	op
	punct // one of ( ) [ ] , ; .
)

// A token is a piece of the text. A name is one token with all its parts.
type token struct {
	text  string
	kind  kind
	glued bool // nothing is between it and the token before
}

// lexer makes tokens of those of sqllexer. That knows no holes, reads a/b and status! as names, takes -1 and +?
// for one token each, and knows backticks in one dialect only.
type lexer struct {
	src     string
	out     []token
	start   int  // of the last token
	skip    int  // what begins before belongs to a token that is already made
	braces  int  // open ones of a template
	space   bool // since the last token
	damaged bool // the text ends in a string, a comment or a quoted name
}

// lex appends the tokens of src. It says false if the text cannot be read.
func lex(out []token, src string) ([]token, bool) {
	l := lexer{src: src, out: out}
	l.run(sqllexer.New(src))
	if l.damaged {
		// A backslash may be a character like others: '\' is a whole string in PostgreSQL.
		l = lexer{src: src, out: out}
		l.run(sqllexer.New(src, sqllexer.WithDBMS(sqllexer.DBMSPostgres)))
	}
	return l.out, !l.damaged
}

func (l *lexer) run(in *sqllexer.Lexer) {
	l.space = true
	for at := 0; ; {
		t := in.Scan()
		if t.Value == "" || t.Type == sqllexer.EOF {
			l.damaged = l.damaged || at < len(l.src) || l.braces > 0
			return
		}
		from, to := at, at+len(t.Value)
		at = to
		if to <= l.skip {
			continue
		}
		if from < l.skip {
			l.rest(t, l.skip, to)
			continue
		}
		l.token(t, from, to)
	}
}

// rest takes what is left of a token of which the first part belonged to the one before: of s_orders the
// _orders, after a %s.
func (l *lexer) rest(t *sqllexer.Token, from, to int) {
	switch t.Type {
	case sqllexer.SPACE, sqllexer.COMMENT, sqllexer.MULTILINE_COMMENT:
		l.space = true
	case sqllexer.OPERATOR, sqllexer.JSON_OP, sqllexer.NUMBER:
		l.operators(from, to)
	case sqllexer.STRING, sqllexer.INCOMPLETE_STRING, sqllexer.ERROR, sqllexer.DOLLAR_QUOTED_STRING, sqllexer.QUOTED_IDENT:
		l.damaged = true // a quote that belonged to something else
	default:
		l.words(from, to)
	}
}

// token takes one token of sqllexer, which is src[from:to].
func (l *lexer) token(t *sqllexer.Token, from, to int) {
	switch t.Type {
	case sqllexer.SPACE, sqllexer.COMMENT, sqllexer.MULTILINE_COMMENT:
		l.space = true
		return
	case sqllexer.ERROR, sqllexer.INCOMPLETE_STRING:
		l.damaged = true
		return
	case sqllexer.PUNCTUATION:
		if l.brace(from, to) {
			return
		}
	}
	if l.braces > 0 {
		return // of an action of a template
	}
	switch t.Type {
	case sqllexer.STRING, sqllexer.DOLLAR_QUOTED_STRING, sqllexer.DOLLAR_QUOTED_FUNCTION:
		if c := l.src[to-1]; c != '\'' && c != '$' {
			l.damaged = true // a string that sqllexer forgives, since it has an escaped quote
			return
		}
		l.add(text, from, to)
	case sqllexer.POSITIONAL_PARAMETER, sqllexer.BIND_PARAMETER, sqllexer.SYSTEM_VARIABLE:
		l.add(param, from, to)
	case sqllexer.QUOTED_IDENT:
		l.add(quoted, from, to)
	case sqllexer.OPERATOR, sqllexer.JSON_OP, sqllexer.WILDCARD:
		l.operators(from, to)
	case sqllexer.NUMBER:
		if l.src[from] == '+' || l.src[from] == '-' {
			l.add(op, from, from+1)
			from++
		}
		l.add(number, from, to)
	case sqllexer.PUNCTUATION:
		l.add(punct, from, to)
	case sqllexer.UNKNOWN:
		l.unknown(from, to)
	default:
		l.words(from, to)
	}
}

// brace counts those of a template's actions, which are one hole each.
func (l *lexer) brace(from, to int) bool {
	switch l.src[from] {
	case '{':
		if l.braces == 0 {
			l.add(hole, from, to)
		}
		l.braces++
	case '}':
		if l.braces == 0 {
			return false
		}
		l.braces--
	default:
		return false
	}
	return true
}

// unknown takes a character that sqllexer does not know: a hole, or the backtick before a name.
func (l *lexer) unknown(from, to int) {
	switch l.src[from] {
	case Hole[0]:
		l.add(hole, from, to)
	case '`':
		n := strings.IndexByte(l.src[to:], '`')
		if n < 0 {
			l.damaged = true
			return
		}
		l.skip = to + n + 1
		l.add(quoted, from, l.skip)
	default:
		l.add(op, from, to)
	}
}

// words takes what begins as a name. In n/2, status!=1 and id?, sqllexer takes the operator for a part of it.
func (l *lexer) words(from, to int) {
	for i := from; i < to; i++ {
		switch l.src[i] {
		case '/', '!', '?', '@':
			if i > from {
				l.add(word, from, i)
			}
			l.operators(i, i+1)
			from = max(i+1, l.skip) // behind the name of a placeholder
			i = from - 1
		}
	}
	if from < to && l.src[from] == '.' {
		l.add(punct, from, from+1) // behind a hole
		from++
	}
	if from >= to {
		return
	}
	k := word
	if c := l.src[from]; '0' <= c && c <= '9' {
		k = number
	}
	l.add(k, from, to)
}

// operators takes a run of operators, of which sqllexer makes one: the =- of n=-1, the +? of n+?.
func (l *lexer) operators(from, to int) {
	for from < to {
		switch c := l.src[from]; {
		case c == '%' && l.verb(from):
			return // whatever follows begins behind the verb
		case c == '?':
			l.param(from, from+1)
			from++
		case (c == ':' || c == '@') && from+1 == to && l.name(to) > to:
			l.param(from, to)
			from++
		case c == '#' && l.lineEnd(from):
			return
		default:
			n := operator(l.src[from:to])
			if s := l.src[from : from+n]; n < to-from && (s == "/" || s == "-") && (l.src[from+n] == '*' || l.src[from+n] == '-') {
				l.damaged = true // a comment that sqllexer took for operators
			}
			l.add(op, from, from+n)
			from += n
		}
	}
}

// param takes a placeholder and the name or number that belongs to it.
func (l *lexer) param(from, to int) {
	end := l.name(to)
	l.add(param, from, end)
	l.skip = max(l.skip, end)
}

// name is where the name or number that begins at i ends.
func (l *lexer) name(i int) int {
	for i < len(l.src) && (isLetter(l.src[i]) || '0' <= l.src[i] && l.src[i] <= '9') {
		i++
	}
	return i
}

// lineEnd skips a comment of MySQL, which begins with # and a space.
func (l *lexer) lineEnd(from int) bool {
	if from+1 < len(l.src) && l.src[from+1] != ' ' {
		return false
	}
	n := strings.IndexByte(l.src[from:], '\n')
	if n < 0 {
		n = len(l.src) - from
	}
	l.skip = from + n
	l.space = true
	return true
}

// add makes the token src[from:to], or makes it a part of the name before.
func (l *lexer) add(k kind, from, to int) {
	glued := !l.space
	l.space = false
	if n := len(l.out); n > 0 && glued {
		last := &l.out[n-1]
		name := last.kind == word || last.kind == quoted
		dot := k == punct && l.src[from] == '.'
		if name && (dot || last.text[len(last.text)-1] == '.' && (k == word || k == quoted)) {
			last.text = l.src[l.start:to]
			if k == quoted {
				last.kind = quoted
			}
			return
		}
	}
	l.start = from
	l.out = append(l.out, token{text: l.src[from:to], kind: k, glued: glued})
}
