package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/rule"
)

// Outline is the list. Make it with New.
type Outline struct {
	OnKey    func(name fyne.KeyName, shift bool) // a plain key that means nothing here
	OnRun    func(command string)                // a key that means what a command does, by its ID
	OnMenu   func(at fyne.Position)              // the second button on a line, which is selected by then
	OnLeave  func()                              // Esc: somebody else is to have the keys
	OnSay    func(string)                        // why something cannot be
	OnFail   func(error)
	Tips     *widgets.Tips // say what is found about somebody; nil: nothing does
	editor   *editor.Editor
	lines    lines
	gravest  map[chart.ID]rule.Severity
	sheet    *sheet
	scroll   *container.Scroll
	anchor   chart.ID // from whom a selection reaches to its lead
	choosing bool     // the selection changes from here
	new      *newLine // nil: none is typed
	entry    *entry   // nil: nothing is typed
	drag     drag
	held     func() fyne.KeyModifier // the keys held now
}

// New makes the outline of an editor's chart.
func New(e *editor.Editor) *Outline {
	o := &Outline{editor: e, held: widgets.Held}
	o.OnKey, o.OnRun, o.OnMenu, o.OnLeave = func(fyne.KeyName, bool) {}, func(string) {}, func(fyne.Position) {}, func() {}
	o.OnSay, o.OnFail = func(string) {}, func(error) {}
	o.gravest = rule.Gravest(e.Findings())
	o.lines = linesOf(e, nil)
	o.sheet = newSheet(o)
	o.scroll = container.NewVScroll(o.sheet)
	o.scroll.OnScrolled = func(fyne.Position) { o.sheet.place() }
	e.Listen(o.changed)
	return o
}

// Content is what to show.
func (o *Outline) Content() fyne.CanvasObject { return o.scroll }

// Focusable is what takes the keys.
func (o *Outline) Focusable() fyne.Focusable { return o.sheet }

// Has tells whether something that has the keys is the outline's.
func (o *Outline) Has(f fyne.Focusable) bool {
	return f == fyne.Focusable(o.sheet) || o.entry != nil && f == fyne.Focusable(o.entry)
}

// shown tells whether the outline is on the screen.
func (o *Outline) shown() bool { return o.sheet.Size().Width > 0 && o.scroll.Visible() }

// changed follows the editor.
func (o *Outline) changed(what editor.Change) {
	if what.Has(editor.FindingsChanged) {
		o.gravest = rule.Gravest(o.editor.Findings())
	}
	if what.Has(editor.ChartChanged | editor.ArrangementChanged) {
		o.list()
	}
	if what.Has(editor.SelectionChanged) && !o.choosing {
		o.anchor = o.editor.Selection().Lead()
	}
	if what == editor.ViewChanged {
		return
	}
	o.sheet.place()
	if what.Has(editor.SelectionChanged | editor.ChartChanged) {
		o.reveal(o.lines.of(o.editor.Selection().Lead()))
	}
}

// list lists the people anew.
func (o *Outline) list() {
	before := o.lines.len()
	if o.lines = linesOf(o.editor, o.new); o.lines.new == nil {
		o.new = nil
	}
	o.drag = drag{}
	if e := o.entry; e != nil && (e.id == "" && o.new == nil || e.id != "" && o.lines.of(e.id) < 0) {
		o.drop()
	}
	if o.lines.len() != before {
		o.scroll.Refresh() // the sheet has another height
	}
}

// reveal brings a line into view.
func (o *Outline) reveal(i int) {
	if i < 0 {
		return
	}
	top, view, height := float32(i)*lineHeight, o.scroll.Offset.Y, o.scroll.Size().Height
	if height < lineHeight || top >= view && top+lineHeight <= view+height {
		return
	}
	to := top
	if top > view {
		to = top + lineHeight - height
	}
	o.scrollTo(to)
}

// scrollTo has the list begin at a height of the sheet.
func (o *Outline) scrollTo(y float32) {
	most := o.sheet.MinSize().Height - o.scroll.Size().Height
	o.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, most))))
	o.sheet.place()
}

// choose selects people, of whom the last leads, and shows that one's card.
func (o *Outline) choose(ids ...chart.ID) {
	o.choosing = true
	o.editor.Select(ids...)
	o.choosing = false
	o.editor.Reveal(o.editor.Selection().Lead())
}

// chooseTo selects whose line i is, or all up to there from where the selection
// began.
func (o *Outline) chooseTo(i int, reach bool) {
	p := o.lines.person(i)
	if p == nil {
		return
	}
	if from := o.lines.of(o.anchor); reach && from >= 0 {
		o.choose(o.lines.between(from, i)...)
		return
	}
	o.anchor = p.ID
	o.choose(p.ID)
}

// lead is the line of who leads the selection; -1: nobody does.
func (o *Outline) lead() int { return o.lines.of(o.editor.Selection().Lead()) }
