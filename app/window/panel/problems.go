package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/rule"
)

// Problems is the list of findings. The chosen one is open: it shows its
// fixes as buttons.
type Problems struct {
	OnError func(error) // a fix could not be made

	editor  *editor.Editor
	open    string // the finding that is open, by rule and person
	shown   int    // how many findings are listed at most
	head    *widget.Label
	rows    []*row // made once and filled anew
	list    *fyne.Container
	more    *widget.Button
	none    fyne.CanvasObject
	content *fyne.Container
}

// page is how many findings are listed before one has to ask for more: each
// is a widget, and a table from elsewhere can have thousands.
const page = 40

// NewProblems makes the list.
func NewProblems(e *editor.Editor) *Problems {
	p := &Problems{editor: e, shown: page, list: container.NewVBox(), none: nothingFound(),
		head: widget.NewLabelWithStyle("Problems", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})}
	p.more = widget.NewButton("", func() {
		p.shown += page
		p.refresh()
	})
	p.more.Importance = widget.LowImportance
	p.content = container.NewBorder(p.head, nil, nil, nil, container.NewVScroll(container.NewVBox(p.none, p.list, p.more)))
	p.refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
			p.refresh()
		}
	})
	return p
}

func nothingFound() fyne.CanvasObject {
	tick := widget.NewIcon(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess))
	return container.NewHBox(container.NewPadded(tick), widget.NewLabel("No problems"))
}

// Content is what to show.
func (p *Problems) Content() fyne.CanvasObject { return p.content }

// refresh lists the findings as they are.
func (p *Problems) refresh() {
	found := p.editor.Findings()
	p.head.SetText("Problems")
	if len(found) > 0 {
		p.head.SetText(fmt.Sprintf("Problems (%d)", len(found)))
	}
	p.none.(*fyne.Container).Hidden = len(found) > 0
	n := min(len(found), p.shown)
	for len(p.rows) < n {
		p.rows = append(p.rows, newRow(p.choose, p.fix))
	}
	p.list.Objects = p.list.Objects[:0]
	for i, f := range found[:n] {
		p.rows[i].show(f, p.isOpen(f))
		p.list.Objects = append(p.list.Objects, p.rows[i])
	}
	p.list.Refresh()
	p.more.SetText(fmt.Sprintf("Show more of %d", len(found)))
	p.more.Hidden = n == len(found)
	p.content.Refresh()
}

// key names a finding across edits.
func key(f rule.Finding) string { return f.Rule + "\x00" + string(f.Person) }

// choose opens a finding, or closes it, and shows whom it is about.
func (p *Problems) choose(f rule.Finding) {
	if p.open == key(f) {
		p.open = ""
	} else {
		p.open = key(f)
	}
	p.editor.Show(f.Person)
	p.refresh()
}

func (p *Problems) fix(e chart.Edit) {
	if err := p.editor.Do(e); err != nil && p.OnError != nil {
		p.OnError(err)
	}
}

// isOpen tells whether a finding shows its fixes: the chosen one, and all of
// a short list, so that the fix is one click away.
func (p *Problems) isOpen(f rule.Finding) bool {
	const short = 4
	return len(p.editor.Findings()) <= short || p.open == key(f)
}
