package importing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/update"
)

// Changes asks which of the changes that a table brings are to be made: person
// by person, with what is different about each.
type Changes struct {
	Reading *Reading
	OnMake  func(chosen func(i int) bool)

	chosen  []bool
	lines   []changeLine
	list    *widgets.List
	make    *widgets.Button
	sum     *widget.Label
	dialog  *dialog.CustomDialog
	overlay fyne.CanvasObject
}

// changeLine is a line of the list: the heading of a kind, a change, or more
// of the change above it.
type changeLine struct {
	kind    compare.Kind
	change  int // -1: the heading
	text    string
	further bool
}

// Show opens the dialog.
func (c *Changes) Show(w fyne.Window) {
	all := c.Reading.Update.Changes
	c.chosen = make([]bool, len(all))
	for i := range all {
		c.chosen[i] = c.Reading.Update.Usual(i)
	}
	c.lines = linesOf(all)
	c.sum = widget.NewLabel("")
	c.sum.Wrapping = fyne.TextWrapWord
	c.list = widgets.NewList(func() int { return len(c.lines) }, func() fyne.CanvasObject { return newChangeRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*changeRow).show(c, c.lines[i]) })
	c.list.HideSeparators = true
	c.dialog = dialog.NewCustomWithoutButtons("Import "+c.Reading.Name+" into this chart", container.NewBorder(c.sum, nil, nil, nil, c.list), w)
	c.make = widgets.NewButton("", theme.ConfirmIcon(), c.finish)
	c.make.Importance = widget.HighImportance
	c.dialog.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, c.Close), c.make})
	size := w.Canvas().Size()
	c.dialog.Resize(fyne.NewSize(min(820, size.Width-60), min(720, size.Height-60)))
	c.dialog.Show()
	c.overlay = w.Canvas().Overlays().Top()
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

// refresh counts what is chosen.
func (c *Changes) refresh() {
	n := 0
	for _, is := range c.chosen {
		if is {
			n++
		}
	}
	c.make.SetText("Make " + phrase.Count(n, "change", "changes"))
	widgets.SetEnabled(c.make, n > 0)
	c.sum.SetText(sumOf(c.Reading.Update.Changes))
	c.list.Refresh()
}

// chooseAll takes all changes of a kind, or none.
func (c *Changes) chooseAll(k compare.Kind, is bool) {
	for i, ch := range c.Reading.Update.Changes {
		if ch.Kind == k {
			c.chosen[i] = is
		}
	}
	c.refresh()
}

// all tells whether every change of a kind is chosen.
func (c *Changes) all(k compare.Kind) bool {
	for i, ch := range c.Reading.Update.Changes {
		if ch.Kind == k && !c.chosen[i] {
			return false
		}
	}
	return true
}

// linesOf lists changes, each kind under its heading, what is different about
// somebody a line a field.
func linesOf(all []update.Change) []changeLine {
	var lines []changeLine
	for i, ch := range all {
		if i == 0 || all[i-1].Kind != ch.Kind {
			lines = append(lines, changeLine{kind: ch.Kind, change: -1})
		}
		fields := []string{ch.Text}
		if ch.Kind == compare.Edited {
			fields = strings.Split(ch.Text, "; ")
		}
		for k, text := range fields {
			lines = append(lines, changeLine{ch.Kind, i, text, k > 0})
		}
	}
	return lines
}

// sumOf says why those who are gone are ticked, or are not.
func sumOf(all []update.Change) string {
	gone, usual := 0, 0
	for _, ch := range all {
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
