// Package freshkey reports idempotency keys that do not identify the operation: made anew with every
// attempt, or the same for all.
//
// # Analyzer freshkey
//
// freshkey: an idempotency key does not identify the operation
//
// A server recognises a repeated operation by its key. It cannot if each attempt has another one:
//
//	for range 3 {
//		req, err := http.NewRequest("POST", chargesURL, body())
//		// ...
//		req.Header.Set("Idempotency-Key", rand.Text()) // WRONG
//
// A key that is made before the loop stays the same:
//
//	key := rand.Text()
//	for range 3 {
//		req, err := http.NewRequest("POST", chargesURL, body())
//		// ...
//		req.Header.Set("Idempotency-Key", key) // RIGHT
//
// The same goes for a key in a field, an option or the metadata of a call. A constant key is reported
// too: the next, different operation would get the answer of the first. The analyzer is silent if the
// key comes from outside of the repetition or is computed from values that do. [Doc] says more: how
// sure a finding is, and what is not seen.
package freshkey
