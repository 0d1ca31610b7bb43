package freshkey

import (
	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Name is the name of the rule.
const Name = "freshkey"

// Doc is the documentation of the rule.
var Doc = lint.RawDocumentation{
	Title: "an idempotency key does not identify the operation",
	Text: `A server recognises a repeated operation by its idempotency key: the same key means the same
operation. A key that is made anew with every attempt protects nothing, because each attempt looks
like a new operation. A key that is the same for all operations is worse: the second, different
operation gets the answer of the first and is never carried out. This rule reports both.

A key is made anew if a source of new values is part of it and lies inside of the repetition:
uuid.New and its kin, crypto/rand, math/rand, time.Now, the number of the attempt, or what an SDK
has for it, such as stripe.NewIdempotencyKey. The source may lie in a function that is called, also
in another package. A key is constant if no part of it varies.

A key of an HTTP request is a header that payment and cloud providers use for it, such as
\'Idempotency-Key\', \'PayPal-Request-Id\' or \'X-Line-Retry-Key\', or any header with "idempoten"
in its name. X-Request-Id and traceparent are none, they only name a request in logs. Headers by
which senders of webhooks name a message, such as \'Webhook-Id\', count as keys when they are stable
and are never reported.

A key of any other operation, of a message, a payment through an SDK, a call of gRPC, is a field, an
argument, an option, a setter, a header of the message or the outgoing metadata of the context with
such a name: IdempotencyKey, ClientToken, MessageDeduplicationId, WithMsgID. Columns of an INSERT
are none: a column by itself does not keep the second row out.

The cure is to make the key once, before the first attempt, and to keep it with the operation: in a
variable before the loop, or stored with the order if a later run of the program may repeat it.

A finding is of high confidence if the operation is one that unsaferetry knows, a POST or PATCH for
example: who sends a key says himself that a repetition does harm. It is of medium confidence in a
loop that tries one host after the other, and of low confidence, which is hidden by default, if the
method is not known, and for loops that poll.

To avoid false positives, the rule is silent if

- the key comes from outside of the repetition: a parameter, a field, a variable made before;
- it is computed from such values: a hash, uuid.NewSHA1, fmt.Sprintf;
- nothing repeats the operation, unless the key is constant.

An operation whose key is made anew is reported by this rule only, not by unsaferetry as well.

What it does not see:

- a key in the body or the URL of an HTTP request, or in a value of its context. A POST with such a
  key is one without a key to unsaferetry;
- a source of new values that it does not know, or that is called through an interface or a function
  value: the key then counts as stable;
- a key that is set behind an interface or in a RoundTripper;
- what unsaferetry does not see of repetitions; "idemlint explain unsaferetry" tells that. The
  command idemlint sees more than go vet and golangci-lint, because it joins what it has learnt of
  all packages of the module.`,
	Before: `
func Charge(ctx context.Context, order []byte) error {
	var last error
	for range 3 {
		req, err := http.NewRequestWithContext(ctx, "POST", chargesURL, bytes.NewReader(order))
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", rand.Text())
		resp, err := http.DefaultClient.Do(req)
		if err == nil {
			return resp.Body.Close()
		}
		last = err
	}
	return last
}`,
	After: `
func Charge(ctx context.Context, order []byte) error {
	key := rand.Text()
	var last error
	for range 3 {
		req, err := http.NewRequestWithContext(ctx, "POST", chargesURL, bytes.NewReader(order))
		if err != nil {
			return err
		}
		req.Header.Set("Idempotency-Key", key)
		resp, err := http.DefaultClient.Do(req)
		if err == nil {
			return resp.Body.Close()
		}
		last = err
	}
	return last
}`,
	Since:    "0.1.0",
	Severity: lint.SeverityWarning,
}

// Help is what to do about a finding of the rule.
var Help = finding.Help{
	Why: "A server recognises a repeated operation by its idempotency key. With a key that is made anew for each " +
		"attempt, each attempt is a new operation. With a key that all operations share, the next, different " +
		"operation gets the answer of the first and is never carried out.",
	Fix: "Make the key once for each operation, before the first attempt, and use the same one in every attempt: a " +
		"variable before the loop, a parameter, or a value that is stored with the operation if a later run of " +
		"the program may repeat it. Do not derive it from the time, the number of the attempt or a random value " +
		"inside of the loop.",
	Safe: "If the header is no idempotency key to the server, write //idemlint:ignore freshkey REASON on the line " +
		"or above it.",
}

// New makes the analyzer of the rule, which reports the findings of verdicts that bear its name.
func New(verdicts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     Name,
		Doc:      Name + ": " + Doc.Compile().String(),
		Requires: []*analysis.Analyzer{verdicts},
		Run: func(pass *analysis.Pass) (any, error) {
			verdict.Report(pass, pass.ResultOf[verdicts].(*verdict.Result), Name, s)
			return nil, nil
		},
	}
}
