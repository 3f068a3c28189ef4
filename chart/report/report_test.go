package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/report"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

var update = flag.Bool("update", false, "rewrite the expected files of testdata")

const team = `
set title=Larkfield
cpo Ada Long [start=2024-02-01; cost=250000; skills=leadership,data analysis]
  head Bo Reyes [budget=500000; cost=200000; team=Shop; skills=empathy]
    senior-pm Cy Young [area=Search; cost=150000; team=Shop; location=Oslo]
      pm Dee Park [area=Ranking; cost=120000; team=Shop]
      apm Eve Stone [cost=70000; start=2026-09-01]
    pm [open; area=Filters; cost=120000; start=2027-02-01]
  vp Fay Wong [interim; location=Porto]
    pm Gus Hill [area=Ranking]
      apm Hal Frost
    pm Ida Moss
    junior-pm Jo Beck [start=2027-05-10]
  - Kim Lake [assistant; title=Office manager]
`

// document is the report of team, with one finding waived.
func document(t *testing.T, o report.Options) report.Document {
	t.Helper()
	c := charttest.Parse(t, team)
	for _, f := range rule.Check(c, time.Time{}) {
		if f.Rule == "needs-mentor" {
			waived, _, err := chart.Waive(f.Waiver("Fay pairs with <them> on Fridays")).On(c)
			if err != nil {
				t.Fatal(err)
			}
			return report.Of(waived, o)
		}
	}
	t.Fatal("nobody needs a mentor")
	return report.Document{}
}

