package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// readFree takes over the free fields, and cells beyond the last heading.
func (r *personReader) readFree() {
	for _, i := range r.head.free {
		if text, _ := unprotect(r.row.At(i), nil, r.head.own); text != "" {
			r.setFree(r.head.heading[i], text)
		}
	}
	for i := len(r.head.heading); i < len(r.row.Cells); i++ {
		if text := strings.TrimSpace(r.row.Cells[i]); text != "" {
			name := r.head.beyond(i)
			r.setFree(name, text)
			r.log.add(reading.Note{Row: r.row.Number, Field: name, Kind: reading.Damaged,
				Text: fmt.Sprintf("the row has %d cells, the header %d; %q was kept as a free field", len(r.row.Cells), len(r.head.heading), phrase.Short(text))})
		}
	}
	if n := len(r.row.Cells); n < len(r.head.heading) && r.row.Line > 0 { // other files do not write empty cells
		r.log.value(reading.Note{Row: r.row.Number, Kind: reading.Damaged, Text: fmt.Sprintf("the row has only %d of %d cells", n, len(r.head.heading))})
	}
}

// beyond names the column of a cell that has no heading.
func (h *header) beyond(i int) string {
	name := fmt.Sprintf("Column %d", i+1)
	h.add(name)
	return name
}

// add makes name one of the free fields.
func (h *header) add(name string) {
	if h.added[name] {
		return // said of every wide row anew
	}
	if h.added == nil {
		h.added = map[string]bool{}
	}
	h.added[name] = true
	if i := slices.Index(h.heading, name); i >= 0 {
		h.unread[i] = h.unread[i] || !slices.Contains(h.free, i)
	} else {
		h.extra = append(h.extra, name)
	}
}

func (r *personReader) setFree(name, text string) {
	if r.p.Extra == nil {
		r.p.Extra = map[string]string{}
	}
	r.p.Extra[name] = text
}

func (r *personReader) heading(f field) string {
	if i, ok := r.head.column[f]; ok {
		return r.head.heading[i]
	}
	return fieldHeading(f)
}

// keep takes a cell of a known column over as a free field.
func (r *personReader) keep(f field) { r.keepColumn(r.head.column[f]) }

func (r *personReader) keepColumn(i int) {
	if text, _ := unprotect(r.row.At(i), nil, r.head.own); text != "" {
		r.head.unread[i] = true
		r.setFree(r.head.heading[i], text)
	}
}

// keepUnread is keep with a note that the cell was not understood.
func (r *personReader) keepUnread(f field, text string) {
	r.keep(f)
	r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Kept,
		Text: fmt.Sprintf("%q was not understood; kept as a free field", phrase.Short(text))})
}

// shorten cuts texts that are longer than any of their kind, and keeps the
// whole ones as free fields.
func (r *personReader) shorten() {
	for i := range chart.Fields {
		f := &chart.Fields[i]
		whole := f.Shorten(r.p.Person)
		if whole == "" {
			continue
		}
		name := r.heading(f.ID)
		for k := 2; r.p.Extra[name] != ""; k++ {
			name = fmt.Sprintf("%s (%d)", r.heading(f.ID), k)
		}
		r.head.add(name)
		r.setFree(name, whole)
		r.log.add(reading.Note{Row: r.row.Number, Field: r.heading(f.ID), Kind: reading.Changed,
			Text: fmt.Sprintf("the text has %d characters; %d are the limit, and all of it was kept as a free field", utf8.RuneCountInString(whole), f.Longest)})
	}
}
