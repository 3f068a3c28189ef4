package board

import (
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
)

// carrying is somebody, or a new post, held over the board. What is below the
// pointer is looked up in the layout as it was when the gesture began, whatever
// is shown meanwhile.
type carrying struct {
	what    load
	at      layout.Point
	drop    drop
	edge    edge
	rested  restedAt
	preview *preview // nil: none is shown
	moving  bool     // the pointer has moved since the last beat
}

// brings tells whether letting go brings somebody to another place, or in.
func (s *carrying) brings(id chart.ID) bool {
	return id == s.drop.added || id == s.drop.who || s.drop.mode != copyTeam && slices.Contains(s.what.ids, id)
}

// restedAt is a pointer at rest.
type restedAt struct {
	at   layout.Point
	long time.Duration
}

// prompt is how large a chart may be for the rules to say at once what they
// think of a drop; of a larger one they do so after the frame is drawn.
const prompt = 2000

func (s carrying) move(g *gesture, at layout.Point) state {
	s.at, s.moving = at, true
	s.look(g)
	if moved(s.rested.at, at) {
		s.rested = restedAt{at: at}
	}
	return s
}

// look finds out what letting go would do, unless that is known.
func (s *carrying) look(g *gesture) {
	t, m := s.target(g, s.at), g.held.mode(s.what)
	if s.drop.mode == m && s.drop.target.equal(t) && t.kind != nowhere {
		return
	}
	s.drop = dropper{g.editor, g.index(), s.what, m}.on(t)
	s.rested, s.preview = restedAt{at: s.at}, nil
	if g.editor.Chart().Len() <= prompt {
		s.drop.judge(g.editor)
	}
}

// target is what is at a pixel; outside the view there is nothing but the tray.
func (s *carrying) target(g *gesture, at layout.Point) target {
	const reach = 6 // pixels
	v := g.editor.View()
	if !s.what.outside() && !s.what.dotted && g.tray(at) {
		return target{kind: ontoTray}
	}
	if at.X < 0 || at.Y < 0 || at.X > v.Size.W || at.Y > v.Size.H {
		return target{}
	}
	return targetAt(g.index(), v.ToScene(at), reach/v.Zoom, g.held.mode(s.what))
}

// beat judges what is not judged yet, scrolls at the edge of the view, and shows
// the layout after a drop once the pointer rests.
func (s carrying) beat(g *gesture, passed time.Duration) (_ state, changed bool) {
	if !s.drop.judged {
		s.drop.judge(g.editor)
		changed = true
	}
	if s.scroll(g, passed) {
		s.look(g)
		s.rested = restedAt{at: s.at}
		return s, true
	}
	if s.moving { // nothing else moves meanwhile
		s.moving = false
		return s, changed
	}
	s.rested.long += passed
	switch {
	case s.preview != nil:
		changed = s.preview.advance(passed) || changed
	case s.rested.long >= previewRest && s.drop.ok():
		s.preview, changed = newPreview(g, &s.drop), true
	}
	return s, changed
}

// scroll moves the view where the pointer is at its edge, but for the one that
// the tray lies beyond.
func (s *carrying) scroll(g *gesture, passed time.Duration) bool {
	return s.drop.target.kind != ontoTray && s.edge.scroll(g, s.at, passed)
}

func (s carrying) release(g *gesture, at layout.Point) state {
	s.at = at
	s.look(g)
	d := s.drop
	if !d.ok() {
		g.say(d.refuse)
		return idle{}
	}
	g.state = idle{} // the edit below redraws the board
	var err error
	if d.who == "" {
		err = g.editor.Do(d.edit)
	} else {
		err = g.editor.Add(d.edit, d.who)
	}
	if err != nil {
		g.fail(err)
	} else if d.added != "" {
		g.rename(d.added)
	}
	return g.state
}

func (s carrying) cancel(*gesture) state { return idle{} }
