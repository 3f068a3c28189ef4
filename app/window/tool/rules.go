package tool

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// Rules is where a document adjusts the rules: a list of them, and one of them.
// Every change is an edit of the document.
type Rules struct {
	OnLoad, OnSave func(over fyne.Window) // a rule set

	editor *editor.Editor
	*Tool
	list  *widgets.List
	page  *fyne.Container
	order *widgets.Pick
	found map[string]int // findings of each rule
	at    int            // the rule that is open
	shows bool           // the fields are being filled, which is no edit
	open  int            // the rule whose fields are on the page; -1: none yet
	fill  []func()       // show the document's values in the fields
}

// headOrders are how Head and VP can stand to each other, as the window says
// it.
var headOrders = []scene.Value{
	{ID: string(chart.HeadAboveVP), Title: "Head above VP"},
	{ID: string(chart.VPAboveHead), Title: "VP above Head"},
	{ID: string(chart.HeadVPPeers), Title: "Head and VP are peers"},
}

// NewRules makes the tool, which is not open yet.
func NewRules(host *Host, e *editor.Editor) *Rules {
	r := &Rules{editor: e}
	r.Tool = newTool(host, e, Tool{ID: "rules", Title: "Rules", size: fyne.NewSize(700, 600), content: r.content, refresh: r.refresh})
	return r
}

func (r *Rules) content() fyne.CanvasObject {
	r.page, r.open = look.Stack(look.Gap), -1
	r.list = widgets.NewList(func() int { return len(rule.All) }, newRuleLine, r.updateLine)
	r.list.OnSelected = func(i widget.ListItemID) { r.choose(i) }
	r.order = widgets.NewPick(headOrders, func() { r.setOrder(chart.HeadOrder(r.order.Chosen())) })
	load := widgets.NewButton("Load…", theme.FolderOpenIcon(), func() { r.OnLoad(r.in) })
	save := widgets.NewButton("Save…", theme.DownloadIcon(), func() { r.OnSave(r.in) })
	set := look.Stack(0, look.Caption("A rule set for other charts, and for cadre validate --rules"), container.NewGridWithColumns(2, load, save))
	order := look.Stack(-look.Close, look.Caption("Head and VP of Product"), look.Framed(r.order))
	list := look.Border(container.NewPadded(order), nil, nil, nil, r.list)
	return newParts(list, container.NewVScroll(look.Inset(look.Margin, r.page)), container.NewPadded(set), 0.46, 0.5)
}

// Show opens the tool.
func (r *Rules) Show() { r.show() }

// refresh shows the rules as the document has them now.
func (r *Rules) refresh() {
	r.shows = true
	r.order.Choose(string(r.editor.Chart().Settings().HeadOrder))
	r.shows = false
	r.found = map[string]int{}
	for _, f := range r.editor.Findings() {
		r.found[f.Rule]++
	}
	r.list.Refresh()
	r.list.Select(r.at)
	r.choose(r.at)
}

func newRuleLine() fyne.CanvasObject {
	title := widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, look.Inset(look.Close, widget.NewIcon(nil)), widget.NewLabel(""), title)
}

func (r *Rules) updateLine(i widget.ListItemID, o fyne.CanvasObject) {
	of := rule.All[i]
	objects := o.(*fyne.Container).Objects
	title, icon, count := objects[0].(*widget.Label), objects[1].(*fyne.Container).Objects[0].(*widget.Icon), objects[2].(*widget.Label)
	severity := of.SeverityIn(r.editor.Chart().Settings())
	title.Importance = widget.MediumImportance
	icon.SetResource(look.SeverityIcon(severity))
	if severity == rule.Off {
		title.Importance = widget.LowImportance
		icon.SetResource(theme.VisibilityOffIcon())
	}
	title.SetText(of.Title)
	count.SetText("")
	if n := r.found[of.ID]; n > 0 {
		count.SetText(strconv.Itoa(n))
	}
}

// choose opens a rule. The fields of the one that is open stay and show the
// document's values: whoever leaves one for the next finds that one where it
// was.
func (r *Rules) choose(i int) {
	r.at = i
	if r.open != i {
		r.open = i
		r.arrange(rule.All[i])
	}
	r.shows = true
	for _, fill := range r.fill {
		fill()
	}
	r.shows = false
}

