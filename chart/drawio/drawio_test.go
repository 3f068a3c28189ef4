package drawio_test

import (
	"bytes"
	"encoding/xml"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/drawio"
	"cadre/chart/scene"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// evenly is a font whose characters are all of one width.
type evenly struct{}

func (evenly) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}

const team = `
set title=Northwind & "Sons"
cpo Ada Lovelace
  head Björn <b>Ångström</b> [area=Growth; interim]
    pm [open; area=Checkout; dotted=ada-lovelace]
  vp Zoë; fillColor=red
`

// file is a diagram as a program that reads it sees it.
type file struct {
	Diagrams []struct {
		ID    string `xml:"id,attr"`
		Name  string `xml:"name,attr"`
		Model struct {
			Width string    `xml:"pageWidth,attr"`
			Cells []mxCell  `xml:"root>mxCell"`
			Posts []wrapped `xml:"root>UserObject"`
		} `xml:"mxGraphModel"`
	} `xml:"diagram"`
}

type wrapped struct {
	ID    string     `xml:"id,attr"`
	Attrs []xml.Attr `xml:",any,attr"`
	Cell  mxCell     `xml:"mxCell"`
}

type mxCell struct {
	ID     string `xml:"id,attr"`
	Parent string `xml:"parent,attr"`
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
	Style  string `xml:"style,attr"`
	Edge   string `xml:"edge,attr"`
	Box    struct {
		X     float64 `xml:"x,attr"`
		Width float64 `xml:"width,attr"`
	} `xml:"mxGeometry"`
}

func (w wrapped) attr(name string) string {
	for _, a := range w.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func write(t rapid.TB, pages ...*scene.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := drawio.Write(&b, pages); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read parses a diagram and wants its parts to hang together.
func read(t rapid.TB, data []byte) file {
	t.Helper()
	var f file
	if err := xml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	for _, d := range f.Diagrams {
		ids := map[string]bool{}
		cells := slices.Clone(d.Model.Cells)
		for _, w := range d.Model.Posts {
			w.Cell.ID = w.ID
			cells = append(cells, w.Cell)
		}
		for _, c := range cells {
			if c.ID == "" || ids[c.ID] {
				t.Errorf("page %s: there are two cells %q", d.ID, c.ID)
			}
			ids[c.ID] = true
		}
		for _, c := range cells {
			if c.ID != "0" && !ids[c.Parent] {
				t.Errorf("page %s: cell %s has the parent %q", d.ID, c.ID, c.Parent)
			}
			if c.Edge != "" && !(strings.HasPrefix(c.Source, "card-") && ids[c.Source] && strings.HasPrefix(c.Target, "card-") && ids[c.Target]) {
				t.Errorf("page %s: line %s leads from %q to %q", d.ID, c.ID, c.Source, c.Target)
			}
		}
	}
	return f
}

func TestGolden(t *testing.T) {
	const golden = "testdata/team.drawio"
	got := write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{Look: chart.Look{Legend: true, Circles: true, Title: `Northwind & "Sons"`}}))
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", golden, d)
	}
}

// TestCardsAndLines wants a shape for each card with its data, and a line for
// each connector on the two cards that it connects.
func TestCardsAndLines(t *testing.T) {
	f := read(t, write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{})))
	var names, roles, lines []string
	for _, w := range f.Diagrams[0].Model.Posts {
		if strings.HasPrefix(w.ID, "card-") {
			names, roles = append(names, w.attr("name")), append(roles, w.attr("role")+"/"+w.attr("area")+"/"+w.attr("badges"))
		}
	}
	for _, c := range f.Diagrams[0].Model.Cells {
		if c.Edge != "" {
			lines = append(lines, c.Source+" "+c.Target+map[bool]string{true: " dashed"}[strings.Contains(c.Style, "dashed=1;")])
		}
	}
	if want := []string{"Ada Lovelace", "Björn <b>Ångström</b>", "Open role", "Zoë; fillColor=red"}; !slices.Equal(names, want) {
		t.Errorf("the cards are %q, want %q", names, want)
	}
	if want := []string{"CPO//", "Head/Growth/Interim", "PM/Checkout/Open", "VP//"}; !slices.Equal(roles, want) {
		t.Errorf("their data are %q, want %q", roles, want)
	}
	if want := []string{"card-1 card-2", "card-1 card-4", "card-2 card-3", "card-1 card-3 dashed"}; !slices.Equal(lines, want) {
		t.Errorf("the lines are %q, want %q", lines, want)
	}
}

