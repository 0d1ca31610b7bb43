package idemkey

import (
	"go/types"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// room is what a value of a type has a place for.
type room uint8

const (
	noRoom         room = iota
	roomForHeaders      // a map or list of named values, or options: a key may be among them
	roomForID           // a field that names the thing
	roomForKey          // a field or setter for a key
)

// maxNested bounds the structs in structs that are looked into.
const maxNested = 2

// roomOf says what a value of type t has a place for. level counts the structs around it.
func roomOf(added *knowledge.Added, t types.Type, level int) room {
	if isContext(t) {
		return noRoom
	}
	return inside(added, t, level, 0)
}

func inside(added *knowledge.Added, t types.Type, level, nested int) room {
	if nested == 0 && hasKeySetter(added, t) {
		return roomForKey
	}
	n := named(t)
	switch u := types.Unalias(t).Underlying().(type) {
	case *types.Pointer:
		if _, ok := u.Elem().Underlying().(*types.Struct); ok {
			return inside(added, u.Elem(), level, nested)
		}
	case *types.Slice:
		return inside(added, u.Elem(), level, nested)
	case *types.Array:
		return inside(added, u.Elem(), level, nested)
	case *types.Map:
		if isString(u.Key()) && !isNumber(u.Elem()) {
			return roomForHeaders
		}
	case *types.Signature, *types.Interface:
		if n != nil && isOption(n.Obj().Name()) {
			return roomForHeaders
		}
		if s, ok := u.(*types.Signature); ok && n == nil && s.Results().Len() == 0 && s.Params().Len() == 1 && isStructPointer(s.Params().At(0).Type()) {
			return roomForHeaders
		}
	case *types.Struct:
		return ofStruct(added, n, u, level, nested)
	}
	return noRoom
}

// ofStruct is the best that one of the fields has a place for.
func ofStruct(added *knowledge.Added, n *types.Named, s *types.Struct, level, nested int) room {
	found := noRoom
	var pairs int
	for f := range s.Fields() {
		name := f.Name()
		switch {
		case isKeyField(added, n, name):
			return roomForKey
		case level == 0 && nested == 0 && knowledge.IsNaturalKey(name) && !isNoKey(n, name):
			found = max(found, roomForID)
		case name == "Key" || name == "Name" || name == "Value":
			pairs++
		}
		if nested < maxNested && f.Exported() {
			found = max(found, inside(added, f.Type(), level, nested+1))
		}
	}
	if pairs >= 2 && s.NumFields() <= 4 {
		found = max(found, roomForHeaders)
	}
	return found
}

func isOption(name string) bool {
	return strings.HasSuffix(name, "Option") || strings.HasSuffix(name, "Opt")
}

func isKeyField(added *knowledge.Added, n *types.Named, name string) bool {
	if row := rowOf(n, name); row != nil {
		return !row.Not && !row.Weak
	}
	return added.IsKeyName(name)
}

// isNoKey reports whether a row says that the field is none although its name says so.
func isNoKey(n *types.Named, name string) bool {
	row := rowOf(n, name)
	return row != nil && row.Not
}

func rowOf(n *types.Named, name string) *knowledge.Key {
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	return knowledge.Of(n.Obj().Pkg().Path()).Key(n.Obj().Name(), name)
}

// hasKeySetter reports whether a type has a method that takes a key: a builder, a request, not a client.
func hasKeySetter(added *knowledge.Added, t types.Type) bool {
	n := named(t)
	if n == nil {
		return false
	}
	for i := range n.NumMethods() {
		m := n.Method(i)
		params := m.Signature().Params()
		if !m.Exported() {
			continue // the caller cannot call it
		}
		if params.Len() == 1 && isText(params.At(0).Type()) && added.IsKeyName(m.Name()) {
			return true
		}
		if row := rowOf(n, m.Name()); row != nil && !row.Field && params.Len() == 1 {
			return true
		}
	}
	return false
}

// canHold reports whether a value of the type can have something put into it, or is made of several.
func canHold(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic, *types.Chan:
		return false
	case *types.Slice:
		return !isByte(u.Elem())
	case *types.Array:
		return !isByte(u.Elem())
	case *types.Pointer:
		_, basic := u.Elem().Underlying().(*types.Basic)
		return !basic
	}
	return true
}

// isText reports whether a value of the type can be a key: a text, a pointer to one, bytes, an array of bytes.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return isString(u.Elem())
	case *types.Slice:
		return isByte(u.Elem())
	case *types.Array:
		return isByte(u.Elem())
	}
	return isString(t)
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

func isStructPointer(t types.Type) bool {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	_, ok = p.Elem().Underlying().(*types.Struct)
	return ok
}
