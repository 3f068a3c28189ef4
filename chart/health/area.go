package health

import (
	"slices"
	"strings"

	"cadre/chart"
)

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
	byKey := map[string]*Area{}
	for i, p := range r.tree.People {
		if r.state[i] == closed || tidy(p.Area) == "" {
			continue
		}
		key := fold(p.Area)
		a := byKey[key]
		if a == nil {
			a = &Area{Name: tidy(p.Area), Executive: true}
			byKey[key] = a
		}
		if p.Open {
			a.Open = append(a.Open, p.ID)
			continue
		}
		a.Owners = append(a.Owners, p.ID)
		a.Executive = a.Executive && r.track(i) == chart.Executive
	}
	return sortAreas(byKey)
}

func sortAreas(byKey map[string]*Area) []Area {
	keys := make([]string, 0, len(byKey))
	for key := range byKey {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, strings.Compare)
	var all []Area
	for _, key := range keys {
		a := *byKey[key]
		a.Executive = a.Executive && !a.Unowned()
		all = append(all, a)
	}
	return all
}
