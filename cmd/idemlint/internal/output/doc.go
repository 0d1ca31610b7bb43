// Package output writes findings: for a reader (text), for a program (json) and for code scanning
// (sarif). All three are written from the one model of this package, in the same order.
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
//	    "trace": [{"role": "region", "message": "retried here", "file": "pay/client.go", "line": 10, "column": 2}]
//	  }],
//	  "failures": [{"package": "example.com/shop/web", "message": "web/web.go:3:8: undefined: x"}]
//	}
//
// Findings are sorted by file, line, column, rule and message. Files are relative to the working
// directory, with slashes, or absolute when they lie outside of it. Lines and columns count from 1,
// columns count bytes, the end is exclusive. A report with failures is not complete. The version changes
// when a field is removed or changes its meaning; new fields may come without notice.
package output
