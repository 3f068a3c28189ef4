package format

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/graphviz"
	"cadre/chart/reading"
	"cadre/chart/scene"
	"cadre/chart/table"
)

// Format is a way to write an organisation to a file, or to read one.
type Format struct {
	ID         string // as on the command line
	Title      string // as in the open and save dialogs
	Extensions []string
	Import     Importer // nil: cannot be read
	Export     Exporter // nil: cannot be written
	Picture    bool     // a drawing, with a layout and a theme
	Pixels     bool     // a picture of pixels, with a scale
	Opaque     bool     // a picture that nothing shines through
	Paged      bool     // can hold several pages
	Notes      bool     // can hold speaker's notes
}

// DocumentID is the ID of Cadre's own format.
const DocumentID = "cadre"

// Importer reads a chart. Bad input gives a chart and notes wherever it can
// be read at all; an error is one line naming the file, the row or field,
// and what to do.
type Importer interface {
	Import(r io.Reader, o ImportOptions) (*chart.Chart, reading.Report, error)
}

// Exporter writes a chart. The same chart and options give the same bytes.
type Exporter interface {
	Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error
}

// ImportOptions say what the bytes do not; documents need the name alone.
type ImportOptions = table.Options

// ExportOptions say how a picture is made, and what is left out. With the zero
// value tables and documents have everything.
type ExportOptions struct {
	Scene    scene.Options
	NoNames  bool               // posts alone: nothing of who fills them
	Shown    bool               // a table or document has what a picture shows and no more
	Notes    bool               // findings as speaker's notes, PPTX only
	Money    bool               // amounts in these notes, and of fewer than three people on the page about health
	ByTeam   bool               // an overview and a page for each team
	Made     []*scene.Scene     // the pages as Scenes has made them with these options; nil: not yet
	Health   bool               // a page about the team's health behind the others
	Day      time.Time          // whose chart it is; the zero day: the chart as it is written
	Page     int                // which of several pages to write, counted from 1, where the format holds one; 0: the first
	Scale    float64            // pixels a point of the page, PNG and JPG only; 0: 1
	Outlines bool               // text as paths, SVG only
	Renderer *graphviz.Renderer // SVG, PNG, JPG and PDF only
	Measurer scene.Measurer     // pictures only
	Warn     func(error)        // is told what could be better; nil: nobody
}

// All lists the formats in the order dialogs show them.
var All = []Format{
	{ID: DocumentID, Title: "Cadre document", Extensions: []string{".cadre", ".json"}, Import: cadreDocument{}, Export: cadreDocument{}},
	{ID: "csv", Title: "Table, comma-separated", Extensions: []string{".csv"}, Import: rows{','}, Export: rows{','}},
	{ID: "tsv", Title: "Table, tab-separated", Extensions: []string{".tsv"}, Import: rows{'\t'}, Export: rows{'\t'}},
	{ID: "svg", Title: "SVG picture", Extensions: []string{".svg"}, Export: svgPicture, Picture: true},
	{ID: "png", Title: "PNG picture", Extensions: []string{".png"}, Export: pngPicture, Picture: true, Pixels: true},
	{ID: "jpg", Title: "JPG picture", Extensions: []string{".jpg", ".jpeg"}, Export: jpgPicture, Picture: true, Pixels: true, Opaque: true},
	{ID: "pdf", Title: "PDF document", Extensions: []string{".pdf"}, Export: pdfDocument, Picture: true, Paged: true},
	{ID: "pptx", Title: "PowerPoint slides", Extensions: []string{".pptx"}, Export: deck, Picture: true, Paged: true, Notes: true},
	{ID: "dot", Title: "Graphviz source", Extensions: []string{".gv", ".dot"}, Export: dotSource, Picture: true},
	{ID: "mermaid", Title: "Mermaid chart", Extensions: []string{".mmd", ".mermaid"}, Export: mermaidChart},
	{ID: "md", Title: "Markdown outline", Extensions: []string{".md"}, Export: markdownOutline},
}

// ByExtension finds the format a path's extension names, in any case.
func ByExtension(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	return find(func(f Format) bool { return slices.Contains(f.Extensions, ext) })
}

// ByID finds a format by its ID.
func ByID(id string) (Format, bool) {
	return find(func(f Format) bool { return f.ID == id })
}

func find(is func(Format) bool) (Format, bool) {
	if i := slices.IndexFunc(All, is); i >= 0 {
		return All[i], true
	}
	return Format{}, false
}

// cadreDocument is Cadre's own format.
type cadreDocument struct{}

// Import reads a document.
func (cadreDocument) Import(r io.Reader, o ImportOptions) (*chart.Chart, reading.Report, error) {
	return document.Read(r, cmp.Or(o.Name, "input"))
}

// Export writes a document.
func (cadreDocument) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	return document.Write(ctx, w, o.part(c))
}

// rows is a table, with what parts its cells.
type rows struct{ delimiter byte }

// Import reads a table.
func (t rows) Import(r io.Reader, o ImportOptions) (*chart.Chart, reading.Report, error) {
	return table.Read(r, t.delimiter, o)
}

// Export writes a table.
func (t rows) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	write := table.Write
	if o.Shown {
		write = table.WriteFilled
	}
	return write(ctx, w, t.delimiter, o.part(c))
}
