package export

import (
	"fmt"
	"slices"
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

	small bool                   // there is text that is hard to read
	faint *format.SmallTextError // the page whose text cannot be made out; nil: none
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
		return facts{text: size, warn: true, none: true}
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
	least := format.Faintest(scenes)
	if least.Page.W > 0 {
		parts = append(parts, fmt.Sprintf("Smallest text on the page: %.1f pt", least.SmallestText()))
	}
	small := slices.ContainsFunc(scenes, func(s *scene.Scene) bool { return !s.Legible() })
	told := facts{text: strings.Join(parts, apart), warn: small, small: small}
	if least.Faint() {
		told.faint = format.SmallText(least, o.Pages)
	}
	return told
}

// apart stands between facts.
const apart = "  ·  "

// and is the facts with one more.
func (f facts) and(more string) facts {
	f.text += apart + more
	return f
}

// advised is the facts with advice where text is hard to read.
func (f facts) advised(o format.ExportOptions) facts {
	if !f.small {
		return f
	}
	return f.and(advise(o))
}

// remedied is the facts with what has been found to help.
func (f facts) remedied(all []format.Remedy) facts {
	var told []string
	for _, r := range all {
		told = append(told, r.Words+" "+r.Gives())
	}
	return f.and("hard to read: " + strings.Join(told, ", "))
}

// sizeOf says how large a page is; can is false where it cannot be made.
func sizeOf(s *scene.Scene, f format.Format, o format.ExportOptions) (size string, can bool) {
	if !f.Pixels {
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

// advise says what to do about text that is too small to read.
func advise(o format.ExportOptions) string {
	if o.Pages.Several() {
		return "hard to read: choose fewer lines under the name"
	}
	return "hard to read: choose several pages"
}
