// Package torture runs all rules over source that nobody would write: random programs, of which
// is known what must not change a verdict, and programs that are as large or as tangled as a generator can make them.
// It has only tests.
package torture
