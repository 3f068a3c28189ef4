package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
	"cadre/chart/layout"
)

// nameEntry is the entry that lies over a card while it is renamed. It is
// done once: by Enter, by Esc, or when the focus goes elsewhere.
type nameEntry struct {
	widget.Entry
	id   chart.ID
	done func(name string, keep bool)
}

func newNameEntry(id chart.ID, name string, done func(string, bool)) *nameEntry {
	e := &nameEntry{id: id, done: done}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder("Name")
	e.SetText(name)
	e.OnSubmitted = func(string) { e.finish(true) }
	return e
}

// TypedKey takes Esc, which keeps the name as it was.
func (e *nameEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.finish(false)
		return
	}
	e.Entry.TypedKey(k)
}

// FocusLost takes the name over.
func (e *nameEntry) FocusLost() {
	e.Entry.FocusLost()
	e.finish(true)
}

func (e *nameEntry) finish(keep bool) {
	if done := e.done; done != nil {
		e.done = nil
		done(e.Text, keep)
	}
}

// Rename opens the entry on somebody's card, its text selected.
func (b *Board) Rename(id chart.ID) {
	p := b.editor.Chart().Person(id)
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	if p == nil || c == nil {
		return
	}
	b.endRename()
	b.editor.Show(id)
	b.entry = newNameEntry(id, p.Name, func(name string, keep bool) { b.renamed(id, name, keep) })
	b.entry.OnChanged = func(text string) { b.editor.Typing(chart.Rename(id, tidyName(text))) }
	b.Refresh()
	c.Focus(b.entry)
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// endRename takes over what was typed so far.
func (b *Board) endRename() {
	if b.entry != nil {
		b.entry.finish(true)
	}
}

// renamed closes the entry and makes the edit.
func (b *Board) renamed(id chart.ID, name string, keep bool) {
	entry := b.entry
	b.entry = nil
	p := b.editor.Chart().Person(id)
	b.editor.Typing(chart.Edit{})
	if name = tidyName(name); keep && p != nil && name != p.Name {
		if err := b.editor.Do(chart.Rename(id, name)); err != nil {
			b.gesture.fail(err)
		}
	}
	b.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Focused() == fyne.Focusable(entry) {
		c.Focus(b)
	}
}

func tidyName(name string) string { return strings.Join(strings.Fields(name), " ") }

// placeEntry keeps the entry on its card.
func (b *Board) placeEntry() {
	if b.entry == nil {
		return
	}
	i := b.editor.Card(b.entry.id)
	if i < 0 {
		b.entry.done, b.entry.OnChanged = nil, nil
		b.entry = nil
		return
	}
	const least = 170 // pixels wide
	card := b.index().scene.Cards[i]
	pos, size := b.brush.box(layout.Rect{X: card.Box.X + 9, Y: card.Box.Y, W: card.Box.W - 15, H: card.Box.H})
	h := b.entry.MinSize().Height
	if n := nameAt(card); n < len(card.Texts) {
		pos.Y = b.brush.at(card.Texts[n].At).Y - h*0.52 // the entry's text stands on the name's line
	}
	size = fyne.NewSize(max(least, size.Width), h)
	put(b.entry, b.inside(pos, size), size)
}
