package migrations

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRead(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":                       "module example.com/m\n",
		"db/001.sql":                   "CREATE TABLE a (x TEXT UNIQUE);",
		"db/002.up.sql":                "CREATE TABLE b (x TEXT UNIQUE);",
		"db/002.down.sql":              "DROP TABLE b; DROP TABLE a;",
		"vendor/v/1.sql":               "CREATE TABLE v (x TEXT UNIQUE);",
		".git/g.sql":                   "CREATE TABLE g (x TEXT UNIQUE);",
		"testdata/t.sql":               "CREATE TABLE t (x TEXT UNIQUE);",
		"db/notes.txt":                 "CREATE TABLE n (x TEXT UNIQUE);",
		"db/010_later_than_002.up.sql": "ALTER TABLE b DROP COLUMN x;",
	} {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	keys := Read(Root(filepath.Join(root, "db")))
	if len(keys) != 1 || keys[0].Table != "a" {
		t.Errorf("got %+v, want the column of a", keys)
	}
	if keys := Read(filepath.Join(root, "nothing")); keys != nil {
		t.Errorf("got %+v of a folder that does not exist", keys)
	}
}
