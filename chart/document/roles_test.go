package document_test

import (
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

// TestATakenRoleIsWrittenByItsID alone, unless the document has changed it.
func TestATakenRoleIsWrittenByItsID(t *testing.T) {
	c := charttest.Parse(t, "cpo Ann\n  director Bo\n    group-pm Cy")
	wider, _ := chart.Known(chart.GroupPM)
	wider.Span = 6
	c, _, err := chart.DefineRole(wider).On(c)
	if err != nil {
		t.Fatal(err)
	}
	text := save(t, c)
	for _, line := range []string{`{"id": "director"}`, `{"id": "group-pm", "title": "Group Product Manager"`, `"span": 6`} {
		if !strings.Contains(string(text), line) {
			t.Errorf("%s is missing in\n%s", line, string(text))
		}
	}
	back, _, err := load(text)
	if err != nil || !back.Equal(c) {
		t.Errorf("read back, %v:\n%s", err, save(t, back))
	}
}

// TestARoleNobodyListedIsTaken from the people of a file.
func TestARoleNobodyListedIsTaken(t *testing.T) {
	c, _, err := load([]byte(`{"cadre": 1, "people": [{"id": "a", "name": "Ann", "role": "svp"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if r, ok := c.Settings().Role(chart.SVP); !ok || r.Level != 6 {
		t.Errorf("%+v, %t", r, ok)
	}
}
