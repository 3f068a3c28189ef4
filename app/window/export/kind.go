package export

import (
	"slices"

	"cadre/chart/format"
)

// order is that of the formats in the export dialog: pictures first. Others
// come last.
var order = []string{"png", "jpg", "svg", "pdf", "pptx", "html", "drawio", "dot", "mermaid", "md", "xlsx", "csv", "tsv"}

// exportable are the formats to choose from. The document's own is for
// saving.
func exportable() []format.Format {
	formats := slices.DeleteFunc(slices.Clone(format.All), func(f format.Format) bool { return f.Export == nil || f.ID == "cadre" })
	slices.SortStableFunc(formats, func(a, b format.Format) int { return rank(a) - rank(b) })
	return formats
}

func rank(f format.Format) int {
	if i := slices.Index(order, f.ID); i >= 0 {
		return i
	}
	return len(order)
}

// hasOutlines tells whether a format can have its text as paths.
func hasOutlines(f format.Format) bool { return f.ID == "svg" }

// isTable tells whether a format can have everything that a document has.
func isTable(f format.Format) bool { return f.Complete }
