package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cadre/chart"
)

func TestPaletteListsTheLadderFromTheTop(t *testing.T) {
	p := NewPalette(open(t, ""))
	var roles []string
	for _, t := range p.tiles {
		roles = append(roles, string(t.role.ID))
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
	cpo := p.tiles[0]
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
	added = ""
	cancelled := false
	p.OnCancel = func() { cancelled = true }
	p.tiles[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.tiles[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if added != chart.Head || !cancelled {
		t.Errorf("Enter adds %q; Esc cancels: %v", added, cancelled)
	}
}

func TestHoveringATileExplainsTheRole(t *testing.T) {
	p := NewPalette(open(t, ""))
	hint := p.about.Text
	cpo := p.tiles[0]
	cpo.MouseIn(nil)
	if !strings.HasPrefix(p.about.Text, cpo.role.Summary) {
		t.Errorf("the palette says %q", p.about.Text)
	}
	cpo.MouseOut()
	if p.about.Text != hint {
		t.Errorf("afterwards it says %q", p.about.Text)
	}
}

func TestTilesTakeTheThemesColours(t *testing.T) {
	p := NewPalette(open(t, ""))
	cpo := p.tiles[0]
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
