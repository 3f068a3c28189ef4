package board

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cadre/chart"
	"cadre/chart/layout"
)

// TestABandSelectsWhomItTouches once it is let go, and nobody before.
func TestABandSelectsWhomItTouches(t *testing.T) {
	const ctrl = fyne.KeyModifierControl
	d := newDesk(t, company)
	ground := fyne.NewPos(60, 650)
	over := func(id chart.ID) fyne.Position { return d.card(id) }
	for _, tt := range []struct {
		name string
		to   fyne.Position
		keys fyne.KeyModifier
		want []chart.ID
	}{
		{"over two", over("dee"), 0, []chart.ID{"cy", "dee"}},
		{"over nobody", ground.AddXY(20, 20), 0, nil},
		{"over one", over("cy"), 0, []chart.ID{"cy"}},
		{"over another with Ctrl", ground.AddXY(8, 0), ctrl, []chart.ID{"cy"}},
		{"over all", over("ada").AddXY(400, -30), 0, []chart.ID{"ada", "bo", "cy", "dee", "eve"}},
		{"a click with Ctrl", ground, ctrl, []chart.ID{"ada", "bo", "cy", "dee", "eve"}},
		{"a click", ground, 0, nil},
	} {
		before := d.editor.Selection().IDs()
		d.keys = tt.keys
		d.carry(ground, tt.to)
		if diff := cmp.Diff(before, d.editor.Selection().IDs(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: selected before it is let go (-want +got)\n%s", tt.name, diff)
		}
		d.let(tt.to)
		if diff := cmp.Diff(tt.want, d.editor.Selection().IDs(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		d.clock = d.clock.Add(time.Second)
	}
	d.wants(company)
}

// TestABandIsDrawn from the ground to the pointer, with frames around those it
// catches, until Esc ends it.
func TestABandIsDrawn(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Select("eve")
	from, to := fyne.NewPos(60, 650), d.card("cy")
	d.carry(from, to)
	band := d.marks.band
	if !band.Visible() || band.Position() != fyne.NewPos(from.X, to.Y) || band.Size() != fyne.NewSize(to.X-from.X, from.Y-to.Y) {
		t.Errorf("it is at %v, %v", band.Position(), band.Size())
	}
	frames := 0
	for _, o := range d.marks.outlines.objects(nil) {
		if o.Visible() {
			frames++
		}
	}
	if frames != 2 {
		t.Errorf("there are %d frames, want those of Cy and Eve", frames)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if band.Visible() || d.editor.Selected() != "eve" {
		t.Error("Esc does not end it")
	}
	d.let(to)
	if d.editor.Selected() != "eve" {
		t.Errorf("let go after Esc, %v are selected", d.editor.Selection().IDs())
	}
}

// TestTheEdgeScrollsBelowABand, which stays where it began in the chart.
func TestTheEdgeScrollsBelowABand(t *testing.T) {
	d := newDesk(t, company)
	g := d.gesture
	v := d.editor.View()
	d.editor.SetView(v.Panned(0, -80))
	from, at := layout.Point{X: 60, Y: 650}, layout.Point{X: 500, Y: 2}
	start := g.scene(from)
	g.press(from, false)
	g.move(at)
	for range 30 {
		g.beat(100 * time.Millisecond)
	}
	s := g.state.(banding)
	if s.from != start || d.editor.View().Origin.Y >= v.Panned(0, -80).Origin.Y {
		t.Errorf("it began at %v and is at %v, the view is at %v", start, s.from, d.editor.View().Origin)
	}
	g.release(at)
	if !d.editor.Selection().Has("ada") {
		t.Errorf("selected are %v", d.editor.Selection().IDs())
	}
}
