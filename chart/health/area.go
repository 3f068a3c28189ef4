package health

import "cadre/chart"

// Area is a product area, on a card or of the document, and who owns it.
type Area struct {
	Name      string
	Owners    []chart.ID
	Open      []chart.ID // open roles that are to own it
	Executive bool       // all owners are executives, or lead the company
}

// Shared tells whether several people own the area.
func (a *Area) Shared() bool { return len(a.Owners) > 1 }

// Unowned tells whether nobody owns the area yet.
func (a *Area) Unowned() bool { return len(a.Owners) == 0 }

func (r reading) areas() []Area {
	var all []Area
	var known names
	area := func(name string) *Area {
		at, seen := known.at(name)
		if !seen {
			all = append(all, Area{Name: name})
		}
		return &all[at]
	}
	on := chart.NewAreas(r.Chart.Settings())
	for i, p := range r.posts() {
		for name := range on.On(p) {
			area(name).add(p, r.StandsAbove(i))
		}
	}
	for _, name := range r.Chart.Settings().Areas {
		if name = chart.Tidy(name); name != "" {
			area(name)
		}
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
