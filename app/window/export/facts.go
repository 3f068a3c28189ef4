package export

import (
	"fmt"
	"strings"

	"cadre/app/window/preview"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// facts are what there is to know about an export before it is made.
type facts struct {
	text string
	warn bool
	none bool // it cannot be made
}

// privateFacts names the private columns of a table.
func privateFacts(names string) facts {
	if names == "" {
		return facts{}
	}
	return facts{text: "Private columns are written: " + names, warn: true}
}

// factsOf says how large the pages are, and whether they can be read.
func factsOf(scenes []*scene.Scene, f format.Format, o format.ExportOptions) facts {
	size, can := sizeOf(scenes[0], f, o)
	if !can {
		return facts{size, true, true}
	}
	if f.Whole {
		return facts{text: "The whole chart on one page, to be moved, searched and folded in a browser"}
	}
	parts := []string{size}
	if n := len(scenes); n > 1 && f.Paged {
		parts = append(parts, phrase.Count(n, "page", "pages"))
	} else if n > 1 {
		parts = append(parts, phrase.Count(n, "file", "files")+", one a page")
	}
	if scenes[0].Page.W > 0 {
		parts = append(parts, fmt.Sprintf("Smallest text on the page: %.1f pt", leastText(scenes)))
	}
	small := !allLegible(scenes)
	if small {
		parts = append(parts, advise(o))
	}
	return facts{text: strings.Join(parts, "  ·  "), warn: small}
}

// sizeOf says how large a page is; can is false where it cannot be made.
func sizeOf(s *scene.Scene, f format.Format, o format.ExportOptions) (size string, can bool) {
	if !isPixels(f) {
		w, h := preview.PageSize(s)
		return fmt.Sprintf("%.1f × %.1f inches, sharp at any size", w/72, h/72), true
	}
	if p, err := graphviz.PixelSize(s, o.PixelsPerPoint(s)); err == nil {
		return fmt.Sprintf("%d × %d pixels", p.X, p.Y), true
	}
	p, err := graphviz.PixelSize(s, graphviz.LargestScale(s))
	if err != nil {
		return "A picture this small has no pixels", false
	}
	return fmt.Sprintf("%d × %d pixels, the most that can be made", p.X, p.Y), true
}

func leastText(scenes []*scene.Scene) float64 {
	least := scenes[0].SmallestText()
	for _, s := range scenes[1:] {
		least = min(least, s.SmallestText())
	}
	return least
}

func allLegible(scenes []*scene.Scene) bool {
	for _, s := range scenes {
		if !s.Legible() {
			return false
		}
	}
	return true
}

// advise says what to do about text that is too small to read.
func advise(o format.ExportOptions) string {
	if o.Pages.Several() {
		return "hard to read: choose fewer lines under the name"
	}
	return "hard to read: choose a page for each team"
}
