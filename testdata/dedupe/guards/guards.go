// Package guards holds jobs that recognise the work that is done already, each beside what looks like it and is not.
package guards

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"

	"github.com/hibiken/asynq"
)

// Worker credits wallets.
type Worker struct {
	DB     *sql.DB
	Notify func(ctx context.Context, id string) error

	mu   sync.Mutex
	seen map[string]bool
	once sync.Map
}

// Register has the jobs run.
func (w *Worker) Register(mux *asynq.ServeMux) {
	mux.HandleFunc("bare", w.bare)
	mux.HandleFunc("insert:ignore", w.insertIgnore)
	mux.HandleFunc("insert:ignore:uncounted", w.insertUncounted)
	mux.HandleFunc("violation", w.violation)
	mux.HandleFunc("violation:text", w.violationText)
	mux.HandleFunc("violation:logged", w.violationLogged)
	mux.HandleFunc("guarded:update", w.guardedUpdate)
	mux.HandleFunc("guarded:update:uncounted", w.unguardedUpdate)
	mux.HandleFunc("state", w.state)
	mux.HandleFunc("state:other:branch", w.stateOnOtherBranch)
	mux.HandleFunc("state:message", w.stateOfMessage)
	mux.HandleFunc("select", w.selectFirst)
	mux.HandleFunc("select:helper", w.selectInHelper)
	mux.HandleFunc("select:claim", w.selectAndClaim)
	mux.HandleFunc("select:claim:logged", w.claimLogged)
	mux.HandleFunc("select:claim:batch", w.claimBatch)
	mux.HandleFunc("memory", w.inMemory)
	mux.HandleFunc("memory:map", w.inSyncMap)
	mux.HandleFunc("lock", w.lockOnly)
	mux.HandleFunc("upsert", w.upsert)
	mux.HandleFunc("absolute", w.absolute)
	mux.HandleFunc("skip", w.skip)
}

const credit = "UPDATE wallets SET balance = balance + 1 WHERE id = $1"

func id(t *asynq.Task) string { return string(t.Payload()) }

