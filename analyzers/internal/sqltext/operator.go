package sqltext

// operator is the length of the operator with which s begins.
func operator(s string) int {
	if len(s) >= 3 {
		switch s[:3] {
		case "<=>", "->>", "#>>", "||=":
			return 3
		}
	}
	if len(s) >= 2 {
		switch s[:2] {
		case "<=", ">=", "<>", "!=", "==", "||", "::", ":=", "+=", "-=", "*=", "/=", "%=", "->", "#>", "#-", "@>", "<@",
			"&&", "@@", "<<", ">>", "%%", "?|", "?&", "~*", "!~":
			return 2
		}
	}
	return 1
}

// verb takes a verb of fmt. Those that print a number stand for one value; what the others print may be anything.
func (l *lexer) verb(from int) bool {
	i := from + 1
	for i < len(l.src) && isFlag(l.src[i]) {
		i++
	}
	if i == len(l.src) || !isLetter(l.src[i]) {
		return false // a remainder, n % 2
	}
	if glued := !l.space && from > 0 && isLetter(l.src[from-1]); glued && i+1 < len(l.src) && isLetter(l.src[i+1]) && l.src[i+1] != '_' {
		return false // a remainder, id%shards
	}
	k := hole
	switch l.src[i] {
	case 'd', 'b', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G', 't':
		k = param
	case 's', 'v', 'q', 'w':
	default:
		return false
	}
	l.add(k, from, i+1)
	l.skip = i + 1
	return true
}

// isFlag reports the flags, the width and the index of a verb.
func isFlag(c byte) bool {
	return '0' <= c && c <= '9' || c == '[' || c == ']' || c == '+' || c == '-' || c == '.' || c == '#'
}

// isLetter reports what may begin a name.
func isLetter(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c >= 0x80
}
