package knowledge

// pq: CopyIn gives the text of a COPY, which Prepare takes (copy.go).
var pq = Package{
	Path: "github.com/lib/pq", Module: "github.com/lib/pq", Version: "v1.12.3", Doc: "https://pkg.go.dev/github.com/lib/pq",
	Parts: []Part{
		{Name{"", "CopyIn"}, CopyInto, 0},
		{Name{"", "CopyInSchema"}, CopyInto, 1},
	},
}
