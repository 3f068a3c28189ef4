package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/rule"
)

// actions are what can be done with a finding.
type actions struct {
	choose  func(rule.Finding) // nil: a click does nothing
	fixesOf func(rule.Finding) []chart.Edit
	fix     func(chart.Edit)
	preview func(*chart.Edit)
	fixAll  func(rule.Finding) // all of the same rule
	accept  func(rule.Finding)
	restore func(rule.Finding) // it was accepted
}

// row is one finding: its message to click, and its fixes as buttons.
type row struct {
	widget.BaseWidget
	actions
	finding rule.Finding
	marked  bool // it is about the selected person

	caption *widget.Label // of the group that begins here
	ground  *canvas.Rectangle
	icon    *widget.Icon
	message *widget.Label
	reason  *widget.Label // of the rule; of accepting it, where it is accepted
	fixes   *fyne.Container
	more    *fyne.Container // what else can be done
	content *fyne.Container
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(a actions) *row {
	r := &row{actions: a, ground: &canvas.Rectangle{CornerRadius: 7, StrokeWidth: 1}, caption: look.Caption(""),
		icon: widget.NewIcon(nil), message: widget.NewLabel(""), reason: look.Caption(""), fixes: look.Stack(look.Close), more: container.NewHBox()}
	r.message.Wrapping, r.reason.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	r.reason.Truncation = fyne.TextTruncateOff
	text := look.Stack(-look.Margin, r.message, r.reason)
	head := look.Border(nil, nil, container.NewVBox(container.NewPadded(r.icon)), nil, text)
	for _, o := range []fyne.CanvasObject{r.caption, r.reason, r.fixes, r.more} {
		o.Hide()
	}
	card := container.NewStack(r.ground, container.NewPadded(look.Stack(0, r.pressed(head), r.fixes, r.more)))
	r.content = look.Border(r.caption, nil, nil, nil, card)
	r.ExtendBaseWidget(r)
	return r
}

// pressed is the head of the row, to which the keys come where a click does
// something.
func (r *row) pressed(head fyne.CanvasObject) fyne.CanvasObject {
	if r.choose == nil {
		return head
	}
	return container.NewStack(head, widgets.NewStop(r.ground.CornerRadius, func() { r.Tapped(nil) }))
}

// Held is for widgets.Reveal.
func (r *row) Held() fyne.CanvasObject { return r.content }

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return widget.NewSimpleRenderer(r.content)
}

// Refresh is for Fyne.
func (r *row) Refresh() {
	r.paint()
	r.BaseWidget.Refresh()
}

func (r *row) paint() {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor = r.Theme().Color(theme.ColorNameInputBackground, v)
	border := theme.ColorNameSeparator
	if r.marked {
		border = theme.ColorNamePrimary
	}
	r.ground.StrokeColor = r.Theme().Color(border, v)
	r.ground.Refresh()
}

// Tapped chooses the finding.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.choose != nil {
		r.choose(r.finding)
	}
}

// Cursor is a hand where a click does something.
func (r *row) Cursor() desktop.Cursor {
	if r.choose == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// setGroup puts the name of a group above the row; empty: it begins none.
func (r *row) setGroup(group string) {
	widgets.SetText(r.caption, group)
	r.caption.Hidden = group == ""
}

// show says what a finding is, with as many of its fixes as wanted.
func (r *row) show(f rule.Finding, fixes int) {
	r.finding = f
	icon, importance := look.SeverityIcon(f.Severity), widget.MediumImportance
	if f.Waived != "" {
		icon, importance = theme.VisibilityOffIcon(), widget.LowImportance
	}
	if r.icon.Resource == nil || r.icon.Resource.Name() != icon.Name() {
		r.icon.SetResource(icon)
	}
	if text := f.Message(); r.message.Text != text || r.message.Importance != importance {
		r.message.Importance = importance
		r.message.SetText(text)
	}
	r.more.RemoveAll()
	r.more.Hide()
	if f.Waived != "" || fixes == 0 {
		r.showFixes(nil)
		return
	}
	all := r.fixesOf(f)
	r.showFixes(all[:min(fixes, len(all))])
}

// explain puts a sentence in small type below the message; empty: none.
func (r *row) explain(why string) {
	widgets.SetText(r.reason, why)
	r.reason.Hidden = why == ""
}

// showFixes shows fixes, on the buttons that are there where these say the same.
func (r *row) showFixes(fixes []chart.Edit) {
	says := func(o fyne.CanvasObject, e chart.Edit) bool { return o.(*fixButton).edit.Name == e.Name }
	if slices.EqualFunc(r.fixes.Objects, fixes, says) {
		for i, e := range fixes {
			r.fixes.Objects[i].(*fixButton).edit = e
		}
		return
	}
	r.fixes.RemoveAll()
	for _, e := range fixes {
		r.fixes.Add(newFixButton(e, r.fix, r.preview))
	}
	r.fixes.Hidden = len(fixes) == 0
}

// showActions shows what can be done besides fixing; like is how many findings
// of the same rule there are.
func (r *row) showActions(like int) {
	f := r.finding
	if f.Waived != "" {
		r.addAction("Count it again", func() { r.restore(f) })
		return
	}
	if like > 1 && len(r.fixes.Objects) > 0 {
		r.addAction(fmt.Sprintf("Fix all %d of this kind", like), func() { r.fixAll(f) })
	}
	r.addAction("Accept…", func() { r.accept(f) })
}

func (r *row) addAction(title string, do func()) {
	b := widgets.NewButton(title, nil, do)
	b.Importance = widget.LowImportance
	r.more.Add(b)
	r.more.Show()
}

// allFixes is more fixes than any finding has.
const allFixes = 100
