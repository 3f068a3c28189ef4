package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart"
)

// Palette is the roles to build a team of, the highest on top as on a chart.
type Palette struct {
	OnDrag func(role chart.Role, at fyne.Position) // at is in the window
	OnDrop func(role chart.Role, at fyne.Position)
	OnAdd  func(role chart.Role) // without a drag: a double click, or Enter
	// OnCancel is called on Esc while a tile has the focus.
	OnCancel func()
	OnGuide  func(role chart.RoleID) // read about a role; about all where it is empty

	editor  *editor.Editor
	roles   []chart.Role
	tiles   []*tile
	list    *fyne.Container // the tiles, with a caption above each track
	about   *widget.Label
	content fyne.CanvasObject
}

// NewPalette makes a palette of the roles that the document knows.
func NewPalette(e *editor.Editor) *Palette {
	p := &Palette{editor: e, list: look.Stack(look.Close), about: look.Caption("")}
	p.OnDrag, p.OnDrop = func(chart.Role, fyne.Position) {}, func(chart.Role, fyne.Position) {}
	p.OnAdd, p.OnCancel, p.OnGuide = func(chart.Role) {}, func() {}, func(chart.RoleID) {}
	p.about.Wrapping, p.about.Truncation, p.about.Importance = fyne.TextWrapWord, fyne.TextTruncateOff, widget.MediumImportance
	p.explain(nil)
	const room = 98 // for the longest text, so that the tiles stay where they are
	foot := container.NewStack(look.Space(room), container.NewVBox(widget.NewSeparator(), look.Inset(look.Gap, p.about)))
	read := widget.NewButtonWithIcon("", theme.HelpIcon(), func() { p.OnGuide("") })
	read.Importance = widget.LowImportance
	head := container.NewBorder(nil, nil, nil, read, look.Heading("Roles"))
	p.content = container.NewBorder(look.Inset(look.Gap, head), foot, nil, nil, container.NewVScroll(look.Inset(look.Gap, p.list)))
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
	p.roles, p.tiles = roles, nil
	p.list.RemoveAll()
	track := chart.Track("none yet")
	for _, r := range slices.Backward(roles) {
		if r.Track != track {
			track = r.Track
			p.list.Add(captionOf(track))
		}
		t := newTile(p, r)
		p.tiles = append(p.tiles, t)
		p.list.Add(t)
	}
}

// captionOf names a track above its roles.
func captionOf(t chart.Track) fyne.CanvasObject {
	names := map[chart.Track]string{chart.Executive: "Executive", chart.Lead: "Lead", chart.Contributor: "Contributor",
		chart.Entry: "Entry", chart.Company: "Company", chart.Outside: "Outside product"}
	name := names[t]
	if name == "" {
		name = "Other"
	}
	return container.New(layout.NewCustomPaddedLayout(0, -look.Gap, 1-theme.InnerPadding(), 0), look.Caption(name))
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

// explain says what a role does while the pointer or the focus is on it;
// without one, what to do with roles.
func (p *Palette) explain(r *chart.Role) {
	if r == nil || r.Summary == "" {
		p.about.SetText("Drag a role onto the canvas, or onto a card as a new report.")
		return
	}
	leads := "Leads nobody."
	if r.Span > 0 {
		leads = fmt.Sprintf("Leads up to %d.", r.Span)
	}
	p.about.SetText(r.Summary + " " + leads + " Right click to read more.")
}
