package tool

import (
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
)

func newTestRoles(t *testing.T, e *editor.Editor) *Roles {
	t.Helper()
	r := NewRoles(windows(t), e)
	r.Show()
	t.Cleanup(r.Close)
	return r
}

func ownRole(t *testing.T, e *editor.Editor) chart.Role {
	t.Helper()
	roles := e.Chart().Settings().Roles
	if len(roles) != 1 {
		t.Fatalf("the document has %d roles of its own", len(roles))
	}
	return roles[0]
}

func TestARoleOfOnesOwn(t *testing.T) {
	e := edited(t, "head Bo\n  pm Cy")
	r := newTestRoles(t, e)
	r.add()
	if role := ownRole(t, e); r.at != role.ID || r.fields == nil || !role.Above || role.Level != 4 {
		t.Fatalf("the new role is %+v, open is %q", role, r.at)
	}
	title := r.fields.title
	title.SetText(" Group  PM ")
	title.FocusLost()
	if got := ownRole(t, e).Title; got != "Group PM" || r.fields.title != title {
		t.Errorf("the title is %q; the field is another: %t", got, r.fields.title != title)
	}
	r.fields.track.SetSelectedIndex(3)
	r.fields.span.SetText("6")
	r.fields.span.FocusLost()
	r.fields.duties.SetText("Leads leads\n\n Hires ")
	r.fields.duties.FocusLost()
	if role := ownRole(t, e); role.Track != chart.Executive || role.Span != 6 || len(role.Duties) != 2 || role.Duties[1] != "Hires" {
		t.Errorf("the role is %+v", role)
	}
	e.Undo()
	if r.fields.duties.Text != "" {
		t.Errorf("undone, the duties are %q", r.fields.duties.Text)
	}
	r.fields.title.SetText(" ")
	r.fields.title.FocusLost()
	if r.fields.title.Text != "Group PM" {
		t.Errorf("a title that cannot be stays: %q", r.fields.title.Text)
	}
	test.Tap(r.remove)
	if len(e.Chart().Settings().Roles) != 0 || r.at != "" {
		t.Errorf("removed, there are %v, open is %q", e.Chart().Settings().Roles, r.at)
	}
}

func TestARoleIsMoved(t *testing.T) {
	e := edited(t, "head Bo")
	r := newTestRoles(t, e)
	r.add()
	line := r.line(r.at)
	test.Tap(r.up)
	test.Tap(r.up)
	if r.line(r.at) >= line {
		t.Errorf("moved up it stands at %d, before at %d", r.line(r.at), line)
	}
	r.list.Select(0)
	if !r.up.Disabled() || !r.remove.Disabled() {
		t.Error("a built-in role can be moved or removed")
	}
}

// TestReadyRolesAreTakenAndChanged adds Cadre's own roles to a document, and
// changes one and back.
func TestReadyRolesAreTakenAndChanged(t *testing.T) {
	e := edited(t, "head Bo")
	r := newTestRoles(t, e)
	take := func(title string) {
		t.Helper()
		choices := r.addChoices()
		choices[slices.IndexFunc(choices, func(c widgets.Choice) bool { return c.Title == title })].Run()
	}
	take("Staff Product Manager")
	if got := ownRole(t, e); got.ID != chart.StaffPM || r.at != chart.StaffPM || r.fields == nil || r.fields.back.Visible() {
		t.Fatalf("taken is %q, open is %q", got.ID, r.at)
	}
	take("Lead Product Manager")
	if got := r.fields.hint.Text; got != "On the level of Staff Product Manager. The arrows move it up and down." {
		t.Errorf("of the lead it says %q", got)
	}
	r.fields.least.SetText("5")
	r.fields.least.FocusLost()
	if role, _ := e.Chart().Settings().Role(chart.LeadPM); role.Least != 5 || role.Span != 5 || r.fields.span.Text != "5" || !r.fields.back.Visible() {
		t.Errorf("with more at least than at most, the role is %+v", role)
	}
	r.fields.span.SetText("2")
	r.fields.span.FocusLost()
	if role, _ := e.Chart().Settings().Role(chart.LeadPM); role.Least != 2 || role.Span != 2 {
		t.Errorf("with fewer at most than at least, the role is %+v", role)
	}
	test.Tap(r.up)
	if got := r.fields.hint.Text; got != "On the level of VP of Product. The arrows move it up and down." {
		t.Errorf("moved up it says %q", got)
	}
	test.Tap(r.fields.back)
	known, _ := chart.Known(chart.LeadPM)
	if role := r.own(chart.LeadPM); !reflect.DeepEqual(role, known) || r.fields.back.Visible() {
		t.Errorf("back again, the role is %+v", role)
	}
	take("Take the full ladder")
	if !e.Chart().Settings().HasFullLadder() || r.addChoices()[1].Title == "Take the full ladder" {
		t.Error("the ladder is not full, or can be taken again")
	}
}

