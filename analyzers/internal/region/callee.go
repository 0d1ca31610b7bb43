package region

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Callee names what a call calls: import path, receiver type ("" for a function) and name. Of a call
// through an interface it is the interface's method, of a builtin its name, of a function value nothing.
func Callee(c *ssa.CallCommon) (path, recv, name string) {
	if c.IsInvoke() {
		path, recv = typeName(c.Value.Type())
		if c.Method.Pkg() != nil {
			path = c.Method.Pkg().Path()
		}
		return path, recv, c.Method.Name()
	}
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return "", "", b.Name()
	}
	fn := c.StaticCallee()
	if fn == nil {
		return "", "", ""
	}
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if obj, ok := fn.Object().(*types.Func); ok {
		if r := obj.Signature().Recv(); r != nil {
			_, recv = typeName(r.Type())
		}
		if obj.Pkg() != nil {
			path = obj.Pkg().Path()
		}
		return path, recv, obj.Name()
	}
	if fn.Pkg != nil {
		path = fn.Pkg.Pkg.Path()
	}
	return path, "", fn.Name()
}

// typeName is the path and name of a named type, or of what a pointer to it points to.
func typeName(t types.Type) (path, name string) {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	if !ok {
		return "", ""
	}
	if n.Obj().Pkg() != nil {
		path = n.Obj().Pkg().Path()
	}
	return path, n.Obj().Name()
}

// isPure reports whether the functions of a package only compute: nothing that fails there is worth
// another attempt.
func isPure(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "fmt", "errors", "strconv", "strings", "bytes", "encoding", "time", "sort", "slices", "maps", "math",
		"unicode", "path", "reflect", "log", "regexp", "hash", "sync", "html", "text", "go", "crypto", "bufio", "unsafe", "cmp", "iter":
		return true
	}
	return path == "net/url" || path == "github.com/pkg/errors"
}

func calleeName(call *ssa.Call) string {
	_, _, name := Callee(&call.Call)
	return name
}
