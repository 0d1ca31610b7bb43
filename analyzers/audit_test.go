package analyzers_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestAudit holds what is said about the audit against its tables: each finding is of a repository that is listed, has a label
// and a reason, at most one in ten is false, and the totals are those that the README and the page of the audit give.
func TestAudit(t *testing.T) {
	dir := filepath.Join("..", "testdata", "audit")
	lines, large := 0, 0
	var names []string
	for _, r := range readTable(t, filepath.Join(dir, "repositories.csv"), "repository", "commit", "lines", "findings") {
		n, err := strconv.Atoi(r["lines"])
		if err != nil || len(r["commit"]) != 40 || slices.Contains(names, r["repository"]) {
			t.Errorf("bad row %v", r)
		}
		names = append(names, r["repository"])
		lines += n
		if n > 250_000 {
			large++
		}
	}
	labels := make(map[string]int)
	of := make(map[string]int)
	findings := readTable(t, filepath.Join(dir, "findings.csv"), "repository", "rule", "confidence", "file", "line", "label", "reason")
	for _, f := range findings {
		if !slices.Contains(names, f["repository"]) || f["reason"] == "" || !slices.Contains([]string{"true", "defensible", "false"}, f["label"]) {
			t.Errorf("bad row %v", f)
		}
		labels[f["label"]]++
		of[f["repository"]]++
	}
	for _, r := range readTable(t, filepath.Join(dir, "repositories.csv"), "repository", "commit", "lines", "findings") {
		if r["findings"] != strconv.Itoa(of[r["repository"]]) {
			t.Errorf("%s: %s findings in repositories.csv, %d in findings.csv", r["repository"], r["findings"], of[r["repository"]])
		}
	}
	if len(names) < 25 || large < 3 || labels["false"]*10 > len(findings) {
		t.Errorf("%d repositories, %d of them above 250,000 lines, %d of %d findings false", len(names), large, labels["false"], len(findings))
	}
	want := fmt.Sprintf("%d public repositories with %.1f million lines of Go: %d findings at the default threshold, of which %d are true, %d defensible and %d false",
		len(names), float64(lines)/1e6, len(findings), labels["true"], labels["defensible"], labels["false"])
	for _, page := range []string{filepath.Join("..", "README.md"), filepath.Join(dir, "README.md")} {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(strings.Fields(string(data)), " "), want) {
			t.Errorf("%s does not say: %s", page, want)
		}
	}
}

// readTable reads a file of comma-separated values whose first line has the columns.
func readTable(t *testing.T, path string, columns ...string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 || !slices.Equal(rows[0], columns) {
		t.Fatalf("%s: %v, want the columns %q", path, err, columns)
	}
	var table []map[string]string
	for _, row := range rows[1:] {
		r := make(map[string]string)
		for i, c := range columns {
			r[c] = row[i]
		}
		table = append(table, r)
	}
	return table
}
