package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// hashLength is how many bytes of a hash tell findings apart, pairHashLength those of one finding's pairs.
const (
	hashLength     = 8
	pairHashLength = 4
)

// Fingerprint tells findings of a rule apart by what does not change when code moves; see [Finding.Identity].
func Fingerprint(rule string, identity []string) string {
	return hash(hashLength, append([]string{rule}, identity...)...)
}

// Pairs are short hashes of who sends something through the repetition, one for each; nil if both ends
// belong to one function.
func Pairs(senders []string) []string {
	var pairs []string
	for _, s := range senders {
		pairs = append(pairs, hash(pairHashLength, s))
	}
	return pairs
}

func hash(length int, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:length])
}

// Rendering is how an identity names an operation. A request over HTTP is named by its method alone:
// the client that sends it changes its name when a loop is replaced by a client that repeats by itself.
func Rendering(e *fact.Effect) string {
	if e.Kind == fact.HTTP {
		return e.Kind.String() + " " + strings.Join(e.Method.Consts, ",")
	}
	return e.Kind.String() + " " + Owner(e.Callee) + " " + e.On
}

// Owner is the name of a function as it goes into an identity: that of the function around a closure, because
// a loop becomes a closure when a library takes over, and with the last part of import paths only, because
// packages move.
func Owner(name string) string {
	name, _, _ = strings.Cut(name, "$")
	var b strings.Builder
	for len(name) > 0 {
		i := strings.IndexAny(name, "()[]*, ")
		switch i {
		case -1:
			i = len(name)
		case 0:
			b.WriteByte(name[0])
			name = name[1:]
			continue
		}
		b.WriteString(lastPart(name[:i]))
		name = name[i:]
	}
	return b.String()
}

// lastPart is what follows the last slash of a qualified name; a major version is no name.
func lastPart(name string) string {
	i := strings.LastIndexByte(name, '/')
	if i < 0 {
		return name
	}
	last := name[i+1:]
	version, rest, ok := strings.Cut(last, ".")
	if !ok || !isMajor(version) {
		return last
	}
	before := name[:i]
	return before[strings.LastIndexByte(before, '/')+1:] + "." + rest
}

// isMajor reports whether s is a major version as import paths end in: v2.
func isMajor(s string) bool {
	digits, ok := strings.CutPrefix(s, "v")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}
