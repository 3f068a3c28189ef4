package panel

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
)

// FilterBar stands above the canvas while a filter is on: a line in which to type
// or pick conditions, what they mean, and how many people they leave in. The
// line is the filter; whatever is picked is typed into it.
type FilterBar struct {
	OnOpen  func(field fyne.Focusable) // which is to have the focus
	OnClose func()                     // the filter has ended, or somebody else is to have the keys

	editor  *editor.Editor
	entry   *filterEntry
	pick    *widgets.Button
	chips   *fyne.Container
	count   *widget.Label
	after   []*widgets.Button // what can be done with those who are left in
	bar     fyne.CanvasObject
	list    *widgets.Suggestions
	content *fyne.Container // the bar and what it stands above
	told    *editor.Found   // whose conditions are shown
}

// NewFilterBar makes the bar above something, hidden while there is no filter.
func NewFilterBar(e *editor.Editor, below fyne.CanvasObject) *FilterBar {
	b := &FilterBar{editor: e, chips: container.NewHBox(), count: widget.NewLabel(""), list: widgets.NewSuggestions(below), OnOpen: func(fyne.Focusable) {}, OnClose: func() {}}
	b.count.Importance = widget.LowImportance
	b.entry = newFilterEntry(b)
	b.list.OnTake = b.entry.take
	b.pick = widgets.NewButton("Add", theme.ContentAddIcon(), b.entry.pick)
	end := widgets.NewButton("", theme.CancelIcon(), b.Close)
	end.Importance = widget.LowImportance
	b.after = []*widgets.Button{
		widgets.NewButton("", theme.MoveUpIcon(), func() { e.GoTo(e.Filtered(), -1) }),
		widgets.NewButton("", theme.MoveDownIcon(), func() { e.GoTo(e.Filtered(), +1) }),
		widgets.NewButton("Select all these", nil, func() { e.SelectFound(e.Filtered()) }),
	}
	first := look.Border(nil, nil, widget.NewIcon(theme.Icon(look.IconFilter)), container.NewHBox(b.pick, end), b.entry)
	second := look.Border(nil, nil, nil, container.NewHBox(b.count, b.after[0], b.after[1], b.after[2]), container.NewHScroll(b.chips))
	b.bar = container.NewVBox(look.Inset(look.Gap, look.Stack(look.Close, first, second)), widget.NewSeparator())
	b.bar.Hide()
	b.content = look.Border(b.bar, nil, nil, nil, b.list.Content())
	e.Listen(func(what editor.Change) {
		if what != editor.ViewChanged && (b.bar.Visible() || what.Has(editor.FindChanged)) {
			b.Refresh()
		}
	})
	return b
}

// Content is the bar with what it stands above.
func (b *FilterBar) Content() fyne.CanvasObject { return b.content }

// Open shows the bar, and what could be asked for where nothing is yet.
func (b *FilterBar) Open() {
	b.show(true)
	b.Refresh()
	b.OnOpen(b.entry)
	if b.entry.CursorColumn = len([]rune(b.entry.Text)); b.entry.Text == "" {
		b.entry.offer(true)
	}
}

// Shown tells whether the bar is there.
func (b *FilterBar) Shown() bool { return b.bar.Visible() }

// Close ends the filter.
func (b *FilterBar) Close() {
	b.show(false)
	b.editor.Filter("")
	b.entry.fill("")
	b.OnClose()
}

func (b *FilterBar) show(on bool) {
	b.list.Hide()
	if b.bar.Visible() != on {
		widgets.SetVisible(b.bar, on)
		b.content.Refresh()
	}
}

// Refresh shows the filter as it is: another document has another one.
func (b *FilterBar) Refresh() {
	f := b.editor.Filtered()
	switch {
	case f != nil:
		b.follow(f)
	case b.told != nil && !b.entry.typing:
		b.show(false)
		b.entry.fill("")
	}
	if f == nil || f != b.told {
		b.told = f
		b.tell(f)
	}
	b.count.SetText(b.counted(f))
	for _, a := range b.after {
		widgets.SetEnabled(a, f != nil && f.Query.Says() && len(f.IDs) > 0)
	}
}

// follow shows a filter that may not have been typed here.
func (b *FilterBar) follow(f *editor.Found) {
	if !b.bar.Visible() {
		b.show(true)
	}
	if strings.TrimSpace(b.entry.Text) != f.Query.Text {
		b.entry.fill(f.Query.Text)
	}
}

// tell shows the conditions in words, each to be taken away; before them, of one
// that says nothing, what to type.
func (b *FilterBar) tell(f *editor.Found) {
	b.chips.RemoveAll()
	if f == nil {
		hint := widget.NewLabel("Such as: team:growth open cost>100k")
		hint.Importance = widget.LowImportance
		b.chips.Add(hint)
		b.chips.Refresh()
		return
	}
	for i := range f.Query.Conditions {
		d := &f.Query.Conditions[i]
		if d.Why != "" {
			why := widget.NewLabel(d.Why)
			why.Importance = widget.WarningImportance
			b.chips.Objects = slices.Insert(b.chips.Objects, 0, fyne.CanvasObject(why))
			continue
		}
		chip := widgets.NewButton(d.Title(b.editor.Chart()), theme.CancelIcon(), func() { b.entry.replace(f.Query.Without(i)) })
		chip.IconPlacement = widget.ButtonIconTrailingText
		b.chips.Add(chip)
	}
	b.chips.Refresh()
}

// counted is "23 of 616 shown".
func (b *FilterBar) counted(f *editor.Found) string {
	switch {
	case f == nil || !f.Query.Says():
		return ""
	case len(f.IDs) == 0:
		return fmt.Sprintf("Nobody of %d", f.Among())
	}
	folded := 0
	for _, id := range f.IDs {
		if b.editor.Card(id) < 0 {
			folded++
		}
	}
	if folded > 0 {
		return fmt.Sprintf("%d of %d, %d folded away", len(f.IDs), f.Among(), folded)
	}
	return fmt.Sprintf("%d of %d shown", len(f.IDs), f.Among())
}
