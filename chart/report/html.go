package report

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed report.html
var page string

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"percent": func(share float64) float64 { return float64(int(1000*share+0.5)) / 10 },
	"class":   func(k Kind) string { return [...]string{"words", "number", "mark", "bars"}[k] },
	"column":  func(t *Table, i int) Kind { return t.Columns[i].Kind },
	"last":    func(i, n int) bool { return i == n-1 },
}).Parse(page))

// HTML writes a document as one page that asks for no other file and runs
// nothing. Behind each figure opens the list of people that it counts.
// picture is the chart as an SVG document, which must be safe to embed; it
// may be empty.
func HTML(w io.Writer, d Document, picture []byte) error {
	return pageTemplate.Execute(w, struct {
		Document
		Picture template.HTML
	}{d, template.HTML(picture)})
}
