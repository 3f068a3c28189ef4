package scene

import (
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/phrase"
)

// The measures of a badge, in points.
const (
	badgeH   = 14
	badgePad = 5 // beside its text
	badgeGap = 4 // between two
)

// The badges of a post that nobody fills yet, of software that fills one, of
// somebody who is only named as a manager, and of who has left.
const (
	openBadge  = "Open"
	agentBadge = "Agent"
	namedBadge = "Named only"
	leftBadge  = "Left " // and the last day

	badgeDay = "2 Jan 2006"
)

// badges are what marks a post, the most telling last.
func (cs *cards) badges(p *chart.Person) []string {
	var b []string
	if p.Employment != chart.FullTime {
		b = append(b, phrase.Capital(p.Employment.String()))
	}
	switch p.FilledBy {
	case chart.Agent:
		b = append(b, agentBadge)
	case chart.Named:
		b = append(b, namedBadge)
	}
	if p.Open {
		b = append(b, openBadge)
	}
	switch first, last := p.Stay(); {
	case p.IsToCome(cs.day):
		b = append(b, "From "+first.Format(badgeDay))
	case p.HasLeft(cs.day):
		b = append(b, leftBadge+last.Format(badgeDay))
	}
	if n := cs.folded[p.ID]; n > 0 {
		b = append(b, "+"+strconv.Itoa(n))
	}
	return b
}

// fitting leaves out the first badges where the card has no room for all.
func (cs *cards) fitting(badges []string) []string {
	for len(badges) > 1 && cs.badgesWidth(badges) > cs.room() {
		badges = badges[1:]
	}
	return badges
}

func (cs *cards) sayBadges(badges []string) {
	for _, b := range badges {
		cs.sayMore(b, cs.d.badge, cs.badgeText(b))
	}
}

func (cs *cards) addBadge(c *Card, s string, box layout.Rect) {
	c.Shapes = append(c.Shapes, Shape{Box: box, Part: PartBadge, Radius: badgeH / 3, Fill: cs.badgeGround(s)})
	t := cs.text(s, box.X+box.W/2, cs.d.badge, cs.badgeText(s))
	t.Anchor, t.At.Y = Middle, box.Y+cs.d.badge.baseline()
	c.Texts = append(c.Texts, t)
}

func (cs *cards) badgeGround(s string) Ink {
	return cs.badgeColour(s).over(cs.under, 0.16)
}

func (cs *cards) badgeText(s string) Ink {
	return cs.badgeColour(s).readable(cs.badgeGround(s).NRGBA)
}

func (cs *cards) badgeColour(s string) Ink {
	switch {
	case s == openBadge || strings.HasPrefix(s, leftBadge):
		return cs.theme.Ink(SlotAlert)
	case s == agentBadge:
		return cs.theme.Ink(SlotAccent)
	}
	return cs.theme.Ink(SlotNeutral)
}

func (cs *cards) badgeWidth(s string) float64 {
	return cs.m.Width(s, cs.d.badge.size, cs.d.badge.weight) + 2*badgePad
}

// badgesWidth is the room of badges beside a text.
func (cs *cards) badgesWidth(badges []string) float64 {
	w := 0.0
	for _, b := range badges {
		w += cs.badgeWidth(b) + badgeGap
	}
	return w
}
