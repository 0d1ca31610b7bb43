// Package verdict joins what is repeated with what takes effect: it decides all findings of a package,
// one for each write, and the rules report those that bear their name.
package verdict
