package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestReadInOrder has Poppler read a file by its elements: what stands above
// the chart, then everybody with those who report to them, then the rest.
func TestReadInOrder(t *testing.T) {
	s := build(charttest.Parse(t, `
cpo Ada Lovelace
  head Bo [area=Growth; interim]
    pm Cy
  vp Di [dotted=bo]
pm Ed
`), scene.Options{Look: chart.Look{Title: "Northwind", Subtitle: "Teams", Legend: true, Circles: true, Footer: "Draft", Date: "May"}})
	got := tool(t, write(t, s), "pdfinfo", "-struct-text")
	var brief []string
	for _, line := range strings.Split(got, "\n") {
		if kind := strings.TrimSpace(strings.TrimSuffix(line, " (block)")); kind != "" && kind != "LI" {
			brief = append(brief, strings.Repeat(" ", (len(line)-len(strings.TrimLeft(line, " ")))/2)+kind)
		}
	}
	want := `Document
 Sect
  H1
   "Northwind"
  P
   "Teams"
  L
    LBody
     "CPO"
     "Ada Lovelace"
     "Chief Product Officer"
     L
       LBody
        "Head"
        "· Growth"
        "Interim"
        "Bo"
        "Head of Product"
        L
          LBody
           "PM"
           "Cy"
           "Product Manager"
       LBody
        "VP"
        "Di"
        "VP of Product"
    LBody
     "PM"
     "Ed"
     "Product Manager"
  P
   "Chief Product Officer"
  P
   "Head of Product"
  P
   "VP of Product"
  P
   "Product Manager"
  P
   "Dotted line"
  P
   "Draft"
  P
   "May"`
	if d := cmp.Diff(strings.Split(want, "\n"), brief); d != "" {
		t.Error(d)
	}
}

// TestRowsAreReadBelowTheirManager: a list of reports has one line for all of
// them, and each is still within what is read of the manager.
func TestRowsAreReadBelowTheirManager(t *testing.T) {
	s := build(charttest.Parse(t, "cpo Ada [list]\n  pm Bo\n  pm Cy\n  pm Di"), scene.Options{})
	if n := len(s.Cards); n != 4 || !s.Cards[3].Row {
		t.Fatalf("%d cards, and Di's is a row: %t", n, s.Cards[3].Row)
	}
	var indents []int
	for _, line := range strings.Split(tool(t, write(t, s), "pdfinfo", "-struct-text"), "\n") {
		if said := strings.TrimLeft(line, " "); strings.HasPrefix(said, "LI") {
			indents = append(indents, len(line)-len(said))
		}
	}
	if want := []int{6, 12, 12, 12}; !slices.Equal(indents, want) {
		t.Errorf("the cards are %v deep, want %v", indents, want)
	}
}

// TestTags: on every page each piece of content belongs to an element that
// says so, or is marked as there for the eye alone; nothing is painted outside.
func TestTags(t *testing.T) {
	photo := withPhotos(t)
	all := objects(t, write(t, append(book(), photo)...))
	whole := joined(t, all)
	owners := regexp.MustCompile(`(\d+) \[((?:\d+ 0 R ?)*)\]`).FindAllStringSubmatch(regexp.MustCompile(`/Nums \[.*\]`).FindString(whole), -1)
	if len(owners) != len(book())+1 {
		t.Fatalf("%d pages have tags", len(owners))
	}
	for i, ref := range pageRefs(t, all) {
		page := all[atoi(t, strings.Fields(ref)[0])]
		if !strings.Contains(page, fmt.Sprintf("/StructParents %d ", i)) {
			t.Errorf("page %d is %s", i, page)
		}
		_, data, _ := splitStream(all[atoi(t, regexp.MustCompile(`/Contents (\d+)`).FindStringSubmatch(page)[1])])
		elements := regexp.MustCompile(`\d+ 0 R`).FindAllString(owners[i][2], -1)
		checkMarked(t, all, ref, inflate(t, data), elements)
	}
	if want := "/S /Figure"; !strings.Contains(whole, want) || !strings.Contains(whole, "/Alt "+text("Photo of Ada")) {
		t.Error("no photo has a text in its place")
	}
}

// checkMarked goes through what paints a page.
func checkMarked(t *testing.T, all map[int]string, page, content string, elements []string) {
	t.Helper()
	inside, next := false, 0
	for _, line := range strings.Split(strings.TrimSpace(content), "\n") {
		switch operator := line[strings.LastIndex(line, " ")+1:]; operator {
		case "BMC", "BDC":
			if inside {
				t.Fatalf("%s within another", line)
			}
			inside = true
			if operator == "BDC" {
				kind, number := "", 0
				if _, err := fmt.Sscanf(line, "/%s << /MCID %d", &kind, &number); err != nil || number != next || number >= len(elements) {
					t.Fatalf("%s: %v, after %d of %d", line, err, next, len(elements))
				}
				element := all[atoi(t, strings.Fields(elements[number])[0])]
				kids := strings.Fields(regexp.MustCompile(`/K \[(.*?)\]`).FindStringSubmatch(element)[1])
				if !strings.Contains(element, "/S /"+kind+" ") || !strings.Contains(element, "/Pg "+page) || !slices.Contains(kids, fmt.Sprint(number)) {
					t.Errorf("%s belongs to %s", line, element)
				}
				next++
			}
		case "EMC":
			inside = false
		case "f", "S", "TJ", "Do":
			if !inside {
				t.Errorf("%s is painted outside", line)
			}
		}
	}
	if inside || next != len(elements) {
		t.Errorf("%d pieces of %d elements, the last open: %t", next, len(elements), inside)
	}
}

// withPhotos is a picture of somebody with a photo.
func withPhotos(t *testing.T) *scene.Scene {
	t.Helper()
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "ada", Name: "Ada", Photo: string(asPNG(t, halves(255)))}})
	if err != nil {
		t.Fatal(err)
	}
	return build(c, scene.Options{Look: chart.Look{Circles: true}})
}

// TestTitle: a file always has one, in its properties and for programs of today.
func TestTitle(t *testing.T) {
	for _, tt := range []struct{ title, name, want string }{
		{"Northwind & <Sons>", "", "Northwind & <Sons>"}, {"", "Overview", "Overview"}, {"", "", "Org chart of 2 posts"},
	} {
		s := scene.Build(charttest.Parse(t, "cpo Ada\n  pm Bo"), typeset.Default(), scene.Options{Look: chart.Look{Title: tt.title}})
		s.Name = tt.name
		file := write(t, s)
		if got := tool(t, file, "pdfinfo"); !regexp.MustCompile(`(?m)^Title: +`+regexp.QuoteMeta(tt.want)+`$`).MatchString(got) || !strings.Contains(got, "Tagged:          yes") {
			t.Errorf("want the title %q of a tagged file:\n%s", tt.want, got)
		}
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(tt.want)
		if got := tool(t, file, "pdfinfo", "-meta"); !strings.Contains(got, ">"+escaped+"<") {
			t.Errorf("the metadata lacks %q:\n%s", escaped, got)
		}
	}
}
