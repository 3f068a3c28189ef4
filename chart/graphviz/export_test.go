package graphviz

import (
	"context"

	"cadre/chart/scene"
)

// DrawDOT is the drawing that Graphviz makes of DOT, texts and all.
func DrawDOT(ctx context.Context, r *Renderer, s *scene.Scene) (*Drawing, error) {
	return everything(s).draw(ctx, r, s)
}
