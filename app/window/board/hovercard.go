package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// hoverCard tells in full of the card under the pointer what the view is too
// far away to say.
type hoverCard struct {
	ground  *canvas.Rectangle
	strip   *canvas.Rectangle // in the role's colour
	lines   pool[*canvas.Text]
	content *fyne.Container
}

// The measures of a hover card, in pixels.
const (
	hoverPad   = 10
	hoverStrip = 4
	hoverAway  = 8 // from the card
	hoverName  = 14
	hoverText  = 12
	hoverMost  = 360 // width of the text
)

func newHoverCard() *hoverCard {
	h := &hoverCard{ground: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, strip: &canvas.Rectangle{CornerRadius: 2}, lines: texts()}
	h.content = container.NewWithoutLayout(h.ground, h.strip)
	h.content.Hide()
	return h
}

// drawHoverCard shows the hover card beside the card under the pointer.
func (b *Board) drawHoverCard() {
	h, id := b.card, b.gesture.hover
	i := b.editor.Card(id)
	told := i < 0 || b.said().Says(i).Told
	widgets.SetVisible(h.content, !told && !b.gesture.busy() && b.pointed.of == "" && b.entry == nil)
	if !h.content.Visible() {
		return
	}
	size := h.tell(b, i)
	from, drawn := b.brush.box(b.said().Drawn(i))
	at := from.AddXY(0, drawn.Height+hoverAway)
	if at.Y+size.Height > b.Size().Height && from.Y-hoverAway-size.Height >= 0 {
		at.Y = from.Y - hoverAway - size.Height
	}
	put(h.content, b.inside(at, size), size)
}

// tell writes what there is to say of a card, and answers how large that is.
func (h *hoverCard) tell(b *Board, card int) fyne.Size {
	h.ground.FillColor, h.ground.StrokeColor = b.colour(theme.ColorNameOverlayBackground), b.colour(theme.ColorNameSeparator)
	strip, _ := b.index().scene.Cards[card].Shape(scene.PartStrip)
	h.strip.FillColor = strip.Fill.NRGBA
	size := fyne.NewSize(0, hoverPad)
	for i, s := range hoverLines(b.editor.Chart(), b.index().scene.Cards[card].Person) {
		t := h.lines.next()
		t.TextSize, t.TextStyle.Bold, t.Color = hoverText, i == 0, b.colour(theme.ColorNamePlaceHolder)
		if i == 0 {
			t.TextSize, t.Color = hoverName, b.colour(theme.ColorNameForeground)
		}
		weight := scene.Regular
		if t.TextStyle.Bold {
			weight = scene.SemiBold
		}
		t.Text = scene.Fit(b.editor.Measurer(), s, float64(t.TextSize), weight, hoverMost)
		least := t.MinSize()
		put(t, fyne.NewPos(2*hoverPad+hoverStrip, size.Height), least)
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
	}
	h.lines.finish()
	size = size.AddWidthHeight(3*hoverPad+hoverStrip, hoverPad)
	put(h.ground, fyne.Position{}, size)
	put(h.strip, fyne.NewPos(hoverPad, hoverPad), fyne.NewSize(hoverStrip, size.Height-2*hoverPad))
	h.content.Objects = h.lines.objects(append(h.content.Objects[:0], h.ground, h.strip))
	return size
}

// hoverLines are the name, what somebody does, where, and for how many.
func hoverLines(c *chart.Chart, id chart.ID) []string {
	tree := c.Tree()
	i := tree.Index(id)
	p := tree.People[i]
	lines := []string{c.Headline(p)}
	add := func(s string) {
		if s != "" && s != lines[0] {
			lines = append(lines, s)
		}
	}
	role, _ := c.Role(p)
	title := c.Title(p)
	if title != "" && title == role.Title && role.Short != "" && role.Short != title {
		title += " (" + role.Short + ")"
	}
	add(title)
	add(joined(p.Team, p.Area, p.Location))
	if m := tree.Parent[i]; m >= 0 {
		add("Reports to " + tree.People[m].Label())
	}
	if n := tree.End[i] - i - 1; n > 0 {
		add("Leads " + phrase.Count(n, "person", "people"))
	}
	return lines
}

// joined are the words that there are, each once.
func joined(words ...string) string {
	var all []string
	for _, w := range words {
		if w != "" && (len(all) == 0 || all[len(all)-1] != w) {
			all = append(all, w)
		}
	}
	return strings.Join(all, " · ")
}
