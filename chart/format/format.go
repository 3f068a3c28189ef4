package format

import (
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
	"cadre/chart/xlsx"
)

// Format is a way to write an organisation to a file, or to read one.
type Format struct {
	ID         string // as on the command line
	Title      string // as in the open and save dialogs
	Extensions []string
	Import     Importer // nil: cannot be read
	Export     Exporter // nil: cannot be written
	Picture    bool     // a drawing, with a layout and a theme
	Own        OwnPage  // of a picture, where nobody has chosen a page
	Pixels     bool     // a picture of pixels, with a scale
	Opaque     bool     // a picture that nothing shines through
	Rendered   bool     // a picture that a renderer draws
	Paged      bool     // can hold several pages
	Whole      bool     // shows the whole chart on one page, whatever pages are asked for
	Notes      bool     // can hold speaker's notes
	Complete   bool     // can hold everything of a chart, and so be saved and opened again

	drawn Exporter // the picture as it is drawn, where Export writes something simpler; nil: there is none
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
	Scene        scene.Options
	Own          OwnPage            // where the scene's look has no page: the format's
	Paper        chart.PageName     // the paper of the region; empty: A4
	KeepLayout   bool               // the layout is chosen for this export, and so holds on the format's own page, too
	NoNames      bool               // posts alone: nothing of who fills them
	Shown        bool               // a table or document has what a picture shows and no more
	Notes        bool               // findings as speaker's notes, PPTX only
	Money        bool               // amounts in these notes, and of fewer than three people on the page about health
	Pages        scene.Paging       // of a picture
	Made         []*scene.Scene     // the pages as Scenes has made them with these options; nil: not yet
	Health       bool               // a page about the team's health behind the others
	Day          time.Time          // whose chart it is; the zero day: the chart as it is written
	Page         int                // which of several pages to write, counted from 1, where the format holds one; 0: the first
	Scale        float64            // pixels a point of the page, PNG and JPG only; 0: as its text needs
	NaturalScale float64            // that of a picture as large as its chart, where Scale is 0; 0: 1
	Outlines     bool               // text as paths, SVG only
	Renderer     *graphviz.Renderer // of what is Rendered, and of Graphviz's layout
	Measurer     scene.Measurer     // pictures only
	Warn         func(error)        // is told what could be better; nil: nobody
}

// All lists the formats in the order dialogs show them.
var All = []Format{
	{ID: DocumentID, Title: "Cadre document", Extensions: []string{".cadre", ".json"}, Import: cadreDocument{}, Export: cadreDocument{}, Complete: true},
	{ID: "csv", Title: "Table, comma-separated", Extensions: []string{".csv"}, Import: rows{','}, Export: rows{','}, Complete: true},
	{ID: "tsv", Title: "Table, tab-separated", Extensions: []string{".tsv"}, Import: rows{'\t'}, Export: rows{'\t'}, Complete: true},
	{ID: "xlsx", Title: "Excel workbook", Extensions: []string{".xlsx"}, Import: rows{','}, Export: workbook{}, Complete: true},
	{ID: "xlsm", Title: "Excel workbook with macros, or template", Extensions: []string{".xlsm", ".xltx", ".xltm"}, Import: rows{','}},
	{ID: "svg", Title: "SVG picture", Extensions: []string{".svg"}, Export: svgPicture, Picture: true, Rendered: true, Own: RibbonPage},
	{ID: "png", Title: "PNG picture", Extensions: []string{".png"}, Export: pngPicture, Picture: true, Rendered: true, Own: RibbonPage, Pixels: true},
	{ID: "jpg", Title: "JPG picture", Extensions: []string{".jpg", ".jpeg"}, Export: jpgPicture, Picture: true, Rendered: true, Own: RibbonPage, Pixels: true, Opaque: true},
	{ID: "pdf", Title: "PDF document", Extensions: []string{".pdf"}, Export: pdfDocument, Picture: true, Rendered: true, Own: PaperPage, Paged: true},
	{ID: "pptx", Title: "PowerPoint slides", Extensions: []string{".pptx"}, Export: deck, Picture: true, Own: SlidePage, Paged: true, Notes: true},
	{ID: "html", Title: "Interactive web page", Extensions: []string{".html", ".htm"}, Import: text, Export: webPage, Picture: true, Rendered: true, Own: SlidePage, Whole: true},
	{ID: "drawio", Title: "draw.io diagram", Extensions: []string{".drawio"}, Import: text, Export: diagram, Picture: true, Own: RibbonPage, Paged: true},
	{ID: "dot", Title: "Graphviz source", Extensions: []string{".gv", ".dot"}, Import: text, Export: graphSource, drawn: dotSource},
	{ID: "mermaid", Title: "Mermaid chart", Extensions: []string{".mmd", ".mermaid"}, Import: text, Export: mermaidChart{}},
	{ID: "md", Title: "Markdown outline", Extensions: []string{".md", ".markdown"}, Import: text, Export: markdownOutline},
	{ID: "txt", Title: "Text: a table, or an indented list", Extensions: []string{".txt", ".text", ".tab", ".asc"}, Import: text},
	{ID: "json", Title: "JSON or JavaScript of another program", Extensions: []string{".jsonl", ".ndjson", ".json5", ".js", ".mjs", ".ts"}, Import: text},
	{ID: "yaml", Title: "YAML", Extensions: []string{".yaml", ".yml"}, Import: text},
	{ID: "mindmap", Title: "Mind map: OPML, FreeMind, PlantUML or Org", Extensions: []string{".opml", ".mm", ".puml", ".plantuml", ".wsd", ".org"}, Import: text},
	{ID: "ldif", Title: "LDIF, a directory", Extensions: []string{".ldif", ".ldf"}, Import: text},
	{ID: "xls", Title: "Web page that is called a workbook", Extensions: []string{".xls", ".xml"}, Import: text},
}

// Drawing is the format with everything in its place, as the pictures have it;
// ok is false where it is no source of a picture.
func (f Format) Drawing() (drawing Format, ok bool) {
	if f.drawn == nil {
		return f, false
	}
	f.Export, f.Picture = f.drawn, true
	return f, true
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
	if o.Sheet != "" {
		return nil, reading.Report{}, noSheets(fileName(o), o.Sheet)
	}
	return document.Read(r, fileName(o))
}

// Export writes a document.
func (cadreDocument) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	return document.Write(ctx, w, o.part(c))
}

// text is any text with people in it, which tells itself what it is.
var text = rows{','}

// rows is a table, with what parts its cells.
type rows struct{ delimiter byte }

// Export writes a table.
func (t rows) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	write := table.Write
	if o.Shown {
		write = table.WriteFilled
	}
	return write(ctx, w, t.delimiter, o.part(c))
}

// workbook is a table in an Excel workbook.
type workbook struct{}

// Export writes a table.
func (workbook) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	return xlsx.Write(ctx, w, o.part(c), o.Shown)
}
