// Package baddirective reports comments that are meant to tell idemlint something and do not.
//
// # Analyzer baddirective
//
// baddirective: a directive is malformed, or has no effect
//
// A directive keeps findings from being reported, so it has to say which and why:
//
//	//idemlint:ignore unsaferetry // WRONG: no reason
//	//idemlint:ignore unsaferetry the server knows the number of the order // RIGHT
//
// [Doc] describes the directives.
package baddirective
