// Package link joins what the units of a module know of each other. A unit sees its own package and the
// summaries of what it imports; link knows the callers of a retrying client and the implementation
// behind an interface. It reads summaries only, never source. The unit's side, which writes down what link
// needs, is here, too.
package link
