package tool

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/guide"
)

func TestGuide(t *testing.T) {
	g := NewGuide(test.NewTempApp(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "pm"})
	if len(g.lines) != len(guide.Pages()) {
		t.Fatalf("%d lines for %d pages", len(g.lines), len(guide.Pages()))
	}
	g.Show(guide.Link{Page: "pm", Section: "what-it-needs"})
	p, _ := guide.ByID("pm")
	if len(g.parts) != len(p.Sections) {
		t.Errorf("%d sections are shown of %d", len(g.parts), len(p.Sections))
	}
	if g.scroll.Offset.Y == 0 || g.scroll.Offset.Y != g.topOf("what-it-needs") {
		t.Errorf("the page stands at %v, the section at %v", g.scroll.Offset.Y, g.topOf("what-it-needs"))
	}
	g.search.SetText("mentor")
	if len(g.lines) == 0 || len(g.lines) != len(guide.Search("mentor")) || g.lines[0].more == "" {
		t.Errorf("the search lists %d lines", len(g.lines))
	}
	g.list.Select(0)
	if g.at != g.lines[0].link {
		t.Errorf("a click opens %v, want %v", g.at, g.lines[0].link)
	}
	test.Tap(g.again)
	if g.at.Page != "pm" {
		t.Errorf("back opens %v", g.at)
	}
	for len(g.back) > 0 {
		test.Tap(g.again)
	}
	if !g.again.Disabled() {
		t.Error("there is a way back from the beginning")
	}
}

func TestLinksOfTheGuideOpenPages(t *testing.T) {
	g := NewGuide(test.NewTempApp(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "pm"})
	for _, o := range g.parts["reports-to-and-leads"].(*fyne.Container).Objects {
		paragraph, is := o.(*widget.RichText)
		if !is {
			continue
		}
		for _, x := range paragraph.Segments {
			if link, is := x.(*widget.HyperlinkSegment); is {
				link.OnTapped()
				if g.at.Page == "pm" {
					t.Errorf("the link %q leads nowhere", link.Text)
				}
				return
			}
		}
	}
	t.Error("there is no link")
}
