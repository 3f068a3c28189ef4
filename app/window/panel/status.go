package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/rule"
)

// Status is the line at the bottom: the chart in figures.
type Status struct {
	OnFindings func(rule.Severity) // the count of a severity was clicked

	editor           *editor.Editor
	figures, message *widget.Label
	file, zoom       *widget.Label
	counts           *counts
	action           *widgets.Button // what the message offers to do; hidden where that is nothing
	content          fyne.CanvasObject
}

// NewStatus makes the line.
func NewStatus(e *editor.Editor) *Status {
	s := &Status{editor: e, OnFindings: func(rule.Severity) {}, figures: widget.NewLabel(""), message: widget.NewLabel(""), file: widget.NewLabel(""), zoom: widget.NewLabel("")}
	s.message.Truncation = fyne.TextTruncateEllipsis
	s.message.Importance, s.file.Importance = widget.LowImportance, widget.LowImportance
	s.counts = newCounts(func(severity rule.Severity) { s.OnFindings(severity) })
	s.figures.Truncation = fyne.TextTruncateEllipsis
	s.action = widgets.NewButton("", nil, nil)
	s.action.Importance = widget.LowImportance
	s.action.Hide()
	s.content = container.NewVBox(widget.NewSeparator(), container.NewBorder(nil, nil, s.counts.content, container.NewHBox(s.action, s.file, s.zoom), container.NewStack(s.figures, s.message)))
	s.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.FindChanged) { // the figures say that a filter is on
			s.Say("")
		}
		if what == editor.ViewChanged { // at every step of a pan
			s.showZoom()
			return
		}
		s.Refresh()
	})
	return s
}

// Content is what to show.
func (s *Status) Content() fyne.CanvasObject { return s.content }

// Say shows a sentence in place of the figures until the chart or the filter changes.
func (s *Status) Say(message string) {
	widgets.SetText(s.message, message)
	widgets.SetVisible(s.figures, message == "")
	s.action.Hide()
}

// Offer says it, with a button for what can be done about it.
func (s *Status) Offer(message, title string, do func()) {
	s.Say(message)
	s.action.SetText(title)
	s.action.OnTapped = do
	s.action.Show()
}

// Refresh shows the figures as they are.
func (s *Status) Refresh() {
	widgets.SetText(s.file, fileState(s.editor))
	s.showZoom()
	if !s.editor.Examined() {
		return // the figures are to come
	}
	st := s.editor.Status()
	widgets.SetText(s.figures, strings.Join(append(filtered(s.editor), figures(s.editor)...), "   ·   "))
	s.counts.show(st.Problems)
}

// filtered says that a filter is on, where one is.
func filtered(e *editor.Editor) []string {
	f := e.Filtered()
	if f == nil || !f.Query.Says() {
		return nil
	}
	return []string{fmt.Sprintf("Filter: %d of %d shown, Esc ends it", len(f.IDs), f.Among())}
}

// figures are the counts of the chart in words.
func figures(e *editor.Editor) []string {
	st := e.Status()
	words := st.Words()
	if p := e.Chart().Person(st.WidestOf); p != nil {
		words = append(words, fmt.Sprintf("widest span %d (%s)", st.Widest, shorten(p.Label(), 24)))
	}
	return words
}

func (s *Status) showZoom() {
	widgets.SetText(s.zoom, fmt.Sprintf("%.0f %%", 100*s.editor.View().Zoom))
}

// fileState says whether there is something to save.
func fileState(e *editor.Editor) string {
	switch {
	case e.Dirty():
		return "Unsaved changes"
	case e.Path() != "":
		return "Saved"
	}
	return "Not in a file yet"
}

// shorten keeps n characters of a text.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
