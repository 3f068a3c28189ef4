package dialog

import (
	"context"
	"fmt"
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Export asks how to export a chart, with a live picture of the result.
type Export struct {
	Chart    *chart.Chart
	Name     string // of the file, without an extension
	Renderer *graphviz.Renderer
	Measurer scene.Measurer
	Layout   string      // the arrangement to begin with
	Theme    scene.Theme // and the theme
	// OnExport is told what to export, and how; the dialog is closed by then.
	OnExport func(f format.Format, name string, o format.ExportOptions)

	formats     []format.Format
	kind        *widget.RadioGroup
	arrangement *widget.Select
	theme       *widget.Select
	scale       *widget.Select
	transparent *widget.Check
	title       *widget.Entry
	size        *widget.Label
	preview     *preview
	options     *fyne.Container
	dialog      *dialog.CustomDialog
}

// scales are pixels per point, as a PNG may have.
var scales = []float64{1, 2, 3, 4}

// Show opens the dialog.
func (x *Export) Show(w fyne.Window) {
	x.preview = newPreview()
	x.fields()
	content := container.NewBorder(nil, nil, x.options, nil, container.NewPadded(x.preview.content))
	x.dialog = dialog.NewCustomWithoutButtons("Export", content, w)
	export := widget.NewButtonWithIcon("Export…", theme.DownloadIcon(), x.export)
	export.Importance = widget.HighImportance
	x.dialog.SetButtons([]fyne.CanvasObject{widget.NewButton("Cancel", x.close), export})
	size := w.Canvas().Size()
	x.dialog.Resize(fyne.NewSize(min(980, size.Width-60), min(620, size.Height-60)))
	x.dialog.SetOnClosed(x.preview.stop)
	x.dialog.Show()
	x.changed()
}

func (x *Export) close() { x.dialog.Hide() }

// fields builds the choices at the left.
func (x *Export) fields() {
	x.formats = slices.DeleteFunc(slices.Clone(format.All), func(f format.Format) bool { return f.Export == nil || f.ID == "cadre" })
	slices.SortStableFunc(x.formats, func(a, b format.Format) int { return rankOf(a) - rankOf(b) })
	x.kind = widget.NewRadioGroup(each(x.formats, func(f format.Format) string { return f.Title }), func(string) { x.changed() })
	x.kind.Required = true
	x.kind.SetSelected(x.formats[0].Title)
	x.arrangement = widget.NewSelect(each(layout.All, func(a layout.Arrangement) string { return a.Title }), func(string) { x.changed() })
	x.arrangement.SetSelectedIndex(max(0, slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == x.Layout })))
	x.theme = widget.NewSelect(each(scene.Themes, func(t scene.Theme) string { return t.Title }), func(string) { x.changed() })
	x.theme.SetSelectedIndex(max(0, slices.IndexFunc(scene.Themes, func(t scene.Theme) bool { return t.Name == x.Theme.Name })))
	x.scale = widget.NewSelect(each(scales, func(f float64) string { return fmt.Sprintf("%g ×", f) }), func(string) { x.changed() })
	x.scale.SetSelectedIndex(1)
	x.transparent = widget.NewCheck("Transparent background", func(bool) { x.changed() })
	x.title = widget.NewEntry()
	x.title.SetPlaceHolder(orElse(x.Chart.Settings().Title, "None"))
	x.title.OnChanged = func(string) { x.changed() }
	x.size = widget.NewLabel("")
	x.size.Importance = widget.LowImportance
	x.options = container.NewVBox(
		caption("Format"), x.kind, caption("Title"), x.title, caption("Layout"), look.Framed(x.arrangement),
		caption("Theme"), look.Framed(x.theme), caption("Scale"), look.Framed(x.scale), x.transparent, x.size)
}

// rankOf puts pictures before tables.
func rankOf(f format.Format) int {
	return slices.Index([]string{"png", "svg", "dot", "csv", "tsv"}, f.ID)
}

func each[T any](all []T, title func(T) string) []string {
	var titles []string
	for _, t := range all {
		titles = append(titles, title(t))
	}
	return titles
}

func caption(s string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	return l
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func (x *Export) chosen() format.Format {
	i := slices.IndexFunc(x.formats, func(f format.Format) bool { return f.Title == x.kind.Selected })
	return x.formats[max(0, i)]
}

// exportOptions are the choices as they stand.
func (x *Export) exportOptions() format.ExportOptions {
	return format.ExportOptions{
		Scene: scene.Options{
			Layout: layout.All[x.arrangement.SelectedIndex()].ID, Theme: scene.Themes[x.theme.SelectedIndex()],
			Title: strings.TrimSpace(x.title.Text), Transparent: x.transparent.Checked,
		},
		Scale: scales[x.scale.SelectedIndex()], Renderer: x.Renderer, Measurer: x.Measurer,
	}
}

// changed brings preview and size in step with the choices.
func (x *Export) changed() {
	if x.dialog == nil { // the fields are still being made
		return
	}
	f, o := x.chosen(), x.exportOptions()
	isPicture := slices.Contains([]string{"png", "svg", "dot"}, f.ID)
	for _, field := range []fyne.Disableable{x.arrangement, x.theme, x.transparent, x.title} {
		enable(field, isPicture)
	}
	enable(x.scale, f.ID == "png")
	if !isPicture {
		x.size.SetText("")
		x.preview.say("One row a person, for a spreadsheet.")
		return
	}
	x.size.SetText("Drawing …")
	x.preview.show(func(ctx context.Context) (image.Image, string, error) {
		size := sizeOf(x.Chart, f, o)
		img, err := draw(ctx, x.Chart, o)
		return img, size, err
	}, x.size.SetText)
}

func enable(d fyne.Disableable, on bool) {
	if on {
		d.Enable()
	} else {
		d.Disable()
	}
}

// sizeOf says how large the file's picture is.
func sizeOf(c *chart.Chart, f format.Format, o format.ExportOptions) string {
	s := scene.Build(c, o.Measurer, o.Scene)
	switch f.ID {
	case "png":
		if p, err := graphviz.PixelSize(s, o.Scale); err == nil {
			return fmt.Sprintf("%d × %d pixels", p.X, p.Y)
		}
		return "Too large: choose a smaller scale"
	case "svg", "dot":
		return fmt.Sprintf("%.1f × %.1f inches, at any scale", s.Width/72, s.Height/72)
	}
	return ""
}

func (x *Export) export() {
	f, o := x.chosen(), x.exportOptions()
	x.close()
	x.OnExport(f, x.Name+f.Extensions[0], o)
}
