package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/layout"
)

// nameEntry is the entry that lies over a card while somebody types who it is.
// It knows keys; what they mean is the board's.
type nameEntry struct {
	widget.Entry
	id   chart.ID
	key  func(*fyne.KeyEvent) bool // takes a key; false: it is the entry's own
	left func()                    // the focus went elsewhere
}

func newNameEntry(id chart.ID) *nameEntry {
	e := &nameEntry{id: id}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder("Name, or Name, Title")
	return e
}

// AcceptsTab has Fyne hand Tab over, which otherwise moves the focus.
func (e *nameEntry) AcceptsTab() bool { return true }

// TypedKey is for Fyne.
func (e *nameEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.key(k) {
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut is for Fyne. It hands on to the window what is no editing of
// text.
func (e *nameEntry) TypedShortcut(s fyne.Shortcut) {
	if _, is := s.(*desktop.CustomShortcut); is {
		if c, is := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); is {
			c.TypedShortcut(s)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// FocusLost is for Fyne.
func (e *nameEntry) FocusLost() {
	e.Entry.FocusLost()
	e.left()
}

// Rename opens the entry on somebody's card, its text selected.
func (b *Board) Rename(id chart.ID) {
	if p := b.editor.Chart().Person(id); p != nil {
		b.open(id, p.Name)
	}
	if b.entry != nil {
		b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// open opens the entry on somebody's card with a text, the cursor behind it.
func (b *Board) open(id chart.ID, text string) {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	if c == nil || !b.editor.Chart().Has(id) {
		return
	}
	b.EndTyping()
	b.editor.Show(id)
	b.entry = newNameEntry(id)
	b.entry.SetText(text)
	b.entry.CursorColumn = len([]rune(text))
	b.entry.key, b.entry.left = b.typedKey, func() { b.take(true) }
	b.entry.OnChanged = b.typing
	b.typing(text)
	b.Refresh()
	c.Focus(b.entry)
}

// read is what is typed now.
func (b *Board) read() command.Typed {
	return command.ReadTyped(b.editor.Chart().Settings(), b.entry.Text)
}

// blank tells whether the card is a new one, and nobody has typed anything yet.
func (b *Board) blank() bool { return b.anew() && strings.TrimSpace(b.entry.Text) == "" }

// anew tells whether the card being named is a new one.
func (b *Board) anew() bool { return b.entry != nil && b.editor.Drafted() == b.entry.id }

// typing keeps what is typed from being lost, and shows what it says.
func (b *Board) typing(string) {
	typed := b.read()
	edit := chart.Edit{}
	if !b.blank() {
		edit = typed.Edit(b.entry.id, b.anew())
	}
	b.editor.Typing(edit)
	b.echo.say(typed.Words(b.editor.Chart().Settings()))
	b.Refresh()
}

// EndTyping takes over what was typed so far. A new card of which nothing was
// typed goes.
func (b *Board) EndTyping() {
	if b.blank() {
		b.take(false)
		b.editor.Withdraw()
		return
	}
	b.take(true)
}

// take closes the entry and puts on the card what it says. A new card of which
// nothing was typed stays one that is being added.
func (b *Board) take(keep bool) {
	entry := b.entry
	if entry == nil {
		return
	}
	typed, anew, blank := b.read(), b.anew(), b.blank()
	b.entry = nil
	b.editor.Typing(chart.Edit{})
	b.echo.say("")
	if keep && !blank {
		b.put(entry.id, typed, anew)
	}
	b.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Focused() == fyne.Focusable(entry) {
		c.Focus(b)
	}
}

// put makes the edit of what was typed.
func (b *Board) put(id chart.ID, typed command.Typed, anew bool) {
	p := b.editor.Chart().Person(id)
	if p == nil {
		return
	}
	edit, make := typed.Edit(id, anew), b.editor.Do
	if anew {
		make = b.editor.Settle
	} else if typed.Name == p.Name && !typed.More() {
		return
	}
	if err := make(edit); err != nil {
		b.gesture.fail(err)
	}
}

// placeEntry keeps the entry on its card.
func (b *Board) placeEntry() {
	if b.entry == nil {
		b.echo.content.Hide()
		return
	}
	i := b.editor.Card(b.entry.id)
	if i < 0 {
		b.entry.left, b.entry.OnChanged = func() {}, nil
		b.entry = nil
		b.echo.content.Hide()
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
	at := b.inside(pos, size)
	put(b.entry, at, size)
	b.placeEcho(at.AddXY(0, h), size.Width)
}
