package sqltext

// An assignment gives a column a value.
type assignment struct {
	column name
	sign   string // = or += and its like
	value  tokens
}

// assignments reads the list behind SET, and says where it ends and whether there is a hole in place of one.
func (r *reader) assignments(s tokens) (list []assignment, n int, open bool) {
	for i := 0; ; i++ {
		item := i
		switch {
		case s.at(i).kind == hole && (i+1 >= len(s) || s.sign(i+1, ",") || endsSet(s, i+1)):
			open = true
			i++
		case s.sign(i, "(") && s.sign(s.closing(i)+1, "="):
			list, i = tuple(list, s, i)
		default:
			var a assignment
			a.column, i = s.name(i)
			if s.sign(i, "[") { // of an array
				i = s.closing(i) + 1
			}
			if !a.column.given || s.at(i).kind != op || !isAssign(s[i].text) {
				return list, item, open || len(list) > 0
			}
			a.sign = s[i].text
			end := valueEnd(s, i+1)
			a.value = s[i+1 : end]
			i = end
			list = append(list, a)
		}
		if !s.sign(i, ",") {
			return list, i, open
		}
	}
}

// tuple reads (a, b) = (x, y).
func tuple(list []assignment, s tokens, i int) ([]assignment, int) {
	end := s.closing(i)
	at, stop := end+2, valueEnd(s, end+2)
	if s.is(at, "ROW") {
		at++
	}
	query := s.subquery(at)
	values := s[min(at+1, stop):min(s.closing(at), stop)]
	for i++; i < end; i++ {
		var a assignment
		a.column, i = s.name(i)
		a.sign = "="
		if query {
			a.value = s[at:stop]
		} else {
			next := values.comma(0)
			a.value = values[:next]
			values = values.from(next + 1)
		}
		list = append(list, a)
		for i < end && !s.sign(i, ",") {
			i++
		}
	}
	return list, stop
}

func isAssign(s string) bool {
	switch s {
	case "=", ":=", "+=", "-=", "*=", "/=", "%=", "||=":
		return true
	}
	return false
}

// valueEnd is where the value that begins at i ends: at a comma, or at what follows SET.
func valueEnd(s tokens, i int) int {
	cases := 0
	for ; i < len(s); i++ {
		switch {
		case s[i].opens():
			i = s.closing(i)
		case s.is(i, "CASE"):
			cases++
		case s.is(i, "END"):
			cases--
		case cases > 0:
		case s.sign(i, ","), s[i].closes(), endsSet(s, i):
			return i
		}
	}
	return len(s)
}

// endsSet reports whether a list of assignments ends before the i-th token.
func endsSet(s tokens, i int) bool {
	return s.any(i, "WHERE", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "OPTION", "WHEN", "ON", "AS", "JOIN") ||
		s.is(i, "FROM") && !s.is(i-1, "DISTINCT")
}

func columnsOf(list []assignment) []string {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].column.last
	}
	return out
}

func generatedOf(list []assignment) []string {
	var out []string
	for i := range list {
		if list[i].value.generates() {
			out = append(out, list[i].column.last)
		}
	}
	return out
}
