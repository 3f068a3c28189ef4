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
	filter  *listing
	shown   []rule.Finding
	like    map[string]int // how many findings each rule has
	open    key            // the finding that is open
	subject chart.ID       // who was selected when it was chosen
	list    *virtualList
	fine    *widget.Label // what there is none of
	none    *fyne.Container
	hints   *widgets.Button // folds the hints away, or shows them
	content *fyne.Container
}

// NewProblems makes the list.
func NewProblems(e *editor.Editor) *Problems {
	p := &Problems{editor: e, fine: widget.NewLabel("")}
	p.filter = newListing(p.refresh)
	p.list = newVirtualList(func() *row { return newRow(p.actions()) }, p.fill)
	p.none = look.Inset(look.Margin, container.NewHBox(widget.NewIcon(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess)), p.fine))
	p.hints = widgets.NewButton("", look.SeverityIcon(rule.Info), func() { p.filter.toggle(rule.Info) })
	p.hints.Importance, p.hints.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	head := look.Inset(look.Margin, look.Border(nil, nil, nil, p.filter.framed, look.Heading("Findings")))
	above := look.Stack(0, look.Space(look.Close), head, look.Inset(look.Margin, p.filter.content), p.none, look.Inset(look.Margin, p.hints))
	p.content = look.Border(above, nil, nil, nil, p.list.scroll)
	p.refresh()
	e.Listen(func(what editor.Change) {
		switch {
		case !e.Examined():
			return
		case what.Has(editor.FindingsChanged):
			p.refresh()
		case what.Has(editor.SelectionChanged):
			p.list.reset(len(p.shown)) // other rows are marked
		default:
			return
		}
		p.follow()
	})
	return p
}

func (p *Problems) actions() actions {
	return actions{choose: p.choose, fixesOf: p.editor.Fixes, fix: p.fix, preview: p.editor.Preview, fixAll: p.fixAll, restore: p.restore,
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
	before := p.head()
	p.sum(rule.Count(found))
	widgets.SetVisible(p.filter.framed, len(found) > 0)
	widgets.SetVisible(p.filter.content, len(found)+len(accepted) > 0)
	if p.head() != before {
		p.content.Refresh()
	}
	p.list.reset(len(p.shown))
}

// head tells what of the head of the list is visible.
func (p *Problems) head() [4]bool {
	return [4]bool{p.none.Visible(), p.hints.Visible(), p.filter.framed.Visible(), p.filter.content.Visible()}
}

// sum says what there is none of, and how many hints are folded away.
func (p *Problems) sum(n rule.Counts) {
	widgets.SetVisible(p.none, n.Error+n.Warning == 0)
	fine := "No errors and no warnings"
	if n.Info == 0 {
		fine = "No findings"
	}
	widgets.SetText(p.fine, fine)
	verb := map[bool]string{true: "Show ", false: "Fold "}[p.filter.hidden[rule.Info]]
	if text := verb + n.Say(rule.Info); p.hints.Text != text {
		p.hints.SetText(text)
	}
	widgets.SetVisible(p.hints, n.Info > 0)
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
	p.editor.Approach(f.Person)
	p.refresh()
	if i := slices.IndexFunc(p.shown, func(g rule.Finding) bool { return keyOf(g) == p.open }); i >= 0 {
		p.list.reveal(i) // what can be done stands below the message
	}
}

// List lists a severity, if it was left out, and opens its first finding.
func (p *Problems) List(s rule.Severity) {
	p.filter.hidden[s] = false
	p.refresh()
	if i := slices.IndexFunc(p.shown, func(f rule.Finding) bool { return f.Severity == s && f.Waived == "" }); i >= 0 {
		p.open = keyOf(p.shown[i])
		p.refresh()
		p.list.reveal(i)
	}
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
