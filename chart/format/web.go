package format

import (
	"bytes"
	"context"
	"errors"
	"io"
	"regexp"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/phrase"
	"cadre/chart/scene"
	"cadre/chart/webpage"
)

// webPage is the whole chart as a page that can be moved, searched and folded.
var webPage = wholePage(func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
	svg, err := svgElement(ctx, o.Renderer, s, graphviz.SVGOptions{Named: true})
	if err != nil {
		return err
	}
	return webpage.Write(phrase.Plain(w), s, svg)
})

// wholePage draws the whole chart, whatever pages are asked for.
type wholePage func(context.Context, io.Writer, *scene.Scene, ExportOptions) error

// ErrWholePage is what there is to say where several pages are asked for.
var ErrWholePage = errors.New("a web page shows the whole chart; it was made without further pages")

// Export draws the chart. Small text is not told of: who reads it zooms in.
func (p wholePage) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	if o.Pages.Several() && o.Warn != nil {
		o.Warn(ErrWholePage)
	}
	o.Pages, o.Health, o.Page = scene.OnePage, false, 0
	scenes, err := Scenes(ctx, c, o)
	if err != nil {
		return err
	}
	return p(ctx, w, scenes[0], o)
}

// prologue is what stands before the element in an SVG document.
var prologue = regexp.MustCompile(`(?s)^.*?(<svg\b)`)

// svgElement is a picture as a part of a page.
func svgElement(ctx context.Context, r *graphviz.Renderer, s *scene.Scene, o graphviz.SVGOptions) ([]byte, error) {
	var b bytes.Buffer
	if err := graphviz.SVG(ctx, r, &b, s, o); err != nil {
		return nil, err
	}
	return prologue.ReplaceAll(b.Bytes(), []byte("$1")), nil
}
