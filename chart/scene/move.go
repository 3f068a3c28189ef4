package scene

// move shifts everything, but of the cards only their boxes, and of the connectors
// only where they run.
func (s *Scene) move(dx, dy float64) {
	for i := range s.Panels {
		s.Panels[i].Shape.Box.X += dx
		s.Panels[i].Shape.Box.Y += dy
		s.Panels[i].Label.move(dx, dy)
	}
	for _, c := range s.Connectors {
		for i := range c.Path {
			c.Path[i].X += dx
			c.Path[i].Y += dy
		}
	}
	for i := range s.Cards {
		s.Cards[i].Box.X += dx
		s.Cards[i].Box.Y += dy
	}
	moveAll(s.Shapes, s.Labels, dx, dy)
}

func moveAll(shapes []Shape, texts []Text, dx, dy float64) {
	for i := range shapes {
		shapes[i].Box.X += dx
		shapes[i].Box.Y += dy
	}
	for i := range texts {
		texts[i].move(dx, dy)
	}
}

func (t *Text) move(dx, dy float64) {
	t.At.X += dx
	t.At.Y += dy
}

func (c *Curve) move(dx, dy float64) {
	for i := range c {
		c[i].X += dx
		c[i].Y += dy
	}
}
