// Package freshkey reports idempotency keys that do not identify the operation: made anew with every
// attempt, or the same for all.
package freshkey
