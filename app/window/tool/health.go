package tool

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/preview"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/report"
	"cadre/chart/scene"
)

// Health is a window with the figures of a team, beside the chart: the
// sections at the left, one of them at the right, and a slider that goes
// through the days on which somebody starts or is there no more.
type Health struct {
	Chart    func() *chart.Chart // as it is written
	Renderer *graphviz.Renderer
	Measurer scene.Measurer
	Theme    func() scene.Theme // of the picture
	OnPeople func([]chart.ID)   // show whom a figure counts
	OnSave   func(asOf string)  // save the report
	today    func() string      // as 2006-01-02
	window   fyne.Window
	list     *widget.List
	page     *fyne.Container
	scroll   *container.Scroll
	slider   *widget.Slider
	planning *fyne.Container // the slider with its label
	day      *widget.Label
	preview  *preview.Preview // of the organisation on the day

	days     []string // to choose among, see chart.Changes; the last is empty: today
	document report.Document
	at       int // the section that is open
}

// NewHealth makes the window, which is not shown yet.
func NewHealth(app fyne.App) *Health {
	h := &Health{window: app.NewWindow("Team health — Cadre"), page: look.Stack(look.Close), day: widget.NewLabel(""), slider: widget.NewSlider(0, 1),
		preview: preview.New(), today: func() string { return time.Now().Format("2006-01-02") }}
	h.list = widget.NewList(func() int { return len(h.document.Sections) }, func() fyne.CanvasObject { return widget.NewLabel("") }, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*widget.Label).SetText(h.document.Sections[i].Title)
	})
	h.list.OnSelected = func(i widget.ListItemID) { h.open(i) }
	h.scroll = container.NewVScroll(look.Inset(2*look.Margin, h.page))
	h.slider.OnChanged = func(float64) { h.Refresh() }
	h.planning = container.NewBorder(nil, nil, widget.NewLabel("The team"), container.NewStack(look.Wide(220), h.day), h.slider)
	save := widget.NewButtonWithIcon("Save report…", theme.DownloadIcon(), func() { h.OnSave(h.asOf()) })
	left := container.NewBorder(nil, container.NewPadded(save), nil, nil, h.list)
	split := container.NewHSplit(left, container.NewBorder(container.NewVBox(container.NewPadded(h.planning), widget.NewSeparator()), nil, nil, nil, h.scroll))
	split.Offset = 0.24
	h.window.SetContent(split)
	h.window.Resize(fyne.NewSize(940, 680))
	return h
}

// Show opens the window.
func (h *Health) Show() {
	h.Refresh()
	h.list.Select(h.at)
	h.window.Show()
	h.window.RequestFocus()
}

// OnClosed is called when somebody closes the window.
func (h *Health) OnClosed(f func()) {
	h.window.SetOnClosed(func() {
		h.preview.Stop()
		f()
	})
}

// Close closes the window.
func (h *Health) Close() { h.window.Close() }

// Refresh reads the chart anew.
func (h *Health) Refresh() {
	c := h.Chart()
	h.offerDays(c)
	h.document = report.Of(c, h.options())
	h.at = min(h.at, len(h.document.Sections)-1)
	h.list.Refresh()
	h.open(h.at)
}

func (h *Health) options() report.Options {
	return report.Options{Date: h.today(), AsOf: h.asOf()}
}

// offerDays keeps the slider in step with the days of changes, and on the day it
// stood at.
func (h *Health) offerDays(c *chart.Chart) {
	before, chosen := h.asOf(), -1
	h.days = nil
	for _, d := range chart.Changes(c) {
		h.days = append(h.days, chart.WriteDay(d))
	}
	h.days = append(h.days, "")
	for i, d := range h.days {
		if d == before {
			chosen = i
		}
	}
	if chosen < 0 {
		chosen = len(h.days) - 1
	}
	tell := h.slider.OnChanged
	h.slider.OnChanged = nil
	h.slider.Max, h.slider.Step = float64(max(1, len(h.days)-1)), 1
	h.slider.SetValue(float64(chosen))
	h.slider.Refresh()
	h.slider.OnChanged = tell
	widgets.SetVisible(h.planning, len(h.days) > 1)
	h.day.SetText("as of today")
	if d := h.asOf(); d != "" {
		h.day.SetText("as of " + report.Date(d))
	}
}

// asOf is the day chosen; empty: today.
func (h *Health) asOf() string {
	if i := int(h.slider.Value); i < len(h.days) {
		return h.days[i]
	}
	return ""
}

// open shows a section.
func (h *Health) open(i int) {
	if i < 0 || i >= len(h.document.Sections) {
		return
	}
	if i != h.at {
		h.scroll.ScrollToTop()
	}
	h.at = i
	s := h.document.Sections[i]
	h.page.RemoveAll()
	h.page.Add(look.Space(look.Margin))
	if i == 0 {
		h.page.Add(figureTiles(h.document.Summary, h.people))
	}
	h.page.Add(look.Heading(s.Title))
	for _, b := range s.Blocks {
		h.page.Add(h.block(b))
	}
	if s.Plan {
		h.page.Add(h.picture())
	}
	h.page.Add(look.Space(look.Margin))
	h.scroll.Refresh()
}

func (h *Health) people(of []report.Person) {
	ids := make([]chart.ID, len(of))
	for i, p := range of {
		ids[i] = p.ID
	}
	h.OnPeople(ids)
}
