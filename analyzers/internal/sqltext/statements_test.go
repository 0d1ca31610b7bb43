package sqltext

// A statement is a text and what it says, as [describe] writes it.
type statement struct{ text, want string }

// kinds are the statements that a program sends to its database, in the dialects and with the placeholders
// of the drivers, whole, with holes and cut off.
var kinds = []statement{
	// Plain inserts.
	{`INSERT INTO orders (customer_id, total) VALUES ($1, $2)`, `insert orders(customer_id,total)`},
	{`INSERT INTO orders (customer_id, total) VALUES (?, ?)`, `insert orders(customer_id,total)`},
	{`insert into orders values (:id, :total)`, `insert orders`},
	{`INSERT INTO orders (id) VALUES (@p1)`, `insert orders(id)`},
	{"INSERT INTO `shop`.`orders` (`customer_id`) VALUES (?)", `insert orders(customer_id)`},
	{`INSERT INTO orders (customer_id) VALUES ($1) RETURNING id, created_at`, `insert orders(customer_id) returning`},
	{`INSERT INTO archive (id, total) SELECT id, total FROM orders WHERE closed`, `insert archive(id,total)`},
	{`COPY events (id, body) FROM STDIN`, `copy events(id,body)`},

	// Inserts that a conflict stops.
	{`INSERT INTO users (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING`, `upsert users(id,name)`},
	{`INSERT INTO users (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name`, `upsert users(id,name)`},
	{`INSERT INTO users (id, name) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT users_pkey DO UPDATE SET (name, seen) = (EXCLUDED.name, now())`, `upsert users(id,name)`},
	{"INSERT INTO users (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)", `upsert users(id,name)`},
	{`INSERT IGNORE INTO users (id) VALUES (?)`, `upsert users(id)`},
	{`INSERT OR IGNORE INTO users (id) VALUES (?)`, `upsert users(id)`},
	{`INSERT OR REPLACE INTO users (id) VALUES (?)`, `upsert users(id)`},
	{`REPLACE INTO users (id, name) VALUES (?, ?)`, `upsert users(id,name)`},
	{`MERGE INTO stock AS t USING src AS s ON t.sku = s.sku WHEN MATCHED THEN UPDATE SET n = s.n WHEN NOT MATCHED THEN INSERT (sku, n) VALUES (s.sku, s.n)`, `upsert stock`},
	{`INSERT INTO users (id) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM users WHERE id = $1)`, `upsert users(id)`},
	{`INSERT INTO hits (page, n) VALUES ($1, 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1`, `relative hits(n) computes(n)`},
	{`INSERT INTO hits (page, n) VALUES (?, 1) ON DUPLICATE KEY UPDATE n = n + VALUES(n)`, `relative hits(n) computes(n)`},

	// Updates.
	{`UPDATE accounts SET balance = balance - $1 WHERE id = $2`, `relative accounts(balance) computes(balance)`},
	{`UPDATE accounts SET balance=balance+? WHERE id=?`, `relative accounts(balance) computes(balance)`},
	{`UPDATE accounts a SET balance = a.balance + :amount, updated_at = now() WHERE a.id = :id`, `relative accounts(balance,updated_at) computes(balance) makes(updated_at)`},
	{`UPDATE docs SET tags = array_append(tags, $1) WHERE id = $2`, `relative docs(tags) computes(tags)`},
	{`UPDATE docs SET body = body || $1 WHERE id = $2`, `relative docs(body) computes(body)`},
	{`UPDATE orders SET status = 'paid' WHERE id = $1`, `absolute orders(status)`},
	{`UPDATE users SET name = COALESCE(NULLIF($1, ''), name) WHERE id = $2`, `absolute users(name)`},
	{`UPDATE orders SET status = 'paid' WHERE id = $1 AND status = 'pending'`, `guarded orders(status)`},
	{`UPDATE accounts SET balance = balance - $1, version = version + 1 WHERE id = $2 AND version = $3`, `guarded accounts(balance,version)`},
	{`DELETE FROM orders WHERE id = $1`, `delete orders`},
	{`SELECT id, name FROM users WHERE id = $1`, `read users`},
	{`SELECT balance FROM accounts WHERE id = $1 FOR UPDATE`, `lock accounts`},

	// Several in one text.
	{`WITH moved AS (DELETE FROM queue WHERE id = $1 RETURNING id, body) INSERT INTO archive (id, body) VALUES ($1, $2)`, `insert archive(id,body)`},
	{`WITH o AS (INSERT INTO orders (total) VALUES ($1) RETURNING id) SELECT id FROM o`, `insert orders(total) returning`},
	{`BEGIN; UPDATE accounts SET balance = balance - 5 WHERE id = 1; COMMIT;`, `relative accounts(balance) computes(balance)`},

	// Holes, comments, and texts that are not whole.
	{`INSERT INTO %s (id, body) VALUES ($1, $2)`, `insert (id,body)`},
	{`UPDATE users SET %s WHERE id = ?`, `unknown users`},
	{"-- name: CreateOrder :one\nINSERT INTO orders (total) /* cents */ VALUES ($1) RETURNING *;", `insert orders(total) returning`},
	{`INSERT INTO orders (a, b) VALUES `, `unknown orders(a,b)`},
	{`update user: %w`, `unknown`},
}

