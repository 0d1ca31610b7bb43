package sqltext

import (
	"strings"
	"testing"
)

// describeKeys is what the table says of keys.
func describeKeys(keys []UniqueKey) string {
	var out []string
	for _, k := range keys {
		s := k.Table + "(" + strings.Join(k.Columns, ",") + ")"
		if k.Partial {
			s += " partial"
		}
		if k.Generated {
			s += " generated"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

var migrations = []struct{ text, want string }{
	// CREATE TABLE.
	{`CREATE TABLE users (id BIGSERIAL PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT)`, `users(id) generated; users(email)`},
	{`CREATE TABLE IF NOT EXISTS app.events (event_id text, kind text, PRIMARY KEY (event_id, kind))`, `events(event_id,kind)`},
	{`CREATE TABLE t (id uuid DEFAULT gen_random_uuid() PRIMARY KEY)`, `t(id) generated`},
	{`CREATE TABLE t (id uuid NOT NULL DEFAULT uuid_generate_v4(), k text, CONSTRAINT t_pk PRIMARY KEY (id), CONSTRAINT t_k UNIQUE (k))`, `t(id) generated; t(k)`},
	{`CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, s int GENERATED ALWAYS AS (a * 2) STORED UNIQUE)`, `t(id) generated; t(s)`},
	{"CREATE TABLE `t` (`id` int unsigned NOT NULL AUTO_INCREMENT, `k` varchar(64), `at` datetime DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (`id`), UNIQUE KEY `uk` (`k`(32) ASC), KEY `i` (`at`)) ENGINE=InnoDB", `t(id) generated; t(k)`},
	{`CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b TEXT, UNIQUE (a, b) ON CONFLICT IGNORE)`, `t(id) generated; t(a,b)`},
	{`CREATE TABLE t (id INT IDENTITY(1,1) PRIMARY KEY CLUSTERED, [k] NVARCHAR(9), CONSTRAINT [uk] UNIQUE NONCLUSTERED ([k] ASC))`, `t(id) generated; t(k)`},
	{`CREATE TABLE t (event text, at timestamptz DEFAULT now(), PRIMARY KEY (event, at))`, `t(event,at) generated`},
	{`CREATE TABLE t (id text PRIMARY KEY REFERENCES users (id), n int CHECK (n > 0) DEFAULT 0, "unique" text)`, `t(id)`},
	{`CREATE UNLOGGED TABLE t (a numeric(10, 2) UNIQUE)`, `t(a)`},

	// Indexes.
	{`CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON public.t USING btree (a, b DESC NULLS LAST) INCLUDE (c)`, `t(a,b)`},
	{`CREATE UNIQUE INDEX i ON t (a) WHERE deleted_at IS NULL`, `t(a) partial`},
	{`CREATE UNIQUE INDEX ON t (lower(email), COALESCE(tenant_id, 0))`, `t(email,tenant_id)`},
	{`CREATE UNIQUE INDEX ON t (lower(email) text_pattern_ops DESC, (data->>'id'))`, `t(email,data)`},
	{`CREATE INDEX i ON t (a)`, ``},
	{`CREATE UNIQUE i ON t (a)`, ``},
	{`CREATE UNIQUE INDEX i ON t`, ``},

	// ALTER TABLE.
	{`ALTER TABLE ONLY t ADD CONSTRAINT u UNIQUE (a, b)`, `t(a,b)`},
	{`ALTER TABLE t ADD UNIQUE INDEX u (a), ADD COLUMN b text UNIQUE, ADD c int, ADD PRIMARY KEY (id)`, `t(a); t(b); t(id)`},
	{`CREATE TABLE t (id bigint NOT NULL); ALTER TABLE ONLY t ALTER COLUMN id SET DEFAULT nextval('t_id_seq'::regclass); ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (id);`, `t(id) generated`},
	{"CREATE TABLE t (id int); ALTER TABLE t ADD PRIMARY KEY (id); ALTER TABLE t MODIFY id int NOT NULL AUTO_INCREMENT;", `t(id) generated`},
	{`CREATE TABLE t (k text DEFAULT (uuid()) UNIQUE, n int DEFAULT (1) UNIQUE)`, `t(k) generated; t(n)`},
	{`ALTER TABLE t ADD (a int UNIQUE, b int UNIQUE)`, `t(a); t(b)`},
	{`ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i; CREATE UNIQUE INDEX j ON t (a)`, `t(a)`},
	{`CREATE UNIQUE INDEX i ON t (a); CREATE UNIQUE INDEX i ON t (a)`, `t(a)`},
	{`DO $$ BEGIN ALTER TABLE t ADD CONSTRAINT u UNIQUE (a); EXCEPTION WHEN duplicate_object THEN NULL; END $$;`, `t(a)`},

	// What is taken away again.
	{`CREATE TABLE t (a int UNIQUE, b int UNIQUE); DROP TABLE IF EXISTS t CASCADE`, ``},
	{`CREATE UNIQUE INDEX i ON t (a); CREATE UNIQUE INDEX j ON t (b); DROP INDEX IF EXISTS public.i`, `t(b)`},
	{`ALTER TABLE t ADD CONSTRAINT u UNIQUE (a); ALTER TABLE t DROP CONSTRAINT IF EXISTS u`, ``},
	{`CREATE TABLE t (a int UNIQUE, b int, UNIQUE (a, b)); ALTER TABLE t DROP CONSTRAINT t_a_key, DROP CONSTRAINT t_a_b_key`, ``},
	{`CREATE TABLE t (a int CONSTRAINT f REFERENCES b UNIQUE, c int CONSTRAINT u UNIQUE); ALTER TABLE t DROP CONSTRAINT f, DROP CONSTRAINT u`, `t(a)`},
	{`CREATE TABLE t (id text PRIMARY KEY, a int UNIQUE); ALTER TABLE t DROP CONSTRAINT t_pkey`, `t(a)`},
	{"CREATE TABLE t (id int PRIMARY KEY, UNIQUE (a)); ALTER TABLE t DROP PRIMARY KEY, DROP INDEX a", ``},
	{`CREATE TABLE t (a int, b int, UNIQUE (a, b), UNIQUE (b)); ALTER TABLE t DROP COLUMN a`, `t(b)`},
	{`CREATE TABLE n (a int UNIQUE); DROP TABLE t; ALTER TABLE n RENAME TO t; ALTER TABLE t RENAME COLUMN a TO b`, `t(b)`},
	{`DROP INDEX i ON t; CREATE UNIQUE INDEX i ON t (a)`, `t(a)`},

	{"CREATE TABLE t (a int UNIQUE); ALTER TABLE t RENAME TO t_\x01", ``},
	{"CREATE TABLE t (a int UNIQUE, b int UNIQUE); ALTER TABLE t RENAME COLUMN a TO \x01", `t(b)`},

	{`CREATE TABLE t (a int UNIQUE); CREATE TABLE u (a int UNIQUE); ALTER TABLE t RENAME COLUMN a TO b`, `t(b); u(a)`},
	{`CREATE TABLE t (a int UNIQUE); ALTER TABLE t CHANGE a b int UNIQUE`, `t(b)`},
	{`CREATE TABLE t (a int UNIQUE); ALTER TABLE t RENAME u, ADD UNIQUE (b)`, `u(a); u(b)`},
	{`ALTER TABLE t ADD CONSTRAINT u UNIQUE (a); ALTER TABLE t RENAME CONSTRAINT u TO v; ALTER TABLE t DROP CONSTRAINT u`, `t(a)`},
	{`CREATE UNIQUE INDEX i ON t (a); ALTER INDEX IF EXISTS i RENAME TO j; DROP INDEX j`, ``},
	{`CREATE UNIQUE INDEX i ON t (a); CREATE UNIQUE INDEX i ON u (a); DROP INDEX i ON t`, `u(a)`},
	{`CREATE TABLE t (a int UNIQUE); CREATE TABLE u (a int UNIQUE); DROP TABLE t, u`, ``},
	{`CREATE TABLE t (a int, UNIQUE KEY uk (a)); ALTER TABLE t DROP INDEX uk`, ``},
	{`CREATE TABLE t (a int, UNIQUE NONCLUSTERED (a)); ALTER TABLE t DROP CONSTRAINT nonclustered`, `t(a)`},
	{`DROP TABLE %s; CREATE TABLE t (%s text UNIQUE, a int UNIQUE)`, `t(a)`},

	// What is not for the way up.
	{"-- +goose Up\nCREATE TABLE t (a int UNIQUE);\n-- +goose Down\nDROP TABLE t;", `t(a)`},
	{"-- +migrate Down\nDROP TABLE t;\n-- +migrate Up\nCREATE TABLE t (a int UNIQUE);", `t(a)`},
	{"-- migrate:up\nCREATE TABLE t (a int UNIQUE);\n-- migrate:down\nALTER TABLE t DROP CONSTRAINT t_a_key;", `t(a)`},
	{"CREATE TABLE t (a int UNIQUE);\n---- create above / drop below ----\nDROP TABLE t;", `t(a)`},

	// What is between.
	{"-- it's a comment\nINSERT INTO t (a) VALUES ('UNIQUE (x); CREATE UNIQUE INDEX i ON t (x)'); CREATE UNIQUE INDEX i ON t (a);", `t(a)`},
	{"COPY t (a) FROM stdin;\n1\tit's\n\\.\nCREATE UNIQUE INDEX i ON t (a);", `t(a)`},
	{"CREATE TABLE t (a int UNIQUE);\nCOPY t (a) FROM stdin;\nit's\n\\.\nCREATE UNIQUE INDEX i ON t (b);", `t(a); t(b)`},
	{`CREATE PROCEDURE p() BEGIN DROP TABLE t; DROP TABLE u; END; CREATE UNIQUE INDEX j ON t (a);`, `t(a)`},
	{`CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN CREATE UNIQUE INDEX i ON t (x); END $$ LANGUAGE plpgsql; CREATE UNIQUE INDEX j ON t (a);`, `t(a)`},
	{`CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE u SET n = 1; DELETE FROM v; END; CREATE UNIQUE INDEX j ON t (a);`, `t(a)`},
	{`/*!40101 SET NAMES utf8 */; CREATE TABLE t (p text DEFAULT '\', k text UNIQUE); CREATE UNIQUE INDEX i ON t (p);`, `t(k); t(p)`},
	{`CREATE TABLE %s (a int UNIQUE)`, ``},
	{`CREATE TABLE t (a int UNIQUE`, ``},
	{`a unique name`, ``},
	{``, ``},
}

func TestUnique(t *testing.T) {
	for _, m := range migrations {
		if got := describeKeys(Unique(m.text)); got != m.want {
			t.Errorf("%s\n\tis   %s\n\twant %s", m.text, got, m.want)
		}
	}
}

// TestMigrate: a key that one file of migrations makes is taken away by a later one.
func TestMigrate(t *testing.T) {
	keys := Migrate(nil, `CREATE TABLE t (a int UNIQUE); CREATE UNIQUE INDEX i ON t (b)`)
	before := describeKeys(keys)
	later := Migrate(keys, `DROP INDEX i; CREATE UNIQUE INDEX j ON t (c)`)
	if got := describeKeys(later); got != "t(a); t(c)" {
		t.Errorf("keys are %s", got)
	}
	if got := describeKeys(keys); got != before {
		t.Errorf("the keys before are now %s", got)
	}
}
