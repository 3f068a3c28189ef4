package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// missingManager is one finding per manager who is not in the chart, about
// everybody who names them. What they are named stands in About.
var missingManager = Rule{
	ID:       "missing-manager",
	Title:    "Manager not in the chart",
	Reason:   "A reporting line that ends nowhere leaves a person without anybody to turn to.",
	Source:   "GitLab's handbook: everybody has exactly one manager.",
	Severity: Error,
	check: func(f finder) {
		var missing []chart.ID
		team := map[chart.ID][]int{}
		for i := range f.Tree.Tops() {
			if m := f.Tree.People[i].Manager; f.namesNobody(i) {
				if team[m] == nil {
					missing = append(missing, m)
				}
				team[m] = append(team[m], i)
			}
		}
		for _, m := range missing {
			f.reportAbout(string(m), team[m][0], team[m][1:], func() string { return f.reportingTo(m, team[m]) })
		}
	},
	fixes: func(f *fixes, i int) {
		missing := f.Tree.People[i].Manager
		team := []int{i}
		for _, id := range f.finding.Related {
			team = append(team, f.Tree.Index(id))
		}
		f.add(f.addNamed(missing, team))
		for _, m := range f.likest(string(missing)) {
			f.add(f.letReport(team, f.name(m), f.id(m)))
		}
		if f.mainTop >= 0 {
			f.addSingle(f.letReport(team, f.name(f.mainTop), f.id(f.mainTop)))
		}
		f.addSingle(f.reportToNobody(team...))
	},
}

func (f finder) reportingTo(missing chart.ID, team []int) string {
	who := f.who(team[0]) + " reports"
	if len(team) > 1 {
		who = phrase.Count(len(team), "person reports", "people report")
	}
	return sentence("%s to “%s”, who is not in the chart.", who, missing)
}

// addNamed is the edit that adds a manager of whom no more is known than the
// name.
func (f *fixes) addNamed(missing chart.ID, team []int) chart.Edit {
	name := chart.Tidy(string(missing))
	post := chart.Person{ID: missing, Name: name, FilledBy: chart.Named}
	return chart.Sequence("Add "+name+" over their "+phrase.Count(len(team), "person", "people"), chart.Add(post, "", chart.End))
}

// letReport is the edit that puts a team under a manager.
func (f *fixes) letReport(team []int, name string, manager chart.ID) chart.Edit {
	return chart.Sequence("Let "+f.names(team)+" report to "+name, f.moves(team, manager)...)
}

// likest are the people in the chart whom a reference may mean, three at most:
// those it fits in some way, then those whose names are nearest.
func (f *fixes) likest(reference string) []int {
	const most = 3
	known := f.known()
	people := known.Find(reference, -1).Places
	for _, i := range known.Near(reference, most) {
		if !slices.Contains(people, i) {
			people = append(people, i)
		}
	}
	return people[:min(most, len(people))]
}
