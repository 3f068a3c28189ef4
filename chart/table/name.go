package table

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/heading"
	"cadre/chart/personname"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// closedField is the free field that says that a post is no more.
const closedField = chart.ClosedField

// readName sets the name, or what the cell says of the post in its place.
func (r *personReader) readName() {
	name, exact := r.cell(nameField, isMarker)
	if !exact {
		name = r.head.wholeName(name, r.text)
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
	if !r.head.own {
		name = r.cutRemarks(name)
	}
	r.p.Name = name
}

// cutRemarks takes off a name what is told beside it: that somebody is away,
// and their own ID or e-mail address.
func (r *personReader) cutRemarks(name string) string {
	for {
		bare, remark := cutRemark(name)
		means, known := standingOf(remark)
		switch {
		case bare == "":
			return name
		case known && means == isAway && len(remark) > 2:
			if status, _ := standingOf(r.text(statusField)); status != isAway {
				r.keep(nameField)
			}
		case !r.takeCode(remark):
			return name
		}
		name = bare
	}
}

// remarkSigns enclose a remark behind a name, or part it off.
var remarkSigns = []struct{ open, close string }{{"(", ")"}, {"[", "]"}, {"<", ">"}, {" - ", ""}, {" – ", ""}}

// cutRemark parts "Ada Byron (on leave)"; without a remark both are empty.
func cutRemark(name string) (bare, remark string) {
	for _, sign := range remarkSigns {
		i := strings.LastIndex(name, sign.open)
		if i > 0 && strings.HasSuffix(name, sign.close) {
			bare, remark = name[:i], name[i+len(sign.open):len(name)-len(sign.close)]
			return strings.TrimSpace(bare), strings.TrimSpace(remark)
		}
	}
	return "", ""
}

// takeCode tells whether a remark is somebody's own ID or e-mail address; where
// no column has that, it is taken from here.
func (r *personReader) takeCode(remark string) bool {
	switch {
	case isEmail(remark) && r.text(emailField) == "":
		r.p.Email = remark
	case isEmail(remark):
		return strings.EqualFold(remark, r.text(emailField))
	case !isCode(remark) || strings.ContainsAny(remark, ":;=/()"):
		return false
	case !r.head.has(idField) && len(remark) > 2:
		r.p.ID = chart.ID(remark)
	default:
		return remark == string(r.p.ID) || remark == r.p.login || remark == r.p.position
	}
	return true
}

// wholeName puts a name together of the columns that have parts of it.
func (h *header) wholeName(name string, text func(field) string) string {
	last := strings.Join(strings.Fields(text(heading.Prefix)+" "+text(lastField)+" "+text(heading.Second)), " ")
	return joinNames(name, text(firstField), last)
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
