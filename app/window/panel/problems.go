package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/rule"
)

// Problems is the list of findings. The chosen one is open: it shows its
// fixes as buttons.
type Problems struct {
	OnError func(error) // a fix could not be made

	editor  *editor.Editor
	sifter  *sifter
	shown   []rule.Finding
	open    key // the finding that is open
	head    *widget.Label
	list    *roll
	none    *fyne.Container
	content *fyne.Container
}

// NewProblems makes the list.
func NewProblems(e *editor.Editor) *Problems {
	p := &Problems{editor: e, none: nothingFound(), head: look.Heading("")}
	p.sifter = newSifter(p.refresh)
	p.list = newRoll(func() *row { return newRow(p.choose, p.fix, p.editor.Preview) }, p.fill)
	p.content = container.NewBorder(look.Stack(0, look.Inset(look.Margin, container.NewBorder(nil, nil, nil, p.sifter.framed, p.head)), look.Inset(look.Margin, p.sifter.content), look.Space(look.Close), p.none), nil, nil, nil, p.list.scroll)
	p.refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.SelectionChanged) {
			p.refresh()
		}
		if what.Has(editor.SelectionChanged) {
			p.follow()
		}
	})
	return p
}

func nothingFound() *fyne.Container {
	tick := widget.NewIcon(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess))
	return look.Inset(look.Margin, container.NewHBox(tick, widget.NewLabel("No problems")))
}

// Content is what to show.
func (p *Problems) Content() fyne.CanvasObject { return p.content }

// refresh lists the findings as they are.
func (p *Problems) refresh() {
	found := p.editor.Findings()
	p.shown = p.sifter.sift(p.editor.Chart(), found)
	p.head.SetText("Problems")
	if n := len(found); n > 0 {
		p.head.SetText(fmt.Sprintf("Problems (%d)", n))
	}
	p.none.Hidden = len(found) > 0
	for _, o := range []fyne.CanvasObject{p.sifter.content, p.sifter.framed} {
		if len(found) > 0 {
			o.Show()
		} else {
			o.Hide()
		}
	}
	p.content.Refresh()
	p.list.reset(len(p.shown))
}

func (p *Problems) fill(i int, r *row) {
	f := p.shown[i]
	group := p.sifter.group(p.editor.Chart(), f)
	if i > 0 && p.sifter.group(p.editor.Chart(), p.shown[i-1]) == group {
		group = ""
	}
	r.begin(group)
	fixes := 0
	if p.isOpen(f) {
		fixes = allFixes
	}
	r.marked = f.Person == p.editor.Selected()
	r.show(f, fixes)
	r.paint()
}

// key names a finding across edits.
type key struct {
	rule   string
	person chart.ID
}

func keyOf(f rule.Finding) key { return key{f.Rule, f.Person} }

// choose opens a finding, or closes it, and shows whom it is about.
func (p *Problems) choose(f rule.Finding) {
	if p.open == keyOf(f) {
		p.open = key{}
	} else {
		p.open = keyOf(f)
	}
	p.editor.Show(f.Person)
	p.refresh()
}

// follow opens the gravest finding about the person who was selected, unless
// one of theirs is open already.
func (p *Problems) follow() {
	id := p.editor.Selected()
	i := slices.IndexFunc(p.shown, func(f rule.Finding) bool { return f.Person == id })
	if i < 0 || p.open.person == id {
		return
	}
	p.open = keyOf(p.shown[i])
	p.refresh()
	p.list.reveal(i)
}

func (p *Problems) fix(e chart.Edit) {
	if err := p.editor.Do(e); err != nil && p.OnError != nil {
		p.OnError(err)
	}
}

// isOpen tells whether a finding shows its fixes: the chosen one, or the
// first where none is, and all of a short list, so that the fix is one click
// away.
func (p *Problems) isOpen(f rule.Finding) bool {
	const short = 4
	return len(p.shown) <= short || p.open == keyOf(f) || p.open == key{} && keyOf(f) == keyOf(p.shown[0])
}
