package widgets

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/look"
)

// LineField is a text that is committed as a whole: on Enter, or when the
// focus goes elsewhere.
type LineField struct {
	OnTyping func(text string) // called while somebody types; may be nil

	Entry
	commit func(text string) // called with a text that differs from the one set
	set    string
	typing bool // it has the focus
}

// NewLineField makes a field of one line.
func NewLineField(commit func(string)) *LineField {
	f := newLineField(commit)
	look.Line(&f.Entry.Entry)
	f.OnSubmitted = func(string) { f.done() }
	return f
}

func newLineField(commit func(string)) *LineField {
	f := &LineField{commit: commit}
	f.ExtendBaseWidget(f)
	f.OnChanged = func(text string) {
		if f.typing && f.OnTyping != nil {
			f.OnTyping(text)
		}
	}
	return f
}

// NewTextField is a LineField of several lines, which Enter does not commit.
func NewTextField(rows int, commit func(string)) *LineField {
	f := newLineField(commit)
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	return f
}

// Fill sets the text without committing it.
func (f *LineField) Fill(text string) {
	f.set = text
	f.SetText(text)
}

// FocusGained is for Fyne.
func (f *LineField) FocusGained() {
	f.Entry.FocusGained()
	f.typing = true
}

// FocusLost commits.
func (f *LineField) FocusLost() {
	f.Entry.FocusLost()
	f.typing = false
	f.done()
}

// TypedKey is for Fyne; Esc hands the key on to the window.
func (f *LineField) TypedKey(k *fyne.KeyEvent) {
	if !Escaped(f, k) {
		f.Entry.TypedKey(k)
	}
}

func (f *LineField) done() {
	if f.Text != f.set {
		f.set = f.Text
		f.commit(f.Text)
	}
}
