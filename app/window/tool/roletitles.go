package tool

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/title"
)

// titles gives roles to those whose title stands for none, and shows what
// titles were given.
func (r *Roles) titles() {
	r.freeTitles()
	if meant := r.editor.Chart().Settings().Titles; len(meant) > 0 {
		r.page.Add(look.Space(look.Margin))
		r.heading("What titles mean here", "Whoever comes with one of these titles has its role, from a table, too.")
		for _, t := range slices.Sorted(maps.Keys(meant)) {
			r.page.Add(r.meaning(t, meant[t]))
		}
	}
}

// meaning is a title that was given a role, or none, to change or to forget.
func (r *Roles) meaning(t string, id chart.RoleID) fyne.CanvasObject {
	pick := widgets.NewComboBox("No role", func() []widgets.Choice {
		return r.rolesFor(t, widgets.Choice{Title: "No role", Run: func() { r.do(chart.MapTitle(t, "")) }})
	})
	role, _ := r.editor.Chart().Settings().AnyRole(id)
	pick.Say(role.Title)
	forget := widgets.NewButton("", theme.CancelIcon(), func() {
		r.do(chart.Configure("Forget what “"+t+"” means", func(s *chart.Settings) { delete(s.Titles, t) }))
	})
	forget.Importance = widget.LowImportance
	return container.New(&twoFields{220}, shortened(t), look.Border(nil, nil, nil, forget, pick))
}

// rolesFor offers what a title may mean: what its words say, other things to
// do with it, and all roles.
func (r *Roles) rolesFor(t string, others ...widgets.Choice) []widgets.Choice {
	s := r.editor.Chart().Settings()
	mean := func(role chart.Role) { r.do(chart.MapTitle(t, role.ID)) }
	if role, ok := s.AnyRole(title.Read(t).Known()); ok {
		others = slices.Insert(others, 0, widgets.Choice{Title: role.Title, Hint: "as its words say", Run: func() { mean(role) }})
	}
	return append(others, widgets.RoleChoices(s, mean)...)
}

func (r *Roles) freeTitles() {
	free := r.editor.Chart().FreeTitles()
	if len(free) == 0 {
		r.heading("Titles without a role", "No title waits for a role.")
		return
	}
	r.heading("Titles without a role", "Nobody is forced into a role. Choose one for a title, or make the title a role of this chart.")
	const most = 60
	for _, f := range free[:min(most, len(free))] {
		r.page.Add(container.New(&twoFields{220}, look.Stack(-look.Margin-look.Close, shortened(f.Title), look.Caption(phrase.Count(f.People, "person", "people"))), r.roleFor(f)))
	}
	if rest := len(free) - most; rest > 0 {
		r.page.Add(wrapped("… and " + phrase.Count(rest, "more title", "more titles") + ", of fewer people."))
	}
}

func shortened(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// roleFor chooses the role of a title.
func (r *Roles) roleFor(f chart.FreeTitle) fyne.CanvasObject {
	return widgets.NewComboBox("No role", func() []widgets.Choice {
		return r.rolesFor(f.Title,
			widgets.Choice{Title: "A role of its own", Run: func() { r.do(r.ownRole(f.Title)) }},
			widgets.Choice{Title: "No role, and do not ask again", Run: func() { r.do(chart.MapTitle(f.Title, "")) }})
	})
}

// ownRole makes a title a role, outside the ladder until somebody says more.
func (r *Roles) ownRole(title string) chart.Edit {
	s := r.editor.Chart().Settings()
	role := chart.Role{ID: s.NewRoleID(title), Title: chart.Tidy(title), Short: initials(title), Track: chart.Outside,
		Colour: widgets.MarkColours[len(s.Roles)%len(widgets.MarkColours)]}
	return chart.Sequence("Make “"+role.Title+"” a role", chart.DefineRole(role), chart.MapTitle(title, role.ID))
}

// initials are those of a title, or its first word where that says it all.
func initials(title string) string {
	words := strings.Fields(title)
	if len(words) == 1 {
		return words[0]
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(strings.ToUpper(string([]rune(w)[:1])))
	}
	return b.String()
}
