package unsaferetry

import (
	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Name is the name of the rule.
const Name = "unsaferetry"

// Doc is the documentation of the rule.
var Doc = lint.RawDocumentation{
	Title: "a retry repeats an operation that is not idempotent",
	Text: `An operation that ended in a timeout, a lost connection or a 5xx may have taken effect all the same.
Doing it again then takes effect twice: the customer is charged twice, the order is placed twice,
the balance is reduced twice. This rule reports an operation that is done again after such a failure
without a key by which the repetition is recognised.

An operation is

- a POST or PATCH over HTTP. A method of any library that takes a *http.Request and gives back a
  *http.Response counts as sending it;
- an UPDATE that computes a quantity from what is there (balance = balance - $1), and an INSERT into
  a table of money, orders and the like, in SQL text, also in prepared statements, or as gorm, sqlx,
  pgx, bun, go-pg, xorm, squirrel, goqu, ent or go-zero builds it. The same in stores that do not
  speak SQL: Redis, MongoDB, DynamoDB, Firestore, Cassandra and others;
- a message that is published and a job that is enqueued: Kafka, RabbitMQ, NATS, SQS, SNS, Pub/Sub,
  NSQ, Redis streams, asynq, river and others;
- a mail or a text message: net/smtp, SendGrid, Mailgun, SES, Twilio, Slack and others;
- a payment through an SDK: Stripe, PayPal, Square and others;
- a call of a method that makes or moves something, as its name says, of a client that gRPC, connect
  or twirp has generated: Pay, CreateOrder. One whose schema declares an idempotency_level is none,
  if the client is gRPC's or connect's;
- what makes something in the SDKs of AWS, Google Cloud, GitHub, GitLab and others.

The repetition is found by what the code does, not by how it is called: a loop, a goto, a range over
a function or a recursion in which the operation is done again because it failed, and not when it
went well. Without a loop it is an equal call that follows because the first one failed, a function
that a timer, a goroutine or a function that calls it back starts anew, or a worker that puts the
work back into the channel from which it was taken. It may also be a helper that is given a function, a client that retries by itself, a
connection of gRPC whose service config or interceptor retries, a policy of failsafe that retries or
hedges, or a transaction that its library runs again when it conflicts with another one. Both ends
may lie in other functions, and in other packages that are imported.

The usual cure is one idempotency key, made before the first attempt and sent with all of them, if
the other side knows such keys; the message says what it is for the operation at hand. Be aware that
net/http.Transport takes a request with the header \'Idempotency-Key\' or \'X-Idempotency-Key\' for
one that may be repeated: when a kept-alive connection is lost before the answer begins, it sends
even a POST again, without the caller noticing. So set the header only where the server honours it.

If something was to end the repetition and does not, the finding says so:

- a test of the method that is made only if there is a response, so that a timeout skips it;
- a policy of a client, such as CheckRetry, that never looks at the method;
- what backoff.Permanent (up to v3) or retry.Unrecoverable (of retry-go, up to v3) has made, inside
  of another error: the library looks at the type of the outer one;
- a retry.RetryIf, which retry-go asks instead of its own test for retry.Unrecoverable;
- zero attempts where that is no limit, or the default: retry.Attempts(0) since v4,
  backoff.WithMaxRetries(b, 0) up to v3, backoff.WithMaxTries(0).

How sure a finding is:

- high: the repetition is certain, the failure leaves open what happened, and there is one more of
  something that somebody pays for or reads: a POST, a relative update of a quantity, an insert into
  a table of money, a mail, a payment, a call such as Pay or CreateOrder.
- medium: the operation is a message, a job, a post to a chat, or a call that makes something else;
  or the evidence is in part indirect. What went well is repeated because a later call of the same
  loop failed, or because the transaction around it is run again; a loop over several items tries
  one of them again; or a loop over hosts sends to the next what by its name makes an order, a
  payment and the like. Most of what the command finds by joining packages, see below, is medium
  too.
- low, hidden by default: an insert into any other table; an update that counts in a column whose
  name says nothing; a statement that the rollback of a transaction undoes; a create that usually
  bears a name; a PATCH; a method that is not known; a POST whose path or function is named like a
  question or a login (search, query, get, verify, token and the like); a loop that tries one host
  after the other with a request that creates nothing; a poll that ignores errors; a function that
  repeats whatever request it is given.

To avoid false positives, the rule is silent if

- it is repeated only after answers by which the server refused it, 429, 401, 409, codes of gRPC
  such as ResourceExhausted, or after a connection that was refused, where nothing was sent;
- every attempt sends the same idempotency key: in a header that payment and cloud providers use for
  it, or one with "idempoten" in its name; in a field, an argument, an option, the metadata of the
  context or the headers of a message whose name says the same, or that the SDK has for it; or a
  precondition such as If-Match;
- the INSERT answers a conflict itself, ON CONFLICT, ON DUPLICATE KEY, INSERT IGNORE, WHERE NOT
  EXISTS, or gives a column that the setting "unique" names the same value each time;
- the statement tests what it changes, as SET version = version + 1 WHERE version = $1 does, sets
  what it is given, or keeps a record of what happens: logs, history, counters of attempts;
- the transaction that is run again undoes the operation;
- what is repeated looks first whether the work is done; "idemlint explain nodedupe" tells what
  counts;
- the method is tested before the request is repeated, so that a POST is not: in the function, in a
  helper of the package or a small exported one of another, by a bound of one attempt, by a
  parameter;
- the helper is told to stop: backoff.Permanent, retry.Unrecoverable, an error that is not marked by
  retry.RetryableError, a limit of one attempt;
- each iteration does something else, as a loop over a list does, over a channel, or over what a
  call such as queue.Next or reader.ReadString gives. That goes for a loop that starts a consumer
  again, too: it does not take the same item.

What it does not see in one package, which is all that go vet and golangci-lint show it, but what
the command idemlint sees, which joins what it has learnt of all packages of the module:

- who calls a function that repeats any request. Alone it is a finding of low confidence, and a
  caller in another package that sends a POST through it is one of its own. The command makes one
  finding of them that names the callers, and drops it if all of them are harmless. An exported
  function that other modules can import and nobody in its own calls is of medium confidence;
- what a repeated call through an interface does, unless the method takes a request and gives a
  response, or belongs to a generated client. The command looks at the implementations in the
  module: of a single one the finding is of medium confidence, of a few of low, of more there is
  none;
- that a client repeats requests which was made in another package and handed over. In the command
  that is of medium confidence;
- unique columns in the migrations of the module. Here, and for the setting "unique", all values of
  the INSERT have to be placeholders.

What nothing sees:

- a test of the method in a large or generic function of another package, or a key that is added to
  the request behind an interface or in a RoundTripper. Such a POST is reported although it is safe;
- a body, path or query of an HTTP request by which the server recognises the repetition, a key in
  the JSON for example. Such a POST is reported;
- whether an id for which ON CONFLICT is written is the same in every attempt. With one that is made
  anew the row is written twice, and nothing is said;
- SQL text that is not known when the program is built, stored procedures and functions (CALL,
  SELECT f()), triggers;
- kitex, dubbo and rpcx, go-kit's clients, and how the SDK of one service repeats by itself;
- a second request in a goroutine of your own while the first is under way, a timer that the case of
  a select waits for, a proxy or a scheduler that tries again, and work that goes back into another
  queue than a channel. What such a queue delivers again is the matter of the rule nodedupe;
- functions with too many paths to follow, and loops with several entries.`,
	Before: `
func Charge(ctx context.Context, order []byte) error {
	var last error
	for range 3 {
		req, err := http.NewRequestWithContext(ctx, "POST", chargesURL, bytes.NewReader(order))
		if err != nil {
			return err
		}
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
	Why: "After a timeout, a lost connection or a 5xx nobody knows whether an operation took effect. Done once " +
		"more without anything by which its repetition is recognised, it takes effect twice: two charges, two " +
		"orders, two rows.",
	Fix: "Make one id of the operation before the first attempt and use the same one in every attempt: the " +
		"idempotency key that the server documents, or a unique column of the table. If there is none, repeat " +
		"only after failures by which the operation was refused (429, 401, a refused connection), or ask for its " +
		"result before it is done again. A key that is made inside of the loop, or that the server does not " +
		"honour, cures nothing.",
	Safe: "If the other side recognises the repetition by something that is not seen in the code, write " +
		"//idemlint:ignore unsaferetry REASON on the line or above it, or //idemlint:idempotent REASON in the doc " +
		"comment of the function that may be repeated. Whether that is so only somebody who knows the other side " +
		"can say: ask, do not guess.",
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
