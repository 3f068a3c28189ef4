package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Kind is what has become of somebody, or of the document.
type Kind int

// The kinds, in the order they are told.
const (
	Added Kind = iota
	Removed
	Moved
	Edited
	Reordered // somebody's reports have another order
	Configured
)

// Kinds are all of them, with the heading over each.
var Kinds = []struct {
	Kind    Kind
	Heading string
}{
	{Added, "Added"}, {Removed, "Removed"}, {Moved, "Moved"}, {Edited, "Changed"}, {Reordered, "In another order"}, {Configured, "The document"},
}

// Entry is one change for people to read.
type Entry struct {
	Kind Kind
	ID   chart.ID // whom it is about; empty: the document
	Name string   // of them, or of what has changed in the document
	Text string   // what is to be said of it; may be empty
}

// List tells what separates a from b, the kinds one after the other, people in
// the order of their charts.
func List(a, b *chart.Chart) []Entry { return list(lister{a: a, b: b}) }

// Discreet is List for others to read: of private fields it tells that they
// have changed, and not what they say.
func Discreet(a, b *chart.Chart) []Entry { return list(lister{a: a, b: b, discreet: true}) }

func list(l lister) []Entry {
	a, b := l.a, l.b
	c := Between(a, b)
	for _, p := range c.Came {
		l.person(Added, b, p)
	}
	for _, p := range c.Left {
		l.person(Removed, a, p)
	}
	for _, ch := range c.Changed {
		if Moved.Of(ch) {
			l.add(Moved, ch.Now, fmt.Sprintf("from %s to %s", manager(a, ch.Was), manager(b, ch.Now)))
		}
		if Edited.Of(ch) {
			l.add(Edited, ch.Now, strings.Join(l.fields(ch), "; "))
		}
	}
	l.reordered(c)
	for _, part := range chosen(c.Settings.Parts) {
		l.entries = append(l.entries, Entry{Configured, "", phrase.Capital(label(part)), setting(part, c.Settings)})
	}
	l.sort()
	return l.entries
}

// Of tells whether this has become of somebody who is in both charts.
func (k Kind) Of(ch PersonChange) bool {
	switch k {
	case Moved:
		return ch.Has(managerPart)
	case Edited:
		return slices.ContainsFunc(ch.Parts, func(part string) bool { return part != managerPart && part != Order })
	}
	return false
}

const managerPart = "manager"

type lister struct {
	a, b     *chart.Chart
	discreet bool
	entries  []Entry
}

func (l *lister) add(k Kind, p *chart.Person, text string) {
	l.entries = append(l.entries, Entry{k, p.ID, p.Label(), text})
}

// person is somebody who came or left.
func (l *lister) person(k Kind, c *chart.Chart, p *chart.Person) {
	var words []string
	if title := c.Title(p); title != "" {
		words = append(words, title)
	}
	if p.Manager != "" {
		words = append(words, "reports to "+manager(c, p))
	}
	l.add(k, p, strings.Join(words, ", "))
}

// manager is the name of somebody's manager.
func manager(c *chart.Chart, p *chart.Person) string {
	switch m := c.Person(p.Manager); {
	case p.Manager == "":
		return "nobody"
	case p.Parked():
		return "nobody, parked"
	case m == nil:
		return string(p.Manager)
	default:
		return m.Label()
	}
}

// fields are what else has changed about somebody: “location: Oslo → Rome”.
func (l *lister) fields(ch PersonChange) []string {
	var said []string
	for _, d := range l.differences(ch) {
		said = append(said, d.Text)
	}
	return said
}

// turn is what something was and is.
func turn(what, was, is string) string { return what + ": " + arrow(was, is) }

func arrow(was, is string) string {
	return cmp.Or(phrase.Short(was), "–") + " → " + cmp.Or(phrase.Short(is), "–")
}

// another is what changed, but not into what.
func another(what string) string { return "another " + what }

// says is what a field says of somebody, without its label.
func says(c *chart.Chart, f *chart.Field, p *chart.Person) string {
	v := f.Of(p)
	switch {
	case v.Empty() && f.Kind != chart.KindChoice:
		return ""
	case f.Kind == chart.KindRole:
		if r, ok := c.Role(p); ok {
			return r.Title
		}
	case f.Kind == chart.KindPerson || f.Kind == chart.KindPeople:
		return strings.Join(labels(c, append(v.List, v.Text)), ", ")
	case f.Kind == chart.KindMoney:
		return phrase.Money(c.Settings().Currency, v.Number)
	case f.Kind == chart.KindChoice:
		return f.Caption(v)
	}
	return f.Text(p)
}

func labels(c *chart.Chart, ids []string) []string {
	var names []string
	for _, id := range ids {
		if p := c.Person(chart.ID(id)); p != nil {
			names = append(names, p.Label())
		} else if id != "" {
			names = append(names, id)
		}
	}
	return names
}

// reordered tells the managers of whom some reports, who are there before and
// after, stand in another order.
func (l *lister) reordered(c Changes) {
	was, is := reports(l.a), reports(l.b)
	seen := map[chart.ID]bool{}
	for _, ch := range c.Changed {
		id := ch.Now.Manager
		if !ch.Has(Order) || ch.Has(managerPart) || seen[id] {
			continue
		}
		seen[id] = true
		before, after := common(was[id], is[id]), common(is[id], was[id])
		m := l.b.Person(id)
		switch names := strings.Join(labels(l.b, after), ", "); {
		case slices.Equal(before, after):
		case id == chart.Tray:
			l.entries = append(l.entries, Entry{Reordered, "", "The tray", names})
		case m == nil:
			l.entries = append(l.entries, Entry{Reordered, "", "The top", names})
		default:
			l.add(Reordered, m, names)
		}
	}
}

// reports are those who name a manager, in their order.
func reports(c *chart.Chart) map[chart.ID][]string {
	of := map[chart.ID][]string{}
	for _, p := range c.Everybody() {
		of[p.Manager] = append(of[p.Manager], string(p.ID))
	}
	return of
}

// common are those of a list that are in another one.
func common(ids, others []string) []string {
	in := map[string]bool{}
	for _, id := range others {
		in[id] = true
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !in[id] })
}

// sort brings the entries of each kind into the order of their chart.
func (l *lister) sort() {
	was, is := places(l.a), places(l.b)
	place := func(e Entry) int {
		if e.Kind == Removed {
			return was[e.ID]
		}
		return is[e.ID]
	}
	slices.SortStableFunc(l.entries, func(x, y Entry) int { return cmp.Or(int(x.Kind-y.Kind), place(x)-place(y)) })
}

func places(c *chart.Chart) map[chart.ID]int {
	at := map[chart.ID]int{}
	for i, p := range c.Everybody() {
		at[p.ID] = i
	}
	return at
}
