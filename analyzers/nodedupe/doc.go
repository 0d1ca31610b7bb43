// Package nodedupe reports entry points that write again when they are called again.
//
// # Analyzer nodedupe
//
// nodedupe: an entry point writes again when it is called again
//
// Queues, job runners and senders of webhooks deliver a message again when they got no answer, or an
// error. What was done the first time is then done twice:
//
//	mux.HandleFunc("invoice:send", func(ctx context.Context, t *asynq.Task) error {
//		_, err := db.ExecContext(ctx, "INSERT INTO invoices (order_id) VALUES ($1)", orderID(t)) // WRONG
//		if err != nil {
//			return err
//		}
//		return mail(ctx, orderID(t)) // when this fails, the invoice is written again
//	})
//
// A write that recognises the message changes nothing the second time:
//
//	INSERT INTO invoices (order_id) VALUES ($1) ON CONFLICT (order_id) DO NOTHING
//
// The analyzer is silent if the entry looks first whether the work is done, handles the conflict, or sends
// a key that is made of the message. [Doc] says more: how sure a finding is, and what is not seen.
package nodedupe
