package review

import (
	"cmp"
	"slices"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// keys name the pairs of a finding: it is one fingerprint, or one for each of those who send something
// through the repetition.
func keys(f *output.Finding) []string {
	if len(f.Pairs) == 0 {
		return []string{f.Rule + "/" + f.Fingerprint}
	}
	var all []string
	for _, p := range f.Pairs {
		all = append(all, f.Rule+"/"+f.Fingerprint+"."+p)
	}
	return all
}

// counts is a multiset of pairs.
type counts map[string]int

func (c counts) add(f *output.Finding) {
	for _, k := range keys(f) {
		c[k]++
	}
}

// take removes the pairs of a finding, and reports whether all of them were there.
func (c counts) take(f *output.Finding) bool {
	all := true
	for _, k := range keys(f) {
		if c[k] == 0 {
			all = false
			continue
		}
		c[k]--
	}
	return all
}

// newOnes are the findings that are not among the old ones. Where there are more of a kind than before, those of
// which the change has touched most are the new ones.
func newOnes(findings []output.Finding, old counts, touched func(*output.Finding) int) []output.Finding {
	order := make([]int, len(findings))
	scores := make([]int, len(findings))
	for i := range findings {
		order[i], scores[i] = i, touched(&findings[i])
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(scores[i], scores[j]) })
	isNew := make([]bool, len(findings))
	for _, i := range order {
		isNew[i] = !old.take(&findings[i])
	}
	var found []output.Finding
	for i, f := range findings {
		if isNew[i] {
			found = append(found, f)
		}
	}
	return found
}
