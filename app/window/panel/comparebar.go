package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/compare"
	"cadre/chart/phrase"
)

// CompareBar stands above the canvas while the document is compared with
// another chart: it says with which, what the marks on the cards mean, and who
// is gone and has no card.
type CompareBar struct {
	editor  *editor.Editor
	title   *widget.Label
	legend  *fyne.Container
	gone    *widget.Label
	ground  *canvas.Rectangle
	end     *widgets.Button
	bar     fyne.CanvasObject
	content *fyne.Container // the bar and what it stands above
}

// NewCompareBar makes the bar above something, hidden while nothing is
// compared.
func NewCompareBar(e *editor.Editor, below fyne.CanvasObject) *CompareBar {
	b := &CompareBar{editor: e, title: widget.NewLabel(""), legend: container.NewHBox(), gone: widget.NewLabel(""), ground: canvas.NewRectangle(nil)}
	b.title.TextStyle.Bold, b.title.Truncation = true, fyne.TextTruncateEllipsis
	b.end = widgets.NewButton("End the comparison (Esc)", nil, e.EndComparison)
	first := look.Border(nil, nil, nil, b.end, b.title)
	second := container.NewHScroll(container.NewHBox(b.legend, b.gone)) // many may be gone
	b.bar = container.NewStack(b.ground, look.Inset(look.Gap, look.Stack(-look.Close, look.Space(look.Gap), first, second, look.Space(look.Close))))
	b.content = look.Border(b.bar, nil, nil, nil, below)
	b.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ComparisonChanged | editor.ChartChanged | editor.ThemeChanged) {
			b.Refresh()
		}
	})
	return b
}

// Content is the bar with what it stands above.
func (b *CompareBar) Content() fyne.CanvasObject { return b.content }

// Refresh shows what differs as it is.
func (b *CompareBar) Refresh() {
	name := b.editor.ComparedWith()
	if shown := b.bar.Visible(); shown != (name != "") {
		widgets.SetVisible(b.bar, name != "")
		b.content.Refresh()
	}
	if name == "" {
		return
	}
	b.title.SetText("Compared with " + name)
	b.ground.FillColor = theme.Color(theme.ColorNameInputBackground)
	b.ground.Refresh()
	b.tell(b.editor.Differences())
}

// tell counts what differs, and names who is gone.
func (b *CompareBar) tell(differences []compare.Entry) {
	count, gone := map[compare.Kind]int{}, []string(nil)
	for _, l := range differences {
		count[l.Kind]++
		if l.Kind == compare.Removed {
			gone = append(gone, l.Name)
		}
	}
	b.legend.RemoveAll()
	for _, k := range []compare.Kind{compare.Added, compare.Moved, compare.Edited, compare.Reordered, compare.Configured, compare.Removed} { // the names of who is gone follow
		if count[k] > 0 {
			b.legend.Add(look.Chip(look.ChangeSign(k), look.ChangeColour(k)))
			b.legend.Add(widget.NewLabel(kindWords(k, count[k])))
		}
	}
	if len(differences) == 0 {
		b.legend.Add(widget.NewLabel("Nothing differs"))
	}
	b.gone.SetText("")
	if len(gone) > 0 {
		b.gone.SetText(phrase.List(gone))
	}
	b.legend.Refresh()
}

// kindWords counts changes of a kind.
func kindWords(k compare.Kind, n int) string {
	if k == compare.Configured {
		return phrase.Count(n, "setting", "settings")
	}
	word := phrase.Lower(compare.Kinds[k].Heading)
	return phrase.Count(n, word, word)
}
