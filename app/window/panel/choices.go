package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/look"
	"cadre/chart"
)

// choices are the inspector's fields that are not plain text.
type choices struct {
	inspector        *Inspector
	role, employment *picker
	manager, mentor  *picker
	dotted           *fyne.Container // whom the dotted lines go to, one below the other
	addDotted        *picker
	open, assistant  *widget.Check
}

func newChoices(i *Inspector) choices {
	c := choices{inspector: i, dotted: look.Stack(0)}
	c.role = newPicker("None of the ladder", c.roles)
	c.employment = newPicker("", c.employments)
	c.manager = newPicker("Nobody", c.managers)
	c.mentor = newPicker("Nobody", c.mentors)
	c.addDotted = newPicker("Add somebody", c.furtherManagers)
	c.open = widget.NewCheck("Open role: nobody fills it yet", func(on bool) {
		i.set(map[bool]string{true: "Open the role", false: "Fill the role"}[on], func(p *chart.Person) { p.Open = on })
	})
	c.assistant = widget.NewCheck("Assistant", func(on bool) {
		i.set("Change the assistant mark", func(p *chart.Person) { p.Assistant = on })
	})
	return c
}

func (c choices) roles() []dialog.Choice {
	i := c.inspector
	return ladder(i.editor.Chart(), func(r chart.Role) { i.do(chart.SetRole("Make "+r.Title, i.subject, r.ID)) })
}

func (c choices) employments() []dialog.Choice {
	return employments(func(e chart.Employment) {
		c.inspector.set("Employ "+e.String(), func(p *chart.Person) { p.Employment = e })
	})
}

// managers are all who are not in the person's own team.
func (c choices) managers() []dialog.Choice {
	i := c.inspector
	t := i.editor.Chart().Tree()
	self := t.Index(i.subject)
	inTeam := func(id chart.ID) bool { return t.Leads(self, t.Index(id)) }
	return people(i.editor.Chart(), "Nobody", inTeam, func(id chart.ID) { i.do(chart.Move(i.subject, id, chart.End)) })
}

func (c choices) mentors() []dialog.Choice {
	i := c.inspector
	return people(i.editor.Chart(), "Nobody", func(id chart.ID) bool { return id == i.subject }, func(id chart.ID) {
		i.set("Change the mentor", func(p *chart.Person) { p.Mentor = id })
	})
}

// furtherManagers are those to whom no line goes yet.
func (c choices) furtherManagers() []dialog.Choice {
	i := c.inspector
	subject := i.editor.SelectedPerson()
	taken := func(id chart.ID) bool {
		return id == subject.ID || id == subject.Manager || slices.Contains(subject.DottedTo, id)
	}
	return people(i.editor.Chart(), "", taken, func(id chart.ID) {
		i.set("Add a dotted line", func(p *chart.Person) { p.DottedTo = append(p.DottedTo, id) })
	})
}

func (c choices) show(now *chart.Chart, p *chart.Person) {
	r, _ := now.Role(p)
	c.role.show(r.Title)
	c.employment.show(capital(p.Employment.String()))
	c.manager.show(naming(now, p.Manager))
	c.mentor.show(naming(now, p.Mentor))
	c.open.SetChecked(p.Open)
	c.assistant.SetChecked(p.Assistant)
	c.dotted.RemoveAll()
	for _, id := range p.DottedTo {
		c.dotted.Add(c.dottedLine(now, id))
	}
}

// dottedLine is one further manager, with a button to take the line away.
func (c choices) dottedLine(now *chart.Chart, id chart.ID) fyne.CanvasObject {
	name := widget.NewLabel(naming(now, id))
	name.Truncation = fyne.TextTruncateEllipsis
	away := widget.NewButtonWithIcon("", theme.CancelIcon(), func() {
		c.inspector.set("Take a dotted line away", func(p *chart.Person) {
			p.DottedTo = slices.DeleteFunc(p.DottedTo, func(d chart.ID) bool { return d == id })
		})
	})
	away.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, away, name)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
