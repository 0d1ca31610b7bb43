//go:build unix

package bench

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// maxStart is the CPU time that a start may need: the go command starts a vet tool once for each package, of which there
// are hundreds.
const maxStart = 10 * time.Millisecond

// BenchmarkStart measures the CPU time of processes that answer a question of the go command and do nothing else. It fails if
// the quickest that only starts needs too much; the others may have been disturbed. The answer to -V=full, which is asked for
// once a run, has no limit: it holds a hash of the executable, and hashing is what its time goes into.
func BenchmarkStart(b *testing.B) {
	tool := filepath.Join(b.TempDir(), "idemlint")
	if out, err := exec.Command("go", "build", "-o", tool, "github.com/idemlint/idemlint/cmd/idemlint").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	for _, question := range []string{"-V=full", "-flags"} {
		b.Run(question[1:], func(b *testing.B) {
			var sum time.Duration
			least := time.Hour
			for range b.N {
				cmd := exec.Command(tool, question)
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
				sum += used
				least = min(least, used)
			}
			b.ReportMetric(float64(sum.Microseconds())/float64(b.N)/1000, "cpu-ms/op")
			b.ReportMetric(float64(least.Microseconds())/1000, "least-cpu-ms")
			if question == "-flags" && least > maxStart {
				b.Errorf("a start needs %v of CPU time, want at most %v", least, maxStart)
			}
		})
	}
}
