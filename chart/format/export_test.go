package format_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// company is large enough for pages by team.
func company(t *testing.T) *chart.Chart {
	return charttest.Parse(t, "cpo Ada\n  head Bo [team=Search]\n    pm Cy\n    pm Dee\n  vp Eve [team=Pay]\n    pm Fay\n    pm Gus")
}

// mustFormat finds a format; “drawing” is DOT as it is drawn.
func mustFormat(t *testing.T, id string) format.Format {
	t.Helper()
	f, ok := format.ByID(strings.Replace(id, "drawing", "dot", 1))
	if id == "drawing" {
		f, ok = f.Drawing()
	}
	if !ok {
		t.Fatalf("there is no format %s", id)
	}
	return f
}

// made exports a chart.
func made(t *testing.T, id string, c *chart.Chart, o format.ExportOptions) []byte {
	t.Helper()
	if o.Measurer == nil {
		o.Measurer = typeset.Default()
	}
	if o.Renderer == nil {
		o.Renderer = &shared
	}
	var b bytes.Buffer
	if err := mustFormat(t, id).Export.Export(t.Context(), &b, c, o); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return b.Bytes()
}

func TestEveryFormatIsFound(t *testing.T) {
	extensions := map[string]string{}
	for _, f := range format.All {
		if found := mustFormat(t, f.ID); found.Title != f.Title {
			t.Errorf("%s is two formats", f.ID)
		}
		for _, ext := range f.Extensions {
			if other, twice := extensions[ext]; twice {
				t.Errorf("%s is of %s and %s", ext, other, f.ID)
			}
			extensions[ext] = f.ID
			if found, ok := format.ByExtension("a.b/Chart" + strings.ToUpper(ext)); !ok || found.ID != f.ID {
				t.Errorf("%s is %q", ext, found.ID)
			}
		}
		if f.Paged && !f.Picture || f.Import == nil && f.Export == nil {
			t.Errorf("%s can do nothing, or has pages and no picture", f.ID)
		}
	}
	for _, none := range []string{"chart", "", "svg", "chart.exe"} {
		if f, ok := format.ByExtension(none); ok {
			t.Errorf("%q is %s", none, f.ID)
		}
	}
	if _, ok := format.ByID("exe"); ok {
		t.Error("a format was made up")
	}
}

// TestEveryFormatIsWritten wants what each begins with, and the people in those
// that are text.
func TestEveryFormatIsWritten(t *testing.T) {
	c := company(t)
	for _, tt := range []struct{ id, begins, holds string }{
		{"cadre", "{\n  \"cadre\": 1,", `"name": "Gus"`}, {"csv", "ID,Name,", ",Gus,"}, {"tsv", "ID\tName\t", "\tGus\t"},
		{"svg", "<?xml", "Gus"}, {"png", "\x89PNG", ""}, {"jpg", "\xff\xd8\xff\xe0\x00\x10JFIF", ""}, {"pdf", "%PDF-", ""}, {"pptx", "PK\x03\x04", ""}, {"xlsx", "PK\x03\x04", ""}, {"dot", "digraph chart {\n", `"Gus" [label=`}, {"drawing", "// \ndigraph", "Gus"},
		{"html", "<!DOCTYPE html>", `"name":"Gus"`}, {"drawio", "<?xml", ` name="Gus"`},
		{"mermaid", "flowchart TD\n", "<b>Gus</b>"}, {"md", "- **Ada**", "**Gus**"},
	} {
		got := made(t, tt.id, c, format.ExportOptions{})
		if !bytes.HasPrefix(got, []byte(tt.begins)) || !bytes.Contains(got, []byte(tt.holds)) {
			t.Errorf("%s is %.80q", tt.id, got)
		}
	}
}

func TestSeveralPages(t *testing.T) {
	for _, tt := range []struct {
		id          string
		whole, team bool
	}{{"svg", false, true}, {"png", false, true}, {"jpg", false, true}, {"dot", false, false}, {"drawing", false, true}, {"html", false, false}, {"drawio", true, true}, {"pdf", true, true}, {"pptx", true, true}, {"csv", false, false}, {"md", false, false}} {
		f := mustFormat(t, tt.id)
		if f.Several("") != tt.whole || f.Several(scene.ByTeam) != tt.team {
			t.Errorf("%s can have several pages: %t, by team: %t", tt.id, f.Several(""), f.Several(scene.ByTeam))
		}
	}
}

