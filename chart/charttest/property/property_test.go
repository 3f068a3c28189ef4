package property_test

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("rapid.nofailfile", "true"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// recorder is a test that notes what it is told.
type recorder struct {
	testing.TB
	log    []string
	failed bool
}

func (r *recorder) Helper()         {}
func (r *recorder) Name() string    { return "TestRecorded" }
func (r *recorder) Failed() bool    { return r.failed }
func (r *recorder) FailNow()        { runtime.Goexit() }
func (r *recorder) Log(args ...any) { r.log = append(r.log, fmt.Sprint(args...)) }
func (r *recorder) Errorf(format string, args ...any) {
	r.failed = true
	r.Log(fmt.Sprintf(format, args...))
}

func record(t *testing.T, prop func(*rapid.T)) *recorder {
	r := &recorder{TB: t}
	done := make(chan bool)
	go func() {
		defer close(done)
		property.Check(r, prop)
	}()
	<-done
	return r
}

func TestAFailurePrintsTenValuesAndTheSmallestCase(t *testing.T) {
	long := strings.Repeat("long", 100)
	r := record(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 1000).Draw(t, long)
		for range n {
			rapid.Bool().Draw(t, "bit")
		}
		t.Logf("the case has %d bits", n)
		if n > 20 {
			t.Fatalf("too many")
		}
	})
	text := strings.Join(r.log, "\n")
	if !r.failed || len(r.log) != 14 || !strings.HasSuffix(text, "… more values: see testdata/rapid\nthe case has 21 bits\ntoo many") {
		t.Errorf("failed: %t, %d lines\n%s", r.failed, len(r.log), text)
	}
	if first := r.log[1]; len(first) != 300+len("…") {
		t.Errorf("a line of %d bytes: %s", len(first), first)
	}
}

// TestASlowFailureIsPrinted: one case alone takes longer than is shrunk.
func TestASlowFailureIsPrinted(t *testing.T) {
	for name, fail := range map[string]func(*rapid.T){
		"fatal": func(t *rapid.T) { t.Fatal("it fails") },
		"error": func(t *rapid.T) { t.Error("it fails") },
		"panic": func(t *rapid.T) { panic("it fails") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cases := 0
			r := record(t, func(t *rapid.T) {
				cases++
				rapid.SliceOfN(rapid.Int(), 10, 100).Draw(t, "numbers")
				time.Sleep(1100 * time.Millisecond)
				fail(t)
			})
			if text := strings.Join(r.log, "\n"); cases > 5 || !r.failed || strings.Contains(text, "flaky") || !strings.Contains(text, "it fails") || !strings.Contains(text, "draw numbers") {
				t.Errorf("%d cases: %s", cases, text)
			}
		})
	}
}

func TestWhatHoldsPasses(t *testing.T) {
	cases := 0
	r := record(t, func(t *rapid.T) {
		if rapid.IntRange(0, 3).Draw(t, "n") == 0 {
			t.Skip("not this one")
		}
		cases++
	})
	want := flag.Lookup("rapid.checks").Value.String()
	if testing.Short() {
		want = "20"
	}
	if r.failed || fmt.Sprint(cases) != want {
		t.Errorf("failed: %t, %d cases, want %s\n%s", r.failed, cases, want, r.log)
	}
}
