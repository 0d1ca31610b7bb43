package review

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

func TestTouchedLines(t *testing.T) {
	for _, tt := range []struct {
		name, before, after string
		want                []int
	}{
		{"nothing", "a\nb\n", "a\nb\n", nil},
		{"new", "", "a\nb\n", []int{1, 2}},
		{"added", "a\nb\n", "a\nx\nb\n", []int{2}},
		{"changed", "a\nb\nc\n", "a\nx\nc\n", []int{2}},
		{"deleted", "a\nb\nc\n", "a\nc\n", []int{2}},
		{"two hunks", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n", "x\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\ny\n", []int{1, 12}},
		{"no end of line", "a", "a\nb", []int{1, 2}},
		{"looks like a hunk", "a\nb\n", "a\n@@ -1 +9 @@\nb\n", []int{2}},
	} {
		got := slices.Sorted(maps.Keys(touchedLines([]byte(tt.before), []byte(tt.after))))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func finding(print string, line int, pairs ...string) output.Finding {
	return output.Finding{Rule: "r", Fingerprint: print, Pairs: pairs, Message: fmt.Sprint("on L", line), Pos: output.Position{File: "a.go", Line: line, Column: 1}}
}

func TestNewOnes(t *testing.T) {
	for _, tt := range []struct {
		name       string
		base, head []output.Finding
		touched    []int
		want       []int // lines
	}{
		{"moved", []output.Finding{finding("x", 1)}, []output.Finding{finding("x", 9)}, []int{9}, nil},
		{"new", nil, []output.Finding{finding("x", 9)}, nil, []int{9}},
		{"gone", []output.Finding{finding("x", 1)}, nil, nil, nil},
		{"another rule", []output.Finding{{Rule: "s", Fingerprint: "x"}}, []output.Finding{finding("x", 9)}, nil, []int{9}},
		{"one more", []output.Finding{finding("x", 1)}, []output.Finding{finding("x", 1), finding("x", 5)}, []int{1}, []int{1}},
		{"one more, nothing touched", []output.Finding{finding("x", 1)}, []output.Finding{finding("x", 1), finding("x", 5)}, nil, []int{5}},
		{"one of many", []output.Finding{finding("x", 1), finding("x", 2)}, []output.Finding{finding("x", 3)}, nil, nil},
		{"a sender more", []output.Finding{finding("x", 1, "a")}, []output.Finding{finding("x", 1, "a", "b")}, nil, []int{1}},
		{"a sender less", []output.Finding{finding("x", 1, "a", "b")}, []output.Finding{finding("x", 1, "b")}, nil, nil},
		{"a sender twice", []output.Finding{finding("x", 1, "a")}, []output.Finding{finding("x", 1, "a", "a")}, nil, []int{1}},
		{"a client of its own", []output.Finding{finding("x", 1)}, []output.Finding{finding("x", 1, "a")}, nil, []int{1}},
	} {
		old := make(counts)
		for i := range tt.base {
			old.add(&tt.base[i])
		}
		var got []int
		for _, f := range newOnes(tt.head, old, func(f *output.Finding) int {
			if slices.Contains(tt.touched, f.Pos.Line) {
				return 1
			}
			return 0
		}) {
			got = append(got, f.Pos.Line)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestKept(t *testing.T) {
	for goflags, want := range map[string]string{
		"":                                     "",
		"-tags=a,b -race":                      "-tags=a,b -race",
		"-mod=mod":                             "",
		"--mod=vendor":                         "--mod=vendor",
		`'-tags=a b' "-toolexec=sh -c x" -p=2`: `'-tags=a b' -p=2`,
		"-toolexec=x -exec=y -overlay=z -vettool=w -C=/ -gcflags=-d -ldflags=-x": "",
		`'-tags=a`:     "'-tags=a",
		" \t-tags=x\n": "-tags=x",
	} {
		if got := strings.Join(kept(goflags), " "); got != want {
			t.Errorf("kept(%q) = %q, want %q", goflags, got, want)
		}
	}
}

func TestMeansAll(t *testing.T) {
	for name, want := range map[string]bool{
		"go.mod": true, "sub/go.sum": true, "go.work": true, "go.work.sum": true, ".idemlint.yml": true,
		"vendor/modules.txt": true, "vendor/example.com/x/x.go": true, "db/1.up.sql": true, "ci.mod": true,
		"pay/pay.go": false, "pay/testdata/go.mod": false, "_old/go.mod": false, ".github/go.mod": false, "pay/x.h": false, "vendors/x.go": false,
	} {
		if got := meansAll(name); got != want {
			t.Errorf("meansAll(%q) = %v", name, got)
		}
	}
}

func TestBlobHash(t *testing.T) {
	// As git hash-object says.
	if got := blobHash([]byte("a\n"), 40); got != "78981922613b2afb6025042ff6bd878ac1994e85" {
		t.Errorf("got %s", got)
	}
	if got := blobHash(nil, 64); got != "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813" {
		t.Errorf("got %s", got)
	}
}

func TestCheckPath(t *testing.T) {
	for name, want := range map[string]bool{
		"a.go": true, "a/b c/\n.go": true, ".github/x": true, "a/.gitignore": true,
		"../a": false, "a/../../b": false, "/a": false, "a//b": false, "a/./b": false, "": false, ".git/config": false, "a/.GIT/hooks/x": false, "a/": false,
	} {
		if got := checkPath(name) == nil; got != want {
			t.Errorf("checkPath(%q): %v", name, got)
		}
	}
}

func TestMove(t *testing.T) {
	l := &lines{
		changes: &changes{top: "/repo", files: map[string]bool{"b.go": true, "c.go": true}},
		known:   map[string]map[int]bool{"b.go": {7: true}, "c.go": {1: true}},
	}
	at := func(file string, line int) output.Position {
		return output.Position{File: filepath.Join("/repo", file), Line: line, Column: 2}
	}
	for _, tt := range []struct {
		name  string
		pos   output.Position
		trace []output.Position
		want  output.Position
	}{
		{"touched", at("b.go", 7), []output.Position{at("c.go", 1)}, at("b.go", 7)},
		{"another end touched", at("a.go", 3), []output.Position{at("a.go", 1), {}, at("b.go", 7)}, at("b.go", 7)},
		{"a line rather than a file", at("b.go", 9), []output.Position{at("c.go", 1)}, at("c.go", 1)},
		{"its own file", at("b.go", 9), []output.Position{at("c.go", 2)}, at("b.go", 9)},
		{"a file", at("a.go", 3), []output.Position{at("a.go", 2), at("c.go", 2)}, at("c.go", 2)},
		{"nothing", at("a.go", 3), []output.Position{at("a.go", 2)}, at("a.go", 3)},
	} {
		f := output.Finding{Message: "x (on L3)", Pos: tt.pos}
		for _, p := range tt.trace {
			f.Trace = append(f.Trace, output.Step{Role: "region", Pos: p})
		}
		steps := len(f.Trace)
		l.move(&f)
		if f.Pos != tt.want {
			t.Errorf("%s: got %v", tt.name, f.Pos)
		}
		if moved := f.Pos != tt.pos; moved != (len(f.Trace) == steps+1) || moved && f.Trace[0].Pos != tt.pos {
			t.Errorf("%s: got trace %v", tt.name, f.Trace)
		}
		if want := "x (on " + filepath.Base(tt.pos.File) + ":3)"; f.Pos.File != tt.pos.File && f.Message != want || f.Pos.File == tt.pos.File && f.Message != "x (on L3)" {
			t.Errorf("%s: got message %q", tt.name, f.Message)
		}
	}
}

func TestPrune(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	hash := func(i int) string { return fmt.Sprintf("%040x", i) }
	add := func(name string, age time.Duration) {
		file := filepath.Join(dir, name)
		if err := os.Mkdir(file, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 4 {
		add(hash(i), time.Duration(i)*48*time.Hour)
	}
	add(hash(9), 31*24*time.Hour)
	add("tmp-old", 25*time.Hour)
	add("tmp-new", time.Hour)
	add("somebody-elses", 90*24*time.Hour)
	prune(dir, 3, now)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if want := []string{hash(0), hash(1), hash(2), "somebody-elses", "tmp-new"}; !slices.Equal(got, want) {
		t.Errorf("left are %q, want %q", got, want)
	}
}

// TestCacheBase pins that a base appears when it is complete, and that a failure leaves nothing.
func TestCacheBase(t *testing.T) {
	c := &cache{dir: filepath.Join(t.TempDir(), "deep", "down")}
	name := strings.Repeat("a", 40)
	if _, err := c.base(name, func(string) error { return os.ErrInvalid }); err == nil {
		t.Fatal("no error")
	}
	entries, err := os.ReadDir(c.bases())
	if err != nil || len(entries) > 0 {
		t.Fatalf("left are %v, %v", entries, err)
	}
	fills := 0
	for range 2 {
		dir, err := c.base(name, func(temp string) error {
			fills++
			if isDir(filepath.Join(c.bases(), name)) {
				t.Error("it appears too early")
			}
			return os.WriteFile(filepath.Join(temp, "x"), nil, 0o666)
		})
		if err != nil || !isFile(filepath.Join(dir, "x")) {
			t.Fatalf("%s: %v", dir, err)
		}
	}
	if fills != 1 {
		t.Errorf("filled %d times", fills)
	}
	s := &stored{Key: keyOf("k"), Findings: []output.Finding{finding("x", 1, "a")}}
	if err := c.store(s); err != nil {
		t.Fatal(err)
	}
	if got, ok := c.load(s.Key); !ok || got.Findings[0].Fingerprint != "x" || got.Findings[0].Pairs[0] != "a" {
		t.Errorf("got %+v", got)
	}
	if err := os.WriteFile(filepath.Join(c.findings(), keyOf("l")), []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.load(keyOf("l")); ok {
		t.Error("half of a file is read")
	}
}

func TestWithoutLines(t *testing.T) {
	for message, want := range map[string]string{
		"c.Do may send this POST again (from Place on orders.go:10, Refund on L7) (retried on L14 after a timeout) x": "c.Do may send this POST again (from Place, Refund) (retried after a timeout) x",
		"it is on Line 3": "it is on Line 3",
	} {
		if got := withoutLines(message); got != want {
			t.Errorf("got %q", got)
		}
	}
}
