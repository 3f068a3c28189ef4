package board

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/rule"
)

// control is something to press at the edge of a card.
type control int

const (
	noControl control = iota
	addBelow          // a “+” for a report
	addBeside         // for a peer
	addAbove          // for a manager
	handle            // from which a dotted line is drawn
)

// controls are where each stands, as a share of the card's width and height, and
// on which side of its edge; and what a “+” adds.
var controls = map[control]struct {
	x, y, outX, outY float32
	place            command.Place
	command          string // that does the same
	adds             string
}{
	addBelow:  {0.5, 1, 0, 1, command.Below, "add-report", "a direct report"},
	addBeside: {1, 0.5, 1, 0, command.Beside, "add-peer", "a peer"},
	addAbove:  {0.5, 0, 0, -1, command.Above, "add-manager", "a manager above"},
	handle:    {x: 1, y: 0.84},
}

var allControls = []control{addBelow, addBeside, addAbove, handle}

// plus is the strokes of a “+”, in a circle of radius 1.
var plus = [][4]float32{{-0.5, 0, 0.5, 0}, {0, -0.5, 0, 0.5}}

// A control's measures, in pixels.
const (
	controlOut    = 3 // how far its middle is outside the card
	handleSize    = 5
	controlSlack  = 3
	controlsBelow = 0.4 // the zoom below which cards have none
)

// controlled is whose card has controls: the one below the pointer, or else the
// one that is selected alone.
func (b *Board) controlled() chart.ID {
	if b.gesture.busy() || b.entry != nil || b.editor.View().Zoom < controlsBelow || b.editor.WhyNotEdit() != "" {
		return ""
	}
	if b.gesture.hover != "" {
		return b.gesture.hover
	}
	return b.editor.Selected()
}

// controlsOf are the controls of somebody's card. Below that of a folded team
// there is its mark.
func (b *Board) controlsOf(id chart.ID) []control {
	if b.editor.Folded(id) {
		return allControls[1:]
	}
	return allControls
}

// controlAt is the control of that card at a place.
func (b *Board) controlAt(at fyne.Position) control {
	id := b.controlled()
	if id == "" {
		return noControl
	}
	for _, c := range b.controlsOf(id) {
		centre, radius := b.controlPlace(id, c)
		d := at.Subtract(centre)
		if r := radius + controlSlack; d.X*d.X+d.Y*d.Y <= r*r {
			return c
		}
	}
	return noControl
}

// controlPlace is where a control of somebody's card is.
func (b *Board) controlPlace(id chart.ID, c control) (centre fyne.Position, radius float32) {
	box, _ := b.editor.CardBox(id)
	b.brush.view = b.editor.View()
	from, size := b.brush.box(box)
	is := controls[c]
	centre = from.AddXY(is.x*size.Width+is.outX*controlOut, is.y*size.Height+is.outY*controlOut)
	if c == handle {
		return centre, handleSize
	}
	return centre, max(6, min(8, 8*b.brush.zoom()))
}

// drawControls draws the controls of the card that has them.
func (b *Board) drawControls() {
	id := b.controlled()
	if id == "" {
		return
	}
	primary, ground := b.colour(theme.ColorNamePrimary), b.index().scene.Background
	for _, c := range b.controlsOf(id) {
		is := controls[c]
		at, radius := b.controlPlace(id, c)
		fill, strokes := primary, plus
		if is.adds == "" {
			strokes = nil
		} else if b.pointed.control != c { // only the one below the pointer is bold
			fill = half(primary, ground)
		}
		b.signs.drawRound(strokes, at, radius, fill, ground)
	}
}

// pressControl presses a control, if there is one at a place.
func (b *Board) pressControl(at fyne.Position, button desktop.MouseButton) bool {
	c := b.controlAt(at)
	switch {
	case c == noControl:
		return false
	case c == handle && button == desktop.MouseButtonPrimary:
		b.gesture.pull(b.controlled(), point(at))
	default:
		b.armed = c
	}
	return true
}

// letControl lets a pressed “+” go: it adds a card, or with the second button
// lets choose the role of a post.
func (b *Board) letControl(e *desktop.MouseEvent) {
	c, id := b.armed, b.controlled()
	b.armed = noControl
	if c != b.controlAt(e.Position) {
		return
	}
	at := controls[c].place
	if e.Button == desktop.MouseButtonSecondary {
		if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
			widget.ShowPopUpMenuAtPosition(b.roleMenu(id, at), c, e.AbsolutePosition)
		}
		return
	}
	b.draft(id, at)
}

// add puts a new post in a chosen role beside a card and asks for its name.
func (b *Board) add(id chart.ID, at command.Place, role chart.RoleID) {
	edit, post := command.AddPost(b.editor.Chart(), id, at, role)
	if err := b.editor.Add(edit, post); err != nil {
		b.OnFail(err)
		return
	}
	b.Rename(post)
}

// roleMenu lets choose the role of a new post beside a card, from a few.
func (b *Board) roleMenu(id chart.ID, at command.Place) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, r := range command.LikelyRoles(b.editor.Chart(), id, at) {
		item := fyne.NewMenuItem(r.Title, func() { b.add(id, at, r.ID) })
		item.Icon = b.roleIcon(id, at, r.ID)
		menu.Items = append(menu.Items, item)
	}
	return menu
}

// roleIcon says what the rules say of a new post in a role; of a large chart
// they are not asked.
func (b *Board) roleIcon(id chart.ID, at command.Place, role chart.RoleID) fyne.Resource {
	c := b.editor.Chart()
	edit, _ := command.AddPost(c, id, at, role)
	tried, _, err := edit.On(c)
	if err != nil || c.Len() > prompt {
		return nil
	}
	if s := b.editor.Verdict(tried).Severity(); s == rule.Error || s == rule.Warning {
		return look.SeverityIcon(s)
	}
	return theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess)
}

// controlTip says what a control of somebody's card does.
func (b *Board) controlTip(of chart.ID, c control) widgets.Tip {
	if c == handle {
		return widgets.Tip{{Text: "Drag to another manager to draw a dotted line"}}
	}
	is := controls[c]
	role, _ := b.editor.Chart().Settings().AnyRole(command.LikelyRole(b.editor.Chart(), of, is.place))
	does := "Add " + is.adds
	if role.Title != "" {
		does = fmt.Sprintf("%s: %s", does, role.Title)
	}
	return widgets.Tip{{Text: does, Key: command.ByID(is.command).Key().String()}, {Text: "Right click for other roles", Weak: true}}
}
