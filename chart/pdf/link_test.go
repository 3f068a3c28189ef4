package pdf

import (
	"regexp"
	"strings"
	"testing"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// book is three pages with links between them and to pages that are not there.
func book() []*scene.Scene {
	back := scene.Text{S: "Back", At: layout.Point{X: 90, Y: 20}, Size: 10, Width: 30, Anchor: scene.End, Page: 1}
	return []*scene.Scene{
		{Width: 100, Height: 100, Page: layout.Size{W: 200, H: 200}, Title: "Ünit (1)", Name: "All",
			Cards: []scene.Card{
				{Box: layout.Rect{X: 10, Y: 20, W: 30, H: 40}, Page: 2},
				{Box: layout.Rect{X: 50, Y: 20, W: 30, H: 40}, Page: 9},
				{Box: layout.Rect{X: 50, Y: 70, W: 30, H: 20}, Page: 1}, // where it is already
			}},
		{Width: 100, Height: 100, Name: "王", Labels: []scene.Text{back}},
		{Width: 100, Height: 100, Panels: []scene.Panel{{Label: back}}},
	}
}

func TestLinks(t *testing.T) {
	all := objects(t, write(t, book()...))
	got := map[string]int{}
	for _, body := range all {
		if link := regexp.MustCompile(`/Subtype /Link /Rect (\[.*?\]) .*/Dest (\[.*?\])`).FindStringSubmatch(body); link != nil {
			got[link[1]+" to "+link[2]]++
		}
	}
	page := pageRefs(t, all)
	want := map[string]int{
		"[20 80 80 160] to [" + page[1] + " /Fit]": 1,
		"[60 77 90 90] to [" + page[0] + " /Fit]":  2,
	}
	if len(got) != len(want) {
		t.Errorf("links %v, want %v", got, want)
	}
	for link, n := range want {
		if got[link] != n {
			t.Errorf("%d links %s, want %d", got[link], link, n)
		}
	}
}

func pageRefs(t *testing.T, all map[int]string) []string {
	t.Helper()
	for _, body := range all {
		if kids := regexp.MustCompile(`/Type /Pages /Kids \[(.*?)\]`).FindStringSubmatch(body); kids != nil {
			return regexp.MustCompile(`\d+ 0 R`).FindAllString(kids[1], -1)
		}
	}
	t.Fatal("no pages")
	return nil
}

func TestBookmarks(t *testing.T) {
	all := objects(t, write(t, book()...))
	page := pageRefs(t, all)
	whole := joined(t, all)
	for _, want := range []string{
		"/Title " + text("All") + " /Parent", "/Title " + text("王") + " /Parent",
		"/Dest [" + page[1] + " /Fit] /Prev", "/Count 2 >>", "/PageMode /UseOutlines",
		"/Title " + text("Ünit (1)") + " >>", "/DisplayDocTitle true", "/Lang (en)",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %s", want)
		}
	}
	sections := book()
	for _, s := range sections[1:] {
		s.Name, s.Section = "Bo", "Bo & Cy"
	}
	if said := joined(t, objects(t, write(t, sections...))); !strings.Contains(said, "/Count 4 >>") || !strings.Contains(said, "/Count 2 >>") ||
		strings.Count(said, "/Title "+text("Bo & Cy")+" /Parent") != 1 || strings.Count(said, "/Title "+text("Bo")+" /Parent") != 2 {
		t.Error("the two pages of a section are not within a bookmark of its own")
	}
	single := joined(t, objects(t, write(t, &scene.Scene{Width: 10, Height: 10})))
	for _, no := range []string{"/Outlines", "/Title " + text("All"), "Date"} {
		if strings.Contains(single, no) {
			t.Errorf("a page without names has %s", no)
		}
	}
}
