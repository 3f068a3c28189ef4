package panel

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
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
	OnTake   func(role chart.Role)   // have a role in the palette that the document has not
	OnLadder func()                  // have all of the ladder's rungs
	OnSay    func(string)            // empty: nothing

	Tips *widgets.Tips // say what tiles are; nil: nothing does

	editor  *editor.Editor
	roles   []chart.Role
	tiles   []*tile
	list    *fyne.Container // the tiles, with a caption above each track, and more
	scroll  *container.Scroll
	more    *widgets.Button // opens the roles that the document could take
	about   *widget.Label
	narrow  bool                // the tiles are a strip with their short names alone
	wide    []fyne.CanvasObject // what the strip has no room for
	content fyne.CanvasObject
}

// NewPalette makes a palette of the roles that the document knows.
func NewPalette(e *editor.Editor) *Palette {
	p := &Palette{editor: e, list: look.Stack(look.Close), about: look.Caption("")}
	p.OnDrag, p.OnDrop = func(chart.Role, fyne.Position) {}, func(chart.Role, fyne.Position) {}
	p.OnAdd, p.OnCancel, p.OnGuide = func(chart.Role) {}, func() {}, func(chart.RoleID) {}
	p.OnTake, p.OnLadder, p.OnSay = func(chart.Role) {}, func() {}, func(string) {}
	p.about.Wrapping, p.about.Truncation, p.about.Importance = fyne.TextWrapWord, fyne.TextTruncateOff, widget.MediumImportance
	p.explain(nil)
	const room = 98 // for the longest text, so that the tiles stay where they are
	foot := container.NewStack(look.Space(room), container.NewVBox(widget.NewSeparator(), look.Inset(look.Gap, p.about)))
	p.more = widgets.NewButton("More roles…", theme.ContentAddIcon(), p.showMore)
	p.more.Importance, p.more.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	p.scroll = container.NewVScroll(look.Inset(look.Gap, p.list))
	p.wide = []fyne.CanvasObject{foot}
	p.content = look.Border(nil, foot, nil, nil, p.scroll)
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

// Narrow makes the palette a strip, from which roles can still be dragged.
func (p *Palette) Narrow(on bool) {
	if on == p.narrow {
		return
	}
	p.narrow = on
	for _, o := range p.wide {
		widgets.SetVisible(o, !on)
	}
	p.more.SetText("More roles…")
	if on {
		p.more.SetText("")
	}
	p.arrange()
}

// fill lists the roles anew where they have changed.
func (p *Palette) fill() {
	roles := chart.HighestFirst(p.editor.Chart().Settings().AllRoles())
	if same(roles, p.roles) {
		return
	}
	added := newOf(roles, p.roles)
	p.roles = roles
	p.arrange()
	p.reveal(added)
}

// arrange makes the tiles.
func (p *Palette) arrange() {
	p.tiles = nil
	p.list.RemoveAll()
	caption := ""
	for i, name := range captions(p.roles) {
		if name != caption {
			p.list.Add(p.captionOf(name, caption == ""))
			caption = name
		}
		t := newTile(p, p.roles[i])
		p.tiles = append(p.tiles, t)
		p.list.Add(t)
	}
	if len(p.editor.Chart().Settings().MoreRoles()) > 0 {
		p.list.Add(p.more)
	}
}

// newOf is the one role that was not there before; empty where there are none
// or several.
func newOf(roles, before []chart.Role) chart.RoleID {
	added := slices.DeleteFunc(slices.Clone(roles), func(r chart.Role) bool {
		return slices.ContainsFunc(before, func(q chart.Role) bool { return q.ID == r.ID })
	})
	if len(added) != 1 {
		return ""
	}
	return added[0].ID
}

// reveal scrolls to the tile of a role, and the caption above it.
func (p *Palette) reveal(id chart.RoleID) {
	for _, t := range p.tiles {
		if t.role.ID == id {
			p.list.Refresh()
			top, low := max(0, t.Position().Y-tileHeight), t.Position().Y+tileHeight+2*look.Gap
			p.scroll.ScrollToOffset(fyne.NewPos(0, min(top, max(p.scroll.Offset.Y, low-p.scroll.Size().Height))))
		}
	}
}

// showMore lists the roles that the document could take.
func (p *Palette) showMore() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.more); c != nil {
		widgets.ShowChoices(c, p.more, "Type to search", p.moreChoices())
	}
}

func (p *Palette) moreChoices() []widgets.Choice {
	return widgets.MoreRoleChoices(p.editor.Chart().Settings(), p.OnLadder, p.OnTake)
}

// trackNames are the tracks as captions.
var trackNames = map[chart.Track]string{chart.Executive: "Executive", chart.Lead: "Lead", chart.Contributor: "Contributor",
	chart.Entry: "Entry", chart.Company: "Company", chart.Outside: "Outside product"}

// captions name the track of each role. Where contributors stand among the
// leads, both have one caption: else it would change at every role.
func captions(roles []chart.Role) []string {
	lowestLead := math.MaxInt
	for _, r := range roles {
		if r.Track == chart.Lead {
			lowestLead = min(lowestLead, r.Level)
		}
	}
	among := func(r chart.Role) bool { return r.Track == chart.Contributor && r.Level >= lowestLead }
	mixed := slices.ContainsFunc(roles, among)
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = cmp.Or(trackNames[r.Track], "Other")
		if mixed && (r.Track == chart.Lead || among(r)) {
			names[i] = "Lead and individual track"
		}
	}
	return names
}

// captionOf is a caption above the tiles it names; in the strip some room.
func (p *Palette) captionOf(name string, first bool) fyne.CanvasObject {
	switch {
	case p.narrow && first:
		return look.Space(look.Close)
	case p.narrow:
		return look.Space(0)
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
// without one, what to do with roles. From the strip it says whose short name
// that is, and says it in the status line.
func (p *Palette) explain(r *chart.Role) {
	switch {
	case p.narrow && r == nil:
		p.OnSay("")
	case p.narrow:
		p.OnSay(r.Title + ": " + r.Summary)
	}
	if r == nil || r.Summary == "" {
		p.about.SetText("Drag a role onto the canvas, or onto a card as a new report.")
		return
	}
	p.about.SetText(r.Summary + " " + leads(*r) + " Right click to read more.")
}

// tip is what a tile is, with what stands below the tiles where there is no
// room for that.
func (p *Palette) tip(r chart.Role) widgets.Tip {
	tip := widgets.Tip{{Text: r.Title, Strong: true}}
	if p.narrow && r.Summary != "" {
		tip = append(tip, widgets.TipLine{Text: r.Summary + " " + leads(r)})
	}
	return append(tip, widgets.TipLine{Text: "Drag it onto the canvas, or double click to add it below the selected card", Weak: true})
}

// leads says how many report to a role.
func leads(r chart.Role) string {
	switch {
	case r.Span == 0:
		return "Leads nobody."
	case r.Least > 0 && r.Least < r.Span:
		return fmt.Sprintf("Leads %d to %d.", r.Least, r.Span)
	}
	return fmt.Sprintf("Leads up to %d.", r.Span)
}
