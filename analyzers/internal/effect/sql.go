package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/flow"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// hole stands for a part of a text that nobody knows.
const hole = sqltext.Hole

// Marks are characters for private use: what a variable adds to in a loop, which is its own text so far, and what the
// caller chooses, by its index among the references.
const (
	firstSelf  = 0xE000
	firstGiven = 0xE800
)

func self(i int) string  { return string(rune(firstSelf + i)) }
func given(i int) string { return string(rune(firstGiven + i)) }

// maxText bounds the values that make up one text, and maxTextLength its bytes. What lies beyond is a hole.
const (
	maxText       = 200
	maxTextLength = 1 << 16
)

// filled is a text with what the caller gives for its marks; those that he gives nothing for are holes.
func filled(text string, parts []string) string {
	var b strings.Builder
	for _, r := range text {
		switch i := int(r) - firstGiven; {
		case i < 0 || i >= maxText:
			b.WriteRune(r)
		case i < len(parts):
			b.WriteString(parts[i])
		default:
			b.WriteString(hole)
		}
	}
	return clip(b.String())
}

// texter finds the text of the SQL statement that a value is, or that a builder or prepared statement holds: constants,
// put together by concatenation, fmt, strings and builders. What is not constant is a hole, and what the caller gives
// a mark, which [filled] replaces.
type texter struct {
	*Tracer
	of     []fact.Ref  // what the marks stand for
	active []ssa.Value // merges and variables whose value is being found out
	budget int
	undone bool // by the rollback of a transaction that a builder is made of

	row ssa.Value // of which a builder makes an INSERT, a struct or a pointer to one; nil if it is no such
}

// forgetSelves makes holes of marks that found no place.
func (w *texter) forgetSelves(r rune) rune {
	if firstSelf <= r && r < firstGiven {
		return rune(hole[0])
	}
	return r
}

func (w *texter) text(v ssa.Value, depth int) string {
	w.budget++
	if w.budget > maxText || depth > maxTextDepth {
		return hole
	}
	if s, ok := flow.String(v); ok {
		return s[:min(len(s), maxTextLength)]
	}
	if i, ok := flow.Index(v); ok {
		return w.given(v, fact.Ref{Param: i})
	}
	switch x := v.(type) {
	case *ssa.Phi:
		return w.merged(x, x.Edges, depth)
	case *ssa.BinOp:
		if x.Op == token.ADD {
			return clip(w.text(x.X, depth+1) + w.text(x.Y, depth+1))
		}
	case *ssa.ChangeType:
		return w.text(x.X, depth+1)
	case *ssa.Convert:
		return w.text(x.X, depth+1)
	case *ssa.MakeInterface:
		return w.text(x.X, depth+1)
	case *ssa.ChangeInterface:
		return w.text(x.X, depth+1)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			return w.call(call, depth)
		}
		if elems, ok := rangedOver(x); ok {
			return w.each(elems, depth)
		}
	case *ssa.Call:
		return w.call(x, depth)
	case *ssa.Alloc:
		if text := w.inStruct(x, depth); text != hole {
			return text
		}
		return w.queued(x, depth)
	case *ssa.Slice:
		if elems, ok := elementsOf(x); ok {
			return w.each(elems, depth)
		}
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return w.load(x, depth)
		}
	}
	return hole
}

// maxTextDepth bounds how deep the parts of a text may be nested: a concatenation of n parts is n deep.
const maxTextDepth = 60

func clip(s string) string { return s[:min(len(s), maxTextLength)] }

// given is what the caller chooses: a text, or a builder or statement of a library.
func (w *texter) given(v ssa.Value, r fact.Ref) string {
	if !isString(v.Type()) && !isStringPointer(v.Type()) && !holdsText(v.Type()) {
		return hole
	}
	i := slices.Index(w.of, r)
	if i < 0 {
		i = len(w.of)
		w.of = append(w.of, r)
	}
	return given(i)
}

// holdsText reports whether a type, or what a pointer to it points to, is one of a library that puts statements together.
func holdsText(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	pkg := packageOf(t)
	if pkg == nil {
		return false
	}
	k := knowledge.Of(pkg.Path())
	return k != nil && len(k.Statements) > 0
}

func isStringPointer(t types.Type) bool {
	p, ok := t.Underlying().(*types.Pointer)
	return ok && isString(p.Elem())
}

// load is what a variable, field or element holds.
func (w *texter) load(x *ssa.UnOp, depth int) string {
	switch a := x.X.(type) {
	case *ssa.Alloc:
		if isStruct(a) {
			return w.inStruct(a, depth)
		}
		return w.merged(a, storesTo(a), depth)
	case *ssa.FieldAddr:
		if w.Field != nil {
			return w.merged(a, w.Field(a), depth)
		}
	case *ssa.Global:
		if w.Global != nil {
			return w.merged(a, w.Global(a), depth)
		}
	case *ssa.IndexAddr:
		if elems, ok := elementsOf(a.X); ok {
			return w.each(elems, depth)
		}
	}
	return hole
}

