package rule

import (
	"slices"

	"cadre/chart"
)

// sharedArea is one finding per area and level, on the second owner who has it
// at the same time as another. A lead may share an area with those below them,
// and who leads the company with anybody.
var sharedArea = Rule{
	ID:       "shared-area",
	Title:    "Two owners of one product area",
	Reason:   "Where two people of equal standing own the same thing, decisions wait or are made twice.",
	Source:   "The practice of clear roles: responsibilities that overlap are worth a talk.",
	Severity: Warning,
	check: func(f finder) {
		all := make([]named, 0, f.Tree.Len())
		for i, level := range f.levels {
			if level == 0 || f.Tree.People[i].Area == "" || f.leadsCompany(i) {
				continue
			}
			for area := range f.areasOf(i) {
				all = append(all, named{hash(area) + uint64(level), i})
			}
		}
		owners, some := newGroups[standing](), repeated(all, f.Tree.Len())
		for i := range f.Tree.People {
			if !some[i] {
				continue
			}
			for area := range f.areasOf(i) {
				owners.add(standing{chart.SameName(area), f.levels[i]}, i)
			}
		}
		for at, group := range owners.several {
			if group = f.meeting(f.withoutTwins(group)); len(group) < 2 {
				continue
			}
			i, others := second(group)
			area := f.written(group[0], owners.keys[at].area)
			f.reportAbout(area, i, others, func() string { return sentence("%s own the product area %s at the same level.", f.names(group), area) })
		}
	},
}

// standing is an area, folded, at a level.
type standing struct {
	area  string
	level int
}

// withoutTwins leaves out further cards of one name, which are the business
// of another rule.
func (f finder) withoutTwins(group []int) []int {
	met := map[string]bool{}
	return slices.DeleteFunc(group, func(i int) bool {
		name := chart.SameName(f.Tree.People[i].Name)
		twin := name != "" && !isNobody(name) && met[name]
		met[name] = true
		return twin
	})
}

// written is an area as the card of one of its owners has it.
func (f finder) written(i int, area string) string {
	for name := range f.areasOf(i) {
		if chart.SameName(name) == area {
			return name
		}
	}
	return area
}
