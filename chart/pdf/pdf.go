package pdf

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sync/errgroup"

	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// Page is one page of a document.
type Page struct {
	Scene *scene.Scene
	Name  string // of its bookmark; empty: none
}

// Write has the pages drawn, and writes them as a document.
func Write(ctx context.Context, w io.Writer, r *graphviz.Renderer, pages []Page) error {
	if len(pages) == 0 {
		return errors.New("a PDF needs a page")
	}
	drawings, err := drawAll(ctx, r, pages)
	if err != nil {
		return err
	}
	d := newDocument(len(pages), pages[0].Scene.Title)
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		d.page(i, p, drawings[i])
	}
	_, err = w.Write(d.finish(pages))
	return err
}

// drawAll draws some pages side by side.
func drawAll(ctx context.Context, r *graphviz.Renderer, pages []Page) ([]*graphviz.Drawing, error) {
	const abreast = 2
	drawings := make([]*graphviz.Drawing, len(pages))
	all, ctx := errgroup.WithContext(ctx)
	all.SetLimit(abreast)
	for i, p := range pages {
		all.Go(func() (err error) {
			drawings[i], err = graphviz.Draw(ctx, r, p.Scene)
			return err
		})
	}
	return drawings, all.Wait()
}
