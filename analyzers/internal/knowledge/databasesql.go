package knowledge

// databaseSQL: what a driver answers with driver.ErrBadConn is repeated by the package itself, but then nothing had been
// sent (database/sql/sql.go, retry).
var databaseSQL = Package{
	Path: "database/sql", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/database/sql",
	Statements: []Statement{
		{Name: Name{"Conn", "ExecContext"}, Text: 1},
		{Name: Name{"Conn", "PrepareContext"}, Text: 1, Makes: true},
		{Name: Name{"Conn", "QueryContext"}, Text: 1},
		{Name: Name{"Conn", "QueryRowContext"}, Text: 1},
		{Name: Name{"DB", "Exec"}, Text: 0},
		{Name: Name{"DB", "ExecContext"}, Text: 1},
		{Name: Name{"DB", "Prepare"}, Text: 0, Makes: true},
		{Name: Name{"DB", "PrepareContext"}, Text: 1, Makes: true},
		{Name: Name{"DB", "Query"}, Text: 0},
		{Name: Name{"DB", "QueryContext"}, Text: 1},
		{Name: Name{"DB", "QueryRow"}, Text: 0},
		{Name: Name{"DB", "QueryRowContext"}, Text: 1},
		{Name: Name{"Stmt", "Exec"}, Text: Receiver},
		{Name: Name{"Stmt", "ExecContext"}, Text: Receiver},
		{Name: Name{"Stmt", "Query"}, Text: Receiver},
		{Name: Name{"Stmt", "QueryContext"}, Text: Receiver},
		{Name: Name{"Stmt", "QueryRow"}, Text: Receiver},
		{Name: Name{"Stmt", "QueryRowContext"}, Text: Receiver},
		{Name: Name{"Tx", "Exec"}, Text: 0, Undone: true},
		{Name: Name{"Tx", "ExecContext"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Prepare"}, Text: 0, Makes: true, Undone: true},
		{Name: Name{"Tx", "PrepareContext"}, Text: 1, Makes: true, Undone: true},
		{Name: Name{"Tx", "Query"}, Text: 0, Undone: true},
		{Name: Name{"Tx", "QueryContext"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "QueryRow"}, Text: 0, Undone: true},
		{Name: Name{"Tx", "QueryRowContext"}, Text: 1, Undone: true},
		{Name: Name{"Tx", "Stmt"}, Text: 0, Makes: true, Undone: true},
		{Name: Name{"Tx", "StmtContext"}, Text: 1, Makes: true, Undone: true},
	},
}
