package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart"
)

// choose runs a choice that a picker offers.
func choose(t *testing.T, p *widgets.ComboBox, title string) {
	t.Helper()
	var titles []string
	for _, c := range p.Choices() {
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
	pick := func(id chart.FieldID) *widgets.ComboBox { return i.controls[id].(*pickControl).picker }
	check := func(id chart.FieldID) *widgets.Check { return i.controls[id].(*checkControl).check }
	dotted := i.controls["dottedTo"].(*peopleControl)
	for _, tt := range []struct {
		what string
		do   func()
		got  func(*chart.Person) any
		want any
	}{
		{"role", func() { choose(t, pick("role"), "Senior Product Manager") }, func(p *chart.Person) any { return p.Role }, chart.SeniorPM},
		{"employment", func() { choose(t, pick("employment"), "Interim") }, func(p *chart.Person) any { return p.Employment }, chart.Interim},
		{"open", func() { check("open").SetChecked(true) }, func(p *chart.Person) any { return p.Open }, true},
		{"assistant", func() { check("assistant").SetChecked(true) }, func(p *chart.Person) any { return p.Assistant }, true},
		{"manager", func() { choose(t, pick("manager"), "Ada") }, func(p *chart.Person) any { return p.Manager }, chart.ID("ada")},
		{"no manager", func() { choose(t, pick("manager"), "Nobody") }, func(p *chart.Person) any { return p.Manager }, chart.ID("")},
		{"mentor", func() { choose(t, pick("mentor"), "Bo") }, func(p *chart.Person) any { return p.Mentor }, chart.ID("bo")},
		{"one more dotted line", func() { choose(t, dotted.add, "Eve") }, func(p *chart.Person) any { return len(p.DottedTo) }, 2},
		{"one less", func() { test.Tap(find[*widgets.Button](t, dotted.list)) }, func(p *chart.Person) any { return len(p.DottedTo) }, 0},
		{"colour", func() { i.controls["colour"].(*colourControl).swatches.Content.Objects[0].(fyne.Tappable).Tapped(nil) }, func(p *chart.Person) any { return p.Colour }, widgets.MarkColours[0]},
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
		for _, c := range i.controls["manager"].(*pickControl).picker.Choices() {
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
	role, manager := i.controls["role"].(*pickControl).picker, i.controls["manager"].(*pickControl).picker
	w := test.NewTempWindow(t, i.Content())
	w.Resize(fyne.NewSize(300, 900))
	e.Select("cy")
	test.Tap(role)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("a click does not open the list")
	}
	test.Type(w.Canvas().Focused(), "chief")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := e.Chart().Person("cy").Role; got != chart.CPO || w.Canvas().Overlays().Top() != nil {
		t.Errorf("the role is %q; the list is still open: %v", got, w.Canvas().Overlays().Top() != nil)
	}
	if got := find[*widget.Label](t, role).Text; got != "Chief Product Officer" {
		t.Errorf("the field says %q", got)
	}
	manager.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("the arrow key does not open the list")
	}
}

// TestRolesOfTheDocumentAreOfferedFirst and then those that it could take,
// which somebody's having it brings.
func TestRolesOfTheDocumentAreOfferedFirst(t *testing.T) {
	e := open(t, team+"  director Dee\n")
	i := NewInspector(e)
	e.Select("cy")
	choices := i.controls["role"].(*pickControl).picker.Choices()
	var groups [2][]string
	for _, c := range choices {
		at := 0
		if c.Group == "More roles" {
			at = 1
		}
		groups[at] = append(groups[at], c.Hint)
	}
	for at, want := range []string{"CPO Head VP Director Sr PM PM JPM APM",
		"Founder CEO SVP Sr Director Group PM Principal PM Lead PM Staff PM Engineer Designer Analyst PO PMM"} {
		if got := strings.Join(groups[at], " "); got != want {
			t.Errorf("group %d has %s, want %s", at, got, want)
		}
	}
	choose(t, i.controls["role"].(*pickControl).picker, "Group Product Manager")
	if _, has := e.Chart().Settings().Role(chart.GroupPM); !has || e.Chart().Person("cy").Role != chart.GroupPM {
		t.Errorf("Cy is %q, the document has the role: %t", e.Chart().Person("cy").Role, has)
	}
}

func columnNames(c *chart.Chart) string {
	var names []string
	for _, column := range c.Settings().Columns {
		names = append(names, column.Name)
	}
	return strings.Join(names, ", ")
}

func TestColumnsOfOnesOwn(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	enter(i.extra.add, "Grade")
	enter(i.extra.add, "Building")
	enter(i.extra.add, "Grade") // there already
	if got := columnNames(e.Chart()); got != "Grade, Building" {
		t.Fatalf("the document has the fields %q", got)
	}
	enter(i.extra.controls[0].entry, "5")
	if got := e.Chart().Person("cy").Extra["Grade"]; got != "5" {
		t.Errorf("the grade is %q", got)
	}
	field := i.extra.controls[1].entry
	field.SetText("Nor")
	if err := e.Do(chart.Rename("bo", "Bob")); err != nil {
		t.Fatal(err)
	}
	if field != i.extra.controls[1].entry || field.Text != "Nor" {
		t.Errorf("an edit elsewhere turned the typing into %q", i.extra.controls[1].entry.Text)
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
	enter(i.extra.controls[0].entry, "")
	if _, there := e.Chart().Person("cy").Extra["Grade"]; there {
		t.Error("an emptied field stays")
	}
}

func TestAColumnHasAKind(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	i.extra.kind.SetSelected("Day")
	enter(i.extra.add, "Visa until")
	if got := e.Chart().Settings().Columns[0]; got.Kind != chart.KindDay || got.Public {
		t.Fatalf("the column is %+v", got)
	}
	control := i.extra.controls[0]
	enter(control.entry, "soon")
	if got := e.Chart().Person("cy").Extra["Visa until"]; got != "soon" || !control.fault.Visible() || !strings.Contains(control.fault.Text, "Kept as text") {
		t.Errorf("a text that is no day is %q, and the field says %q", got, control.fault.Text)
	}
	e.Select("bo")
	if e.Select("cy"); !i.extra.controls[0].fault.Visible() {
		t.Error("what does not fit is not said when the person is shown again")
	}
	enter(i.extra.controls[0].entry, "2027-01-31")
	if i.extra.controls[0].fault.Visible() {
		t.Error("a day is called wrong")
	}
	for _, c := range i.extra.columnChoices(i.extra.columns[0]) {
		if c.Title == "May be shown to others" {
			c.Run()
		}
	}
	if !e.Chart().Settings().Columns[0].Public {
		t.Error("the column stays private")
	}
}
