package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/compare"
	"cadre/chart/phrase"
)

// Whose asks whose changes are to be kept: those that somebody else made in the
// document's file, or those that are not saved yet.
type Whose struct {
	Name         string          // of the document
	Saving       bool            // somebody wants to save now
	Theirs, Mine string          // what has changed in the file and here, in words; empty: nobody knows
	Difference   []compare.Entry // what leads from the file's chart to the one here
	Fault        string          // why the file cannot be read; empty where it can
	Kept         bool            // a version is kept of what is written over

	OnMine, OnTheirs, OnCopy func()
}

// Show asks. Esc decides nothing.
func (q Whose) Show(w fyne.Window) (hide func()) {
	later := "Later"
	if q.Saving {
		later = "Cancel"
	}
	var d *dialog.CustomDialog
	answer := func(do func()) func() {
		return func() {
			d.Hide()
			do()
		}
	}
	content := container.NewVBox(q.reason(), q.summary())
	if len(q.Difference) > 0 {
		content.Add(bold("Yours, compared with the file:"))
		content.Add(container.NewStack(look.Space(q.listHeight(w)), q.list()))
	}
	content.Add(look.Space(look.Close))
	content.Add(q.choices(answer))
	d = widgets.NewDialog("Whose changes are to be kept?", later, content, w)
	d.Resize(fyne.NewSize(620, 0))
	d.Show()
	return d.Hide
}

// listHeight is room for some of the differences, as far as the window has it.
func (q Whose) listHeight(w fyne.Window) float32 {
	const around, line, most = 450, 46, 6
	return min(line*float32(min(len(q.Difference), most)), w.Canvas().Size().Height-around)
}

// reason says what has happened.
func (q Whose) reason() fyne.CanvasObject {
	if q.Fault != "" {
		what, _ := advice(q.Fault)
		return readable("“" + q.Name + "” was changed on disk and cannot be read now: " + what)
	}
	return readable("Somebody has changed “" + q.Name + "” on disk, and you have changes that are not saved.")
}

// summary says how much has changed on both sides.
func (q Whose) summary() fyne.CanvasObject {
	rows := container.New(layout.NewFormLayout())
	for _, side := range [][2]string{{"In the file", q.Theirs}, {"Here", q.Mine}} {
		if side[1] != "" {
			said := widget.NewLabel(phrase.Capital(side[1]))
			said.Truncation = fyne.TextTruncateEllipsis
			rows.Add(bold(side[0]))
			rows.Add(said)
		}
	}
	return rows
}

func (q Whose) list() fyne.CanvasObject {
	return widgets.NewList(func() int { return len(q.Difference) }, func() fyne.CanvasObject {
		name := widget.NewLabel("")
		name.Truncation = fyne.TextTruncateEllipsis
		return look.Stack(-look.Margin, name, look.Caption(""))
	}, func(i widget.ListItemID, o fyne.CanvasObject) {
		e, row := q.Difference[i], o.(*fyne.Container)
		row.Objects[0].(*widget.Label).SetText(e.Name)
		row.Objects[1].(*widget.Label).SetText(inWords(e))
	})
}

// inWords says what has become of somebody, without their name.
func inWords(e compare.Entry) string {
	kind := compare.Kinds[e.Kind].Heading
	if e.Text == "" {
		return kind
	}
	return kind + ": " + e.Text
}

// choices are the answers, each with what comes of it.
func (q Whose) choices(answer func(func()) func()) fyne.CanvasObject {
	mine := "Your chart stays. Save writes it over the file."
	if q.Saving {
		mine = "Your chart is written over the file."
	}
	if q.Kept {
		mine += " Versions keeps theirs."
	}
	rows := container.New(layout.NewFormLayout())
	add := func(title, consequence string, do func()) {
		said := widget.NewLabel(consequence)
		said.Truncation = fyne.TextTruncateEllipsis
		rows.Add(widgets.NewButton(title, nil, answer(do)))
		rows.Add(said)
	}
	add("Keep mine", mine, q.OnMine)
	if q.Fault == "" {
		add("Take theirs", "The file's chart is shown here. Undo brings yours back.", q.OnTheirs)
	}
	add("Save a copy…", "Yours goes into a file of its own. Theirs stays as it is.", q.OnCopy)
	return rows
}

func bold(text string) *widget.Label {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}
