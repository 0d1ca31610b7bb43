package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// call is the text that a call gives back, or the text in the statement or builder that it gives back.
func (w *texter) call(call *ssa.Call, depth int) string {
	c := &call.Call
	k := NameOf(c)
	switch k.Path {
	case "":
		return hole
	case "fmt":
		return w.formatted(c, k.Name, 0, depth)
	case "strings", "bytes":
		return w.fromStrings(call, k, depth)
	}
	pkg := knowledge.Of(k.Path)
	if row := statementRow(c, k); row != nil && row.Makes {
		w.undone = w.undone || row.Undone
		return w.argument(c, row.Text, depth)
	}
	if pkg.Part(k.Recv, k.Name) != nil {
		return w.built(c, depth)
	}
	if callee := c.StaticCallee(); callee != nil && len(callee.Blocks) > 0 {
		return w.returned(callee)
	}
	if recv := Argument(c, knowledge.Receiver); recv != nil && pkg != nil && types.Identical(recv.Type(), call.Type()) {
		w.undone = w.undone || givesTransaction(c)
		return w.text(recv, depth+1) // with a context, or the like
	}
	return w.queued(call, depth)
}

// queued are the statements that were added to a batch.
func (w *texter) queued(batch ssa.Value, depth int) string {
	if pkg := packageOf(batch.Type()); pkg == nil || knowledge.Of(pkg.Path()) == nil {
		return hole
	}
	var texts []string
	for _, a := range flow.Aliases(batch) {
		if a.Referrers() == nil {
			continue
		}
		for _, ref := range *a.Referrers() {
			call, ok := ref.(*ssa.Call)
			if !ok || Argument(&call.Call, knowledge.Receiver) != a {
				continue
			}
			k := NameOf(&call.Call)
			if row := knowledge.Of(k.Path).Statement(k.Recv, k.Name); row != nil && row.Makes {
				texts = append(texts, w.argument(&call.Call, row.Text, depth))
			}
		}
	}
	if len(texts) == 0 {
		return hole
	}
	return clip(strings.Join(texts, ";\n"))
}

// argument is the text at a place of a call.
func (w *texter) argument(c *ssa.CallCommon, a knowledge.Arg, depth int) string {
	v := Argument(c, a)
	if v == nil {
		return hole
	}
	return w.text(v, depth+1)
}

// returned is the constant text that a function of the package always returns first.
func (w *texter) returned(fn *ssa.Function) string {
	text := ""
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		s, ok := flow.String(ret.Results[0])
		if !ok || text != "" && text != s {
			return hole
		}
		text = s
	}
	if text == "" {
		return hole
	}
	return text
}

// formatted is what a function of fmt makes; its first arguments, as many as skip, are no part of it.
func (w *texter) formatted(c *ssa.CallCommon, name string, skip, depth int) string {
	args := c.Args[min(skip, len(c.Args)):]
	if len(args) == 0 {
		return hole
	}
	vals, ok := flow.Variadic(args[len(args)-1])
	switch {
	case !strings.HasSuffix(name, "f"):
		if !ok {
			return hole
		}
		return w.joined(vals, "", depth)
	case len(args) != 2:
		return hole
	case !ok:
		vals = nil
	}
	return clip(w.verbs(w.text(args[0], depth+1), vals, depth))
}

// verbs puts values for the verbs of a format.
func (w *texter) verbs(format string, vals []ssa.Value, depth int) string {
	var b strings.Builder
	for {
		text, rest, ok := strings.Cut(format, "%")
		b.WriteString(text)
		if !ok {
			return b.String()
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '%' })
		if end < 0 {
			return b.String() + hole
		}
		verb, flags := rest[end], rest[:end]
		format = rest[end+1:]
		switch {
		case verb == '%':
			b.WriteByte('%')
		case strings.ContainsAny(flags, "[*"):
			vals = nil // which of them it takes is not followed
			b.WriteString(hole)
		case len(vals) == 0:
			b.WriteString(hole)
		case verb == 'q' && isString(vals[0].Type()):
			b.WriteString(`"` + w.text(vals[0], depth+1) + `"`)
			vals = vals[1:]
		case (verb == 's' || verb == 'v') && isString(vals[0].Type()):
			b.WriteString(w.text(vals[0], depth+1))
			vals = vals[1:]
		default:
			b.WriteString(hole)
			vals = vals[1:]
		}
	}
}

