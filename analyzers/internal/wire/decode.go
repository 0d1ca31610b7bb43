package wire

import (
	"encoding/binary"
	"errors"
	"reflect"
)

// ErrOther says that the bytes were written from other types than those that are to be read.
var ErrOther = errors.New("written by another version of idemlint")

// errDamaged says that bytes which begin as they should go on as they cannot.
var errDamaged = errors.New("damaged")

// Decode reads into what v points to, which must be zero, what [Encode] wrote of a value of its type.
func Decode(data []byte, v any) error {
	p := reflect.ValueOf(v).Elem()
	sum, err := schema(p.Type())
	if err != nil {
		return err
	}
	if len(data) < 4 || binary.LittleEndian.Uint32(data) != sum {
		return ErrOther
	}
	d := &decoder{data: data[4:]}
	d.value(p)
	if d.bad || len(d.data) > 0 {
		return errDamaged
	}
	return nil
}

// decoder reads from data. What goes wrong is kept in bad, and reads zeros from then on.
type decoder struct {
	data    []byte
	strings []string
	bad     bool
}

// take returns the next n bytes, nil if there are fewer.
func (d *decoder) take(n int) []byte {
	if n > len(d.data) {
		d.bad, d.data = true, nil
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) byte() byte {
	if b := d.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.data)
	if size <= 0 {
		d.bad, d.data = true, nil
		return 0
	}
	d.data = d.data[size:]
	return n
}

// count is the number of things to come, each of which takes a byte at least: so a damaged count costs no memory.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.data)) {
		d.bad, d.data = true, nil
		return 0
	}
	return int(n)
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(d.byte() != 0)
	case reflect.Uint8:
		v.SetUint(uint64(d.byte()))
	case reflect.Uint64:
		if b := d.take(8); b != nil {
			v.SetUint(binary.LittleEndian.Uint64(b))
		}
	case reflect.Int, reflect.Int64:
		n, size := binary.Varint(d.data)
		if size <= 0 {
			d.bad, d.data = true, nil
			return
		}
		d.data = d.data[size:]
		v.SetInt(n)
	case reflect.String:
		v.SetString(d.string())
	case reflect.Slice:
		if n := d.count(); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := 0; i < n && !d.bad; i++ {
				d.value(v.Index(i))
			}
		}
	case reflect.Pointer:
		if d.byte() != 0 {
			d.pointer(v)
		}
	case reflect.Struct:
		d.fields(v)
	}
}

func (d *decoder) string() string {
	n := d.uint()
	if n == 0 {
		s := string(d.take(d.count()))
		d.strings = append(d.strings, s)
		return s
	}
	if n > uint64(len(d.strings)) {
		d.bad, d.data = true, nil
		return ""
	}
	return d.strings[n-1]
}

func (d *decoder) pointer(v reflect.Value) {
	v.Set(reflect.New(v.Type().Elem()))
	d.value(v.Elem())
}

func (d *decoder) fields(v reflect.Value) {
	mask := d.uint()
	if n := v.NumField(); n < maxFields && mask>>n != 0 {
		d.bad, d.data = true, nil
		return
	}
	for i := range v.NumField() {
		if mask&(1<<i) == 0 {
			continue
		}
		switch f := v.Field(i); f.Kind() {
		case reflect.Bool:
			f.SetBool(true)
		case reflect.Pointer:
			d.pointer(f)
		default:
			d.value(f)
		}
	}
}
