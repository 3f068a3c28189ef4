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
	check: func(p *pass) {
		if p.tree.Len() == 0 || !p.areas.Listed() {
			return
		}
		owned := p.ownedAreas()
		for _, area := range p.chart.Settings().Areas {
			if key := chart.SameName(area); key != "" && !owned[key] {
				owned[key] = true // said once
				p.reportAbout(chart.Tidy(area), p.top(), nil, func() string { return sentence("Nobody owns the product area %s.", chart.Tidy(area)) })
			}
		}
	},
	fixes: func(p *pass, _ int) []chart.Edit {
		const most = 3
		area := p.finding.About
		var fixes []chart.Edit
		for _, i := range p.freeMakers() {
			name := "Let " + p.name(i) + " own " + area
			if len(fixes) < most && !slices.ContainsFunc(fixes, func(e chart.Edit) bool { return e.Name == name }) {
				fixes = append(fixes, chart.Set(name, p.id(i), func(person *chart.Person) { person.Area = area }))
			}
		}
		return fixes
	},
}

func (p *pass) ownedAreas() map[string]bool {
	owned := map[string]bool{}
	for i := range p.tree.People {
		for area := range p.areasOf(i) {
			owned[chart.SameName(area)] = true
		}
	}
	return owned
}

// freeMakers are the PMs and Senior PMs without an area, the PMs first: they
// are closest to the work.
func (p *pass) freeMakers() []int {
	return slices.DeleteFunc(slices.Concat(p.makers, p.leads), func(i int) bool { return !p.staffed(i) || p.ownsArea(i) })
}

// top is whose card carries what is about the whole chart.
func (p *pass) top() int { return max(p.mainTop, 0) }
