package settings

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Load reads the settings file at path. rules are the names that Disable may hold. An error is one line
// that begins with the name of the file, as seen from the working directory, and the number of the line to blame.
func Load(path string, rules []string) (*Settings, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s, line, err := parse(data, rules)
	switch {
	case err == nil:
		return s, nil
	case line == 0:
		return nil, fmt.Errorf("%s: %w", short(path), err)
	default:
		return nil, fmt.Errorf("%s:%d: %w", short(path), line, err)
	}
}

// short returns path relative to the working directory if it lies there or, as the settings of a module
// do, in a directory above it.
func short(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(wd, path)
	if err != nil || strings.Trim(filepath.ToSlash(filepath.Dir(rel)), "./") != "" {
		return path
	}
	return rel
}

// parse returns with an error the line to blame, 0 if that is not known.
func parse(data []byte, rules []string) (s *Settings, line int, err error) {
	s = &Settings{}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(s); err == io.EOF {
		return s, 0, nil // nothing but comments
	} else if err != nil {
		line, err := explain(err)
		return nil, line, err
	}
	var doc, next yaml.Node
	if err := dec.Decode(&next); err == nil {
		return nil, next.Line, errors.New("more than one document")
	} else if err != io.EOF {
		line, err := explain(err)
		return nil, line, err
	}
	if err := yaml.Unmarshal(data, &doc); err != nil { // again, for the lines
		line, err := explain(err)
		return nil, line, err
	}
	if err := s.Validate(rules); err != nil {
		var value *ValueError
		if errors.As(err, &value) {
			line = lineOf(&doc, value)
		}
		return nil, line, err
	}
	if n := fraction(&doc); n != nil {
		return nil, n.Line, fmt.Errorf("want a whole number, got %s", n.Value)
	}
	return s, 0, nil
}

// fraction is a number with a fraction, of which the decoder would take the whole part; nil if there is none.
func fraction(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!float" {
		return n
	}
	for _, c := range n.Content {
		if f := fraction(c); f != nil {
			return f
		}
	}
	return nil
}

// lineOf returns the line of a value in the document, 0 if it has none.
func lineOf(doc *yaml.Node, e *ValueError) int {
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return 0
	}
	fields := doc.Content[0].Content // keys and values in turn
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i].Value != e.Field {
			continue
		}
		value := fields[i+1]
		if value.Kind == yaml.SequenceNode && e.Index < len(value.Content) {
			return lineOfPart(value.Content[e.Index], e.Part)
		}
		return fields[i].Line
	}
	return 0
}

// lineOfPart returns the line of a field of an entry, that of the entry if it has no such field.
func lineOfPart(entry *yaml.Node, part string) int {
	if entry.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(entry.Content); i += 2 {
			if entry.Content[i].Value == part {
				return entry.Content[i].Line
			}
		}
	}
	return entry.Line
}

// explain turns an error of the decoder into the line to blame, 0 if it names none, and what is wrong
// there. Of several errors it takes the first.
func explain(err error) (line int, _ error) {
	// Compiled here, because this package is part of a tool that is started a thousand times in a run.
	var (
		located      = regexp.MustCompile(`^line (\d+): (.*)$`)
		unknownField = regexp.MustCompile(`^field (.*) not found in type (\S+)$`)
		wrongType    = regexp.MustCompile("^cannot unmarshal !!(\\w+)(?: `(.*)`)? into (\\S+)$")
	)
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	var several *yaml.TypeError
	if errors.As(err, &several) && len(several.Errors) > 0 {
		text = several.Errors[0]
	}
	text = strings.Join(strings.Fields(text), " ") // it quotes values of several lines
	if m := located.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1]) // the pattern admits digits only
		text = m[2]
	}
	if m := unknownField.FindStringSubmatch(text); m != nil {
		return line, fmt.Errorf("unknown field %q (known: %s)", m[1], strings.Join(fieldsOf(m[2]), ", "))
	}
	if m := wrongType.FindStringSubmatch(text); m != nil {
		return line, fmt.Errorf("want %s, got %s", wanted(m[3]), given(m[1], m[2]))
	}
	return line, errors.New(text)
}

// wanted says in words what a Go type stands for.
func wanted(goType string) string {
	switch {
	case goType == "bool":
		return "true or false"
	case goType == "int":
		return "a number"
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case strings.Contains(goType, "."):
		return "fields (" + strings.Join(fieldsOf(goType), ", ") + ")"
	}
	return "a " + goType
}

// given says in words what the file has instead.
func given(tag, value string) string {
	switch {
	case tag == "seq":
		return "a list"
	case tag == "map":
		return "fields"
	}
	return strconv.Quote(value)
}

// fieldsOf returns the names of the fields of a type of the settings, given as the decoder writes it.
func fieldsOf(goType string) []string {
	for _, t := range structs(reflect.TypeFor[Settings]()) {
		if t.String() == goType {
			return fieldNames(t)
		}
	}
	return nil
}

// structs returns t and the struct types below it.
func structs(t reflect.Type) []reflect.Type {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return structs(t.Elem())
	case reflect.Struct:
		all := []reflect.Type{t}
		for i := range t.NumField() {
			all = append(all, structs(t.Field(i).Type)...)
		}
		return all
	}
	return nil
}

func fieldNames(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); name != "-" && name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
