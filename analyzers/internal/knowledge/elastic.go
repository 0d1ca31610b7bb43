package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// esapiV8: without a DocumentID, Elasticsearch makes one for each call (esapi/api.index.go).
var esapiV8 = Package{
	Path: "github.com/elastic/go-elasticsearch/v8/esapi", Module: "github.com/elastic/go-elasticsearch/v8", Version: "v8.19.7", Doc: "https://pkg.go.dev/github.com/elastic/go-elasticsearch/v8/esapi",
	Writes: []Write{
		{Name: Name{"IndexRequest", "Do"}, Kind: fact.Store, Does: "index this document", Grade: fact.Plain, Unless: []string{"DocumentID"}},
	},
}

// olivere: without an Id, Elasticsearch makes one for each call (index.go).
var olivere = Package{
	Path: "github.com/olivere/elastic/v7", Module: "github.com/olivere/elastic/v7", Version: "v7.0.32", Doc: "https://pkg.go.dev/github.com/olivere/elastic/v7",
	Writes: []Write{
		{Name: Name{"IndexService", "Do"}, Kind: fact.Store, Does: "index this document", Grade: fact.Plain, Unless: []string{"Id"}},
	},
}
