package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PageTurner leads through the pages of a preview. Where there is one page
// it is not shown.
type PageTurner struct {
	Page, pages int // counted from 0; how many there are
	number      *widget.Label
	back, on    *Button
	Content     *fyne.Container
}

// NewPageTurner makes one that tells when a page was turned.
func NewPageTurner(turned func()) *PageTurner {
	t := &PageTurner{number: widget.NewLabel("")}
	turn := func(by int) func() {
		return func() {
			t.Page = max(0, min(t.Page+by, t.pages-1))
			turned()
		}
	}
	t.back, t.on = NewButton("", theme.NavigateBackIcon(), turn(-1)), NewButton("", theme.NavigateNextIcon(), turn(+1))
	t.Content = container.NewHBox(t.back, container.NewCenter(t.number), t.on)
	t.Content.Hide()
	return t
}

// Of says how many pages there are.
func (t *PageTurner) Of(pages int) {
	t.pages = pages
	t.Page = max(0, min(t.Page, pages-1))
	t.number.SetText(fmt.Sprintf("Page %d of %d", t.Page+1, pages))
	SetEnabled(t.back, t.Page > 0)
	SetEnabled(t.on, t.Page < pages-1)
	SetVisible(t.Content, pages > 1)
}
