// Package analyzers is the one public surface of idemlint's analysis: the analyzers themselves for
// any go/analysis driver, the rules with their documentation, and the settings.
package analyzers
