package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// Transactions that are run again when they conflict with another one. The database forgets what the function wrote;
// the rest of the world does not.

// crdb starts no transaction in Execute and ExecuteCtx, which repeat a single statement that was refused. WithMaxRetries with
// zero is no limit for ExecuteTx (crdb/tx.go, crdb/common.go).
var crdb = Package{
	Path: "github.com/cockroachdb/cockroach-go/v2/crdb", Module: "github.com/cockroachdb/cockroach-go/v2", Version: "v2.4.2", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach-go/v2/crdb",
	Repeaters: []Repeater{
		{Name: Name{"", "Execute"}, Op: 0, After: fact.Conflict, Attempts: "until it succeeds"},
		{Name: Name{"", "ExecuteCtx"}, Op: 1, After: fact.Conflict, Attempts: "up to 50 times"},
		{Name: Name{"", "ExecuteInTx"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
		{Name: Name{"", "ExecuteTx"}, Op: 3, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
	},
}

// crdbGorm: as crdb (crdb/crdbgorm).
var crdbGorm = Package{
	Path: "github.com/cockroachdb/cockroach-go/v2/crdb/crdbgorm", Module: "github.com/cockroachdb/cockroach-go/v2", Version: "v2.4.2", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach-go/v2/crdb/crdbgorm",
	Repeaters: []Repeater{
		{Name: Name{"", "ExecuteTx"}, Op: 3, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
	},
}

// crdbPgx: as crdb (crdb/crdbpgx).
var crdbPgx = Package{
	Path: "github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgx", Module: "github.com/cockroachdb/cockroach-go/v2", Version: "v2.4.2", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgx",
	Repeaters: []Repeater{
		{Name: Name{"", "ExecuteTx"}, Op: 3, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
	},
}

// crdbPgxV5: as crdb (crdb/crdbpgxv5).
var crdbPgxV5 = Package{
	Path: "github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgxv5", Module: "github.com/cockroachdb/cockroach-go/v2", Version: "v2.4.2", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgxv5",
	Repeaters: []Repeater{
		{Name: Name{"", "ExecuteTx"}, Op: 3, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
	},
}

// crdbSqlx: as crdb (crdb/crdbsqlx).
var crdbSqlx = Package{
	Path: "github.com/cockroachdb/cockroach-go/v2/crdb/crdbsqlx", Module: "github.com/cockroachdb/cockroach-go/v2", Version: "v2.4.2", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach-go/v2/crdb/crdbsqlx",
	Repeaters: []Repeater{
		{Name: Name{"", "ExecuteTx"}, Op: 3, After: fact.Conflict, Undoes: true, Attempts: "up to 50 times"},
	},
}

// spannerClient runs the function again when the transaction was aborted (client.go, retry.go).
var spannerClient = Package{
	Path: "cloud.google.com/go/spanner", Module: "cloud.google.com/go/spanner", Version: "v1.96.1", Doc: "https://pkg.go.dev/cloud.google.com/go/spanner",
	Repeaters: []Repeater{
		{Name: Name{"Client", "ReadWriteTransaction"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"Client", "ReadWriteTransactionWithOptions"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
	},
	Statements: spannerStatements,
	Writes:     spannerWrites,
}

// firestoreClient (transaction.go).
var firestoreClient = Package{
	Path: "cloud.google.com/go/firestore", Module: "cloud.google.com/go/firestore", Version: "v1.29.2", Doc: "https://pkg.go.dev/cloud.google.com/go/firestore",
	Repeaters: []Repeater{
		{Name: Name{"Client", "RunTransaction"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "up to 5 times", Limit: []Limit{{With: Func{Name: Name{"", "MaxAttempts"}}, Arg: 0, One: 1}}},
	},
	Writes: firestoreWrites,
}

// datastoreClient (transaction.go).
var datastoreClient = Package{
	Path: "cloud.google.com/go/datastore", Module: "cloud.google.com/go/datastore", Version: "v1.28.1", Doc: "https://pkg.go.dev/cloud.google.com/go/datastore",
	Repeaters: []Repeater{
		{Name: Name{"Client", "RunInTransaction"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "up to 3 times", Limit: []Limit{{With: Func{Name: Name{"", "MaxAttempts"}}, Arg: 0, One: 1}}},
	},
	Writes: datastoreWrites,
}

// mongoV1 and mongoV2 run the function again when the error says that the transaction may be (mongo/session.go).
var mongoV1 = Package{
	Path: "go.mongodb.org/mongo-driver/mongo", Module: "go.mongodb.org/mongo-driver", Version: "v1.17.10", Doc: "https://pkg.go.dev/go.mongodb.org/mongo-driver/mongo",
	Repeaters: []Repeater{
		{Name: Name{"Session", "WithTransaction"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "for up to 2 minutes"},
	},
	Writes: mongoWrites,
}

var mongoV2 = Package{
	Path: "go.mongodb.org/mongo-driver/v2/mongo", Module: "go.mongodb.org/mongo-driver/v2", Version: "v2.10.0", Doc: "https://pkg.go.dev/go.mongodb.org/mongo-driver/v2/mongo",
	Repeaters: []Repeater{
		{Name: Name{"Session", "WithTransaction"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "for up to 2 minutes"},
	},
	Writes: mongoWrites,
}

// neo4jV5 (neo4j/session_with_context.go).
var neo4jV5 = Package{
	Path: "github.com/neo4j/neo4j-go-driver/v5/neo4j", Module: "github.com/neo4j/neo4j-go-driver/v5", Version: "v5.28.4", Doc: "https://pkg.go.dev/github.com/neo4j/neo4j-go-driver/v5/neo4j",
	Repeaters: []Repeater{
		{Name: Name{"SessionWithContext", "ExecuteRead"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "for up to 30 seconds"},
		{Name: Name{"SessionWithContext", "ExecuteWrite"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "for up to 30 seconds"},
	},
}

// ydbRetry tries again only errors of YDB, and those that leave open whether a command took effect only with
// WithIdempotent(true); other errors stop it (retry/retry.go, retry/sql.go).
var ydbRetry = Package{
	Path: "github.com/ydb-platform/ydb-go-sdk/v3/retry", Module: "github.com/ydb-platform/ydb-go-sdk/v3", Version: "v3.156.1", Doc: "https://pkg.go.dev/github.com/ydb-platform/ydb-go-sdk/v3/retry",
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"", "DoTx"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"", "DoTxWithResult"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"", "DoWithResult"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"", "Retry"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"", "RetryWithResult"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
	},
}

// ydbQuery: as ydbRetry (query/client.go).
var ydbQuery = Package{
	Path: "github.com/ydb-platform/ydb-go-sdk/v3/query", Module: "github.com/ydb-platform/ydb-go-sdk/v3", Version: "v3.156.1", Doc: "https://pkg.go.dev/github.com/ydb-platform/ydb-go-sdk/v3/query",
	Repeaters: []Repeater{
		{Name: Name{"Client", "Do"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
		{Name: Name{"Client", "DoTx"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until the context ends"},
	},
}

// etcdConcurrency (concurrency/stm.go).
var etcdConcurrency = Package{
	Path: "go.etcd.io/etcd/client/v3/concurrency", Module: "go.etcd.io/etcd/client/v3", Version: "v3.7.3", Doc: "https://pkg.go.dev/go.etcd.io/etcd/client/v3/concurrency",
	Repeaters: []Repeater{
		{Name: Name{"", "NewSTM"}, Op: 1, After: fact.Conflict, Undoes: true, Attempts: "until it commits"},
		{Name: Name{"", "NewSTMReadCommitted"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until it commits"},
		{Name: Name{"", "NewSTMRepeatable"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until it commits"},
		{Name: Name{"", "NewSTMSerializable"}, Op: 2, After: fact.Conflict, Undoes: true, Attempts: "until it commits"},
	},
}
