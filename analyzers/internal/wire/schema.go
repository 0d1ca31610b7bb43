package wire

import (
	"fmt"
	"hash/fnv"
	"io"
	"reflect"
	"sync"
)

// version is that of the encoding itself. It goes into the hash of each type.
const version = 1

// maxDepth bounds how deep types may be nested, so that there is an end to one that contains itself.
const maxDepth = 32

// maxFields bounds the fields of a struct, whose mask is one number.
const maxFields = 64

// sums holds the results of schema by type: finding one takes longer than writing a value.
var sums sync.Map

// schema is a hash of everything about a type that decides what its values look like on the wire. Names of fields
// are part of it: where two of one type are exchanged, nothing else would tell.
func schema(t reflect.Type) (uint32, error) {
	if sum, ok := sums.Load(t); ok {
		return sum.(uint32), nil
	}
	h := fnv.New32a()
	fmt.Fprintf(h, "wire %d\n", version)
	if err := describe(h, t, maxDepth); err != nil {
		return 0, err
	}
	sums.Store(t, h.Sum32())
	return h.Sum32(), nil
}

func describe(w io.Writer, t reflect.Type, depth int) error {
	if depth == 0 {
		return fmt.Errorf("type %s is nested too deep", t)
	}
	io.WriteString(w, t.Kind().String())
	switch t.Kind() {
	case reflect.Bool, reflect.Uint8, reflect.Uint64, reflect.Int, reflect.Int64, reflect.String:
		io.WriteString(w, ";")
		return nil
	case reflect.Slice, reflect.Pointer:
		io.WriteString(w, " ")
		return describe(w, t.Elem(), depth-1)
	case reflect.Struct:
		if t.NumField() > maxFields {
			return fmt.Errorf("type %s has more than %d fields", t, maxFields)
		}
		io.WriteString(w, "{")
		for f := range t.Fields() {
			if !f.IsExported() {
				return fmt.Errorf("field %s of type %s is not exported", f.Name, t)
			}
			io.WriteString(w, f.Name+" ")
			if err := describe(w, f.Type, depth-1); err != nil {
				return err
			}
		}
		io.WriteString(w, "}")
		return nil
	}
	return fmt.Errorf("type %s cannot be written", t)
}
