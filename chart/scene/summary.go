package scene

import (
	"slices"
	"strings"

	"cadre/chart"
)

// summary is what the card says, for those who cannot see it: the name, then
// the lines below it, the area and the badges. Of what is private it has no
// more than the card has room for.
func (cs *cards) summary(p *chart.Person) string {
	name := cs.chart.Headline(p)
	parts := []string{line(name)}
	add := func(s string) {
		if s = line(s); s != "" && s != parts[0] {
			parts = append(parts, s)
		}
	}
	if role, _ := cs.chart.Role(p); !cs.shows("title") {
		add(role.Short)
	}
	for i, f := range cs.fields {
		text := f.Show(cs.chart, p)
		if st, n := cs.lineStyle(i); f.Private {
			text = strings.Join(wrap(cs.m, text, st, cs.room(), n), " ")
		}
		add(text)
	}
	if said := cs.colours.said(p); !cs.saysAlready(parts, said) {
		add(said)
	}
	add(p.Area)
	add(strings.ToLower(strings.Join(cs.badges(p), ", ")))
	return strings.Join(parts, "\n")
}

// saysAlready tells whether one of the parts is what a colour tells.
func (cs *cards) saysAlready(parts []string, said string) bool {
	_, value, _ := strings.Cut(said, ": ")
	return slices.ContainsFunc(parts, func(s string) bool { return value != "" && strings.EqualFold(s, value) })
}

// link is where a click on the card leads, where the card shows it.
func (cs *cards) link(p *chart.Person) string {
	if cs.shows("link") && chart.IsWebAddress(p.Link) {
		return p.Link
	}
	return ""
}

// shows tells whether a field is one of the lines under the name.
func (cs *cards) shows(id chart.FieldID) bool {
	return slices.ContainsFunc(cs.fields, func(f *chart.Field) bool { return f.ID == id && !f.Own })
}

// Headline is the first line of what the card says: who it is about.
func (c *Card) Headline() string {
	name, _, _ := strings.Cut(c.Summary, "\n")
	return name
}
