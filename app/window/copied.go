package window

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// pastedPeople are the people pasted last.
type pastedPeople struct {
	below chart.ID // empty: at the top
	came  []chart.ID
}

// Copy puts a text about people on the clipboard, and keeps these as they are
// for a paste. Where they cannot be kept, the text alone is pasted.
func (w *Window) Copy(text string, people *chart.Chart) error {
	w.app.Clipboard().SetContent(text)
	_ = w.copied.Save(text, people)
	return nil
}

// pasteBelow is below whom people are pasted: the card selected last, or
// where the last ones went while nobody else is selected; empty: at the top.
func (w *Window) pasteBelow() chart.ID {
	s := w.editor.Selection()
	if s.Len() > 0 && slices.Equal(s.IDs(), w.pasted.came) {
		return w.pasted.below
	}
	return s.Lead()
}

// pastePeople puts copied people below a manager, as one edit.
func (w *Window) pastePeople(people *chart.Chart, manager chart.ID) {
	if !w.begun() {
		w.begin()
	}
	w.pasteEdit(chart.Paste(people, manager), manager, phrase.Count(people.Len(), "card", "cards"))
}

// pasteEdit makes an edit that brings people below a manager.
func (w *Window) pasteEdit(edit chart.Edit, manager chart.ID, what string) {
	if err := w.editor.Bring(edit); err != nil {
		w.Fail(err)
		return
	}
	w.pasted = pastedPeople{manager, slices.Clone(w.editor.Selection().IDs())}
	where := "at the top"
	if p := w.editor.Chart().Person(manager); p != nil {
		where = "below " + p.Label()
	}
	w.Say("Pasted " + what + " " + where)
}
