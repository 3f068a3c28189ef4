package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// entry is a field of text that is committed as a whole: on Enter, or when
// the focus goes elsewhere. Esc brings the former text back.
type entry struct {
	widget.Entry
	commit func(text string)            // called with a text that differs from shown
	would  func(text string) chart.Edit // what committing it does; nil, or the zero Edit: nothing
	calm   func()                       // called when the text is the chart's again; may be nil
	shown  string                       // the chart's text, as of the last show
	editor *editor.Editor
	typing bool // it has the focus
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
		look.Line(&e.Entry)
	}
	e.OnSubmitted = func(string) { e.done() }
	e.OnChanged = e.typed
	return e
}

// newEdit is an entry whose commit is an edit.
func newEdit(ed *editor.Editor, placeholder string, multiline bool, would func(text string) chart.Edit, fail func(error)) *entry {
	e := newEntry(ed, placeholder, multiline, func(text string) { fail(ed.Do(would(text))) })
	e.would = would
	return e
}

// typed tells the editor what is being typed, so that it is not lost with the
// program.
func (e *entry) typed(text string) {
	switch {
	case !e.typing || e.would == nil:
	case text == e.shown:
		e.editor.Typing(chart.Edit{})
	default:
		e.editor.Typing(e.would(text))
	}
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

// FocusGained is for Fyne.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.typing = true
	widgets.Reveal(e)
}

// FocusLost commits.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.typing = false
	e.done()
}

// TypedKey brings the former text back on Esc.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.SetText(e.shown)
		e.done()
	}
	if !widgets.Escaped(e, k) {
		e.Entry.TypedKey(k)
	}
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
