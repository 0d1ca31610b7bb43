package summary

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/effect"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// TestProtocols pins for each protocol which results have the function called again.
func TestProtocols(t *testing.T) {
	const stop, only = "*x.Stop", "*x.Only"
	isNil, failure := fact.Value{Kind: fact.Nil}, fact.Failure
	yes, no := fact.Bool(true), fact.Bool(false)
	row := &knowledge.Repeater{Stop: stop, Only: only}
	for _, test := range []struct {
		name     string
		protocol knowledge.Protocol
		results  []fact.Value
		again    bool
	}{
		{"no error", knowledge.OnError, []fact.Value{isNil}, false},
		{"an error", knowledge.OnError, []fact.Value{failure}, true},
		{"an error that stops", knowledge.OnError, []fact.Value{fact.Tagged(stop)}, false},
		{"an error, not marked", knowledge.OnlyMarked, []fact.Value{failure}, false},
		{"an error, marked", knowledge.OnlyMarked, []fact.Value{fact.Tagged(only)}, true},
		{"true", knowledge.OnTrue, []fact.Value{yes}, true},
		{"false", knowledge.OnTrue, []fact.Value{no}, false},
		{"done", knowledge.UntilTrue, []fact.Value{yes, isNil}, false},
		{"not done", knowledge.UntilTrue, []fact.Value{no, isNil}, true},
		{"not done, an error", knowledge.UntilTrue, []fact.Value{no, failure}, false},
		{"again, an error", knowledge.OnErrorIfTrue, []fact.Value{yes, failure}, true},
		{"again, no error", knowledge.OnErrorIfTrue, []fact.Value{yes, isNil}, false},
		{"not again, an error", knowledge.OnErrorIfTrue, []fact.Value{no, failure}, false},
		{"whatever: no error", knowledge.Always, []fact.Value{isNil}, true},
		{"whatever: an error", knowledge.Always, []fact.Value{failure}, true},
	} {
		if got := again(protocolOf(row, test.protocol, len(test.results)), test.results); got != test.again {
			t.Errorf("%s: again is %v", test.name, got)
		}
	}
}

// TestServiceConfig pins which entry of a service config speaks of a method.
func TestServiceConfig(t *testing.T) {
	policy := func(codes ...any) *struct {
		MaxAttempts          int
		RetryableStatusCodes []any
	} {
		return &struct {
			MaxAttempts          int
			RetryableStatusCodes []any
		}{3, codes}
	}
	var c serviceConfig
	add := func(service, method string, p *struct {
		MaxAttempts          int
		RetryableStatusCodes []any
	}) {
		c.MethodConfig = append(c.MethodConfig, struct {
			Name        []struct{ Service, Method string }
			RetryPolicy *struct {
				MaxAttempts          int
				RetryableStatusCodes []any
			}
		}{[]struct{ Service, Method string }{{service, method}}, p})
	}
	add("shop.Payments", "Refund", policy("RESOURCE_EXHAUSTED"))
	add("shop.Payments", "Check", nil)
	add("shop.Payments", "", policy("UNAVAILABLE"))
	add("", "", policy(float64(13)))
	once := policy("UNAVAILABLE")
	once.MaxAttempts = 1
	add("shop.Once", "", once)
	for _, test := range []struct {
		recv, name string
		want       fact.Class
	}{
		{"PaymentsClient", "Pay", fact.Transport},
		{"PaymentsClient", "Refund", fact.TooMany},
		{"PaymentsClient", "Check", 0},
		{"OrdersClient", "Create", fact.ServerError},
		{"OnceClient", "Create", 0},
	} {
		if got := c.repeatedBy(effect.Callee{Recv: test.recv, Name: test.name}); got != test.want {
			t.Errorf("%s.%s: %v, want %v", test.recv, test.name, got, test.want)
		}
	}
}
