package graphviz

import (
	"bytes"
	"context"

	"cadre/chart/scene"
)

// Draw has a scene drawn by Graphviz: each shape that differs once, and the
// lines. Copies are placed, and text is set, here: Graphviz would only repeat
// them, at nearly the whole cost.
func Draw(ctx context.Context, r *Renderer, s *scene.Scene) (*Drawing, error) {
	stamps := newStamps(s.Cards)
	d, err := drawn(ctx, r, func(dot *bytes.Buffer) error { return writeDOT(dot, s, stamps, false) })
	if err != nil {
		return nil, err
	}
	stamps.place(d, s.Cards)
	d.attach(s)
	d.setText(s)
	return d, nil
}

// drawn is what Graphviz makes of a graph.
func drawn(ctx context.Context, r *Renderer, write func(*bytes.Buffer) error) (*Drawing, error) {
	var dot bytes.Buffer
	if err := write(&dot); err != nil {
		return nil, err
	}
	svg, err := r.Draw(ctx, dot.Bytes())
	if err != nil {
		return nil, err
	}
	return read(svg)
}
