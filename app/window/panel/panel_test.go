package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// plain measures every character alike.
type plain struct{}

func (plain) Width(s string, size float64, _ scene.Weight) float64 {
	return size * float64(len(s)) / 2
}

const team = `
set title=Northwind
cpo Ada
  head Bo [area=Growth]
    pm Cy [dotted=ada; cost=1000]
    apm Eve [mentor=cy]
`

func open(t *testing.T, outline string) *editor.Editor {
	t.Helper()
	test.NewTempApp(t)
	e := editor.New(nil, plain{})
	e.NewFrom(charttest.Parse(t, outline))
	return e
}

// entryOf is the inspector's field with a label.
func entryOf(t *testing.T, i *Inspector, label string) *entry {
	t.Helper()
	for k, f := range facts {
		if f.label == label {
			return i.entries[k]
		}
	}
	t.Fatalf("there is no field %q", label)
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
		{"Own title", "Owner", func(p *chart.Person) any { return p.Title }, "Owner"},
		{"Product area", "Search", func(p *chart.Person) any { return p.Area }, "Search"},
		{"Team", "Blue", func(p *chart.Person) any { return p.Team }, "Blue"},
		{"Skills", "empathy, analysis ;", func(p *chart.Person) any { return strings.Join(p.Skills, "+") }, "empathy+analysis"},
		{"Start date", "2026-01-31", func(p *chart.Person) any { return p.Start }, "2026-01-31"},
		{"Location", "Oslo", func(p *chart.Person) any { return p.Location }, "Oslo"},
		{"E-mail", "cy@example.com", func(p *chart.Person) any { return p.Email }, "cy@example.com"},
		{"Yearly cost", "120,000", func(p *chart.Person) any { return p.Cost }, int64(120000)},
		{"Team budget", "7", func(p *chart.Person) any { return p.Budget }, int64(7)},
		{"Colour", "#ff8800", func(p *chart.Person) any { return p.Colour }, "#ff8800"},
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
	for label, text := range map[string]string{"Start date": "31/01/2026", "Yearly cost": "a lot", "Colour": "orange", "Team budget": "-3"} {
		before := e.Chart()
		field := entryOf(t, i, label)
		enter(field, text)
		if e.Chart() != before {
			t.Errorf("%s: %q changed the chart", label, text)
		}
		if field.Text != text {
			t.Errorf("%s: the text became %q", label, field.Text)
		}
		for k, f := range facts {
			if f.label == label && (i.faults[k].Hidden || !strings.Contains(i.faults[k].Text, "such as")) {
				t.Errorf("%s: the fault says %q", label, i.faults[k].Text)
			}
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

func TestChoicesChangeThePerson(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	i.role.SetSelected("Senior Product Manager")
	i.kind.SetSelected("Interim")
	i.open.SetChecked(true)
	i.manager.SetText("Ada, Chief Product Officer (ada)")
	i.mentor.SetText("Bo, Head of Product (bo)")
	i.dotted.SetText("Ada, Chief Product Officer (ada)") // takes the line away
	p := e.Chart().Person("cy")
	if p.Role != chart.SeniorPM || p.Employment != chart.Interim || !p.Open || p.Manager != "ada" || p.Mentor != "bo" || len(p.DottedTo) != 0 {
		t.Errorf("the chart says %+v", *p)
	}
	i.manager.SetText("Nobody")
	if p := e.Chart().Person("cy"); p.Manager != "" {
		t.Errorf("the manager is %q", p.Manager)
	}
	e.Select("ada")
	if got := i.manager.matching(""); len(got) != 2 || got[1] != "Cy, Senior Product Manager (cy)" {
		t.Errorf("Ada may report to %q; her own team may not be offered", got)
	}
}

func TestSelectingChangesNothing(t *testing.T) {
	e := open(t, team)
	NewInspector(e)
	NewProblems(e)
	NewStatus(e)
	for _, id := range []chart.ID{"ada", "bo", "cy", "eve", ""} {
		e.Select(id)
	}
	if e.Dirty() {
		t.Errorf("looking at people counts as %q", e.UndoName())
	}
}

func TestDocumentPartShowsWhenNobodyIsSelected(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	if !i.document.content.Visible() || i.document.title.Text != "Northwind" {
		t.Errorf("visible %v, title %q", i.document.content.Visible(), i.document.title.Text)
	}
	enter(i.document.title, "Southwind")
	if got := e.Chart().Settings().Title; got != "Southwind" {
		t.Errorf("the title is %q", got)
	}
	e.Select("bo")
	if i.document.content.Visible() || !i.person.Visible() {
		t.Error("the document's fields stay although Bo is selected")
	}
}

// broken has one error, whose first fix is known.
const broken = "cpo Ada\n  head Bo\n    apm Eve [mentor=ada]\n      pm Cy\n"

func TestProblemsFollowTheChartAndFixIt(t *testing.T) {
	e := open(t, broken)
	p := NewProblems(e)
	n := len(e.Findings())
	if n == 0 || len(p.list.Objects) != n {
		t.Fatalf("%d findings, %d rows", n, len(p.list.Objects))
	}
	r := p.list.Objects[0].(*row)
	if r.message.Text != e.Findings()[0].Message {
		t.Errorf("the first row says %q", r.message.Text)
	}
	test.Tap(r)
	if e.Selected() != e.Findings()[0].Person {
		t.Errorf("a click selects %q", e.Selected())
	}
	for range 10 { // some fix after another cures everything
		if e.Status().Problems.Error == 0 {
			break
		}
		p.choose(e.Findings()[0])
		first := p.list.Objects[0].(*row)
		if len(first.fixes.Objects) == 0 {
			p.choose(e.Findings()[0])
		}
		test.Tap(first.fixes.Objects[0].(*fixButton))
	}
	if n := e.Status().Problems.Error; n != 0 {
		t.Errorf("%d errors are left after the fixes", n)
	}
}

func TestNoProblemsSaysSo(t *testing.T) {
	e := open(t, "head Bo\n  pm Cy")
	p := NewProblems(e)
	if !p.none.Visible() || p.head.Text != "Problems" {
		t.Errorf("visible %v, head %q", p.none.Visible(), p.head.Text)
	}
	e.NewFrom(charttest.Parse(t, broken))
	if p.none.Visible() || !strings.HasPrefix(p.head.Text, "Problems (") {
		t.Errorf("with problems: visible %v, head %q", p.none.Visible(), p.head.Text)
	}
}

func TestManyProblemsAreListedInPages(t *testing.T) {
	var outline strings.Builder
	outline.WriteString("head Bo\n")
	for range 120 {
		outline.WriteString("  apm\n")
	}
	p := NewProblems(open(t, outline.String()))
	if got := len(p.list.Objects); got != page || p.more.Hidden {
		t.Errorf("%d rows, more hidden %v", got, p.more.Hidden)
	}
	test.Tap(p.more)
	if got := len(p.list.Objects); got != 2*page {
		t.Errorf("%d rows after asking for more", got)
	}
}

func TestStatusCounts(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo\n  pm [open]\n")
	s := NewStatus(e)
	if got, want := s.figures.Text, "2 people   ·   1 open role   ·   2 layers   ·   widest span 2 (Ada)"; got != want {
		t.Errorf("the line says %q, want %q", got, want)
	}
	s.Say("Saved")
	if err := e.Do(chart.Remove("bo")); err != nil {
		t.Fatal(err)
	}
	if s.message.Text != "" || !strings.HasPrefix(s.figures.Text, "1 person") {
		t.Errorf("after an edit: %q, %q", s.figures.Text, s.message.Text)
	}
}

func TestPaletteListsTheLadderFromTheTop(t *testing.T) {
	p := NewPalette(open(t, ""))
	var roles []string
	for _, o := range p.tiles.Objects {
		roles = append(roles, string(o.(*tile).role.ID))
	}
	if got, want := strings.Join(roles, " "), "cpo head vp senior-pm pm junior-pm apm"; got != want {
		t.Errorf("tiles are %q, want %q", got, want)
	}
}

func TestDraggingATileTellsWhere(t *testing.T) {
	p := NewPalette(open(t, ""))
	var drags, drops []fyne.Position
	var added chart.RoleID
	p.OnDrag = func(_ chart.Role, at fyne.Position) { drags = append(drags, at) }
	p.OnDrop = func(r chart.Role, at fyne.Position) { drops = append(drops, at) }
	p.OnAdd = func(r chart.Role) { added = r.ID }
	cpo := p.tiles.Objects[0].(*tile)
	for _, x := range []float32{10, 300} {
		e := &fyne.DragEvent{}
		e.AbsolutePosition = fyne.NewPos(x, 50)
		cpo.Dragged(e)
	}
	cpo.DragEnd()
	cpo.DragEnd() // one drag, one drop
	if len(drags) != 2 || len(drops) != 1 || drops[0] != fyne.NewPos(300, 50) {
		t.Errorf("drags %v, drops %v", drags, drops)
	}
	test.DoubleTap(cpo)
	if added != chart.CPO {
		t.Errorf("a double click adds %q", added)
	}
}

func TestHoveringATileExplainsTheRole(t *testing.T) {
	p := NewPalette(open(t, ""))
	hint := p.about.Text
	cpo := p.tiles.Objects[0].(*tile)
	cpo.MouseIn(nil)
	if p.about.Text != cpo.role.Summary {
		t.Errorf("the palette says %q", p.about.Text)
	}
	cpo.MouseOut()
	if p.about.Text != hint {
		t.Errorf("afterwards it says %q", p.about.Text)
	}
}

// TestLongTextsStayInThePanel gives the panels names and titles of 60
// characters: none may ask for more room.
func TestLongTextsStayInThePanel(t *testing.T) {
	long := strings.Repeat("Wolfeschlegel", 5)
	e := open(t, "cpo "+long+" [title="+long+"]\n  apm "+long+"2 [area="+long+"]\n    pm "+long+"3")
	i, p := NewInspector(e), NewProblems(e)
	e.Select(e.Chart().Tree().People[1].ID)
	const width = 304
	for name, o := range map[string]fyne.CanvasObject{"inspector": i.Content(), "problems": p.Content()} {
		if got := o.MinSize().Width; got > width {
			t.Errorf("the %s wants to be %v wide, has %v", name, got, width)
		}
	}
}

func TestTilesTakeTheThemesColours(t *testing.T) {
	p := NewPalette(open(t, ""))
	cpo := p.tiles.Objects[0].(*tile)
	var strip *canvas.Rectangle
	for _, o := range test.WidgetRenderer(cpo).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && strip == nil {
			strip = r
		}
	}
	v := fyne.CurrentApp().Settings().ThemeVariant()
	if want := chartTheme(cpo.Theme(), v).RoleColour(cpo.role); strip.FillColor != want {
		t.Errorf("the strip is %v, want %v", strip.FillColor, want)
	}
}
