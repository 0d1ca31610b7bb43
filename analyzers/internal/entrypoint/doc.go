// Package entrypoint finds the functions of one package that are called from outside of the module: handlers
// of routes and RPC services, receivers of webhooks, consumers of queues and streams, jobs, reconcilers. For
// each it tells by whose contract the call comes again, what stands before it, and where in its body a
// message is settled.
//
// A function is told by its registration; where a package registers nothing, by what it takes as a parameter. A
// handler may be a function, a method value, a closure, what a constructor returns, a field or variable that
// holds one of these, and each of them wrapped by middleware. What is handed over by another package is found
// by the facts of that package, as is what this one hands on.
//
// It knows no writes and no rules: whether an entry matters is decided by what it reaches.
package entrypoint
