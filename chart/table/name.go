package table

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/personname"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// closedField is the free field that says that a post is no more.
const closedField = chart.ClosedField

// readName sets the name, or what the cell says of the post in its place.
func (r *personReader) readName() {
	name, exact := r.cell(nameField, isMarker)
	given, family := r.text(firstField), r.text(lastField)
	if !exact {
		name = joinNames(name, given, family)
	}
	switch {
	case exact || name == "":
		r.p.Name = name
		if name == "" && (r.p.job != "" || r.isVacantPost()) {
			r.p.Open = true
		}
	case isClosed(name):
		name = strings.Trim(name, "'\" ")
		r.setFree(closedField, name)
		r.head.add(closedField)
		r.log.add(reading.Note{Row: r.row.Number, Field: r.heading(nameField), Kind: reading.Changed,
			Text: fmt.Sprintf("the post is %q: kept without a name, as others may report to it", name)})
	case isVacancy(name):
		r.p.Open = true
	case !isUndisclosed(name):
		r.readOpenName(name)
	}
}

// readOpenName sets a name, or takes "Vacant (from May)" for an open post.
func (r *personReader) readOpenName(name string) {
	first, _, more := strings.Cut(name, " ")
	if more && wordKey(first) == "vacant" && !r.head.own {
		r.p.Open = true
		r.keep(nameField)
		r.log.add(reading.Note{Row: r.row.Number, Field: r.heading(nameField), Kind: reading.Guessed, Text: fmt.Sprintf("%q was read as an open post", phrase.Short(name))})
		return
	}
	if bare, away := cutAway(name); away && !r.head.own {
		if means, _ := standingOf(r.text(statusField)); means != isAway {
			r.keep(nameField)
		}
		name = bare
	}
	r.p.Name = name
}

// cutAway takes "(On leave)" off a name.
func cutAway(name string) (bare string, away bool) {
	bare, remark, found := strings.Cut(strings.TrimSuffix(name, ")"), "(")
	means, known := standingOf(remark)
	if !found || !strings.HasSuffix(name, ")") || !known || means != isAway {
		return name, false
	}
	return strings.TrimSpace(bare), true
}

// joinNames puts first and last name together. Where there is a name beside
// a last name only, it is the first name unless it ends with the last.
func joinNames(name, first, last string) string {
	switch {
	case name == "":
		return personname.Join(first, last)
	case first == "" && last != "" && !strings.HasSuffix(strings.ToLower(" "+name), strings.ToLower(" "+last)):
		return name + " " + last
	}
	return name
}
