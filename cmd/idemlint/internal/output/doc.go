// Package output writes findings: for a reader (text), for a program (json), for code scanning (sarif), as
// annotations of a workflow (github) and as a comment on a change (markdown). All are written from the one model
// of this package, in the same order.
//
// # JSON
//
// The json format is one object:
//
//	{
//	  "version": 1,
//	  "findings": [{
//	    "rule": "unsaferetry",
//	    "confidence": "high",
//	    "message": "...",
//	    "fingerprint": "1f0c...",
//	    "package": "example.com/shop/pay",
//	    "file": "pay/client.go", "line": 12, "column": 10, "endLine": 12, "endColumn": 44,
//	    "linked": false,
//	    "trace": [{"role": "region", "message": "retried here", "file": "pay/client.go", "line": 10, "column": 2}],
//	    "help": {"why": "...", "fix": "...", "safe": "..."}
//	  }],
//	  "failures": [{"package": "example.com/shop/web", "message": "web/web.go:3:8: undefined: x"}]
//	}
//
// Findings are sorted by file, line, column, rule and message. Files are relative to the working
// directory, with slashes, or absolute when they lie outside of it. Lines and columns count from 1,
// columns count bytes, the end is exclusive. The steps of the trace lead from what repeats (role region), or what
// is called again (entry), over calls (call) to the operation (operation), to what failed although it went well
// (cause), to what was to end the repetition and does not (gate), and to where a key is made (key); the place of a step may
// be unknown. A finding that is linked comes
// of joining packages, so that go vet and golangci-lint do not have it. Help is the same for all findings of a
// rule: what goes wrong, what cures it, and how to declare that there is nothing to cure.
//
// A report with failures is not complete. The version changes when a field is removed or changes its meaning;
// new fields may come without notice.
package output