func TestFilesOfAnExport(t *testing.T) {
	c, small := company(t), charttest.Parse(t, "cpo Ada")
	for _, tt := range []struct {
		id    string
		chart *chart.Chart
		pages scene.Paging
		want  []string
		made  bool // the pages are kept
	}{
		{"svg", c, scene.OnePage, []string{"a.b/Acme.x.svg"}, false},
		{"svg", c, scene.ByTeam, []string{"a.b/Acme.x-1.svg", "a.b/Acme.x-2.svg", "a.b/Acme.x-3.svg"}, true},
		{"svg", small, scene.ByTeam, []string{"a.b/Acme.x.svg"}, true},
		{"pdf", c, scene.ByTeam, []string{"a.b/Acme.x.svg"}, false},
		{"csv", c, scene.ByTeam, []string{"a.b/Acme.x.svg"}, false},
	} {
		o := format.ExportOptions{Measurer: evenly{}, Pages: tt.pages}
		got, err := mustFormat(t, tt.id).Files(t.Context(), "a.b/Acme.x.svg", tt.chart, &o)
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s, pages %q: %v, %v", tt.id, tt.pages, got, err)
		}
		if kept := o.Made != nil; kept != tt.made || kept && len(o.Made) != len(got) {
			t.Errorf("%s, pages %q: %d pages are kept", tt.id, tt.pages, len(o.Made))
		}
	}
	o := format.ExportOptions{Measurer: evenly{}, Pages: scene.ByTeam}
	if _, err := mustFormat(t, "svg").Files(t.Context(), "a.svg", chart.Empty(), &o); !errors.Is(err, format.ErrNobody) {
		t.Errorf("of nobody there are files: %v", err)
	}
}

// TestPageOfAnExport writes each page into a file of its own: those beyond the
// last are the last.
func TestPageOfAnExport(t *testing.T) {
	c := company(t)
	o := format.ExportOptions{Measurer: evenly{}, Pages: scene.ByTeam}
	o.Made = mustScenes(t, c, o)
	var files []string
	for page := range len(o.Made) + 3 {
		o.Page = page
		files = append(files, string(made(t, "drawing", c, o)))
	}
	n := len(o.Made)
	if n != 3 || files[0] != files[1] || files[1] == files[2] || files[2] == files[3] || files[n] != files[n+1] || files[n] != files[n+2] {
		t.Errorf("%d pages are not written one after another", n)
	}
	o.Page = -1
	if string(made(t, "drawing", c, o)) != files[1] {
		t.Error("a page before the first is not the first")
	}
}

