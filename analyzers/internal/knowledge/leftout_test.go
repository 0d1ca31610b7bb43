package knowledge

import (
	"regexp"
	"strings"
	"testing"
)

// leftOut are functions that one could expect to have rows, and why they have none, sorted. A path alone stands for a
// library.
var leftOut = [...]struct{ symbol, reason string }{
	{"(*expvar.Int).Add", "counts in the process only"},
	{"(*github.com/gocraft/work.Enqueuer).EnqueueUnique", "drops a second job with the same arguments"},
	{"(*github.com/gocraft/work.Enqueuer).EnqueueUniqueIn", "drops a second job with the same arguments"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureAuthorization", "what is captured already is refused"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureOrder", "what is captured already is refused"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureOrderWithPaypalRequestId", "what is captured already is refused"},
	{"(*github.com/stripe/stripe-go/v82.Params).SetIdempotencyKey", "its name says so"},
	{"(*sync/atomic.Int64).Add", "counts in the process only"},
	{"(github.com/IBM/sarama.AsyncProducer).Input", "a channel, and no call: what is sent to it is not seen"},
	{"(github.com/Shopify/sarama.AsyncProducer).Input", "a channel, and no call: what is sent to it is not seen"},
	{"(github.com/nats-io/nats.go/jetstream.KeyValue).Put", "sets a value"},
	{"connectrpc.com/connect.WithIdempotency", "read in the generated client (effect.Declared)"},
	{"github.com/Modern-Treasury/modern-treasury-go/v2/option.WithHeader", "the module proxy does not have it; the name of the header says so"},
	{"github.com/VictorAvelar/mollie-api-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/adyen/adyen-go-api-library", "the module proxy does not have it; its keys are told by their names"},
	{"github.com/braintree-go/braintree-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/checkout/checkout-sdk-go", "the module proxy does not have it; its keys are told by the names of parameters"},
	{"github.com/contribsys/faktory_worker_go", "only works off jobs; see faktory/client"},
	{"github.com/gocardless/gocardless-pro-go/v6.WithIdempotencyKey", "its name says so"},
	{"github.com/hibiken/asynq.NewTask", "makes a task, whose options count where it is enqueued"},
	{"github.com/plaid/plaid-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/stripe/stripe-go/v82/paymentintent.Capture", "what is captured already is refused"},
	{"github.com/stripe/stripe-go/v82/paymentintent.Confirm", "what is confirmed already is refused"},
	{"github.com/vonage/vonage-go-sdk", "the module proxy does not have it, and its methods were not read"},
	{"github.com/workos/workos-go/v4", "organizations and audit logs; the field IdempotencyKey is told by its name"},
	{"os.MkdirAll", "the same the second time"},
	{"os.OpenFile", "what is appended is written by methods of the file, which say nothing of how it was opened"},
	{"os.Remove", "the same the second time"},
	{"os.Rename", "the same the second time, or an error"},
	{"os.WriteFile", "the same the second time"},
	{"sync/atomic.AddInt64", "counts in the process only"},
}

var methodSymbol = regexp.MustCompile(`^\(\*?(.+)\.(\w+)\)\.(\w+)$`)

// parts are path, receiver and name of a symbol, empty for a library.
func parts(symbol string) (path, recv, name string) {
	if m := methodSymbol.FindStringSubmatch(symbol); m != nil {
		return m[1], m[2], m[3]
	}
	dot := strings.LastIndexByte(symbol, '.')
	if dot < strings.LastIndexByte(symbol, '/') || dot < 0 {
		return symbol, "", ""
	}
	return symbol[:dot], "", symbol[dot+1:]
}

// TestLeftOut: what is left out has a reason, and no row after all.
func TestLeftOut(t *testing.T) {
	for i, l := range leftOut {
		if l.reason == "" || i > 0 && leftOut[i-1].symbol >= l.symbol {
			t.Errorf("%s has no reason, or does not stand in order", l.symbol)
		}
		path, recv, name := parts(l.symbol)
		p := Of(path)
		_, acts := ActOf(path, recv, name)
		if acts || p.Operation(recv, name) != nil || p.Statement(recv, name) != nil || p.Write(recv, name) != nil || p.Key(recv, name) != nil {
			t.Errorf("%s has a row", l.symbol)
		}
	}
}
