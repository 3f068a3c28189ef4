package health

import "cadre/chart"

// Area is a product area and who owns it.
type Area struct {
	Name      string
	Owners    []chart.ID
	Open      []chart.ID // open roles that are to own it
	Executive bool       // all owners are executives
}

// Shared tells whether several people own the area.
func (a *Area) Shared() bool { return len(a.Owners) > 1 }

// Unowned tells whether nobody owns the area yet.
func (a *Area) Unowned() bool { return len(a.Owners) == 0 }

func (r *reading) areas() []Area {
	var all []Area
	var known names
	for i, p := range r.tree.People {
		if r.state[i] == closed || tidy(p.Area) == "" {
			continue
		}
		at, seen := known.at(p.Area)
		if !seen {
			all = append(all, Area{Name: tidy(p.Area)})
		}
		all[at].add(p, r.track(i) == chart.Executive)
	}
	return all
}

func (a *Area) add(p *chart.Person, executive bool) {
	if p.Open {
		a.Open = append(a.Open, p.ID)
		return
	}
	a.Executive = executive && (a.Executive || a.Unowned())
	a.Owners = append(a.Owners, p.ID)
}
