package knowledge

import (
	"go/token"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// Family is what is known of packages that are generated alike, or of one library in its many major versions, of
// which there are too many for a row each: the names of their methods tell what they do.
type Family struct {
	// Prefix begins their import paths, Part is somewhere in the rest.
	Prefix, Part string

	// Recv ends the names of the types whose methods count: "Client". Funcs says that functions count as well.
	Recv  string
	Funcs bool

	// InRecv says that the type tells what its method Do does: InstancesInsertCall.
	InRecv bool

	// Verbs, if given, are the only first words of methods that count. Sure are methods that leave one more for
	// certain, whatever Grade says; Except are those that do not, whatever their names say. All are sorted.
	Verbs  []string
	Sure   []string
	Except []Name

	// Tokens are methods to which a token can be given by which the service knows a repetition, whether the version of
	// the library at hand has a field for it or not. What other methods take, their inputs tell: see IsToken. Sorted.
	Tokens []string

	// Things, if given, are the only ones that a call can make: packages, or types whose methods make them. Sorted.
	Things []Thing

	Kind  fact.Kind
	Grade fact.Grade // of the least doubtful method

	Module  string // one of those that provide them
	Version string // that was read
	Doc     string // where to read on

	// Example is a method of the package At of that module that counts.
	At      string
	Example Name
}

// Thing is what a package or type of a family is about.
type Thing struct {
	Name  string // in lower case
	Does  string
	Grade fact.Grade
}

// Act is what a call does.
type Act struct {
	Kind  fact.Kind
	Does  string
	Grade fact.Grade

	// Token is the name of the token that it takes, as far as the table says.
	Token string
}

// ActOf is what a method of a family of packages does, as far as its name says; false if it makes and sends
// nothing, or belongs to no family.
func ActOf(path, recv, name string) (Act, bool) {
	f := familyOf(path)
	if f == nil || f.Part != "" && !strings.Contains(path[len(f.Prefix):], f.Part) {
		return Act{}, false
	}
	if !token.IsExported(name) || recv == "" && !f.Funcs || recv != "" && !strings.HasSuffix(strings.TrimSuffix(recv, "Interface"), f.Recv) {
		return Act{}, false
	}
	if _, except := slices.BinarySearchFunc(f.Except, Name{recv, name}, compare); except {
		return Act{}, false
	}
	if len(f.Things) > 0 {
		return f.thing(path, recv, name)
	}
	verb := name
	if f.InRecv {
		if name != "Do" {
			return Act{}, false
		}
		ws := words(strings.TrimSuffix(recv, f.Recv))
		verb = ws[len(ws)-1]
	}
	grade := max(GradeOf(verb), f.Grade)
	if _, sure := slices.BinarySearch(f.Sure, strings.TrimSuffix(name, "WithContext")); sure {
		grade = fact.Plain
	} else if GradeOf(verb) == fact.Harmless || len(f.Verbs) > 0 && !slices.Contains(f.Verbs, words(verb)[0]) {
		return Act{}, false
	}
	act := Act{Kind: f.Kind, Does: "make this call", Grade: grade}
	if _, takes := slices.BinarySearch(f.Tokens, strings.TrimSuffix(name, "WithContext")); takes {
		act.Token = "ClientToken"
	}
	return act, true
}

// TakesTokens reports whether an input of a package may have a field for a token.
func TakesTokens(path string) bool {
	f := familyOf(path)
	return f != nil && len(f.Tokens) > 0
}

// thing is what a call of New or Create makes.
func (f *Family) thing(path, recv, name string) (Act, bool) {
	if !slices.Contains(f.Verbs, name) {
		return Act{}, false
	}
	about := path[strings.LastIndexByte(path, '/')+1:]
	if r, ok := strings.CutSuffix(recv, "Service"); ok && recv != "" {
		about = strings.TrimPrefix(strings.ToLower(r), "v1")
	}
	i, ok := slices.BinarySearchFunc(f.Things, about, func(t Thing, name string) int { return strings.Compare(t.Name, name) })
	if !ok {
		return Act{}, false
	}
	return Act{Kind: f.Kind, Does: f.Things[i].Does, Grade: f.Things[i].Grade}, true
}

// familyOf is the family that a package belongs to, nil if it belongs to none.
func familyOf(path string) *Family {
	i, ok := slices.BinarySearchFunc(families[:], path, func(f *Family, path string) int { return strings.Compare(f.Prefix, path) })
	if !ok {
		i-- // the last one that stands before it
	}
	if i < 0 {
		return nil
	}
	f := families[i]
	if rest, ok := strings.CutPrefix(path, f.Prefix); ok && (rest == "" || rest[0] == '/' || strings.HasSuffix(f.Prefix, "/")) {
		return f
	}
	return nil
}
