package pdf

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sync/errgroup"

	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// Write has scenes drawn, and writes them as the pages of a document. A page
// has a bookmark where its scene has a name.
func Write(ctx context.Context, w io.Writer, r *graphviz.Renderer, scenes []*scene.Scene) error {
	if len(scenes) == 0 {
		return errors.New("a PDF needs a page")
	}
	drawings, err := drawAll(ctx, r, scenes)
	if err != nil {
		return err
	}
	d := newDocument(scenes)
	for i := range scenes {
		if err := ctx.Err(); err != nil {
			return err
		}
		d.page(i, drawings[i])
	}
	_, err = w.Write(d.finish())
	return err
}

// drawAll draws some pages side by side.
func drawAll(ctx context.Context, r *graphviz.Renderer, scenes []*scene.Scene) ([]*graphviz.Drawing, error) {
	const abreast = 2
	drawings := make([]*graphviz.Drawing, len(scenes))
	all, ctx := errgroup.WithContext(ctx)
	all.SetLimit(abreast)
	for i, s := range scenes {
		all.Go(func() (err error) {
			drawings[i], err = graphviz.Draw(ctx, r, s)
			return err
		})
	}
	return drawings, all.Wait()
}