// TestPagesLeadToEachOther: cards of folded teams and the way back are links.
func TestPagesLeadToEachOther(t *testing.T) {
	c := charttest.Company(60)
	pages := scene.Pages(c, evenly{}, scene.Options{Look: chart.Look{Page: "16:9"}}, scene.ByTeam)
	f := read(t, write(t, pages...))
	ids := map[string]bool{}
	for _, d := range f.Diagrams {
		ids[d.ID] = true
	}
	forth, back := 0, 0
	for i, d := range f.Diagrams {
		if d.Name != pages[i].Name || d.Model.Width != "1333.33" {
			t.Errorf("page %d is called %q and %s wide", i+1, d.Name, d.Model.Width)
		}
		for _, w := range d.Model.Posts {
			to, is := strings.CutPrefix(w.attr("link"), "data:page/id,")
			switch {
			case is && !ids[to]:
				t.Errorf("page %d leads to %q", i+1, to)
			case is && i == 0:
				forth++
			case is:
				back++
			}
		}
	}
	if len(ids) != len(pages) || forth < len(pages)-1 || back < len(pages)-1 {
		t.Errorf("%d pages, %d links forth, %d back", len(ids), forth, back)
	}
}

// TestAddresses: a card leads to its address where it leads to no page.
func TestAddresses(t *testing.T) {
	c := charttest.Parse(t, "- Ada [link=https://ada.example/?a=1&b=2]")
	f := read(t, write(t, scene.Build(c, evenly{}, scene.Options{Look: chart.Look{CardFields: []chart.FieldID{"link"}}})))
	if got := f.Diagrams[0].Model.Posts[0].attr("link"); got != "https://ada.example/?a=1&b=2" {
		t.Errorf("the card leads to %q", got)
	}
}

// TestAnyChart: whatever a chart holds, labels are text and the file is whole.
func TestAnyChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		if c.Len() == 0 {
			t.Skip("nobody")
		}
		s := scene.Build(c, evenly{}, scene.Options{Look: chart.Look{Circles: true, Ground: chart.TeamGround}})
		data := write(t, s)
		if !bytes.Equal(data, write(t, s)) {
			t.Error("the second time gives other bytes")
		}
		for _, w := range read(t, data).Diagrams[0].Model.Posts {
			wellFormed(t, w.attr("label"))
		}
	})
}

// wellFormed wants a label to have our own elements and no other.
func wellFormed(t rapid.TB, label string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader("<label>" + label + "</label>"))
	for {
		token, err := d.Token()
		if token == nil {
			if err.Error() != "EOF" {
				t.Errorf("the label %q: %v", label, err)
			}
			return
		}
		if e, ok := token.(xml.StartElement); ok && !slices.Contains([]string{"label", "div", "span"}, e.Name.Local) {
			t.Errorf("the label %q has an element %s", label, e.Name.Local)
		}
	}
}

// TestStylesAreOurOwn: a style is not told anything by what a chart holds.
func TestStylesAreOurOwn(t *testing.T) {
	c := charttest.Parse(t, "- Ada;fillColor=red [team=x,fillColor=red; area=\"red\"]\n  - Bo")
	for _, w := range read(t, write(t, scene.Build(c, evenly{}, scene.Options{Look: chart.Look{Ground: chart.TeamGround}}))).Diagrams[0].Model.Posts {
		if strings.Contains(w.Cell.Style, "red") {
			t.Errorf("the style is %q", w.Cell.Style)
		}
	}
}
