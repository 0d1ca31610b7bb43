// Package unsaferetry reports a retry of an operation that is not safe to repeat.
//
// # Analyzer unsaferetry
//
// unsaferetry: a retry repeats an operation that is not idempotent
//
// A request that ended in a timeout, a lost connection or a 5xx may have taken effect. Sending it again
// then takes effect twice:
//
//	for range 3 {
//		resp, err := http.Post(chargesURL, "application/json", body()) // WRONG
//		if err == nil {
//			return resp.Body.Close()
//		}
//	}
//
// The analyzer reports a POST or PATCH that a loop, a helper or a client sends again after such a failure
// without an idempotency key that stays the same. The cure is a key made before the loop and sent with
// every attempt:
//
//	key := rand.Text()
//	for range 3 {
//		req, err := http.NewRequest("POST", chargesURL, body())
//		// ...
//		req.Header.Set("Idempotency-Key", key) // RIGHT, if the server knows such keys
//
// It is silent after failures by which the server refused the request, and if the method is tested before
// the request is repeated. [Doc] says more: how sure a finding is, and what is not seen.
package unsaferetry
