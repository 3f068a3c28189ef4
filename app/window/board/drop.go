package board

import (
	"fmt"
	"slices"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// drop is what letting go would do.
type drop struct {
	target target
	mode   mode

	edit   chart.Edit       // Do is nil where nothing would happen
	refuse string           // why it cannot be; empty where it can
	says   string           // what it would do, in a few words
	more   string           // what else it would do, as a sentence
	onto   chart.ID         // the card to highlight
	mark   [2]layout.Point  // where the card would go in, as a line; equal points: nowhere
	lines  [][]layout.Point // the lines it goes in between
	who    chart.ID         // whom to select then
	added  chart.ID         // the new person, if there is one

	tried   *chart.Chart // after the edit; nil where there is none
	verdict rule.Verdict // of the rules
	judged  bool         // the verdict is there
}

// ok tells whether letting go would change something.
func (d *drop) ok() bool { return d.edit.Do != nil && d.refuse == "" }

// dropper works out what letting something go would do.
type dropper struct {
	editor *editor.Editor
	index  *index
	what   load
	mode   mode
}

// on is what letting go at a target would do.
func (d dropper) on(t target) drop {
	var made drop
	switch why := d.editor.WhyNotEdit(); {
	case t.kind == nowhere || t.kind == ontoCard && slices.Contains(d.what.ids, d.person(t.card).ID):
	case why != "":
		made.refuse = why
	case t.kind == ontoTray:
		made = d.park()
	case d.mode == dottedLine:
		made = d.dotted(d.person(t.card))
	case t.kind == ontoCard:
		made = d.under(d.person(t.card))
	case t.kind == besideCard:
		made = d.beside(t)
	case t.kind == ontoLine:
		made = d.between(t.line)
	case t.kind == ontoGround:
		made = d.onGround(t)
	}
	made.target, made.mode = t, d.mode
	return made
}

func (d dropper) chart() *chart.Chart { return d.editor.Chart() }

// person is whose a card is.
func (d dropper) person(card int) *chart.Person {
	return d.chart().Person(d.index.scene.Cards[card].Person)
}

// under makes what is carried report to a manager; who does already stays where
// they are.
func (d dropper) under(m *chart.Person) drop {
	if p := d.chart().Person(d.what.only()); p != nil && p.Manager == m.ID && d.mode == move {
		return drop{says: "Reports to " + label(d.chart(), m.ID) + " already", onto: m.ID}
	}
	made := d.place(m.ID, chart.End)
	made.onto, made.says = m.ID, "Report to "+label(d.chart(), m.ID)
	if d.mode == copyTeam {
		made.says = "Copy under " + label(d.chart(), m.ID)
	}
	return made
}

// beside puts what is carried among the peers of a card.
func (d dropper) beside(t target) drop {
	peer := d.person(t.card)
	if d.mode != copyTeam && slices.Contains(d.what.ids, peer.ID) {
		return drop{}
	}
	at := d.position(peer)
	says := "Before " + label(d.chart(), peer.ID)
	if t.side == after {
		at++
		says = "After " + label(d.chart(), peer.ID)
	}
	made := d.place(peer.Manager, at)
	made.mark, made.says = markAt(d.index, t.card, t.side), d.copied(says)
	return made
}

// copied is what a copy does, said as a move says it.
func (d dropper) copied(says string) string {
	if d.mode == copyTeam {
		return "Copy " + phrase.Lower(says)
	}
	return says
}

// position is somebody's place among their peers, counted without those who are
// carried away.
func (d dropper) position(p *chart.Person) int {
	at := p.Order
	if d.mode == copyTeam {
		return at
	}
	for _, id := range d.what.ids {
		if q := d.chart().Person(id); q.Manager == p.Manager && q.Order < p.Order {
			at--
		}
	}
	return at
}

// onGround lets what is carried stand at the top, beside the tree that is next
// to it.
func (d dropper) onGround(t target) drop {
	if d.editor.Focus() != "" { // the other trees are not there to be seen
		made := d.place("", chart.End)
		made.says = d.copied("At the top of the whole chart, reporting to nobody")
		return made
	}
	at := 0
	trees := d.index.trees()
	for i, top := range slices.Collect(d.chart().Tree().Tops()) {
		if i > t.top || i == t.top && t.side == before {
			break
		}
		if p := d.chart().Tree().People[top]; p.Manager == "" && (d.mode == copyTeam || !slices.Contains(d.what.ids, p.ID)) {
			at++
		}
	}
	made := d.place("", at)
	made.says = d.copied("At the top, reporting to nobody")
	if t.top >= 0 {
		made.mark = d.topMark(trees, t)
	}
	return made
}

// topMark is where a tree would go in beside another.
func (d dropper) topMark(trees []layout.Rect, t target) [2]layout.Point {
	const off, long = 18, 64 // points
	box := trees[t.top]
	if stacked(trees) {
		box.W = min(box.W, 3*long)
	} else {
		box.H = min(box.H, long)
	}
	return edgeOf(box, t.side, stacked(trees), off)
}

// between puts somebody, or a new post, between a manager and some of the
// reports there.
func (d dropper) between(l lineTarget) drop {
	c := d.chart()
	carried := func(id chart.ID) bool { return d.mode != copyTeam && slices.Contains(d.what.ids, id) }
	reports := slices.DeleteFunc(l.reports(d.index), carried)
	if len(reports) == 0 || carried(l.manager) {
		return drop{} // on their own lines
	}
	whom := label(c, reports[0])
	if n := len(reports); n > 1 {
		whom = phrase.Count(n, "report", "reports")
	}
	made := drop{refuse: "Only one card at a time can go in between"}
	if len(d.what.ids) < 2 {
		made = d.place(l.manager, d.position(c.Person(reports[0])), reports...)
	}
	made.says = d.copied(fmt.Sprintf("Between %s and %s", label(c, l.manager), whom))
	for _, i := range l.lines {
		if c := &d.index.scene.Connectors[i]; !carried(c.To) {
			made.lines = append(made.lines, c.Path)
		}
	}
	return made
}

// park takes what is carried off the chart, each with their team.
func (d dropper) park() drop {
	edit := chart.Park(d.what.ids...)
	edit.Name = "Park " + d.what.name(d.chart())
	return drop{edit: edit, says: "Park: off the chart, kept in the tray"}.try(d.chart())
}

// place is the drop that brings what is carried to a manager, at a place among
// the reports there, and some reports below it. It tries the edit out: what
// cannot be is refused with the edit's own words.
func (d dropper) place(manager chart.ID, at int, below ...chart.ID) drop {
	c, name := d.chart(), d.what.name(d.chart())
	var made drop
	var edit chart.Edit
	switch {
	case len(d.what.ids) == 0:
		post := command.NewPost(c, d.what.role)
		made.added, made.who = post.ID, post.ID
		if edit = chart.Add(post, manager, at); len(below) > 0 {
			edit = chart.Insert(post, manager, below...)
		}
		name, below = edit.Name, nil
	case d.mode == copyTeam:
		made.who = c.NewID()
		name, edit = "Copy "+name, chart.CopyTo(d.what.ids, manager, at)
	case d.mode == moveAlone:
		made.who, made.more = d.what.only(), d.handed()
		name, edit = "Move "+name+" alone", chart.MoveAlone(made.who, manager, at)
	default:
		made.who = d.what.only()
		name, edit = "Move "+name, chart.MoveAll(d.what.ids, manager, at)
	}
	edits := []chart.Edit{edit}
	for _, id := range below {
		edits = append(edits, chart.Move(id, made.who, chart.End))
	}
	made.edit = chart.Sequence(name, edits...)
	return made.try(c)
}

// handed says where the team of who is carried alone goes.
func (d dropper) handed() string {
	c := d.chart()
	t := c.Tree()
	i := t.Index(d.what.only())
	if t.Span(i) == 0 {
		return ""
	}
	whom := phrase.Count(t.Span(i), "direct report goes", "direct reports go")
	if m := t.People[i].Manager; m != "" {
		return whom + " to " + label(c, m)
	}
	return whom + " to the top"
}

// dotted draws a dotted line from who is carried to one more manager.
func (d dropper) dotted(m *chart.Person) drop {
	made := drop{onto: m.ID, says: "Dotted line to " + label(d.chart(), m.ID), who: d.what.only()}
	var edits []chart.Edit
	for _, id := range d.what.ids {
		edits = append(edits, chart.AddDotted(id, m.ID))
	}
	made.edit = chart.Sequence("Draw a dotted line from "+d.what.name(d.chart()), edits...)
	return made.try(d.chart())
}

// try tries the edit out.
func (d drop) try(c *chart.Chart) drop {
	tried, diff, err := d.edit.On(c)
	switch {
	case err != nil:
		d.refuse = err.Error()
	case diff.Empty():
		return drop{}
	default:
		d.tried = tried
	}
	return d
}

// judge asks the rules what they say of a drop.
func (d *drop) judge(e *editor.Editor) {
	d.judged = true
	if d.ok() {
		d.verdict = e.Verdict(d.tried)
	}
}
