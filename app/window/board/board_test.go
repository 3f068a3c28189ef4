package board

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// measurer knows no font: a letter is half as wide as its size.
type measurer struct{}

func (measurer) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.5 * size * float64(len([]rune(s)))
}

const company = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
  head Eve
`

// desk is a board in a window, with a hand that can be moved.
type desk struct {
	*Board
	t      *testing.T
	window fyne.Window
	clock  time.Time
	keys   fyne.KeyModifier // held
}

func newDesk(t *testing.T, outline string) *desk {
	t.Helper()
	test.NewTempApp(t)
	e := editor.New(nil, measurer{})
	e.NewFrom(charttest.Parse(t, outline))
	d := &desk{Board: New(e), t: t, clock: time.Unix(0, 0)}
	d.now = func() time.Time { return d.clock }
	d.Board.held = func() fyne.KeyModifier { return d.keys }
	d.every = func(time.Duration, func()) func() { return func() {} }
	d.Tips = widgets.NewTips()
	d.Tips.After = func(_ time.Duration, do func()) func() {
		do()
		return func() {}
	}
	d.window = test.NewTempWindow(t, container.NewStack(d.Board, d.Tips.Layer))
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(1000, 700))
	return d
}

// card is the middle of somebody's card on the board.
func (d *desk) card(id chart.ID) fyne.Position {
	d.t.Helper()
	box, ok := d.editor.CardBox(id)
	if !ok {
		d.t.Fatalf("%s has no card", id)
	}
	return d.at(box.Centre())
}

func (d *desk) at(p layout.Point) fyne.Position {
	p = d.editor.View().ToView(p)
	return fyne.NewPos(float32(p.X), float32(p.Y))
}

func mouse(at fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: button}
}

func (d *desk) press(at fyne.Position) {
	e := mouse(at, desktop.MouseButtonPrimary)
	e.Modifier = d.keys
	d.MouseDown(e)
}

func (d *desk) drag(at fyne.Position) {
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

func (d *desk) let(at fyne.Position) {
	e := mouse(at, desktop.MouseButtonPrimary)
	e.Modifier = d.keys
	d.MouseUp(e)
}

// carry presses at one place and drags to another, by way of the middle.
func (d *desk) carry(from, to fyne.Position) {
	d.press(from)
	d.drag(fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2))
	d.drag(to)
}

func (d *desk) wants(outline string) {
	d.t.Helper()
	want := charttest.Format(charttest.Parse(d.t, outline))
	if diff := cmp.Diff(want, charttest.Format(d.editor.Chart())); diff != "" {
		d.t.Errorf("the chart is not as wanted (-want +got):\n%s", diff)
	}
}

func TestDragOntoACardMovesTheTeam(t *testing.T) {
	d := newDesk(t, company)
	to := d.card("eve")
	d.carry(d.card("bo"), to)
	d.wants(company)
	d.let(to)
	d.wants("cpo Ada\n  head Eve\n    head Bo\n      pm Cy\n      pm Dee")
	if d.editor.Selected() != "bo" {
		t.Errorf("%q is selected, want bo", d.editor.Selected())
	}
	d.editor.Undo()
	d.wants(company)
}

func TestDragBetweenPeersPutsThere(t *testing.T) {
	d := newDesk(t, company)
	box, _ := d.editor.CardBox("cy")
	gap := d.at(layout.Point{X: box.X - 8, Y: box.Y + box.H/2})
	d.carry(d.card("dee"), gap)
	if !d.marks.insert.Visible() {
		t.Error("no mark shows where the card would go in")
	}
	d.let(gap)
	d.wants("cpo Ada\n  head Bo\n    pm Dee\n    pm Cy\n  head Eve")
}

func TestDragOntoTheGroundStandsAlone(t *testing.T) {
	d := newDesk(t, company)
	ground := fyne.NewPos(60, 650)
	d.carry(d.card("bo"), ground)
	d.let(ground)
	d.wants("head Bo\n  pm Cy\n  pm Dee\ncpo Ada\n  head Eve")
}

func TestDragOntoTheOwnTeamIsRefused(t *testing.T) {
	d := newDesk(t, company)
	var said string
	d.OnSay = func(s string) { said = s }
	to := d.card("cy")
	d.carry(d.card("bo"), to)
	const why = "Bo cannot report to Cy, who is in their own team"
	if got := d.note.said.title; got != why {
		t.Errorf("the ghost says %q, want %q", got, why)
	}
	d.let(to)
	d.wants(company)
	if said != why {
		t.Errorf("said %q, want %q", said, why)
	}
}

func TestDragOntoTheOwnManagerChangesNothing(t *testing.T) {
	d := newDesk(t, company)
	to := d.card("bo")
	d.carry(d.card("cy"), to)
	d.let(to)
	d.wants(company)
	if d.editor.Dirty() {
		t.Error("there is something to save")
	}
}

func TestEscapeCancelsADrag(t *testing.T) {
	d := newDesk(t, company)
	d.carry(d.card("bo"), d.card("eve"))
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.carried.card.Visible() {
		t.Error("the ghost is still there")
	}
	d.let(d.card("eve"))
	d.wants(company)
}

func TestARoleFromThePalette(t *testing.T) {
	d := newDesk(t, "cpo Ada")
	at := d.card("ada")
	d.PaletteDrag(at, chart.Head)
	d.wants("cpo Ada")
	d.let(at) // Fyne tells the board first, then the palette
	d.PaletteDrop(at, chart.Head)
	d.wants("cpo Ada\n  head [open; id=p1]")
	if d.entry == nil {
		t.Fatal("nothing asks for the name")
	}
	test.Type(d.entry, "Bo")
	d.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.wants("cpo Ada\n  head Bo [id=p1]")
	if d.window.Canvas().Focused() != fyne.Focusable(d.Board) {
		t.Error("the focus is not back on the board")
	}
}

func TestARoleOntoTheGroundIsANewTop(t *testing.T) {
	d := newDesk(t, "")
	if !d.hint.title.Visible() {
		t.Error("the empty board says nothing")
	}
	d.PaletteDrop(fyne.NewPos(500, 350), chart.CPO)
	d.wants("cpo [open; id=p1]")
	if d.hint.title.Visible() {
		t.Error("the hint stays")
	}
}

func TestAPaletteDragThatIsCancelled(t *testing.T) {
	d := newDesk(t, company)
	at := d.card("ada")
	d.PaletteDrag(at, chart.PM)
	d.CancelDrag()
	d.PaletteDrag(at, chart.PM)
	d.PaletteDrop(at, chart.PM)
	d.wants(company)
	d.PaletteDrag(at, chart.PM)
	d.PaletteDrop(fyne.NewPos(-20, 5), chart.PM) // back on the palette
	d.wants(company)
}

func TestClicks(t *testing.T) {
	d := newDesk(t, company)
	click := func(at fyne.Position) {
		d.press(at)
		d.let(at)
		d.clock = d.clock.Add(100 * time.Millisecond)
	}
	click(d.card("bo"))
	if got := d.editor.Selected(); got != "bo" || d.entry != nil {
		t.Errorf("a click selects %q, and renames: %t", got, d.entry != nil)
	}
	click(d.card("bo"))
	if d.entry == nil || d.entry.Text != "Bo" || d.entry.SelectedText() != "Bo" {
		t.Fatal("a double click does not open the entry with the name selected")
	}
	d.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.wants(company)
	click(fyne.NewPos(60, 650))
	if got := d.editor.Selected(); got != "" {
		t.Errorf("after a click on the ground, %q is selected", got)
	}
}

func TestLeavingTheEntryTakesTheName(t *testing.T) {
	d := newDesk(t, company)
	d.Rename("eve")
	test.Type(d.entry, "Zoe ")
	d.press(fyne.NewPos(60, 650))
	d.wants("cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Zoe [id=eve]")
}

func TestPanningTheGround(t *testing.T) {
	for name, button := range map[string]desktop.MouseButton{
		"with the space bar": desktop.MouseButtonPrimary, "with the middle button": desktop.MouseButtonTertiary,
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, company)
			if button == desktop.MouseButtonPrimary {
				d.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
			before := d.card("ada")
			from := fyne.NewPos(60, 650)
			d.MouseDown(mouse(from, button))
			d.drag(from.AddXY(30, -40))
			d.MouseUp(mouse(from.AddXY(30, -40), button))
			if got := d.card("ada").Subtract(before); got != fyne.NewPos(30, -40) {
				t.Errorf("the chart moved by %v", got)
			}
		})
	}
}

// TestTheSecondButtonAsksForAMenu of what it is pressed on, and selects whom
// that is about.
func TestTheSecondButtonAsksForAMenu(t *testing.T) {
	d := newDesk(t, "cpo Ada\n  head Bo\n    pm Cy [dotted=eve]\n    pm Dee\n  head Eve")
	on := func(share float64, to chart.ID, dashed bool) fyne.Position {
		for _, c := range d.editor.Scene().Connectors {
			if c.To == to && c.Dashed == dashed {
				at := d.editor.View().ToView(onPath(c.Path, share))
				return fyne.NewPos(float32(at.X), float32(at.Y))
			}
		}
		t.Fatalf("there is no line to %s", to)
		return fyne.Position{}
	}
	for _, tt := range []struct {
		name     string
		at       fyne.Position
		on       Asked
		selected []chart.ID
	}{
		{"a card", d.card("dee"), Asked{Card: true}, []chart.ID{"dee"}},
		{"the ground", fyne.NewPos(60, 650), Asked{}, nil},
		{"the end of a line", on(0.95, "dee", false), Asked{Line: true}, []chart.ID{"dee"}},
		{"the stem of two", on(0.05, "dee", false), Asked{Line: true}, []chart.ID{"cy", "dee"}},
		{"a dotted line", on(0.5, "cy", true), Asked{Line: true, DottedTo: "eve"}, []chart.ID{"cy"}},
	} {
		var got []Asked
		d.OnMenu = func(_ fyne.Position, on Asked) { got = append(got, on) }
		d.MouseDown(mouse(tt.at, desktop.MouseButtonSecondary))
		d.MouseUp(mouse(tt.at, desktop.MouseButtonSecondary))
		if len(got) != 1 || got[0] != tt.on || !slices.Equal(d.editor.Selection().IDs(), tt.selected) {
			t.Errorf("%s: %+v, with %v selected", tt.name, got, d.editor.Selection().IDs())
		}
	}
}

// TestAnEditDuringADrag takes the card away that is being carried.
func TestAnEditDuringADrag(t *testing.T) {
	d := newDesk(t, company)
	d.carry(d.card("cy"), d.card("eve"))
	if err := d.editor.Do(chart.RemoveTeam("bo")); err != nil {
		t.Fatal(err)
	}
	d.drag(d.card("eve"))
	d.let(d.card("eve"))
	d.wants("cpo Ada\n  head Eve")
}

func TestKeysGoToTheCommands(t *testing.T) {
	d := newDesk(t, company)
	var got []fyne.KeyName
	d.OnKey = func(k fyne.KeyName, _ bool) { got = append(got, k) }
	d.editor.Select("bo")
	for _, k := range []fyne.KeyName{fyne.KeyF2, fyne.KeyEscape, fyne.KeyDelete} {
		d.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if diff := cmp.Diff([]fyne.KeyName{fyne.KeyF2, fyne.KeyDelete}, got); diff != "" {
		t.Error(diff)
	}
	if d.editor.Selected() != "" {
		t.Error("Esc keeps the selection")
	}
}

func TestSpacePans(t *testing.T) {
	d := newDesk(t, company)
	d.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	before, at := d.card("ada"), d.card("bo")
	d.press(at)
	d.drag(at.AddXY(20, 10))
	d.let(at.AddXY(20, 10))
	d.KeyUp(&fyne.KeyEvent{Name: fyne.KeySpace})
	d.wants(company)
	if got := d.card("ada").Subtract(before); got != fyne.NewPos(20, 10) {
		t.Errorf("the chart moved by %v", got)
	}
}
