package dialog

import "fyne.io/fyne/v2"

// lineField is a text that is committed as a whole: on Enter, or when the
// focus goes elsewhere.
type lineField struct {
	entry
	commit func(text string) // called with a text that differs from the one set
	set    string
}

func newLineField(commit func(string)) *lineField {
	f := &lineField{commit: commit}
	f.ExtendBaseWidget(f)
	f.Scroll = fyne.ScrollHorizontalOnly
	f.OnSubmitted = func(string) { f.done() }
	return f
}

// newTextField is a lineField of several lines, which Enter does not commit.
func newTextField(rows int, commit func(string)) *lineField {
	f := &lineField{commit: commit}
	f.MultiLine = true
	f.ExtendBaseWidget(f)
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	return f
}

// show sets the text without committing it.
func (f *lineField) show(text string) {
	f.set = text
	f.SetText(text)
}

// FocusLost commits.
func (f *lineField) FocusLost() {
	f.entry.FocusLost()
	f.done()
}

// TypedKey is for Fyne; Esc hands the key on to the window.
func (f *lineField) TypedKey(k *fyne.KeyEvent) {
	if !escaped(f, k) {
		f.entry.TypedKey(k)
	}
}

func (f *lineField) done() {
	if f.Text != f.set {
		f.set = f.Text
		f.commit(f.Text)
	}
}
