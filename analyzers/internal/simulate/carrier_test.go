package simulate_test

import (
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/simulate"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// TestIsCarrier: what holds an error, or will have one.
func TestIsCarrier(t *testing.T) {
	pkg := testssa.Build(t, `package p

import "context"

type DB struct{ Error error }
type Cmd struct{ err error }
func (c *Cmd) Err() error { return c.err }
type PublishResult struct{ err error }
func (r *PublishResult) Get(ctx context.Context) (string, error) { return "", r.err }
type Cache struct{}
func (c *Cache) Get(key string) (string, error) { return "", nil }
type Results []error
func (rs Results) FirstErr() error { return nil }
type Errors []error
type Token interface { Wait() bool; Error() error }
type Failure interface { Error() string; Wait() bool }
type Context interface { Err() error; Wait() bool }

var (
	db *DB; cmd *Cmd; published *PublishResult; results Results; token Token
	value DB; cache *Cache; list Errors; failure Failure; ctx Context; err error
)
`)
	for name, want := range map[string]bool{
		"db": true, "cmd": true, "published": true, "results": true, "token": true,
		"value": false, "cache": false, "list": false, "failure": false, "ctx": false, "err": false,
	} {
		if got := simulate.IsCarrier(pkg.Pkg.Scope().Lookup(name).Type()); got != want {
			t.Errorf("IsCarrier(%s) = %t", name, got)
		}
	}
}
