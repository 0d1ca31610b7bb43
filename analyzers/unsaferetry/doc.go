// Package unsaferetry reports a retry of an operation that is not safe to repeat.
package unsaferetry
