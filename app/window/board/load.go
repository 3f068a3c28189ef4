package board

import (
	"fmt"
	"slices"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/phrase"
)

// load is what is being carried: people with their teams, or a new post.
type load struct {
	ids    []chart.ID   // in reading order, nobody below another; empty for a new post
	role   chart.RoleID // of a new post
	parked bool         // they come out of the tray
	dotted bool         // a dotted line is drawn from the one person, whatever keys are held
}

// outside tells what does not come from the board itself.
func (l load) outside() bool { return len(l.ids) == 0 || l.parked }

func (l load) same(m load) bool { return l.role == m.role && slices.Equal(l.ids, m.ids) }

// carriedWith is what a press on a card carries: the card, or with it all that
// are selected.
func carriedWith(e *editor.Editor, card chart.ID) load {
	if !e.Selection().Has(card) {
		return load{ids: []chart.ID{card}}
	}
	return load{ids: e.SelectedTeams()}
}

// only is the one person carried; empty where it is nobody or several.
func (l load) only() chart.ID {
	if len(l.ids) == 1 {
		return l.ids[0]
	}
	return ""
}

// name is what to call those who are carried.
func (l load) name(c *chart.Chart) string {
	if id := l.only(); id != "" {
		return label(c, id)
	}
	return phrase.Count(len(l.ids), "card", "cards")
}

// title is what to write on the card at the pointer.
func (l load) title(c *chart.Chart, m mode) string {
	switch {
	case len(l.ids) == 0:
		r, _ := c.Settings().Role(l.role)
		return r.Title
	case m == dottedLine || m == moveAlone:
		return l.name(c)
	}
	more := 0
	for _, id := range l.ids {
		more += team(c, id)
	}
	if more == 0 {
		return l.name(c)
	}
	return fmt.Sprintf("%s + %d", l.name(c), more)
}

// mode is what becomes of those who are carried.
type mode int

const (
	move       mode = iota // they move with their teams
	moveAlone              // the one person moves, the team stays with the manager
	copyTeam               // their posts are there a second time
	dottedLine             // they get one more manager
)

// keys are the modifiers held.
type keys struct{ copy, shift bool }

// mode is what the keys make of carrying something.
func (k keys) mode(what load) mode {
	switch {
	case what.dotted:
		return dottedLine
	case what.outside():
		return move
	case k.copy && k.shift:
		return dottedLine
	case k.copy:
		return copyTeam
	case k.shift && what.only() != "":
		return moveAlone
	}
	return move
}

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
	if i := t.Index(id); i >= 0 {
		return t.End[i] - i - 1
	}
	return max(0, len(chart.ParkedTeam(c, id))-1)
}
