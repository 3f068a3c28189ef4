package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/charttest"
	"cadre/chart/filter"
	"cadre/chart/typeset"
)

const filterable = `
cpo Ada [id=ada]
  pm Bo [id=bo; team=Growth; cost=90000]
  pm Cy [id=cy; team=Growth Platform; cost=120000]
  pm [open; id=post; team=Growth]`

// sifter is somebody with the bar of a chart's filter.
type sifter struct {
	*FilterBar
	t      *testing.T
	mod    fyne.KeyModifier
	closed bool
}

func newSifter(t *testing.T) *sifter {
	t.Helper()
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, filterable))
	s := &sifter{FilterBar: NewFilterBar(e, widget.NewLabel("below")), t: t}
	w := test.NewTempWindow(t, s.Content())
	w.Resize(fyne.NewSize(600, 400))
	s.OnOpen = w.Canvas().Focus
	s.OnClose = func() {
		s.closed = true
		w.Canvas().Unfocus()
	}
	s.entry.held = func() fyne.KeyModifier { return s.mod }
	return s
}

func (s *sifter) press(names ...fyne.KeyName) {
	for _, name := range names {
		s.entry.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// says is the conditions in words, and the count.
func (s *sifter) says() string {
	var all []string
	for _, o := range s.chips.Objects {
		switch o := o.(type) {
		case *widgets.Button:
			all = append(all, o.Text)
		case *widget.Label:
			all = append(all, "("+o.Text+")")
		}
	}
	return strings.Join(append(all, s.count.Text), " | ")
}

func (s *sifter) want(what, text, says string) {
	s.t.Helper()
	if s.entry.Text != text || s.says() != says {
		s.t.Errorf("%s: the line is %q, it says %s\nwant %q, %s", what, s.entry.Text, s.says(), text, says)
	}
}

// TestAFilterIsTyped: the line is the filter, what it means stands below it, and
// Enter goes from one to the next.
func TestAFilterIsTyped(t *testing.T) {
	s := newSifter(t)
	if s.Shown() {
		t.Error("the bar is there before it is opened")
	}
	s.Open()
	test.Type(s.entry, "team:growth cost>100k")
	s.want("typed", "team:growth cost>100k", "Team contains “growth” | Yearly cost is more than 100,000 | 1 of 4 shown")
	s.press(fyne.KeyReturn)
	if s.editor.Selected() != "cy" {
		t.Errorf("Enter goes to %q", s.editor.Selected())
	}
	test.Tap(s.chips.Objects[1].(*widgets.Button))
	s.want("one taken away", "team:growth", "Team contains “growth” | 3 of 4 shown")
	s.mod = fyne.KeyModifierShift
	s.press(fyne.KeyReturn)
	if s.editor.Selected() != "bo" {
		t.Errorf("Shift+Enter goes to %q", s.editor.Selected())
	}
	test.Tap(s.after[2])
	if s.editor.Selection().Len() != 3 {
		t.Errorf("selected are %q", s.editor.Selection().IDs())
	}
	test.Type(s.entry, " cost>")
	s.want("not all typed yet", "team:growth cost>", "(Type what Yearly cost is to be) | Team contains “growth” | 3 of 4 shown")
	test.Type(s.entry, "1m")
	if s.count.Text != "Nobody of 4" || !s.after[0].Disabled() || !s.after[2].Disabled() {
		t.Errorf("of nobody it says %q", s.count.Text)
	}
}

// TestAFilterIsPicked: by keys alone, a field and then one of its values.
func TestAFilterIsPicked(t *testing.T) {
	s := newSifter(t)
	s.Open()
	if !s.list.Shown() {
		t.Error("an empty line offers nothing")
	}
	test.Type(s.entry, "te")
	s.press(fyne.KeyTab)
	s.want("a field taken", "team:", "(Type what Team is to be) | ")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.want("a value taken", "team=Growth ", "Team is Growth | 2 of 4 shown")
	if s.list.Shown() {
		t.Error("a list lies over who is shown")
	}
	s.press(fyne.KeyReturn)
	if s.editor.Selected() != "bo" {
		t.Errorf("with no list Enter goes to %q", s.editor.Selected())
	}
	test.Tap(s.pick)
	at := slices.IndexFunc(s.entry.offers.All, func(o filter.Suggestion) bool { return o.Code == "open" })
	s.list.OnTake(at)
	s.want("another picked", "team=Growth open ", "Team is Growth | Open role | 1 of 4 shown")
}

// TestEscLeavesTheFilterOn: it takes the list away, then goes to the canvas; the
// button ends the filter, and so does whoever ends it elsewhere.
func TestEscLeavesTheFilterOn(t *testing.T) {
	s := newSifter(t)
	s.Open()
	test.Type(s.entry, "te")
	if s.press(fyne.KeyEscape); s.list.Shown() || s.closed {
		t.Error("the first Esc does not take the list away alone")
	}
	if s.press(fyne.KeyEscape); !s.closed || s.editor.Filtered() == nil || !s.Shown() {
		t.Error("the second Esc does not go to the canvas with the filter on")
	}
	if s.Close(); s.editor.Filtered() != nil || s.Shown() || s.entry.Text != "" {
		t.Error("the filter has not ended")
	}
	s.Open()
	s.closed = false
	s.press(fyne.KeyEscape, fyne.KeyEscape)
	if !s.closed || s.Shown() {
		t.Error("Esc in an empty line leaves the bar")
	}
	s.editor.Filter("open")
	s.want("set elsewhere", "open", "Open role | 1 of 4 shown")
	if s.editor.Filter(""); s.Shown() || s.entry.Text != "" {
		t.Error("ended elsewhere, it is still shown")
	}
}

// TestFoldedAwayIsSaid of those who pass and cannot be seen.
func TestFoldedAwayIsSaid(t *testing.T) {
	s := newSifter(t)
	s.editor.Filter("team:growth")
	s.editor.Fold(true, "ada")
	s.want("all folded away", "team:growth", "Team contains “growth” | 3 of 4, 3 folded away")
}

// TestASearchBecomesTheFilter, and the status line says that there is one.
func TestASearchBecomesTheFilter(t *testing.T) {
	s := newSifter(t)
	status := NewStatus(s.editor)
	find := NewFindBar(s.editor, s.Content())
	find.Open()
	test.Type(find.entry, "growth")
	status.Say("Something is so")
	test.Tap(find.steps[2])
	s.want("kept", "growth", "“growth” | 3 of 4 shown")
	if find.Shown() || s.editor.Found() != nil {
		t.Error("the search goes on")
	}
	if !status.figures.Visible() || !strings.HasPrefix(status.figures.Text, "Filter: 3 of 4 shown, Esc ends it") {
		t.Errorf("the status line says %q", status.figures.Text)
	}
	if d := NewInspector(s.editor).document; d.people.Text != "3 people" {
		t.Errorf("the heading of the document's details is %q", d.people.Text)
	}
}
