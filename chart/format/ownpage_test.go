package format_test

import (
	"fmt"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

var (
	slide  = layout.Size{W: 960, H: 540}
	letter = layout.Size{W: 792, H: 612}
	a4     = layout.Size{W: 841.89, H: 595.28}
	none   layout.Size
)

// A wide chart, as it is drawn without a page, and one that is nearly square.
const (
	wideTeam   = "cpo Ada\n  head Bo\n  head Cy\n  head Di\n  head Ed\n  head Fi\n  head Gus"
	squareTeam = "cpo Ada\n  head Bo\n    pm Cy\n  head Di"
)

// highTeam is fourteen layers of one person each.
var highTeam = func() string {
	var b strings.Builder
	for i := range 14 {
		fmt.Fprintf(&b, "%s- Person %d\n", strings.Repeat("  ", i), i)
	}
	return b.String()
}()

// TestWhereNobodyHasChosenAPage the format decides, and the chart's shape.
func TestWhereNobodyHasChosenAPage(t *testing.T) {
	for _, tt := range []struct {
		id, outline string
		options     format.ExportOptions
		want        layout.Size
	}{
		{"pptx", squareTeam, format.ExportOptions{}, slide},
		{"pptx", wideTeam, format.ExportOptions{Paper: "Letter"}, slide},
		{"pdf", squareTeam, format.ExportOptions{}, a4},
		{"pdf", squareTeam, format.ExportOptions{Paper: "Letter"}, letter},
		{"svg", wideTeam, format.ExportOptions{}, slide},
		{"png", wideTeam, format.ExportOptions{}, slide},
		{"png", highTeam, format.ExportOptions{}, slide},
		{"svg", squareTeam, format.ExportOptions{}, none},
		{"png", squareTeam, format.ExportOptions{Paper: "Letter"}, none},
		{"png", squareTeam, format.ExportOptions{Pages: scene.ByTeam}, slide},
		{"dot", wideTeam, format.ExportOptions{}, none},
		{"dot", wideTeam, format.ExportOptions{Pages: scene.ByTeam}, none},
	} {
		tt.options.Own, tt.options.Measurer = mustFormat(t, tt.id).Own, evenly{}
		if got := mustScenes(t, charttest.Parse(t, tt.outline), tt.options)[0].Page; got != tt.want {
			t.Errorf("%s of\n%s\nis drawn on %v, want %v", tt.id, tt.outline, got, tt.want)
		}
	}
}

// TestAChosenPageHolds in every format, and that there be none.
func TestAChosenPageHolds(t *testing.T) {
	for page, want := range map[chart.PageName]layout.Size{"fit": none, "4:3": {W: 720, H: 540}, "16:9": slide} {
		for _, f := range format.All {
			o := format.ExportOptions{Own: f.Own, Measurer: evenly{}, Scene: scene.Options{Look: chart.Look{Page: page}}}
			if got := mustScenes(t, charttest.Parse(t, wideTeam), o)[0].Page; got != want {
				t.Errorf("%s on %s is drawn on %v", f.ID, page, got)
			}
		}
	}
	o := format.ExportOptions{Own: format.SlidePage, Measurer: evenly{}, Scene: scene.Options{Frame: letter}}
	if got := mustScenes(t, charttest.Parse(t, wideTeam), o)[0].Page; got != letter {
		t.Errorf("a frame gives %v", got)
	}
}

// TestALayoutOnAFormatsOwnPage holds where it was chosen for the export: there
// a ribbon is asked for.
func TestALayoutOnAFormatsOwnPage(t *testing.T) {
	c := charttest.Parse(t, wideTeam)
	for _, tt := range []struct {
		own  format.OwnPage
		keep bool
		want layout.Size
		row  bool // of all who report to Ada
	}{
		{format.RibbonPage, true, none, true}, {format.RibbonPage, false, slide, false},
		{format.SlidePage, true, slide, true}, {format.SlidePage, false, slide, false},
	} {
		s := mustScenes(t, c, format.ExportOptions{Own: tt.own, KeepLayout: tt.keep, Measurer: evenly{}, Scene: scene.Options{Look: chart.Look{Layout: "tree"}}})[0]
		if row := s.Cards[1].Box.Y == s.Cards[6].Box.Y; row != tt.row || s.Page != tt.want {
			t.Errorf("%d, kept %t: a row %t on %v", tt.own, tt.keep, row, s.Page)
		}
	}
}

// TestTheHealthPageIsLikeTheOthers where the page is the format's.
func TestTheHealthPageIsLikeTheOthers(t *testing.T) {
	for _, how := range []scene.Paging{scene.OnePage, scene.ByTeam} {
		pages := mustScenes(t, charttest.Parse(t, squareTeam), format.ExportOptions{Own: format.PaperPage, Pages: how, Health: true, Measurer: evenly{}})
		for i, s := range pages {
			if s.Page != a4 {
				t.Errorf("page %d of %d is %v", i+1, len(pages), s.Page)
			}
		}
	}
}

func TestTitlesOfOwnPages(t *testing.T) {
	for title, got := range map[string]string{
		"Automatic: as large as the chart": format.NaturalPage.Title(""),
		"Automatic: slide 16:9":            format.SlidePage.Title("Letter"),
		"Automatic: A4":                    format.PaperPage.Title(""),
		"Automatic: Letter":                format.PaperPage.Title("Letter"),
		"Automatic: 16:9 if wide":          format.RibbonPage.Title(""),
	} {
		if got != title {
			t.Errorf("got %q, want %q", got, title)
		}
	}
}
