package table

import (
	"html"
	"iter"
	"regexp"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/reading"
)

// tidy takes HTML, Markdown and formulas for links out of the cells, and lines
// below a name, such as the title, out of names. Links of names are kept in
// the column of links.
func (h *header) tidy(s grid.Grid, log *noteLog) grid.Grid {
	if h.own {
		return s
	}
	found := markup{}
	for r := range h.body(s) {
		found.add(h, r)
	}
	if !found.marked && !found.lines {
		return s
	}
	t := tidied{Grid: s, h: h, width: len(h.heading)}
	if found.links && !h.has(linkField) {
		h.addColumn(linkField)
	}
	if found.mails && !h.has(emailField) {
		h.addColumn(emailField)
	}
	if found.lines && !h.has(titleField, roleField) {
		h.addColumn(titleField)
	}
	if found.marked {
		log.add(reading.Note{Row: h.row, Kind: reading.Changed, Text: "markup was taken out of cells, and links of names were kept"})
	}
	if found.lines {
		log.add(reading.Note{Row: h.row, Field: h.nameHeading(), Kind: reading.Guessed, Text: "cells have several lines; the first was read as the name, those below as the title"})
	}
	return t
}

// markup is what is found of it in a table.
type markup struct{ marked, links, mails, lines bool }

func (m *markup) add(h *header, r *grid.Row) {
	for i, cell := range r.Cells {
		if !strings.ContainsAny(cell, markupSigns+"\n") {
			continue
		}
		text, link := plain(cell)
		m.marked = m.marked || text != cell
		mail := strings.HasPrefix(link, mailScheme)
		m.links = m.links || link != "" && !mail && h.isName(i)
		m.mails = m.mails || mail && h.isName(i)
		m.lines = m.lines || h.isName(i) && strings.Contains(text, "\n") && h.canPart(r, text)
	}
}

// canPart tells whether the lines below a name have a place: where the title
// is not known, or says the same. A damaged row is left as it is.
func (h *header) canPart(r *grid.Row, text string) bool {
	_, below := splitLines(text)
	i, has := h.column[titleField]
	title, _ := plain(r.At(i))
	return len(r.Damages) == 0 && (below == "" || !has || strings.TrimSpace(title) == "" || strings.EqualFold(strings.TrimSpace(title), below))
}

// isName tells a column of names.
func (h *header) isName(i int) bool {
	return slices.ContainsFunc(naming, func(f field) bool { at, has := h.column[f]; return has && at == i })
}

// naming are the fields of names.
var naming = []field{nameField, firstField, lastField}

func (h *header) nameHeading() string {
	if i, ok := h.column[nameField]; ok {
		return h.heading[i]
	}
	return fieldHeading(nameField)
}

// addColumn adds a column that the table has not, for what its cells hold of a
// field.
func (h *header) addColumn(f field) {
	h.column[f] = len(h.heading)
	h.heading = append(h.heading, fieldHeading(f))
	h.readings = append(h.readings, nil)
	h.marked = append(h.marked, false)
	h.unread = append(h.unread, false)
	h.why[h.column[f]] = "it stands in other cells"
}

// tidied is a table without markup in its cells.
type tidied struct {
	grid.Grid
	h     *header
	width int // of the table itself, without the columns that are added
}

// Rows walks the rows.
func (t tidied) Rows() iter.Seq[*grid.Row] {
	return func(yield func(*grid.Row) bool) {
		for r := range t.Grid.Rows() {
			if r.Number > t.h.row && !r.Blank() {
				r = t.row(r.Clone())
			}
			if !yield(r) {
				return
			}
		}
	}
}

