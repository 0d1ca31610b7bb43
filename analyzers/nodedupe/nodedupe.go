package nodedupe

import (
	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/analysis/lint"

	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Name is the name of the rule.
const Name = "nodedupe"

// Doc is the documentation of the rule.
var Doc = lint.RawDocumentation{
	Title: "an entry point writes again when it is called again",
	Text: `Queues, streams, job runners, Lambda and the senders of webhooks deliver at least once: after an
error, a timeout or a crash the same message comes again. A client that got no answer sends its
request again. Whatever the first call did and does not undo is then done twice. This rule reports
the write, not the handler: most of what a handler does can be done twice without harm.

An entry point is told by its registration, or by its parameters where nothing in its package
registers it: routes of net/http, gin, echo, fiber, chi, gorilla/mux and others, RPC services,
receivers of webhooks (which check a signature or take the event of a provider), consumers of Kafka,
RabbitMQ, NATS JetStream, SQS, Pub/Sub, NSQ, Redis streams and gocloud.dev, jobs of asynq and
river, activities of Temporal, Lambda functions, reconcilers. The message names who calls again, and
how often by default. A loop that takes its messages through a type or interface of the module's own, and settles
them, is a consumer like the library's.

A write is what unsaferetry takes for an operation: an INSERT without a conflict clause, an UPDATE
that counts on (balance = balance - $1), their like in other stores, a POST, a payment, a mail, a
message. It may lie in other functions and packages.

The cheapest cure depends on the store; the message names it: ON CONFLICT on a column that holds the
id of the message, a record of that id in the same transaction, an idempotency key made of it.

How sure a finding is:

- high: the entry is called again by contract, asks for it on a path that has done the write, with
  an error for example, and the write moves money, sends a mail, or counts a quantity.
- medium: the same with a POST or call whose name does not say that it moves money or makes an order
  and the like, or with an ordinary row; an object that a reconciler makes under another name each
  time; or a route or RPC that changes a quantity of money or stock, pays, or sends a request that
  does by its name, which a client may send again; or one that sends a mail and is there to send, as
  POST /send, but no code, link or password.
- low, hidden by default: inserts of a route, mails that it sends on the side, messages handed on,
  reconcilers, updates of columns whose names say nothing, routes that may be behind middleware
  which is not known, and what comes again only after a crash.

To avoid false positives, the rule is silent if, on the way to the write or in middleware,

- a test of what was stored, looked up or claimed leaves when the work is done, even if two
  deliveries at the same time could both pass it: what a lookup finds or does not find, the number
  of rows that an insert or update touched, a state such as paid or processed;
- the statement tests what it sets, as SET paid = true WHERE paid = false does;
- the conflict that a second insert runs into is answered: a unique violation, ErrDuplicatedKey;
- the row has, in fields that the tags of gorm, bun, go-pg or xorm keep unique, what the message says;
- a name speaks of it: idempotency, dedupe, processed events, inbox, outbox;
- the operation brings a key that is made of the message;
- the message is settled before the write, or the contract never delivers again: core NATS, a pop of
  a Redis list, an offset that is committed before the work.

A lock that the function lets go of when it ends is no such test, and a map in memory is none.

To look first is not enough in two cases: where a service could have been given a token by which it
knows the second call, as the ClientToken of AWS, and was asked for the thing instead; and where a
reconciler looks into its cache for what it makes under a name of rand or GenerateName.

An operation that unsaferetry or freshkey reports by default is not reported once more.

What it does not see:

- unique columns of the database: go vet and golangci-lint know them from the list "unique" of the
  settings only; the command idemlint reads the migrations of the module, too. Both count if the
  INSERT is text in which all values are placeholders;
- what lies behind an interface, or is done by a function that a parameter, a field or a table holds:
  the command idemlint follows up to four implementations or functions, and all that are in a table;
  if not each one that may be meant does harm, the confidence is low;
- methods that a library calls which the tables do not name as entry points, as those of a store that
  it is handed;
- middleware that is added in another package, or by a value that is not known: a route on a router
  that its function is given has low confidence, but for the command idemlint if it has looked at
  the whole module and knows who gives it;
- limits of the broker's configuration, as of a queue that delivers at most once;
- that clients of a route never send again, or that somebody before the program stops it. Say so in
  a directive;
- whether the id that is recorded is the same when the message comes again.`,
	Before: `
func Routes(db *sql.DB) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /transfers", func(w http.ResponseWriter, r *http.Request) {
		_, err := db.ExecContext(r.Context(), "UPDATE accounts SET balance = balance - $1 WHERE id = $2",
			r.FormValue("amount"), r.FormValue("account"))
		if err != nil {
			http.Error(w, "try again", http.StatusInternalServerError)
		}
	})
	return mux
}`,
	After: `
func Routes(db *sql.DB) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /transfers", func(w http.ResponseWriter, r *http.Request) {
		if err := transfer(db, r); err != nil {
			http.Error(w, "try again", http.StatusInternalServerError)
		}
	})
	return mux
}

func transfer(db *sql.DB, r *http.Request) error {
	tx, err := db.BeginTx(r.Context(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	res, err := tx.ExecContext(r.Context(), "INSERT INTO transfers (key) VALUES ($1) ON CONFLICT (key) DO NOTHING",
		r.Header.Get("Idempotency-Key"))
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err // done before
	}
	_, err = tx.ExecContext(r.Context(), "UPDATE accounts SET balance = balance - $1 WHERE id = $2",
		r.FormValue("amount"), r.FormValue("account"))
	if err != nil {
		return err
	}
	return tx.Commit()
}`,
	Since:    "0.1.0",
	Severity: lint.SeverityWarning,
}

// Help is what to do about a finding of the rule.
var Help = finding.Help{
	Why: "The entry is called again with the same message: by contract after an error or timeout, or by a client that " +
		"got no answer. What it wrote the first time is written twice.",
	Fix: "Recognise the message by an id that stays the same: add a unique column for it and ON CONFLICT DO NOTHING, or " +
		"insert it into a table of processed messages in the same transaction and leave when it is there already. For " +
		"what is sent to the outside, send an idempotency key that is made of that id. An id that is made in the handler " +
		"cures nothing.",
	Safe: "If a second write does no harm, or something that is not seen in the code prevents it, write //idemlint:ignore " +
		"nodedupe REASON on the line or above it. Whether that is so only somebody who knows the data can say: ask, do not " +
		"guess.",
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
