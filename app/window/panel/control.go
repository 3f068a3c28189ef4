package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// control shows a field of the subject and changes it, an edit a change.
type control interface {
	object() fyne.CanvasObject
	// show fills it; anew where somebody else is shown than before, so that
	// nothing typed for one lands on another.
	show(c *chart.Chart, p *chart.Person, anew bool)
}

// newControl makes the control for a field by its kind.
func newControl(i *Inspector, f *chart.Field) control {
	switch f.Kind {
	case chart.KindFlag:
		return newCheckControl(i, f)
	case chart.KindChoice:
		return newPickControl(i, f, "", func() []widgets.Choice { return choicesOf(i, f) })
	case chart.KindRole:
		return newRoleControl(i, f)
	case chart.KindPerson:
		return newPickControl(i, f, "Nobody", func() []widgets.Choice { return peopleFor(i, f) })
	case chart.KindPeople:
		return newPeopleControl(i, f)
	case chart.KindPicture:
		return newPhotoField(i)
	case chart.KindColour:
		return newColourControl(i, f)
	}
	if f.ID == "title" {
		return newTitleControl(i, f)
	}
	return newTextControl(i, f)
}

// lowered is a field's label within a sentence.
func lowered(f *chart.Field) string { return strings.ToLower(f.Label) }

// checkControl is a tick.
type checkControl struct {
	inspector *Inspector
	field     *chart.Field
	check     *widgets.Check
}

func newCheckControl(i *Inspector, f *chart.Field) *checkControl {
	text := f.Label
	if f.Hint != "" {
		text += ": " + f.Hint
	}
	c := &checkControl{inspector: i, field: f}
	c.check = widgets.NewCheck(text, func() {
		on, name := c.check.Checked, "Mark as "+lowered(f)
		if f.ID == "open" {
			name = map[bool]string{true: "Open the role", false: "Fill the role"}[on]
		}
		i.set(name, func(p *chart.Person) { f.Put(p, chart.Value{Flag: on}) })
	})
	return c
}

func (c *checkControl) object() fyne.CanvasObject { return c.check }

func (c *checkControl) show(_ *chart.Chart, p *chart.Person, _ bool) {
	c.check.SetChecked(c.field.Of(p).Flag)
	if c.inspector.shared.differs(c.field) {
		c.check.Partial = true
		c.check.Refresh()
	}
}

// pickControl chooses from a list.
type pickControl struct {
	inspector *Inspector
	field     *chart.Field
	picker    *widgets.ComboBox
	content   fyne.CanvasObject
}

func newPickControl(i *Inspector, f *chart.Field, hint string, choices func() []widgets.Choice) *pickControl {
	p := widgets.NewComboBox(hint, choices)
	return &pickControl{i, f, p, captioned(f.Label, p)}
}

// newRoleControl offers the ladder, and a page of the guide about the role.
func newRoleControl(i *Inspector, f *chart.Field) *pickControl {
	c := newPickControl(i, f, "No role", func() []widgets.Choice {
		return widgets.RoleChoices(i.editor.Chart().Settings(), func(r chart.Role) {
			name := "Make " + r.Title
			i.do(i.each(i.subjects, name, func(id chart.ID) chart.Edit { return chart.SetRole(name, id, r.ID) }))
		})
	})
	c.content = captioned(f.Label, look.Border(nil, nil, nil, i.readMore(), c.picker))
	return c
}

func (c *pickControl) object() fyne.CanvasObject { return c.content }

func (c *pickControl) show(now *chart.Chart, p *chart.Person, _ bool) {
	v := c.field.Of(p)
	if c.inspector.shared.differs(c.field) {
		c.picker.SayNothing(different)
		return
	}
	switch c.field.Kind {
	case chart.KindRole:
		r, _ := now.Role(p)
		c.picker.Say(r.Title)
	case chart.KindPerson:
		c.picker.Say(nameWithTitle(now, chart.ID(v.Text)))
	default:
		c.picker.Say(c.field.Caption(v))
	}
}

