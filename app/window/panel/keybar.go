package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/scene"
)

// KeyBar stands below the canvas while the cards' colours tell more than the
// role: it says what each stands for and how many cards have it. A click selects
// these.
type KeyBar struct {
	OnRules func()        // change what the colours tell
	Tips    *widgets.Tips // say what is too long for the bar; nil: nothing does

	editor  *editor.Editor
	key     scene.Key
	title   *widget.Label
	entries *fyne.Container
	bar     fyne.CanvasObject
	content *fyne.Container // the bar and what it stands below
}

// NewKeyBar makes the bar below something, hidden while colours tell the role
// alone.
func NewKeyBar(e *editor.Editor, above fyne.CanvasObject) *KeyBar {
	b := &KeyBar{editor: e, OnRules: func() {}, entries: container.New(layout.NewCustomPaddedHBoxLayout(look.Gap))}
	b.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	b.title.SizeName = theme.SizeNameCaptionText
	change := widgets.NewButton("Colours…", nil, func() { b.OnRules() })
	change.Importance = widget.LowImportance
	line := look.Border(nil, nil, container.NewCenter(b.title), change, container.NewHScroll(b.entries)) // one line, whatever there is: the canvas needs the room
	b.bar = container.NewVBox(widget.NewSeparator(), look.Inset(look.Close, line))
	b.content = look.Border(nil, b.bar, nil, nil, above)
	b.bar.Hide()
	b.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.ArrangementChanged | editor.ThemeChanged | editor.FindingsChanged) {
			b.Refresh()
		}
	})
	return b
}

// Content is the bar with what it stands below.
func (b *KeyBar) Content() fyne.CanvasObject { return b.content }

// Refresh shows what the colours stand for now.
func (b *KeyBar) Refresh() {
	key := b.editor.Scene().Key
	shown := len(key.Entries) > 0
	if b.bar.Visible() != shown {
		widgets.SetVisible(b.bar, shown)
		b.content.Refresh()
	}
	if sameKey(b.key, key) {
		b.key = key
		return
	}
	b.key = key
	widgets.SetText(b.title, shorten(key.Title, longestKey))
	widgets.SetVisible(b.title, key.Title != "")
	b.entries.RemoveAll()
	for i, e := range key.Entries {
		b.entries.Add(newKeyEntry(b, e, func() { b.choose(i) }))
	}
	b.content.Refresh()
}

// sameKey tells whether two keys look alike.
func sameKey(a, b scene.Key) bool {
	if a.Title != b.Title || len(a.Entries) != len(b.Entries) {
		return false
	}
	for i, e := range a.Entries {
		if f := b.Entries[i]; e.Label() != f.Label() || e.Ink != f.Ink {
			return false
		}
	}
	return true
}

// choose selects those who have a colour.
func (b *KeyBar) choose(i int) {
	if people := b.key.Entries[i].People; len(people) > 0 {
		b.editor.Select(people...)
	}
}

// keyEntry is one colour and what it stands for.
type keyEntry struct {
	widget.BaseWidget
	bar     *KeyBar
	says    string // all of it
	text    *widget.Label
	content fyne.CanvasObject
	choose  func()
	stop    *widgets.Stop // for the keys
}

const (
	keySwatch  = 11
	longestKey = 32 // characters: several have room beside each other
)

func newKeyEntry(b *KeyBar, e scene.KeyEntry, choose func()) *keyEntry {
	k := &keyEntry{bar: b, says: e.Label(), choose: choose}
	swatch := canvas.NewRectangle(color.NRGBA(e.Ink.NRGBA))
	swatch.CornerRadius = 3
	swatch.SetMinSize(fyne.NewSquareSize(keySwatch))
	e.Text = shorten(e.Text, longestKey)
	k.text = widget.NewLabel(e.Label())
	k.text.SizeName = theme.SizeNameCaptionText
	k.content = container.New(layout.NewCustomPaddedHBoxLayout(-look.Close/2), container.NewCenter(swatch), container.NewCenter(k.text))
	k.stop = widgets.NewStop(look.Close, choose)
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is for Fyne.
func (k *keyEntry) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(k.content, k.stop))
}

// Held is for Reveal.
func (k *keyEntry) Held() fyne.CanvasObject { return k.stop }

// Tapped selects those who have the colour.
func (k *keyEntry) Tapped(*fyne.PointEvent) { k.choose() }

// Cursor is a hand.
func (k *keyEntry) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is for Fyne: a tip has what the bar has no room for.
func (k *keyEntry) MouseIn(e *desktop.MouseEvent) { k.MouseMoved(e) }

// MouseMoved is for Fyne.
func (k *keyEntry) MouseMoved(e *desktop.MouseEvent) {
	if k.text.Text != k.says {
		k.bar.Tips.Rest(k, e.AbsolutePosition, func() widgets.Tip { return widgets.Tip{{Text: k.says}} })
	}
}

// MouseOut is for Fyne.
func (k *keyEntry) MouseOut() { k.bar.Tips.Leave() }
