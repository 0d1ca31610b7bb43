package link

import (
	"encoding/base64"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

func TestChannel(t *testing.T) {
	if text, err := Encode(&fact.Unit{Path: "m/nothing", Public: true}); text != "" || err != nil {
		t.Errorf("a unit that has nothing to tell: %q, %v", text, err)
	}
	for _, u := range module(8) {
		text, err := Encode(u)
		if err != nil {
			t.Fatal(err)
		}
		if text == "" {
			continue
		}
		got, err := Decode(text)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, u) {
			t.Errorf("got %+v, want %+v", got, u)
		}
		if again, _ := Encode(got); again != text {
			t.Error("a unit that was decoded is encoded in another way")
		}
	}
}

// TestChannelRandom sends units with whatever can be in their fields.
func TestChannelRandom(t *testing.T) {
	back := func(u fact.Unit) bool {
		text, err := Encode(&u)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(text)
		if err != nil {
			t.Error(err)
			return false
		}
		again, err := Encode(got)
		return err == nil && again == text
	}
	if err := quick.Check(back, &quick.Config{MaxCount: 30, Rand: rand.New(rand.NewSource(1))}); err != nil {
		t.Error(err)
	}
}

// FuzzDecode reads texts that a unit may come as. What is read without an error is written and read again.
func FuzzDecode(f *testing.F) {
	for _, u := range module(2) {
		text, err := Encode(u)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		u, err := Decode(text)
		if err != nil {
			return
		}
		written, err := Encode(u)
		if err != nil || written == "" {
			return
		}
		if again, err := Decode(written); err != nil || !reflect.DeepEqual(again, u) {
			t.Errorf("%+v, %+v, %v", u, again, err)
		}
	})
}

// TestDecodeGarbage pins that a unit which cannot be read is an error, not one that knows nothing.
func TestDecodeGarbage(t *testing.T) {
	whole, err := Encode(module(1)[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"", "no base64", base64.StdEncoding.EncodeToString([]byte("no gob")),
		whole[:len(whole)/8*4], whole[:len(whole)-4], strings.ToLower(whole),
	} {
		if u, err := Decode(text); err == nil || !strings.HasPrefix(err.Error(), "summary of a unit: ") {
			t.Errorf("Decode(%.20q...) = %+v, %v", text, u, err)
		}
	}
}

func TestPretends(t *testing.T) {
	pretending := []string{"MockClient", "fakeCharger", "ChargerStub", "NoopCharger", "InMemoryCharger", "memstore.go", "m/stripe/stripetesting.Client"}
	for _, name := range pretending {
		if !pretends(name) {
			t.Errorf("%s is taken for real", name)
		}
	}
	for _, name := range []string{"m/stripe.Client", "client.go", "m/service.Charger", "Bank"} {
		if pretends(name) {
			t.Errorf("%s is taken for a fake", name)
		}
	}
}

// BenchmarkLink joins as many units as a module of a few hundred thousand lines has.
func BenchmarkLink(b *testing.B) {
	units := module(200)
	for b.Loop() {
		Link(slices.Clone(units), Module{Whole: true})
	}
	b.ReportMetric(float64(len(units)), "units")
}

// BenchmarkDecode reads them.
func BenchmarkDecode(b *testing.B) {
	var texts []string
	size := 0
	for _, u := range module(200) {
		text, err := Encode(u)
		if err != nil {
			b.Fatal(err)
		}
		if text != "" {
			texts = append(texts, text)
			size += len(text)
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, text := range texts {
			if _, err := Decode(text); err != nil {
				b.Fatal(err)
			}
		}
	}
}
