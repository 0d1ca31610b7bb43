// Package vettool is both sides of go vet: the tool that the go command starts for each package, and
// the caller that starts the go command with this very executable as its tool and decodes what it prints.
//
// # The tool
//
// The go command asks with -V=full what the tool is, with -flags what it can be told, and then starts it
// once for each package in the directory of the package. Analysis of a package, whose facts and findings the
// go command caches, must depend on nothing that is not in the cache key: the answer to -V=full, flags, source.
// So the answer contains a hash of the settings file too.
//
// Go 1.26 leaves out of the key whether a package was analyzed for its findings or as a dependency, for its
// facts only. What was first analyzed as a dependency is afterwards reported clean. The tool therefore
// looks for findings in all packages of the main module; see unhide.
//
// Two things remain for those who use go vet without the caller below. A package without tests that is also
// built in a variant, because a test of a package that it imports imports it, is reported twice. And a package
// of another module is reported clean if it was a dependency before.
//
// # The caller
//
// A unit that fails is reported once: the next run finds its facts in the cache. So analyzers never return errors
// under this driver, bad settings are refused before the first unit, and the caller takes whatever it does not
// understand for a failure, never for a clean package: an error in the stream, a stream that ends early, fewer
// packages than were asked for.
package vettool
