package board

import (
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// gesture is the pointer at work: a state that each event replaces by the next.
// Points are pixels of the view. It knows nothing of Fyne.
type gesture struct {
	editor *editor.Editor
	index  func() *index // of the scene as it stands
	state  state
	hover  chart.ID
	rename func(chart.ID) // begin to rename on the card
	say    func(string)   // why something cannot be; empty: nothing to say
	fail   func(error)
}

// state is what it is doing. Each method answers with the state after
// it; at is where the pointer is.
type state interface {
	move(g *gesture, at layout.Point) state
	release(g *gesture, at layout.Point) state
	cancel(g *gesture) state
}

func newGesture(e *editor.Editor, index func() *index) *gesture {
	return &gesture{editor: e, index: index, state: idle{}, rename: func(chart.ID) {}, say: func(string) {}, fail: func(error) {}}
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
	id := g.card(at)
	if id == "" {
		g.state = panning{start: g.editor.View(), from: at, click: true}
		return
	}
	g.editor.Select(id)
	if twice {
		g.rename(id)
		return
	}
	g.state = pressing{id, at}
}

// toggle is the main button going down with a key held that adds the card to
// the selection or takes it away. On the ground it leaves the selection.
func (g *gesture) toggle(at layout.Point) {
	if id := g.card(at); id != "" {
		g.cancel()
		g.editor.Toggle(id)
		return
	}
	g.grab(at)
}

// grab takes hold of the ground to pan it.
func (g *gesture) grab(at layout.Point) {
	g.cancel()
	g.state = panning{start: g.editor.View(), from: at}
}

// carryRole holds a new post over the board.
func (g *gesture) carryRole(role chart.RoleID, at layout.Point) {
	if c, is := g.state.(carrying); !is || c.what.role != role {
		g.cancel()
		g.state = carrying{what: load{role: role}}
	}
	g.move(at)
}

func (g *gesture) move(at layout.Point) { g.state = g.state.move(g, at) }

func (g *gesture) release(at layout.Point) { g.state = g.state.release(g, at) }

// cancel ends what is going on without a trace.
func (g *gesture) cancel() { g.state = g.state.cancel(g) }

// forget lets go of whom it knows, because the chart is another now.
func (g *gesture) forget() {
	g.hover = ""
	if _, pans := g.state.(panning); !pans {
		g.state = idle{}
	}
}

// busy tells whether there is something to cancel.
func (g *gesture) busy() bool { return g.state != idle{} }

// idle is a pointer that does nothing but hover.
type idle struct{}

func (s idle) move(g *gesture, at layout.Point) state {
	g.hover = g.card(at)
	return s
}

func (s idle) release(*gesture, layout.Point) state { return s }

func (s idle) cancel(*gesture) state { return s }

// pressing is a button held on a card, which may become a drag.
type pressing struct {
	card chart.ID
	from layout.Point
}

// slack is how far a click may wander before it is a drag, in pixels.
const slack = 5

func (s pressing) move(g *gesture, at layout.Point) state {
	if !moved(s.from, at) {
		return s
	}
	return carrying{what: load{id: s.card}}.move(g, at)
}

func moved(p, q layout.Point) bool { return max(abs(p.X-q.X), abs(p.Y-q.Y)) >= slack }

func abs(v float64) float64 { return max(v, -v) }

func (s pressing) release(*gesture, layout.Point) state { return idle{} }

func (s pressing) cancel(*gesture) state { return idle{} }

// panning is the ground held; a click on it selects nobody.
type panning struct {
	start editor.View
	from  layout.Point
	click bool // it has not moved yet
}

func (s panning) move(g *gesture, at layout.Point) state {
	s.click = s.click && !moved(s.from, at)
	if !s.click {
		g.editor.SetView(s.start.Panned(at.X-s.from.X, at.Y-s.from.Y))
	}
	return s
}

func (s panning) release(g *gesture, _ layout.Point) state {
	if s.click {
		g.editor.Select()
	}
	return idle{}
}

func (s panning) cancel(g *gesture) state {
	g.editor.SetView(s.start)
	return idle{}
}

// carrying is somebody, or a new post, held over the board.
type carrying struct {
	what load
	at   layout.Point
	drop drop
}

func (s carrying) move(g *gesture, at layout.Point) state {
	s.at = at
	g.follow(at)
	s.drop = dropAt(g.editor, g.index(), s.what, g.scene(at))
	return s
}

// follow pans when something is carried to the edge of the view.
func (g *gesture) follow(at layout.Point) {
	const edge, speed = 28, 14 // pixels
	v := g.editor.View()
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
		g.editor.SetView(v.Panned(dx, dy))
	}
}

func (s carrying) release(g *gesture, at layout.Point) state {
	d := dropAt(g.editor, g.index(), s.what, g.scene(at))
	if !d.ok() {
		g.say(d.refuse)
		return idle{}
	}
	g.state = idle{} // the edit below redraws the board
	who := d.added
	if who == "" {
		who = s.what.id
	}
	if err := g.editor.Add(d.edit, who); err != nil {
		g.fail(err)
	} else if d.added != "" {
		g.rename(d.added)
	}
	return g.state
}

func (s carrying) cancel(*gesture) state { return idle{} }
