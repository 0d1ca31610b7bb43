// Package nodedupe reports entry points that write again when they are called again.
//
// # Analyzer nodedupe
//
// nodedupe: an entry point writes again when it is called again
//
// Queues, job runners and senders of webhooks deliver a message again when they got no answer, or an
// error. What was done the first time is then done twice:
//
//	mux.HandleFunc("seller:credit", func(ctx context.Context, t *asynq.Task) error {
//		_, err := db.ExecContext(ctx, "UPDATE sellers SET balance = balance + $1", cents(t)) // WRONG
//		if err != nil {
//			return err
//		}
//		return notify(ctx, t) // when this fails, the job runs again
//	})
//
// The cure is to record the job in the transaction of the write, and to leave when it is there already:
//
//	res, err := tx.ExecContext(ctx, "INSERT INTO credits (job) VALUES ($1) ON CONFLICT DO NOTHING", id)
//	// ...
//	if n, err := res.RowsAffected(); err != nil || n == 0 {
//		return err // RIGHT: credited before
//	}
//
// The analyzer is silent if the entry looks first whether the work is done, handles the conflict, or sends
// a key that is made of the message. [Doc] says more: how sure a finding is, and what is not seen.
package nodedupe
