package board

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/phrase"
)

// folds draws the marks at the lower edge of cards that fold teams away: of a
// folded one a pill with what is below, and of the card with the controls a
// small sign.
type folds struct {
	pills pool[*canvas.Rectangle]
	words pool[*canvas.Text]
	dots  pool[*canvas.Circle] // what the rules say of those below
}

func newFolds() *folds { return &folds{rectangles(), texts(), circles()} }

func (f *folds) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return f.dots.objects(f.words.objects(f.pills.objects(list)))
}

// The measures of a fold mark, in pixels.
const (
	pillText   = 11
	pillHeight = 17
	pillPad    = 7
	pillDot    = 4 // its radius
	pillOut    = 3 // how far its middle is below the card, whose last line stays readable
	foldRadius = 7
	foldSlack  = 3
)

// chevron is the strokes of a “^”, in a circle of radius 1.
var chevron = [][4]float32{{-0.45, 0.2, 0, -0.25}, {0, -0.25, 0.45, 0.2}}

// hasFoldMarks tells whether cards are drawn large enough for marks.
func (b *Board) hasFoldMarks() bool {
	return b.editor.View().Zoom >= controlsBelow && !b.gesture.busy() && b.preview() == nil
}

// drawFolds draws the fold marks of the cards in view.
func (b *Board) drawFolds(cards []int) {
	if b.hasFoldMarks() {
		for _, i := range cards {
			if id := b.index().scene.Cards[i].Person; b.editor.Folded(id) {
				b.drawPill(id)
			}
		}
		if id := b.foldable(); id != "" {
			at, _ := b.foldPlace(id)
			colour := b.colour(theme.ColorNamePrimary)
			if !b.pointed.fold {
				colour = half(colour, b.index().scene.Background)
			}
			b.signs.drawRound(chevron, at, foldRadius, colour, b.index().scene.Background)
		}
	}
	b.folds.pills.finish()
	b.folds.words.finish()
	b.folds.dots.finish()
}

// foldable is whose card has the mark that folds their team away.
func (b *Board) foldable() chart.ID {
	id := b.gesture.hover
	if id == "" {
		id = b.editor.Selected()
	}
	if team(b.editor.Chart(), id) == 0 || b.editor.Folded(id) || b.entry != nil {
		return ""
	}
	return id
}

// foldPlace is the middle of somebody's fold mark, and how large it is.
func (b *Board) foldPlace(id chart.ID) (centre fyne.Position, size fyne.Size) {
	box, _ := b.editor.CardBox(id)
	b.brush.view = b.editor.View()
	from, card := b.brush.box(box)
	if !b.editor.Folded(id) {
		return from.AddXY(0.2*card.Width, card.Height+controlOut), fyne.NewSquareSize(2 * foldRadius)
	}
	_, width, _ := b.pill(id, card.Width)
	return from.AddXY(card.Width/2, card.Height+pillOut), fyne.NewSize(width, pillHeight)
}

// pill is what the mark of a folded team says in a width, the width that takes,
// and what is below.
func (b *Board) pill(id chart.ID, room float32) (says string, width float32, below editor.Below) {
	below = b.editor.Below(id)
	count := "+" + strconv.Itoa(below.People)
	ways := []string{count}
	if below.Open > 0 {
		ways = append([]string{count + " · " + strconv.Itoa(below.Open) + " open"}, ways...)
	}
	for _, says = range ways {
		width = float32(b.editor.Measurer().Width(says, pillText, 1)) + 2*pillPad
		if below.Gravest != "" {
			width += 2*pillDot + pillPad/2 + b.findingsWidth(below)
		}
		if width <= room {
			break
		}
	}
	return says, width, below
}

func (b *Board) findingsWidth(below editor.Below) float32 {
	return float32(b.editor.Measurer().Width(" "+strconv.Itoa(below.Findings), pillText, 1))
}

