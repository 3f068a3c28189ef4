package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
)

// choose runs a choice that a picker offers.
func choose(t *testing.T, p *picker, title string) {
	t.Helper()
	var titles []string
	for _, c := range p.offer() {
		if c.Title == title {
			c.Run()
			return
		}
		titles = append(titles, c.Title)
	}
	t.Fatalf("%q is not among %q", title, titles)
}

func TestChoicesChangeThePerson(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	c := i.choices
	for _, tt := range []struct {
		what string
		do   func()
		got  func(*chart.Person) any
		want any
	}{
		{"role", func() { choose(t, c.role, "Senior Product Manager") }, func(p *chart.Person) any { return p.Role }, chart.SeniorPM},
		{"employment", func() { choose(t, c.employment, "Interim") }, func(p *chart.Person) any { return p.Employment }, chart.Interim},
		{"open", func() { c.open.SetChecked(true) }, func(p *chart.Person) any { return p.Open }, true},
		{"assistant", func() { c.assistant.SetChecked(true) }, func(p *chart.Person) any { return p.Assistant }, true},
		{"manager", func() { choose(t, c.manager, "Ada") }, func(p *chart.Person) any { return p.Manager }, chart.ID("ada")},
		{"no manager", func() { choose(t, c.manager, "Nobody") }, func(p *chart.Person) any { return p.Manager }, chart.ID("")},
		{"mentor", func() { choose(t, c.mentor, "Bo") }, func(p *chart.Person) any { return p.Mentor }, chart.ID("bo")},
		{"one more dotted line", func() { choose(t, c.addDotted, "Eve") }, func(p *chart.Person) any { return len(p.DottedTo) }, 2},
		{"one less", func() { test.Tap(find[*widget.Button](t, c.dotted)) }, func(p *chart.Person) any { return len(p.DottedTo) }, 0},
		{"colour", func() { i.colours.Content.Objects[0].(fyne.Tappable).Tapped(nil) }, func(p *chart.Person) any { return p.Colour }, look.MarkColours[0]},
	} {
		before := e.Chart()
		tt.do()
		if got := tt.got(e.Chart().Person("cy")); got != tt.want {
			t.Errorf("%s: the chart says %v, want %v", tt.what, got, tt.want)
		}
		if e.Undo(); !e.Chart().Equal(before) {
			t.Errorf("%s: one undo does not bring the former chart back", tt.what)
		}
	}
}

func TestNobodyCanReportIntoTheirOwnTeam(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	for id, want := range map[chart.ID]string{"ada": "Nobody", "bo": "Nobody, Ada", "cy": "Nobody, Ada, Bo, Eve"} {
		e.Select(id)
		var titles []string
		for _, c := range i.choices.manager.offer() {
			titles = append(titles, c.Title)
		}
		if got := strings.Join(titles, ", "); got != want {
			t.Errorf("%s may report to %q, want %q", id, got, want)
		}
	}
}

func TestPickerOpensByClickAndKeys(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	w := test.NewTempWindow(t, i.Content())
	w.Resize(fyne.NewSize(300, 900))
	e.Select("cy")
	test.Tap(i.choices.role)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("a click does not open the list")
	}
	test.Type(w.Canvas().Focused(), "chief")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := e.Chart().Person("cy").Role; got != chart.CPO || w.Canvas().Overlays().Top() != nil {
		t.Errorf("the role is %q; the list is still open: %v", got, w.Canvas().Overlays().Top() != nil)
	}
	if got := i.choices.role.value.Text; got != "Chief Product Officer" {
		t.Errorf("the field says %q", got)
	}
	i.choices.manager.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("the arrow key does not open the list")
	}
}

func TestFreeFields(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	enter(i.extra.add, "Grade")
	enter(i.extra.add, "Building")
	enter(i.extra.add, "Grade") // there already
	if got := strings.Join(e.Chart().Settings().Fields, ", "); got != "Grade, Building" {
		t.Fatalf("the document has the fields %q", got)
	}
	enter(i.extra.entries[0], "5")
	if got := e.Chart().Person("cy").Extra["Grade"]; got != "5" {
		t.Errorf("the grade is %q", got)
	}
	field := i.extra.entries[1]
	field.SetText("Nor")
	if err := e.Do(chart.Rename("bo", "Bob")); err != nil {
		t.Fatal(err)
	}
	if field != i.extra.entries[1] || field.Text != "Nor" {
		t.Errorf("an edit elsewhere turned the typing into %q", i.extra.entries[1].Text)
	}
	e.Select("eve")
	field.FocusLost() // after the selection has moved on
	if got := e.Chart().Person("eve").Extra["Building"]; got != "" {
		t.Errorf("what was typed for Cy landed on Eve: %q", got)
	}
	if got := e.Chart().Person("cy").Extra["Building"]; got != "Nor" {
		t.Errorf("what was typed for Cy became %q", got)
	}
	e.Select("cy")
	enter(i.extra.entries[0], "")
	if _, there := e.Chart().Person("cy").Extra["Grade"]; there {
		t.Error("an emptied field stays")
	}
}
