package export

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestADocumentsOwnPage can be chosen even where it is none of the usual; the
// slide stands in for one that is none.
func TestADocumentsOwnPage(t *testing.T) {
	for _, page := range []chart.PageName{"", "A4", "rubbish", "9:16", "a4-portrait", "800x600"} {
		x := showExport(t, windowtest.Open(t), with(t, chart.Look{Page: page}), nil)
		want, err := scene.ParsePage(string(page))
		if err != nil {
			want.Size = layout.Size{W: 960, H: 540}
		}
		if o := x.options(); o.Scene.Page() != want.Size {
			t.Errorf("%q: the dialog begins with %q", page, x.form.page.Selected)
		}
		x.Close()
	}
}

func TestACustomPageHasItsPixels(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Parse(t, "cpo Ada"), nil)
	x.form.page.Choose(custom)
	x.form.width.SetText("1600")
	x.form.height.SetText("900")
	o := x.options()
	if per := o.PixelsPerPoint(&scene.Scene{Page: o.Scene.Page()}); o.Scene.Page() != (layout.Size{W: 960, H: 540}) || 960*per != 1600 {
		t.Errorf("1600 pixels become %v at %v", o.Scene.Page(), per)
	}
	x.Close()
}

// TestAFormatsOwnPage is what the dialog says and exports where no page is
// chosen.
func TestAFormatsOwnPage(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Company(60), nil)
	x.Paper, x.form.paper = "Letter", "Letter"
	x.form.page.Choose("")
	for _, tt := range []struct {
		format, title string
		want          layout.Size
	}{
		{"png", "Automatic: 16:9 if wide", layout.Size{W: 960, H: 540}}, {"svg", "Automatic: 16:9 if wide", layout.Size{W: 960, H: 540}},
		{"pdf", "Automatic: Letter", layout.Size{W: 792, H: 612}}, {"pptx", "Automatic: slide 16:9", layout.Size{W: 960, H: 540}},
		{"dot", "Automatic: as large as the chart", layout.Size{}},
	} {
		x.form.format.Choose(tt.format)
		if x.form.page.Selected != tt.title {
			t.Errorf("%s: the page is %q, want %q", tt.format, x.form.page.Selected, tt.title)
		}
		if got := scenesOf(t, x.Chart, x.options())[0].Page; got != tt.want {
			t.Errorf("%s is drawn on %v, want %v", tt.format, got, tt.want)
		}
	}
	x.form.page.Choose("fit")
	for _, id := range []string{"png", "pdf", "pptx"} {
		x.form.format.Choose(id)
		if got := scenesOf(t, x.Chart, x.options())[0].Page; got.W > 0 {
			t.Errorf("as large as the chart, %s is drawn on %v", id, got)
		}
	}
	x.Close()
}

// TestAWebPageIsOnePage, whatever pages were chosen for other formats.
func TestAWebPageIsOnePage(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Company(40), nil)
	x.form.pages.Choose(string(scene.ByTeam))
	for id, one := range map[string]bool{"html": true, "drawio": false, "pdf": false} {
		x.form.format.Choose(id)
		x.form.showFor(x.format())
		o := x.options()
		if o.Pages.Several() == one || x.form.paged.Visible() == one {
			t.Errorf("%s has the pages %q, to choose: %t", id, o.Pages, x.form.paged.Visible())
		}
		told := factsOf(scenesOf(t, x.Chart, o), x.format(), o).text
		if strings.Contains(told, "to be moved, searched and folded") != one {
			t.Errorf("%s: told %q", id, told)
		}
	}
	x.Close()
}

// TestSeveralPagesAreChosen: the dialog offers each way to make pages, packed
// ones before those for each team, and says how many there are.
func TestSeveralPagesAreChosen(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Company(107), nil)
	defer x.Close()
	if x.form.pages.Chosen() != string(scene.OnePage) || x.form.pages.Values[1].ID != string(scene.Packed) {
		t.Errorf("%q is chosen of %v", x.form.pages.Chosen(), x.form.pages.Values)
	}
	x.form.format.Choose("pptx")
	for _, way := range scene.Pagings {
		x.form.pages.Choose(way.ID)
		o := x.options()
		if o.Pages != scene.Paging(way.ID) {
			t.Errorf("%s exports %q", way.Title, o.Pages)
		}
		if said := factsOf(scenesOf(t, x.Chart, o), x.format(), o).text; strings.Contains(said, " pages") != o.Pages.Several() {
			t.Errorf("%s: %q", way.Title, said)
		}
	}
}

// TestFormatsAndPagesCanBeReadInTheirFields whichever are chosen, and beside
// the scale.
func TestFormatsAndPagesCanBeReadInTheirFields(t *testing.T) {
	w := windowtest.Open(t)
	x := showExport(t, w, charttest.Parse(t, "cpo Ada\n  pm Bo"), nil)
	shown := func(p *widgets.Pick) {
		whole := widget.NewSelect(nil, nil)
		whole.PlaceHolder = p.Selected
		if needs, has := whole.MinSize().Width, p.Size().Width; needs > has {
			t.Errorf("of %s, %q needs %.0f pixels and has %.0f", x.format().ID, p.Selected, needs, has)
		}
	}
	for _, f := range x.formats {
		x.form.format.Choose(f.ID)
		shown(x.form.format)
		for _, title := range x.form.page.Options {
			if f.Picture {
				x.form.page.SetSelected(title)
				shown(x.form.page)
			}
		}
		x.form.page.SetSelectedIndex(0)
	}
	x.Close()
}
