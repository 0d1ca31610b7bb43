// Package finding is what the rules say: a message, its place, the trace from the repetition to the
// operation, how sure it is, and a fingerprint that survives moving the code. It is the only package
// that calls [analysis.Pass.Report].
package finding
