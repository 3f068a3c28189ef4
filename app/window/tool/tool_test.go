package tool

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// windows is a host that has each tool in a window of its own.
func windows(t *testing.T) *Host {
	t.Helper()
	return &Host{App: test.NewTempApp(t)}
}

// diary is a tool that counts what happens to it.
type diary struct {
	*Tool
	made, told, closed int
}

func newDiary(h *Host, e *editor.Editor, id string) *diary {
	d := &diary{}
	d.Tool = newTool(h, e, Tool{ID: id, Title: id, size: fyne.NewSize(300, 200), content: func() fyne.CanvasObject {
		d.made++
		return widget.NewLabel(id)
	}, refresh: func() { d.told++ }})
	d.Tool.closed = func() { d.closed++ }
	return d
}

func (d *diary) expect(t *testing.T, when string, made, told, closed int) {
	t.Helper()
	if d.made != made || d.told != told || d.closed != closed {
		t.Errorf("%s %s was made %d times, told %d, closed %d; want %d, %d, %d", when, d.ID, d.made, d.told, d.closed, made, told, closed)
	}
}

func rename(t *testing.T, e *editor.Editor, name string) {
	t.Helper()
	if err := e.Do(chart.Rename("ada", name)); err != nil {
		t.Fatal(err)
	}
}

func TestTheLifeOfATool(t *testing.T) {
	e := edited(t, "cpo Ada")
	d := newDiary(windows(t), e, "rules")
	rename(t, e, "Bo")
	d.expect(t, "before it opens", 0, 0, 0)
	d.show()
	d.show()
	d.expect(t, "opened twice", 1, 2, 0)
	rename(t, e, "Cy")
	e.Select("ada")
	d.expect(t, "after an edit", 1, 3, 0)
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	in := d.in
	in.Canvas().Overlays().Add(widget.NewLabel("over it"))
	d.host.typed(in, &fyne.KeyEvent{Name: fyne.KeyReturn})
	d.host.typed(in, esc)
	if d.expect(t, "Esc above it", 1, 3, 0); in.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves what is above the window")
	}
	d.host.typed(in, esc)
	rename(t, e, "Dee")
	d.expect(t, "closed", 1, 3, 1)
	d.show()
	d.expect(t, "opened again", 2, 4, 1)
	d.Close()
}

// shelf is a dock without looks.
type shelf struct {
	fyne.Window
	takes  bool
	shown  string
	raised int
}

func (s *shelf) Chart() fyne.Window                { return s.Window }
func (s *shelf) Takes() bool                       { return s.takes }
func (s *shelf) Show(t *Tool, _ fyne.CanvasObject) { s.shown = t.ID }
func (s *shelf) Raise()                            { s.raised++ }
func (s *shelf) Clear()                            { s.shown = "" }

// docked is a host with a dock, and two tools for it.
func docked(t *testing.T) (h *Host, s *shelf, rules, guide *diary) {
	t.Helper()
	h = windows(t)
	s = &shelf{Window: h.App.NewWindow("Cadre"), takes: true}
	h.Dock = s
	e := edited(t, "cpo Ada")
	return h, s, newDiary(h, e, "rules"), newDiary(h, e, "guide")
}

func TestOneToolTakesThePlaceOfAnother(t *testing.T) {
	h, s, rules, guide := docked(t)
	rules.show()
	rules.show()
	if rules.expect(t, "docked", 1, 2, 0); s.shown != "rules" || s.raised != 2 || rules.in != s.Window {
		t.Errorf("%q is shown, raised %d times", s.shown, s.raised)
	}
	guide.show()
	rules.expect(t, "replaced", 1, 2, 1)
	if guide.expect(t, "in its place", 1, 1, 0); s.shown != "guide" || rules.IsOpen() || h.Docked() != guide.Tool {
		t.Errorf("%q is shown; the rules are open: %t", s.shown, rules.IsOpen())
	}
	guide.Close()
	guide.Close()
	if guide.expect(t, "closed", 1, 1, 1); s.shown != "" || h.Docked() != nil {
		t.Errorf("%q is shown after it was closed", s.shown)
	}
}

func TestAToolMovesIntoAWindowAndBack(t *testing.T) {
	h, s, rules, guide := docked(t)
	rules.show()
	h.Move(rules.Tool, true)
	if s.shown != "" || rules.in == s.Window || !rules.IsOpen() {
		t.Fatalf("moved, %q is docked; the rules are open: %t", s.shown, rules.IsOpen())
	}
	guide.show()
	if s.shown != "guide" || !rules.IsOpen() {
		t.Errorf("%q is docked; the rules are open: %t", s.shown, rules.IsOpen())
	}
	rules.Close()
	rules.show()
	if rules.in == s.Window {
		t.Error("it is forgotten that the rules are to be in a window of their own")
	}
	back := first[*widgets.Button](t, rules.in.Content())
	test.Tap(back)
	if s.shown != "rules" || guide.IsOpen() || rules.in != s.Window {
		t.Errorf("%q is docked", s.shown)
	}
}

func TestWithoutAChartAToolHasAWindow(t *testing.T) {
	_, s, rules, _ := docked(t)
	s.takes = false
	rules.show()
	if s.shown != "" || !rules.IsOpen() || rules.in == s.Window {
		t.Errorf("%q is docked; the rules are open: %t", s.shown, rules.IsOpen())
	}
	rules.Close()
	s.takes = true
	if rules.show(); s.shown != "rules" {
		t.Error("with a chart it is not docked")
	}
}

// TestPartsStandAsThereIsRoom widens and narrows a tool: the share that
// somebody gave the list is kept for each of both.
func TestPartsStandAsThereIsRoom(t *testing.T) {
	test.NewTempApp(t)
	c := newParts(widget.NewLabel("list"), widget.NewLabel("page"), widget.NewLabel("foot"), 0.25, 0.4)
	split := c.Layout.(*parts).split
	for _, tt := range []struct {
		width  float32
		beside bool
		offset float64
		to     float64 // where somebody drags the edge then
	}{{380, false, 0.4, 0.5}, {700, true, 0.25, 0.3}, {400, false, 0.5, 0.5}, {560, true, 0.3, 0.3}} {
		c.Resize(fyne.NewSize(tt.width, 600))
		if split.Horizontal != tt.beside || split.Offset != tt.offset {
			t.Errorf("%v wide the parts are side by side: %t, at %v", tt.width, split.Horizontal, split.Offset)
		}
		split.SetOffset(tt.to)
	}
	if w := c.MinSize().Width; w > 0 {
		t.Errorf("the parts ask for %v", w)
	}
}
