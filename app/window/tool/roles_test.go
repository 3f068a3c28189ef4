package tool

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

func newTestRoles(t *testing.T, d *document) *Roles {
	t.Helper()
	r := NewRoles(test.NewTempApp(t), d.history.Now, d.do)
	d.changed = r.Refresh
	t.Cleanup(r.Close)
	r.Show()
	return r
}

func (d *document) own(t *testing.T) chart.Role {
	t.Helper()
	roles := d.history.Now().Settings().Roles
	if len(roles) != 1 {
		t.Fatalf("the document has %d roles of its own", len(roles))
	}
	return roles[0]
}

func TestARoleOfOnesOwn(t *testing.T) {
	d := newDocument(t, "head Bo\n  pm Cy")
	r := newTestRoles(t, d)
	r.add()
	if role := d.own(t); r.at != role.ID || r.fields == nil || !role.Above || role.Level != 4 {
		t.Fatalf("the new role is %+v, open is %q", role, r.at)
	}
	title := r.fields.title
	title.SetText(" Group  PM ")
	title.FocusLost()
	if got := d.own(t).Title; got != "Group PM" || r.fields.title != title {
		t.Errorf("the title is %q; the field is another: %t", got, r.fields.title != title)
	}
	r.fields.track.SetSelectedIndex(3)
	r.fields.span.SetText("6")
	r.fields.span.FocusLost()
	r.fields.duties.SetText("Leads leads\n\n Hires ")
	r.fields.duties.FocusLost()
	if role := d.own(t); role.Track != chart.Executive || role.Span != 6 || len(role.Duties) != 2 || role.Duties[1] != "Hires" {
		t.Errorf("the role is %+v", role)
	}
	d.undo()
	if r.fields.duties.Text != "" {
		t.Errorf("undone, the duties are %q", r.fields.duties.Text)
	}
	r.fields.title.SetText(" ")
	r.fields.title.FocusLost()
	if r.fields.title.Text != "Group PM" {
		t.Errorf("a title that cannot be stays: %q", r.fields.title.Text)
	}
	test.Tap(r.remove)
	if len(d.history.Now().Settings().Roles) != 0 || r.at != "" {
		t.Errorf("removed, there are %v, open is %q", d.history.Now().Settings().Roles, r.at)
	}
}

func TestARoleIsMoved(t *testing.T) {
	d := newDocument(t, "head Bo")
	r := newTestRoles(t, d)
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
	d := newDocument(t, "head Bo\n  - Cy [title=Group Product Lead]\n  - Dee [title=Designer]\n  - Eve [title=designer]")
	r := newTestRoles(t, d)
	if r.at != "" || len(d.history.Now().FreeTitles()) != 2 {
		t.Fatalf("open is %q", r.at)
	}
	choice := first[*widget.Select](t, r.page) // the designers are more
	choice.SetSelectedIndex(0)
	if role := d.own(t); role.Title != "Designer" || role.Track != chart.Outside || d.history.Now().Person("eve").Role != role.ID {
		t.Errorf("the role is %+v, Eve %+v", role, d.history.Now().Person("eve"))
	}
	choice = first[*widget.Select](t, r.page)
	choice.SetSelected("Senior Product Manager")
	if cy := d.history.Now().Person("cy"); cy.Role != chart.SeniorPM || cy.Title != "Group Product Lead" {
		t.Errorf("Cy is %+v", cy)
	}
	d.undo()
	d.undo()
	if len(d.history.Now().FreeTitles()) != 2 {
		t.Errorf("undone, %v are free", d.history.Now().FreeTitles())
	}
}
