package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

// choices builds the fields that are not plain text.
func (i *Inspector) choices() {
	i.role = widget.NewSelect(nil, i.chooseRole)
	i.role.PlaceHolder = "None of the ladder"
	var kinds []string
	for _, k := range chart.Employments {
		kinds = append(kinds, capital(k.String()))
	}
	i.kind = widget.NewSelect(kinds, func(string) {
		k := chart.Employments[i.kind.SelectedIndex()]
		i.set("Employ "+k.String(), func(p *chart.Person) { p.Employment = k })
	})
	i.open = widget.NewCheck("Open role: nobody fills it yet", func(on bool) {
		i.set(map[bool]string{true: "Open the role", false: "Fill the role"}[on], func(p *chart.Person) { p.Open = on })
	})
	i.helper = widget.NewCheck("Assistant", func(on bool) {
		i.set("Change the assistant mark", func(p *chart.Person) { p.Assistant = on })
	})
	i.manager = newPeople("Nobody", func(id chart.ID) { i.do(chart.Move(i.subject, id, chart.End)) })
	i.mentor = newPeople("Nobody", func(id chart.ID) {
		i.set("Change the mentor", func(p *chart.Person) { p.Mentor = id })
	})
	i.dotted = newPeople("Add somebody, or choose one to take away", func(id chart.ID) { i.toggleDotted(id) })
	i.dottedTo = widget.NewLabel("")
	i.dottedTo.Wrapping = fyne.TextWrapWord
}

func (i *Inspector) chooseRole(string) {
	if k := i.role.SelectedIndex(); k >= 0 && !i.filling {
		r := i.roles[k]
		i.do(chart.SetRole("Make "+r.Title, i.subject, r.ID))
	}
}

// toggleDotted adds a further manager, or takes one away.
func (i *Inspector) toggleDotted(id chart.ID) {
	if id == "" {
		return
	}
	i.set("Change the dotted lines", func(p *chart.Person) {
		if k := slices.Index(p.DottedTo, id); k >= 0 {
			p.DottedTo = slices.Delete(p.DottedTo, k, k+1)
		} else {
			p.DottedTo = append(p.DottedTo, id)
		}
	})
}

func (i *Inspector) showChoices(c *chart.Chart, p *chart.Person) {
	i.roles = c.Settings().AllRoles()
	slices.Reverse(i.roles)
	var titles []string
	i.role.ClearSelected()
	for _, r := range i.roles {
		titles = append(titles, r.Title)
	}
	i.role.SetOptions(titles)
	if k := slices.IndexFunc(i.roles, func(r chart.Role) bool { return r.ID == p.Role }); k >= 0 {
		i.role.SetSelectedIndex(k)
	}
	i.kind.SetSelectedIndex(max(0, slices.Index(chart.Employments, p.Employment)))
	i.open.SetChecked(p.Open)
	i.helper.SetChecked(p.Assistant)
	t := c.Tree()
	self := t.Index(p.ID)
	i.manager.show(c, p.Manager, func(id chart.ID) bool { return t.Leads(self, t.Index(id)) })
	others := func(id chart.ID) bool { return id == p.ID }
	i.mentor.show(c, p.Mentor, others)
	i.dotted.show(c, "", others)
	var names []string
	for _, id := range p.DottedTo {
		if q := c.Person(id); q != nil {
			names = append(names, q.Label())
		}
	}
	i.dottedTo.SetText(strings.Join(names, ", "))
	i.dottedTo.Hidden = len(names) == 0
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
