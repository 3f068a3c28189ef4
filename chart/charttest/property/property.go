// Package property checks what holds of every case against random ones, as
// package rapid does, but fails shortly: it looks for a smaller case for a
// second and prints ten of the values it was drawn from. Only tests import
// this package; it knows no other of ours, so that every test can.
package property

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const (
	shrinkTime = time.Second
	maxDraws   = 10  // lines of drawn values that a failure prints
	maxWidth   = 300 // bytes of each
)

// Check is rapid.Check. Of what a property logs only that of the smallest case
// is printed: let it log the case where the values it was drawn from say
// little. With -short there are a fifth as many cases.
func Check(t testing.TB, property func(*rapid.T)) {
	t.Helper()
	l := limit{end: deadline(t)}
	rapid.Check(&brief{TB: t}, func(t *rapid.T) {
		if l.over() && !printed(t) {
			return
		}
		defer l.note()
		property(t)
		if t.Failed() {
			l.failed()
		}
	})
}

// limit is how long a property goes on: until shortly before the timeout of
// the test, and for shrinkTime once it has failed. The flag -rapid.shrinktime
// would not do, rapid looks at it only now and then.
type limit struct{ end time.Time }

func (l *limit) over() bool { return !l.end.IsZero() && time.Now().After(l.end) }

func (l *limit) failed() {
	if end := time.Now().Add(shrinkTime); l.end.IsZero() || end.Before(l.end) {
		l.end = end
	}
}

// note hears of a property that panics, as it does by Fatal; but not of one
// that skips its case.
func (l *limit) note() {
	if p := recover(); p != nil {
		if fmt.Sprintf("%T", p) != "rapid.invalidData" {
			l.failed()
		}
		panic(p)
	}
}

// printed says whether a case is run to be printed.
func printed(t *rapid.T) bool { return t.Output() != io.Discard }

func deadline(t testing.TB) time.Time {
	if d, ok := t.(interface{ Deadline() (time.Time, bool) }); ok {
		if end, ok := d.Deadline(); ok {
			return end.Add(-20 * time.Second)
		}
	}
	return time.Time{}
}

// brief is a test whose log has the first values drawn and leaves out the
// rest. They are in the file that rapid writes beside the test.
type brief struct {
	testing.TB
	drawn int
}

func (b *brief) Logf(format string, args ...any) {
	b.Helper()
	line := fmt.Sprintf(format, args...)
	if strings.HasPrefix(line, "[rapid] draw ") {
		if b.drawn++; b.drawn == maxDraws+1 {
			b.TB.Log("[rapid] … more values: see testdata/rapid")
		}
		if b.drawn > maxDraws {
			return
		}
		line = shorten(line)
	}
	b.TB.Log(line)
}

func shorten(line string) string {
	if len(line) > maxWidth {
		return strings.ToValidUTF8(line[:maxWidth], "") + "…"
	}
	return line
}
