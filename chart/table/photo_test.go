package table_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// TestPhotosOfATable reads what a column of photos can hold: a file beside the
// table, a picture in the cell, an address, and what is none of these.
func TestPhotosOfATable(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	beside := func(name string) (io.ReadCloser, error) {
		if name != "ada.png" {
			return nil, errors.New("nothing there")
		}
		return io.NopCloser(bytes.NewReader(picture.Bytes())), nil
	}
	inCell := "data:image/png;BASE64," + base64.StdEncoding.EncodeToString(picture.Bytes())
	const kept = "; what the cell says was kept as a free field"
	for _, tt := range []struct {
		name, cell string
		open       func(string) (io.ReadCloser, error)
		photo      bool
		free, note string
		kind       chart.Kind
	}{
		{name: "a file", cell: "ada.png", open: beside, photo: true},
		{name: "a missing file", cell: "bo.png", open: beside, free: "bo.png",
			note: "a photo could not be read: there is no file bo.png beside the table" + kept},
		{name: "no folder", cell: "ada.png", free: "ada.png", note: "a photo could not be read: the table has no folder to look in" + kept},
		{name: "in the cell", cell: inCell, photo: true},
		{name: "in the cell, as text", cell: "data:image/png,x", free: "data:image/png,x",
			note: "a photo could not be read: a picture in a cell must be in base64" + kept},
		{name: "in the cell, without a comma", cell: "data:;base64", free: "data:;base64",
			note: "a photo could not be read: a picture in a cell must be in base64" + kept},
		{name: "on the web", cell: "https://acme.example/ada.png", free: "https://acme.example/ada.png", kind: chart.KindLink,
			note: "photos on the web are not fetched; their addresses were kept as links"},
		{name: "none", cell: "n/a"},
		{name: "nothing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := fmt.Sprintf("ID,Name,Reports to,Photo\na,Ada,,%q\n", tt.cell)
			c, r, err := importTable(in, table.Options{Open: tt.open})
			if err != nil {
				t.Fatal(err)
			}
			ada := c.Person("a")
			if has := strings.HasPrefix(ada.Photo, "\xff\xd8"); has != tt.photo || ada.Photo != "" && !tt.photo {
				t.Errorf("there is a photo: %t, of %d bytes", has, len(ada.Photo))
			}
			if ada.Extra["Photo"] != tt.free {
				t.Errorf("kept is %q, want %q", ada.Extra["Photo"], tt.free)
			}
			var notes []string
			for _, n := range r.Notes {
				kind := reading.Unmatched // which every command shows
				if tt.kind == chart.KindLink {
					kind = reading.Kept
				}
				if n.Kind != kind || n.Row != 2 || n.Field != "Photo" {
					t.Errorf("a note of another kind or place: %+v", n)
				}
				notes = append(notes, n.Text)
			}
			if got := strings.Join(notes, "\n"); got != tt.note {
				t.Errorf("the notes are %q, want %q", got, tt.note)
			}
			if columns := c.Columns(); tt.free != "" && (len(columns) != 1 || columns[0] != (chart.Column{Name: "Photo", Kind: tt.kind})) {
				t.Errorf("the columns are %v", columns)
			}
		})
	}
}
