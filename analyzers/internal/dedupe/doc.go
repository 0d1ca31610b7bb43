// Package dedupe finds evidence in a function that a second call of it does no harm: a test before a write
// that leaves when the work has been done, an answer to the conflict that a second insert runs into, a name
// that says so.
//
// Evidence need not be proof. Selecting before inserting is a race, and still what careful authors write; a
// rule that speaks about such code is not read for long. What does not count: a test of what the message itself says,
// a map in memory, a check on another branch, an error that is only logged.
package dedupe
