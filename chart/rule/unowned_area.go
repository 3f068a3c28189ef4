package rule

import (
	"slices"

	"cadre/chart"
)

// unownedArea is one finding per area of the document, on the card at the
// top.
var unownedArea = Rule{
	ID:       "unowned-area",
	Title:    "Product area that nobody owns",
	Reason:   "What belongs to nobody waits for a decision until it breaks.",
	Source:   "The practice of clear roles: every area of the product has an owner.",
	Severity: Warning,
	check: func(f finder) {
		if f.Tree.Len() == 0 || !f.areas.Listed() {
			return
		}
		owned := f.ownedAreas()
		for _, area := range f.Chart.Settings().Areas {
			if key := chart.SameName(area); key != "" && !owned[key] {
				owned[key] = true // said once
				f.reportAbout(chart.Tidy(area), f.top(), nil, func() string { return sentence("Nobody owns the product area %s.", chart.Tidy(area)) })
			}
		}
	},
	fixes: func(f *fixes, _ int) {
		const most = 3
		area := f.finding.About
		free := f.freeMakers()
		for _, i := range free[:min(most, len(free))] {
			f.add(chart.Set("Let "+f.name(i)+" own "+area, f.id(i), func(person *chart.Person) { person.Area = area }))
		}
	},
}

func (f finder) ownedAreas() map[string]bool {
	owned := map[string]bool{}
	for i := range f.Tree.People {
		for area := range f.areasOf(i) {
			owned[chart.SameName(area)] = true
		}
	}
	return owned
}

// freeMakers are the product managers without an area, those who do not lead
// first: they are closest to the work.
func (f *fixes) freeMakers() []int {
	return slices.DeleteFunc(slices.Concat(f.filled()[chart.Contributor], f.filled()[chart.Lead]), f.ownsArea)
}
