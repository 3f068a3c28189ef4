package format_test

import (
	"bytes"
	"slices"
	"testing"

	"cadre/chart/format"
	"cadre/chart/scene"
)

// TestAWebPageHasTheWholeChart, whatever pages are asked for; who asks is told.
func TestAWebPageHasTheWholeChart(t *testing.T) {
	c := company(t)
	whole := made(t, "html", c, format.ExportOptions{})
	o, f := format.ExportOptions{Pages: scene.ByTeam, Page: 2}, mustFormat(t, "html")
	files, err := f.Files(t.Context(), "a.html", c, &o)
	if err != nil || !slices.Equal(files, []string{"a.html"}) {
		t.Errorf("the files are %v, %v", files, err)
	}
	if got := made(t, "html", c, o); !bytes.Equal(got, whole) {
		t.Error("on pages by team it is another page")
	}
	if err := f.Adapt(&o); err == nil || err.Error() != "an interactive web page shows the whole chart, on one page" || o.Pages.Several() {
		t.Errorf("told %v, and there are pages %q", err, o.Pages)
	}
	if err := f.Adapt(&o); err != nil {
		t.Errorf("of one page, told %v", err)
	}
}
