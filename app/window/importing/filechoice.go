package importing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// fileChoice chooses the sheet of a workbook that has several, and the encoding
// of a text whose letters depend on it.
type fileChoice struct {
	reading         *Reading
	choose          func(sheet, encoding string)
	sheet, encoding *widgets.ComboBox
	doubt           *hinted // whether the encoding is the right one
	sheets, letters *fyne.Container
	content         *fyne.Container
}

// The widths of the two fields.
const (
	sheetWidth    = 170
	encodingWidth = 310
)

func newFileChoice(r *Reading, tips *widgets.Tips, choose func(sheet, encoding string)) *fileChoice {
	f := &fileChoice{reading: r, choose: choose}
	f.sheet, f.encoding = widgets.NewComboBox("", f.sheetChoices), widgets.NewComboBox("", f.encodingChoices)
	ask := widget.NewLabel("Do the names look right?")
	ask.Importance = widget.WarningImportance
	f.doubt = newHinted(tips, ask)
	f.sheets = container.NewHBox(quiet("Sheet"), container.NewStack(look.Wide(sheetWidth), f.sheet))
	f.letters = container.NewHBox(f.doubt, quiet("Encoding"), container.NewStack(look.Wide(encodingWidth), f.encoding))
	f.content = container.NewHBox(f.sheets, f.letters)
	return f
}

// quiet is the name of a field beside it.
func quiet(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}

// update shows what was read, where there is something else to choose.
func (f *fileChoice) update() {
	c := f.reading.Choice
	settled := !f.reading.First
	widgets.SetVisible(f.sheets, settled && len(c.Sheets) > 1)
	widgets.SetVisible(f.letters, settled && c.Encoding != "")
	f.sheet.Say(f.read())
	f.encoding.Say(encodingTitle(c.Encoding))
	note, doubtful := f.reading.doubt()
	widgets.SetVisible(f.doubt, doubtful)
	f.doubt.tip = func() widgets.Tip {
		return widgets.Tip{{Text: phrase.Capital(phrase.Sentence(note.Text))}, {Text: "Choose another encoding where letters of names are wrong.", Weak: true}}
	}
	f.content.Refresh()
}

// shown tells whether there is anything to choose.
func (f *fileChoice) shown() bool { return f.sheets.Visible() || f.letters.Visible() }

// read is the sheet that was read.
func (f *fileChoice) read() string {
	for _, s := range f.reading.Choice.Sheets {
		if s.Chosen {
			return s.Name
		}
	}
	return ""
}

func (f *fileChoice) sheetChoices() []widgets.Choice {
	var choices []widgets.Choice
	for _, s := range f.reading.Choice.Sheets {
		hint := ""
		switch {
		case s.Chosen:
			hint = "as now"
		case s.Hidden:
			hint = "hidden"
		}
		choices = append(choices, widgets.Choice{Title: s.Name, Hint: hint, Run: func() { f.choose(s.Name, f.reading.encoding) }})
	}
	return choices
}

// encodingChoices are the encodings, the one that the text may have before all
// others.
func (f *fileChoice) encodingChoices() []widgets.Choice {
	note, _ := f.reading.doubt()
	all := slices.Clone(grid.Encodings)
	slices.SortStableFunc(all, func(a, b grid.Encoding) int { return rank(b.ID == note.Encoding) - rank(a.ID == note.Encoding) })
	var choices []widgets.Choice
	for _, e := range all {
		hint := ""
		switch e.ID {
		case f.reading.Choice.Encoding:
			hint = "as now"
		case note.Encoding:
			hint = "may be it"
		}
		choices = append(choices, widgets.Choice{Title: e.Title, Hint: hint, Run: func() { f.choose(f.reading.sheet, e.ID) },
			Also: func() []string { return []string{e.ID} }})
	}
	return choices
}

func rank(is bool) int {
	if is {
		return 1
	}
	return 0
}

// doubt is what is said of an encoding that may be another one.
func (r *Reading) doubt() (note reading.Note, is bool) {
	for _, n := range r.Taken.Report.Notes {
		if n.Encoding != "" {
			return n, true
		}
	}
	return reading.Note{}, false
}

// encodingTitle is what a choice calls an encoding.
func encodingTitle(id string) string {
	if e, err := grid.EncodingNamed(id); err == nil {
		return e.Title
	}
	return id
}
