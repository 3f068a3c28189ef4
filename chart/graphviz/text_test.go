package graphviz_test

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/scene"
)

// asTyped are names that a format in between might read something into.
var asTyped = []string{
	"Ada Lovelace", "A & B", "&amp; &lt; &#65;", "<b>bold</b>", `"quoted" 'twice'`, `back\slash \N \G \n \l \\`,
	"王小明", "مريم العلي", "Дмитрий Ёлкин", "Ὀδυσσεύς", "ก้อง", "👩‍💻 Dee", "e\u0301", "a\u00a0b", "]]>", "%s %d", "{x|y}", "$HOME `id`",
	"-->", "/* no comment */ // nor this", "ground", "card_0_0", "\u202eright to left", "a;b", "",
	"two  blanks", "blank \u00a0and no-break", "a\x00b", "a\x1bb", "a\ufffeb", "two\nlines", "a\u2029b",
}

func TestTextComesOutAsTyped(t *testing.T) {
	for _, name := range asTyped {
		t.Run(name, func(t *testing.T) { checkAsTyped(t, name) })
	}
}

func FuzzTextComesOutAsTyped(f *testing.F) {
	for _, name := range asTyped {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !utf8.ValidString(name) || len(name) > 200 {
			t.Skip()
		}
		checkAsTyped(t, name)
	})
}

// checkAsTyped draws a card with that name and reads its texts back from the
// SVG: they must be those of the scene.
func checkAsTyped(t *testing.T, name string) {
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "a", Name: name, Title: "Title", Area: name}})
	if err != nil {
		t.Fatal(err)
	}
	s := build(c, scene.Options{})
	var want []string
	for _, x := range s.Cards[0].Texts {
		want = append(want, inXML(x.S))
	}
	if got := texts(t, svg(t, s)); !slices.Equal(got, want) {
		t.Errorf("%q came out as %q, want %q", name, got, want)
	}
}

// inXML replaces what XML cannot hold.
func inXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s)
}

// texts reads the text elements of an SVG.
func texts(t *testing.T, svg []byte) []string {
	t.Helper()
	var all []string
	for d := xml.NewDecoder(strings.NewReader(string(svg))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("the SVG is no XML: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "text" {
			var text struct {
				S string `xml:",chardata"`
			}
			if err := d.DecodeElement(&text, &e); err != nil {
				t.Fatal(err)
			}
			all = append(all, text.S)
		}
	}
}
