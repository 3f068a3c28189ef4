package table

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// readPhoto reads a photo: a data URI, or a path relative to the table, which
// Options.Open opens. A web address is never fetched; it becomes a
// column of links.
func (r *personReader) readPhoto(f *chart.Field) chart.Value {
	text := r.text(f.ID)
	switch {
	case text == "" || isNobody(text):
		return chart.Value{}
	case chart.IsWebAddress(text):
		r.keepLink(f)
		return chart.Value{}
	}
	photo, err := r.photo(text)
	if err != nil {
		r.keep(f.ID)
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f.ID), Kind: reading.Unmatched,
			Text: fmt.Sprintf("a photo could not be read: %v; what the cell says was kept as a free field", err)})
	}
	return chart.Value{Text: photo}
}

// photo reads what a cell names or holds.
func (r *personReader) photo(text string) (string, error) {
	if data, is := strings.CutPrefix(text, "data:"); is {
		return photoOfURI(data)
	}
	if r.open == nil {
		return "", errors.New("the table has no folder to look in")
	}
	file, err := r.open(strings.ReplaceAll(text, `\`, "/")) // as Windows writes paths
	if err != nil {
		return "", fmt.Errorf("there is no file %s beside the table", phrase.Short(text))
	}
	defer file.Close()
	return reading.Photo(file)
}

// photoOfURI reads a data URI behind its scheme (RFC 2397), in base64.
func photoOfURI(s string) (string, error) {
	head, data, ok := strings.Cut(s, ",")
	if !ok || !strings.HasSuffix(strings.ToLower(head), ";base64") {
		return "", errors.New("a picture in a cell must be in base64")
	}
	return reading.Photo(base64.NewDecoder(base64.StdEncoding, strings.NewReader(data)))
}

// keepLink keeps a web address in a column of links, and says so.
func (r *personReader) keepLink(f *chart.Field) {
	r.keep(f.ID)
	if r.head.kind == nil {
		r.head.kind = map[string]chart.Kind{}
	}
	r.head.kind[r.heading(f.ID)] = chart.KindLink
	r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f.ID), Kind: reading.Kept,
		Text: "photos on the web are not fetched; their addresses were kept as links"})
}