func (w *texter) joined(vals []ssa.Value, sep string, depth int) string {
	var parts []string
	for _, v := range vals {
		if isString(v.Type()) {
			parts = append(parts, w.text(v, depth+1))
		} else {
			parts = append(parts, hole)
		}
	}
	return clip(strings.Join(parts, sep))
}

// fromStrings is what functions and builders of packages strings and bytes make of texts.
func (w *texter) fromStrings(call *ssa.Call, k Callee, depth int) string {
	c := &call.Call
	switch {
	case k.Name == "String" && (k.Recv == "Builder" || k.Recv == "Buffer"):
		return w.written(c.Args[0], call, depth)
	case k.Recv != "":
		return hole
	}
	switch k.Name {
	case "TrimSpace", "Trim", "TrimRight", "TrimLeft", "TrimSuffix", "TrimPrefix", "ToUpper", "ToLower", "Clone":
		return w.text(c.Args[0], depth+1)
	case "Join":
		vals, ok := flow.Variadic(c.Args[0])
		sep, isConst := flow.String(c.Args[1])
		if ok && isConst && len(vals) > 0 {
			return w.joined(vals, sep, depth)
		}
	case "ReplaceAll", "Replace":
		if from, ok := flow.String(c.Args[1]); ok && from != "" {
			return clip(strings.ReplaceAll(w.text(c.Args[0], depth+1), from, w.text(c.Args[2], depth+1)))
		}
	}
	return hole
}

// written is what was written to a buffer before a call reads it: writes that are always made stand for
// themselves, those that may be made or made more than once are holes.
func (w *texter) written(buffer ssa.Value, read *ssa.Call, depth int) string {
	a, ok := buffer.(*ssa.Alloc)
	if !ok {
		return hole
	}
	type write struct {
		call *ssa.Call
		at   int
	}
	var writes []write
	for _, call := range callsOn(a) {
		if call == read || call.Block() == nil || call.Block().Index > read.Block().Index {
			continue
		}
		writes = append(writes, write{call, slices.Index(call.Block().Instrs, ssa.Instruction(call))})
	}
	slices.SortStableFunc(writes, func(x, y write) int {
		if d := x.call.Block().Index - y.call.Block().Index; d != 0 {
			return d
		}
		return x.at - y.at
	})
	var b strings.Builder
	for _, x := range writes {
		if x.call.Block() == read.Block() && x.at > slices.Index(read.Block().Instrs, ssa.Instruction(read)) {
			break // after it was read
		}
		if x.call.Block().Dominates(read.Block()) && !inLoop(x.call.Block(), read.Block()) {
			b.WriteString(w.oneWrite(x.call, depth))
		} else {
			b.WriteString(hole)
		}
	}
	return clip(b.String())
}

// inLoop reports whether a block can be run again before another one, that it dominates, is.
func inLoop(b, before *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{before: true}
	var walk func(*ssa.BasicBlock) bool
	walk = func(x *ssa.BasicBlock) bool {
		for _, s := range x.Succs {
			if s == b {
				return true
			}
			if !seen[s] {
				seen[s] = true
				if walk(s) {
					return true
				}
			}
		}
		return false
	}
	return b != before && walk(b)
}

// callsOn are the calls that are given the address of a variable, also as an interface.
func callsOn(a *ssa.Alloc) []*ssa.Call {
	var calls []*ssa.Call
	for _, ref := range *a.Referrers() {
		switch x := ref.(type) {
		case *ssa.Call:
			calls = append(calls, x)
		case *ssa.MakeInterface:
			for _, use := range *x.Referrers() {
				if call, ok := use.(*ssa.Call); ok {
					calls = append(calls, call)
				}
			}
		}
	}
	return calls
}

// oneWrite is what one call adds to a buffer.
func (w *texter) oneWrite(call *ssa.Call, depth int) string {
	c := &call.Call
	k := NameOf(c)
	switch {
	case k.Path == "fmt" && strings.HasPrefix(k.Name, "Fprint"):
		return w.formatted(c, k.Name, 1, depth)
	case (k.Path == "strings" || k.Path == "bytes") && k.Name == "WriteString":
		return w.text(c.Args[1], depth+1)
	case (k.Path == "strings" || k.Path == "bytes") && (k.Name == "Grow" || k.Name == "Len"):
		return ""
	case (k.Path == "strings" || k.Path == "bytes") && (k.Name == "WriteByte" || k.Name == "WriteRune"):
		if n, ok := c.Args[1].(*ssa.Const); ok && n.Value != nil {
			return string(rune(n.Int64()))
		}
	}
	return hole
}
