package idemkey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

const header = `package p
import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"
)
var (
	_ = rand.Read; _ = sha256.New; _ = hex.EncodeToString; _ = fmt.Sprint; _ = strconv.Itoa; _ = strings.ToUpper; _ = time.Now
	global string
)
type T struct{ key, other string }
func ask(string)
func cond() bool
func opaque(string) string
`

// text writes an origin down.
func text(o *idemkey.Origin) string {
	var parts []string
	if s, ok := o.Constant(); ok {
		parts = append(parts, fmt.Sprintf("%q for all", s))
	}
	if o.Empty() {
		parts = append(parts, "empty")
	}
	for _, r := range o.Refs {
		parts = append(parts, fmt.Sprintf("%d%s", r.Param, r.Path))
	}
	for _, s := range o.Sources {
		parts = append(parts, s.Name)
	}
	if len(o.Counters) > 0 {
		parts = append(parts, "counter")
	}
	if o.Other {
		parts = append(parts, "other")
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), " ")
}

func origin(t *testing.T, body string) string {
	t.Helper()
	fn := testssa.Func(t, testssa.Build(t, header+body), "f")
	tracer := &idemkey.Tracer{Summary: func(*ssa.CallCommon) *fact.Summary { return nil }}
	o := tracer.Origin(testssa.Arg(t, fn, "ask", 0))
	return text(&o)
}

func TestOrigin(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"constant", `func f() { ask("x") }`, `"x" for all`},
		{"empty", `func f() { ask("") }`, "empty"},
		{"either constant", `func f() { s := ""; if cond() { s = "x" }; ask(s) }`, `"x" for all`},
		{"concatenated constants", `func f() { s := "x"; for cond() { s += "y" }; ask(s) }`, `"x" for all`},
		{"parameter", `func f(n int, s string) { ask(s) }`, "1"},
		{"field", `func f(t *T) { ask(t.key) }`, "0.key"},
		{"field of a copy", `func f(t T) { u := t; ask(u.key) }`, "0.key"},
		{"field set here", `func f(s string) { t := T{key: s, other: time.Now().String()}; ask(t.key) }`, "0"},
		{"global", `func f() { ask(global) }`, "other"},
		{"source", `func f() { ask(time.Now().String()) }`, "other time.Now"},
		{"format", `func f(s string) { ask(fmt.Sprintf("%s-%d", s, time.Now().Unix())) }`, "0 other time.Now"},
		{"constant format", `func f() { ask(fmt.Sprintf("%s-%d", "a", 7)) }`, `"fmt.Sprintf" for all`},
		{"hash", `func f(b []byte) { s := sha256.Sum256(b); ask(hex.EncodeToString(s[:])) }`, "0"},
		{"slice of bytes", `func f() { b := make([]byte, 8); rand.Read(b); ask(hex.EncodeToString(b)) }`, "rand.Read"},
		{"array of bytes", `func f() { var b [8]byte; rand.Read(b[:]); ask(hex.EncodeToString(b[:])) }`, "rand.Read"},
		{"counter", `func f(s string) { for i := 0; cond(); i++ { ask(s + strconv.Itoa(i)) } }`, "0 counter"},
		{"unknown function", `func f(s string) { ask(opaque(s)) }`, "0 other"},
		{"unknown function of constants", `func f() { ask(opaque("x")) }`, "other"},
	} {
		if got := origin(t, tt.body); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestMaxDepth: what lies too deep is open, not fresh.
func TestMaxDepth(t *testing.T) {
	nested := func(n int) string {
		return "func f() { ask(" + strings.Repeat("strings.ToUpper(", n) + "time.Now().String()" + strings.Repeat(")", n) + ") }"
	}
	if got := origin(t, nested(3)); got != "other time.Now" {
		t.Errorf("3 calls deep: %s", got)
	}
	if got := origin(t, nested(20)); got != "other" {
		t.Errorf("20 calls deep: %s", got)
	}
}
