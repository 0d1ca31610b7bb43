package dedupe_test

import (
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/dedupe"
	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

const head = `package p

import (
	"database/sql"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"
)

type row struct{ ID, Status string }

type failure string

func (f failure) Error() string { return string(f) }

const errNil = failure("store: nil")

var (
	ErrDuplicate = errors.New("there already")
	db     *sql.DB
	seen   = map[string]bool{}
	loaded sync.Map
)

type (
	ConditionalCheckFailed struct{}
	Throttled              struct{}
)

func (*ConditionalCheckFailed) Error() string { return "" }
func (*Throttled) Error() string              { return "" }

func write(id string) error                { return nil }
func tryLock(id string) (bool, error)      { return false, nil }
func unlock(id string)                     {}
func answer(r *row) (string, error)         { return "", nil }
func (r *row) GetPart() *row               { return nil }
func list(id string) ([]row, error)        { return nil, nil }
func isUniqueViolation(err error) bool     { return false }
func dedupe(ids []string) []string         { return ids }
func dedupeStored(ids []string) ([]string, error) { return ids, nil }
func isDuplicate(id string) bool           { return false }
func recordUpdateFailed(err error) bool    { return false }
func load(id string) (*row, error)         { return nil, nil }
func loadRow(id string) (row, error)       { return row{}, nil }
func applied(id string) (bool, error)      { return false, nil }
func isOwn(r row, id string) bool          { return false }
func isIn(db *sql.DB, id string) bool      { return false }
func readBody(req *http.Request, r *row)   {}

type transport struct{ req *http.Request }

func (*transport) RoundTrip(*http.Request) (*http.Response, error) { return nil, nil }

func parse(id string) (bool, error)        { return false, nil }
func createRow(r *row) error               { return nil }
func createOther(r *row) error             { return nil }
func log(args ...any)                      {}
func query(dst any, text string) error     { return nil }
func pending(id string) (*row, error)      { r, err := load(id); if err != nil { return nil, err }; if r.Status == "done" { return nil, nil }; return r, nil }
func valid(id string) (*row, error)        { r, err := load(id); if err != nil { return nil, err }; if r.Status == "done" { return nil, errors.New("no") }; return r, nil }
func named(id string) (*row, error)        { r, err := load(id); if err != nil { return nil, err }; if r.ID == "x" { return nil, nil }; return r, nil }

var _, _, _ = strings.Contains, time.Now, http.DefaultClient

`

// TestGuard: what makes the call of write harmless.
func TestGuard(t *testing.T) {
	for _, c := range []struct {
		name, body string
		guarded    bool
	}{
		{"nothing", `return write(id)`, false},
		{"state", `r, err := load(id); if err != nil { return err }; if r.Status == "done" { return nil }; return write(id)`, true},
		{"state of a struct as a value", `r, err := loadRow(id); if err != nil { return err }; if r.Status == "done" { return nil }; return write(id)`, true},
		{"state of a struct that is written down", `r := row{ID: id, Status: id}; if r.Status == "done" { return nil }; return write(id)`, false},
		{"state that fails", `r, err := load(id); if err != nil { return err }; if r.Status == "done" { return errors.New("no") }; return write(id)`, false},
		{"state on another branch", `r, err := load(id); if err != nil { return err }; if r.ID == "" { if r.Status == "done" { return nil }; log() }; return write(id)`, false},
		{"row locked in its state", `var r row; if err := query(&r, "SELECT * FROM t WHERE id = $1 AND status = 'pending' FOR UPDATE"); err != nil { return err }; return write(id)`, true},
		{"row of a chain", `var x string; if err := db.QueryRow("SELECT 1 FROM t WHERE id = $1 AND paid_at IS NULL FOR UPDATE SKIP LOCKED", id).Scan(&x); err != nil { return err }; return write(id)`, true},
		{"row in its state, not locked", `var r row; if err := query(&r, "SELECT * FROM t WHERE id = $1 AND status = 'pending'"); err != nil { return err }; return write(id)`, false},
		{"row that is updated in its state", `_, err := db.Exec("UPDATE t SET status = 'paid' WHERE id = $1 AND status = 'open'", id); if err != nil { return err }; return write(id)`, false},
		{"row locked in any state", `var r row; if err := query(&r, "SELECT status FROM t WHERE id = $1 FOR UPDATE"); err != nil { return err }; return write(id)`, false},
		{"nothing pending", `r, err := pending(id); if err != nil { return err }; if r == nil { return nil }; return write(r.ID)`, true},
		{"nothing valid", `r, err := valid(id); if err != nil { return err }; if r == nil { return nil }; return write(r.ID)`, false},
		{"nothing of that name", `r, err := named(id); if err != nil { return err }; if r == nil { return nil }; return write(r.ID)`, false},
		{"rows that were inserted", `var rows []row; if err := query(&rows, "INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING RETURNING *"); err != nil { return err }; for _, r := range rows { if err := write(r.ID); err != nil { return err } }; return nil`, true},
		{"what is made of them", `var rows []row; if err := query(&rows, "INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING RETURNING *"); err != nil { return err }; todo := make([]row, 0); for _, r := range rows { if r.ID != "" { todo = append(todo, r) } }; log(&todo); if len(todo) > 0 { if err := write(id); err != nil { return err } }; return nil`, true},
		{"rows of a query", `rows, err := db.Query("INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING RETURNING id", id); if err != nil { return err }; for rows.Next() { if err := write(id); err != nil { return err } }; return rows.Err()`, true},
		{"rows that were updated", `var rows []row; if err := query(&rows, "INSERT INTO t VALUES ($1) ON CONFLICT DO UPDATE SET n = 1 RETURNING *"); err != nil { return err }; for _, r := range rows { if err := write(r.ID); err != nil { return err } }; return nil`, false},
		{"no rows", `var rows []row; if err := query(&rows, "INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING RETURNING *"); err != nil { return err }; if len(rows) == 0 { if err := write(id); err != nil { return err } }; return nil`, false},
		{"rows and more", `var rows []row; if err := query(&rows, "INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING RETURNING *"); err != nil { return err }; todo := []string{id}; for _, r := range rows { todo = append(todo, r.ID) }; if len(todo) > 0 { if err := write(id); err != nil { return err } }; return nil`, false},
		{"question", `if done, _ := applied(id); done { return nil }; return write(id)`, true},
		{"question about the message", `if done, _ := parse(id); done { return nil }; return write(id)`, false},
		{"question about values of the message alone", `if isOwn(row{ID: id}, id) { return nil }; return write(id)`, false},
		{"question about a row", `r, err := loadRow(id); if err != nil { return err }; if isOwn(r, id) { return nil }; return write(id)`, true},
		{"question with a store", `if isIn(db, id) { return nil }; return write(id)`, true},
		{"question about the body of a request", `var r row; readBody(http.DefaultClient.Transport.(*transport).req, &r); if isOwn(r, id) { return nil }; return write(id)`, false},
		{"question in a loop", `for _, s := range strings.Split(id, ",") { if done, _ := applied(s); done { continue }; if err := write(s); err != nil { return err } }; return errors.New("again")`, true},
		{"map", `if seen[id] { return nil }; return write(id)`, false},
		{"sync.Map", `if _, ok := loaded.LoadOrStore(id, true); ok { return nil }; return write(id)`, false},
		{"name", `if isDuplicate(id) { return nil }; return write(id)`, true},
		{"name of what drops the same from a list", `for _, s := range dedupe(strings.Split(id, ",")) { if err := write(s); err != nil { return err } }; return write(id)`, false},
		{"name of what looks up which messages were there", `ids, err := dedupeStored(strings.Split(id, ",")); if err != nil || len(ids) == 0 { return err }; return write(ids[0])`, true},
		{"name of a header that is read", `var h http.Header; log(h.Get("Idempotency-Key")); return write(id)`, true},
		{"name of a header that is sent", `var h http.Header; h.Set("Idempotency-Key", time.Now().String()); return write(id)`, false},
		{"conflict answered", `err := write(id); if isUniqueViolation(err) { return nil }; return err`, true},
		{"conflict by type", `err := write(id); var failed *ConditionalCheckFailed; if errors.As(err, &failed) { return nil }; return err`, true},
		{"another type", `err := write(id); var failed *Throttled; if errors.As(err, &failed) { return nil }; return err`, false},
		{"another failure answered", `err := write(id); if recordUpdateFailed(err) { return nil }; return err`, false},
		{"conflict by sentinel", `if err := write(id); err != nil && !errors.Is(err, ErrDuplicate) { return err }; return nil`, true},
		{"conflict by text", `if err := write(id); err != nil { if strings.Contains(err.Error(), "duplicate key") { return nil }; return err }; return nil`, true},
		{"conflict by lower text", `if err := write(id); err != nil { if strings.Contains(strings.ToLower(err.Error()), "unique constraint") { return nil }; return err }; return nil`, true},
		{"another text", `if err := write(id); err != nil { if strings.Contains(err.Error(), "timeout") { return nil }; return err }; return nil`, false},
		{"claim by text", `if err := createRow(&row{ID: id}); err != nil { if strings.Contains(err.Error(), "duplicate key") { return nil }; return err }; return write(id)`, true},
		{"look and claim", `if done, _ := applied(id); done { return nil }; if err := createRow(&row{ID: id}); err != nil { return err }; return write(id)`, true},
		{"look and lost claim", `if done, _ := applied(id); done { return nil }; if err := createRow(&row{ID: id}); err != nil { log(err) }; return write(id)`, false},
		{"look and lost record of something else", `if done, _ := applied(id); done { return nil }; if err := createOther(&row{ID: "x"}); err != nil { log(err) }; return write(id)`, true},
		{"state that fails, with a deferred call", `defer log(); r, err := load(id); if err != nil { return err }; if r.Status == "done" { return errors.New("no") }; return write(id)`, false},
		{"missing, as a constant error says", `_, err := load(id); if err != errNil { return nil }; return write(id)`, true},
		{"lock", `if ok, err := tryLock(id); err != nil || !ok { return nil }; defer unlock(id); return write(id)`, false},
		{"lock and look", `if ok, err := tryLock(id); err != nil || !ok { return nil }; defer unlock(id); if done, _ := applied(id); done { return nil }; return write(id)`, true},
		{"claim that is given back after a failure", `ok, err := tryLock(id); if err != nil || !ok { return nil }; defer func() { if err != nil { unlock(id) } }(); err = write(id); return err`, true},
		{"part of a message that is absent", `var m row; if m.GetPart() != nil { if id == "" { return nil }; log() }; return write(id)`, false},
		{"conflict of what came before", `_, err := load(id); if err != nil { switch err { case sql.ErrNoRows: default: return err; case ErrDuplicate: return errors.New("no") } }; err = write(id); return err`, false},
		{"conflict of what came before in the same variable", `var err error; defer func() { log(err) }(); _, err = load(id); if isUniqueViolation(err) { return err }; err = write(id); return err`, false},
		{"nothing listed", `rows, err := list(id); if err != nil { return err }; if len(rows) != 0 { return nil }; return write(id)`, true},
		{"something listed", `rows, err := list(id); if err != nil { return err }; if len(rows) == 0 { return nil }; return write(id)`, false},
		{"found among what is listed", `rows, err := list(id); if err != nil { return err }; for _, r := range rows { if r.ID == id { return nil } }; return write(id)`, true},
		{"seen among what is listed", `rows, err := list(id); if err != nil { return err }; for _, r := range rows { if r.ID == id { log(r); break } }; return write(id)`, false},
		{"found in the message", `for _, s := range strings.Split(id, ",") { if s == "x" { return nil } }; return write(id)`, false},
		{"look and lost claim of another", `for _, s := range strings.Split(id, ",") { if done, _ := applied(s); done { continue }; if err := createRow(&row{ID: s}); err != nil { log(err); continue }; if err := write(s); err != nil { return err } }; return nil`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			call := writeIn(t, c.body)
			if got := dedupe.Guard(call, fact.SQL); (got != "") != c.guarded {
				t.Errorf("Guard = %q, want one: %t", got, c.guarded)
			}
		})
	}
}

