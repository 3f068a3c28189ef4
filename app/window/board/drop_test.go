package board

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// hand is a gesture without a window.
type hand struct {
	*gesture
	t    testing.TB
	said string
}

func newHand(t testing.TB, c *chart.Chart) *hand {
	t.Helper()
	e := editor.New(nil, measurer{})
	e.NewFrom(c)
	e.Resize(layout.Size{W: 1000, H: 700})
	h := &hand{t: t}
	var ix *index
	h.gesture = newGesture(e, func() *index {
		if s := e.Scene(); ix == nil || ix.scene != s {
			ix = newIndex(s)
		}
		return ix
	})
	h.say = func(s string) { h.said = s }
	h.fail = func(err error) { t.Error(err) }
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
			h.forget()
		}
	})
	return h
}

// on is a pixel of somebody's card, at a share of its width and height.
func (h *hand) on(id chart.ID, x, y float64) layout.Point {
	h.t.Helper()
	box, ok := h.editor.CardBox(id)
	if !ok {
		h.t.Fatalf("%s has no card", id)
	}
	return h.editor.View().ToView(layout.Point{X: box.X + x*box.W, Y: box.Y + y*box.H})
}

func (h *hand) middle(id chart.ID) layout.Point { return h.on(id, 0.5, 0.5) }

// along is a pixel on the line from somebody's manager, at a share of the way.
func (h *hand) along(id chart.ID, share float64) layout.Point {
	h.t.Helper()
	for _, c := range h.editor.Scene().Connectors {
		if c.To == id && !c.Dashed {
			return h.editor.View().ToView(onPath(c.Path, share))
		}
	}
	h.t.Fatalf("no line leads to %s", id)
	return layout.Point{}
}

func onPath(path []layout.Point, share float64) layout.Point {
	long := 0.0
	for k := 1; k < len(path); k++ {
		long += abs(path[k].X-path[k-1].X) + abs(path[k].Y-path[k-1].Y)
	}
	left := share * long
	for k := 1; k < len(path); k++ {
		p, q := path[k-1], path[k]
		d := abs(q.X-p.X) + abs(q.Y-p.Y)
		if left <= d {
			return layout.Point{X: p.X + (q.X-p.X)*left/d, Y: p.Y + (q.Y-p.Y)*left/d}
		}
		left -= d
	}
	return path[len(path)-1]
}

// drag presses on a card and carries it to a pixel, with keys held.
func (h *hand) drag(id chart.ID, to layout.Point, k keys) *drop {
	h.t.Helper()
	from := h.middle(id)
	h.held = k
	if k == (keys{}) {
		h.press(from, false)
	} else {
		h.toggle(from)
	}
	h.move(layout.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2})
	h.move(to)
	return h.drop()
}

// drop is what letting go would do now.
func (h *hand) drop() *drop {
	h.t.Helper()
	c, is := h.state.(carrying)
	if !is {
		h.t.Fatal("nothing is carried")
	}
	return &c.drop
}

const firm = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
    pm Gus
  head Eve
    pm Fay
