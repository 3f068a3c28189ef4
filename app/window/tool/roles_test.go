package tool

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
)

func newTestRoles(t *testing.T, e *editor.Editor) *Roles {
	t.Helper()
	r := NewRoles(test.NewTempApp(t), e)
	r.Show()
	t.Cleanup(r.window.Close)
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

func TestTitlesGetRoles(t *testing.T) {
	e := edited(t, "head Bo\n  - Cy [title=Group Product Lead]\n  - Dee [title=Designer]\n  - Eve [title=designer]")
	r := newTestRoles(t, e)
	if r.at != "" || len(e.Chart().FreeTitles()) != 2 {
		t.Fatalf("open is %q", r.at)
	}
	choice := first[*widgets.Pick](t, r.page) // the designers are more
	choice.SetSelectedIndex(0)
	if role := ownRole(t, e); role.Title != "Designer" || role.Track != chart.Outside || e.Chart().Person("eve").Role != role.ID {
		t.Errorf("the role is %+v, Eve %+v", role, e.Chart().Person("eve"))
	}
	choice = first[*widgets.Pick](t, r.page)
	choice.SetSelected("Senior Product Manager")
	if cy := e.Chart().Person("cy"); cy.Role != chart.SeniorPM || cy.Title != "Group Product Lead" {
		t.Errorf("Cy is %+v", cy)
	}
	e.Undo()
	e.Undo()
	if len(e.Chart().FreeTitles()) != 2 {
		t.Errorf("undone, %v are free", e.Chart().FreeTitles())
	}
}
