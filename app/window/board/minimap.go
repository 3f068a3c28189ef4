package board

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// minimap is a small picture of all that is on the canvas, in its lower right
// corner, while that does not fit the view. A frame shows the part in view. A
// press goes there, and a drag moves the view along.
type minimap struct {
	mapPlace        // while it is shown
	ground          *canvas.Rectangle
	picture         *canvas.Raster
	rim, edge       *canvas.Rectangle // around the part in view: the rim is the ground's, so that the frame shows on every colour
	wanted, painted *mapPicture       // nil: none yet
	img             *image.RGBA
}

func newMinimap() *minimap {
	m := &minimap{ground: &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 1}, rim: &canvas.Rectangle{StrokeWidth: 4, CornerRadius: 3}, edge: &canvas.Rectangle{StrokeWidth: 2, CornerRadius: 2},
		img: image.NewRGBA(image.Rect(0, 0, 1, 1))}
	m.picture = canvas.NewRaster(func(int, int) image.Image { return m.img })
	return m
}

func (m *minimap) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(list, m.ground, m.picture, m.rim, m.edge)
}

// The measures of a minimap, in pixels.
const (
	mapWidth   = 200 // at most
	mapHeight  = 140
	mapShare   = 4   // of the board's width and height it has one part in so many, at most
	mapRoom    = 440 // width of a board that has one
	mapLeast   = 44  // side, even of a chart that is much wider than high
	mapPad     = 5
	mapAway    = scrollRoom + look.Close // from the board's edges
	leastFrame = 8
	mapMargin  = 0.03 // of the cards' width and height, around them
)

// mapPlace is where a part of the scene is drawn on a minimap. The zero value is
// nowhere.
type mapPlace struct {
	on layout.Rect // of the board, in pixels
	of layout.Rect // of the scene
}

// newMapPlace puts a picture of the cards into the corner of a board: as large as
// there is room, and higher or wider than true where it would be a line.
func newMapPlace(cards layout.Rect, board layout.Size) mapPlace {
	of := layout.Rect{X: cards.X - mapMargin*cards.W, Y: cards.Y - mapMargin*cards.H, W: (1 + 2*mapMargin) * cards.W, H: (1 + 2*mapMargin) * cards.H}
	w, h := min(mapWidth, board.W/mapShare), min(mapHeight, board.H/mapShare)
	if board.W < mapRoom || h < mapLeast || cards.W <= 0 {
		return mapPlace{}
	}
	scale := min(w/of.W, h/of.H)
	w, h = math.Round(max(mapLeast, of.W*scale)), math.Round(max(mapLeast, of.H*scale))
	return mapPlace{on: layout.Rect{X: board.W - w - mapPad - mapAway, Y: board.H - h - mapPad - mapAway, W: w, H: h}, of: of}
}

// around is the map with its border.
func (m mapPlace) around() layout.Rect { return grown(m.on, mapPad) }

func (m mapPlace) has(at layout.Point) bool { return m.on.W > 0 && m.around().Contains(at) }

// toScene is the point of the scene at a pixel.
func (m mapPlace) toScene(at layout.Point) layout.Point {
	return layout.Point{X: m.of.X + (at.X-m.on.X)/m.on.W*m.of.W, Y: m.of.Y + (at.Y-m.on.Y)/m.on.H*m.of.H}
}

// frame is where a part of the scene is on the map, as far as it is there, and
// large enough to be seen.
func (m mapPlace) frame(part layout.Rect) layout.Rect {
	stretch := func(from, length, start, of, on, size float64) (at, long float64) {
		a, b := (from-start)/of*size, (from+length-start)/of*size
		a = max(0, min(a, (a+b-leastFrame)/2, size-leastFrame))
		return on + a, max(leastFrame, min(b, size)-a)
	}
	var r layout.Rect
	r.X, r.W = stretch(part.X, part.W, m.of.X, m.of.W, m.on.X, m.on.W)
	r.Y, r.H = stretch(part.Y, part.H, m.of.Y, m.of.H, m.on.Y, m.on.H)
	return r
}

// steered is how a press on the map moves the view: it takes hold of the frame,
// and elsewhere of its middle, which comes to the pointer.
func (m mapPlace) steered(v editor.View, at layout.Point) steering {
	from, hold := m.toScene(at), v.Visible().Centre()
	if !m.frame(v.Visible()).Contains(at) {
		hold = from
	}
	return steering{start: v, to: func(at layout.Point) editor.View {
		p := m.toScene(at)
		return v.Centred(layout.Point{X: hold.X + p.X - from.X, Y: hold.Y + p.Y - from.Y}, v.Zoom)
	}}
}

// placeMinimap is where the minimap is now.
func (b *Board) placeMinimap() (place mapPlace) {
	v := b.editor.View()
	if v.Size.W > 0 && b.Minimap() {
		place = newMapPlace(b.editor.Extent(), v.Size)
	}
	b.editor.Cover(place.corner(v.Size))
	if _, carries := b.gesture.state.(carrying); carries || b.editor.ShowsAll(v) { // whoever drags a card wants to see where to
		return mapPlace{}
	}
	return place
}

// corner is how large the corner of a board is that the map takes.
func (m mapPlace) corner(board layout.Size) layout.Size {
	if m.on.W == 0 {
		return layout.Size{}
	}
	return layout.Size{W: board.W - m.around().X, H: board.H - m.around().Y}
}

// drawMinimap shows the minimap, or takes it away.
func (b *Board) drawMinimap() {
	m := b.minimap
	m.mapPlace = b.placeMinimap()
	shown := m.on.W > 0
	for _, o := range m.objects(nil) {
		widgets.SetVisible(o, shown)
	}
	if !shown {
		return
	}
	all, v := m.around(), b.editor.View()
	ground := b.colour(theme.ColorNameOverlayBackground)
	m.ground.FillColor, m.ground.StrokeColor = ground, b.colour(theme.ColorNameInputBorder)
	m.rim.StrokeColor, m.edge.StrokeColor = ground, b.colour(theme.ColorNameForeground)
	frame := m.frame(v.Visible())
	for o, r := range map[fyne.CanvasObject]layout.Rect{m.ground: all, m.picture: m.on, m.edge: frame, m.rim: grown(frame, 1)} {
		put(o, fyne.NewPos(float32(r.X), float32(r.Y)), fyne.NewSize(float32(r.W), float32(r.H)))
	}
	scale := float64(b.scale())
	m.wanted = &mapPicture{scene: b.index().scene, part: m.of, size: image.Pt(int(m.on.W*scale), int(m.on.H*scale)), scale: scale,
		found: b.editor.Spotlight(), selected: b.editor.Selection(), ground: ground, foundInk: b.foundColour(), selectedInk: b.colour(theme.ColorNamePrimary)}
	b.paintMinimap()
}

// paintMinimap paints the picture anew where it would be another one, beside the
// board's own work; until then the former is shown.
func (b *Board) paintMinimap() {
	m := b.minimap
	wanted := m.wanted
	if m.painted != nil && m.painted.same(wanted) {
		return
	}
	m.painted = wanted
	b.Beside(func() (then func()) {
		img := wanted.paint()
		return func() {
			m.img = img
			canvas.Refresh(b) // Fyne knows no canvas of what has just been shown
		}
	})
}
