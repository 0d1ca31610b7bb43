// Package idemkey finds the idempotency keys that go with a request and tells where their values come
// from: the caller, a constant, or a source that gives another value with every call.
package idemkey
