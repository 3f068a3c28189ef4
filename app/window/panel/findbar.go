package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
)

// FindBar stands above the canvas while somebody is looked for there: what is
// typed is found at once, and Enter goes from one to the next.
type FindBar struct {
	OnOpen  func(field fyne.Focusable) // which is to have the focus
	OnClose func()                     // the search has ended
	OnKeep  func()                     // what is looked for is the filter from now on

	editor  *editor.Editor
	entry   *findEntry
	count   *widget.Label
	steps   []*widgets.Button
	bar     fyne.CanvasObject
	content *fyne.Container // the bar and what it stands above
}

// NewFindBar makes the bar above something, hidden until it is opened.
func NewFindBar(e *editor.Editor, below fyne.CanvasObject) *FindBar {
	b := &FindBar{editor: e, count: widget.NewLabel(""), OnOpen: func(fyne.Focusable) {}, OnClose: func() {}, OnKeep: func() {}}
	b.entry = newFindEntry(b)
	b.count.Importance = widget.LowImportance
	b.steps = []*widgets.Button{
		widgets.NewButton("", theme.MoveUpIcon(), func() { e.GoToFound(-1) }),
		widgets.NewButton("", theme.MoveDownIcon(), func() { e.GoToFound(+1) }),
		widgets.NewButton("Filter", theme.Icon(look.IconFilter), b.keep),
	}
	end := widgets.NewButton("", theme.CancelIcon(), b.Close)
	end.Importance = widget.LowImportance
	line := look.Border(nil, nil, nil, container.NewHBox(b.count, b.steps[0], b.steps[1], b.steps[2], end), b.entry)
	b.bar = container.NewVBox(look.Inset(look.Gap, line), widget.NewSeparator())
	b.bar.Hide()
	b.content = look.Border(b.bar, nil, nil, nil, below)
	e.Listen(func(what editor.Change) {
		if b.bar.Visible() && what.Has(editor.FindChanged|editor.ChartChanged|editor.SelectionChanged) {
			b.Refresh()
		}
	})
	return b
}

// Content is the bar with what it stands above.
func (b *FindBar) Content() fyne.CanvasObject { return b.content }

// Open shows the bar, and what was looked for last as if it were typed anew.
func (b *FindBar) Open() {
	widgets.SetVisible(b.bar, true)
	b.content.Refresh()
	b.editor.Find(b.entry.Text)
	b.Refresh()
	b.OnOpen(b.entry)
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Close hides the bar, and nobody is marked any more.
func (b *FindBar) Close() {
	widgets.SetVisible(b.bar, false)
	b.content.Refresh()
	b.editor.Find("")
	b.OnClose()
}

// Shown tells whether the bar is there.
func (b *FindBar) Shown() bool { return b.bar.Visible() }

// keep makes what is looked for the filter, which stays.
func (b *FindBar) keep() {
	b.editor.Filter(b.entry.Text)
	b.Close()
	b.OnKeep()
}

// Refresh counts who is found.
func (b *FindBar) Refresh() {
	f := b.editor.Found()
	b.count.SetText(foundInWords(f, b.editor))
	for _, s := range b.steps {
		widgets.SetEnabled(s, f != nil && f.Query.Says() && len(f.IDs) > 0)
	}
}

// foundInWords is "3 of 12" where the third is selected.
func foundInWords(f *editor.Found, e *editor.Editor) string {
	switch {
	case f == nil || !f.Query.Says():
		return ""
	case len(f.IDs) == 0:
		return "Nobody is found"
	}
	if at := f.At(e.Selection().Lead()); at >= 0 {
		return fmt.Sprintf("%d of %d", at+1, len(f.IDs))
	}
	return fmt.Sprintf("%d found", len(f.IDs))
}

// findEntry is where one types whom to find.
type findEntry struct {
	widget.Entry
	bar  *FindBar
	held func() fyne.KeyModifier
}

func newFindEntry(b *FindBar) *findEntry {
	e := &findEntry{bar: b, held: widgets.Held}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder("Name, title, role, team, area, location, or a column of your own")
	e.OnChanged = b.editor.Find
	return e
}

// TypedKey is for Fyne: Enter goes to the next, with Shift to the one before,
// and Esc ends the search.
func (e *findEntry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		e.bar.Close()
	case widgets.Escaped(e, k):
	case k.Name != fyne.KeyReturn && k.Name != fyne.KeyEnter:
		e.Entry.TypedKey(k)
	case e.held()&fyne.KeyModifierShift != 0:
		e.bar.editor.GoToFound(-1)
	default:
		e.bar.editor.GoToFound(+1)
	}
}
