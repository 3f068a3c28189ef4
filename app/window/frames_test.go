package window

import (
	"strings"
	"testing"
	"time"

	"cadre/chart"
)

// TestFramesAreTimed: a line for each change, with what changed.
func TestFramesAreTimed(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	var log strings.Builder
	clock := time.Unix(0, 0)
	u.editor.Timed = frames(&log, func() time.Time {
		clock = clock.Add(1500 * time.Microsecond)
		return clock
	})
	u.editor.Select("bo")
	if err := u.editor.Do(chart.Rename("bo", "Beau")); err != nil {
		t.Fatal(err)
	}
	want := "   1.50 ms  selection\n   1.50 ms  chart, file, findings\n"
	if log.String() != want {
		t.Errorf("the log is\n%swant\n%s", &log, want)
	}
}
