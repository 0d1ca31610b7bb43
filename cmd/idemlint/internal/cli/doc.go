// Package cli is the command line of idemlint: it parses flags, has the packages analyzed, filters what
// comes back and has it written.
package cli
