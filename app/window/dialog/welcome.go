package dialog

import (
	"image/color"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/assets"
	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/scene"
)

// Welcome is what the window shows before there is a chart: where to begin.
type Welcome struct {
	Templates []document.Template
	Recent    []string // files, newest first
	Drafts    []Draft  // left behind, newest first
	Measurer  scene.Measurer
	Theme     scene.Theme

	OnTemplate           func(document.Template)
	OnRecent             func(path string)
	OnEmpty              func()
	OnOpen, OnImportFile func()

	first *widgets.Button
}

// First is what has the keys at first: the marked button, as Enter has pressed it
// all the same. From there arrows lead to files and templates.
func (w *Welcome) First() fyne.Focusable { return w.first }

// Content builds the screen.
func (w *Welcome) Content() fyne.CanvasObject {
	title := widget.NewLabelWithStyle("Sketch your product organisation", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameHeadingText
	line := widget.NewLabelWithStyle("Begin with a template that is close to your company, or with nothing.", fyne.TextAlignCenter, fyne.TextStyle{})
	line.Importance = widget.LowImportance
	rows := []fyne.CanvasObject{brand(), title, line, w.actions(), look.Space(look.Gap)}
	if len(w.Drafts) > 0 {
		rows = slices.Insert(rows, 1, drafts(w.Drafts))
	}
	if len(w.Recent) > 0 {
		rows = append(rows, w.recent(), look.Space(look.Gap))
	}
	rows = append(rows, w.templates())
	return container.NewVScroll(container.NewCenter(container.NewVBox(rows...)))
}

// brand is the program's icon.
func brand() fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("icon.png", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(48))
	return icon
}

// templates are tiles, three in a row.
func (w *Welcome) templates() fyne.CanvasObject {
	grid := container.NewGridWithColumns(3)
	for _, t := range w.Templates {
		picture := func() *scene.Scene {
			return scene.Build(t.On(time.Time{}), w.Measurer, scene.Options{Theme: w.Theme, Look: chart.Look{Layout: "compact"}})
		}
		tile := newStartTile(t.Title, t.Summary, look.Miniature(picture, fyne.NewSize(210, 84)), func() { w.OnTemplate(t) })
		grid.Add(container.NewPadded(tile))
	}
	return container.NewHBox(layout.NewSpacer(), grid, layout.NewSpacer())
}

func (w *Welcome) actions() fyne.CanvasObject {
	empty := widgets.NewButton("Empty chart", theme.ContentAddIcon(), func() { w.OnEmpty() })
	empty.Importance = widget.HighImportance
	w.first = empty
	open := widgets.NewButton("Open a file…", theme.FolderOpenIcon(), func() { w.OnOpen() })
	table := widgets.NewButton("Import a table…", theme.UploadIcon(), func() { w.OnImportFile() })
	return container.NewCenter(container.New(layout.NewCustomPaddedHBoxLayout(look.Gap), empty, open, table))
}

// recent are the files opened lately, above the templates: who has some begins
// there.
func (w *Welcome) recent() fyne.CanvasObject {
	const most = 6
	grid := container.NewGridWithColumns(2)
	for _, path := range w.Recent[:min(most, len(w.Recent))] {
		b := widgets.NewButton(recentTitle(path), theme.FileIcon(), func() { w.OnRecent(path) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		grid.Add(b)
	}
	heading := widget.NewLabelWithStyle("Opened lately", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return look.Stack(0, heading, grid)
}

// recentWidth is the room for a file's name and folder.
const recentWidth = 3*startTileWidth/2 - 60

// recentTitle is a file's name and folder, of which the end says most.
func recentTitle(path string) string {
	bold := fyne.TextStyle{Bold: true}
	name := filepath.Base(path) + "   –   "
	folder := []rune(filepath.Dir(path))
	title := name + string(folder)
	for n := 1; n < len(folder) && fyne.MeasureText(title, theme.TextSize(), bold).Width > recentWidth; n++ {
		title = name + "…" + string(folder[n:])
	}
	return look.Fit(title, recentWidth, theme.TextSize(), bold)
}

// startTile is a template to press.
type startTile struct {
	widget.BaseWidget
	ground  *canvas.Rectangle
	stop    *widgets.Stop
	content fyne.CanvasObject
	tapped  func()
	hovered bool
}

var _ desktop.Hoverable = (*startTile)(nil)

// startTileWidth is that of a template's tile.
const startTileWidth = 236

func newStartTile(title, summary string, picture fyne.CanvasObject, tapped func()) *startTile {
	t := &startTile{ground: canvas.NewRectangle(color.Transparent), tapped: tapped}
	const corner = 10
	t.ground.CornerRadius, t.ground.StrokeWidth = corner, 1
	t.stop = widgets.NewStop(corner, tapped)
	t.ground.SetMinSize(fyne.NewSize(startTileWidth, 0))
	name := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	about := widget.NewLabel(summary)
	about.Wrapping, about.Importance, about.SizeName = fyne.TextWrapWord, widget.LowImportance, theme.SizeNameCaptionText
	about.Resize(fyne.NewSize(startTileWidth-20, 1)) // a wrapped label knows its height once it has a width
	t.content = container.NewPadded(container.NewBorder(container.NewVBox(container.NewPadded(picture), name), nil, nil, nil, about))
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer is for Fyne.
func (t *startTile) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return widget.NewSimpleRenderer(container.NewStack(t.ground, t.content, t.stop))
}

// Tapped chooses the template.
func (t *startTile) Tapped(*fyne.PointEvent) { t.tapped() }

// Cursor is a hand.
func (t *startTile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn lights the tile up.
func (t *startTile) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved is of no interest.
func (t *startTile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (t *startTile) MouseOut() { t.hover(false) }

func (t *startTile) hover(on bool) {
	t.hovered = on
	t.Refresh()
}

// Refresh is for Fyne.
func (t *startTile) Refresh() {
	t.paint()
	t.BaseWidget.Refresh()
}

func (t *startTile) paint() {
	th, v := t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	t.ground.FillColor = th.Color(theme.ColorNameInputBackground, v)
	t.ground.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	if t.hovered {
		t.ground.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	t.ground.Refresh()
}
