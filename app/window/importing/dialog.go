package importing

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	ours "cadre/app/window/dialog"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// Dialog asks how a table is to be understood: its first rows under a choice
// for each column, the chart as it comes out beside them, and below those
// managers whom nobody is called.
type Dialog struct {
	Reading  *Reading
	Button   string // what it says that takes the table
	Beside   func(work func() (then func()))
	OnTake   func(*Reading)
	OnForget func(headings []string) error // what was said the last time
	OnReport func(*Reading)                // show what there is to know
	OnCancel func()                        // nil: nothing is to be done

	grid      *rowGrid
	file      *fileChoice
	outline   *outline
	unmatched *unmatched
	sum       *widget.Label
	fault     *widget.Label
	busy      *widget.Activity
	known     *fyne.Container // that all is as the last time
	top       *fyne.Container
	content   *fyne.Container
	leavers   *widgets.Check // to take in who has left, too
	draft     *widgets.Check // to guess managers where no column names them
	take      *widgets.Button
	notes     *widgets.Button
	dialog    *dialog.CustomDialog
	overlay   fyne.CanvasObject
	window    fyne.Window
	working   bool
	said      bool // somebody has said something
}

// Show opens the dialog.
func (d *Dialog) Show(w fyne.Window) {
	d.window = w
	tips := widgets.NewTips()
	d.grid, d.outline = newRowGrid(tips, d.use), newOutline()
	d.file = newFileChoice(d.Reading, tips, d.choose)
	d.unmatched = newUnmatched(d.Reading, d.means)
	d.sum, d.fault, d.busy = widget.NewLabel(""), widget.NewLabel(""), widget.NewActivity()
	d.sum.TextStyle.Bold, d.sum.Truncation, d.fault.Wrapping = true, fyne.TextTruncateEllipsis, fyne.TextWrapWord
	size := w.Canvas().Size()
	size = fyne.NewSize(min(1320, size.Width-32), min(860, size.Height-32))
	d.dialog = dialog.NewCustomWithoutButtons("Import "+d.Reading.Name, container.NewStack(d.build(size), tips.Layer), w)
	d.makeButtons()
	d.refresh() // before it shows: what hides afterwards would move the rest
	d.dialog.Resize(size)
	d.dialog.Show()
	d.overlay = w.Canvas().Overlays().Top()
}

// build puts the parts together in a dialog of that size.
func (d *Dialog) build(size fyne.Size) fyne.CanvasObject {
	right := look.Border(look.Border(nil, nil, nil, d.busy, d.sum), nil, nil, nil, container.NewStack(d.outline.list, d.fault))
	split := container.NewHSplit(d.grid, right)
	split.Offset = 0.64
	forget := widgets.NewButton("Forget", theme.DeleteIcon(), d.forget)
	d.known = container.NewHBox(widget.NewIcon(theme.HistoryIcon()), widget.NewLabel("Columns and managers are as last time."), forget)
	d.top = look.Border(nil, nil, d.known, d.file.content)
	d.unmatched.most = 4
	if size.Height < 720 {
		d.unmatched.most = 2
	}
	d.leavers = widgets.NewCheck("", d.ticked)
	d.draft = widgets.NewCheck("Draft the managers from teams and titles, as no column names them", func() {})
	d.draft.Checked = true
	d.draft.OnChanged = func(bool) { d.ticked() }
	below := container.NewVBox(d.unmatched.content, d.draft, d.leavers)
	d.content = look.Border(d.top, below, nil, nil, split)
	return d.content
}

func (d *Dialog) makeButtons() {
	d.notes = widgets.NewButton("", theme.InfoIcon(), func() { d.OnReport(d.Reading) })
	d.take = widgets.NewButton(d.Button, theme.ConfirmIcon(), d.finish)
	d.take.Importance = widget.HighImportance
	d.dialog.SetButtons([]fyne.CanvasObject{d.notes, widgets.NewButton("Cancel", nil, d.cancel), d.take})
}

// Close leaves everything as it was.
func (d *Dialog) Close() { d.dialog.Hide() }

// cancel is Close by somebody who has enough of it.
func (d *Dialog) cancel() {
	d.Close()
	if d.OnCancel != nil {
		d.OnCancel()
	}
}