func TestMadePagesAreTaken(t *testing.T) {
	c, pages := company(t), []*scene.Scene{{Name: "mine"}}
	got, err := format.Scenes(t.Context(), c, format.ExportOptions{Made: pages})
	if err != nil || len(got) != 1 || got[0] != pages[0] {
		t.Errorf("the pages are %v, %v", got, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, o := range []format.ExportOptions{{Made: pages}, {Measurer: evenly{}}} {
		if _, err := format.Scenes(ctx, c, o); !errors.Is(err, context.Canceled) {
			t.Errorf("after giving up, the error is %v", err)
		}
	}
}

func TestOptionsOfPictures(t *testing.T) {
	c := company(t)
	text := made(t, "svg", c, format.ExportOptions{})
	outlines := made(t, "svg", c, format.ExportOptions{Outlines: true})
	if !bytes.Contains(text, []byte("<text")) || bytes.Contains(outlines, []byte("<text")) {
		t.Error("outlines are texts, or texts are outlines")
	}
	one, err := png.DecodeConfig(bytes.NewReader(made(t, "png", c, format.ExportOptions{})))
	if err != nil {
		t.Fatal(err)
	}
	two, err := png.DecodeConfig(bytes.NewReader(made(t, "png", c, format.ExportOptions{Scale: 2})))
	if err != nil || two.Width < 2*one.Width-2 || two.Width > 2*one.Width+2 {
		t.Errorf("at scale 2 the picture is %d wide, at 1 %d: %v", two.Width, one.Width, err)
	}
}

// TestSmallTextIsTold wants a warning for each page that cannot be read, and
// none for one that can.
func TestSmallTextIsTold(t *testing.T) {
	large := charttest.Company(250)
	for _, tt := range []struct {
		id    string
		chart *chart.Chart
		pages scene.Paging
		warns bool
	}{{"drawing", company(t), scene.OnePage, false}, {"drawing", large, scene.OnePage, true}, {"pptx", large, scene.OnePage, true}, {"pptx", company(t), scene.ByTeam, false}} {
		var told []error
		o := format.ExportOptions{Measurer: evenly{}, Pages: tt.pages, Scene: scene.Options{Look: chart.Look{Page: "16:9"}},
			Warn: func(err error) { told = append(told, err) }}
		made(t, tt.id, tt.chart, o)
		if (len(told) > 0) != tt.warns {
			t.Errorf("%s of %d people: told %v", tt.id, tt.chart.Len(), told)
		}
		for _, err := range told {
			var small *format.SmallTextError
			if !errors.As(err, &small) || small.Points <= 0 || small.Points > 8 || small.Pages != tt.pages {
				t.Errorf("told %+v", err)
			}
		}
		o.Warn = nil
		made(t, tt.id, tt.chart, o) // nobody is told
	}
}

func TestSmallTextNamesThePage(t *testing.T) {
	for page, want := range map[string]string{
		"":       "the smallest text on the page has 4.3 pt, too small to read from a slide",
		"Search": "the smallest text on the page “Search” has 4.3 pt, too small to read from a slide",
	} {
		if got := (&format.SmallTextError{Page: page, Points: 4.26}).Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestAPictureTooLargeIsMadeAsLargeAsCanBe and somebody is told.
func TestAPictureTooLargeIsMadeAsLargeAsCanBe(t *testing.T) {
	wide := charttest.Parse(t, "cpo Ada\n"+strings.Repeat("  pm\n", 200))
	var told []error
	o := format.ExportOptions{Scale: 2, Scene: scene.Options{Look: chart.Look{Layout: "tree"}}, Warn: func(err error) { told = append(told, err) }}
	size, err := png.DecodeConfig(bytes.NewReader(made(t, "png", wide, o)))
	if err != nil || size.Width > 60_000 || size.Width < 54_000 {
		t.Errorf("the picture is %d × %d: %v", size.Width, size.Height, err)
	}
	if len(told) != 1 || told[0].Error() != "at a scale of 2 the picture would have more pixels than can be made; it was made at 1.4" {
		t.Errorf("told %v", told)
	}
	o.Scale, o.Measurer, o.Renderer = 1e-6, typeset.Default(), &shared
	if err := mustFormat(t, "png").Export.Export(t.Context(), io.Discard, wide, o); err == nil {
		t.Error("a picture without pixels is made")
	}
}

// TestRankedCards has Graphviz arrange the cards; where it does not start, the
// tree is drawn and somebody is told, once.
func TestRankedCards(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm Eve\n  vp Fay\n    pm Gus [dotted=cy]\n      apm Ivo [dotted=bo]")
	broken := &graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("/nowhere") }}
	draw := func(r *graphviz.Renderer, arrangement chart.LayoutID, warn func(error)) string {
		return string(made(t, "drawing", c, format.ExportOptions{Renderer: r, Measurer: evenly{}, Warn: warn,
			Scene: scene.Options{Look: chart.Look{Layout: arrangement}}}))
	}
	never := func(err error) { t.Errorf("told %v", err) }
	ranked, tree := draw(&shared, scene.RankedLayout, never), draw(&shared, "tree", never)
	if ranked == tree {
		t.Error("ranked cards stand as in the tree")
	}
	var told []string
	if got := draw(broken, scene.RankedLayout, func(err error) { told = append(told, err.Error()) }); got != tree {
		t.Error("without Graphviz it is not the tree")
	}
	if len(told) != 1 || !strings.HasPrefix(told[0], "the tree was drawn instead: the picture renderer did not start") {
		t.Errorf("told %q", told)
	}
	draw(broken, scene.RankedLayout, nil)
	told = nil
	o := format.ExportOptions{Renderer: broken, Measurer: evenly{}, Pages: scene.ByTeam, Scene: scene.Options{Look: chart.Look{Layout: scene.RankedLayout, Page: "16:9"}},
		Warn: func(err error) { told = append(told, err.Error()) }}
	if pages := mustScenes(t, c, o); len(pages) < 2 || len(told) != 1 {
		t.Errorf("of %d pages told %q", len(pages), told)
	}
}

func TestDated(t *testing.T) {
	day := time.Date(2026, 3, 1, 23, 0, 0, 0, time.UTC)
	for date, want := range map[string]string{chart.Today: "1 March 2026", "": "", "Spring": "Spring"} {
		if got := format.Dated(chart.Look{Title: "Acme", Date: date}, day); got.Date != want || got.Title != "Acme" {
			t.Errorf("%q is %+v", date, got)
		}
	}
}

func TestAFailingRendererIsAnError(t *testing.T) {
	broken := &graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("/nowhere") }}
	for _, id := range []string{"svg", "png", "pdf"} {
		var b bytes.Buffer
		err := mustFormat(t, id).Export.Export(t.Context(), &b, company(t), format.ExportOptions{Renderer: broken, Measurer: typeset.Default()})
		if err == nil || !strings.Contains(fmt.Sprint(err), "the picture renderer did not start") {
			t.Errorf("%s: %v", id, err)
		}
	}
}
