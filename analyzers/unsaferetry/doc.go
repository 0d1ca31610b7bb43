// Package unsaferetry reports a retry of an operation that is not safe to repeat.
//
// # Analyzer unsaferetry
//
// unsaferetry: a retry repeats an operation that is not idempotent
//
// An operation that ended in a timeout, a lost connection or a 5xx may have taken effect. Doing it again
// then takes effect twice:
//
//	for range 3 {
//		resp, err := http.Post(chargesURL, "application/json", body()) // WRONG
//		if err == nil {
//			return resp.Body.Close()
//		}
//	}
//
// The analyzer reports a POST, a relative update or an insert, a message, a mail, a payment, a remote call or
// a create that a loop, a helper or a client repeats after such a failure without an idempotency key that stays
// the same. The cure is a key made before the loop and sent with every attempt:
//
//	key := rand.Text()
//	for range 3 {
//		req, err := http.NewRequest("POST", chargesURL, body())
//		// ...
//		req.Header.Set("Idempotency-Key", key) // RIGHT, if the server knows such keys
//
// It is silent after failures by which the server refused the operation, and if the method of a request is
// tested before it is repeated. [Doc] says more: how sure a finding is, and what is not seen.
package unsaferetry
