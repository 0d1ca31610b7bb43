package verdict

import (
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestGuarded hands on a hazard that is in no function, which no summary can hold: there is no verdict, and no panic.
func TestGuarded(t *testing.T) {
	pass := testssa.Pass(t, "package p\nfunc f() {}")
	r := guarded(pass, &summary.Result{Uses: []summary.Hazard{{}}}, nil)
	if !strings.HasPrefix(r.Failed, "internal error in package example.com/p: ") {
		t.Errorf("%+v", r)
	}
	if r := guarded(pass, &summary.Result{Failed: "told by another one"}, nil); r.Failed != "told by another one" {
		t.Errorf("%+v", r)
	}
}
