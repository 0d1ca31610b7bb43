package link

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
)

// TestDoubts: a route on a router that its function is given is as sure as what stands before it is known.
func TestDoubts(t *testing.T) {
	routes := fact.Param("(*m/api.API).Routes", 1)
	place := fact.PlaceOf("nodedupe", at("api.go", 9))
	given := func(change func(*fact.Router)) []fact.Router {
		r := fact.Router{To: routes, Middleware: []string{"m/mw.Logging"}}
		if change != nil {
			change(&r)
		}
		return []fact.Router{r}
	}
	others := fact.Param("m/mw.Install", 0)
	for _, tt := range []struct {
		name  string
		calls []fact.Router
		puts  []fact.Put
		part  bool // not all packages are there
		sure  bool
	}{
		{name: "nobody gives it one"},
		{name: "all is known", calls: given(nil), sure: true},
		{name: "of a part of the module", calls: given(nil), part: true},
		{name: "there may be more", calls: given(func(r *fact.Router) { r.Open = true })},
		{name: "it recognises requests", calls: given(func(r *fact.Router) { r.Middleware = []string{"m/mw.Idempotency"} })},
		{name: "one of two recognises requests", calls: append(given(nil), given(func(r *fact.Router) { r.Middleware = []string{"m/mw.Idempotency"} })...)},
		{name: "given on by nobody", calls: given(func(r *fact.Router) { r.From = []string{others} })},
		{name: "given on", calls: append(given(func(r *fact.Router) { r.From = []string{others} }), fact.Router{To: others}), sure: true},
		{name: "given on by itself", calls: append(given(func(r *fact.Router) { r.From = []string{others} }), fact.Router{To: others, From: []string{routes}}), sure: true},
		{name: "another function puts something before it", calls: given(func(r *fact.Router) { r.Also = []string{others} }), puts: []fact.Put{{On: others, Middleware: []string{"m/mw.Dedupe"}}}},
		{name: "another function puts something else before it", calls: given(func(r *fact.Router) { r.Also = []string{others} }), puts: []fact.Put{{On: others, Middleware: []string{"m/mw.CORS"}}}, sure: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			units := []*fact.Unit{
				{Path: "m/api", Doubts: []fact.Doubt{{Finding: place, Level: uint8(finding.Medium), Routers: []string{routes}}}},
				{Path: "m", Routers: tt.calls},
				{Path: "m/mw", Puts: tt.puts},
			}
			got := Link(units, Module{Whole: !tt.part}).Changed[place]
			if sure := got == finding.Medium; sure != tt.sure {
				t.Errorf("confidence %v, want it to be surer: %t", got, tt.sure)
			}
		})
	}
}
