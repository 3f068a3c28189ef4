package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/board"
	"cadre/app/window/command"
	"cadre/app/window/dialog"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/document"
)

var _ command.UI = (*Window)(nil)

// welcome is the choice of how to begin; done is called once it is made.
func (w *Window) welcome(done func()) *dialog.Welcome {
	begin := func(c *chart.Chart) {
		w.unlessUnsaved(func() {
			w.keepView()
			w.editor.NewFrom(c)
			done()
		})
	}
	return &dialog.Welcome{
		Templates: document.Templates(), Recent: w.Recent(), Measurer: w.measurer, Theme: w.editor.Theme(),
		OnTemplate:   func(t document.Template) { begin(t.On(w.editor.Today())) },
		OnEmpty:      func() { begin(chart.Empty()) },
		OnRecent:     w.OpenRecent,
		OnOpen:       w.Open,
		OnImportFile: w.Import,
	}
}

// New lets choose how to begin another chart.
func (w *Window) New() {
	var d *fynedialog.CustomDialog
	hide := func() { d.Hide() }
	screen := w.welcome(func() {
		hide()
		w.begin()
	})
	for _, f := range []*func(){&screen.OnOpen, &screen.OnImportFile} {
		do := *f
		*f = func() {
			hide()
			do()
		}
	}
	screen.OnRecent = func(path string) {
		hide()
		w.OpenRecent(path)
	}
	d = widgets.NewDialog("New chart", "Cancel", screen.Content(), w.window)
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(860, size.Width-60), min(680, size.Height-60)))
	d.Show()
	w.window.Canvas().Focus(screen.First())
}

// Rename edits the selected person's name on the card, or on the line where the
// outline has the keys.
func (w *Window) Rename() {
	if w.outline.Has(w.window.Canvas().Focused()) {
		w.outline.Edit(w.editor.Selected())
		return
	}
	w.board.Rename(w.editor.Selected())
}

// Find opens the bar in which to type whom to find on the canvas.
func (w *Window) Find() { w.finding.Open() }

// Palette lets type to find a command or a person.
func (w *Window) Palette() { widgets.ShowPalette(w.window, w.paletteChoices()) }

func (w *Window) paletteChoices() []widgets.Choice {
	var choices []widgets.Choice
	for i := range command.All {
		cmd := &command.All[i]
		if cmd.ID == "palette" {
			continue
		}
		choices = append(choices, widgets.Choice{Title: cmd.Title, Hint: cmd.Key().String(), Why: w.commands.Why(cmd),
			Run: func() { w.run(cmd) }})
	}
	if w.begun() {
		for _, p := range w.editor.Chart().Tree().People {
			choices = append(choices, widgets.Choice{Title: p.Label(), Hint: w.editor.Chart().Title(p), Also: func() []string { return searched(w.editor.Chart(), p) },
				Run: func() { w.editor.Approach(p.ID) }})
		}
	}
	return choices
}

// searched is all that a chart says of somebody, a text for each field.
func searched(c *chart.Chart, p *chart.Person) []string {
	var texts []string
	for i := range chart.Fields {
		if text := chart.Fields[i].Show(c, p); text != "" {
			texts = append(texts, text)
		}
	}
	for name, text := range p.Extra {
		texts = append(texts, name+": "+text)
	}
	slices.Sort(texts)
	return texts
}

// Keys shows every key and what it does.
func (w *Window) Keys() {
	grid := container.New(&twoColumns{})
	for i := range command.All {
		if cmd := &command.All[i]; len(cmd.Keys) > 0 {
			grid.Add(widget.NewLabelWithStyle(cmd.KeysInWords(), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
			grid.Add(widget.NewLabel(cmd.Title))
		}
	}
	ctrl := command.Modifiers(fyne.KeyModifierShortcutDefault)
	for _, line := range [][2]string{
		{"Wheel", "Move the picture"}, {"Shift+wheel", "Move it sideways"}, {ctrl + "+wheel", "Zoom at the pointer"}, {"+ or − on the canvas", "Zoom"},
		{"Click or drag in the minimap", "Go there"}, {"Drag the background", "Move the picture"}, {"Double click", "Rename on the card"}, {ctrl + "+click or Shift+click", "Select one more card, or one less"},
		{board.CopyKey() + "+drag a card", "Copy it with its team"}, {"Shift+drag a card", "Move it without its team"}, {board.CopyKey() + "+Shift+drag a card", "Draw a dotted line"},
		{"Esc", "Cancel a drag; select nobody; end a search, then the filter"},
	} {
		grid.Add(widget.NewLabelWithStyle(line[0], fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		grid.Add(widget.NewLabel(line[1]))
	}
	d := widgets.NewDialog("Keys", "Close", container.NewVScroll(grid), w.window)
	d.Resize(fyne.NewSize(520, min(640, w.window.Canvas().Size().Height-60)))
	d.Show()
}

// About says what this is.
func (w *Window) About() {
	text := widget.NewLabel("Org charts for product teams: drag roles, see what breaks the rules, export the picture.\n\n" +
		"Set in Inter (SIL Open Font License). Pictures by Graphviz.")
	text.Wrapping = fyne.TextWrapWord
	d := widgets.NewDialog("Cadre", "Close", text, w.window)
	d.Resize(fyne.NewSize(420, 200))
	d.Show()
}

// Say shows a sentence in the status line.
func (w *Window) Say(message string) { w.status.Say(message) }

// Fail shows what went wrong.
func (w *Window) Fail(err error) { dialog.Error(w.window, err) }

func (w *Window) fail(err error) {
	if err != nil {
		w.Fail(err)
	}
}

// remakeMenu lists the files opened lately anew.
func (w *Window) remakeMenu() {
	w.menu = command.NewMenu(w.commands, w.run)
	w.window.SetMainMenu(w.menu.Main)
}

// twoColumns lays objects out in rows of two, the first column as narrow as
// it can be.
type twoColumns struct{ first float32 }

// MinSize is for Fyne.
func (l *twoColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	l.first = 0
	var second, height float32
	for i := 0; i+1 < len(o); i += 2 {
		l.first = max(l.first, o[i].MinSize().Width)
		second = max(second, o[i+1].MinSize().Width)
		height += l.row(o, i)
	}
	return fyne.NewSize(l.first+second, height)
}

func (l *twoColumns) row(o []fyne.CanvasObject, i int) float32 {
	const overlap = 8 // labels bring more padding than rows of a list need
	return max(o[i].MinSize().Height, o[i+1].MinSize().Height) - overlap
}

// Layout is for Fyne.
func (l *twoColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.MinSize(o)
	var y float32
	for i := 0; i+1 < len(o); i += 2 {
		o[i].Move(fyne.NewPos(0, y))
		o[i].Resize(o[i].MinSize())
		o[i+1].Move(fyne.NewPos(l.first, y))
		o[i+1].Resize(fyne.NewSize(size.Width-l.first, o[i+1].MinSize().Height))
		y += l.row(o, i)
	}
}
