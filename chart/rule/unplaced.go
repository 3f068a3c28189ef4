package rule

import (
	"cmp"
	"fmt"
	"slices"

	"cadre/chart"
)

// unplaced leaves one top alone, and those who are marked as co-leads.
var unplaced = Rule{
	ID:       "unplaced",
	Title:    "More than one person at the top",
	Reason:   "A second person who reports to nobody is often one who was forgotten when the lines were drawn.",
	Source:   "GitLab's handbook: everybody has exactly one manager. Co-leads on purpose are marked as such.",
	Severity: Warning,
	check: func(p *pass) {
		for _, i := range p.tops {
			if i != p.mainTop && !p.tree.People[i].CoLead {
				p.report(i, []int{p.mainTop}, func() string {
					return sentence("%s reports to nobody, beside %s at the top.", p.who(i), p.name(p.mainTop))
				})
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		var fixes []chart.Edit
		if p.mayMove(i, p.mainTop) {
			fixes = append(fixes, p.reportTo(i, p.mainTop))
		}
		return append(fixes, p.markCoLeads())
	},
}

// chooseTop is the top whom the others would report to: a co-lead where there
// are any, then the most senior, the one with the largest team, the first;
// -1 where everybody names a manager.
func (p *pass) chooseTop() int {
	if len(p.tops) == 0 {
		return -1
	}
	return slices.MinFunc(p.tops, func(i, j int) int {
		return -cmp.Or(
			compareBool(p.tree.People[i].CoLead, p.tree.People[j].CoLead),
			cmp.Compare(p.level[i], p.level[j]),
			cmp.Compare(p.tree.End[i]-i, p.tree.End[j]-j),
			cmp.Compare(j, i))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// markCoLeads says that all tops lead together.
func (p *pass) markCoLeads() chart.Edit {
	name := "Mark " + p.names(p.tops) + " as co-leads"
	if n := len(p.tops); n > 3 {
		name = fmt.Sprintf("Mark all %d at the top as co-leads", n)
	}
	return chart.Edit{Name: name, Do: func(tx *chart.Tx) error {
		for _, i := range p.tops {
			person := *p.tree.People[i]
			person.CoLead = true
			if err := tx.Put(person); err != nil {
				return err
			}
		}
		return nil
	}}
}
