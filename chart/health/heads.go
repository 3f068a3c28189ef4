package health

import (
	"cmp"
	"slices"
	"strconv"

	"cadre/chart"
)

// roles counts posts by role, highest first, and by title where there is no
// role, the commonest first.
func (r reading) roles() (ladder, others []Role) {
	byRole, byTitle := map[chart.RoleID]*Role{}, map[string]*Role{}
	var titles []*Role
	for i, p := range r.posts() {
		var of *Role
		if role := r.Role(i); role != nil {
			if of = byRole[role.ID]; of == nil {
				of = &Role{ID: role.ID, Title: role.Title}
				byRole[role.ID] = of
			}
		} else if of = byTitle[chart.SameName(p.Title)]; of == nil {
			of = &Role{Title: chart.Tidy(p.Title)}
			byTitle[chart.SameName(p.Title)] = of
			titles = append(titles, of)
		}
		of.add(p)
	}
	for _, role := range slices.Backward(r.Chart.Settings().AllRoles()) {
		if of := byRole[role.ID]; of != nil {
			ladder = append(ladder, *of)
			delete(byRole, role.ID)
		}
	}
	for _, of := range titles {
		others = append(others, *of)
	}
	slices.SortStableFunc(others, func(a, b Role) int { return cmp.Compare(b.Posts(), a.Posts()) })
	return ladder, others
}

func (r *Role) add(p *chart.Person) {
	if p.Open {
		r.Open = append(r.Open, p.ID)
	} else {
		r.People = append(r.People, p.ID)
	}
}

// Posts is how many posts there are of it, filled or open.
func (r *Role) Posts() int { return len(r.People) + len(r.Open) }

func (r reading) employment() []Group {
	by := map[chart.Employment][]chart.ID{}
	for _, p := range r.Census.In(chart.Staffed) {
		by[p.Employment] = append(by[p.Employment], p.ID)
	}
	var all []Group
	for _, e := range chart.Employments {
		if by[e] != nil {
			all = append(all, Group{e.String(), by[e]})
		}
	}
	return all
}

func (r reading) locations() []Group {
	var g groups
	for _, p := range r.Census.In(chart.Staffed) {
		if chart.Tidy(p.Location) != "" {
			g.add(p.Location, p.ID)
		}
	}
	slices.SortStableFunc(g.all, func(a, b Group) int { return cmp.Compare(len(b.People), len(a.People)) })
	return g.all
}

// layers are named 1, 2 and so on.
func (r reading) layers() []Group {
	var all []Group
	for n := range r.Census.Layers {
		all = append(all, Group{Name: strconv.Itoa(n + 1)})
	}
	for i, p := range r.Tree.People {
		if r.Census.IsLayer(i) {
			at := &all[r.Census.Layer[i]-1]
			at.People = append(at.People, p.ID)
		}
	}
	return all
}

// leaders parts the people into those whose role is to lead, and the rest.
// Beside the ladder somebody leads who has reports.
func (r reading) leaders() (leaders, rest []chart.ID) {
	for i, p := range r.Census.In(chart.Staffed) {
		if r.Leads(i) {
			leaders = append(leaders, p.ID)
		} else {
			rest = append(rest, p.ID)
		}
	}
	return leaders, rest
}
