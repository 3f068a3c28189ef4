package board

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/board/distance"
	"cadre/app/window/widgets"
)

// renderer puts a frame together: what is in view of the scene, then the
// marks over it.
type renderer struct {
	board  *Board
	ground *canvas.Rectangle
	far    *canvas.Raster // the scene from afar
	list   []fyne.CanvasObject
}

// IsClip keeps the board from drawing over its neighbours; Fyne looks for it.
func (r *renderer) IsClip() {}

func (r *renderer) Destroy() {}

func (r *renderer) MinSize() fyne.Size { return r.board.MinSize() }

func (r *renderer) Layout(fyne.Size) { r.Refresh() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.list }

// Refresh draws the frame anew.
func (r *renderer) Refresh() {
	b := r.board
	ix, v := b.index(), b.editor.View()
	b.brush.view = v
	r.ground.FillColor = ix.scene.Background
	r.ground.Resize(b.Size())
	cards, connectors := ix.in(v.Visible())
	afar := b.said().Level != distance.Full
	widgets.SetVisible(r.far, afar)
	if afar {
		r.far.Resize(b.Size())
	} else {
		r.near(ix, cards, connectors)
	}
	b.brush.finish()
	b.drawPreview()
	b.drawMarks(cards)
	b.drawFolds(cards)
	b.drawCarried()
	b.drawControls()
	b.signs.finish()
	b.placeEntry()
	b.drawHint()
	b.drawScrolls()
	b.drawMinimap()
	b.drawHoverCard()
	r.collect()
	canvas.Refresh(b)
}

// near draws the pieces in view one by one.
func (r *renderer) near(ix *index, cards, connectors []int) {
	brush := r.board.brush
	part := brush.view.Visible()
	for _, p := range ix.scene.Panels {
		if touches(part, p.Shape.Box) {
			brush.panel(p)
		}
	}
	for _, i := range connectors {
		brush.connector(ix.scene.Connectors[i])
	}
	for _, i := range cards {
		c := ix.scene.Cards[i]
		texts := len(c.Texts)
		if e := r.board.entry; e != nil && e.id == c.Person {
			texts = nameAt(c) // the entry lies over the rest
		}
		brush.card(c, texts)
	}
	for _, s := range ix.scene.Shapes {
		if touches(part, s.Box) {
			brush.shape(s)
		}
	}
	for _, t := range ix.scene.Labels {
		brush.text(t)
	}
}

// collect lists all objects, back to front.
func (r *renderer) collect() {
	b := r.board
	list := append(r.list[:0:0], r.ground, r.far)
	list = b.brush.objects(list)
	list = b.ghost.objects(b.hint.objects(list))
	list = b.folds.objects(b.marks.objects(list))
	if b.entry != nil {
		list = append(list, b.entry, b.echo.content)
	}
	list = b.signs.objects(append(b.carried.objects(list), b.note.content))
	r.list = append(b.minimap.objects(b.scrolls.objects(list)), b.card.content)
}

// picture is the scene from afar.
func (r *renderer) picture(w, h int) image.Image {
	b := r.board
	v := b.editor.View()
	if v.Size.W <= 0 {
		return image.NewRGBA(image.Rect(0, 0, w, h))
	}
	b.far.found, b.far.foundColour = b.editor.Spotlight(), b.foundColour()
	return b.far.picture(b.index(), b.said(), v, w, h)
}
