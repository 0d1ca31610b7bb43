package region

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Names are used where types say nothing: what an unknown predicate over an error means, and whether a
// loop calls itself a retry. They never make a finding by themselves.

func hasAny(name string, words ...string) bool {
	name = strings.ToLower(name)
	for _, w := range words {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// saysRetry reports whether a name speaks of trying again.
func saysRetry(name string) bool {
	return hasAny(name, "retry", "retries", "retriable", "retrier", "attempt", "backoff", "tries", "eventually")
}

// saysSleep reports whether a function of that name waits.
func saysSleep(name string) bool {
	return name == "After" || name == "NewTimer" || hasAny(name, "sleep", "backoff", "wait", "delay", "jitter", "pause")
}

// saysFailure reports whether a predicate of that name holds for failures.
func saysFailure(name string) bool {
	return hasAny(name, "retr", "temporar", "timeout", "transient", "fail", "err", "conflict", "throttl", "notfound", "exist", "expired",
		"unauth", "reset", "refused", "ratelimit", "unavailable", "cancel", "invalid", "again", "stale", "locked", "busy", "should")
}

// saysSuccess reports whether a predicate of that name holds for successes.
func saysSuccess(name string) bool {
	n := strings.ToLower(name)
	return strings.HasPrefix(n, "ok") || n == "isok" || hasAny(name, "success", "done", "ready", "2xx") || strings.HasSuffix(n, "valid")
}

// SaysRefused reports whether a test of errors of that name holds for those of a server that has refused.
func SaysRefused(name string) bool {
	return hasAny(name, "conflict", "alreadyexists", "toomany", "ratelimit", "throttl", "notfound", "unauth", "forbidden", "deadlock", "serializ")
}

// isCombiner reports whether a function of that name makes an error of other errors.
func isCombiner(name string) bool {
	switch name {
	case "Join", "Append", "New", "Newf", "Errorf", "join":
		return true
	}
	return strings.HasPrefix(name, "Wrap") || strings.HasPrefix(name, "wrap") || strings.HasPrefix(name, "With") || strings.HasPrefix(name, "NewError")
}

// Sleeps reports whether the region waits before it repeats.
func (r *Region) Sleeps() bool {
	return r.anyCall(func(_, _, name string) bool { return saysSleep(name) })
}

// Speaks reports whether the region, or the function around it, speaks of trying again.
func (r *Region) Speaks() bool {
	for f := r.Fn; f != nil; f = f.Parent() {
		if saysRetry(f.Name()) {
			return true
		}
	}
	if r.anyCall(func(path, recv, name string) bool { return saysRetry(name) || knowledge.Of(path).IsLoop(recv, name) }) {
		return true
	}
	if r.Head == nil {
		return false
	}
	for _, in := range r.Head.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		if saysRetry(phi.Comment) {
			return true
		}
	}
	return false
}

func (r *Region) anyCall(is func(path, recv, name string) bool) bool {
	for i, inside := range r.Inside {
		if !inside {
			continue
		}
		for _, in := range r.Fn.Blocks[i].Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if is(Callee(call.Common())) {
				return true
			}
		}
	}
	return false
}
