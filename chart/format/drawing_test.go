package format_test

import (
	"bytes"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestDrawingsComeBack: who is on a drawing for draw.io comes in again, below
// the same managers.
func TestDrawingsComeBack(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  vp Bo & Sons\n    pm Cy\n    pm Dee\n  head Eve\n    apm Fay <F>")
	drawing := mustFormat(t, "drawio")
	var b bytes.Buffer
	if err := drawing.Export.Export(t.Context(), &b, c, format.ExportOptions{Scene: scene.Options{Look: c.Settings().Look}, Measurer: typeset.Default()}); err != nil {
		t.Fatal(err)
	}
	back, _, err := drawing.Import.Import(&b, format.ImportOptions{Name: "team.drawio"})
	if err != nil {
		t.Fatal(err)
	}
	managers := map[string]string{}
	for _, p := range back.Everybody() {
		managers[p.Name] = ""
		if m := back.Person(p.Manager); m != nil {
			managers[p.Name] = m.Name
		}
	}
	for _, p := range c.Everybody() {
		want := ""
		if m := c.Person(p.Manager); m != nil {
			want = m.Name
		}
		if got, is := managers[p.Name]; !is || got != want {
			t.Errorf("%s is below %q, want %q", p.Name, got, want)
		}
	}
	if back.Len() != c.Len() {
		t.Errorf("%d people came back of %d", back.Len(), c.Len())
	}
}
