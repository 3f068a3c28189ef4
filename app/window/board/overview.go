package board

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// far paints what is seen from afar as one picture: a canvas object for each
// piece would be slower than painting them all.
type far struct {
	img         *image.RGBA
	view        editor.View
	said        *distance.Picture
	found       *editor.Found // painted; nil: nobody is looked for
	painted     *editor.Found // on the picture
	foundColour color.NRGBA
	scale       float64 // pixels of the picture for one of the view
	letters     *letters
	discs       discs
	bends       bends
	photos      photos
	scaled      scaled
}

func newFar(p photos) *far {
	return &far{letters: newLetters(), discs: discs{}, bends: bends{}, photos: p, scaled: scaled{}}
}

// picture is the part of a scene in view, w by h pixels large. While nothing
// changes it is the same.
func (p *far) picture(ix *index, said *distance.Picture, v editor.View, w, h int) *image.RGBA {
	size := image.Pt(w, h)
	if p.img != nil && p.img.Rect.Max == size && p.said == said && p.view == v && p.found == p.painted {
		return p.img
	}
	p.painted = p.found
	p.start(size, ix, said, v)
	p.paint(ix)
	return p.img
}

// start leaves nothing on the picture but the ground.
func (p *far) start(size image.Point, ix *index, said *distance.Picture, v editor.View) {
	if p.img == nil || p.img.Rect.Max != size {
		p.img = image.NewRGBA(image.Rectangle{Max: size})
	}
	p.view, p.said, p.scale = v, said, float64(size.X)/v.Size.W
	p.letters.use(ix.scene.Theme.Font)
	draw.Draw(p.img, p.img.Rect, image.NewUniform(ix.scene.Background), image.Point{}, draw.Src)
}

func (p *far) paint(ix *index) {
	s, part := ix.scene, p.view.Visible()
	for _, g := range s.Panels {
		if touches(part, g.Shape.Box) {
			p.shape(g.Shape)
		}
	}
	cards, connectors := ix.in(part)
	for _, i := range connectors {
		p.connector(s.Connectors[i])
	}
	for _, i := range cards {
		p.card(i, &s.Cards[i])
	}
	p.paintFound(ix, cards)
	for _, shape := range s.Shapes {
		if touches(part, shape.Box) {
			p.shape(shape)
		}
	}
	for _, t := range s.Labels {
		if t.Part != scene.PartHeading && t.Part != scene.PartSubheading {
			p.words(t, s.Background)
		}
	}
	for i := range p.said.Labels {
		p.label(&p.said.Labels[i], s.Background)
		p.veilLabel(ix, &p.said.Labels[i])
	}
}

func (p *far) at(q layout.Point) image.Point {
	q = p.view.ToView(q)
	return image.Pt(int(math.Round(q.X*p.scale)), int(math.Round(q.Y*p.scale)))
}

// box is where a rectangle of the scene is, at least one pixel either way.
func (p *far) box(r layout.Rect) image.Rectangle {
	from, to := p.at(layout.Point{X: r.X, Y: r.Y}), p.at(layout.Point{X: r.Right(), Y: r.Bottom()})
	return image.Rect(from.X, from.Y, max(to.X, from.X+1), max(to.Y, from.Y+1))
}

// pixels is a length of the scene in those of the picture.
func (p *far) pixels(length float64) int { return int(math.Round(length * p.view.Zoom * p.scale)) }

func (p *far) fill(r image.Rectangle, c color.NRGBA) {
	draw.Draw(p.img, r.Intersect(p.img.Rect), image.NewUniform(c), image.Point{}, draw.Over)
}

// shape paints a shape of the scene, with a border of at least one pixel.
func (p *far) shape(s scene.Shape) { p.within(p.box(s.Box), s) }

// within paints a shape in a rectangle of the picture.
func (p *far) within(r image.Rectangle, s scene.Shape) {
	radius := p.pixels(s.Radius)
	if s.Round {
		radius = min(r.Dx(), r.Dy()) / 2
	}
	width := max(1, p.pixels(s.Weight))
	switch {
	case s.Stroke.A == 0:
		p.round(r, radius, s.Fill.NRGBA)
	case s.Dashed:
		p.round(r, radius, s.Fill.NRGBA)
		p.dashedBorder(r, radius, width, s.Stroke.NRGBA)
	case s.Fill.A == 0:
		p.border(r, radius, width, s.Stroke.NRGBA)
	default:
		p.round(r, radius, s.Stroke.NRGBA)
		p.round(r.Inset(width), radius-width, s.Fill.NRGBA)
	}
}