// bare is what all the others would be without their guard.
func (w *Worker) bare(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// insertIgnore claims the work: who inserts nothing leaves.
func (w *Worker) insertIgnore(ctx context.Context, t *asynq.Task) error {
	res, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1) ON CONFLICT DO NOTHING", id(t))
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// insertUncounted claims the work, and goes on whether it got it or not.
func (w *Worker) insertUncounted(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1) ON CONFLICT DO NOTHING", id(t)); err != nil {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// code is how drivers name the error of a database.
type code struct{ Code string }

func (*code) Error() string { return "" }

func isUniqueViolation(err error) bool {
	var e *code
	return errors.As(err, &e) && e.Code == "23505"
}

func (w *Worker) violation(ctx context.Context, t *asynq.Task) error {
	_, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1)", id(t))
	if isUniqueViolation(err) {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// violationText knows the conflict by the text of the error.
func (w *Worker) violationText(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1)", id(t)); err != nil {
		if strings.Contains(err.Error(), "duplicate key") {
			return nil
		}
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// violationLogged finds the conflict, notes it, and goes on.
func (w *Worker) violationLogged(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1)", id(t)); err != nil { // want `nodedupe/high: .* INSERT into credits again`
		println("claim", err.Error())
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) guardedUpdate(ctx context.Context, t *asynq.Task) error {
	res, err := w.DB.ExecContext(ctx, "UPDATE orders SET status = 'paid' WHERE id = $1 AND status = 'open'", id(t))
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// unguardedUpdate does not ask whether it changed anything.
func (w *Worker) unguardedUpdate(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "UPDATE orders SET status = 'paid' WHERE id = $1 AND status = 'open'", id(t)); err != nil {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

type order struct {
	ID, Status string
	Kind       int
}

func (w *Worker) load(ctx context.Context, id string) (*order, error) {
	var o order
	err := w.DB.QueryRowContext(ctx, "SELECT id, status, kind FROM orders WHERE id = $1", id).Scan(&o.ID, &o.Status, &o.Kind)
	return &o, err
}

// state compares what was stored before it goes on.
func (w *Worker) state(ctx context.Context, t *asynq.Task) error {
	o, err := w.load(ctx, id(t))
	if err != nil {
		return err
	}
	if o.Status == "paid" {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, o.ID); err != nil {
		return err
	}
	return w.Notify(ctx, o.ID)
}

// stateOnOtherBranch looks at the state where the write is not.
func (w *Worker) stateOnOtherBranch(ctx context.Context, t *asynq.Task) error {
	o, err := w.load(ctx, id(t))
	if err != nil {
		return err
	}
	if o.Kind == 1 {
		if o.Status == "paid" {
			return nil
		}
		println("first")
	}
	if _, err := w.DB.ExecContext(ctx, credit, o.ID); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, o.ID)
}

// stateOfMessage asks what the message says, which says the same each time.
func (w *Worker) stateOfMessage(ctx context.Context, t *asynq.Task) error {
	status, order, _ := strings.Cut(id(t), ":")
	if status == "paid" {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, order); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, order)
}

// selectFirst looks for the row, and leaves when it is there.
func (w *Worker) selectFirst(ctx context.Context, t *asynq.Task) error {
	var n int
	err := w.DB.QueryRowContext(ctx, "SELECT 1 FROM credits WHERE task_id = $1", id(t)).Scan(&n)
	if err == nil {
		return nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id) VALUES ($1)", id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) applied(ctx context.Context, id string) (bool, error) {
	var n int
	err := w.DB.QueryRowContext(ctx, "SELECT count(*) FROM credits WHERE task_id = $1", id).Scan(&n)
	return n > 0, err
}

func (w *Worker) selectInHelper(ctx context.Context, t *asynq.Task) error {
	done, err := w.applied(ctx, id(t))
	if err != nil {
		return err
	}
	if done {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

type claim struct{ Task, Status string }

func (w *Worker) createClaim(ctx context.Context, c *claim) error {
	_, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id, status) VALUES ($1, $2) ON CONFLICT (task_id) DO UPDATE SET status = $2", c.Task, c.Status)
	return err
}

// selectAndClaim looks for the claim, and makes it.
func (w *Worker) selectAndClaim(ctx context.Context, t *asynq.Task) error {
	task := id(t)
	if done, _ := w.applied(ctx, task); done {
		return nil
	}
	if err := w.createClaim(ctx, &claim{Task: task}); err != nil {
		return err
	}
	if _, err := w.DB.ExecContext(ctx, credit, task); err != nil {
		return err
	}
	return w.Notify(ctx, task)
}

// claimLogged looks for the claim, fails to make it, and goes on all the same: two at a time find none.
func (w *Worker) claimLogged(ctx context.Context, t *asynq.Task) error {
	task := id(t)
	if done, _ := w.applied(ctx, task); done {
		return nil
	}
	if err := w.createClaim(ctx, &claim{Task: task}); err != nil {
		println("claim", err.Error())
	}
	if _, err := w.DB.ExecContext(ctx, credit, task); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, task)
}

// claimBatch notes the failure of a claim, and goes on with the next.
func (w *Worker) claimBatch(ctx context.Context, t *asynq.Task) error {
	for _, task := range strings.Split(id(t), ",") {
		if done, _ := w.applied(ctx, task); done {
			continue
		}
		if err := w.createClaim(ctx, &claim{Task: task}); err != nil {
			println("claim", err.Error())
			continue
		}
		if _, err := w.DB.ExecContext(ctx, credit, task); err != nil {
			return err
		}
	}
	return w.Notify(ctx, id(t))
}

// inMemory forgets with the process, and another process never knew.
func (w *Worker) inMemory(ctx context.Context, t *asynq.Task) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.seen[id(t)] {
		return nil
	}
	w.seen[id(t)] = true
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) inSyncMap(ctx context.Context, t *asynq.Task) error {
	if _, loaded := w.once.LoadOrStore(id(t), true); loaded {
		return nil
	}
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

// lockOnly does one after the other, and all of them.
func (w *Worker) lockOnly(ctx context.Context, t *asynq.Task) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/high: .* UPDATE of wallets again`
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) upsert(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "INSERT INTO credits (task_id, n) VALUES ($1, 1) ON CONFLICT (task_id) DO UPDATE SET n = 1", id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

func (w *Worker) absolute(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, "UPDATE wallets SET frozen = true WHERE id = $1", id(t)); err != nil {
		return err
	}
	return w.Notify(ctx, id(t))
}

// skip never asks for the job again: what is left is a crash.
func (w *Worker) skip(ctx context.Context, t *asynq.Task) error {
	if _, err := w.DB.ExecContext(ctx, credit, id(t)); err != nil { // want `nodedupe/low: .* UPDATE of wallets again`
		return errors.Join(err, asynq.SkipRetry)
	}
	return nil
}
