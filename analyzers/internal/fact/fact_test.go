package fact

import (
	"bytes"
	"encoding/gob"
	"go/token"
	"reflect"
	"testing"
)

// TestGob pins that a driver, which encodes facts with gob, loses nothing of them: no field is unexported, of
// a type that cannot be encoded, or a pointer to something that gob takes for absent.
func TestGob(t *testing.T) {
	var full Summary
	fill(reflect.ValueOf(&full).Elem(), 3)
	first := &Retry{Pos: token.Position{Filename: "a.go", Line: 1}, Bound: &Ref{}} // the receiver, or the first parameter
	for name, s := range map[string]*Summary{
		"everything":      &full,
		"nothing":         {},
		"only no return":  {NoReturn: true},
		"first parameter": {Effects: []Effect{{Retry: first, Method: Method{Of: []Ref{{}}}}}, Params: []FuncParam{{Retry: first}}},
		"unknown values":  {Results: []Mapping{{Args: []Value{{}, {}}, Results: [][]Value{{{}}, {{}, {Kind: Nil}}}}}},
		"success":         {Effects: []Effect{{Outcomes: []Outcome{{Results: [][]Value{{{Kind: Nil}}}}}}}},
		"empty request":   {Request: &Request{}},
		"empty interface": {Effects: []Effect{{Kind: Hidden, Interface: &InterfaceCall{Args: []Method{{}, {}}}}}},
		"no arguments":    {Params: []FuncParam{{Protocol: []Answer{{Again: true}}, Returns: []Return{{}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			encoded, err := Encode(s)
			if err != nil {
				t.Fatal(err)
			}
			var buf bytes.Buffer
			if err := gob.NewEncoder(&buf).Encode(encoded); err != nil {
				t.Fatal(err)
			}
			read := new(Encoded)
			if err := gob.NewDecoder(&buf).Decode(read); err != nil {
				t.Fatal(err)
			}
			got, err := read.Summary()
			if err != nil {
				t.Fatal(err)
			}
			if read.Acts != s.Acts() {
				t.Errorf("acts: %v", read.Acts)
			}
			if !reflect.DeepEqual(got, s) {
				t.Errorf("got %+v, want %+v", got, s)
			}
		})
	}
}

// fill sets everything that v holds to something other than zero; depth bounds recursive types.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), depth)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), depth-1)
		fill(v.Index(1), depth-1)
	case reflect.String:
		v.SetString("text of " + v.Type().Name())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(7)
	case reflect.Int, reflect.Int64:
		v.SetInt(1 << 30)
	default:
		panic("a fact holds a " + v.Type().String())
	}
}

// TestText pins the text forms: tuples are sorted and told apart by them.
func TestText(t *testing.T) {
	for want, v := range map[string]Value{
		"?":                               {},
		"nil":                             {Kind: Nil},
		"nonnil":                          {Kind: NonNil},
		"nonnil:503":                      {Kind: NonNil, N: 503},
		"nonnil{a,b}":                     Tagged("b", "a", "b"),
		"nonnil…":                         Failure,
		"nonnil…std":                      StdFailure,
		"nonnil{context.Canceled}…":       Failure.Wrap("context.Canceled"),
		"nonnil{*net.OpError,io.EOF}…std": StdFailure.Wrap("io.EOF").Join(Tagged("*net.OpError")),
		"true":                            Bool(true),
		"false":                           Bool(false),
		"3":                               {Kind: Int, N: 3},
		"429":                             {Kind: Status, N: 429},
		`"PO\"ST"`:                        {Kind: Str, Text: `PO"ST`},
	} {
		if got := v.String(); got != want {
			t.Errorf("%#v is %s, want %s", v, got, want)
		}
	}
	for want, c := range map[string]Class{
		"": 0, "a timeout": Transport, "a timeout or a 5xx": Ambiguous, "a 429 or a 401 or a conflict": TooMany | Unauthorized | Conflict,
	} {
		if got := c.String(); got != want {
			t.Errorf("class %d is %q, want %q", c, got, want)
		}
	}
	for k := range Hidden + 1 {
		if got := k.String(); (got == "unknown") != (k == 0) || got == "" {
			t.Errorf("kind %d is %q", k, got)
		}
	}
	for k := NoRegion; k <= PollRegion; k++ {
		if k.String() == "" {
			t.Errorf("region %d has no name", k)
		}
	}
}

func TestTags(t *testing.T) {
	open := Failure.Wrap("io.EOF")
	for name, tt := range map[string]struct{ got, want Value }{
		"nil adds nothing":                {Tagged("a").Join(Value{Kind: Nil}), Tagged("a")},
		"what is unknown may be anything": {Tagged("a").Join(Value{}), Value{Kind: NonNil, Text: "a", Open: true}},
		"all of it standard":              {StdFailure.Join(Tagged("a")), Value{Kind: NonNil, Text: "a", Open: true, Std: true}},
		"not all of it standard":          {StdFailure.Join(open), open},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", name, tt.got, tt.want)
		}
	}
	if !open.HasTag("io.EOF") || open.HasTag("io") || (Value{Kind: Str, Text: "io.EOF"}).HasTag("io.EOF") {
		t.Error("tags")
	}
}

func TestDistinctKeys(t *testing.T) {
	var keys []Key
	for i := range 2 * MaxKeys {
		k := Key{Name: "Idempotency-Key", From: []Ref{{Param: 20 - i}}}
		keys = append(keys, k, k)
	}
	got := DistinctKeys(keys)
	if len(got) != MaxKeys || got[0].From[0].Param != 10 {
		t.Errorf("got %+v", got)
	}
}
