package tool

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/look"
	"cadre/app/window/preview"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// versionPage is one version, what can be done
// with it, and what separates it from the chart as it is now.
type versionPage struct {
	versions *Versions
	version  store.Version
	chart    *chart.Chart // nil: it cannot be read

	title, about *widget.Label
	actions      []*widgets.Button // what needs a chart
	name, remove *widgets.Button
	preview      *preview.Preview
	differs      *widget.Label
	list         *widgets.List
	lines        []compare.Entry
	content      *fyne.Container
}

func newVersionPage(v *Versions) *versionPage {
	p := &versionPage{versions: v, title: look.Heading(""), about: look.Caption(""), preview: preview.New(), differs: widget.NewLabel("")}
	p.differs.TextStyle.Bold, p.differs.Truncation = true, fyne.TextTruncateEllipsis
	p.actions = []*widgets.Button{
		widgets.NewButton("Restore", theme.HistoryIcon(), p.restore),
		widgets.NewButton("Show on the canvas", theme.VisibilityIcon(), func() { v.OnCompare(p.chart, versionName(p.version, v.Store.Now())) }),
		widgets.NewButton("Open as a new chart", theme.DocumentCreateIcon(), func() { v.OnOpen(p.chart, p.copyName()) }),
	}
	p.actions[0].Importance = widget.HighImportance
	p.name = widgets.NewButton("Name…", theme.DocumentIcon(), p.rename)
	p.remove = widgets.NewButton("", theme.DeleteIcon(), p.askToDelete)
	buttons := look.Stack(look.Close, container.NewHBox(p.actions[0], p.actions[1]), container.NewHBox(p.actions[2], p.name, layout.NewSpacer(), p.remove))
	p.list = widgets.NewList(func() int { return len(p.lines) }, func() fyne.CanvasObject { return newDifferenceRow() }, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*differenceRow).show(p.lines[i])
	})
	p.list.OnSelected = func(i widget.ListItemID) { p.point(p.lines[i]) }
	head := look.Stack(-look.Close, p.title, p.about, look.Space(look.Gap), buttons, look.Space(look.Gap))
	split := container.NewVSplit(p.preview.Content, look.Border(p.differs, nil, nil, nil, p.list))
	split.Offset = 0.5
	p.content = look.Inset(look.Margin, look.Border(head, nil, nil, nil, split))
	return p
}

// show opens a version.
func (p *versionPage) show(w store.Version) {
	v := p.versions
	if w.ID() != p.version.ID() || p.chart == nil {
		c, _, err := w.Open(v.editor.Name())
		if p.chart = nil; err == nil {
			p.chart = v.editor.Sharing(c)
		}
		p.draw(err)
	}
	p.version = w
	at := when(w.Time, v.Store.Now())
	p.title.SetText(at)
	p.about.SetText(inBytes(w.Size))
	if w.Name != "" {
		p.title.SetText(w.Name)
		p.about.SetText(at + "  ·  " + inBytes(w.Size))
	}
	for _, b := range p.actions {
		widgets.SetEnabled(b, p.chart != nil)
	}
	p.compare()
}

// compare lists what separates the version from the chart as it is now.
func (p *versionPage) compare() {
	p.lines = nil
	words := ""
	if p.chart != nil {
		now := p.versions.editor.Written()
		p.lines = compare.List(p.chart, now)
		words = "Since then: " + compare.Between(p.chart, now).Words()
	}
	p.differs.SetText(words)
	p.list.UnselectAll()
	p.list.Refresh()
	widgets.SetEnabled(p.actions[0], len(p.lines) > 0)
	widgets.SetEnabled(p.actions[1], len(p.lines) > 0)
}

// draw shows the version's picture, or why there is none.
func (p *versionPage) draw(err error) {
	c, e := p.chart, p.versions.editor
	p.preview.Show(func(ctx context.Context) (preview.Page, error) {
		if err != nil || c.Len() == 0 {
			return preview.Page{}, err
		}
		picture, err := preview.Draw(ctx, scene.Build(c, e.Measurer(), scene.Options{Look: scene.OnSlide(c), Theme: e.Theme()}), p.versions.Renderer)
		return preview.Page{Picture: picture}, err
	}, func() {})
}

func (p *versionPage) restore() {
	v := p.versions
	v.do(func() error { return v.editor.Restore(p.chart, versionName(p.version, v.Store.Now())) })
}

func (p *versionPage) rename() {
	v, w := p.versions, p.version
	dialog.AskName(v.in, w.Name, func(name string) { v.do(func() error { return w.Rename(name) }) })
}

func (p *versionPage) askToDelete() {
	v, w := p.versions, p.version
	dialog.AskToDelete(v.in, versionName(w, v.Store.Now()), func() { v.do(w.Delete) })
}

// copyName is what to call the version as a chart of its own.
func (p *versionPage) copyName() string {
	if p.version.Name != "" {
		return p.version.Name
	}
	v := p.versions
	return v.editor.Name() + ", " + phrase.Lower(when(p.version.Time, v.Store.Now()))
}

// point brings somebody out on the canvas who is still there.
func (p *versionPage) point(l compare.Entry) {
	if e := p.versions.editor; e.Chart().Has(l.ID) {
		e.PointOut([]chart.ID{l.ID})
	}
}

// differenceRow is one change in the list.
type differenceRow struct {
	widget.BaseWidget
	chip       *fyne.Container
	name, text *widget.Label
}

func newDifferenceRow() *differenceRow {
	r := &differenceRow{chip: container.NewStack(), name: widget.NewLabel(""), text: look.Caption("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *differenceRow) CreateRenderer() fyne.WidgetRenderer {
	chip := container.NewGridWrap(fyne.NewSize(28, 36), r.chip)
	return widget.NewSimpleRenderer(look.Border(nil, nil, chip, nil, look.Stack(-look.Margin, r.name, r.text)))
}

func (r *differenceRow) show(l compare.Entry) {
	r.chip.Objects = []fyne.CanvasObject{look.Chip(look.ChangeSign(l.Kind), look.ChangeColour(l.Kind))}
	r.chip.Refresh()
	r.name.SetText(l.Name)
	r.text.SetText(look.ChangeSentence(l))
}
