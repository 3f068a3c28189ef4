package rule

import (
	"strings"

	"cadre/chart"
)

// skillsGap is one finding for the whole chart, on the card at the top. It is
// silent until the skills of some leader are filled in.
var skillsGap = Rule{
	ID:       "skills-gap",
	Title:    "Essential skill that no leader has",
	Reason:   "Nobody is good at everything, but among them the leaders of a product need all eight.",
	Source:   "The eight essential skills of product leaders, as the guide has them.",
	Severity: Info,
	check: func(f finder) {
		missing := f.missingSkills()
		switch len(missing) {
		case 0:
		case 1:
			f.report(f.top(), nil, func() string { return sentence("No leader's card names this essential skill: %s.", missing[0]) })
		default:
			f.report(f.top(), nil, func() string {
				return sentence("No leader's card names these essential skills: %s.", strings.Join(missing, ", "))
			})
		}
	},
}

// missingSkills are the essential ones that no leader has; none where no
// leader's skills are known.
func (f finder) missingSkills() []string {
	known, all := false, chart.EssentialSkills()
	found := make([]bool, len(all))
	meaning := map[string]int{} // few skills are written in many ways
	for i, person := range f.Tree.People {
		if len(person.Skills) == 0 || !f.staffed(i) || !f.Leads(i) {
			continue
		}
		known = true
		for _, text := range person.Skills {
			at, met := meaning[text]
			if !met {
				at = chart.EssentialSkill(text)
				meaning[text] = at
			}
			if at >= 0 {
				found[at] = true
			}
		}
	}
	var missing []string
	for at, skill := range all {
		if known && !found[at] {
			missing = append(missing, strings.ToLower(skill.Name))
		}
	}
	return missing
}
