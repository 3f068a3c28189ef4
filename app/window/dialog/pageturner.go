package dialog

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pageTurner leads through the pages of a preview. Where there is one page
// it is not shown.
type pageTurner struct {
	page, pages int // counted from 0; how many there are
	number      *widget.Label
	back, on    *button
	content     *fyne.Container
}

func newPageTurner(turned func()) *pageTurner {
	t := &pageTurner{number: widget.NewLabel("")}
	turn := func(by int) func() {
		return func() {
			t.page = max(0, min(t.page+by, t.pages-1))
			turned()
		}
	}
	t.back, t.on = newButton("", theme.NavigateBackIcon(), turn(-1)), newButton("", theme.NavigateNextIcon(), turn(+1))
	t.content = container.NewHBox(t.back, container.NewCenter(t.number), t.on)
	t.content.Hide()
	return t
}

// of says how many pages there are.
func (t *pageTurner) of(pages int) {
	t.pages = pages
	t.page = max(0, min(t.page, pages-1))
	t.number.SetText(fmt.Sprintf("Page %d of %d", t.page+1, pages))
	enable(t.back, t.page > 0)
	enable(t.on, t.page < pages-1)
	show(t.content, pages > 1)
}

func enable(d fyne.Disableable, on bool) {
	if on {
		d.Enable()
	} else {
		d.Disable()
	}
}
