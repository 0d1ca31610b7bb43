//go:build unix

package bench

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"
)

var (
	module   = flag.String("module", filepath.Join("..", "..", "..", "..", "testdata", "retry"), "`directory` of the module to check")
	patterns = flag.String("packages", "./...", "`patterns` of its packages, separated by spaces")
	rounds   = flag.Int("rounds", 5, "how many times each tool runs cold")
)

// BenchmarkVet runs the tools over a module. The ratios are those of the table that it logs.
func BenchmarkVet(b *testing.B) {
	dir, err := filepath.Abs(*module)
	if err != nil {
		b.Fatal(err)
	}
	m := &machine{b: b, dir: dir, temp: b.TempDir(), patterns: strings.Fields(*patterns)}
	tools := m.tools()
	m.compare(tools)
	b.Log(m.table(tools))
	vet, nothing := tools[0], tools[1]
	for _, t := range tools[2:] {
		name := strings.ReplaceAll(t.name, " ", "-")
		b.ReportMetric(ratio(t.colds, nothing.colds), name+":cold/nothing")
		b.ReportMetric(ratio(t.colds, vet.colds), name+":cold/vet")
		b.ReportMetric(ratio(t.warms, vet.colds), name+":warm/vet")
	}
	b.ReportMetric(0, "ns/op") // means nothing here
}

// tool is something to compare.
type tool struct {
	name string

	// cold is a command of which nothing is in a cache, another one in each round. When it is run again, everything is.
	cold func(round int) []string

	// units runs it once more and returns what its processes needed; nil if that is not known.
	units func() needs

	colds, warms []usage
}

// needs are what the processes of a vet tool need, one process for each package.
type needs struct {
	memory       float64 // of the largest, in MB
	facts, large int     // all bytes of facts, and those of the package that has most
}

// usage is what a command took.
type usage struct{ cpu, wall time.Duration }

// tools are those to compare: go vet, the tool that does nothing, idemlint as a tool, and its command.
func (m *machine) tools() []*tool {
	nonce := fmt.Sprintf("n%d", time.Now().UnixNano()) // results of earlier runs of the benchmark do not count
	peak := m.build("peak", "./testdata/peak", nonce)
	vettool := func(name, path string, flags ...string) *tool {
		command := func(exe string) []string {
			return slices.Concat([]string{"go", "vet", "-json", "-vettool=" + exe}, flags, m.patterns)
		}
		return &tool{
			name:  name,
			cold:  func(round int) []string { return command(m.build(name, path, fmt.Sprint(nonce, round))) },
			units: func() needs { return m.needs(m.build(name, path, nonce+"units"), command(peak)) },
		}
	}
	const idemlint = "github.com/idemlint/idemlint/cmd/idemlint"
	tools := []*tool{
		{name: "go vet", cold: func(round int) []string {
			// A function that does not exist, so that nothing changes but the key in the cache.
			return append([]string{"go", "vet", "-json", fmt.Sprint("-printf.funcs=", nonce, round)}, m.patterns...)
		}},
		vettool("nothing", "./testdata/nothing"),
		vettool("idemlint", idemlint, "-confidence=low"),
		{name: "idemlint command", cold: func(round int) []string {
			return append([]string{m.build("command", idemlint, fmt.Sprint(nonce, round)), "--"}, m.patterns...)
		}},
	}
	if exe, err := exec.LookPath("staticcheck"); err == nil {
		tools = append(tools, &tool{name: "staticcheck", cold: func(round int) []string {
			return append([]string{"env", "STATICCHECK_CACHE=" + filepath.Join(m.temp, fmt.Sprint("staticcheck", round)), exe}, m.patterns...)
		}})
	}
	return tools
}

// machine runs commands in the directory of the module.
type machine struct {
	b         *testing.B
	dir, temp string
	patterns  []string
}

// build builds a command. The nonce makes the executable another one, which the go command knows nothing of.
func (m *machine) build(name, path, nonce string) string {
	exe := filepath.Join(m.temp, name)
	cmd := exec.Command("go", "build", "-ldflags=-buildid="+nonce, "-o", exe, path)
	if out, err := cmd.CombinedOutput(); err != nil {
		m.b.Fatalf("go build %s: %v\n%s", path, err, out)
	}
	return exe
}

// run runs a command, which may exit with 1 for what it found, and returns what it and its descendants took.
func (m *machine) run(command []string, env ...string) usage {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = m.dir
	cmd.Env = append(os.Environ(), env...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	wall := time.Since(start)
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 1 || cmd.ProcessState.ExitCode() < 0 {
		m.b.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, out)
	}
	return usage{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), wall}
}

// needs runs a command whose vet tool is peak, standing in for exe, and adds up what that has noted.
func (m *machine) needs(exe string, command []string) needs {
	file := filepath.Join(m.temp, "peaks")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		m.b.Fatal(err)
	}
	m.run(command, "PEAK_TOOL="+exe, "PEAK_FILE="+file)
	data, err := os.ReadFile(file)
	if err != nil {
		m.b.Fatal(err)
	}
	perMB := 1e3 // in kilobytes
	if runtime.GOOS == "darwin" {
		perMB = 1e6
	}
	var sum needs
	for line := range strings.Lines(string(data)) {
		var rss float64
		var facts int
		if _, err := fmt.Sscan(line, &rss, &facts); err != nil {
			m.b.Fatal(err)
		}
		sum.memory = max(sum.memory, rss/perMB)
		sum.facts += facts
		sum.large = max(sum.large, facts)
	}
	return sum
}

// compare runs the tools, which take turns.
func (m *machine) compare(tools []*tool) {
	m.run(tools[0].cold(0)) // compiles what is not in the build cache
	for round := 1; round <= *rounds; round++ {
		for _, t := range tools {
			command := t.cold(round) // not measured: it may build a tool
			t.colds = append(t.colds, m.run(command))
			t.warms = append(t.warms, m.run(command))
		}
	}
}

// table has a line for each tool.
func (m *machine) table(tools []*tool) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s, %d processors, median of %d\n", filepath.Base(m.dir), strings.Join(m.patterns, " "), runtime.NumCPU(), *rounds)
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "tool\tcold CPU s\tx go vet\tx nothing\tcold s\twarm CPU s\tx cold go vet\twarm s\tlargest MB\tfacts KB\tlargest KB")
	vet, nothing := tools[0], tools[1]
	for _, t := range tools {
		cold, warm := median(t.colds), median(t.warms)
		fmt.Fprintf(w, "%s\t%.1f\t%.2f\t%.2f\t%.1f\t%.2f\t%.3f\t%.1f\t", t.name, cold.cpu.Seconds(), ratio(t.colds, vet.colds), ratio(t.colds, nothing.colds),
			cold.wall.Seconds(), warm.cpu.Seconds(), ratio(t.warms, vet.colds), warm.wall.Seconds())
		if t.units != nil {
			n := t.units()
			fmt.Fprintf(w, "%.0f\t%.0f\t%.1f", n.memory, float64(n.facts)/1e3, float64(n.large)/1e3)
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return text.String()
}

// median is that of the times, each by itself.
func median(us []usage) usage {
	var cpu, wall []time.Duration
	for _, u := range us {
		cpu, wall = append(cpu, u.cpu), append(wall, u.wall)
	}
	slices.Sort(cpu)
	slices.Sort(wall)
	return usage{cpu[len(cpu)/2], wall[len(wall)/2]}
}

// ratio compares the median of the processor times.
func ratio(a, b []usage) float64 {
	return float64(median(a).cpu) / float64(median(b).cpu)
}