// drawPill draws the mark of a folded team.
func (b *Board) drawPill(id chart.ID) {
	centre, size := b.foldPlace(id)
	box, _ := b.editor.CardBox(id)
	_, card := b.brush.box(box)
	says, _, below := b.pill(id, card.Width)
	s := b.index().scene
	pill := b.folds.pills.next()
	pill.FillColor, pill.StrokeColor, pill.StrokeWidth, pill.CornerRadius = s.Theme.Card, s.Theme.Muted, 1, pillHeight/2
	if b.pointed.fold && b.pointed.of == id {
		pill.StrokeColor = b.colour(theme.ColorNamePrimary)
	}
	at := centre.SubtractXY(size.Width/2, size.Height/2)
	put(pill, at, size)
	x := at.X + pillPad
	x += b.pillWord(says, fyne.NewPos(x, at.Y))
	if below.Gravest == "" {
		return
	}
	dot := b.folds.dots.next()
	x += pillPad
	dot.FillColor = b.colour(severityColours[below.Gravest])
	put(dot, fyne.NewPos(x, at.Y+pillHeight/2-pillDot), fyne.NewSquareSize(2*pillDot))
	b.pillWord(strconv.Itoa(below.Findings), fyne.NewPos(x+2*pillDot+pillPad/3, at.Y))
}

// pillWord writes a word on a pill and tells how wide it is.
func (b *Board) pillWord(s string, at fyne.Position) float32 {
	t := b.folds.words.next()
	t.Text, t.TextSize, t.TextStyle.Bold, t.Color = s, pillText, true, b.index().scene.Theme.Text
	size := t.MinSize()
	put(t, at.AddXY(0, (pillHeight-size.Height)/2), size)
	return size.Width
}

// foldAt is whose fold mark is at a place; empty where there is none.
func (b *Board) foldAt(at fyne.Position) chart.ID {
	if !b.hasFoldMarks() {
		return ""
	}
	if id := b.foldable(); id != "" && b.onFold(id, at) {
		return id
	}
	v := b.editor.View()
	p := v.ToScene(point(at))
	reach := pillHeight / v.Zoom
	for _, i := range b.index().cardsIn(layout.Rect{X: p.X - reach, Y: p.Y - reach, W: 2 * reach, H: 2 * reach}) {
		if id := b.index().scene.Cards[i].Person; b.editor.Folded(id) && b.onFold(id, at) {
			return id
		}
	}
	return ""
}

// onFold tells whether a place is on somebody's fold mark, or close to it.
func (b *Board) onFold(id chart.ID, at fyne.Position) bool {
	centre, size := b.foldPlace(id)
	d := at.Subtract(centre)
	return max(d.X, -d.X) <= size.Width/2+foldSlack && max(d.Y, -d.Y) <= size.Height/2+foldSlack
}

// pressFold presses a fold mark, if there is one at a place.
func (b *Board) pressFold(e *desktop.MouseEvent) bool {
	b.folding = ""
	if e.Button == desktop.MouseButtonPrimary {
		b.folding = b.foldAt(e.Position)
	}
	return b.folding != ""
}

// letFold lets a fold mark go that was pressed: with Shift held it is for all
// teams below.
func (b *Board) letFold(e *desktop.MouseEvent) {
	id := b.folding
	b.folding = ""
	switch fold := !b.editor.Folded(id); {
	case b.foldAt(e.Position) != id:
	case e.Modifier&fyne.KeyModifierShift != 0:
		b.editor.FoldBelow(fold, id)
	default:
		b.editor.Fold(fold, id)
	}
}

// foldTip says what a fold mark does, and what is below.
func (b *Board) foldTip(id chart.ID) widgets.Tip {
	key := command.ByID("fold").Key().String()
	more := widgets.TipLine{Text: "Shift+click for all teams below", Weak: true}
	if !b.editor.Folded(id) {
		return widgets.Tip{{Text: "Fold the team", Key: key}, more}
	}
	return widgets.Tip{{Text: "Show the team", Key: key}, {Text: belowInWords(b.editor.Below(id))}, more}
}

// belowInWords counts who is below: "12 people, 3 open roles and 2 findings".
func belowInWords(b editor.Below) string {
	var words []string
	add := func(n int, one, several string) {
		if n > 0 {
			words = append(words, phrase.Count(n, one, several))
		}
	}
	add(b.People-b.Open, "person", "people")
	add(b.Open, "open role", "open roles")
	add(b.Findings, "finding", "findings")
	return phrase.List(words) + " below"
}
