package graphviz_test

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

func TestOutlinesNeedNoFont(t *testing.T) {
	s := build(charttest.Parse(t, "cpo Ada Ökafor\n  pm 王小明 [area=X & Y]"), scene.Options{Look: chart.Look{Title: "Ünit"}})
	var b bytes.Buffer
	if err := graphviz.SVG(t.Context(), &shared, &b, s, graphviz.SVGOptions{Outlines: true}); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(b.Bytes(), new(struct{})); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<title id="chart-title">Ünit</title>`, "<title>Ada Ökafor</title>\n<desc>Chief Product Officer</desc>", "X &amp; Y"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the picture lacks %s", want)
		}
	}
	if strings.Contains(b.String(), "<text") {
		t.Error("there is text that needs a font")
	}
	shapes := strings.Count(string(svg(t, s)), "<path ")
	texts := strings.Count(string(svg(t, s)), "<text ")
	if got := strings.Count(b.String(), "<path "); got != shapes+texts {
		t.Errorf("%d paths for %d shapes and %d texts", got, shapes, texts)
	}
}
