package directive

import (
	"errors"
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"unicode"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// tool is the name before the colon in a directive of our own, lintTool that in one of staticcheck, which other
// linters have taken up.
const (
	tool     = "idemlint"
	lintTool = "lint"
)

// Parsed is one directive as it is written.
type Parsed struct {
	Name   string   // [fact.Ignore] or [fact.Idempotent]
	Rules  []string // of an ignore
	Reason string
}

// Parse reads a comment of one line, slashes included. ours is false for a comment that is no directive to
// idemlint; err says why one is malformed. rules are the names that can be ignored.
func Parse(comment string, rules []string) (p Parsed, ours bool, err error) {
	d, ok := ast.ParseDirective(0, comment)
	switch {
	case ok && d.Tool == tool:
		p, err = parseOwn(d, rules)
		return p, true, err
	case ok && d.Tool == lintTool && d.Name == fact.Ignore:
		return parseLint(d, rules)
	case nearMiss(comment, rules):
		return Parsed{}, true, errors.New("has a space where a directive has none, so it is a comment like any other; write //idemlint: and the name right after it")
	}
	return Parsed{}, false, nil
}

func parseOwn(d ast.Directive, rules []string) (Parsed, error) {
	p := Parsed{Name: d.Name, Reason: d.Args}
	switch d.Name {
	case fact.Ignore:
		p.Rules, p.Reason = cutRules(d.Args)
		if len(p.Rules) == 0 {
			return p, fmt.Errorf("names no rule; write //idemlint:ignore RULE REASON (known rules: %s)", strings.Join(rules, ", "))
		}
		for _, r := range p.Rules {
			if !slices.Contains(rules, r) {
				return p, fmt.Errorf("names the unknown rule %q (known: %s)", r, strings.Join(rules, ", "))
			}
		}
	case fact.Idempotent:
	default:
		return p, fmt.Errorf("has the unknown name %q (known: %s, %s)", d.Name, fact.Ignore, fact.Idempotent)
	}
	return p, p.wantsReason()
}

// parseLint reads //lint:ignore, which is ours if it names a rule of ours, among others perhaps.
func parseLint(d ast.Directive, rules []string) (p Parsed, ours bool, err error) {
	names, reason := cutRules(d.Args)
	p = Parsed{Name: fact.Ignore, Reason: reason}
	for _, n := range names {
		if slices.Contains(rules, n) {
			p.Rules = append(p.Rules, n)
		}
	}
	if len(p.Rules) == 0 {
		return Parsed{}, false, nil
	}
	return p, true, p.wantsReason()
}

func (p *Parsed) wantsReason() error {
	if !strings.ContainsFunc(p.Reason, unicode.IsLetter) {
		return errors.New("gives no reason; say in the same line why a repetition does no harm")
	}
	return nil
}

// cutRules splits the arguments of an ignore into the list of rules and the rest.
func cutRules(args string) (rules []string, reason string) {
	list, reason := args, ""
	if i := strings.IndexFunc(args, unicode.IsSpace); i >= 0 {
		list, reason = args[:i], strings.TrimSpace(args[i:])
	}
	for r := range strings.SplitSeq(list, ",") {
		if r != "" {
			rules = append(rules, r)
		}
	}
	return rules, reason
}

// nearMiss reports whether a comment would be a good directive without its spaces before and after the colon.
// Prose that only speaks of directives is none.
func nearMiss(comment string, rules []string) bool {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		return false
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), tool)
	if !ok {
		return false
	}
	rest, ok = strings.CutPrefix(strings.TrimSpace(rest), ":")
	if !ok {
		return false
	}
	d, ok := ast.ParseDirective(0, "//"+tool+":"+strings.TrimSpace(rest))
	if !ok {
		return false
	}
	_, err := parseOwn(d, rules)
	return err == nil
}
