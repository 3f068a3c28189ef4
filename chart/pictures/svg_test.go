package pictures_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/scene"
)

// tolerance is how far a program's picture may be from our PNG, of 255: on
// average, and in the worst square. Where text is text, letters stand up to a
// pixel and a half elsewhere, as programs kern in their own ways, and the worst
// square is one in a heading's bold letter.
type tolerance struct{ average, worst float64 }

var (
	asText     = tolerance{0.25, 28} // seen: 0.15 and 20
	asOutlines = tolerance{0.16, 5}  // seen: 0.12 and 3.4
)

func (t tolerance) allows(squares []float64) bool {
	return average(squares) <= t.average && worst(squares) <= t.worst
}

// TestSVGLooksLikePNG has other programs paint the SVG, in every theme.
func TestSVGLooksLikePNG(t *testing.T) {
	c := latin(t)
	for name, paint := range viewers {
		t.Run(name, func(t *testing.T) {
			for _, theme := range scene.Themes {
				o := rich(theme, "fit")
				ours := decode(t, export(t, "png", c, o))
				for outlines, within := range map[bool]tolerance{false: asText, true: asOutlines} {
					o.Outlines = outlines
					squares := apart(ours, paint(t, export(t, "svg", c, o), ours.Bounds().Size()))
					if !within.allows(squares) {
						t.Errorf("%s, outlines %t: squares differ by %.2f, the worst by %.1f; want at most %+v", theme.Name, outlines, average(squares), worst(squares), within)
					}
				}
			}
		})
	}
}

// TestTheComparisonSees changes a little of a picture: that must be seen.
func TestTheComparisonSees(t *testing.T) {
	o := rich(scene.Light, "fit")
	ours := decode(t, export(t, "png", latin(t), o))
	for what, tt := range map[string]struct {
		within tolerance
		do     func(p *chart.Person)
	}{
		"a letter":        {asOutlines, func(p *chart.Person) { p.Name = strings.Replace(p.Name, "Misaki Sato", "Misaki Sao", 1) }},
		"part of a title": {asOutlines, func(p *chart.Person) { p.Title = strings.Replace(p.Title, "Chief of Staff", "Chief", 1) }},
		"a name":          {asText, func(p *chart.Person) { p.Name = strings.Replace(p.Name, "Misaki Sato", "Mi", 1) }},
		"the badges":      {asText, func(p *chart.Person) { p.Employment = chart.FullTime }},
		"the photos":      {asText, func(p *chart.Person) { p.Photo = "" }},
		"dotted lines":    {asText, func(p *chart.Person) { p.DottedTo = nil }},
		"a card's role":   {asText, func(p *chart.Person) { p.Colour = "" }},
	} {
		c := changed(t, latin(t), func(_ int, p *chart.Person) { tt.do(p) })
		if squares := apart(ours, decode(t, export(t, "png", c, o))); tt.within.allows(squares) {
			t.Errorf("without %s squares differ by %.2f, the worst by %.1f only", what, average(squares), worst(squares))
		}
	}
}

// TestSVGIsPlain reads the SVG of every page: elements and attributes that
// every importer understands, nothing that runs or lies outside, and each card
// a group with its person's name as title.
func TestSVGIsPlain(t *testing.T) {
	c := everything(t)
	for _, theme := range scene.Themes {
		for _, a := range scene.Layouts {
			for _, outlines := range []bool{false, true} {
				o := rich(theme, a.ID)
				o.Outlines = outlines
				checkPlain(t, c, export(t, "svg", c, o))
			}
		}
	}
}

var plainElements = strings.Fields("svg g title desc path text image clipPath")

func checkPlain(t *testing.T, c *chart.Chart, svg []byte) {
	t.Helper()
	var titles, descs int
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.Directive:
			t.Errorf("a directive: %s", e)
		case xml.StartElement:
			checkElement(t, e)
			switch e.Name.Local {
			case "title":
				titles++
			case "desc":
				descs++
			}
		}
	}
	if titles != c.Len()+1 || descs != c.Len()+1 {
		t.Errorf("%d titles and %d descriptions, want one for each of %d people and the picture's", titles, descs, c.Len())
	}
	for _, p := range c.Tree().People {
		var name bytes.Buffer
		xml.EscapeText(&name, []byte(p.Label()))
		if !bytes.Contains(svg, []byte("<title>"+name.String()+"</title>")) {
			t.Errorf("no group has the title %s", p.Label())
		}
	}
}

func checkElement(t *testing.T, e xml.StartElement) {
	t.Helper()
	if !slices.Contains(plainElements, e.Name.Local) {
		t.Errorf("an element %s", e.Name.Local)
	}
	for _, a := range e.Attr {
		name, value := strings.ToLower(a.Name.Local), a.Value
		reference := name == "href" || strings.Contains(value, "url(")
		switch {
		case name == "style" || name == "class" || strings.HasPrefix(name, "on"):
			t.Errorf("%s has %s=%q", e.Name.Local, name, value)
		case reference && !strings.HasPrefix(value, "data:image/") && !strings.HasPrefix(value, "url(#"):
			t.Errorf("%s refers to %.80q", e.Name.Local, value)
		}
	}
}
