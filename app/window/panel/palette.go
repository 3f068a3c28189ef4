package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart"
)

// Palette is the roles to build a team of, the highest on top as on a chart.
type Palette struct {
	OnDrag func(role chart.Role, at fyne.Position) // at is in the window
	OnDrop func(role chart.Role, at fyne.Position)
	OnAdd  func(role chart.Role) // without a drag

	editor  *editor.Editor
	roles   []chart.Role
	tiles   *fyne.Container
	about   *widget.Label
	content fyne.CanvasObject
}

// NewPalette makes a palette of the roles that the document knows.
func NewPalette(e *editor.Editor) *Palette {
	p := &Palette{editor: e, tiles: container.NewVBox(), about: widget.NewLabel("")}
	p.about.Wrapping = fyne.TextWrapWord
	p.about.SizeName = theme.SizeNameCaptionText
	p.explain(chart.Role{}, false)
	head := widget.NewLabelWithStyle("Roles", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	p.content = container.NewBorder(head, p.about, nil, nil, container.NewVScroll(container.NewPadded(p.tiles)))
	p.fill()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
			p.fill()
		}
	})
	return p
}

// Content is what to show.
func (p *Palette) Content() fyne.CanvasObject { return p.content }

// fill lists the roles anew where they have changed.
func (p *Palette) fill() {
	roles := p.editor.Chart().Settings().AllRoles()
	if same(roles, p.roles) {
		return
	}
	p.roles = roles
	p.tiles.RemoveAll()
	for i := len(roles) - 1; i >= 0; i-- {
		p.tiles.Add(newTile(p, roles[i]))
	}
}

func same(a, b []chart.Role) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].ID != b[i].ID || a[i].Title != b[i].Title || a[i].Level != b[i].Level || a[i].Colour != b[i].Colour {
			return false
		}
	}
	return true
}

// explain says what a role does while the pointer is on it.
func (p *Palette) explain(role chart.Role, on bool) {
	text := "Drag a role onto the canvas, or onto a card as a new report."
	if on && role.Summary != "" {
		text = role.Summary
	}
	p.about.SetText(text)
}