// shapes are statements that a reader gets wrong who looks for words only.
var shapes = []statement{
	{`UPDATE accounts SET balance = balance - $1 WHERE id = $2 AND balance >= $1`, `relative accounts(balance) computes(balance)`},
	{`UPDATE accounts SET balance = balance + $1 WHERE id = $2 AND status = 'active'`, `relative accounts(balance) computes(balance)`},
	{`UPDATE jobs SET attempts = attempts + 1, status = 'retry' WHERE id = $1 AND status IN ('new', 'retry')`, `relative jobs(attempts,status) computes(attempts)`},
	{`UPDATE jobs SET attempts = attempts + 1, status = 'busy' WHERE id = $1 AND status IN ('new', 'retry')`, `guarded jobs(attempts,status)`},
	{`UPDATE codes SET used_at = now(), uses = uses + 1 WHERE code = $1 AND used_at IS NULL`, `guarded codes(used_at,uses) makes(used_at)`},
	{`UPDATE codes SET used = true WHERE code = $1 AND NOT used`, `guarded codes(used)`},
	{`UPDATE wallets SET n = n + 1, last_id = $2 WHERE id = $1 AND last_id < $2`, `guarded wallets(n,last_id)`},
	{`UPDATE t SET n = n + 1, status = 'done' WHERE id = $1 AND (status = 'new' OR kind = 'any')`, `relative t(n,status) computes(n)`},
	{`UPDATE t SET n = COALESCE(n, 0) + 1 WHERE id = $1`, `relative t(n) computes(n)`},
	{`UPDATE t SET n = CASE WHEN kind = 'a' THEN n + 1 ELSE n END WHERE id = $1`, `relative t(n) computes(n)`},
	{`UPDATE t SET n = :n + 1, m = @m * 2 WHERE id = :id`, `absolute t(n,m)`},
	{`UPDATE t SET total = price * qty, name = first || ' ' || last WHERE id = ?`, `absolute t(total,name)`},
	{`UPDATE a SET n = b.n + 1 FROM b WHERE a.id = b.id`, `absolute a(n)`},
	{`UPDATE a JOIN b ON a.id = b.id SET a.n = a.n + b.n WHERE b.id = ?`, `relative a(n) computes(n)`},
	{`UPDATE t SET active = NOT active WHERE id = $1`, `relative t(active) computes(active)`},
	{`UPDATE t SET n += 1 WHERE id = @id`, `relative t(n) computes(n)`},
	{`UPDATE t SET (a, n) = ($1, n + 1) WHERE id = $2`, `relative t(a,n) computes(n)`},
	{`UPDATE t SET data = data || '{"a": 1}'::jsonb WHERE id = $1`, `absolute t(data)`},
	{`UPDATE t SET data = data || $1::jsonb WHERE id = $2`, `unknown t(data)`},
	{`UPDATE t SET data = jsonb_set(data, '{a}', $1) WHERE id = $2`, `absolute t(data)`},
	{`UPDATE t SET tags = array_append(array_remove(tags, $1), $1) WHERE id = $2`, `absolute t(tags)`},
	{`INSERT INTO hits (id, n) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n + 1`, `upsert hits(id,n)`},
	{`INSERT INTO hits (id, n, v) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET n = hits.n + 1, v = EXCLUDED.v WHERE hits.v < EXCLUDED.v`, `upsert hits(id,n,v)`},
	{`INSERT INTO tokens (id, code) VALUES (gen_random_uuid(), $1)`, `insert tokens(id,code) makes(id)`},
	{`INSERT INTO notes (body) VALUES ('ON CONFLICT DO NOTHING')`, `insert notes(body)`},
	{`INSERT INTO notes (body) VALUES ($1) -- ON CONFLICT DO NOTHING`, `insert notes(body)`},
	{"INSERT INTO t (a) VALUES (?)\x01", `unknown t(a)`},
	{"INSERT INTO t VALUES \x01", `unknown t`},
	{"UPDATE t SET n = n + 1 WHERE \x01", `unknown t(n)`},
	{"UPDATE \x01 SET n = n + 1 WHERE id = \x01", `relative (n) computes(n)`},
	{`UPDATE t SET %s = $1 WHERE id = $2`, `absolute t()`},
	{`WITH seen AS (INSERT INTO events (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id) UPDATE accounts SET balance = balance + $2 FROM seen WHERE accounts.id = $3`, `guarded accounts(balance)`},
}
