package format

import (
	"context"
	"errors"
	"io"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// The pictures: the same scene, drawn in three ways.
var (
	svgPicture = picture{func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
		return graphviz.SVG(ctx, o.Renderer, w, s)
	}}
	pngPicture = picture{func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
		return graphviz.PNG(ctx, o.Renderer, w, s, graphviz.PNGOptions{Scale: o.Scale})
	}}
	dotSource = picture{func(_ context.Context, w io.Writer, s *scene.Scene, _ ExportOptions) error {
		return graphviz.DOT(w, s)
	}}
)

type picture struct {
	draw func(context.Context, io.Writer, *scene.Scene, ExportOptions) error
}

// ErrNobody is the answer to a picture of an empty chart.
var ErrNobody = errors.New("there is nobody in the chart, so there is nothing to draw; add people first")

// Export draws the chart, as large as its cards need.
func (p picture) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	if c.Len() == 0 {
		return ErrNobody
	}
	if o.Scale == 0 {
		o.Scale = 1
	}
	return p.draw(ctx, w, scene.Build(c, o.Measurer, o.Scene), o)
}

// ScaleTo is the scale at which a chart's picture is so many pixels wide.
func ScaleTo(pixels int, c *chart.Chart, o ExportOptions) float64 {
	return float64(pixels) / scene.Build(c, o.Measurer, o.Scene).Width
}
