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

// BenchmarkImport is the whole of “cadre import”, in CPU, of 100,000 rows of
// the 14 columns that HR systems have.
func BenchmarkImport(b *testing.B) {
	program, dir := built(b), b.TempDir()
	file := filepath.Join(dir, "many.csv")
	if err := os.WriteFile(file, hrExport(100_000), 0o600); err != nil {
		b.Fatal(err)
	}
	var spent time.Duration
	for b.Loop() {
		cmd := exec.Command(program, "import", file, "-o", filepath.Join(dir, "many.cadre"))
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		spent += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(spent.Milliseconds())/float64(b.N), "cpu-ms/op")
}

// hrExport is a table of n people with everything that is usual.
func hrExport(n int) []byte {
	titles := []string{"Product Manager", "Senior Product Manager", "Product Designer", "Engineer", "Data Analyst", "VP Product", "Head of Growth", "Group PM"}
	var b bytes.Buffer
	b.WriteString("Employee ID,Name,Job title,Manager ID,Department,Area,Employment type,Status,Location,Email,Start date,Salary,FTE,Notes\n")
	for i := 1; i <= n; i++ {
		manager := ""
		if i > 1 {
			manager = fmt.Sprintf("%06d", max(1, i/8))
		}
		fmt.Fprintf(&b, "%06d,First%d Last%d,%s,%s,Team %d,Growth,Full-time,Active,Berlin,p%d@example.com,20%02d-%02d-%02d,%d,0.8,\"a note, not a short one\"\n",
			i, i%977, i, titles[i%len(titles)], manager, i%500, i, 10+i%14, 1+i%12, 1+i%28, 80_000+i%50_000)
	}
	return b.Bytes()
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
