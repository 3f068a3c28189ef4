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
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Problems is the list of findings. The chosen one is open: it shows its
// fixes as buttons.
type Problems struct {
	OnError  func(error) // a fix could not be made
	OnSay    func(string)
	OnAccept func(rule.Finding) // ask for a reason, and call Accept

	editor  *editor.Editor
	filter  *filter
	shown   []rule.Finding
	like    map[string]int // how many findings each rule has
	open    key            // the finding that is open
	subject chart.ID       // who was selected when it was chosen
	head    *widget.Label
	list    *virtualList
	none    *fyne.Container
	content *fyne.Container
}

// NewProblems makes the list.
func NewProblems(e *editor.Editor) *Problems {
	p := &Problems{editor: e, none: nothingFound(), head: look.Heading("")}
	p.filter = newFilter(p.refresh)
	p.list = newVirtualList(func() *row { return newRow(p.actions()) }, p.fill)
	p.content = container.NewBorder(look.Stack(0, look.Inset(look.Margin, container.NewBorder(nil, nil, nil, p.filter.framed, p.head)), look.Inset(look.Margin, p.filter.content), look.Space(look.Close), p.none), nil, nil, nil, p.list.scroll)
	p.refresh()
	e.Listen(func(what editor.Change) {
		if e.Examined() && what.Has(editor.FindingsChanged|editor.SelectionChanged) {
			p.refresh()
			p.follow()
		}
	})
	return p
}

func nothingFound() *fyne.Container {
	tick := widget.NewIcon(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess))
	return look.Inset(look.Margin, container.NewHBox(tick, widget.NewLabel("No findings")))
}

func (p *Problems) actions() actions {
	return actions{choose: p.choose, fix: p.fix, preview: p.editor.Preview, fixAll: p.fixAll, restore: p.restore,
		accept: func(f rule.Finding) {
			if p.OnAccept != nil {
				p.OnAccept(f)
			}
		}}
}

// Content is what to show.
func (p *Problems) Content() fyne.CanvasObject { return p.content }

// refresh lists the findings as they are.
func (p *Problems) refresh() {
	found, accepted := p.editor.Findings(), p.editor.Accepted()
	p.shown = p.filter.apply(p.editor.Chart(), found, accepted)
	p.like = map[string]int{}
	for _, f := range found {
		p.like[f.Rule]++
	}
	head := "Findings"
	if n := len(found); n > 0 {
		head = fmt.Sprintf("Findings (%d)", n)
	}
	widgets.SetText(p.head, head)
	p.arrange(len(found) == 0, len(found)+len(accepted) > 0)
	p.list.reset(len(p.shown))
}

// arrange says that there are no findings, or makes room for the filter.
func (p *Problems) arrange(none, some bool) {
	if p.none.Visible() == none && p.filter.framed.Visible() != none && p.filter.content.Visible() == some {
		return
	}
	widgets.SetVisible(p.none, none)
	widgets.SetVisible(p.filter.framed, !none)
	widgets.SetVisible(p.filter.content, some)
	p.content.Refresh()
}

func (p *Problems) fill(i int, r *row) {
	f := p.shown[i]
	group := p.filter.group(p.editor.Chart(), f)
	if i > 0 && p.filter.group(p.editor.Chart(), p.shown[i-1]) == group {
		group = ""
	}
	r.setGroup(group)
	fixes := 0
	if p.isOpen(f) {
		fixes = allFixes
	}
	r.marked = p.editor.Selection().Has(f.Person)
	r.show(f, fixes)
	p.explain(r)
	r.paint()
}

// explain adds to a row why it is listed, where that was asked for.
func (p *Problems) explain(r *row) {
	f := r.finding
	chosen, why := p.open == keyOf(f), ""
	if f.Waived != "" {
		why = "Because: " + f.Waived
	} else if known, ok := rule.ByID(f.Rule); ok && chosen {
		why = known.Reason
	}
	if r.explain(why); chosen {
		r.showActions(p.like[f.Rule])
	}
}

// key names a finding across edits.
type key struct {
	rule   string
	person chart.ID
	about  string
}

func keyOf(f rule.Finding) key { return key{f.Rule, f.Person, f.About} }

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

// follow opens the gravest finding about the person who was selected since,
// unless one of theirs is open already.
func (p *Problems) follow() {
	id := p.editor.Selected()
	if id == p.subject {
		return
	}
	p.subject = id
	i := slices.IndexFunc(p.shown, func(f rule.Finding) bool { return f.Person == id })
	if i < 0 || p.open.person == id {
		return
	}
	p.open = keyOf(p.shown[i])
	p.refresh()
	p.list.reveal(i)
}

func (p *Problems) fix(e chart.Edit) { p.do(e) }

// do makes an edit; it tells whether that worked.
func (p *Problems) do(e chart.Edit) bool {
	err := p.editor.Do(e)
	if err != nil && p.OnError != nil {
		p.OnError(err)
	}
	return err == nil
}

// fixAll cures what can be cured of one kind.
func (p *Problems) fixAll(f rule.Finding) {
	all := p.like[f.Rule]
	edit, cured := rule.FixAll(p.editor.Chart(), f.Rule, p.editor.Now())
	switch {
	case cured == 0:
		p.say("None of these has a fix that helps by itself")
	case !p.do(edit):
	case cured < all:
		p.say("Fixed " + phrase.Number(int64(cured)) + " of " + phrase.Number(int64(all)) + "; the others need you")
	default:
		p.say(fmt.Sprintf("Fixed all %d", cured))
	}
}

// Accept lets a finding stay, for a reason.
func (p *Problems) Accept(f rule.Finding, reason string) {
	p.do(chart.Waive(f.Waiver(reason)))
}

func (p *Problems) restore(f rule.Finding) { p.do(chart.Unwaive(f.Waiver(""))) }

func (p *Problems) say(message string) {
	if p.OnSay != nil {
		p.OnSay(message)
	}
}

// isOpen tells whether a finding shows its fixes: the chosen one, or the
// first where none is, and all of a short list, so that the fix is one click
// away.
func (p *Problems) isOpen(f rule.Finding) bool {
	const short = 4
	if f.Waived != "" {
		return p.open == keyOf(f)
	}
	return len(p.shown) <= short || p.open == keyOf(f) || p.open == key{} && keyOf(f) == keyOf(p.shown[0])
}
