package format_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"cadre/chart/format"
	"cadre/chart/scene"
)

// TestAWebPageHasTheWholeChart, whatever pages are asked for; who asks is told.
func TestAWebPageHasTheWholeChart(t *testing.T) {
	c := company(t)
	whole := made(t, "html", c, format.ExportOptions{})
	var told []error
	o := format.ExportOptions{Pages: scene.ByTeam, Page: 2, Warn: func(err error) { told = append(told, err) }}
	files, err := mustFormat(t, "html").Files(t.Context(), "a.html", c, &o)
	if err != nil || !slices.Equal(files, []string{"a.html"}) {
		t.Errorf("the files are %v, %v", files, err)
	}
	if got := made(t, "html", c, o); !bytes.Equal(got, whole) {
		t.Error("on pages by team it is another page")
	}
	if len(told) != 1 || !errors.Is(told[0], format.ErrWholePage) {
		t.Errorf("told %v", told)
	}
}
