// Package idemkey finds the idempotency keys that go with an operation and tells where their values come
// from: the caller, a constant, or a source that gives another value with every call.
//
// A request of HTTP has them in its header. Any other call may be given one anywhere: in a field of a literal, by a
// setter or an option, in a context, in the headers of a message, as an argument. All that a call is given is looked
// at for what bears the name of a key or has a row; what the caller of the function gives is left to him.
package idemkey
