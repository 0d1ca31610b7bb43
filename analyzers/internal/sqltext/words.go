package sqltext

// The lists are sorted and in upper case.

// verbs begin a statement.
var verbs = [...]string{
	"ABORT", "ALTER", "ANALYZE", "BEGIN", "BULK", "CALL", "CLUSTER", "COMMENT", "COMMIT", "COPY", "CREATE", "DEALLOCATE",
	"DELETE", "DESC", "DESCRIBE", "DISCARD", "DO", "DROP", "END", "EXEC", "EXECUTE", "EXPLAIN", "GRANT", "IF", "INSERT",
	"LOAD", "LOCK", "MERGE", "OPTIMIZE", "PRAGMA", "REFRESH", "REINDEX", "RELEASE", "RENAME", "REPLACE", "RESET", "REVOKE",
	"ROLLBACK", "SAVEPOINT", "SELECT", "SET", "SHOW", "START", "TRUNCATE", "UNLISTEN", "UPDATE", "USE", "VACUUM", "VALUES",
	"WITH",
}

// generators give another value each time. DEFAULT stands for whatever the table says.
var generators = [...]string{
	"CLOCK_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURTIME", "DEFAULT", "GENERATEUUIDV4",
	"GENERATE_UUID", "GEN_RANDOM_UUID", "GETDATE", "GETUTCDATE", "LOCALTIME", "LOCALTIMESTAMP", "NEWID",
	"NEWSEQUENTIALID", "NEXTVAL", "NOW", "RAND", "RANDOM", "RANDOMBLOB", "STATEMENT_TIMESTAMP", "SYSDATE", "SYSDATETIME",
	"SYSTIMESTAMP", "SYSUTCDATETIME", "TRANSACTION_TIMESTAMP", "UNIXEPOCH", "UTC_TIMESTAMP", "UUID", "UUIDV4", "UUIDV7",
	"UUID_GENERATE_V1", "UUID_GENERATE_V1MC", "UUID_GENERATE_V4", "UUID_GENERATE_V7", "UUID_SHORT",
}

// appenders return their argument with something added to it. Those of time add an interval.
var appenders = [...]string{
	"ADDDATE", "ADD_MONTHS", "ARRAY_APPEND", "ARRAY_CAT", "ARRAY_CONCAT", "ARRAY_PREPEND", "CONCAT", "CONCAT_WS", "DATEADD",
	"DATE_ADD", "DATE_SUB", "JSONB_INSERT", "JSON_ARRAY_APPEND", "JSON_ARRAY_INSERT", "JSON_MERGE", "JSON_MERGE_PRESERVE",
	"LIST_APPEND", "LIST_CONCAT", "LIST_PREPEND", "SUBDATE", "TIMESTAMPADD",
}

// keywords stand where an expression goes on, so that a sign behind one belongs to what follows.
var keywords = [...]string{
	"ALL", "AND", "ANY", "BETWEEN", "BY", "CASE", "DISTINCT", "ELSE", "FROM", "IN", "INTERVAL", "IS", "LIKE", "LIMIT", "NOT",
	"OFFSET", "OR", "SELECT", "THEN", "VALUES", "WHEN", "WHERE",
}
