package chart

import (
	"fmt"
	"iter"
	"time"

	"cadre/chart/phrase"
)

// Standing says what a post counts as.
type Standing int

// The standings of posts.
const (
	Staffed   Standing = iota // a person fills it
	Automated                 // an agent does, who counts beside the headcount
	Vacant                    // it is open
	Abolished                 // it is closed and counts for nothing
	NamedOnly                 // somebody's manager of whom no more is known: a layer, and nothing else
	Departed                  // the last day of who filled it is over
)

// Census is who is who in a chart, and the figures that follow from it. What
// is told of each stands in reading order.
//
// Of direct reports those count who are a person or an open post, but no
// assistant, below a person or an open post. A line of a ring counts for nothing.
type Census struct {
	Standing []Standing
	OnRing   []bool // their line up is part of a ring, and so no line
	Spans    []int  // how many direct reports count
	Layer    []int  // counted from the top; assistants, agents and others who are on no layer have that of the nearest above

	People, Agents, Open, Closed, Named int   // how many there are
	FTE                                 int64 // what the people work in ten-thousandths of a full-time post
	Shares                              bool  // whether anybody's share is given

	Layers   int
	Widest   int // the most direct reports that anybody has
	WidestOf ID  // who has them first; empty where nobody has any

	Later int // how many start after the day of Figures
	Left  int // how many have left before it

	Parked int // how many posts wait in the tray, and count for nothing else

	tree *Tree
}

// Figures is the census of a day: of who is there and of the roles that are
// open, with how many are not there.
func Figures(c *Chart, day time.Time) *Census { return figures(c, Present(c, day), day) }

// FiguresAsOf is the census of the chart of a day, in which an open role stands
// only from the day on which it is to be filled.
func FiguresAsOf(c *Chart, day time.Time) *Census { return figures(c, AsOf(c, day), day) }

func figures(c, then *Chart, day time.Time) *Census {
	s := TakeCensus(then, time.Time{})
	s.Parked = len(c.Parked())
	for _, p := range c.Tree().People {
		switch {
		case p.Closed():
		case p.HasLeft(day):
			s.Left++
		case !then.Has(p.ID):
			s.Later++
		}
	}
	return s
}

// TakeCensus is the census of a chart as it is written: who starts later
// counts, and who has left by the day is gone. By the zero day nobody has.
func TakeCensus(c *Chart, left time.Time) *Census {
	t := c.Tree()
	n := t.Len()
	s := &Census{tree: t, Parked: len(t.parked), Standing: make([]Standing, n), OnRing: onRing(t), Spans: make([]int, n), Layer: make([]int, n)}
	day := WriteDay(left)
	for i, p := range t.People {
		s.Standing[i] = p.standing(day)
		s.count(i, p)
		s.Layer[i] = s.layer(i)
	}
	for i := range t.People {
		if m := t.Parent[i]; s.Counts(i) && s.IsPost(m) {
			s.Spans[m]++
		}
	}
	for i, span := range s.Spans {
		if span > s.Widest {
			s.Widest, s.WidestOf = span, t.People[i].ID
		}
	}
	return s
}

func (p *Person) standing(day string) Standing {
	switch {
	case p.Closed():
		return Abolished
	case p.Open:
		return Vacant
	case p.leftBy(day):
		return Departed
	case p.FilledBy == Agent:
		return Automated
	case p.FilledBy == Named:
		return NamedOnly
	}
	return Staffed
}

func (s *Census) count(i int, p *Person) {
	switch s.Standing[i] {
	case Staffed:
		s.People++
		s.FTE += p.share()
		s.Shares = s.Shares || p.FTE != 0
	case Automated:
		s.Agents++
	case Vacant:
		s.Open++
	case Abolished:
		s.Closed++
	case NamedOnly:
		s.Named++
	}
}

func (p *Person) share() int64 {
	if p.FTE == 0 {
		return WholeShare
	}
	return p.FTE
}

// layer is how many layers there are from the top down to i.
func (s *Census) layer(i int) int {
	above := 0
	if m := s.tree.Parent[i]; m >= 0 && !s.OnRing[i] {
		above = s.Layer[m]
	}
	switch {
	case s.IsLayer(i):
		s.Layers = max(s.Layers, above+1)
	case s.Standing[i] != Departed: // the post of somebody who has led a team is there
		return above
	}
	return above + 1
}

// IsLayer tells whether i stands on a layer: assistants, agents, closed posts
// and who has left do not.
func (s *Census) IsLayer(i int) bool {
	return (s.IsPost(i) || s.Standing[i] == NamedOnly) && !s.tree.People[i].Assistant
}

// IsPost tells whether a person fills i or is to fill it.
func (s *Census) IsPost(i int) bool { return s.Standing[i] == Staffed || s.Standing[i] == Vacant }

// Counts tells whether i is a direct report who counts, if the manager does.
func (s *Census) Counts(i int) bool {
	return s.IsPost(i) && s.tree.Parent[i] >= 0 && !s.OnRing[i] && !s.tree.People[i].Assistant
}

// In are the places of a standing, with who is there.
func (s *Census) In(of Standing) iter.Seq2[int, *Person] {
	return func(yield func(int, *Person) bool) {
		for i, p := range s.tree.People {
			if s.Standing[i] == of && !yield(i, p) {
				return
			}
		}
	}
}

// Words are the figures as they stand side by side: "266 people (250.5 FTE)",
// "4 agents", "32 open roles", "6 layers", "2 start later and 1 has left". What
// there is none of may be left out.
func (s *Census) Words() []string {
	words := []string{phrase.Count(s.People, "person", "people")}
	if s.Shares {
		words[0] += " (" + ShareText(s.FTE) + " FTE)"
	}
	if s.Agents > 0 {
		words = append(words, phrase.Count(s.Agents, "agent", "agents"))
	}
	words = append(words, phrase.Count(s.Open, "open role", "open roles"), phrase.Count(s.Layers, "layer", "layers"))
	if text := s.Elsewhen(); text != "" {
		words = append(words, text)
	}
	if s.Parked > 0 {
		words = append(words, fmt.Sprintf("%d parked", s.Parked))
	}
	return words
}

// Elsewhen says who is on the chart as it is written and not in the figures of
// the day: "2 start later and 1 has left"; nothing for nobody.
func (s *Census) Elsewhen() string {
	var words []string
	if s.Later > 0 {
		words = append(words, phrase.Count(s.Later, "starts", "start")+" later")
	}
	if s.Left > 0 {
		words = append(words, phrase.Count(s.Left, "has", "have")+" left")
	}
	return phrase.List(words)
}

// onRing tells whose line up is part of a ring: the tree cuts each ring at
// one member, who stands as a top there and still names a manager.
func onRing(t *Tree) []bool {
	ring := make([]bool, t.Len())
	for i := range t.Tops() {
		for j := t.Index(t.People[i].Manager); j >= 0 && !ring[i]; j = t.Parent[j] {
			ring[j] = true
		}
	}
	return ring
}