func TestTitlesGetRoles(t *testing.T) {
	e := edited(t, "head Bo\n  - Cy [title=Group Product Lead]\n  - Dee [title=Designer]\n  - Eve [title=designer]")
	r := newTestRoles(t, e)
	if r.at != "" || len(e.Chart().FreeTitles()) != 2 {
		t.Fatalf("open is %q", r.at)
	}
	chooseTitle := func(role string) {
		t.Helper()
		choices := first[*widgets.ComboBox](t, r.page).Choices()
		choices[slices.IndexFunc(choices, func(c widgets.Choice) bool { return c.Title == role })].Run()
	}
	chooseTitle("A role of its own") // the designers are more
	if role := ownRole(t, e); role.Title != "Designer" || role.Track != chart.Outside || e.Chart().Person("eve").Role != role.ID {
		t.Errorf("the role is %+v, Eve %+v", role, e.Chart().Person("eve"))
	}
	chooseTitle("Group Product Manager")
	if cy := e.Chart().Person("cy"); cy.Role != chart.GroupPM || cy.Title != "Group Product Lead" {
		t.Errorf("Cy is %+v", cy)
	}
	e.Undo()
	e.Undo()
	if len(e.Chart().FreeTitles()) != 2 {
		t.Errorf("undone, %v are free", e.Chart().FreeTitles())
	}
}

// TestWhatTitlesMeanIsKept and can be changed and forgotten.
func TestWhatTitlesMeanIsKept(t *testing.T) {
	e := edited(t, "head Bo\n  - Cy [title=Product Ninja]\n  - Dee [title=Astronaut]")
	r := newTestRoles(t, e)
	choose := func(p *widgets.ComboBox, title string) {
		t.Helper()
		choices := p.Choices()
		choices[slices.IndexFunc(choices, func(c widgets.Choice) bool { return c.Title == title })].Run()
	}
	choices := first[*widgets.ComboBox](t, r.page).Choices()
	if choices[0].Title != "A role of its own" {
		t.Errorf("of a ninja it says %q", choices[0].Title)
	}
	choose(first[*widgets.ComboBox](t, r.page), "Director of Product")
	choose(first[*widgets.ComboBox](t, r.page), "No role, and do not ask again")
	titles := func() map[string]chart.RoleID { return e.Chart().Settings().Titles }
	if len(e.Chart().FreeTitles()) != 0 || titles()["Product Ninja"] != chart.Director || e.Chart().Person("dee").Role != "" {
		t.Fatalf("free are %v, meant are %v", e.Chart().FreeTitles(), titles())
	}
	choose(first[*widgets.ComboBox](t, r.page), "Product Manager") // the astronaut stands first
	if err := e.Do(chart.Set("", "dee", func(p *chart.Person) { p.Role, p.Title = "", "Dir. of PM" })); err != nil {
		t.Fatal(err)
	}
	if read := first[*widgets.ComboBox](t, r.page).Choices()[0]; read.Title != "Director of Product" || read.Hint != "as its words say" {
		t.Errorf("of a Dir. of PM it says %+v", read)
	}
	e.Undo()
	if got := titles()["Astronaut"]; got != chart.PM || e.Chart().Person("dee").Role != chart.PM {
		t.Errorf("an astronaut is %q, Dee %q", got, e.Chart().Person("dee").Role)
	}
	test.Tap(first[*widgets.Button](t, r.page))
	if _, meant := titles()["Astronaut"]; meant || e.UndoName() != "Forget what “Astronaut” means" {
		t.Errorf("forgotten by %q, meant are %v", e.UndoName(), titles())
	}
}
