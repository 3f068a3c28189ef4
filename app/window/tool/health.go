package tool

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/preview"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/report"
)

// Health has the figures of a team: the sections, one of them, and a slider that goes
// through the days on which somebody starts or is there no more.
type Health struct {
	Renderer *graphviz.Renderer
	OnSave   func(asOf string, money bool) // save the report, with all amounts or only those of three people and more

	editor *editor.Editor
	*Tool
	list     *widgets.List
	page     *fyne.Container
	scroll   *container.Scroll
	slider   *widgets.Slider
	planning *fyne.Container // the slider with its label
	day      *widget.Label
	money    *widgets.Check   // save all amounts
	preview  *preview.Preview // of the organisation on the day

	chosen   string   // the day; empty: today
	days     []string // to choose among, see chart.Changes; the last is empty: today
	document report.Document
	at       int // the section that is open
}

// NewHealth makes the tool, which is not open yet.
func NewHealth(host *Host, e *editor.Editor) *Health {
	h := &Health{editor: e}
	h.Tool = newTool(host, e, Tool{ID: "health", Title: "Team health", size: fyne.NewSize(940, 680), content: h.content, refresh: h.refresh})
	h.closed = func() { h.preview.Stop() }
	return h
}

func (h *Health) content() fyne.CanvasObject {
	h.page, h.day, h.preview = look.Stack(look.Close), widget.NewLabel(""), preview.New()
	h.list = widgets.NewList(func() int { return len(h.document.Sections) }, func() fyne.CanvasObject { return widget.NewLabel("") }, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*widget.Label).SetText(h.document.Sections[i].Title)
	})
	h.list.OnSelected = func(i widget.ListItemID) { h.open(i) }
	h.scroll = container.NewVScroll(look.Inset(look.Margin, h.page))
	h.slider = widgets.NewSlider(func() {
		if i := int(h.slider.Value); i < len(h.days) {
			h.chosen = h.days[i]
		}
		h.refresh()
	})
	h.planning = look.Border(nil, nil, widget.NewLabel("The team"), container.NewStack(look.Wide(220), h.day), h.slider)
	h.money = widgets.NewCheck("All amounts in the report", func() {})
	save := widgets.NewButton("Save report…", theme.DownloadIcon(), func() { h.OnSave(h.chosen, h.money.Checked) })
	return newParts(h.list, look.Border(container.NewVBox(container.NewPadded(h.planning), widget.NewSeparator()), nil, nil, nil, h.scroll), container.NewPadded(look.Stack(0, h.money, save)), 0.24, 0.3)
}

// Show opens the tool.
func (h *Health) Show() { h.show() }

// refresh tells the figures anew.
func (h *Health) refresh() {
	h.setDays(h.editor.Written())
	h.document = h.editor.Report(h.chosen)
	h.at = min(h.at, len(h.document.Sections)-1)
	h.list.Refresh()
	h.list.Select(h.at)
	h.open(h.at)
}

// setDays keeps the slider in step with the days of changes, and on the day it
// stood at.
func (h *Health) setDays(c *chart.Chart) {
	h.days = nil
	for _, d := range chart.Changes(c) {
		h.days = append(h.days, chart.WriteDay(d))
	}
	h.days = append(h.days, "")
	at := slices.Index(h.days, h.chosen)
	if at < 0 {
		h.chosen, at = "", len(h.days)-1
	}
	tell := h.slider.OnChanged
	h.slider.OnChanged = nil
	h.slider.Max, h.slider.Step = float64(max(1, len(h.days)-1)), 1
	h.slider.SetValue(float64(at))
	h.slider.Refresh()
	h.slider.OnChanged = tell
	widgets.SetVisible(h.planning, len(h.days) > 1)
	h.day.SetText("as of today")
	if d := h.chosen; d != "" {
		h.day.SetText("as of " + report.Date(d))
	}
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
	h.editor.PointOut(ids)
}
