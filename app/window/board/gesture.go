package board

import (
	"time"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// gesture is the pointer at work: a state that each event replaces by the next.
// Points are pixels of the view. It knows nothing of Fyne, and no clock: beat
// tells how much time has passed.
type gesture struct {
	editor   *editor.Editor
	index    func() *index // of the scene as it stands
	state    state
	at       layout.Point // of the pointer
	held     keys
	hover    chart.ID
	animates bool           // cards of a preview move to their places
	rename   func(chart.ID) // begin to rename on the card
	say      func(string)   // why something cannot be; empty: nothing to say
	fail     func(error)
	tray     func(at layout.Point) bool // whether the tray is at a pixel
}

// state is what it is doing. Each method answers with the state after
// it; at is where the pointer is.
type state interface {
	move(g *gesture, at layout.Point) state
	release(g *gesture, at layout.Point) state
	cancel(g *gesture) state
}

func newGesture(e *editor.Editor, index func() *index) *gesture {
	return &gesture{editor: e, index: index, state: idle{}, rename: func(chart.ID) {}, say: func(string) {}, fail: func(error) {},
		tray: func(layout.Point) bool { return false }}
}

// scene is the point of the scene at a pixel.
func (g *gesture) scene(at layout.Point) layout.Point { return g.editor.View().ToScene(at) }

// card is whose card is at a pixel; empty where there is none.
func (g *gesture) card(at layout.Point) chart.ID {
	ix := g.index()
	if i := ix.at(g.scene(at)); i >= 0 {
		return ix.scene.Cards[i].Person
	}
	return ""
}

// press is the main button going down; twice is for the second time at once.
func (g *gesture) press(at layout.Point, twice bool) {
	g.cancel()
	id, s := g.card(at), g.editor.Selection()
	switch {
	case id == "":
		g.band(at, false)
	case twice:
		g.editor.Select(id)
		g.rename(id)
	case s.Has(id):
		g.state = pressing{card: id, from: at, click: func() { g.editor.Select(id) }}
	default:
		g.editor.Select(id)
		g.state = pressing{card: id, from: at}
	}
}

// toggle is the main button going down with a key held that adds the card to
// the selection or takes it away, once it is let go without a drag. On the
// ground it begins a band that adds to the selection.
func (g *gesture) toggle(at layout.Point) {
	id := g.card(at)
	if g.cancel(); id == "" {
		g.band(at, true)
		return
	}
	g.state = pressing{card: id, from: at, click: func() { g.editor.Toggle(id) }}
}

// band begins a rubber band at a pixel of the ground.
func (g *gesture) band(at layout.Point, adds bool) {
	g.state = banding{from: g.scene(at), pressed: at, at: at, adds: adds}
}

// pull takes hold of the handle of a card, from which a dotted line is drawn.
func (g *gesture) pull(id chart.ID, at layout.Point) {
	g.cancel()
	g.state = pressing{card: id, from: at, dotted: true}
}

// grab takes hold of the ground to pan it.
func (g *gesture) grab(at layout.Point) {
	g.cancel()
	g.state = panning{start: g.editor.View(), from: at}
}

// carryRole holds a new post over the board.
func (g *gesture) carryRole(role chart.RoleID, at layout.Point) { g.bring(load{role: role}, at) }

// bring holds over the board what comes from outside.
func (g *gesture) bring(what load, at layout.Point) {
	if c, is := g.state.(carrying); !is || !c.what.same(what) {
		g.cancel()
		g.state = carrying{what: what}
	}
	g.move(at)
}

func (g *gesture) move(at layout.Point) {
	g.at = at
	g.state = g.state.move(g, at)
}

func (g *gesture) release(at layout.Point) { g.state = g.state.release(g, at) }

// cancel ends what is going on without a trace.
func (g *gesture) cancel() { g.state = g.state.cancel(g) }

// hold says which keys are held. It tells whether that changes anything.
func (g *gesture) hold(k keys) bool {
	if g.held == k {
		return false
	}
	g.held = k
	if _, is := g.state.(carrying); is {
		g.move(g.at)
		return true
	}
	return false
}

// timed is a state for which time passes.
type timed interface {
	beat(g *gesture, passed time.Duration) (_ state, changed bool)
}

// beat is time that has passed while something is carried, or a band is drawn.
// It tells whether that changes anything.
func (g *gesture) beat(passed time.Duration) (changed bool) {
	if s, is := g.state.(timed); is {
		g.state, changed = s.beat(g, passed)
	}
	return changed
}

// forget lets go of whom it knows, because the chart is another now.
func (g *gesture) forget() {
	g.hover = ""
	if _, pans := g.state.(panning); !pans {
		g.state = idle{}
	}
}

// busy tells whether there is something to cancel.
func (g *gesture) busy() bool {
	_, is := g.state.(idle)
	return !is
}

// idle is a pointer that does nothing but hover.
type idle struct{}

func (s idle) move(g *gesture, at layout.Point) state {
	g.hover = g.card(at)
	return s
}

func (s idle) release(*gesture, layout.Point) state { return s }

func (s idle) cancel(*gesture) state { return s }