// choicesOf offers the values of a choice.
func choicesOf(i *Inspector, f *chart.Field) []widgets.Choice {
	var choices []widgets.Choice
	for _, c := range f.Choices {
		choices = append(choices, widgets.Choice{Title: c.Label, Run: func() {
			i.set("Change to "+c.Word, func(p *chart.Person) { f.Put(p, chart.Value{Text: c.Value}) })
		}})
	}
	return choices
}

// peopleFor offers those whom a field can name: as the manager, all who are
// not in the own team of anybody shown.
func peopleFor(i *Inspector, f *chart.Field) []widgets.Choice {
	t := i.editor.Chart().Tree()
	if f.Compare == chart.CompareMove {
		inTeam := func(id chart.ID) bool {
			return slices.ContainsFunc(i.subjects, func(s chart.ID) bool { return t.Leads(t.Index(s), t.Index(id)) })
		}
		return peopleChoices(i.editor.Chart(), "Nobody", inTeam, func(id chart.ID) {
			i.do(i.each(i.subjects, "Move", func(s chart.ID) chart.Edit { return chart.Move(s, id, chart.End) }))
		})
	}
	return peopleChoices(i.editor.Chart(), "Nobody", func(id chart.ID) bool { return slices.Contains(i.subjects, id) }, func(id chart.ID) {
		i.set("Change the "+lowered(f), func(p *chart.Person) { f.Put(p, chart.Value{Text: string(id)}) })
	})
}

// peopleControl lists people, each with a button to take them off, and adds
// others.
type peopleControl struct {
	inspector *Inspector
	field     *chart.Field
	list      *fyne.Container
	add       *widgets.ComboBox
	content   fyne.CanvasObject
}

func newPeopleControl(i *Inspector, f *chart.Field) *peopleControl {
	c := &peopleControl{inspector: i, field: f, list: look.Stack(0)}
	c.add = widgets.NewComboBox("Add somebody", c.others)
	c.content = captioned(f.Label, form(c.list, c.add))
	return c
}

func (c *peopleControl) object() fyne.CanvasObject { return c.content }

// others are those who are not listed yet.
func (c *peopleControl) others() []widgets.Choice {
	i := c.inspector
	shared := i.shared.person
	taken := func(id chart.ID) bool {
		return slices.Contains(i.subjects, id) || id == shared.Manager || slices.Contains(c.field.Of(shared).List, string(id))
	}
	return peopleChoices(i.editor.Chart(), "", taken, func(id chart.ID) {
		i.set("Add to "+lowered(c.field), func(p *chart.Person) {
			if ids := c.field.Of(p).List; p.Manager != id && !slices.Contains(ids, string(id)) {
				c.field.Put(p, chart.Value{List: append(ids, string(id))})
			}
		})
	})
}

func (c *peopleControl) set(name string, change func(ids []string) []string) {
	c.inspector.set(name, func(p *chart.Person) { c.field.Put(p, chart.Value{List: change(c.field.Of(p).List)}) })
}

func (c *peopleControl) show(now *chart.Chart, p *chart.Person, _ bool) {
	c.list.RemoveAll()
	for _, id := range c.field.Of(p).List {
		c.list.Add(c.line(now, id))
	}
}

// line is one of the people, with a button to take them off.
func (c *peopleControl) line(now *chart.Chart, id string) fyne.CanvasObject {
	name := widget.NewLabel(nameWithTitle(now, chart.ID(id)))
	name.Truncation = fyne.TextTruncateEllipsis
	away := widgets.NewButton("", theme.CancelIcon(), func() {
		c.set("Take off "+lowered(c.field), func(ids []string) []string {
			return slices.DeleteFunc(ids, func(other string) bool { return other == id })
		})
	})
	away.Importance = widget.LowImportance
	return look.Border(nil, nil, nil, away, name)
}
