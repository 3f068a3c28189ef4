package board

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// rest lets time pass while the pointer rests.
func (h *hand) rest(long time.Duration) {
	h.beat(0) // the pointer has moved until now
	for ; long > 0; long -= pulse {
		h.beat(pulse)
	}
}

func (h *hand) preview() *preview { return h.state.(carrying).preview }

func TestThePreviewComesAfterARest(t *testing.T) {
	h := newHand(t, charttest.Parse(t, firm))
	h.drag("bo", h.middle("eve"), keys{})
	h.rest(previewRest - 2*pulse)
	if h.preview() != nil {
		t.Fatal("it comes too early")
	}
	h.rest(3 * pulse)
	p := h.preview()
	if p == nil || p.done != 1 {
		t.Fatalf("without animations it is not there at once: %+v", p)
	}
	h.move(h.on("eve", 0.5, 0.7))
	if h.preview() != p {
		t.Error("it goes although the pointer is still on the target")
	}
	h.move(h.on("ada", 0.5, 0.7))
	if h.preview() != nil {
		t.Error("it stays although the pointer has left the target")
	}
	h.drag("bo", h.middle("cy"), keys{})
	h.rest(time.Second)
	if h.preview() != nil {
		t.Error("what cannot be is shown")
	}
}

// TestTheTargetStaysBelowThePointer whatever the layout does to it.
func TestTheTargetStaysBelowThePointer(t *testing.T) {
	for name, to := range map[string]func(h *hand) (chart.ID, layout.Point){
		"a card":     func(h *hand) (chart.ID, layout.Point) { return "cy", h.middle("cy") },
		"a sibling":  func(h *hand) (chart.ID, layout.Point) { return "gus", h.on("gus", 0.98, 0.5) },
		"a line":     func(h *hand) (chart.ID, layout.Point) { return "bo", h.along("dee", 0.98) },
		"the ground": func(h *hand) (chart.ID, layout.Point) { return "ada", layout.Point{X: 996, Y: 690} },
	} {
		t.Run(name, func(t *testing.T) {
			h := newHand(t, charttest.Parse(t, firm))
			anchor, at := to(h)
			h.drag("fay", at, keys{})
			h.move(layout.Point{X: min(at.X, 950), Y: min(at.Y, 650)}) // off the edge, which would scroll
			h.rest(time.Second)
			p := h.preview()
			if p == nil {
				t.Fatal("nothing is shown")
			}
			for i, c := range p.scene.Cards {
				want, _ := h.editor.CardBox(anchor)
				if o := p.offset(i); c.Person == anchor && math.Hypot(c.Box.X+o.X-want.X, c.Box.Y+o.Y-want.Y) > 0.01 {
					t.Errorf("%s is shown %v away", anchor, o)
				}
			}
		})
	}
}

// TestThePreviewMovesToItsPlace while the pointer rests, and not while it moves.
func TestThePreviewMovesToItsPlace(t *testing.T) {
	h := newHand(t, charttest.Parse(t, firm))
	h.animates = true
	h.drag("bo", h.middle("eve"), keys{})
	h.rest(previewRest + pulse)
	p := h.preview()
	if p == nil || p.done > 0.5 {
		t.Fatalf("it does not begin where the cards are: %+v", p)
	}
	for i, c := range p.scene.Cards {
		was, _ := h.editor.CardBox(c.Person)
		if o := p.offset(i); p.done == 0 && math.Hypot(c.Box.X+o.X-was.X, c.Box.Y+o.Y-was.Y) > 0.01 {
			t.Errorf("%s jumps", c.Person)
		}
	}
	done := p.done
	h.move(h.on("eve", 0.5, 0.6))
	h.beat(pulse)
	if p.done != done {
		t.Error("it moves while the pointer does")
	}
	h.rest(150 * time.Millisecond)
	if p.done != 1 {
		t.Errorf("after 150 ms it is not there: %v", p.done)
	}
}

func TestThePreviewIsDrawn(t *testing.T) {
	d := newDesk(t, firm)
	d.carry(d.card("bo"), d.card("eve"))
	shown := func() (names int) {
		for _, o := range d.ghost.objects(nil) {
			if x, is := o.(*canvas.Text); is && x.Visible() && (x.Text == "Cy" || x.Text == "Bo") {
				names++
			}
		}
		return names
	}
	if shown() > 0 {
		t.Error("it is drawn at once")
	}
	for range 40 {
		d.clock = d.clock.Add(pulse)
		d.beat()
	}
	if shown() != 2 {
		t.Errorf("of the preview %d names are drawn", shown())
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if shown() > 0 || d.ghost.below.Visible() {
		t.Error("it is drawn after Esc")
	}
}

// TestThePreviewIsWhatComes holds the places of the cards before a drop against
// those after it, but for where the whole is.
func TestThePreviewIsWhatComes(t *testing.T) {
	for _, to := range []string{"eve", "cy", "ada"} {
		h := newHand(t, charttest.Parse(t, firm))
		at := h.middle(chart.ID(to))
		h.drag("fay", at, keys{})
		h.rest(time.Second)
		p := h.preview()
		if p == nil {
			if h.drop().ok() {
				t.Errorf("onto %s nothing is shown", to)
			}
			continue
		}
		h.release(at)
		for i, c := range h.editor.Scene().Cards {
			if was := p.scene.Cards[i]; was.Person != c.Person || was.Box != c.Box {
				t.Errorf("onto %s: %s was to be at %v and is at %v", to, c.Person, was.Box, c.Box)
			}
		}
	}
}
