// Package simulate walks the paths of a function in SSA form with abstract values: what is nil, which
// condition holds, which status a response has. It answers where a path can lead when given calls
// succeed or fail. It knows no library; what a call returns is asked of an [Oracle].
package simulate
