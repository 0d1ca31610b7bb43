// Package directive reads the comments by which the author of a package tells idemlint what the code does not
// say:
//
//	//idemlint:ignore RULE[,RULE] REASON
//	//lint:ignore RULE[,RULE] REASON
//	//idemlint:idempotent REASON
//
// The first two are the same: no findings of these rules on the line of the comment or, if the comment has its lines to
// itself, on the line below and the others of a call that begins there. A finding is on the line of its place, of its repetition and of its operation, as
// far as they are in the same package. The third stands in the doc comment of a function, whose callers may repeat it.
//
// The unit decides, so that all drivers agree. What a directive of another tool means is none of its business.
package directive
