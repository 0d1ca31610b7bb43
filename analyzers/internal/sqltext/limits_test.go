package sqltext

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestMaxText: a text that is too long is unknown.
func TestMaxText(t *testing.T) {
	text := func(n int) string {
		const insert = "INSERT INTO t (a) VALUES (1)"
		return insert + strings.Repeat(" ", n-len(insert))
	}
	if got := Classify(text(maxText)).Class; got != Insert {
		t.Errorf("maxText bytes are %v", got)
	}
	if got := Classify(text(maxText + 1)).Class; got != Unknown {
		t.Errorf("maxText+1 bytes are %v", got)
	}
}

// TestMaxBrackets: so is one with too many brackets within each other.
func TestMaxBrackets(t *testing.T) {
	text := func(n int) string {
		return "UPDATE t SET n = " + strings.Repeat("(", n) + "n" + strings.Repeat(")", n) + " + 1"
	}
	if got := Classify(text(maxBrackets)).Class; got != Relative {
		t.Errorf("maxBrackets are %v", got)
	}
	if got := Classify(text(maxBrackets + 1)).Class; got != Unknown {
		t.Errorf("maxBrackets+1 are %v", got)
	}
}

// TestMaxDepth: statements within statements are followed to a limit.
func TestMaxDepth(t *testing.T) {
	text := func(n int) string {
		return strings.Repeat("(", n) + "SELECT 1" + strings.Repeat(")", n)
	}
	if got := Classify(text(maxDepth)).Class; got != Read {
		t.Errorf("maxDepth is %v", got)
	}
	if got := Classify(text(maxDepth + 1)).Class; got != Unknown {
		t.Errorf("maxDepth+1 is %v", got)
	}

	condition := func(n int) string {
		return "UPDATE t SET n = n + 1 WHERE " + strings.Repeat("(", n) + "n = 1 AND m = 1" + strings.Repeat(")", n)
	}
	if got := Classify(condition(maxDepth)).Class; got != Guarded {
		t.Errorf("a condition in maxDepth brackets is %v", got)
	}
	if got := Classify(condition(maxDepth + 1)).Class; got != Unknown {
		t.Errorf("a condition in maxDepth+1 brackets is %v", got)
	}
}

// TestMaxWith: so are named queries.
func TestMaxWith(t *testing.T) {
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ", q%d AS (SELECT 1)", i)
		}
		return "WITH" + b.String()[1:] + " SELECT 1"
	}
	if got := Classify(text(maxWith)).Class; got != Read {
		t.Errorf("maxWith queries are %v", got)
	}
	if got := Classify(text(maxWith + 1)).Class; got != Unknown {
		t.Errorf("maxWith+1 queries are %v", got)
	}
}

// TestMaxMigration: what is behind the limit is not read.
func TestMaxMigration(t *testing.T) {
	const a, b = "CREATE UNIQUE INDEX i ON t (a);", "CREATE UNIQUE INDEX j ON t (b);"
	fill := strings.Repeat("\n", maxMigration-len(a)-len(b))
	if got := describeKeys(Unique(a + fill + b)); got != "t(a); t(b)" {
		t.Errorf("keys are %s", got)
	}
	if got := describeKeys(Unique(a + fill + "\n\n" + b)); got != "t(a)" {
		t.Errorf("keys are %s", got)
	}
}

// TestMaxKeys: there are no more keys than the limit.
func TestMaxKeys(t *testing.T) {
	var b strings.Builder
	for i := range maxKeys + 2 {
		fmt.Fprintf(&b, "CREATE UNIQUE INDEX i%d ON t (a);", i)
	}
	if got := len(Unique(b.String())); got != maxKeys {
		t.Errorf("%d keys", got)
	}
}

// worst are texts that make a reader that goes back and forth slow.
var worst = []string{
	"UPDATE t SET n = " + strings.Repeat("(", maxText/4) + "n" + strings.Repeat("+1)", maxText/4),
	"UPDATE t SET n = " + strings.Repeat(strings.Repeat("(", maxBrackets)+"m"+strings.Repeat("+1)", maxBrackets)+"+", maxText/300) + "m",
	"UPDATE t SET n = m" + strings.Repeat("+m", maxText/2),
	"UPDATE t SET n = " + strings.Repeat("(SELECT n+", maxText/16),
	"UPDATE t SET n = n + 1 WHERE " + strings.Repeat("n > 1 AND ", maxText/16),
	"UPDATE t SET " + strings.Repeat("n = n + 1, ", maxText/16) + "m = 1 WHERE " + strings.Repeat("m > 1 AND ", maxText/32),
	"INSERT INTO t VALUES " + strings.Repeat("(", maxText/2),
	"INSERT INTO t VALUES (" + strings.Repeat("now(),", maxText/8),
	"INSERT INTO t SELECT " + strings.Repeat("\x01(", maxText/4),
	"SELECT " + strings.Repeat("$", maxText/2),
	"SELECT a" + strings.Repeat(".a", maxText/4),
	"SELECT " + strings.Repeat("`", maxText/2),
	"SELECT " + strings.Repeat("{", maxText/2),
	"SELECT 1" + strings.Repeat(";", maxText/2),
}

// TestQuick: the longest texts are read in a time that nobody notices.
func TestQuick(t *testing.T) {
	for _, text := range worst {
		start := time.Now()
		Classify(text[:min(len(text), maxText)])
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%.40s...: %v", text, d)
		}
		start = time.Now()
		Unique("CREATE TABLE t (a int UNIQUE);" + text)
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("a migration with %.40s...: %v", text, d)
		}
	}
}

func FuzzClassify(f *testing.F) {
	for _, table := range [][]statement{kinds, shapes, dialects, edges} {
		for _, s := range table {
			f.Add(s.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Classify(text)
		if again := Classify(text); !reflect.DeepEqual(got, again) {
			t.Errorf("%q is %v, then %v", text, got, again)
		}
		if len(text) == maxText {
			return
		}
		// A space in front says nothing.
		if moved := Classify(" " + text); !reflect.DeepEqual(got, moved) {
			t.Errorf("%q is %v, behind a space %v", text, got, moved)
		}
		if got.Class != Relative && got.Computed != nil {
			t.Errorf("%q is %v and computes %v", text, got.Class, got.Computed)
		}
	})
}

func FuzzUnique(f *testing.F) {
	for _, m := range migrations {
		f.Add(m.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Unique(text)
		if again := Unique(text); !reflect.DeepEqual(got, again) {
			t.Errorf("%q is %v, then %v", text, got, again)
		}
		for _, k := range got {
			if k.Table == "" || len(k.Columns) == 0 {
				t.Errorf("%q has the key %v", text, k)
			}
		}
	})
}

func BenchmarkClassify(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", `the account could not be read`},
		{"insert", `INSERT INTO orders (customer_id, total, note) VALUES ($1, $2, $3) RETURNING id, created_at`},
		{"update", `UPDATE accounts SET balance = balance - $1, version = version + 1 WHERE id = $2 AND version = $3`},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Classify(c.text)
			}
		})
	}
}

func BenchmarkUnique(b *testing.B) {
	text := strings.Repeat("CREATE TABLE t (id BIGSERIAL PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT);\nDROP TABLE t;\n", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Unique(text)
	}
}
