// Package summary computes one summary a function, bottom-up over the package's call graph, and hands
// it on as a fact. It is the only analyzer with facts.
package summary
