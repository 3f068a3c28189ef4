package compare

import (
	"maps"
	"slices"

	"cadre/chart"
)

// Difference is one thing that has changed about somebody who is in both
// charts.
type Difference struct {
	Part   string // as a change has it
	Column string // of the document's own; empty: it is none
	Text   string // such as “location: Oslo → Rome”
}

// Differences are what has changed about somebody from one chart to another,
// but for the manager and the place among siblings.
func Differences(a, b *chart.Chart, ch PersonChange) []Difference {
	l := lister{a: a, b: b}
	return l.differences(ch)
}

// TakeBack makes somebody say in this what another one does.
func (d Difference) TakeBack(to, from *chart.Person) {
	if d.Column != "" {
		f := chart.Column{Name: d.Column}.Field()
		to.Extra = maps.Clone(to.Extra)
		f.Put(to, f.Of(from))
		return
	}
	personParts.put(d.Part, to, from)
}

func (l *lister) differences(ch PersonChange) []Difference {
	var all []Difference
	for _, part := range ch.Parts {
		f, known := chart.BuiltIn(part)
		say := func(text string) { all = append(all, Difference{part, "", text}) }
		switch member, _ := Unknown(part); {
		case part == managerPart || part == Order:
		case !known:
			say(turn(member, ch.Was.Unknown[member], ch.Now.Unknown[member]))
		case f.Kind == chart.KindDictionary:
			all = append(all, l.columns(part, f.Of(ch.Was).Map, f.Of(ch.Now).Map)...)
		case f.Private && l.discreet:
			say(another(label(part)))
		case f.Kind == chart.KindPicture:
			say(another(label(part)))
		default:
			say(turn(label(part), says(l.a, f, ch.Was), says(l.b, f, ch.Now)))
		}
	}
	return all
}

// columns is what has changed in the document's own columns.
func (l *lister) columns(part string, was, is map[string]string) []Difference {
	names := slices.Sorted(maps.Keys(was))
	names = slices.Compact(slices.Sorted(slices.Values(slices.AppendSeq(names, maps.Keys(is)))))
	var all []Difference
	for _, name := range names {
		switch f, known := l.b.FieldNamed(name); {
		case was[name] == is[name]:
		case l.discreet && (!known || f.Private):
			all = append(all, Difference{part, name, another(name)})
		default:
			all = append(all, Difference{part, name, turn(name, was[name], is[name])})
		}
	}
	return all
}
