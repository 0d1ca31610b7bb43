package settings

import (
	"reflect"
	"strings"
)

// Schema is the JSON schema of a part of the settings file, as far as that needs one.
type Schema struct {
	Version     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type"`
	Enum        []string           `json:"enum,omitempty"`
	Default     any                `json:"default,omitempty"`
	Items       *Schema            `json:"items,omitempty"`
	Minimum     *int               `json:"minimum,omitempty"`
	Properties  map[string]*Schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`

	AdditionalProperties *bool `json:"additionalProperties,omitempty"`
}

// SchemaOf is the schema of the settings file; rules are the names that Disable may hold. It has every field
// that the file may have, with what its documentation tag says.
func SchemaOf(rules []string) *Schema {
	s := schemaOf(reflect.TypeFor[Settings]())
	s.Version = "http://json-schema.org/draft-07/schema#"
	s.Title = "Settings of idemlint (" + FileName + ")"
	s.Properties["confidence"].Enum = []string{"low", "medium", "high"}
	s.Properties["confidence"].Default = "medium"
	s.Properties["disable"].Items.Enum = rules
	s.Properties["operations"].Items.Properties["kind"].Enum = kindNames()
	return s
}

// schemaOf makes the schema of a type that occurs in Settings.
func schemaOf(t reflect.Type) *Schema {
	switch t.Kind() {
	case reflect.Bool:
		return &Schema{Type: "boolean"}
	case reflect.String:
		return &Schema{Type: "string"}
	case reflect.Int: // a place
		return &Schema{Type: "integer", Minimum: new(int)}
	case reflect.Slice:
		return &Schema{Type: "array", Items: schemaOf(t.Elem())}
	case reflect.Pointer:
		return schemaOf(t.Elem())
	case reflect.Struct:
		return schemaOfStruct(t)
	}
	return &Schema{Type: "number"}
}

func schemaOfStruct(t reflect.Type) *Schema {
	closed := false
	s := &Schema{Type: "object", Properties: map[string]*Schema{}, AdditionalProperties: &closed}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name == "" || name == "-" {
			continue
		}
		p := schemaOf(f.Type)
		p.Description = f.Tag.Get("doc")
		if f.Tag.Get("required") != "" {
			s.Required = append(s.Required, name)
		}
		s.Properties[name] = p
	}
	return s
}
