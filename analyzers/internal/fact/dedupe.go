package fact

import (
	"fmt"
	"slices"
	"strings"
)

// MaxKeys bounds the keys of one operation or request. What lies beyond is not seen.
const MaxKeys = 8

// DistinctKeys sorts keys and drops equal ones.
func DistinctKeys(keys []Key) []Key {
	if len(keys) < 2 {
		return keys
	}
	slices.SortStableFunc(keys, func(a, b Key) int { return strings.Compare(a.id(), b.id()) })
	keys = slices.CompactFunc(keys, func(a, b Key) bool { return a.id() == b.id() })
	return keys[:min(len(keys), MaxKeys)]
}

func (k Key) id() string { return fmt.Sprintf("%+v", k) }
