package importing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	ours "cadre/app/window/dialog"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/update"
)

// Changes asks which of the changes that a table brings are to be made, person
// by person and field by field, and shows the chart as it will be.
type Changes struct {
	Reading *Reading
	Beside  func(work func() (then func()))
	OnMake  func(chosen func(i int) bool)

	chosen  []bool
	said    map[update.Change]bool // what somebody has ticked or unticked
	lines   []changeLine
	list    *widgets.List
	after   *outline
	sum     *widget.Label
	become  *widget.Label // of the chart after the changes
	make    *widgets.Button
	dialog  *dialog.CustomDialog
	overlay fyne.CanvasObject
	window  fyne.Window
	about   chart.ID // whom the chart is to show; empty: anybody
}

// Show opens the dialog.
func (c *Changes) Show(w fyne.Window) {
	c.window, c.said = w, map[update.Change]bool{}
	tips := widgets.NewTips()
	c.sum, c.become, c.after = widget.NewLabel(""), widget.NewLabel(""), newOutline()
	c.sum.Wrapping, c.become.Truncation, c.become.TextStyle.Bold = fyne.TextWrapWord, fyne.TextTruncateEllipsis, true
	c.list = widgets.NewList(func() int { return len(c.lines) }, func() fyne.CanvasObject { return newChangeRow(tips) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*changeRow).show(c, c.lines[i]) })
	c.list.HideSeparators = true
	c.list.OnSelected = c.reveal
	split := container.NewHSplit(c.list, look.Border(c.become, nil, nil, nil, c.after.list))
	split.Offset = 0.62
	content := container.NewStack(look.Border(c.sum, nil, nil, nil, split), tips.Layer)
	c.dialog = dialog.NewCustomWithoutButtons("Import "+c.Reading.Name+" into this chart", content, w)
	c.make = widgets.NewButton("", theme.ConfirmIcon(), c.finish)
	c.make.Importance = widget.HighImportance
	c.dialog.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, c.Close), c.make})
	c.begin()
	size := w.Canvas().Size()
	c.dialog.Resize(fyne.NewSize(min(1160, size.Width-32), min(760, size.Height-32)))
	c.dialog.Show()
	c.overlay = w.Canvas().Overlays().Top()
}

// begin lists the changes, ticked as somebody has said or else as usual.
func (c *Changes) begin() {
	u := c.Reading.Update
	c.chosen = make([]bool, len(u.Changes))
	for i, ch := range u.Changes {
		is, said := c.said[ch]
		c.chosen[i] = said && is || !said && ch.Usual
	}
	c.lines = linesOf(u)
	if i := slices.Index(c.chosen, true); i >= 0 {
		c.about = u.Changes[i].ID
	}
	c.refresh()
}

// Close leaves the chart as it was.
func (c *Changes) Close() { c.dialog.Hide() }

// Is tells whether an overlay is this dialog.
func (c *Changes) Is(overlay fyne.CanvasObject) bool { return c.overlay != nil && c.overlay == overlay }

// TypedKey makes the changes on Enter, and leaves them on Esc.
func (c *Changes) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.finish()
	case fyne.KeyEscape:
		c.Close()
	}
}

func (c *Changes) finish() {
	if !c.make.Disabled() {
		c.Close()
		c.OnMake(func(i int) bool { return c.chosen[i] })
	}
}

// refresh counts what is chosen, and shows what the chart becomes.
func (c *Changes) refresh() {
	n := 0
	for _, is := range c.chosen {
		if is {
			n++
		}
	}
	c.make.SetText("Make " + phrase.Count(n, "change", "changes"))
	widgets.SetEnabled(c.make, n > 0)
	c.sum.SetText(sumOf(c.Reading.Update))
	c.list.Refresh()
	c.preview()
}

// preview makes the changes beside the window's own work.
func (c *Changes) preview() {
	u, base, chosen := c.Reading.Update, c.Reading.Into, slices.Clone(c.chosen)
	c.Beside(func() func() {
		next, _, err := u.Edit("", func(i int) bool { return chosen[i] }).On(base)
		marks := map[chart.ID]compare.Kind{}
		for i, ch := range slices.Backward(u.Changes) {
			if chosen[i] {
				marks[ch.ID] = ch.Kind // the weightiest in the end
			}
		}
		return func() {
			if err == nil {
				c.become.SetText("The chart then: " + phrase.Count(len(next.Tree().People), "card", "cards"))
				c.after.showMarked(next, marks)
				c.after.reveal(c.about)
			}
		}
	})
}

// choose ticks some of the changes, or none of them.
func (c *Changes) choose(changes []int, is bool) {
	c.about = c.Reading.Update.Changes[changes[0]].ID
	for _, i := range changes {
		c.chosen[i] = is
		c.said[c.Reading.Update.Changes[i]] = is
	}
	c.refresh()
}

// all tells whether every one of some changes is chosen.
func (c *Changes) all(changes []int) bool {
	return !slices.ContainsFunc(changes, func(i int) bool { return !c.chosen[i] })
}

// same says of somebody in doubt whether they are who is called so.
func (c *Changes) same(d update.Doubt, is bool) {
	doubts := c.Reading.Update.Doubts
	u, err := c.Reading.Update.With(func(id chart.ID) bool {
		if id == d.ID {
			return is
		}
		return slices.ContainsFunc(doubts, func(other update.Doubt) bool { return other.ID == id && other.Same })
	})
	if err != nil {
		ours.Error(c.window, err)
		return
	}
	c.Reading.Update = u
	c.begin()
}

// reveal shows whom a line is about in the chart as it will be.
func (c *Changes) reveal(line widget.ListItemID) {
	if l := c.lines[line]; len(l.changes) > 0 {
		c.about = c.Reading.Update.Changes[l.changes[0]].ID
		c.after.reveal(c.about)
	}
	c.list.Unselect(line)
}

// sumOf says why those who are gone are ticked, or are not.
func sumOf(u *update.Update) string {
	gone, usual := 0, 0
	for _, ch := range u.Changes {
		if ch.Kind == compare.Removed {
			gone++
			if ch.Usual {
				usual++
			}
		}
	}
	text := "What the table has no column for stays. One Undo takes everything back."
	switch {
	case gone > 0 && usual == 0:
		text += " Who is not in the table stays, too, unless you tick them: it may be of one part only."
	case usual > 0:
		text += " The table names nearly everybody, so those who are not in it are taken to be gone."
	}
	return text
}
