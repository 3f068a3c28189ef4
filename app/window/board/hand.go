package board

import (
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// hand is the pointer at work: a state that each event replaces by the next.
// Points are pixels of the view. It knows nothing of Fyne.
type hand struct {
	editor *editor.Editor
	index  func() *index // of the scene as it stands
	state  state
	hover  chart.ID
	rename func(chart.ID) // begin to rename on the card
	say    func(string)   // why something cannot be; empty: nothing to say
	fail   func(error)
}

// state is what the hand is doing. Each method answers with the state after
// it; at is where the pointer is.
type state interface {
	move(h *hand, at layout.Point) state
	release(h *hand, at layout.Point) state
	cancel(h *hand) state
}

func newHand(e *editor.Editor, index func() *index) *hand {
	return &hand{editor: e, index: index, state: idle{}, rename: func(chart.ID) {}, say: func(string) {}, fail: func(error) {}}
}

// scene is the point of the scene at a pixel.
func (h *hand) scene(at layout.Point) layout.Point { return h.editor.View().ToScene(at) }

// card is whose card is at a pixel; empty where there is none.
func (h *hand) card(at layout.Point) chart.ID {
	ix := h.index()
	if i := ix.at(h.scene(at)); i >= 0 {
		return ix.scene.Cards[i].Person
	}
	return ""
}

// press is the main button going down; twice is for the second time at once.
func (h *hand) press(at layout.Point, twice bool) {
	h.cancel()
	id := h.card(at)
	if id == "" {
		h.state = panning{start: h.editor.View(), from: at, click: true}
		return
	}
	h.editor.Select(id)
	if twice {
		h.rename(id)
		return
	}
	h.state = pressing{id, at}
}

// toggle is the main button going down with a key held that adds the card to
// the selection or takes it away. On the ground it leaves the selection.
func (h *hand) toggle(at layout.Point) {
	if id := h.card(at); id != "" {
		h.cancel()
		h.editor.Toggle(id)
		return
	}
	h.grab(at)
}

// grab takes hold of the ground to pan it.
func (h *hand) grab(at layout.Point) {
	h.cancel()
	h.state = panning{start: h.editor.View(), from: at}
}

// carryRole holds a new post over the board.
func (h *hand) carryRole(role chart.RoleID, at layout.Point) {
	if c, is := h.state.(carrying); !is || c.what.role != role {
		h.cancel()
		h.state = carrying{what: load{role: role}}
	}
	h.move(at)
}

func (h *hand) move(at layout.Point) { h.state = h.state.move(h, at) }

func (h *hand) release(at layout.Point) { h.state = h.state.release(h, at) }

// cancel ends what is going on without a trace.
func (h *hand) cancel() { h.state = h.state.cancel(h) }

// forget lets go of whom it knows, because the chart is another now.
func (h *hand) forget() {
	h.hover = ""
	if _, pans := h.state.(panning); !pans {
		h.state = idle{}
	}
}

// busy tells whether there is something to cancel.
func (h *hand) busy() bool { return h.state != idle{} }

// idle is a hand that does nothing but hover.
type idle struct{}

func (s idle) move(h *hand, at layout.Point) state {
	h.hover = h.card(at)
	return s
}

func (s idle) release(*hand, layout.Point) state { return s }

func (s idle) cancel(*hand) state { return s }

// pressing is a button held on a card, which may become a drag.
type pressing struct {
	card chart.ID
	from layout.Point
}

// slack is how far a click may wander before it is a drag, in pixels.
const slack = 5

func (s pressing) move(h *hand, at layout.Point) state {
	if !moved(s.from, at) {
		return s
	}
	return carrying{what: load{id: s.card}}.move(h, at)
}

func moved(p, q layout.Point) bool { return max(abs(p.X-q.X), abs(p.Y-q.Y)) >= slack }

func abs(v float64) float64 { return max(v, -v) }

func (s pressing) release(*hand, layout.Point) state { return idle{} }

func (s pressing) cancel(*hand) state { return idle{} }

// panning is the ground held; a click on it selects nobody.
type panning struct {
	start editor.View
	from  layout.Point
	click bool // it has not moved yet
}

func (s panning) move(h *hand, at layout.Point) state {
	s.click = s.click && !moved(s.from, at)
	if !s.click {
		h.editor.SetView(s.start.Panned(at.X-s.from.X, at.Y-s.from.Y))
	}
	return s
}

func (s panning) release(h *hand, _ layout.Point) state {
	if s.click {
		h.editor.Select()
	}
	return idle{}
}

func (s panning) cancel(h *hand) state {
	h.editor.SetView(s.start)
	return idle{}
}

// carrying is somebody, or a new post, held over the board.
type carrying struct {
	what load
	at   layout.Point
	drop drop
}

func (s carrying) move(h *hand, at layout.Point) state {
	s.at = at
	h.follow(at)
	s.drop = dropAt(h.editor, h.index(), s.what, h.scene(at))
	return s
}

// follow pans when something is carried to the edge of the view.
func (h *hand) follow(at layout.Point) {
	const edge, speed = 28, 14 // pixels
	v := h.editor.View()
	push := func(at, size float64) float64 {
		switch {
		case 0 <= at && at < edge:
			return speed
		case size-edge < at && at <= size:
			return -speed
		}
		return 0
	}
	if dx, dy := push(at.X, v.Size.W), push(at.Y, v.Size.H); dx != 0 || dy != 0 {
		h.editor.SetView(v.Panned(dx, dy))
	}
}

func (s carrying) release(h *hand, at layout.Point) state {
	d := dropAt(h.editor, h.index(), s.what, h.scene(at))
	if !d.ok() {
		h.say(d.refuse)
		return idle{}
	}
	h.state = idle{} // the edit below redraws the board
	who := d.added
	if who == "" {
		who = s.what.id
	}
	if err := h.editor.Add(d.edit, who); err != nil {
		h.fail(err)
	} else if d.added != "" {
		h.rename(d.added)
	}
	return h.state
}

func (s carrying) cancel(*hand) state { return idle{} }
