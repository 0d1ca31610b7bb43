package wire

import (
	"encoding/binary"
	"reflect"
)

// Encode writes what v points to. Slices without elements become nil.
func Encode(v any) ([]byte, error) {
	p := reflect.ValueOf(v).Elem()
	sum, err := schema(p.Type())
	if err != nil {
		return nil, err
	}
	e := &encoder{buf: binary.LittleEndian.AppendUint32(nil, sum)}
	e.value(p)
	return e.buf, nil
}

type encoder struct {
	buf     []byte
	strings map[string]uint64 // by text, where it was written first: 1 and up
}

func (e *encoder) uint(n uint64) { e.buf = binary.AppendUvarint(e.buf, n) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		n := byte(0)
		if v.Bool() {
			n = 1
		}
		e.buf = append(e.buf, n)
	case reflect.Uint8:
		e.buf = append(e.buf, byte(v.Uint()))
	case reflect.Uint64:
		e.buf = binary.LittleEndian.AppendUint64(e.buf, v.Uint()) // these are hashes
	case reflect.Int, reflect.Int64:
		e.buf = binary.AppendVarint(e.buf, v.Int())
	case reflect.String:
		e.string(v.String())
	case reflect.Slice:
		e.uint(uint64(v.Len()))
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Pointer:
		e.pointer(v)
	case reflect.Struct:
		e.fields(v)
	}
}

// string writes the number of a string that came before, or 0 and the string.
func (e *encoder) string(s string) {
	if n := e.strings[s]; n > 0 {
		e.uint(n)
		return
	}
	if e.strings == nil {
		e.strings = map[string]uint64{}
	}
	e.strings[s] = uint64(len(e.strings)) + 1
	e.uint(0)
	e.uint(uint64(len(s)))
	e.buf = append(e.buf, s...)
}

// pointer is for the elements of a slice. Of a field the mask says whether it is nil.
func (e *encoder) pointer(v reflect.Value) {
	if v.IsNil() {
		e.buf = append(e.buf, 0)
		return
	}
	e.buf = append(e.buf, 1)
	e.value(v.Elem())
}

func (e *encoder) fields(v reflect.Value) {
	mask := uint64(0)
	for i := range v.NumField() {
		if !absent(v.Field(i)) {
			mask |= 1 << i
		}
	}
	e.uint(mask)
	for i := range v.NumField() {
		if mask&(1<<i) == 0 {
			continue
		}
		switch f := v.Field(i); f.Kind() {
		case reflect.Bool: // the mask says it all
		case reflect.Pointer:
			e.value(f.Elem())
		default:
			e.value(f)
		}
	}
}

// absent reports whether a field need not be written.
func absent(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	if v.Kind() != reflect.Struct {
		return v.IsZero()
	}
	for i := range v.NumField() {
		if !absent(v.Field(i)) {
			return false
		}
	}
	return true
}
