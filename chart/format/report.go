package format

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/pdf"
	"cadre/chart/phrase"
	"cadre/chart/report"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// Reports are the formats of a report about a team, as extensions.
var Reports = []string{".md", ".html", ".pdf"}

// ReportKind is the format of a report by the name of its file.
func ReportKind(path string) (kind string, ok bool) {
	kind = strings.ToLower(filepath.Ext(path))
	return kind, slices.Contains(Reports, kind)
}

// WriteReport writes the report about a chart in one of Reports; for browsers
// with the chart's picture, as it is on the day.
func WriteReport(ctx context.Context, w io.Writer, kind string, c *chart.Chart, o report.Options) error {
	d := report.Of(c, o)
	renderer := &graphviz.Renderer{}
	defer renderer.Close()
	switch kind {
	case ".md":
		return report.Markdown(phrase.Plain(w), d)
	case ".html":
		picture, err := reportPicture(ctx, renderer, chart.AsOf(c, o.Day()))
		if err != nil {
			return err
		}
		return report.HTML(phrase.Plain(w), d, picture)
	case ".pdf":
		return pdf.Write(ctx, w, renderer, report.Pages(d, typeset.Default()))
	}
	return fmt.Errorf("a report cannot be written as %s; there are %s", kind, strings.Join(Reports, ", "))
}

// mostPictured is up to how many cards a picture can be read on a screen.
const mostPictured = 300

// reportPicture is the chart as an SVG element; nothing where it would be too
// small to read.
func reportPicture(ctx context.Context, r *graphviz.Renderer, c *chart.Chart) ([]byte, error) {
	if c.Len() == 0 || c.Len() > mostPictured {
		return nil, nil
	}
	s, err := Scenes(ctx, c, ExportOptions{Scene: scene.Options{Look: scene.OnSlide(c)}, Renderer: r, Measurer: typeset.Default()})
	if err != nil {
		return nil, err
	}
	return svgElement(ctx, r, s[0], graphviz.SVGOptions{})
}
