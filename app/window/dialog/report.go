package dialog

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/rule"
)

// Report lists what an import could not match, left out or guessed, note by
// note, with what matters most first.
func Report(w fyne.Window, name string, r reading.Report) {
	notes := r.ByWeight()
	if len(notes) == 0 {
		return
	}
	list := widgets.NewList(func() int { return len(notes) }, func() fyne.CanvasObject { return newNoteLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*noteLine).show(notes[i]) })
	full := readable("Choose a line to read all of it. “" + command.ByID("import-report").Title + "” in the menu File shows this again.")
	list.OnSelected = func(i widget.ListItemID) { full.SetText(phrase.Capital(phrase.Sentence(notes[i].Text))) }
	head := widget.NewLabel(name + ": " + counts(r))
	head.Truncation = fyne.TextTruncateEllipsis
	d := widgets.NewDialog("What to know about the file", widgets.CloseLabel, look.Border(head, full, nil, nil, list), w)
	d.Resize(fyne.NewSize(720, reportHeight(len(notes))))
	d.Show()
}

// reportHeight leaves room for some lines, but not for more than there are.
func reportHeight(notes int) float32 {
	const around, line, most = 190, 50, 7
	return around + line*float32(min(notes, most))
}

// counts says how many notes of each kind there are.
func counts(r reading.Report) string {
	n := map[reading.Kind]int{}
	for _, note := range r.Notes {
		n[note.Kind]++
	}
	var words []string
	for _, k := range reading.Kinds {
		if n[k] > 0 {
			words = append(words, phrase.Count(n[k], string(k), string(k)))
		}
	}
	return phrase.List(words)
}

// noteLine is one note in the list: where and of what kind, and below it what.
type noteLine struct {
	widget.BaseWidget
	icon        *widget.Icon
	place, text *widget.Label
}

func newNoteLine() *noteLine {
	l := &noteLine{icon: widget.NewIcon(nil), place: look.Caption(""), text: widget.NewLabel("")}
	l.text.Truncation, l.place.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *noteLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(look.Border(nil, nil, container.NewPadded(l.icon), nil, look.Stack(-look.Margin, l.place, l.text)))
}

func (l *noteLine) show(n reading.Note) {
	l.icon.SetResource(look.SeverityIcon(gravity(n.Kind)))
	l.place.SetText(place(n))
	l.text.SetText(phrase.Capital(phrase.Sentence(n.Text)))
}

// place says where in the file something is, and of what kind.
func place(n reading.Note) string {
	where := "The whole file"
	if n.Row > 0 {
		where = fmt.Sprintf("Row %d", n.Row)
	}
	if n.Field != "" {
		where += ", " + n.Field
	}
	return where + "  ·  " + string(n.Kind)
}

// gravity is the severity whose icon goes with a kind of note.
func gravity(k reading.Kind) rule.Severity {
	switch k {
	case reading.Damaged:
		return rule.Error
	case reading.Unmatched, reading.Ambiguous:
		return rule.Warning
	}
	return rule.Info
}
