// Package knowledge says what the functions of well-known libraries do: which perform an operation,
// which repeat one, which carry or make an idempotency key.
//
// The tables are sorted arrays of plain structs, one file a library family, found by bisection. They
// hold no maps and no functions, so that nothing is built when a process starts. Each package names the
// version in which it was read; a test resolves every row in the real module.
package knowledge
