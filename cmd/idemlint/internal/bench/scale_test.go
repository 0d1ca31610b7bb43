//go:build unix

package bench

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"text/template"
)

// sizes are the directories of the module that BenchmarkScale writes, with the packages in each. A run takes the first
// one, the first two and so on, so that each is twice as large as the one before.
var sizes = []struct {
	dir      string
	packages int
}{{"a", 20}, {"b", 20}, {"c", 40}, {"d", 80}, {"e", 160}}

// BenchmarkScale runs the command and the vet tool that does nothing over five sizes of a module of services: stores,
// clients that try again, handlers and arithmetic, each package with four that were written before it among its
// imports. What counts is the last column of the table, which is flat if nothing grows faster than the module.
func BenchmarkScale(b *testing.B) {
	dir := b.TempDir()
	lines := writeServices(b, dir)
	m := &machine{b: b, dir: dir, temp: b.TempDir()}
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "lines\tpackages\tnothing CPU s\tidemlint CPU s\tx nothing\twarm CPU s\tCPU s per 100,000 lines")
	packages, total := 0, 0
	for i, size := range sizes {
		packages += size.packages
		total += lines[i]
		m.patterns = append(m.patterns, "./"+size.dir+"/...")
		tools := slices.DeleteFunc(m.tools(), func(t *tool) bool { return t.name != "nothing" && t.name != "idemlint command" })
		m.compare(tools)
		nothing, command := median(tools[0].colds).cpu.Seconds(), median(tools[1].colds).cpu.Seconds()
		perLines := command / float64(total) * 100_000
		fmt.Fprintf(w, "%d\t%d\t%.1f\t%.1f\t%.2f\t%.2f\t%.2f\n", total, packages, nothing, command, command/nothing, median(tools[1].warms).cpu.Seconds(), perLines)
		b.ReportMetric(perLines, fmt.Sprintf("s/100k-lines-of-%dk", total/1000))
	}
	w.Flush()
	b.Logf("median of %d\n%s", *rounds, text.String())
	b.ReportMetric(0, "ns/op") // means nothing here
}

// writeServices writes a module into dir and returns the lines of each of its sizes.
func writeServices(b *testing.B, dir string) []int {
	service, err := template.ParseFiles(filepath.Join("testdata", "service.go.tmpl"))
	if err != nil {
		b.Fatal(err)
	}
	write := func(name string, data []byte) {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			b.Fatal(err)
		}
	}
	write("go.mod", []byte("module example.com/scale\n\ngo 1.26\n"))
	var lines []int
	var before []string // the packages that are written
	for _, size := range sizes {
		n := 0
		for range size.packages {
			name := fmt.Sprintf("p%03d", len(before))
			data := map[string]any{"Name": name, "Imports": earlier(before), "Parts": make([]int, 20)}
			var src bytes.Buffer
			if err := service.Execute(&src, data); err != nil {
				b.Fatal(err)
			}
			write(filepath.Join(size.dir, name, name+".go"), src.Bytes())
			n += bytes.Count(src.Bytes(), []byte("\n"))
			before = append(before, size.dir+"/"+name)
		}
		lines = append(lines, n)
	}
	return lines
}

// earlier picks four packages for one to import, some near to it and some far away.
func earlier(before []string) []string {
	var picked []string
	for back := 1; back <= len(before) && len(picked) < 4; back *= 5 {
		picked = append(picked, before[len(before)-back])
	}
	return picked
}
