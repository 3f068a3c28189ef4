package report

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// examples is how many findings of a rule are written out.
const examples = 20

// findingsSection lists what breaks the rules, by severity and rule.
func (r *builder) findingsSection() Section {
	s := Section{Title: "Findings"}
	if len(r.findings) == 0 {
		s.paragraph("The chart keeps every rule.")
		return s
	}
	n := rule.Count(r.findings)
	if words := n.Words(); words == nil {
		s.paragraph("Nothing is left that counts: all findings are accepted.")
	} else {
		s.paragraph("The rules of product organisations find " + phrase.List(words) + ".")
	}
	for _, severity := range rule.Counted {
		if items := r.findingItems(severity); len(items) > 0 {
			s.heading(severityRow(severity))
			s.items(items)
		}
	}
	if n.Waived > 0 {
		s.heading("Accepted")
		s.items(r.acceptedItems())
	}
	return s
}

// acceptedItems are the findings that may stay, each with the reason.
func (r *builder) acceptedItems() []Item {
	var items []Item
	for _, f := range r.findings {
		if f.Waived != "" {
			items = append(items, Item{Name: chart.Tidy(f.Told(r.options.Money)), Text: "Because: " + chart.Tidy(f.Waived), People: r.who([]chart.ID{f.Person})})
		}
	}
	if rest := len(items) - examples; rest > 0 {
		items = append(items[:examples], Item{Name: fmt.Sprintf("… and %s more.", phrase.Number(int64(rest)))})
	}
	return items
}

// findingItems are the rules that found something of this severity.
func (r *builder) findingItems(of rule.Severity) []Item {
	var items []Item
	for i := range rule.All {
		item := Item{Name: rule.All[i].Title, Text: rule.All[i].Reason}
		n := 0
		for _, f := range r.findings {
			if f.Severity != of || f.Waived != "" || f.Rule != rule.All[i].ID {
				continue
			}
			if n++; n <= examples {
				item.Lines = append(item.Lines, chart.Tidy(f.Told(r.options.Money)))
				item.People = append(item.People, r.who([]chart.ID{f.Person})...)
			}
		}
		if n > examples {
			item.Lines = append(item.Lines, fmt.Sprintf("… and %s more.", phrase.Number(int64(n-examples))))
		}
		if n > 0 {
			items = append(items, item)
		}
	}
	return items
}
