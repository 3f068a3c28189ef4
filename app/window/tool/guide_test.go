package tool

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/guide"
)

func TestGuide(t *testing.T) {
	g := NewGuide(windows(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "pm"})
	if n := len(guide.Groups()) + len(guide.Groups()[0].Pages); len(g.lines) != n {
		t.Fatalf("%d lines, want %d", len(g.lines), n)
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

// TestTheGuideOpensWhereItWasLeft closes it far down a page.
func TestTheGuideOpensWhereItWasLeft(t *testing.T) {
	g := NewGuide(windows(t), edited(t, "cpo Ada"))
	g.ShowRole(chart.PM)
	g.Show(guide.Link{Page: "pm", Section: "what-it-needs"})
	far := g.scroll.Offset
	for _, role := range []chart.RoleID{chart.PM, ""} {
		g.Close()
		if g.ShowRole(role); g.at.Page != "pm" || g.scroll.Offset != far || far.Y == 0 {
			t.Errorf("asked for %q it opens %v at %v, it was left at %v", role, g.at, g.scroll.Offset, far)
		}
	}
	g.ShowRole(chart.PM)
	if g.scroll.Offset.Y != 0 {
		t.Error("an open guide does not go to the beginning of a role's page")
	}
}

// TestGuideContents unfolds and folds groups.
func TestGuideContents(t *testing.T) {
	g := NewGuide(windows(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "director"})
	groups := guide.Groups()
	if n := len(groups) + len(groups[0].Pages) + len(groups[1].Pages); len(g.lines) != n {
		t.Errorf("%d lines with the group of the open page, want %d", len(g.lines), n)
	}
	for i := len(g.lines) - 1; i >= 0; i-- {
		if g.lines[i].heading && !g.unfolded[g.lines[i].title] {
			g.list.Select(i)
		}
	}
	if n := len(groups) + len(guide.Pages()); len(g.lines) != n {
		t.Errorf("%d lines of all groups, want %d", len(g.lines), n)
	}
	g.list.Select(0)
	if n := len(groups) + len(guide.Pages()) - len(groups[0].Pages); len(g.lines) != n || g.at.Page != "director" {
		t.Errorf("%d lines without the first group, want %d; %v is open", len(g.lines), n, g.at)
	}
}

// TestGuideAnswersOnEnter opens the best hit, or nothing.
func TestGuideAnswersOnEnter(t *testing.T) {
	g := NewGuide(windows(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "pm"})
	g.search.SetText("how do remote teams stay in touch?")
	g.search.OnSubmitted(g.search.Text)
	if g.at.Page != "communication" {
		t.Errorf("%v is open", g.at)
	}
	g.search.SetText("xyzzy")
	g.search.OnSubmitted(g.search.Text)
	g.list.Select(0)
	if g.at.Page != "communication" || len(g.lines) != 1 || g.lines[0].more == "" {
		t.Errorf("%v is open, the list says %v", g.at, g.lines)
	}
}

func TestLinksOfTheGuideOpenPages(t *testing.T) {
	g := NewGuide(windows(t), edited(t, "cpo Ada"))
	g.Show(guide.Link{Page: "pm"})
	for _, o := range test.LaidOutObjects(g.parts["reports-to-and-leads"]) {
		if link, is := o.(*widgets.Link); is {
			if test.Tap(link); g.at.Page == "pm" {
				t.Error("a link leads nowhere")
			}
			return
		}
	}
	t.Error("there is no link")
}
