package rule

import (
	"fmt"

	"cadre/chart"
)

// unplaced leaves one top alone, and those who lead together on purpose: who is
// marked as such, and the founders and chief officers of a company.
var unplaced = Rule{
	ID:       "unplaced",
	Title:    "More than one person at the top",
	Reason:   "A second person who reports to nobody is often one who was forgotten when the lines were drawn.",
	Source:   "GitLab's handbook: everybody has exactly one manager. Co-leads on purpose are marked as such.",
	Severity: Warning,
	check: func(f finder) {
		for _, i := range f.tops {
			if i != f.mainTop && !f.coLeads(i) {
				f.report(i, []int{f.mainTop}, func() string {
					return sentence("%s reports to nobody, beside %s at the top.", f.who(i), f.name(f.mainTop))
				})
			}
		}
	},
	fixes: func(f *fixes, i int) {
		f.addSingle(f.reportTo(i, f.mainTop))
		f.add(f.markCoLeads())
	},
}

// markCoLeads says that all tops lead together.
func (f *fixes) markCoLeads() chart.Edit {
	name := "Mark " + f.names(f.tops) + " as co-leads"
	if n := len(f.tops); n > 3 {
		name = fmt.Sprintf("Mark all %d at the top as co-leads", n)
	}
	var edits []chart.Edit
	for _, i := range f.tops {
		edits = append(edits, chart.Set("", f.id(i), func(person *chart.Person) { person.CoLead = true }))
	}
	return chart.Sequence(name, edits...)
}
