// Package fact holds the data that travels between packages: what a call of a function takes effect on,
// which method and which idempotency key it uses, what it repeats, and how its results tell of a failure.
// It is data only. Everything a caller chooses is named by an index into the signature, because an
// imported function has no parameters in SSA form. All of it is concrete, comparable where it can be,
// and sorted, so that two runs encode the same bytes.
package fact
