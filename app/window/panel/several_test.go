package panel

import (
	"testing"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
)

// pick is the inspector's field with a list to choose from.
func pick(i *Inspector, id chart.FieldID) *widgets.ComboBox {
	return i.controls[id].(*pickControl).picker
}

// TestOfSeveralWhatTheyShareIsShown, and that they differ where they do.
func TestOfSeveralWhatTheyShareIsShown(t *testing.T) {
	e := open(t, "")
	e.NewFrom(charttest.Parse(t, "cpo Ada\n  pm Cy [team=Core; location=Oslo]\n  pm Dee [team=Core; location=Rome; contractor; open]"))
	i := NewInspector(e)
	e.Select("cy", "dee")
	if team := entryOf(t, i, "Team"); team.Text != "Core" {
		t.Errorf("the team they share is %q", team.Text)
	}
	if place := entryOf(t, i, "Location"); place.Text != "" || place.PlaceHolder != different {
		t.Errorf("where they differ there is %q, %q", place.Text, place.PlaceHolder)
	}
	if check := i.controls["open"].(*checkControl).check; !check.Partial {
		t.Error("the tick says the same of both")
	}
	for _, f := range []chart.FieldID{"name", "email", "photo", "stand"} {
		if i.controls[f].object().Visible() {
			t.Errorf("%s is offered for both", f)
		}
	}
	e.Select("cy")
	if place := entryOf(t, i, "Location"); place.Text != "Oslo" || place.PlaceHolder == different || i.controls["open"].(*checkControl).check.Partial {
		t.Errorf("of one there is %q, %q", place.Text, place.PlaceHolder)
	}
}

// TestSeveralAreChangedAsOne by every kind of field, and one undo takes it back.
func TestSeveralAreChangedAsOne(t *testing.T) {
	const before = "cpo Ada\n  head Bo\n    pm Cy [location=Oslo]\n    pm Dee [contractor]\n  head Eve"
	for name, tt := range map[string]struct {
		do   func(i *Inspector)
		want string
	}{
		"a text": {func(i *Inspector) { enter(entryOf(t, i, "Location"), "Rome") },
			"cpo Ada\n  head Bo\n    pm Cy [location=Rome]\n    pm Dee [contractor; location=Rome]\n  head Eve"},
		"the colour": {func(i *Inspector) { enter(entryOf(t, i, "Colour"), "#112233") },
			"cpo Ada\n  head Bo\n    pm Cy [location=Oslo; colour=#112233]\n    pm Dee [contractor; colour=#112233]\n  head Eve"},
		"a choice": {func(i *Inspector) { choose(t, pick(i, "employment"), "Interim") },
			"cpo Ada\n  head Bo\n    pm Cy [location=Oslo; interim]\n    pm Dee [interim]\n  head Eve"},
		"the role": {func(i *Inspector) { choose(t, pick(i, "role"), "Senior Product Manager") },
			"cpo Ada\n  head Bo\n    senior-pm Cy [location=Oslo]\n    senior-pm Dee [contractor]\n  head Eve"},
		"the manager": {func(i *Inspector) { choose(t, pick(i, "manager"), "Eve") },
			"cpo Ada\n  head Bo\n  head Eve\n    pm Cy [location=Oslo]\n    pm Dee [contractor]"},
		"a tick": {func(i *Inspector) { i.controls["assistant"].(*checkControl).check.SetChecked(true) },
			"cpo Ada\n  head Bo\n    pm Cy [location=Oslo; assistant]\n    pm Dee [contractor; assistant]\n  head Eve"},
		"a dotted line": {func(i *Inspector) { choose(t, i.controls["dottedTo"].(*peopleControl).add, "Eve") },
			"cpo Ada\n  head Bo\n    pm Cy [location=Oslo; dotted=eve]\n    pm Dee [contractor; dotted=eve]\n  head Eve"},
	} {
		e := open(t, before)
		i := NewInspector(e)
		e.Select("cy", "dee")
		tt.do(i)
		if got, want := charttest.Format(e.Chart()), charttest.Format(charttest.Parse(t, tt.want)); got != want {
			t.Errorf("%s: the chart is\n%swant\n%s", name, got, want)
		}
		if e.Selection().Len() != 2 {
			t.Errorf("%s: selected are %v", name, e.Selection().IDs())
		}
		e.Undo()
		if got, want := charttest.Format(e.Chart()), charttest.Format(charttest.Parse(t, before)); got != want {
			t.Errorf("%s undone: the chart is\n%s", name, got)
		}
	}
}

// TestTypingForSeveralReachesThem, although others are selected by the time it
// is taken.
func TestTypingForSeveralReachesThem(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Cy\n  pm Dee\n  pm Eve")
	i := NewInspector(e)
	e.Select("cy", "dee")
	team := entryOf(t, i, "Team")
	team.FocusGained()
	team.SetText("Core")
	team.FocusLost()
	e.Select("eve")
	for id, want := range map[chart.ID]string{"cy": "Core", "dee": "Core", "eve": "", "ada": ""} {
		if got := e.Chart().Person(id).Team; got != want {
			t.Errorf("the team of %s is %q", id, got)
		}
	}
	if e.UndoName() != "Change team: 2 people" {
		t.Errorf("undo is %q", e.UndoName())
	}
}
