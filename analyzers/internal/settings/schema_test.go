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
	for name, p := range SchemaOf(nil).Properties {
		if p.Description == "" || strings.HasSuffix(p.Description, ".") {
			t.Errorf("%s: description %q", name, p.Description)
		}
	}
}
