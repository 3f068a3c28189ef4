package export

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/preview"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Dialog asks how to export a chart, with a live picture of the result. It
// begins with what was chosen the last time, and what the document asks for.
type Dialog struct {
	Chart    *chart.Chart
	Team     chart.ID          // of somebody, that can be exported alone; empty: nobody's
	TeamOnly bool              // it is what the dialog begins with
	Shown    chart.ID          // whose team alone is on the canvas; empty: everybody is
	Folded   map[chart.ID]bool // whose teams are folded away there
	Name     string            // of the file, without an extension
	Heading  string            // shown as the title where the document has none; may be empty
	Renderer *graphviz.Renderer
	Measurer scene.Measurer
	Paper    chart.PageName   // of the region; empty: A4
	Memory   fyne.Preferences // keeps the choice; nil: nothing does
	// OnExport is told what to export, and how; the dialog is closed by then.
	OnExport func(f format.Format, name string, o format.ExportOptions)
	// CopyPicture puts a PNG on the clipboard, and CopyText a text.
	CopyPicture func(png []byte) error
	CopyText    func(string)
	// AskTheme asks for a theme file, which ReadTheme reads; nil: there are
	// the built-in themes alone.
	AskTheme  func(then func(path string))
	ReadTheme func(path string) (scene.Theme, error)

	formats []format.Format
	form    *form
	preview *preview.Preview
	facts   *widget.Label
	turn    *widgets.PageTurner
	dialog  *dialog.CustomDialog
	window  fyne.Window

	brand     *scene.Theme // of brandFile; nil: none
	brandFile string
	wrong     error  // with what was chosen the last time; nil: nothing
	former    string // the theme before the one chosen

	asPicture, asText, last *widgets.Button // to copy and to export
	overlay                 fyne.CanvasObject
	copying, advising       context.CancelFunc
}

// Show opens the dialog.
func (x *Dialog) Show(w fyne.Window) {
	x.formats, x.copying, x.advising = exportable(), func() {}, func() {}
	x.preview, x.turn = preview.New(), widgets.NewPageTurner(x.refresh)
	x.form = newForm(x.Chart, []chart.ID{x.Shown, x.Team}, x.Paper, x.formats, x.changed)
	x.facts = widget.NewLabel("")
	x.facts.Wrapping = fyne.TextWrapWord
	x.window = w
	x.makeDialog(w)
	last, wrong := remembered(x.Memory, x.Chart)
	x.recallBrand(&last)
	x.wrong = wrong
	x.form.theme.SetValues(x.themes())
	last = asDocument(last, x.Chart)
	if x.Chart.Settings().Title == "" {
		last.Title = x.Heading
	}
	if last.Team = x.Shown; x.TeamOnly {
		last.Team = x.Team
	}
	x.form.folded = x.Folded
	x.form.set(last)
	x.former = x.form.theme.Chosen()
	x.dialog.Show()
	x.overlay = w.Canvas().Overlays().Top()
	x.changed()
}

// formWidth is how wide the choices are, in pixels.
const formWidth = 316

func (x *Dialog) makeDialog(w fyne.Window) {
	right := look.Border(nil, look.Border(nil, nil, nil, x.turn.Content, x.facts), nil, nil, x.preview.Content)
	left := container.NewStack(look.Wide(formWidth), x.form.content)
	x.dialog = dialog.NewCustomWithoutButtons("Export", look.Border(nil, nil, left, nil, container.NewPadded(right)), w)
	x.asPicture = widgets.NewButton("Copy picture", theme.ContentCopyIcon(), x.copyPicture)
	x.asText = widgets.NewButton("Copy SVG", theme.ContentCopyIcon(), x.copyText)
	x.last = widgets.NewButton("Export…", theme.DownloadIcon(), x.export)
	x.last.Importance = widget.HighImportance
	x.dialog.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, x.Close), x.asPicture, x.asText, x.last})
	size := w.Canvas().Size()
	x.dialog.Resize(fyne.NewSize(min(1280, size.Width-40), min(820, size.Height-40)))
	x.dialog.SetOnClosed(x.stop)
}

// Close closes the dialog, and gives up what is being drawn.
func (x *Dialog) Close() { x.dialog.Hide() }

// Is tells whether an overlay is this dialog.
func (x *Dialog) Is(overlay fyne.CanvasObject) bool { return x.overlay != nil && x.overlay == overlay }

func (x *Dialog) stop() {
	x.preview.Stop()
	x.copying()
	x.advising()
}

func (x *Dialog) format() format.Format {
	id := x.form.format.Chosen()
	return x.formats[slices.IndexFunc(x.formats, func(f format.Format) bool { return f.ID == id })]
}

// choice is what is chosen. Without names the file's is not told either: it may
// be called after somebody.
func (x *Dialog) choice() choice {
	c := x.form.choice()
	if c.NoNames && c.Title == x.Heading {
		c.Title = ""
	}
	return c
}

// options are the choices as they stand.
func (x *Dialog) options() format.ExportOptions {
	o := x.choice().options(x.format(), x.Chart, x.brand, x.Paper)
	o.Renderer, o.Measurer = x.Renderer, x.Measurer
	return o
}

// changed begins at the first page.
func (x *Dialog) changed() {
	if x.form.theme.Chosen() == openTheme {
		x.askTheme(x.former)
		return
	}
	x.former = x.form.theme.Chosen()
	x.turn.Page = 0
	x.refresh()
}

// refresh brings preview and facts in step with the choices.
func (x *Dialog) refresh() {
	f, o, page := x.format(), x.options(), x.turn.Page
	x.form.showFor(f)
	x.advising()
	x.wait(false)
	x.nameCopyButtons(f)
	var s rendered
	x.preview.Show(func(ctx context.Context) (_ preview.Page, err error) {
		s, err = render(ctx, x.Chart, f, o, page)
		return s.Page, err
	}, func() {
		x.say(s.facts.advised(o))
		x.advise(s.facts, o)
		widgets.SetEnabled(x.last, !s.facts.none)
		widgets.SetEnabled(x.asPicture, !s.facts.none || !f.Pixels)
		x.turn.Of(s.pages)
	})
}

// say writes the line below the preview, first with what is wrong with the
// choice that was remembered.
func (x *Dialog) say(f facts) {
	if x.wrong != nil {
		f = facts{text: phrase.Capital(phrase.Sentence(x.wrong.Error())) + apart + f.text, warn: true, none: f.none}
		x.wrong = nil
	}
	x.facts.Importance = widget.LowImportance
	if f.warn {
		x.facts.Importance = widget.WarningImportance
	}
	x.facts.SetText(f.text)
}

func (x *Dialog) export() {
	f, o := x.format(), x.options()
	x.Record().Choice.remember(x.Memory)
	x.Close()
	x.OnExport(f, x.Name+f.Extensions[0], o)
}
