// Package testmod runs rules over the modules of testdata, which use the real libraries: stubs would
// show only that the tables agree with the stubs.
package testmod
