// Package sqltext reads the text of SQL statements: what a statement does when it runs a second time, and which
// columns a migration makes unique.
//
// It reads tokens, not a grammar. A program's text is rarely whole: it has holes where a value, a name or half a
// statement is put in at run time, and it is written for one of many dialects. What cannot be told of such a text is
// [Unknown], which is no finding.
package sqltext
