package graphviz

import (
	"bytes"
	"context"

	"golang.org/x/sync/errgroup"

	"cadre/chart/scene"
)

// Draw has a scene drawn by Graphviz, and sets the text itself: Graphviz would
// only repeat it, at more than half of the whole cost. A large scene is drawn in two parts side
// by side, each in a child of its own; how many cores the machine has does
// not matter, so that the same scene gives the same drawing everywhere.
func Draw(ctx context.Context, r *Renderer, s *scene.Scene) (*Drawing, error) {
	parts := split(s)
	drawings := make([]*Drawing, len(parts))
	all, ctx := errgroup.WithContext(ctx)
	for i, p := range parts {
		all.Go(func() (err error) {
			drawings[i], err = p.draw(ctx, r, s)
			return err
		})
	}
	if err := all.Wait(); err != nil {
		return nil, err
	}
	whole := drawings[0]
	for _, d := range drawings[1:] {
		_, marks := d.ground()
		whole.Marks = append(whole.Marks, marks...)
	}
	whole.attach(s)
	whole.setText(s)
	return whole, nil
}

// split halves the cards of a large scene.
func split(s *scene.Scene) []part {
	const large = 200
	n := len(s.Cards)
	if n < large {
		return []part{{to: n, rest: true}}
	}
	return []part{{to: n / 2, rest: true}, {from: n / 2, to: n}}
}

func (p part) draw(ctx context.Context, r *Renderer, s *scene.Scene) (*Drawing, error) {
	var dot bytes.Buffer
	if err := p.dot(&dot, s); err != nil {
		return nil, err
	}
	svg, err := r.Draw(ctx, dot.Bytes())
	if err != nil {
		return nil, err
	}
	return read(svg)
}
