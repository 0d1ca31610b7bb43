package region

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/simulate"
)

// textFunction is the result of a function that turns a status into text, or tests such a text: some
// callers hand "503" on and look at its first character.
func textFunction(e *simulate.Env, run *simulate.Run, c *ssa.CallCommon, path, name string) (fact.Value, bool) {
	text := func(n int64) (fact.Value, bool) {
		return fact.Value{Kind: fact.Str, Text: strconv.FormatInt(n, 10)}, true
	}
	switch path + "." + name {
	case "strconv.Itoa":
		if v := run.Value(e, c.Args[0]); v.Kind == fact.Status {
			return text(v.N)
		}
	case "fmt.Sprint", "fmt.Sprintf":
		if format, ok := flow.String(c.Args[0]); name == "Sprintf" && (!ok || format != "%d" && format != "%v") {
			break
		}
		args, ok := flow.Variadic(c.Args[len(c.Args)-1])
		if !ok || len(args) != 1 {
			break
		}
		if v := run.Value(e, args[0]); v.Kind == fact.Status {
			return text(v.N)
		}
	case "strings.HasPrefix":
		s, prefix := run.Value(e, c.Args[0]), run.Value(e, c.Args[1])
		if s.Kind == fact.Str && prefix.Kind == fact.Str {
			return fact.Bool(strings.HasPrefix(s.Text, prefix.Text)), true
		}
	}
	return fact.Value{}, false
}
