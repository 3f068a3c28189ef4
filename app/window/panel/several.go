package panel

import (
	"maps"
	"strings"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
)

// This file is about several people in the inspector: what they share, and how
// it is changed for all.

// different stands in a field that does not say the same of all who are
// selected.
const different = "Several values"

// shared is what some people have in common. Of one it is all that is known.
type shared struct {
	person *chart.Person         // a person who says that, and nothing where they differ
	differ map[fieldKey]struct{} // the fields in which they do
}

// fieldKey tells fields of a person apart: a column may be called as a field is.
type fieldKey struct {
	id  chart.FieldID
	own bool
}

// sharedBy finds what people of a chart have in common; there is one at least.
func sharedBy(c *chart.Chart, ids []chart.ID) shared {
	first := *c.Person(ids[0])
	s := shared{&first, map[fieldKey]struct{}{}}
	if len(ids) == 1 {
		return s
	}
	first.Extra = maps.Clone(first.Extra)
	for _, f := range fieldsOf(c) {
		text := f.Text(c.Person(ids[0]))
		for _, id := range ids[1:] {
			if f.Text(c.Person(id)) != text {
				s.differ[fieldKey{f.ID, f.Own}] = struct{}{}
				f.Clear(&first)
				break
			}
		}
	}
	return s
}

// fieldsOf are those that may be changed for several people at once.
func fieldsOf(c *chart.Chart) (all []*chart.Field) {
	for i := range chart.Fields {
		if f := &chart.Fields[i]; f.Bulk {
			all = append(all, f)
		}
	}
	for _, column := range c.Columns() {
		all = append(all, column.Field())
	}
	return all
}

// differs tells whether a field says one thing of some and another of others.
func (s shared) differs(f *chart.Field) bool {
	_, is := s.differ[fieldKey{f.ID, f.Own}]
	return is
}

// offers tells whether a field is of use for those selected.
func (i *Inspector) offers(c *chart.Chart, f *chart.Field) bool {
	if len(i.subjects) > 1 && !f.Bulk {
		return false
	}
	if !f.Arranges {
		return true
	}
	t := c.Tree()
	for _, id := range i.subjects { // there is a team to arrange
		if t.Span(t.Index(id)) > 0 {
			return true
		}
	}
	return false
}

// each makes an edit of people as one; that of one person keeps its name.
func (i *Inspector) each(ids []chart.ID, name string, of func(chart.ID) chart.Edit) chart.Edit {
	if len(ids) == 1 {
		return of(ids[0])
	}
	edits := make([]chart.Edit, len(ids))
	for k, id := range ids {
		edits[k] = of(id)
	}
	return chart.Sequence(name+": "+i.editor.SelectionInWords(), edits...)
}

// showWho says who is shown.
func (i *Inspector) showWho(c *chart.Chart) {
	widgets.SetVisible(i.names, len(i.subjects) > 1)
	if len(i.subjects) == 1 {
		widgets.SetText(i.heading, i.shared.person.Label())
		widgets.SetText(i.figures, figuresOf(c, i.shared.person))
		return
	}
	widgets.SetText(i.heading, i.editor.SelectionInWords()+" selected")
	widgets.SetText(i.figures, belowOf(c, i.editor.Selection()))
	widgets.SetText(i.names, namesOf(c, i.subjects))
}

// belowOf says how many report to those selected, at any distance, without
// being selected.
func belowOf(c *chart.Chart, s editor.Selection) string {
	t, end, more := c.Tree(), 0, 0
	for _, id := range s.IDs() {
		i := t.Index(id)
		for _, p := range t.People[max(i, end):max(t.End[i], end)] {
			if !s.Has(p.ID) {
				more++
			}
		}
		end = max(end, t.End[i])
	}
	if more == 0 {
		return "nobody else reports here"
	}
	return phrase.Number(int64(more)) + " more in their teams"
}

// namesOf lists people with their titles, a line each, as many as can be
// taken in.
func namesOf(c *chart.Chart, ids []chart.ID) string {
	const most = 20
	var lines []string
	for _, id := range ids[:min(len(ids), most)] {
		p := c.Person(id)
		line := p.Label()
		if title := c.Title(p); title != "" {
			line += "  ·  " + title
		}
		lines = append(lines, line)
	}
	if n := len(ids) - most; n > 0 {
		lines = append(lines, "and "+phrase.Number(int64(n))+" more")
	}
	return strings.Join(lines, "\n")
}