// Is tells whether an overlay is this dialog.
func (d *Dialog) Is(overlay fyne.CanvasObject) bool { return d.overlay != nil && d.overlay == overlay }

// TypedKey takes the table on Enter, and leaves it on Esc.
func (d *Dialog) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		d.finish()
	case fyne.KeyEscape:
		d.cancel()
	}
}

// finish takes the table as it is understood.
func (d *Dialog) finish() {
	if !d.take.Disabled() {
		d.Close()
		d.OnTake(d.Reading)
	}
}

func (d *Dialog) use(heading string, use table.Use) {
	d.Reading.Use(heading, use)
	d.again()
}

func (d *Dialog) means(text, whom string) {
	d.Reading.Means(text, whom)
	d.again()
}

func (d *Dialog) choose(sheet, encoding string) {
	d.Reading.Choose(sheet, encoding)
	d.again()
}

// ticked takes over what the ticks below the rows say.
func (d *Dialog) ticked() {
	if d.leavers.Checked != d.Reading.Leavers || d.draft.Checked == d.Reading.NoDraft {
		d.Reading.Leavers, d.Reading.NoDraft = d.leavers.Checked, !d.draft.Checked
		d.again()
	}
}

func (d *Dialog) forget() {
	if err := d.OnForget(d.Reading.Taken.Headings()); err != nil {
		ours.Error(d.window, err)
		return
	}
	d.Reading.Forget()
	d.again()
}

// again understands the table anew, beside the window's own work: a copy of
// the reading, so that what is shown stays as it is until then.
func (d *Dialog) again() {
	d.window.Canvas().Unfocus() // so that Enter takes the table
	d.working, d.said = true, true
	d.showBusy()
	next := *d.Reading
	d.Beside(func() func() {
		next.Take()
		return func() {
			if next.First == d.Reading.First { // and not the first rows of what has come whole
				*d.Reading = next
			}
			d.working = false
			d.refresh()
		}
	})
}

// Said tells whether somebody has said anything of the table.
func (d *Dialog) Said() bool { return d.said }

// Complete shows the whole table in place of its first rows.
func (d *Dialog) Complete(whole *Reading) {
	first := *d.Reading
	*d.Reading = *whole
	if d.said {
		d.Reading.Adopt(&first)
		d.again()
		return
	}
	d.refresh()
}

func (d *Dialog) showBusy() {
	busy := d.working || d.Reading.First
	widgets.SetEnabled(d.take, !busy && d.Reading.chart() != nil)
	widgets.SetVisible(d.busy, busy)
	if busy {
		d.busy.Start()
	} else {
		d.busy.Stop()
	}
}

// refresh shows how the table is understood now.
func (d *Dialog) refresh() {
	r := d.Reading
	d.grid.show(r.Rows, r.Taken.Columns)
	d.file.update()
	d.outline.show(r.becomes())
	d.unmatched.update()
	d.sum.SetText(r.sum())
	d.fault.SetText("")
	if r.Err != nil {
		d.fault.SetText(faultText(r.Err))
	}
	widgets.SetVisible(d.known, r.Remembered)
	widgets.SetVisible(d.top, r.Remembered || d.file.shown())
	if n := r.Taken.Leavers; n > 0 {
		d.leavers.Text = "Take in " + phrase.Count(n, "person who has", "people who have") + " left, too"
		d.leavers.Refresh()
	}
	widgets.SetVisible(d.draft, r.Taken.Draft || r.NoDraft)
	widgets.SetVisible(d.leavers, r.Taken.Leavers > 0 || r.Leavers)
	n := len(r.Taken.Report.Notes)
	d.notes.SetText(phrase.Count(n, "note", "notes"))
	widgets.SetEnabled(d.notes, n > 0)
	d.showBusy()
	d.content.Refresh() // what is below may be of another height
}

// faultText is why no chart comes out, and what to do.
func faultText(err error) string {
	var missing *reading.MissingError
	if errors.As(err, &missing) {
		return "Which column holds the names? Click the field above it and choose “" + missing.Field + "”."
	}
	return phrase.Capital(phrase.Sentence(err.Error()))
}
