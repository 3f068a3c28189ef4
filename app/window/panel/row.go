package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/rule"
)

// row is one finding: its message to click, and its fixes as buttons.
type row struct {
	widget.BaseWidget
	choose  func(rule.Finding) // nil: a click does nothing
	fix     func(chart.Edit)
	preview func(*chart.Edit)
	finding rule.Finding
	marked  bool // it is about the selected person

	caption *widget.Label // of the group that begins here
	ground  *canvas.Rectangle
	icon    *widget.Icon
	message *widget.Label
	fixes   *fyne.Container
	content *fyne.Container
}

var (
	_ fyne.Tappable      = (*row)(nil)
	_ desktop.Cursorable = (*row)(nil)
)

func newRow(choose func(rule.Finding), fix func(chart.Edit), preview func(*chart.Edit)) *row {
	r := &row{choose: choose, fix: fix, preview: preview, ground: &canvas.Rectangle{CornerRadius: 7, StrokeWidth: 1},
		caption: look.Caption(""), icon: widget.NewIcon(nil), message: widget.NewLabel(""), fixes: look.Stack(look.Close)}
	r.message.Wrapping = fyne.TextWrapWord
	head := container.NewBorder(nil, nil, container.NewVBox(container.NewPadded(r.icon)), nil, r.message)
	r.caption.Hide()
	card := container.NewStack(r.ground, container.NewPadded(look.Stack(0, head, r.fixes)))
	r.content = container.NewBorder(r.caption, nil, nil, nil, card)
	r.ExtendBaseWidget(r)
	return r
}

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

// begin puts the name of a group above the row; empty: it begins none.
func (r *row) begin(group string) {
	r.caption.SetText(group)
	r.caption.Hidden = group == ""
}

// show says what a finding is, with as many of its fixes as wanted.
func (r *row) show(f rule.Finding, fixes int) {
	r.finding = f
	r.icon.SetResource(look.SeverityIcon(f.Severity))
	r.message.SetText(f.Message)
	r.fixes.RemoveAll()
	r.fixes.Hidden = fixes == 0
	if fixes == 0 {
		return
	}
	for i, e := range f.Fixes() {
		if i < fixes {
			r.fixes.Add(newFixButton(e, r.fix, r.preview))
		}
	}
}

// allFixes is more fixes than any finding has.
const allFixes = 100
