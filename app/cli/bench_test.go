package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkValidate is the whole of “cadre validate --json”, from start to
// exit, of a table of 100,000 rows: one in which the rules find little, and
// one in which they find something about nearly everybody.
func BenchmarkValidate(b *testing.B) {
	dir := b.TempDir()
	program := built(b)
	ladder := []string{"CPO", "Head of Product", "VP of Product", "Senior PM", "PM"}
	for name, title := range map[string]func(layer int) string{
		"sound":  func(layer int) string { return append(ladder, "Engineer", "Engineer", "Engineer")[layer] },
		"broken": func(layer int) string { return "Associate PM" },
	} {
		file := filepath.Join(dir, name+".csv")
		if err := os.WriteFile(file, staff(100_000, title), 0o600); err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				out, err := exec.Command(program, "validate", "--json", file).Output()
				if len(out) == 0 {
					b.Fatal(err)
				}
				b.ReportMetric(float64(bytes.Count(out, []byte(`{"rule":`))), "findings")
			}
		})
	}
}

// BenchmarkVersion is what every command costs before it begins, in CPU: with
// the code of Graphviz at hand, and on a machine where it is made first.
func BenchmarkVersion(b *testing.B) {
	program := built(b)
	for name, cold := range map[string]bool{"warm": false, "cold": true} {
		b.Run(name, func(b *testing.B) {
			home := b.TempDir()
			var spent time.Duration
			start := func() {
				cmd := exec.Command(program, "version")
				cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+home, "LocalAppData="+home)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
				spent += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			}
			start()
			spent = 0
			for b.Loop() {
				if cold {
					home = b.TempDir()
				}
				start()
			}
			b.ReportMetric(float64(spent.Milliseconds())/float64(b.N), "cpu-ms/op")
		})
	}
}

// built is the program, as it is for the command line.
func built(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "cadre")
	build := exec.Command("go", "build", "-o", program, "cadre")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}

// staff is a table of n people, eight to a manager.
func staff(n int, title func(layer int) string) []byte {
	var b bytes.Buffer
	b.WriteString("id,name,title,manager,area\n")
	layer := make([]int, n)
	for i := range n {
		manager := ""
		if i > 0 {
			manager = fmt.Sprint((i - 1) / 8)
			layer[i] = layer[(i-1)/8] + 1
		}
		fmt.Fprintf(&b, "%d,Person %d,%s,%s,Area %d\n", i, i, title(layer[i]), manager, i)
	}
	return b.Bytes()
}
