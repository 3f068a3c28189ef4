package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Status is the line at the bottom: the chart in figures.
type Status struct {
	OnProblems func() // the counts of problems were clicked

	editor           *editor.Editor
	figures, message *widget.Label
	file, zoom       *widget.Label
	errors, warnings *widget.Button
	hints            *widget.Button // hidden where there are none
	action           *widget.Button // what the message offers to do; hidden where that is nothing
	content          fyne.CanvasObject
}

// NewStatus makes the line.
func NewStatus(e *editor.Editor) *Status {
	s := &Status{editor: e, figures: widget.NewLabel(""), message: widget.NewLabel(""), file: widget.NewLabel(""), zoom: widget.NewLabel("")}
	s.message.Truncation = fyne.TextTruncateEllipsis
	s.message.Importance, s.file.Importance = widget.LowImportance, widget.LowImportance
	s.errors = s.count(rule.Error)
	s.warnings = s.count(rule.Warning)
	s.hints = s.count(rule.Info)
	s.figures.Truncation = fyne.TextTruncateEllipsis
	s.action = widget.NewButton("", nil)
	s.action.Importance = widget.LowImportance
	s.action.Hide()
	left := container.NewHBox(s.errors, s.warnings, s.hints)
	s.content = container.NewVBox(widget.NewSeparator(), container.NewBorder(nil, nil, left, container.NewHBox(s.action, s.file, s.zoom), container.NewStack(s.figures, s.message)))
	s.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
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

// Say shows a sentence in place of the figures until the chart changes.
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

func (s *Status) count(severity rule.Severity) *widget.Button {
	b := widget.NewButtonWithIcon("", look.SeverityIcon(severity), func() {
		if s.OnProblems != nil {
			s.OnProblems()
		}
	})
	b.Importance = widget.LowImportance
	return b
}

// Refresh shows the figures as they are.
func (s *Status) Refresh() {
	widgets.SetText(s.file, fileState(s.editor))
	s.showZoom()
	if !s.editor.Examined() {
		return // the figures are to come
	}
	st := s.editor.Status()
	widgets.SetText(s.figures, strings.Join(figures(s.editor), "   ·   "))
	s.say(s.errors, rule.Error, phrase.Count(st.Problems.Error, "error", "errors"), st.Problems.Error)
	s.say(s.warnings, rule.Warning, phrase.Count(st.Problems.Warning, "warning", "warnings"), st.Problems.Warning)
	s.say(s.hints, rule.Info, phrase.Count(st.Problems.Info, "hint", "hints"), st.Problems.Info)
	s.hints.Hidden = st.Problems.Info == 0
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

// say shows how many findings of a severity there are, with its icon, or a tick
// where there is nothing.
func (s *Status) say(b *widget.Button, severity rule.Severity, words string, n int) {
	if b.Text == words {
		return
	}
	b.Text, b.Icon = words, look.SeverityIcon(severity)
	if n == 0 {
		b.Icon = theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess)
	}
	b.Refresh()
}

// shorten keeps n characters of a text.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
