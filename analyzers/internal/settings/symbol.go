package settings

import (
	"fmt"
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/mod/module"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// symbol is a function, or a method of a type, of a package.
type symbol struct {
	path string
	name knowledge.Name
}

// String writes the symbol as users do who do not care for pointers.
func (s symbol) String() string {
	if s.name.Recv == "" {
		return s.path + "." + s.name.Name
	}
	return s.path + ".(" + s.name.Recv + ")." + s.name.Name
}

// parseSymbol reads a function as Go programmers write it: path.Func, path.(*Type).Method, path.Type.Method, and
// (*path.Type).Method as go/types does. Whether the receiver is a pointer does not matter.
func parseSymbol(text string) (symbol, error) {
	refuse := func(why string) (symbol, error) {
		return symbol{}, fmt.Errorf("%q is no function: %s (want example.com/pay.Charge or example.com/pay.(*Client).Charge)", text, why)
	}
	if text == "" {
		return refuse("it is empty")
	}
	var s symbol
	rest, method, inParens := strings.Cut(text, ").")
	switch {
	case inParens && strings.HasPrefix(rest, "("): // (*path.Type).Method
		i := strings.LastIndexByte(rest, '.')
		if i < 0 {
			return refuse("the package is missing")
		}
		s = symbol{strings.TrimPrefix(rest[1:i], "*"), knowledge.Name{Recv: rest[i+1:], Name: method}}
	case inParens: // path.(*Type).Method
		path, recv, ok := strings.Cut(rest, ".(")
		if !ok {
			return refuse("its parentheses do not match")
		}
		s = symbol{path, knowledge.Name{Recv: strings.TrimPrefix(recv, "*"), Name: method}}
	default:
		i := strings.LastIndexByte(text, '.')
		if i < 0 || i < strings.LastIndexByte(text, '/') {
			return refuse("the name after the package is missing")
		}
		s = symbol{text[:i], knowledge.Name{Name: text[i+1:]}}
		// path.Type.Method: a path may have dots, too, but their parts do not begin with capital letters.
		if j := strings.LastIndexByte(s.path, '.'); j > strings.LastIndexByte(s.path, '/') && isExported(s.path[j+1:]) {
			s.path, s.name.Recv = s.path[:j], s.path[j+1:]
		}
	}
	if !token.IsIdentifier(s.name.Name) || s.name.Recv != "" && !token.IsIdentifier(s.name.Recv) {
		return refuse("it does not end in a name")
	}
	if err := module.CheckImportPath(s.path); err != nil {
		return refuse("its package is no import path")
	}
	return s, nil
}

func isExported(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}
