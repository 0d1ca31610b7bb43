package knowledge

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
)

// UniqueFields are the fields of a row that the tags of ORMs keep unique, each group for itself: gorm's and xorm's
// "unique", "uniqueIndex" and primary keys, bun's and go-pg's "unique" and "pk". Fields with the same name of an index are
// unique together. An index of some rows only is none.
func UniqueFields(row *types.Struct) [][]string {
	var names []string
	var groups [][]string
	for i := range row.NumFields() {
		for _, index := range indexes(reflect.StructTag(row.Tag(i))) {
			at := slices.Index(names, index)
			if at < 0 || index == "" {
				names, groups = append(names, index), append(groups, nil)
				at = len(groups) - 1
			}
			groups[at] = append(groups[at], row.Field(i).Name())
		}
	}
	return groups
}

// indexes are the names of the unique indexes that a field belongs to, "" for one of its own.
func indexes(tag reflect.StructTag) []string {
	switch {
	case tag.Get("gorm") != "":
		return gormIndexes(tag.Get("gorm"))
	case tag.Get("bun") != "":
		return optionIndexes(strings.Split(tag.Get("bun"), ","))
	case tag.Get("pg") != "":
		return optionIndexes(strings.Split(tag.Get("pg"), ","))
	case tag.Get("xorm") != "":
		return xormIndexes(strings.Fields(tag.Get("xorm")))
	}
	return nil
}

// gormIndexes reads "uniqueIndex:name,sort:desc;size:64".
func gormIndexes(tag string) []string {
	var names []string
	for _, part := range strings.Split(tag, ";") {
		setting, value, _ := strings.Cut(strings.TrimSpace(part), ":")
		name, options, _ := strings.Cut(value, ",")
		options = "," + strings.ToLower(options) + ","
		partial := strings.Contains(options, ",where:")
		switch strings.ToLower(setting) {
		case "primarykey", "primary_key":
			names = append(names, "primary key")
		case "unique":
			names = append(names, "")
		case "uniqueindex":
			if !partial {
				names = append(names, name)
			}
		case "index":
			if !partial && strings.Contains(options, ",unique,") {
				names = append(names, name)
			}
		}
	}
	return names
}

// optionIndexes reads "column,pk,unique:name".
func optionIndexes(options []string) []string {
	var names []string
	for _, o := range options {
		switch name, ok := strings.CutPrefix(o, "unique:"); {
		case ok:
			names = append(names, name)
		case o == "unique":
			names = append(names, "")
		case o == "pk":
			names = append(names, "primary key")
		}
	}
	return names
}

// xormIndexes reads "varchar(64) unique(name) pk".
func xormIndexes(words []string) []string {
	var names []string
	for _, w := range words {
		w = strings.ToLower(w)
		switch name, ok := strings.CutPrefix(w, "unique("); {
		case ok:
			names = append(names, strings.TrimSuffix(name, ")"))
		case w == "unique":
			names = append(names, "")
		case w == "pk":
			names = append(names, "primary key")
		}
	}
	return names
}
