// Package hoist makes the fix of a key that is made anew for every attempt: it moves what makes the key in front of
// the loop, or of the call that repeats a closure, so that all attempts share it, or uses the key that the function has already.
//
// There is a fix only if the program otherwise stays what it is: the value is made by a source of new values
// and by functions that only compute, of nothing that can differ from attempt to attempt; the loop does not
// iterate over anything; no other loop or function lies between; and nothing else uses the value. All edits are
// in one file.
package hoist
