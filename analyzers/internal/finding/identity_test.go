package finding

import (
	"slices"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

func TestOwner(t *testing.T) {
	for name, want := range map[string]string{
		"":                                     "",
		"Charge":                               "Charge",
		"main.main":                            "main.main",
		"example.com/shop/pay.Charge":          "pay.Charge",
		"example.com/shop/pay.Charge$1":        "pay.Charge",
		"example.com/shop/pay.Charge$1$2":      "pay.Charge",
		"(*example.com/shop/pay.Client).Do":    "(*pay.Client).Do",
		"(example.com/shop/pay.Client).Do$1":   "(pay.Client).Do",
		"(*example.com/shop/v2.Client).Do":     "(*shop.Client).Do",
		"example.com/shop/v2.Do":               "shop.Do",
		"example.com/shop/vat.Do":              "vat.Do",
		"example.com/r.Do[example.com/p/q.T]":  "r.Do[q.T]",
		"example.com/r.Do[map[string]a/b.T]":   "r.Do[map[string]b.T]",
		"(*example.com/r.R[a/b.T, c/d.U]).Run": "(*r.R[b.T, d.U]).Run",
		"example.com/v2/pay.Charge":            "pay.Charge",
	} {
		if got := Owner(name); got != want {
			t.Errorf("Owner(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestRendering pins that the name of a client is no part of a request, and the method is.
func TestRendering(t *testing.T) {
	post := fact.Method{Consts: []string{"POST"}}
	a := Rendering(&fact.Effect{Kind: fact.HTTP, Callee: "http.Client.Do", Method: post})
	b := Rendering(&fact.Effect{Kind: fact.HTTP, Callee: "retryablehttp.Client.Do", Method: post})
	c := Rendering(&fact.Effect{Kind: fact.HTTP, Callee: "http.Client.Do", Method: fact.Method{Consts: []string{"PATCH"}}})
	d := Rendering(&fact.Effect{Kind: fact.SQL, Callee: "sql.DB.Exec"})
	e := Rendering(&fact.Effect{Kind: fact.SQL, Callee: "sql.Tx.Exec"})
	f := Rendering(&fact.Effect{Kind: fact.SQL, Callee: "sql.DB.Exec", On: "payments"})
	if a != b || a == c || d == e || d == f {
		t.Errorf("got %q, %q, %q, %q, %q, %q", a, b, c, d, e, f)
	}
}

func TestCategory(t *testing.T) {
	f := &Finding{Rule: "unsaferetry", Confidence: High, Identity: []string{"a", "b"}}
	for _, senders := range [][]string{nil, {"Place"}, {"Place", "Refund"}, {"Place", "Place"}} {
		f.Senders = senders
		rule, c, print, pairs, ok := ParseCategory(f.Category())
		if !ok || rule != f.Rule || c != f.Confidence || print != f.Fingerprint() || !slices.Equal(pairs, Pairs(senders)) {
			t.Errorf("%v: got %s, %v, %s, %v, %v", senders, rule, c, print, pairs, ok)
		}
	}
	if Fingerprint("unsaferetry", []string{"a", "b"}) != f.Fingerprint() || Fingerprint("freshkey", f.Identity) == f.Fingerprint() {
		t.Error("fingerprints are not of rule and identity")
	}
	if Fingerprint("r", []string{"ab", "c"}) == Fingerprint("r", []string{"a", "bc"}) {
		t.Error("parts run into one another")
	}
	for _, bad := range []string{"", "idemlink", "unsaferetry/high", "unsaferetry/certain/00", "a/b/c/d"} {
		if _, _, _, _, ok := ParseCategory(bad); ok {
			t.Errorf("%q is taken for a category", bad)
		}
	}
}
