package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/format"
)

// lookForm is how a document's pictures look.
type lookForm struct {
	filling bool // the fields are being filled; nothing is an edit
	page    *widget.Select
	grounds *widget.Select
	circles *widget.Check
	legend  *widget.Check
	footer  *entry
	content fyne.CanvasObject
}

// grounds are the values of Settings.Panels, as the form names them.
var grounds = []struct{ title, value string }{{"None", ""}, {"Teams", "team"}, {"Product areas", "area"}}

func newLookForm(e *editor.Editor, fail func(error)) *lookForm {
	f := &lookForm{}
	set := func(name string, change func(*chart.Settings)) {
		if !f.filling {
			fail(e.Do(chart.Configure(name, change)))
		}
	}
	var pages, titles []string
	for _, p := range format.Pages {
		pages = append(pages, p.Title)
	}
	for _, g := range grounds {
		titles = append(titles, g.title)
	}
	f.page = widget.NewSelect(pages, func(title string) {
		i := slices.Index(pages, title)
		set("Choose the page", func(s *chart.Settings) { s.Page = pageName(i) })
	})
	f.grounds = widget.NewSelect(titles, func(title string) {
		i := slices.Index(titles, title)
		set("Choose the tinted grounds", func(s *chart.Settings) { s.Panels = grounds[max(0, i)].value })
	})
	f.circles = widget.NewCheck("Photos or initials", func(on bool) {
		set(either(on, "Show photos or initials", "Hide photos and initials"), func(s *chart.Settings) { s.Circles = on })
	})
	f.legend = widget.NewCheck("Legend of the roles", func(on bool) {
		set(either(on, "Show the legend", "Hide the legend"), func(s *chart.Settings) { s.Legend = on })
	})
	f.footer = newEntry(e, "Below the chart, such as Confidential", false, func(text string) {
		set("Change the footer", func(s *chart.Settings) { s.Footer = text })
	})
	f.content = form(beside(captioned("Page", look.Framed(f.page)), captioned("Tinted grounds", look.Framed(f.grounds))),
		captioned("Footer", f.footer), f.circles, f.legend)
	return f
}

// pageName is what a document calls the i-th page; nothing for the first,
// which is as large as the cards need.
func pageName(i int) string {
	if i <= 0 {
		return ""
	}
	return format.Pages[i].Name
}

func either(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}

func (f *lookForm) show(s *chart.Settings) {
	f.filling = true
	defer func() { f.filling = false }()
	i := slices.IndexFunc(format.Pages, func(p format.Page) bool { return p.Name == s.Page })
	switch {
	case s.Page == "":
		f.page.SetSelectedIndex(0)
	case i < 0: // one of the document's own
		f.page.ClearSelected()
		f.page.PlaceHolder = s.Page
		f.page.Refresh()
	default:
		f.page.SetSelectedIndex(i)
	}
	f.grounds.SetSelectedIndex(max(0, slices.IndexFunc(grounds, func(g struct{ title, value string }) bool { return g.value == s.Panels })))
	f.circles.SetChecked(s.Circles)
	f.legend.SetChecked(s.Legend)
	f.footer.show(s.Footer)
}
