package settings

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"
	"go.yaml.in/yaml/v3"
)

// TestSchema pins that the schema and the parser agree on what a settings file may say.
func TestSchema(t *testing.T) {
	rules := []string{"unsaferetry", "freshkey"}
	encoded, err := json.Marshal(SchemaOf(rules))
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gojsonschema.NewSchema(gojsonschema.NewBytesLoader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	for text, good := range map[string]bool{
		"confidence: low\ndisable: [freshkey]\ntests: true\ngenerated: false\n": true,
		"confidence: medium":        true,
		"confidence: high":          true,
		"disable: []":               true,
		"confidence: certain":       false,
		"confidence: 3":             false,
		"confidnce: low":            false,
		"disable: freshkey":         false,
		"disable: [nosuch]":         false,
		"tests: maybe":              false,
		"related: true":             false,
		"- confidence":              false,
		"generated: [true]":         false,
		"tests: true\nsummaries: 1": false,
		"operations: [{func: a.io/p.F, kind: mail, does: write to him, key: 0}]": true,
		"operations: [{func: a.io/p.F}]":                                         false,
		"operations: [{kind: mail}]":                                             false,
		"operations: [{func: a.io/p.F, kind: http}]":                             false,
		"operations: [{func: a.io/p.F, kind: mail, key: -1}]":                    false,
		"operations: [{func: a.io/p.F, kind: mail, key: 1.5}]":                   false,
		"operations: [{func: a.io/p.F, kind: mail, op: 1}]":                      false,
		"operations: {func: a.io/p.F, kind: mail}":                               false,
		"repeaters: [{func: a.io/p.F, op: 1, stop: a.io/p.Stop, attempts: 0}]":   true,
		"repeaters: [{func: a.io/p.F}]":                                          false,
		"repeaters: [a.io/p.F]":                                                  false,
		"keys: [X-Our-Token]\nsafe: [a.io/p.F]":                                  true,
		"keys: X-Our-Token":                                                      false,
		"safe: [{func: a.io/p.F}]":                                               false,
	} {
		var doc any
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatal(err)
		}
		result, err := schema.Validate(gojsonschema.NewGoLoader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := parse([]byte(text), rules); (err == nil) != good || result.Valid() != good {
			t.Errorf("%q: error %v, valid %v, want %v", text, err, result.Valid(), good)
		}
	}
}

// TestSchemaDescribes pins that there is something to read about each field.
func TestSchemaDescribes(t *testing.T) {
	var look func(at string, s *Schema)
	look = func(at string, s *Schema) {
		for name, p := range s.Properties {
			if p.Description == "" || strings.HasSuffix(p.Description, ".") {
				t.Errorf("%s%s: description %q", at, name, p.Description)
			}
			if p.Items != nil {
				look(name+".", p.Items)
			}
		}
	}
	look("", SchemaOf(nil))
}