// TestLost: the claim that nobody heeds.
func TestLost(t *testing.T) {
	lost := `if done, _ := applied(id); done { return nil }; if err := createRow(&row{ID: id}); err != nil { log(err) }; return write(id)`
	if claim := dedupe.Lost(writeIn(t, lost)); claim == nil || claim.Common().StaticCallee().Name() != "createRow" {
		t.Errorf("Lost = %v, want the call of createRow", claim)
	}
	heeded := `if done, _ := applied(id); done { return nil }; if err := createRow(&row{ID: id}); err != nil { return err }; return write(id)`
	if claim := dedupe.Lost(writeIn(t, heeded)); claim != nil {
		t.Errorf("Lost = %v, want none", claim)
	}
}

// TestCached: the evidence of a reconciler is a look into its cache, unless there is more.
func TestCached(t *testing.T) {
	for _, c := range []struct {
		name, body string
		cached     bool
	}{
		{"nothing", `return write(id)`, false},
		{"question", `if done, _ := applied(id); done { return nil }; return write(id)`, true},
		{"list", `rows, err := list(id); if err != nil { return err }; for _, r := range rows { if r.ID == id { return nil } }; return write(id)`, true},
		{"question and claim", `if done, _ := applied(id); done { return nil }; if err := createRow(&row{ID: id}); err != nil { if isUniqueViolation(err) { return nil }; return err }; return write(id)`, false},
		{"name", `if isDuplicate(id) { return nil }; return write(id)`, false},
	} {
		if got := dedupe.Cached(writeIn(t, c.body)); (got != nil) != c.cached {
			t.Errorf("%s: Cached = %v, want one: %t", c.name, got, c.cached)
		}
	}
}

// writeIn is the call of write in a function with this body.
func writeIn(t *testing.T, body string) ssa.CallInstruction {
	t.Helper()
	fn := testssa.Build(t, head+"func work(id string) error { "+body+" }\n").Func("work")
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(ssa.CallInstruction); ok && call.Common().StaticCallee() != nil && call.Common().StaticCallee().Name() == "write" {
				return call
			}
		}
	}
	t.Fatal("no call of write")
	return nil
}