func TestReports(t *testing.T) {
	d, discreet := document(t, report.Options{Date: "2026-11-23", Money: true}), document(t, report.Options{Date: "2026-11-23"})
	for name, write := range map[string]func(io.Writer) error{
		"team.md":     func(w io.Writer) error { return report.Markdown(w, d) },
		"discreet.md": func(w io.Writer) error { return report.Markdown(w, discreet) },
		"team.html":   func(w io.Writer) error { return report.HTML(w, d, []byte("<svg></svg>")) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		file := "testdata/" + name
		if *update {
			if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s is now:\n%s", name, b.String())
		}
	}
}

// TestAllFormatsSayTheSame: every sentence and figure of the document is in
// each of them.
func TestAllFormatsSayTheSame(t *testing.T) {
	d := document(t, report.Options{Date: "2026-11-23", AsOf: "2027-12-31"})
	said := map[string]string{"markdown": markdownText(t, d), "html": htmlText(t, d), "pages": pagesText(d)}
	for _, s := range texts(d) {
		for format, all := range said {
			if !strings.Contains(all, bare(s)) {
				t.Errorf("%s does not say %q", format, s)
			}
		}
	}
}

// texts are all sentences, headings and cells of a document.
func texts(d report.Document) []string {
	all := []string{d.Title, d.Dates}
	for _, f := range d.Summary {
		all = append(all, f.Value, f.Label)
	}
	for _, s := range d.Sections {
		all = append(all, s.Title)
		for _, b := range s.Blocks {
			all = append(all, b.Text, b.Heading)
			for _, i := range b.Items {
				all = append(append(all, i.Name, i.Text), i.Lines...)
			}
			if b.Table != nil {
				for _, r := range b.Table.Rows {
					for _, c := range r.Cells {
						all = append(all, c.Text)
					}
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// bare is a text without blanks, which formats set as they need.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func markdownText(t *testing.T, d report.Document) string {
	var b bytes.Buffer
	if err := report.Markdown(&b, d); err != nil {
		t.Fatal(err)
	}
	return bare(strings.NewReplacer(`\`, "", "*", "").Replace(b.String()))
}

func htmlText(t *testing.T, d report.Document) string {
	var b bytes.Buffer
	if err := report.HTML(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for z := html.NewTokenizer(&b); ; {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				t.Fatal(z.Err())
			}
			return bare(all.String())
		case html.TextToken:
			all.Write(z.Text())
		}
	}
}

func pagesText(d report.Document) string {
	var all strings.Builder
	for _, page := range report.Pages(d, halves{}) {
		for _, l := range page.Labels {
			all.WriteString(l.S)
		}
	}
	return bare(all.String())
}

// halves knows no font: a letter is half as wide as its size.
type halves struct{}

func (halves) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}

// TestHostileNames puts marks of the formats wherever a chart has room for
// text: they come out as text.
func TestHostileNames(t *testing.T) {
	const hostile = `</td><script>alert(1)</script>" onload="x | *a* [b](javascript:c) <!-- & {{.}}`
	p := chart.Person{ID: "a", Name: hostile, Title: hostile, Team: hostile, Area: hostile, Location: hostile, Skills: []string{hostile}, Cost: 1, Budget: 1, Start: hostile}
	q := p
	q.ID, q.Manager, q.Name = "b", "a", hostile+"2"
	c, err := chart.New(chart.Settings{Look: chart.Look{Title: hostile, Subtitle: hostile}, Currency: hostile}, []chart.Person{p, q})
	if err != nil {
		t.Fatal(err)
	}
	d := report.Of(c, report.Options{Date: hostile, AsOf: hostile})
	var b bytes.Buffer
	if err := report.HTML(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	for _, live := range []string{"<script", "<!-- &", `" onload=`, "<no value>"} {
		if strings.Contains(b.String(), live) {
			t.Errorf("the HTML has a live %s", live)
		}
	}
	b.Reset()
	if err := report.Markdown(&b, d); err != nil {
		t.Fatal(err)
	}
	for _, live := range []string{"<script", "<!--", " | *a*", "[b](", "![", " *a* "} {
		if strings.Contains(strings.ReplaceAll(b.String(), `\`+live[:1], ""), live) {
			t.Errorf("the Markdown has a live %s", live)
		}
	}
}

func TestTheHTMLIsWellFormedAndAlone(t *testing.T) {
	var b bytes.Buffer
	if err := report.HTML(&b, document(t, report.Options{}), nil); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, foreign := range []string{"http:", "https:", "src=", "<script", "@import", "url("} {
		if strings.Contains(text, foreign) {
			t.Errorf("the page has %s", foreign)
		}
	}
	d := xml.NewDecoder(strings.NewReader(strings.Replace(text, "<!DOCTYPE html>", "", 1)))
	d.AutoClose, d.Entity, d.Strict = []string{"meta"}, xml.HTMLEntity, false
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestPagesKeepTheirMargins: whatever is printed stands on the paper, and no
// two lines of text lie over each other.
func TestPagesKeepTheirMargins(t *testing.T) {
	for name, d := range map[string]report.Document{
		"small":      document(t, report.Options{Date: "2026-11-23"}),
		"large":      report.Of(charttest.Company(2000), report.Options{}),
		"long words": report.Of(charttest.Parse(t, "cpo "+strings.Repeat("Adalongname", 40)+" [area="+strings.Repeat("x", 900)+"]"), report.Options{}),
	} {
		pages := report.Pages(d, halves{})
		for n, page := range pages {
			for i, l := range page.Labels {
				left, right := reach(l)
				if left < 50 || right > page.Width-50 || l.At.Y < 50 || l.At.Y > page.Height-20 {
					t.Fatalf("%s: page %d: %q stands at %.0f to %.0f, %.0f", name, n+1, l.S, left, right, l.At.Y)
				}
				for _, other := range page.Labels[:i] {
					from, to := reach(other)
					if math.Abs(l.At.Y-other.At.Y) < 6 && left < to-0.5 && from < right-0.5 {
						t.Fatalf("%s: page %d: %q lies over %q", name, n+1, l.S, other.S)
					}
				}
			}
		}
		if len(pages) > 60 {
			t.Errorf("%s: %d pages are more than anybody reads", name, len(pages))
		}
	}
}

// TestNoRowIsAloneOnItsPage makes the table of areas longer and longer: the
// last two stay together.
func TestNoRowIsAloneOnItsPage(t *testing.T) {
	areas := "cpo Ada [area=area 0]"
	for n := 1; n < 60; n++ {
		areas += fmt.Sprintf("\n  pm Bo%d [area=area %d]", n, n)
		last, before := fmt.Sprintf("area %d", n), fmt.Sprintf("area %d", n-1)
		for i, page := range report.Pages(report.Of(charttest.Parse(t, areas), report.Options{}), halves{}) {
			if says(page, last) && !says(page, before) {
				t.Errorf("of %d areas the last one is alone on page %d", n+1, i+1)
			}
		}
	}
}

// says tells whether a label of the page is the text.
func says(page *scene.Scene, text string) bool {
	return slices.ContainsFunc(page.Labels, func(l scene.Text) bool { return l.S == text })
}

func TestAnEmptyChart(t *testing.T) {
	d := report.Of(chart.Empty(), report.Options{})
	if len(d.Sections) != 1 || d.Title == "" {
		t.Errorf("the report of an empty chart is %+v", d)
	}
}

func TestTheSameChartGivesTheSameBytes(t *testing.T) {
	write := func() string {
		var b bytes.Buffer
		d := document(t, report.Options{Date: "2026-11-23"})
		if err := errors.Join(report.Markdown(&b, d), report.HTML(&b, d, nil)); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := write()
	for range 5 {
		if write() != first {
			t.Fatal("the bytes differ")
		}
	}
}

// TestTheDashboardFits: on slides and paper of any shape nothing stands off
// the page, no texts lie over each other, and on a slide all can be read.
func TestTheDashboardFits(t *testing.T) {
	for name, c := range map[string]*chart.Chart{
		"team": charttest.Parse(t, team), "one": charttest.Parse(t, "cpo Ada"), "empty": chart.Empty(), "large": charttest.Company(2000),
		"budgets": charttest.Parse(t, "set title=A very long title of an organisation that goes on and on for more than any slide is wide, as some do\n"+
			strings.Repeat("head [budget=1; cost=1234567890]\n", 12)),
	} {
		for _, size := range []layout.Size{{W: 960, H: 540}, {W: 720, H: 540}, {W: 595, H: 842}, {W: 1920, H: 600}} {
			page := report.Dashboard(c, report.Options{Date: "2026-11-23", Money: true}, scene.Dark, size, halves{})
			for i, l := range page.Labels {
				left, right := reach(l)
				if left < 0 || right > size.W || l.At.Y < l.Size*0.7 || l.At.Y > size.H {
					t.Errorf("%s on %v: %q stands at %.0f to %.0f, %.0f", name, size, l.S, left, right, l.At.Y)
				}
				for _, other := range page.Labels[:i] {
					from, to := reach(other)
					if math.Abs(l.At.Y-other.At.Y) < l.Size*0.8 && left < to-0.5 && from < right-0.5 {
						t.Errorf("%s on %v: %q lies over %q", name, size, l.S, other.S)
					}
				}
			}
			if size.W == 960 && !page.Legible() {
				t.Errorf("%s: the smallest text has %.1f pt", name, page.SmallestText())
			}
			for _, s := range page.Shapes {
				if s.Box.X < 0 || s.Box.Right() > size.W+0.01 || s.Box.Bottom() > size.H+0.01 {
					t.Errorf("%s on %v: a shape at %v", name, size, s.Box)
				}
			}
		}
	}
}

// reach is from where to where a text goes.
func reach(l scene.Text) (left, right float64) {
	left = l.At.X - map[scene.Anchor]float64{scene.Start: 0, scene.Middle: l.Width / 2, scene.End: l.Width}[l.Anchor]
	return left, left + l.Width
}
