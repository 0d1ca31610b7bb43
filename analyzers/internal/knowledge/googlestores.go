package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// bigquery: rows without an InsertID get a random one for each Put (inserter.go, query.go).
var bigquery = Package{
	Path: "cloud.google.com/go/bigquery", Module: "cloud.google.com/go/bigquery", Version: "v1.86.2", Doc: "https://pkg.go.dev/cloud.google.com/go/bigquery",
	Statements: []Statement{
		{Name: Name{"Client", "Query"}, Text: 0, Makes: true},
		{Name: Name{"Query", "Read"}, Text: Receiver},
		{Name: Name{"Query", "Run"}, Text: Receiver},
	},
	Writes: []Write{
		{Name: Name{"Inserter", "Put"}, Kind: fact.Store, Does: "insert these rows", Grade: fact.Plain, Unless: []string{"InsertID"}},
	},
}

// bigtable: a read-modify-write increments or appends; the client does not repeat it (bigtable.go).
var bigtable = Package{
	Path: "cloud.google.com/go/bigtable", Module: "cloud.google.com/go/bigtable", Version: "v1.58.0", Doc: "https://pkg.go.dev/cloud.google.com/go/bigtable",
	Writes: []Write{
		{Name: Name{"Table", "ApplyReadModifyWrite"}, Kind: fact.Store, Does: "increment or append to these cells", Grade: fact.Unsure, Counts: true},
		{Name: Name{"TableAPI", "ApplyReadModifyWrite"}, Kind: fact.Store, Does: "increment or append to these cells", Grade: fact.Unsure, Counts: true},
	},
}
