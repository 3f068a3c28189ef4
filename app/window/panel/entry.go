package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
)

// entry is a field of text that is committed as a whole: on Enter, or when
// the focus goes elsewhere. Esc brings the former text back.
type entry struct {
	widget.Entry
	commit func(text string) // called with a text that differs from shown
	calm   func()            // called when the text is the chart's again; may be nil
	shown  string            // the chart's text, as of the last show
	editor *editor.Editor
}

func newEntry(ed *editor.Editor, placeholder string, multiline bool, commit func(string)) *entry {
	e := &entry{editor: ed, commit: commit}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = placeholder
	e.MultiLine = multiline
	if multiline {
		e.Wrapping = fyne.TextWrapWord
		e.SetMinRowsVisible(3)
	} else {
		e.Scroll = fyne.ScrollHorizontalOnly
	}
	e.OnSubmitted = func(string) { e.done() }
	return e
}

// show sets the chart's text, unless something else is being typed.
func (e *entry) show(text string) {
	typing := e.Text != e.shown
	e.shown = text
	if !typing || e.commit == nil {
		e.SetText(text)
	}
}

// reset sets the chart's text whatever is being typed.
func (e *entry) reset(text string) {
	e.shown = text
	e.SetText(text)
}

// FocusLost commits.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.done()
}

// TypedKey brings the former text back on Esc.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.SetText(e.shown)
		e.done()
		return
	}
	e.Entry.TypedKey(k)
}

func (e *entry) done() {
	switch {
	case e.Text != e.shown:
		e.commit(e.Text)
	case e.calm != nil:
		e.calm()
	}
}

// TypedShortcut takes typing back, or an edit of the chart where nothing has
// been typed since the last one.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if e.Text == e.shown {
		switch s.(type) {
		case *fyne.ShortcutUndo:
			e.editor.Undo()
			return
		case *fyne.ShortcutRedo:
			e.editor.Redo()
			return
		}
	}
	e.Entry.TypedShortcut(s)
}