// card paints what somebody's card says.
func (p *far) card(i int, c *scene.Card) {
	r, says := p.box(c.Box), p.said.Says(i)
	if p.said.LevelOf(i) == distance.Names {
		p.sheet(c)
	} else {
		radius := p.radius(i, c)
		p.round(r, radius, says.Fill)
		if says.Edge.A > 0 {
			p.dashedBorder(r, radius, max(1, int(p.scale)), says.Edge)
		}
	}
	for _, l := range says.Lines {
		p.line(r.Min, l, r)
	}
}

// radius is how round the corners of somebody's card are, in pixels.
func (p *far) radius(i int, c *scene.Card) int {
	if ground := slices.IndexFunc(c.Shapes, func(s scene.Shape) bool { return s.Part == scene.PartGround }); ground >= 0 && p.said.LevelOf(i) == distance.Names {
		return p.pixels(c.Shapes[ground].Radius)
	}
	return min(p.box(c.Box).Dy()/3, int(4*p.scale))
}

// sheet paints a card's ground, the bar in the role's colour, at least two
// pixels wide, and the photo where there is room for one.
func (p *far) sheet(c *scene.Card) {
	for _, s := range c.Shapes {
		switch s.Part {
		case scene.PartGround:
			p.shape(s)
		case scene.PartStrip:
			r := p.box(s.Box)
			r.Max.X = max(r.Max.X, r.Min.X+2)
			p.within(r, s)
		}
	}
	if s, ok := p.said.Photo(c); ok {
		p.photo(s)
	}
}

// photo paints a picture, round or not.
func (p *far) photo(s scene.Shape) {
	img := p.photos.of(s.Image, s.Box)
	r := p.box(s.Box)
	if img == nil || !r.Overlaps(p.img.Rect) {
		return
	}
	radius := p.pixels(s.Radius)
	if s.Round {
		radius = r.Dx() / 2
		r.Max = r.Min.Add(image.Pt(2*radius, 2*radius))
	}
	p.masked(r, radius, p.scaled.of(img, r.Size()))
}

// labelBox is where the name of a team is.
func (p *far) labelBox(l *distance.Label) image.Rectangle {
	from := p.view.ToView(layout.Point{X: l.Box.X / p.view.Zoom, Y: l.Box.Y / p.view.Zoom})
	to := layout.Point{X: from.X + l.Box.W, Y: from.Y + l.Box.H}
	return image.Rect(int(math.Round(from.X*p.scale)), int(math.Round(from.Y*p.scale)), int(math.Round(to.X*p.scale)), int(math.Round(to.Y*p.scale)))
}

// label paints the name of a team.
func (p *far) label(l *distance.Label, around color.NRGBA) {
	r := p.labelBox(l)
	if !r.Overlaps(p.img.Rect) {
		return
	}
	radius := min(r.Dy()/3, int(4*p.scale))
	if l.Card >= 0 {
		p.round(r.Inset(-1), radius+1, around) // keeps it apart from what it covers
	}
	if l.Fill.A > 0 {
		p.round(r, radius, l.Fill)
	}
	p.line(r.Min, l.Name, r)
	p.line(r.Min, l.Count, r)
}

// line paints a text of a card or a label whose corner is at a pixel, cut off
// at its edge.
func (p *far) line(corner image.Point, l distance.Line, within image.Rectangle) {
	if l.S == "" {
		return
	}
	at := corner.Add(image.Pt(int(math.Round(l.At.X*p.scale)), int(math.Round(l.At.Y*p.scale))))
	p.letters.draw(p.img, within, at, word{l.S, l.Size * p.scale, l.Weight}, l.Colour)
}

// words paints a text around the chart as it is, or as a bar where it could
// not be read.
func (p *far) words(t scene.Text, ground color.NRGBA) {
	size := t.Size * p.view.Zoom
	if size < distance.Least {
		p.bar(t, ground)
		return
	}
	at := p.at(t.At)
	w := word{t.S, size * p.scale, t.Weight}
	at.X -= int(p.letters.width(w) * float64(anchors[t.Anchor]))
	p.letters.draw(p.img, p.img.Rect, at, w, t.Colour.NRGBA)
}

// bar stands for a text: a stroke half as strong as its colour.
func (p *far) bar(t scene.Text, ground color.NRGBA) {
	left := t.At.X - t.Width*float64(anchors[t.Anchor])
	height := t.Size * 0.5
	if height*p.view.Zoom < 0.6 {
		return
	}
	p.fill(p.box(layout.Rect{X: left, Y: t.At.Y - height, W: t.Width, H: height}), half(t.Colour.NRGBA, ground))
}

// half is the colour between two.
func half(a, b color.NRGBA) color.NRGBA {
	mid := func(x, y uint8) uint8 { return uint8((int(x) + int(y)) / 2) }
	return color.NRGBA{mid(a.R, b.R), mid(a.G, b.G), mid(a.B, b.B), 255}
}