// arrange puts what a rule is and its fields on the page.
func (r *Rules) arrange(of rule.Rule) {
	r.fill = nil
	r.page.RemoveAll()
	r.page.Add(look.Space(look.Margin))
	r.page.Add(heading(wrapped(of.Title), wrapped(of.ID)))
	r.page.Add(wrapped(of.Reason))
	r.page.Add(r.severity(of))
	for _, p := range of.Params {
		r.page.Add(r.number(of, p))
	}
	source := wrapped("Where it comes from: " + of.Source)
	source.Importance, source.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	r.page.Add(source)
	back := widgets.NewButton("As it is by default", nil, func() { r.do(rule.Adjust(of.ID, of.Severity, nil)) })
	r.fill = append(r.fill, func() {
		_, own := r.editor.Chart().Settings().Rules[of.ID]
		widgets.SetVisible(back, own)
	})
	r.page.Add(container.NewHBox(back))
	r.page.Refresh()
}

// severity chooses how grave the findings are.
func (r *Rules) severity(of rule.Rule) fyne.CanvasObject {
	choice := widgets.NewPick(severitiesOf(of), nil)
	choice.OnChanged = func(string) {
		r.do(rule.Adjust(of.ID, rule.Severity(choice.Chosen()), r.numbers(of)))
	}
	r.fill = append(r.fill, func() { choice.Choose(string(of.SeverityIn(r.editor.Chart().Settings()))) })
	return container.New(&twoFields{110}, widget.NewLabel("Counts as"), look.Framed(choice))
}

// severitiesOf are the severities to choose for a rule.
func severitiesOf(of rule.Rule) []scene.Value {
	return widgets.ValuesOf(rule.Severities, func(severity rule.Severity) scene.Value {
		title := phrase.Capital(cmp.Or(severity.Noun(1), "not looked for"))
		if severity == of.Severity {
			title += " (default)"
		}
		return scene.Value{ID: string(severity), Title: title}
	})
}

// number changes one of the rule's numbers.
func (r *Rules) number(of rule.Rule, p rule.Param) fyne.CanvasObject {
	var field *widgets.LineField
	fill := func() { field.Fill(strconv.Itoa(of.ParamIn(r.editor.Chart().Settings(), p))) }
	would := func(text string) (e chart.Edit) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil && n >= 0 {
			numbers := r.numbers(of)
			numbers[p.Name] = n
			e = rule.Adjust(of.ID, of.SeverityIn(r.editor.Chart().Settings()), numbers)
		}
		return e
	}
	field = widgets.NewLineField(func(text string) {
		if e := would(text); e.Do != nil {
			r.do(e)
		}
		fill()
	})
	field.OnTyping = func(text string) { r.editor.Typing(would(text)) }
	r.fill = append(r.fill, fill)
	return container.New(&twoFields{76}, field, wrapped(phrase.Capital(p.Text)))
}

// numbers are the rule's as the document has them.
func (r *Rules) numbers(of rule.Rule) map[string]int {
	numbers := map[string]int{}
	for _, p := range of.Params {
		numbers[p.Name] = of.ParamIn(r.editor.Chart().Settings(), p)
	}
	return numbers
}

func (r *Rules) setOrder(order chart.HeadOrder) {
	r.do(chart.Configure("Change the order of Head and VP", func(s *chart.Settings) { s.HeadOrder = order }))
}

func (r *Rules) do(e chart.Edit) {
	if r.shows {
		return
	}
	if err := r.editor.Do(e); err != nil {
		dialog.Error(r.in, err)
	}
}

// twoFields puts two things side by side, the first of a width.
type twoFields struct{ first float32 }

// MinSize is for Fyne.
func (l *twoFields) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(l.first+look.Gap+b.Width, max(a.Height, b.Height))
}

// Layout is for Fyne.
func (l *twoFields) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for i, part := range []struct{ x, w float32 }{{0, l.first}, {l.first + look.Gap, size.Width - l.first - look.Gap}} {
		height := min(size.Height, o[i].MinSize().Height)
		o[i].Move(fyne.NewPos(part.x, (size.Height-height)/2))
		o[i].Resize(fyne.NewSize(part.w, height))
	}
}