// row is a row without markup, with the cells of the added columns.
func (t tidied) row(r *grid.Row) *grid.Row {
	link, below := "", ""
	for i, cell := range r.Cells {
		text, address := plain(cell)
		if t.h.isName(i) {
			link = firstOf(link, address)
		}
		if t.h.isName(i) && strings.Contains(text, "\n") && t.h.canPart(r, text) {
			text, below = splitLines(text)
		}
		r.Cells[i] = text
	}
	for len(r.Cells) >= t.width && len(r.Cells) < len(t.h.heading) {
		r.Cells = append(r.Cells, "")
	}
	if mail, is := strings.CutPrefix(link, mailScheme); is {
		t.put(r, emailField, mail)
	} else {
		t.put(r, linkField, link)
	}
	t.put(r, titleField, below)
	return r
}

// put fills in a field's cell where it is empty.
func (t tidied) put(r *grid.Row, f field, text string) {
	i, has := t.h.column[f]
	if text == "" || !has {
		return
	}
	putCell(r, i, text)
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// splitLines parts a name from the lines below it. A name that is broken in
// two, a word to a line, is one.
func splitLines(text string) (name, below string) {
	name, below, found := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	name, below = strings.TrimSpace(name), strings.TrimSpace(below)
	if both := name + " " + below; found && !strings.ContainsAny(name, " ,") && looksLikeName(both) {
		return both, ""
	}
	return name, strings.ReplaceAll(below, "\n", ", ")
}

var (
	tag       = regexp.MustCompile(`(?i)</?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>`)
	breaks    = regexp.MustCompile(`(?i)<(?:br|/p|/div|/li|/h[1-6]|/tr)\s*/?>`)
	reference = regexp.MustCompile(`(?i)href\s*=\s*["']?([^"'\s>]+)`)
	wikiLink  = regexp.MustCompile(`\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]`)
	inText    = regexp.MustCompile(`[!@]?\[([^\[\]]*)\]\(([^()\s]*)(?:\s+"[^"]*")?\)`)
	emphasis  = regexp.MustCompile(`^(\*\*|__|\*|_)([^*_]+)(\*\*|__|\*|_)$`)
	formula   = regexp.MustCompile(`(?i)^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$`)
)

// markupSigns are in every cell with markup.
const markupSigns = "<&[=*_"

// plain is what a cell shows, and the web address behind it.
func plain(cell string) (text, link string) {
	if !strings.ContainsAny(cell, markupSigns) {
		return cell, ""
	}
	if m := formula.FindStringSubmatch(strings.TrimSpace(cell)); m != nil {
		return firstOf(strings.ReplaceAll(m[2], `""`, `"`), m[1]), addressOf(m[1])
	}
	text = cell
	if m := reference.FindStringSubmatch(text); m != nil && tag.MatchString(text) {
		link = addressOf(m[1])
	}
	if strings.Contains(text, "<") {
		text = tag.ReplaceAllString(breaks.ReplaceAllString(text, "\n"), "")
	}
	if m := wikiLink.FindStringSubmatch(text); m != nil {
		text = wikiLink.ReplaceAllString(text, "$1")
	}
	if m := inText.FindStringSubmatch(text); m != nil {
		text, link = inText.ReplaceAllString(text, "$1"), firstOf(link, addressOf(m[2]))
	}
	if m := emphasis.FindStringSubmatch(strings.TrimSpace(text)); m != nil && m[1] == m[3] {
		text = m[2]
	}
	if strings.Contains(text, "&") {
		text = html.UnescapeString(text)
	}
	if text != cell {
		text = strings.TrimSpace(text)
	}
	return text, link
}

// mailScheme begins the links that write a message.
const mailScheme = "mailto:"

// addressOf is an address that a browser opens, or one of a link to write to,
// without what a message would say; else "".
func addressOf(s string) string {
	s = html.UnescapeString(s)
	if len(s) > len(mailScheme) && strings.EqualFold(s[:len(mailScheme)], mailScheme) {
		mail, _, _ := strings.Cut(s[len(mailScheme):], "?")
		if mail = strings.ReplaceAll(mail, "%40", "@"); isEmail(mail) {
			return mailScheme + mail
		}
	}
	if chart.IsWebAddress(s) {
		return s
	}
	return ""
}
