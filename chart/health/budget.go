package health

import "cadre/chart"

// Budget is what a team costs a year, and what it may cost. Money is in the
// document's currency.
type Budget struct {
	Lead    chart.ID // whose team it is; empty: a team by its name, or everybody
	Name    string   // of the team; may be empty
	People  []chart.ID
	Open    []chart.ID // open roles
	Cost    int64      // of the people, and of agents
	Planned int64      // of the open roles, besides Cost
	Budget  int64      // 0: none is given
	Unknown []chart.ID // people whose cost is not given
}

// All is the yearly cost with the open roles filled.
func (b *Budget) All() int64 { return b.Cost + b.Planned }

// budgets are of the teams whose lead has a budget, the lead included.
func (r reading) budgets() []Budget {
	var all []Budget
	for i, p := range r.Tree.People {
		if p.Budget == 0 || r.Census.Standing[i] == chart.Abolished {
			continue
		}
		b := Budget{Lead: p.ID, Name: chart.Tidy(p.Team), Budget: p.Budget}
		for j := i; j < r.Tree.End[i]; j++ {
			b.add(r.Tree.People[j], r.Census.Standing[j])
		}
		all = append(all, b)
	}
	return all
}

// teams are those that the cards name.
func (r reading) teams() []Budget {
	var all []Budget
	var known names
	for i, p := range r.Tree.People {
		if r.Census.Standing[i] == chart.Abolished || chart.Tidy(p.Team) == "" {
			continue
		}
		at, seen := known.at(p.Team)
		if !seen {
			all = append(all, Budget{Name: chart.Tidy(p.Team)})
		}
		all[at].add(p, r.Census.Standing[i])
	}
	return all
}

func (r reading) total() Budget {
	var b Budget
	for i, p := range r.Tree.People {
		b.add(p, r.Census.Standing[i])
	}
	return b
}

func (b *Budget) add(p *chart.Person, s chart.Standing) {
	switch s {
	case chart.Vacant:
		b.Open = append(b.Open, p.ID)
		b.Planned += p.Cost
	case chart.Automated:
		b.Cost += p.Cost
	case chart.Staffed:
		b.People = append(b.People, p.ID)
		b.Cost += p.Cost
		if p.Cost == 0 {
			b.Unknown = append(b.Unknown, p.ID)
		}
	}
}
