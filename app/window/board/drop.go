package board

import (
	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// load is what is being carried: somebody with their team, or a new post.
type load struct {
	id   chart.ID     // empty for a new post
	role chart.RoleID // of a new post
}

// drop is what letting go would do.
type drop struct {
	edit   chart.Edit      // Do is nil where nothing would happen
	refuse string          // why it cannot be; empty where it can
	says   string          // what it would do, in a few words
	onto   chart.ID        // the card to highlight
	mark   [2]layout.Point // where the card would go in, as a line; equal points: nowhere
	added  chart.ID        // the new person
}

// ok tells whether letting go would change something.
func (d drop) ok() bool { return d.edit.Do != nil && d.refuse == "" }

// place is a place in the hierarchy.
type place struct {
	manager chart.ID
	index   int // counted without the one who is carried
}

// dropAt is what letting go of something at a point of the scene would do.
func dropAt(e *editor.Editor, ix *index, what load, p layout.Point) drop {
	i, s := near(ix, p)
	switch {
	case i < 0:
		return onGround(e, what)
	case ix.scene.Cards[i].Person == what.id:
		return drop{}
	case s == middle:
		return under(e, what, ix.scene.Cards[i].Person)
	}
	return beside(e, ix, what, i, s)
}

// under makes something report to a manager; who does already stays where
// they are.
func under(e *editor.Editor, what load, manager chart.ID) drop {
	if p := e.Chart().Person(what.id); p != nil && p.Manager == manager {
		return drop{says: "Reports to " + label(e.Chart(), manager) + " already", onto: manager}
	}
	d := into(e, what, place{manager, chart.End})
	d.onto = manager
	return d
}

// side is the part of a card where something is held.
type side int

const (
	middle side = iota
	before
	after
)

// The reach of a card, in points. Something goes in beside it on a strip of
// its edge and in half of the gap to the next card; and within the halo
// around it still comes under it, so that nobody has to aim.
const (
	edgeInside  = 22
	edgeOutside = 13
	halo        = 24
)

// near finds the card at a point or close to it, and which side of it is
// meant; -1 where there is none.
func near(ix *index, p layout.Point) (card int, s side) {
	if card = ix.at(p); card >= 0 {
		return card, sideOf(ix, card, p)
	}
	around, _ := ix.in(layout.Rect{X: p.X - halo, Y: p.Y - halo, W: 2 * halo, H: 2 * halo})
	for _, i := range around {
		if s := sideOf(ix, i, p); s != middle {
			return i, s
		}
	}
	if len(around) > 0 {
		return around[0], middle
	}
	return -1, middle
}

// sideOf is the side of a card that a point at it or beside it means.
func sideOf(ix *index, i int, p layout.Point) side {
	box := ix.scene.Cards[i].Box
	at, from, to := p.X, box.X, box.Right()
	across := box.Y <= p.Y && p.Y <= box.Bottom()
	inside := float64(edgeInside)
	if ix.stack[i] {
		at, from, to = p.Y, box.Y, box.Bottom()
		across = box.X <= p.X && p.X <= box.Right()
		inside = max(box.H/5, min(box.H/3, 8)) // a row of a list is low
	}
	switch {
	case !across:
		return middle
	case from-edgeOutside <= at && at < from+inside:
		return before
	case to-inside < at && at <= to+edgeOutside:
		return after
	}
	return middle
}

// onGround lets somebody stand alone, or puts a new post at the top.
func onGround(e *editor.Editor, what load) drop {
	if what.id != "" && e.Chart().Person(what.id).Manager == "" {
		return drop{}
	}
	d := into(e, what, place{"", chart.End})
	d.says = "At the top, reporting to nobody"
	return d
}

// beside puts something among the peers of a card.
func beside(e *editor.Editor, ix *index, what load, card int, s side) drop {
	peer := e.Chart().Person(ix.scene.Cards[card].Person)
	at := position(e.Chart(), peer, what.id)
	if s == after {
		at++
	}
	d := into(e, what, place{peer.Manager, at})
	d.mark = markAt(ix, card, s)
	d.says = "Before " + peer.Label()
	if s == after {
		d.says = "After " + peer.Label()
	}
	return d
}

// position is somebody's place among their peers, without one of them.
func position(c *chart.Chart, p *chart.Person, without chart.ID) int {
	q := c.Person(without)
	if q != nil && q.Manager == p.Manager && q.Order < p.Order {
		return p.Order - 1
	}
	return p.Order
}

// markAt is the line where a card would go in beside another.
func markAt(ix *index, card int, s side) [2]layout.Point {
	const off = 10 // points; half of the usual gap
	box := ix.scene.Cards[card].Box
	if ix.stack[card] {
		gap := off / 2.0
		if ix.scene.Cards[card].Row {
			gap = 0
		}
		y := box.Y - gap
		if s == after {
			y = box.Bottom() + gap
		}
		return [2]layout.Point{{X: box.X, Y: y}, {X: box.Right(), Y: y}}
	}
	x := box.X - off
	if s == after {
		x = box.Right() + off
	}
	return [2]layout.Point{{X: x, Y: box.Y}, {X: x, Y: box.Bottom()}}
}

// into is the drop that brings something to a place. It tries the edit out:
// what cannot be is refused with the edit's own words.
func into(e *editor.Editor, what load, at place) drop {
	c := e.Chart()
	d := drop{says: "Report to " + label(c, at.manager)}
	if what.id == "" {
		post := command.NewPost(c, what.role)
		d.added = post.ID
		d.edit = chart.Add(post, at.manager, at.index)
	} else {
		d.edit = named("Move "+label(c, what.id), chart.Move(what.id, at.manager, at.index))
	}
	_, diff, err := d.edit.On(c)
	switch {
	case err != nil:
		d.refuse = err.Error()
	case diff.Empty():
		return drop{}
	}
	return d
}

func named(name string, e chart.Edit) chart.Edit { return chart.Edit{Name: name, Do: e.Do} }

// label is what to call somebody: their name, or an open post's title.
func label(c *chart.Chart, id chart.ID) string {
	p := c.Person(id)
	if p == nil {
		return "nobody"
	}
	if title := c.Title(p); p.Name == "" && title != "" {
		return title
	}
	return p.Label()
}

// team is how many people somebody brings along.
func team(c *chart.Chart, id chart.ID) int {
	t := c.Tree()
	i := t.Index(id)
	if i < 0 {
		return 0
	}
	return t.End[i] - i - 1
}
