package simulate

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
)

// IsStatusName reports whether a field or method of that name holds the status code of a response.
func IsStatusName(name string) bool {
	switch name {
	case "StatusCode", "HTTPStatusCode", "HttpStatusCode", "statusCode", "HTTPStatus", "RespCode":
		return true
	}
	return false
}

// IsResponse reports whether values of t carry the status of an answer, as net/http's Response and its
// likes do: a struct, or pointer to one, with a status field or method of its own or of an embedded
// struct. An error that carries a status is a failure, not an answer.
func IsResponse(t types.Type) bool {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok || IsError(t) || IsError(types.NewPointer(t)) {
		return false
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for m := range named.Methods() {
		sig := m.Signature()
		if IsStatusName(m.Name()) && sig.Params().Len() == 0 && sig.Results().Len() == 1 && IsInt(sig.Results().At(0).Type()) {
			return true
		}
	}
	for f := range st.Fields() {
		if IsStatusName(f.Name()) && IsInt(f.Type()) || f.Embedded() && f.Name() == "Response" && IsResponse(f.Type()) {
			return true
		}
	}
	return false
}

// statusField reports whether addr is the address of the status field of something, and of what.
func statusField(addr ssa.Value) (base ssa.Value, ok bool) {
	fa, isField := addr.(*ssa.FieldAddr)
	if !isField {
		return nil, false
	}
	f := flow.FieldVar(fa)
	return fa.X, IsStatusName(f.Name()) && IsInt(f.Type())
}

func fieldOf(fa *ssa.FieldAddr) *types.Var { return flow.FieldVar(fa) }

func fieldName(fa *ssa.FieldAddr) string { return fieldOf(fa).Name() }

// statusLine is how the text of a response's Status field begins, "" for any other address: the code and a blank,
// which is what its readers test.
func (r *Run) statusLine(e *Env, addr ssa.Value) string {
	fa, ok := addr.(*ssa.FieldAddr)
	if !ok || fieldName(fa) != "Status" || !IsResponse(fa.X.Type()) {
		return ""
	}
	n := r.Value(e, fa.X).N
	if n == 0 {
		n = r.Status
	}
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10) + " "
}