func isStruct(a *ssa.Alloc) bool {
	_, ok := a.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	return ok
}

func storesTo(addr ssa.Value) []ssa.Value {
	var vals []ssa.Value
	for _, ref := range *addr.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == addr {
			vals = append(vals, st.Val)
		}
	}
	return vals
}

// inStruct is the text in a struct that carries one, as spanner.Statement does, or that was stored as a whole.
func (w *texter) inStruct(a *ssa.Alloc, depth int) string {
	if !isStruct(a) {
		return hole
	}
	var vals []ssa.Value
	for _, ref := range *a.Referrers() {
		if fa, ok := ref.(*ssa.FieldAddr); ok && flow.Field(fa) == "SQL" {
			vals = append(vals, storesTo(fa)...)
		}
	}
	return w.merged(a, append(vals, storesTo(a)...), depth)
}

// merged is what several values have in common: how they begin and how they end. A variable that grows in a
// loop is what it was before, and a hole.
func (w *texter) merged(at ssa.Value, vals []ssa.Value, depth int) string {
	if i := slices.Index(w.active, at); i >= 0 {
		return self(i)
	}
	if len(vals) == 0 || len(w.active) == maxTextDepth {
		return hole
	}
	own := self(len(w.active))
	w.active = append(w.active, at)
	defer func() { w.active = w.active[:len(w.active)-1] }()
	var begun, grown []string // alternatives that stand for themselves, and those that add to a variable under way
	grows := false
	for _, v := range vals {
		s := w.text(v, depth+1)
		if rest, ok := strings.CutPrefix(s, own); ok {
			grows = grows || rest != ""
			continue
		}
		s = strings.ReplaceAll(s, own, hole)
		if r, _ := utf8.DecodeRuneInString(s); firstSelf <= r && r < firstGiven {
			grown = append(grown, s)
		} else {
			begun = append(begun, s)
		}
	}
	if len(begun) == 0 {
		begun, grown = grown, nil
	}
	common := inCommon(begun)
	if grows || len(grown) > 0 {
		common += hole
	}
	return common
}

// inCommon is what all texts begin with, a hole, and what they end with.
func inCommon(texts []string) string {
	if len(texts) == 0 {
		return hole
	}
	head, tail := texts[0], texts[0]
	for _, s := range texts[1:] {
		n := 0
		for n < len(head) && n < len(s) && head[n] == s[n] {
			n++
		}
		head = head[:n]
		n = 0
		for n < len(tail) && n < len(s) && tail[len(tail)-1-n] == s[len(s)-1-n] {
			n++
		}
		tail = tail[len(tail)-n:]
	}
	if head == texts[0] && len(slices.Compact(slices.Clone(texts))) == 1 {
		return head
	}
	for _, s := range texts {
		if len(head)+len(tail) > len(s) {
			return head + hole
		}
	}
	return strings.ToValidUTF8(head, "") + hole + strings.ToValidUTF8(tail, "")
}

// each is one statement after the other: all are run.
func (w *texter) each(elems []ssa.Value, depth int) string {
	var texts []string
	for _, e := range elems {
		texts = append(texts, w.text(e, depth+1))
	}
	return clip(strings.Join(texts, ";\n"))
}

// elementsOf are the values of a list that is written down where it is used.
func elementsOf(list ssa.Value) ([]ssa.Value, bool) {
	if a, ok := list.(*ssa.Alloc); ok {
		var vals []ssa.Value
		for _, ref := range *a.Referrers() {
			if ia, ok := ref.(*ssa.IndexAddr); ok {
				vals = append(vals, storesTo(ia)...)
			}
		}
		return vals, len(vals) > 0
	}
	vals, ok := flow.Variadic(list)
	return vals, ok && len(vals) > 0
}

// rangedOver are the values of a list or map over which a loop ranges, if they are known.
func rangedOver(x *ssa.Extract) ([]ssa.Value, bool) {
	next, ok := x.Tuple.(*ssa.Next)
	if !ok || next.IsString || x.Index != 2 {
		return nil, false
	}
	m, ok := next.Iter.(*ssa.Range).X.(*ssa.MakeMap)
	if !ok {
		return nil, false
	}
	var vals []ssa.Value
	for _, ref := range *m.Referrers() {
		if up, ok := ref.(*ssa.MapUpdate); ok && up.Map == m {
			vals = append(vals, up.Value)
		}
	}
	return vals, len(vals) > 0
}
