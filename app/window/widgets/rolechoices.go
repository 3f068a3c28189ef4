package widgets

import (
	"slices"

	"cadre/chart"
)

// RoleChoices offers the roles of the document, and below them those that it
// could take, each highest first.
func RoleChoices(s *chart.Settings, choose func(chart.Role)) []Choice {
	return append(choicesAmong(s.AllRoles(), "", choose), choicesAmong(s.MoreRoles(), "More roles", choose)...)
}

// MoreRoleChoices offers what the document could take: the full ladder, and one
// role by one.
func MoreRoleChoices(s *chart.Settings, ladder func(), take func(chart.Role)) []Choice {
	var choices []Choice
	if !s.HasFullLadder() {
		choices = append(choices, Choice{Title: "Take the full ladder", Hint: "all its rungs", Run: ladder})
	}
	around := func(r chart.Role) bool { return r.Track == chart.Company || r.Track == chart.Outside }
	rung := func(r chart.Role) bool { return !around(r) }
	choices = append(choices, choicesAmong(slices.DeleteFunc(s.MoreRoles(), around), "Rungs of the ladder", take)...)
	return append(choices, choicesAmong(slices.DeleteFunc(s.MoreRoles(), rung), "Around the product team", take)...)
}

// choicesAmong offers roles, highest first, as one group.
func choicesAmong(roles []chart.Role, group string, choose func(chart.Role)) []Choice {
	var choices []Choice
	for _, r := range chart.HighestFirst(roles) {
		choices = append(choices, Choice{Title: r.Title, Hint: r.Short, Group: group, Run: func() { choose(r) },
			Also: func() []string { return []string{r.Short} }})
	}
	return choices
}
