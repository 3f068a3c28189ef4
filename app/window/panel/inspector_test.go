package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// entryOf is the inspector's field with a label.
func entryOf(t *testing.T, i *Inspector, label string) *entry {
	t.Helper()
	return controlOf(t, i, label).entry
}

func controlOf(t *testing.T, i *Inspector, label string) *textControl {
	t.Helper()
	for _, f := range chart.FieldsByLine() {
		if c := textOf(i.controls[f.ID]); c != nil && f.Label == label {
			return c
		}
	}
	t.Fatalf("there is no field %q", label)
	return nil
}

// textOf is a control as one that is typed into; nil where it is none.
func textOf(c control) *textControl {
	switch c := c.(type) {
	case *textControl:
		return c
	case *colourControl:
		return c.textControl
	case *titleControl:
		return c.textControl
	}
	return nil
}

// enter types into a field in place of what is there, and presses Enter.
func enter(e *entry, text string) {
	e.SetText(text)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestEveryFieldChangesThePersonInOneEdit(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	for _, tt := range []struct {
		label, text string
		got         func(*chart.Person) any
		want        any
	}{
		{"Name", "Cyril", func(p *chart.Person) any { return p.Name }, "Cyril"},
		{"Title", "Owner", func(p *chart.Person) any { return p.Title }, "Owner"},
		{"Product area", "Search", func(p *chart.Person) any { return p.Area }, "Search"},
		{"Team", "Blue", func(p *chart.Person) any { return p.Team }, "Blue"},
		{"Skills", "empathy, analysis ;", func(p *chart.Person) any { return strings.Join(p.Skills, "+") }, "empathy+analysis"},
		{"Start date", "2026-01-31", func(p *chart.Person) any { return p.Start }, "2026-01-31"},
		{"End date", "2026-07-31", func(p *chart.Person) any { return p.Until }, "2026-07-31"},
		{"Location", "Oslo", func(p *chart.Person) any { return p.Location }, "Oslo"},
		{"E-mail", "cy@example.com", func(p *chart.Person) any { return p.Email }, "cy@example.com"},
		{"Yearly cost", "120,000", func(p *chart.Person) any { return p.Cost }, int64(120000)},
		{"Team budget", "7", func(p *chart.Person) any { return p.Budget }, int64(7)},
		{"Colour", "#ff8800", func(p *chart.Person) any { return p.Colour }, "#ff8800"},
		{"Grade", "L5", func(p *chart.Person) any { return p.Grade }, "L5"},
		{"FTE", "80 %", func(p *chart.Person) any { return p.FTE }, int64(8000)},
		{"Phone", "+49 30 123", func(p *chart.Person) any { return p.Phone }, "+49 30 123"},
		{"Link", "https://acme.example/cy", func(p *chart.Person) any { return p.Link }, "https://acme.example/cy"},
		{"Open since", "2026-03-01", func(p *chart.Person) any { return p.Opened }, "2026-03-01"},
		{"Notes", "first", func(p *chart.Person) any { return p.Notes }, "first"},
	} {
		t.Run(tt.label, func(t *testing.T) {
			before := e.Chart()
			field := entryOf(t, i, tt.label)
			field.SetText(tt.text)
			field.FocusLost()
			if got := tt.got(e.Chart().Person("cy")); got != tt.want {
				t.Errorf("the chart says %v, want %v", got, tt.want)
			}
			e.Undo()
			if !e.Chart().Equal(before) {
				t.Error("one undo does not bring the former chart back")
			}
			if want := entryOf(t, i, tt.label).shown; field.Text != want {
				t.Errorf("after undo the field shows %q, want %q", field.Text, want)
			}
		})
	}
}

func TestWrongTextIsExplainedAndKept(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	for label, text := range map[string]string{"Start date": "31/01/2026", "End date": "in July", "Yearly cost": "a lot", "Colour": "orange", "Team budget": "-3"} {
		before := e.Chart()
		field := entryOf(t, i, label)
		enter(field, text)
		if e.Chart() != before {
			t.Errorf("%s: %q changed the chart", label, text)
		}
		if field.Text != text {
			t.Errorf("%s: the text became %q", label, field.Text)
		}
		fault := controlOf(t, i, label).fault
		if fault.Hidden || !strings.Contains(fault.Text, "such as") {
			t.Errorf("%s: the fault says %q", label, fault.Text)
		}
		if field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); fault.Visible() {
			t.Errorf("%s: Esc brings the former text back, but the fault stays", label)
		}
	}
}

