package tool

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"cadre/app/window/look"
)

// parts are a tool's list, the page of what is chosen in it, and below them
// what can be done with all of it. Where there is room the list stands beside
// the page, else above it.
type parts struct {
	split *container.Split
	foot  fyne.CanvasObject
	// The places of the foot: below the list where that is beside the page, and
	// else below everything.
	belowList, belowAll *fyne.Container

	beside, above float64 // the list's share
}

// roomBeside is how wide a tool has to be for a list beside a page.
const roomBeside = 560

func newParts(list, page, foot fyne.CanvasObject, beside, above float64) *fyne.Container {
	p := &parts{foot: foot, belowList: container.NewStack(foot), belowAll: container.NewStack(), beside: beside, above: above}
	p.split = container.NewHSplit(look.Border(nil, p.belowList, nil, nil, list), page)
	p.split.Offset = beside
	return container.New(p, look.Border(nil, p.belowAll, nil, nil, p.split))
}

// MinSize is for Fyne: the parts do with less width than they would like.
func (p *parts) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height)
}

// Layout is for Fyne.
func (p *parts) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if beside := size.Width >= roomBeside; beside != p.split.Horizontal {
		p.turn(beside)
	}
	o[0].Move(fyne.Position{})
	o[0].Resize(size)
}

// turn puts the list beside the page or above it, as it stood so last.
func (p *parts) turn(beside bool) {
	kept, other, from, to := &p.beside, p.above, p.belowList, p.belowAll
	if beside {
		kept, other, from, to = &p.above, p.beside, to, from
	}
	*kept, p.split.Offset, p.split.Horizontal = p.split.Offset, other, beside
	from.Objects, to.Objects = nil, []fyne.CanvasObject{p.foot}
	p.split.Refresh()
}
