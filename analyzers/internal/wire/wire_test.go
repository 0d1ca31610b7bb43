package wire

import (
	"bytes"
	"errors"
	"reflect"
	"testing"
	"testing/quick"
)

// everything has each kind of field, in each place that is written in a way of its own.
type everything struct {
	Flag   bool
	Kind   uint8
	Hash   uint64
	N      int
	M      int64
	Text   string
	Ref    *leaf
	In     leaf
	Flags  []bool
	Kinds  []uint8
	Hashes []uint64
	Texts  []string
	Refs   []*leaf
	Leaves []leaf
	Deep   [][]leaf
	Leaf
}

type leaf struct {
	Name string
	On   bool
	Of   []int
}

// Leaf is embedded, and exported, as what is embedded has to be.
type Leaf struct{ Path string }

// TestRoundTrip writes random values, reads them, and writes what was read.
func TestRoundTrip(t *testing.T) {
	back := func(v everything) bool {
		data, err := Encode(&v)
		if err != nil {
			t.Fatal(err)
		}
		var got everything
		if err := Decode(data, &got); err != nil {
			t.Error(err)
			return false
		}
		again, err := Encode(&got)
		return err == nil && bytes.Equal(again, data) && reflect.DeepEqual(got, tidy(v))
	}
	if err := quick.Check(back, nil); err != nil {
		t.Error(err)
	}
}

// tidy makes nil of slices without elements.
func tidy(v everything) everything {
	p := reflect.ValueOf(&v).Elem()
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			if v.Len() == 0 {
				v.SetZero()
			}
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(p)
	return v
}

// TestSmall pins what makes the bytes few: zero is one byte after the hash, a boolean is a bit of the mask, and a string is
// written once.
func TestSmall(t *testing.T) {
	for _, tt := range []struct {
		want int
		v    everything
	}{
		{1, everything{}},
		{1, everything{Flag: true}},
		{1 + 1, everything{Flag: true, Kind: 7}},
		{1 + 1, everything{N: -1}},
		{1 + 2 + 5, everything{Text: "texts"}},
		{2 + 1 + 7 + 3, everything{Texts: []string{"texts", "texts", "texts", "texts"}}},
	} {
		data, err := Encode(&tt.v)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) != 4+tt.want {
			t.Errorf("%+v is %d bytes, want %d: %x", tt.v, len(data)-4, tt.want, data[4:])
		}
	}
}

// TestOther pins that bytes which were written from another type are told by their first four.
func TestOther(t *testing.T) {
	type now struct{ First, Second string }
	type renamed struct{ First, Third string }
	type exchanged struct{ Second, First string }
	type changed struct {
		First  string
		Second []string
	}
	data, err := Encode(&now{"a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	if err := Decode(data, new(now)); err != nil {
		t.Error(err)
	}
	for _, v := range []any{new(renamed), new(exchanged), new(changed), new(everything), new(string)} {
		if err := Decode(data, v); !errors.Is(err, ErrOther) {
			t.Errorf("read as %T: %v", v, err)
		}
	}
}

// TestUnfit pins which types are refused, by the one who writes.
func TestUnfit(t *testing.T) {
	type endless struct{ Next []endless }
	type wide struct{ Ns [1]int }
	for _, v := range []any{new(struct{ hidden int }), new(map[string]int), new(any), new(func()), new(endless), new(wide), new(float64)} {
		if data, err := Encode(v); err == nil {
			t.Errorf("%T is written as %x", v, data)
		}
	}
}

// TestDamaged cuts and changes bytes: what is read may be wrong, but there is no panic, and no end is missed.
func TestDamaged(t *testing.T) {
	whole, err := Encode(&everything{Text: "a", Texts: []string{"a", "b"}, Refs: []*leaf{nil, {Name: "c"}}, Hashes: []uint64{1}, Leaf: Leaf{"d"}})
	if err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		if err := Decode(whole[:n], new(everything)); err == nil {
			t.Errorf("%d of %d bytes are enough", n, len(whole))
		}
	}
	if err := Decode(append(bytes.Clone(whole), 0), new(everything)); err == nil {
		t.Error("a byte too many is not noticed")
	}
}

// FuzzDecode reads whatever comes. What can be read can be written and read again.
func FuzzDecode(f *testing.F) {
	for _, v := range []everything{{}, {Text: "a", Texts: []string{"a"}, Deep: [][]leaf{{{}}, nil}}, {Refs: []*leaf{nil, {On: true}}}} {
		data, err := Encode(&v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data[4:])
	}
	sum, err := schema(reflect.TypeFor[everything]())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = append([]byte{byte(sum), byte(sum >> 8), byte(sum >> 16), byte(sum >> 24)}, data...)
		var v, again everything
		if Decode(data, &v) != nil {
			return
		}
		written, err := Encode(&v)
		if err != nil {
			t.Fatal(err)
		}
		if err := Decode(written, &again); err != nil || !reflect.DeepEqual(tidy(v), again) {
			t.Errorf("%+v, %+v, %v", v, again, err)
		}
	})
}