func TestTypingSurvivesOtherEditsButNotAnotherSelection(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	name := entryOf(t, i, "Name")
	name.SetText("Cyr")
	if err := e.Do(chart.Rename("bo", "Bob")); err != nil {
		t.Fatal(err)
	}
	if name.Text != "Cyr" {
		t.Errorf("an edit elsewhere turned the typing into %q", name.Text)
	}
	e.Select("eve")
	if name.Text != "Eve" {
		t.Errorf("the field of Eve shows %q", name.Text)
	}
	name.SetText("X")
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if name.Text != "Eve" {
		t.Errorf("Esc leaves %q", name.Text)
	}
}

func TestDocumentPartShowsWhenNobodyIsSelected(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	title := i.document.look.fields["title"].object.(*entry)
	if !i.document.content.Visible() || title.Text != "Northwind" {
		t.Errorf("visible %v, title %q", i.document.content.Visible(), title.Text)
	}
	enter(title, "Southwind")
	if got := e.Chart().Settings().Title; got != "Southwind" {
		t.Errorf("the title is %q", got)
	}
	e.Select("bo")
	if i.document.content.Visible() || !i.person.Visible() {
		t.Error("the document's fields stay although Bo is selected")
	}
}

func TestSeveralAreCountedAndNamed(t *testing.T) {
	e := open(t, "cpo Ada\n  head Bo\n    pm Cy\n    pm [open; id=post]\n  head Eve\n    pm Flo")
	i := NewInspector(e)
	e.Select("post", "bo")
	if !i.person.Visible() || i.document.content.Visible() || i.controls["name"].object().Visible() {
		t.Error("the fields of one, or of the document, are there for two")
	}
	for _, tt := range []struct {
		ids                   []chart.ID
		heading, below, names string
	}{
		{[]chart.ID{"post", "bo"}, "1 person and 1 open role selected", "1 more in their teams",
			"Bo  ·  Head of Product\nOpen role  ·  Product Manager"},
		{[]chart.ID{"bo", "eve", "ada"}, "3 people selected", "3 more in their teams",
			"Ada  ·  Chief Product Officer\nBo  ·  Head of Product\nEve  ·  Head of Product"},
		{[]chart.ID{"cy", "flo"}, "2 people selected", "nobody else reports here",
			"Cy  ·  Product Manager\nFlo  ·  Product Manager"},
	} {
		e.Select(tt.ids...)
		if i.heading.Text != tt.heading || i.figures.Text != tt.below || i.names.Text != tt.names {
			t.Errorf("%q: %q, %q, %q", tt.ids, i.heading.Text, i.figures.Text, i.names.Text)
		}
	}
	if err := e.Do(chart.Sequence("Remove", chart.Remove("cy"))); err != nil {
		t.Fatal(err)
	}
	if !i.controls["name"].object().Visible() || i.names.Visible() || i.subject != "flo" {
		t.Errorf("the one that is left does not show: the fields are those of %q", i.subject)
	}
}

func TestOfManyOnlySomeAreNamed(t *testing.T) {
	e := open(t, "")
	e.NewFrom(charttest.Company(50))
	i := NewInspector(e)
	e.SelectAll()
	if lines := strings.Split(i.names.Text, "\n"); len(lines) != 21 || lines[20] != "and 30 more" {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}

// TestTheChartInShort: with nobody selected there are the figures and the
// findings on top, and what is rare is folded.
func TestTheChartInShort(t *testing.T) {
	e := open(t, broken)
	i := NewInspector(e)
	test.NewTempWindow(t, i.Content()).Resize(fyne.NewSize(300, 600))
	d, n := i.document, e.Status().Problems
	if d.people.Text != "4 people" || !strings.HasPrefix(d.figures.Text, "0 open roles  ·  4 layers") {
		t.Errorf("it says %q, %q", d.people.Text, d.figures.Text)
	}
	if got := d.counts.buttons[rule.Error].Text; n.Error == 0 || got != n.Say(rule.Error) {
		t.Errorf("it says %q of %+v", got, n)
	}
	var listed rule.Severity
	i.OnFindings = func(s rule.Severity) { listed = s }
	test.Tap(d.counts.buttons[rule.Error])
	if listed != rule.Error {
		t.Errorf("listed are %q", listed)
	}
	if d.more.Parts[0].Open || !d.look.content.Visible() {
		t.Error("what is rare is in view")
	}
}
