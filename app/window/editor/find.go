package editor

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/filter"
)

// This file is about whom somebody looks for, and which people a filter leaves
// in: both are a line of package filter. What is found stays until it is ended,
// and follows the chart.

// Found is what a search has found, or who passes the filter. It never changes.
type Found struct {
	Query  filter.Query
	IDs    []chart.ID // in reading order
	Filter bool       // it is the filter's, which stays while one works

	hits map[chart.ID]bool
	of   *chart.Chart
	root chart.ID // in whose team
	by   question // to the rules; the zero value: their answer makes no difference
}

// Has tells whether somebody is found.
func (f *Found) Has(id chart.ID) bool { return f != nil && f.hits[id] }

// Find looks for people; empty text ends that.
func (e *Editor) Find(query string) { e.seek(&e.find, query, false) }

// Filter leaves those in who are as a line says, and all others become faint;
// empty text ends that. While one team has the canvas it is about that team.
func (e *Editor) Filter(query string) { e.seek(&e.filter, query, true) }

func (e *Editor) seek(at **Found, query string, stays bool) {
	if query = strings.TrimSpace(query); query == "" && *at == nil {
		return
	}
	*at = nil
	if query != "" {
		*at = e.lookFor(query, stays)
	}
	e.tell(FindChanged)
}

// Found is what has been found in the chart as it stands; nil while nothing is
// looked for.
func (e *Editor) Found() *Found { return e.renew(&e.find) }

// Filtered is who passes the filter; nil while there is none.
func (e *Editor) Filtered() *Found { return e.renew(&e.filter) }

// Spotlight is whom the canvas shows, while all others are faint: who is found,
// else who passes the filter. Nil: nobody is faint.
func (e *Editor) Spotlight() *Found {
	for _, f := range []*Found{e.Found(), e.Filtered()} {
		if f != nil && f.Query.Says() {
			return f
		}
	}
	return nil
}

// Faint tells whether somebody is not among those in the spotlight.
func (e *Editor) Faint(id chart.ID) bool {
	f := e.Spotlight()
	return f != nil && !f.Has(id)
}

// renew looks anew where the chart is another by now, or what the rules say of
// it.
func (e *Editor) renew(at **Found) *Found {
	f := *at
	if f != nil && (f.of != e.Chart() || f.Filter && f.root != e.part.Root || f.Query.OfFindings() && f.by != e.answered.to) {
		*at = e.lookFor(f.Query.Text, f.Filter)
	}
	return *at
}

// lookFor finds people. What the rules say may be of a moment ago.
func (e *Editor) lookFor(query string, stays bool) *Found {
	c, a := e.Chart(), &e.answered
	f := &Found{Query: filter.Parse(c, query), Filter: stays, hits: map[chart.ID]bool{}, of: c}
	if stays {
		f.root = e.part.Root
	}
	if f.Query.OfFindings() {
		f.by = a.to
	}
	f.IDs = e.finder.Find(f.Query, c, a.found[:a.counting], f.root)
	for _, id := range f.IDs {
		f.hits[id] = true
	}
	return f
}

// Among is of how many the filter leaves some in: everybody, or the team that
// has the canvas.
func (f *Found) Among() int {
	t := f.of.Tree()
	if i := t.Index(f.root); i >= 0 {
		return t.End[i] - i
	}
	return t.Len()
}

// GoTo selects the next of some people, or for -1 the one before, around in a
// ring, and brings them where they can be read.
func (e *Editor) GoTo(f *Found, by int) {
	if f == nil || len(f.IDs) == 0 {
		return
	}
	at := f.At(e.selection.lead)
	if at < 0 {
		at = f.after(e.Chart().Tree(), e.selection.lead)
		by = min(by, 0)
	}
	n := len(f.IDs)
	e.Approach(f.IDs[((at+by)%n+n)%n])
}

// GoToFound is GoTo of those who are looked for.
func (e *Editor) GoToFound(by int) { e.GoTo(e.Found(), by) }

// SelectFound selects all of some people.
func (e *Editor) SelectFound(f *Found) {
	if f != nil && len(f.IDs) > 0 {
		e.Select(slices.Concat(f.IDs, f.IDs[:1])...) // the first leads
	}
}

// At is the place of somebody among those who are found; -1 where they are not.
func (f *Found) At(id chart.ID) int { return slices.Index(f.IDs, id) }

// after is the first who is found after somebody in reading order.
func (f *Found) after(t *chart.Tree, id chart.ID) int {
	i := t.Index(id)
	return max(0, slices.IndexFunc(f.IDs, func(id chart.ID) bool { return t.Index(id) > i }))
}