`

func TestDrops(t *testing.T) {
	held, shift := keys{copy: true}, keys{shift: true}
	both := keys{true, true}
	for _, tt := range []struct {
		name  string
		who   chart.ID
		keys  keys
		to    func(h *hand) layout.Point
		says  string
		more  string
		want  string
		named string // what undo would take back
	}{
		{"onto a card", "bo", keys{}, func(h *hand) layout.Point { return h.middle("eve") }, "Report to Eve", "",
			"cpo Ada\n  head Eve\n    pm Fay\n    head Bo\n      pm Cy\n      pm Dee\n      pm Gus", "Move Bo"},
		{"between siblings", "gus", keys{}, func(h *hand) layout.Point { return h.on("dee", 0.02, 0.5) }, "Before Dee", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm Gus\n    pm Dee\n  head Eve\n    pm Fay", "Move Gus"},
		{"on the end of a line", "fay", keys{}, func(h *hand) layout.Point { return h.along("gus", 0.98) }, "Between Bo and Gus", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm Fay\n      pm Gus\n  head Eve", "Move Fay"},
		{"on the stem of all lines", "fay", keys{}, func(h *hand) layout.Point { return h.along("gus", 0.05) }, "Between Bo and 3 reports", "",
			"cpo Ada\n  head Bo\n    pm Fay\n      pm Cy\n      pm Dee\n      pm Gus\n  head Eve", "Move Fay"},
		{"on a sibling's line", "gus", keys{}, func(h *hand) layout.Point { return h.along("cy", 0.98) }, "Between Bo and Cy", "",
			"cpo Ada\n  head Bo\n    pm Gus\n      pm Cy\n    pm Dee\n  head Eve\n    pm Fay", "Move Gus"},
		{"on the own line", "gus", keys{}, func(h *hand) layout.Point { return h.along("gus", 0.98) }, "", "", firm, ""},
		{"on the line of a report", "bo", keys{}, func(h *hand) layout.Point { return h.along("cy", 0.98) }, "", "", firm, ""},
		{"a copy onto a card", "eve", held, func(h *hand) layout.Point { return h.middle("bo") }, "Copy under Bo", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm Gus\n    head [id=p1; open]\n      pm [id=p2; open]\n  head Eve\n    pm Fay", "Copy Eve"},
		{"a copy beside oneself", "cy", held, func(h *hand) layout.Point { return h.on("cy", 0.98, 0.5) }, "Copy after Cy", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm [id=p1; open]\n    pm Dee\n    pm Gus\n  head Eve\n    pm Fay", "Copy Cy"},
		{"a copy on the own line", "gus", held, func(h *hand) layout.Point { return h.along("gus", 0.98) }, "Copy between Bo and Gus", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm [id=p1; open]\n      pm Gus\n  head Eve\n    pm Fay", "Copy Gus"},
		{"alone onto a card", "bo", shift, func(h *hand) layout.Point { return h.middle("eve") }, "Report to Eve", "3 direct reports go to Ada",
			"cpo Ada\n  pm Cy\n  pm Dee\n  pm Gus\n  head Eve\n    pm Fay\n    head Bo", "Move Bo alone"},
		{"alone onto a report", "bo", shift, func(h *hand) layout.Point { return h.middle("cy") }, "Report to Cy", "3 direct reports go to Ada",
			"cpo Ada\n  pm Cy\n    head Bo\n  pm Dee\n  pm Gus\n  head Eve\n    pm Fay", "Move Bo alone"},
		{"alone after a peer", "bo", shift, func(h *hand) layout.Point { return h.on("eve", 0.98, 0.5) }, "After Eve", "3 direct reports go to Ada",
			"cpo Ada\n  pm Cy\n  pm Dee\n  pm Gus\n  head Eve\n    pm Fay\n  head Bo", "Move Bo alone"},
		{"a dotted line", "cy", both, func(h *hand) layout.Point { return h.middle("eve") }, "Dotted line to Eve", "",
			"cpo Ada\n  head Bo\n    pm Cy [dotted=eve]\n    pm Dee\n    pm Gus\n  head Eve\n    pm Fay", "Draw a dotted line from Cy"},
		{"a dotted line onto the ground", "cy", both, func(h *hand) layout.Point { return layout.Point{X: 4, Y: 690} }, "", "", firm, ""},
		{"left on the ground", "eve", keys{}, func(h *hand) layout.Point { return layout.Point{X: 4, Y: 690} }, "At the top, reporting to nobody", "",
			"head Eve\n  pm Fay\ncpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm Gus", "Move Eve"},
		{"right on the ground", "eve", keys{}, func(h *hand) layout.Point { return layout.Point{X: 996, Y: 690} }, "At the top, reporting to nobody", "",
			"cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm Gus\nhead Eve\n  pm Fay", "Move Eve"},
		{"outside the view", "eve", keys{}, func(h *hand) layout.Point { return layout.Point{X: -20, Y: 300} }, "", "", firm, ""},
		{"onto oneself", "eve", keys{}, func(h *hand) layout.Point { return h.on("eve", 0.5, 0.8) }, "", "", firm, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, charttest.Parse(t, firm))
			d := h.drag(tt.who, tt.to(h), tt.keys)
			if d.says != tt.says || d.more != tt.more {
				t.Errorf("it says %q, %q; want %q, %q", d.says, d.more, tt.says, tt.more)
			}
			h.release(tt.to(h))
			h.wants(tt.want)
			if got := h.editor.UndoName(); got != tt.named {
				t.Errorf("undo would take back %q, want %q", got, tt.named)
			}
			h.editor.Undo()
			h.wants(firm)
		})
	}
}

func (h *hand) wants(outline string) {
	h.t.Helper()
	want := charttest.Format(charttest.Parse(h.t.(*testing.T), outline))
	if diff := cmp.Diff(want, charttest.Format(h.editor.Chart())); diff != "" {
		h.t.Errorf("the chart is not as wanted (-want +got):\n%s", diff)
	}
}

func TestNewPostsOnLines(t *testing.T) {
	for share, want := range map[float64]string{
		0.98: "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    senior-pm [id=p1; open]\n      pm Gus\n  head Eve\n    pm Fay",
		0.05: "cpo Ada\n  head Bo\n    senior-pm [id=p1; open]\n      pm Cy\n      pm Dee\n      pm Gus\n  head Eve\n    pm Fay",
	} {
		h := newHand(t, charttest.Parse(t, firm))
		asked := chart.ID("")
		h.rename = func(id chart.ID) { asked = id }
		at := h.along("gus", share)
		h.carryRole(chart.SeniorPM, at)
		h.release(at)
		h.wants(want)
		if asked != "p1" {
			t.Errorf("the name of %q is asked for", asked)
		}
	}
}

func TestTheGroundBesideSeveralTops(t *testing.T) {
	const tops = "cpo Ada\n  head Bo\nhead Cy\nhead Dee\n"
	for _, tt := range []struct {
		beside chart.ID
		off    float64 // from the card's edge, in pixels
		want   string
	}{
		{"ada", -60, "head Bo\ncpo Ada\nhead Cy\nhead Dee\n"},
		{"cy", 2000, "cpo Ada\nhead Cy\nhead Dee\nhead Bo\n"},
	} {
		h := newHand(t, charttest.Parse(t, tops))
		at := h.on(tt.beside, 0, 0.5)
		at = layout.Point{X: max(1, min(999, at.X+tt.off)), Y: 695}
		h.drag("bo", at, keys{})
		h.release(at)
		h.wants(tt.want)
	}
	h := newHand(t, charttest.Parse(t, tops))
	at := h.on("cy", 0.5, 1)
	at.Y += 60 // below the middle one
	h.drag("bo", at, keys{})
	h.release(at)
	h.wants("cpo Ada\nhead Cy\nhead Bo\nhead Dee\n")
}

// TestKeysAreReadDuringADrag changes what a drop would do while the pointer
// rests.
func TestKeysAreReadDuringADrag(t *testing.T) {
	h := newHand(t, charttest.Parse(t, firm))
	to := h.middle("eve")
	h.drag("bo", to, keys{})
	for _, tt := range []struct {
		keys keys
		says string
	}{{keys{copy: true}, "Copy under Eve"}, {keys{copy: true, shift: true}, "Dotted line to Eve"}, {keys{shift: true}, "Report to Eve"}, {keys{}, "Report to Eve"}} {
		if !h.hold(tt.keys) {
			t.Errorf("%+v changes nothing", tt.keys)
		}
		if got := h.drop().says; got != tt.says {
			t.Errorf("with %+v it says %q, want %q", tt.keys, got, tt.says)
		}
	}
	if h.hold(keys{}) {
		t.Error("the same keys change something")
	}
}

func TestADropIsJudged(t *testing.T) {
	const team = "cpo Ada\n  vp Bo\n    apm Cy [mentor=ada]\n    pm Dee\n"
	for _, tt := range []struct {
		who, onto chart.ID
		tone      tone
		verdict   string
		cure      string
	}{
		{"dee", "ada", allowed, "", ""},
		{"bo", "cy", refused, "", ""},
		{"dee", "cy", breaking, "Breaks a rule: ", ""},
	} {
		h := newHand(t, charttest.Parse(t, team))
		h.drag(tt.who, h.middle(tt.onto), keys{})
		c := h.state.(carrying)
		w := c.words()
		if w.tone != tt.tone || !strings.HasPrefix(w.verdict, tt.verdict) || (tt.verdict == "") != (w.verdict == "") {
			t.Errorf("%s onto %s: %+v", tt.who, tt.onto, w)
		}
	}
	h := newHand(t, charttest.Parse(t, "cpo Ada\n  vp Bo\n    apm Cy [mentor=ada]\n      pm Dee\n"))
	h.drag("dee", h.middle("bo"), keys{})
	c := h.state.(carrying)
	if w := c.words(); w.tone != allowed || !strings.HasPrefix(w.cure, "Cures: ") {
		t.Errorf("a cure: %+v", w)
	}
}

// TestALargeChartIsJudgedLater shows the frame first.
func TestALargeChartIsJudgedLater(t *testing.T) {
	h := newHand(t, charttest.Company(prompt+1))
	h.editor.ZoomTo(1)
	h.editor.Show("p3")
	at := h.middle("p3")
	h.carryRole(chart.APM, at)
	if h.drop().judged || h.drop().tone() != neutral {
		t.Error("it is judged at once")
	}
	if !h.beat(pulse) || !h.drop().judged {
		t.Error("it is not judged a beat later")
	}
	if h.beat(pulse) {
		t.Error("it is judged twice")
	}
}

// TestTheEdgeScrollsWhileThePointerRests after a moment, until something else
// is there to see.
func TestTheEdgeScrollsWhileThePointerRests(t *testing.T) {
	h := newHand(t, charttest.Company(300))
	h.editor.ZoomTo(1)
	h.editor.Show("p1")
	before := h.editor.View()
	h.drag("p1", layout.Point{X: 500, Y: 697}, keys{})
	if h.editor.View() != before {
		t.Error("it scrolls while the pointer moves")
	}
	h.beat(edgeWait / 2)
	if h.editor.View() != before {
		t.Error("it scrolls at once")
	}
	said := *h.drop()
	for range 20 {
		h.beat(50 * time.Millisecond)
	}
	if got := h.editor.View().Origin.Y - before.Origin.Y; got < 200 {
		t.Errorf("it has scrolled by %.0f", got)
	}
	if h.drop().target.equal(said.target) {
		t.Error("the target below the pointer is still the same")
	}
	h.move(layout.Point{X: 500, Y: 400})
	before = h.editor.View()
	h.beat(time.Second)
	if h.editor.View() != before {
		t.Error("it scrolls in the middle")
	}
}
