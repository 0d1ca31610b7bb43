package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// pgxV4: a prepared statement has a name, which Exec takes for a text; that is not followed. The statements of a batch are run by
// SendBatch, in one transaction (conn.go, tx.go, batch.go, copy_from.go).
var pgxV4 = Package{
	Path: "github.com/jackc/pgx/v4", Module: "github.com/jackc/pgx/v4", Version: "v4.18.3", Doc: "https://pkg.go.dev/github.com/jackc/pgx/v4",
	Statements: []Statement{
		{Name: Name{"Batch", "Queue"}, Text: 0, Makes: true},
		{Name: Name{"Conn", "Exec"}, Text: 1},
		{Name: Name{"Conn", "Query"}, Text: 1},
		{Name: Name{"Conn", "QueryFunc"}, Text: 1},
		{Name: Name{"Conn", "QueryRow"}, Text: 1},
		{Name: Name{"Conn", "SendBatch"}, Text: 1},
		{Name: Name{"Tx", "Exec"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Query"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryFunc"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryRow"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "SendBatch"}, Text: 1, Undone: true},
	},
	Writes: []Write{
		{Name: Name{"Conn", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Tx", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain, Undone: true},
	},
}

// pgxV4Pool: as pgxV4 (pgxpool/pool.go, pgxpool/conn.go, pgxpool/tx.go).
var pgxV4Pool = Package{
	Path: "github.com/jackc/pgx/v4/pgxpool", Module: "github.com/jackc/pgx/v4", Version: "v4.18.3", Doc: "https://pkg.go.dev/github.com/jackc/pgx/v4/pgxpool",
	Statements: []Statement{
		{Name: Name{"Conn", "Exec"}, Text: 1},
		{Name: Name{"Conn", "Query"}, Text: 1},
		{Name: Name{"Conn", "QueryFunc"}, Text: 1},
		{Name: Name{"Conn", "QueryRow"}, Text: 1},
		{Name: Name{"Conn", "SendBatch"}, Text: 1},
		{Name: Name{"Pool", "Exec"}, Text: 1},
		{Name: Name{"Pool", "Query"}, Text: 1},
		{Name: Name{"Pool", "QueryFunc"}, Text: 1},
		{Name: Name{"Pool", "QueryRow"}, Text: 1},
		{Name: Name{"Pool", "SendBatch"}, Text: 1},
		{Name: Name{"Tx", "Exec"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Query"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryFunc"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryRow"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "SendBatch"}, Text: 1, Undone: true},
	},
	Writes: []Write{
		{Name: Name{"Conn", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Pool", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Tx", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain, Undone: true},
	},
}

// pgxV5: a prepared statement has a name, which Exec takes for a text; that is not followed. The statements of a batch are run by
// SendBatch, in one transaction (conn.go, tx.go, batch.go, copy_from.go).
var pgxV5 = Package{
	Path: "github.com/jackc/pgx/v5", Module: "github.com/jackc/pgx/v5", Version: "v5.12.0", Doc: "https://pkg.go.dev/github.com/jackc/pgx/v5",
	Statements: []Statement{
		{Name: Name{"Batch", "Queue"}, Text: 0, Makes: true},
		{Name: Name{"Conn", "Exec"}, Text: 1},
		{Name: Name{"Conn", "Query"}, Text: 1},
		{Name: Name{"Conn", "QueryRow"}, Text: 1},
		{Name: Name{"Conn", "SendBatch"}, Text: 1},
		{Name: Name{"Tx", "Exec"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Query"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryRow"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "SendBatch"}, Text: 1, Undone: true},
	},
	Writes: []Write{
		{Name: Name{"Conn", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Tx", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain, Undone: true},
	},
}

// pgxV5Pool: as pgxV5 (pgxpool/pool.go, pgxpool/conn.go, pgxpool/tx.go).
var pgxV5Pool = Package{
	Path: "github.com/jackc/pgx/v5/pgxpool", Module: "github.com/jackc/pgx/v5", Version: "v5.12.0", Doc: "https://pkg.go.dev/github.com/jackc/pgx/v5/pgxpool",
	Statements: []Statement{
		{Name: Name{"Conn", "Exec"}, Text: 1},
		{Name: Name{"Conn", "Query"}, Text: 1},
		{Name: Name{"Conn", "QueryRow"}, Text: 1},
		{Name: Name{"Conn", "SendBatch"}, Text: 1},
		{Name: Name{"Pool", "Exec"}, Text: 1},
		{Name: Name{"Pool", "Query"}, Text: 1},
		{Name: Name{"Pool", "QueryRow"}, Text: 1},
		{Name: Name{"Pool", "SendBatch"}, Text: 1},
		{Name: Name{"Tx", "Exec"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Query"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryRow"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "SendBatch"}, Text: 1, Undone: true},
	},
	Writes: []Write{
		{Name: Name{"Conn", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Pool", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain},
		{Name: Name{"Tx", "CopyFrom"}, Kind: fact.SQL, Does: "copy these rows", Grade: fact.Plain, Undone: true},
	},
}
