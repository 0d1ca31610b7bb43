package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Databases that keep columns, and speak a kind of SQL.

// gocql: an INSERT of CQL replaces the row with the same key, and the driver repeats by itself only what is marked idempotent (session.go,
// query_executor.go).
var gocql = Package{
	Path: "github.com/gocql/gocql", Module: "github.com/gocql/gocql", Version: "v1.7.0", Doc: "https://pkg.go.dev/github.com/gocql/gocql",
	Statements: []Statement{
		{Name: Name{"Batch", "Bind"}, Text: 0, Makes: true, Overwrites: true},
		{Name: Name{"Batch", "Query"}, Text: 0, Makes: true, Overwrites: true},
		{Name: Name{"Query", "Exec"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Query", "Iter"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Query", "MapScan"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Query", "MapScanCAS"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Query", "Scan"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Query", "ScanCAS"}, Text: Receiver, Overwrites: true},
		{Name: Name{"Session", "Bind"}, Text: 0, Makes: true, Overwrites: true},
		{Name: Name{"Session", "ExecuteBatch"}, Text: 0, Overwrites: true},
		{Name: Name{"Session", "ExecuteBatchCAS"}, Text: 0, Overwrites: true},
		{Name: Name{"Session", "MapExecuteBatchCAS"}, Text: 0, Overwrites: true},
		{Name: Name{"Session", "Query"}, Text: 0, Makes: true, Overwrites: true},
	},
}

// clickhouse drops an equal block only in replicated tables. The statement of a batch ends before its values
// (lib/driver/driver.go).
var clickhouse = Package{
	Path: "github.com/ClickHouse/clickhouse-go/v2/lib/driver", Module: "github.com/ClickHouse/clickhouse-go/v2", Version: "v2.50.0", Doc: "https://pkg.go.dev/github.com/ClickHouse/clickhouse-go/v2/lib/driver",
	Statements: []Statement{
		{Name: Name{"Conn", "AsyncInsert"}, Text: 1},
		{Name: Name{"Conn", "Exec"}, Text: 1},
		{Name: Name{"Conn", "Query"}, Text: 1},
		{Name: Name{"Conn", "QueryRow"}, Text: 1},
		{Name: Name{"Conn", "Select"}, Text: 2},
	},
	Writes: []Write{
		{Name: Name{"Batch", "Send"}, Kind: fact.Store, Does: "insert these rows", Grade: fact.Plain},
	},
}
