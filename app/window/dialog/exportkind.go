package dialog

import (
	"slices"

	"cadre/chart/format"
)

// kind is what there is to choose about a format.
type kind struct {
	picture  bool // arrangement, theme, size and everything that a scene shows
	pixels   bool // a scale
	outlines bool // text as paths
	pages    bool // a page for each team
	words    bool // not a picture, but text to be read
}

// kinds are the formats to export, in the dialog's order. Others come last,
// with nothing to choose.
var kinds = []struct {
	id string
	kind
}{
	{"png", kind{picture: true, pixels: true}},
	{"svg", kind{picture: true, outlines: true}},
	{"pdf", kind{picture: true, pages: true}},
	{"pptx", kind{picture: true, pages: true}},
	{"dot", kind{picture: true}},
	{"mermaid", kind{words: true}},
	{"md", kind{words: true}},
	{"csv", kind{words: true}},
	{"tsv", kind{words: true}},
}

func kindOf(f format.Format) kind {
	if i := rank(f); i < len(kinds) {
		return kinds[i].kind
	}
	return kind{}
}

// hasPages tells whether a format can have more than one page.
func hasPages(f format.Format) bool { return kindOf(f).pages }

// rank is a format's place in the dialog.
func rank(f format.Format) int {
	for i, k := range kinds {
		if k.id == f.ID {
			return i
		}
	}
	return len(kinds)
}

// exportable are the formats to choose from. The document's own is for
// saving.
func exportable() []format.Format {
	formats := slices.DeleteFunc(slices.Clone(format.All), func(f format.Format) bool { return f.Export == nil || f.ID == "cadre" })
	slices.SortStableFunc(formats, func(a, b format.Format) int { return rank(a) - rank(b) })
	return formats
}
