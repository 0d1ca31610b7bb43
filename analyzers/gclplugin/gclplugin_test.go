package gclplugin_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/idemlint/idemlint/analyzers"
	"github.com/idemlint/idemlint/analyzers/gclplugin"
)

func TestPlugin(t *testing.T) {
	create, err := register.GetPlugin(gclplugin.Name)
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string]any{
		"none": nil,
		"all":  map[string]any{"confidence": "low", "disable": []any{"freshkey"}, "tests": true, "generated": true},
		"rows": map[string]any{
			"operations": []any{map[string]any{"func": "example.com/pay.(*Client).Charge", "kind": "payment", "does": "charge the card", "key": 2}},
			"repeaters":  []any{map[string]any{"func": "example.com/retry.Do", "op": 1, "stop": "example.com/retry.Permanent", "attempts": 2}},
			"keys":       []any{"X-Our-Token"},
			"safe":       []any{"example.com/store.(*DB).Upsert"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := create(raw)
			if err != nil {
				t.Fatal(err)
			}
			if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
				t.Errorf("load mode %q, want %q", mode, register.LoadModeTypesInfo)
			}
			built, err := p.BuildAnalyzers()
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, a := range built {
				names = append(names, a.Name)
			}
			if !slices.Equal(names, analyzers.RuleNames()) {
				t.Errorf("analyzers %q, want %q", names, analyzers.RuleNames())
			}
		})
	}
}

func TestBadSettings(t *testing.T) {
	for _, tt := range []struct {
		raw  map[string]any
		want string
	}{
		{map[string]any{"confidnce": "low"}, `unknown field "confidnce"`},
		{map[string]any{"related": true}, `unknown field "related"`},
		{map[string]any{"tests": "yes"}, "tests"},
		{map[string]any{"confidence": "certain"}, `unknown confidence "certain"`},
		{map[string]any{"disable": []any{"nosuch"}}, `unknown rule "nosuch"`},
		{map[string]any{"operations": []any{map[string]any{"func": "a.io/p.F", "knd": "mail"}}}, `unknown field "knd"`},
		{map[string]any{"operations": []any{map[string]any{"func": "a.io/p.F", "kind": "fax"}}}, `operations: a.io/p.F: unknown kind "fax"`},
		{map[string]any{"operations": []any{map[string]any{"func": "a.io/p.F", "kind": "mail", "key": 1.5}}}, "1.5"},
		{map[string]any{"repeaters": []any{map[string]any{"func": "a.io/p.F"}}}, "repeaters: a.io/p.F: op is missing"},
		{map[string]any{"safe": []any{"F"}}, `safe: "F" is no function`},
	} {
		if _, err := gclplugin.New(tt.raw); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("New(%v): error %v, want one with %q", tt.raw, err, tt.want)
		}
	}
}
