package cli_test

import (
	"bytes"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// TestAFlagAndADocumentGiveTheSamePicture makes each choice about the look by
// a flag, over documents that say nothing or something else, and in a
// document.
func TestAFlagAndADocumentGiveTheSamePicture(t *testing.T) {
	t.Chdir(t.TempDir())
	plain := save(t, "chart.cadre", chart.Look{})
	without := picture(t, plain)
	for _, o := range scene.Choices {
		looks := charttest.Looks(o)
		var others []chart.Look
		for _, look := range looks {
			want := picture(t, save(t, "chart-1.cadre", look))
			if o.ID != "page" && bytes.Equal(want, without) {
				t.Errorf("%s: the document's choice does nothing", o.ID)
			}
			for _, other := range append(others, chart.Look{}) {
				if got := picture(t, save(t, "chart-2.cadre", other), asFlag(o, look)); !bytes.Equal(got, want) {
					t.Errorf("%s: the flag %s over %+v gives another picture than the document", o.ID, asFlag(o, look), other)
				}
			}
			others = looks
		}
	}
}

// save writes a small chart with everything that can be shown, into a file
// whose name is no title.
func save(t *testing.T, name string, look chart.Look) string {
	t.Helper()
	c := charttest.Parse(t, "cpo Ada\n  head Bo [team=Growth; area=Search; location=Oslo; start=2026-01-01; skills=Vision]\n    pm Cy [team=Growth; area=Search]\n  vp Di\n    pm Ed")
	c, _, err := chart.Configure("Look", func(s *chart.Settings) { s.Look = look }).On(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Save(name, c); err != nil {
		t.Fatal(err)
	}
	return name
}

// asFlag says on the command line what a look says.
func asFlag(o scene.Choice, look chart.Look) string {
	switch {
	case o.Tick != nil:
		return "--" + o.Name()
	case o.List != nil:
		return "--" + o.Name() + "=" + string((*o.List(&look))[0])
	}
	return "--" + o.Name() + "=" + *o.Text(&look)
}

func picture(t *testing.T, file string, flags ...string) []byte {
	t.Helper()
	r := cadre(nil, append([]string{"export", file, "-o", "-", "--format", "dot", "--drawing"}, flags...)...)
	if r.code != 0 {
		t.Fatal(r)
	}
	return r.stdout.Bytes()
}
