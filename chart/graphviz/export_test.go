package graphviz

import (
	"bytes"
	"context"
	"io"

	"cadre/chart/scene"
)

// DrawDOT is the drawing that Graphviz makes of DOT, texts and all.
func DrawDOT(ctx context.Context, r *Renderer, s *scene.Scene) (*Drawing, error) {
	return drawn(ctx, r, func(dot *bytes.Buffer) error { return writeDOT(dot, s, nil, false) })
}

// Stamps is how many shapes Graphviz draws for the cards of a scene.
func Stamps(s *scene.Scene) int { return len(newStamps(s.Cards).shapes) }

// StampedDOT is what the child is sent.
func StampedDOT(w io.Writer, s *scene.Scene) error { return writeDOT(w, s, newStamps(s.Cards), false) }
