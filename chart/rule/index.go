package rule

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"cadre/chart"
	"cadre/chart/lookup"
)

// Index is a chart with what rules and figures look up of each person: a role,
// a level, the reports, the top. People are known by their place in the tree.
type Index struct {
	Chart  *chart.Chart
	Tree   *chart.Tree
	Census *chart.Census // of the chart as it is written

	day     time.Time
	roles   []*chart.Role // nil for those without one, and for all who are no post
	levels  []int         // 0 outside the level rules
	highest []int         // the highest level in their team, themselves included
	roots   []int         // the top of their tree
	tops    []int         // the posts that report to nobody
	mainTop int           // see chooseTop
	areas   chart.Areas

	ownRungs []int // levels that the document put between those of the ladder, each once

	// What only fixes ask for is worked out when the first one does.
	filled  func() map[chart.Track][]int // posts with a person in them, without assistants
	atLevel func() map[int][]int         // the same by level
	known   func() *lookup.Index         // who fills a post
}

// NewIndex looks over a chart on a day.
func NewIndex(c *chart.Chart, day time.Time) *Index {
	t := c.Tree()
	x := &Index{Chart: c, Tree: t, Census: chart.TakeCensus(c, day), day: day,
		roles: make([]*chart.Role, t.Len()), levels: make([]int, t.Len()), roots: make([]int, t.Len()), areas: chart.NewAreas(c.Settings())}
	x.readRoles()
	for i, m := range t.Parent {
		x.roots[i] = i
		if m >= 0 {
			x.roots[i] = x.roots[m] // managers stand before their reports
		}
	}
	x.ownRungs = ownRungs(c.Settings())
	x.highest = slices.Clone(x.levels)
	for i, m := range slices.Backward(t.Parent) {
		if m >= 0 {
			x.highest[m] = max(x.highest[m], x.highest[i])
		}
	}
	for i := range t.Tops() {
		if t.People[i].Manager == "" && x.Census.IsPost(i) {
			x.tops = append(x.tops, i)
		}
	}
	x.mainTop = x.chooseTop()
	x.filled = sync.OnceValue(func() map[chart.Track][]int { return group(x, x.Track) })
	x.atLevel = sync.OnceValue(func() map[int][]int { return group(x, func(i int) int { return x.levels[i] }) })
	x.known = sync.OnceValue(x.readNames)
	return x
}

func (x *Index) readRoles() {
	known := map[chart.RoleID]*chart.Role{}
	for i, person := range x.Tree.People {
		if !x.Census.IsPost(i) {
			continue
		}
		role, met := known[person.Role]
		if !met {
			if r, ok := x.Chart.Role(person); ok {
				r.Level = levelOf(x.Chart.Settings(), r)
				role = &r
			}
			known[person.Role] = role
		}
		if x.roles[i] = role; role != nil && !person.Assistant {
			x.levels[i] = role.Level
		}
	}
}

// readNames are the people who may be meant by a reference, by their places in
// the tree.
func (x *Index) readNames() *lookup.Index {
	entries := make([]lookup.Entry, x.Tree.Len())
	for i, person := range x.Tree.People {
		if x.staffed(i) {
			entries[i] = lookup.Entry{ID: string(person.ID), Email: person.Email, Name: person.Name, Titles: []string{x.Chart.Settings().TitleOf(person)}}
		}
	}
	return lookup.New(entries)
}

// ownRungs are the levels of roles between those of the ladder. Several roles
// may stand on one of them, or beside a role of the ladder.
func ownRungs(s *chart.Settings) []int {
	var levels []int
	for _, r := range s.Roles {
		if r.Above {
			r, _ = s.Role(r.ID)
			levels = append(levels, r.Level)
		}
	}
	slices.Sort(levels)
	levels = slices.Compact(levels)
	for _, r := range chart.Ladder() {
		r, _ = s.Role(r.ID)
		levels = slices.DeleteFunc(levels, func(own int) bool { return own == r.Level })
	}
	return levels
}

// group sorts people who fill posts, without assistants, by what they are; in
// each group they stand in reading order.
func group[K comparable](x *Index, by func(int) K) map[K][]int {
	groups := map[K][]int{}
	for i := range x.roles {
		if x.staffed(i) && !x.assists(i) {
			groups[by(i)] = append(groups[by(i)], i)
		}
	}
	return groups
}

// chooseTop is the top whom the others would report to: a co-lead where there
// are any, then the most senior, the one with the largest team, the first;
// -1 where everybody names a manager.
func (x *Index) chooseTop() int {
	if len(x.tops) == 0 {
		return -1
	}
	return slices.MinFunc(x.tops, func(i, j int) int {
		return -cmp.Or(
			compareBool(x.coLeads(i), x.coLeads(j)),
			cmp.Compare(x.levels[i], x.levels[j]),
			cmp.Compare(x.Tree.End[i]-i, x.Tree.End[j]-j),
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

// Role is the role of a post; nil without one.
func (x *Index) Role(i int) *chart.Role { return x.roles[i] }

// Track is the track of a post's role; empty without one.
func (x *Index) Track(i int) chart.Track {
	if x.roles[i] == nil {
		return ""
	}
	return x.roles[i].Track
}

// IsEntry tells whether i is at entry level, and no assistant.
func (x *Index) IsEntry(i int) bool { return x.Track(i) == chart.Entry && !x.assists(i) }

// Practises tells a product manager: a post of the contributor or lead track,
// and no assistant.
func (x *Index) Practises(i int) bool {
	t := x.Track(i)
	return (t == chart.Contributor || t == chart.Lead) && !x.assists(i)
}

// StandsAbove tells an executive, or somebody who leads the company.
func (x *Index) StandsAbove(i int) bool { return x.isExecutive(i) || x.leadsCompany(i) }

func (x *Index) isExecutive(i int) bool { return x.Track(i) == chart.Executive && !x.assists(i) }

func (x *Index) assists(i int) bool { return x.Tree.People[i].Assistant }

// Leads tells a leader by the track, and outside the ladder by whether anybody
// reports to them. Who leads the company leads.
func (x *Index) Leads(i int) bool {
	t := x.Track(i)
	return x.leadsByRole(i) || x.leadsCompany(i) || x.Census.Spans[i] > 0 && t != chart.Entry && t != chart.Contributor
}

// leadsByRole tells whether it is i's role to lead product managers.
func (x *Index) leadsByRole(i int) bool {
	t := x.Track(i)
	return (t == chart.Lead || t == chart.Executive) && !x.assists(i)
}

// Reports are the direct reports of i who count, or would if i did.
func (x *Index) Reports(i int) []int {
	team := make([]int, 0, x.Census.Spans[i])
	for j := range x.Tree.Reports(i) {
		if x.Census.Counts(j) {
			team = append(team, j)
		}
	}
	return team
}

// below are all direct reports of i, with the one where a ring was cut.
func (x *Index) below(i int) []int {
	team := slices.Collect(x.Tree.Reports(i))
	if top := x.roots[i]; x.Tree.People[top].Manager == x.id(i) {
		team = append(team, top)
	}
	return team
}

// manager is the index of somebody's manager, -1 where there is none or the
// line is part of a ring.
func (x *Index) manager(i int) int {
	if x.Census.OnRing[i] {
		return -1
	}
	return x.Tree.Parent[i]
}

// top is whose card carries what is about the whole chart.
func (x *Index) top() int { return max(x.mainTop, 0) }

// namesNobody tells whether the manager of i is not in the chart.
func (x *Index) namesNobody(i int) bool {
	m := x.Tree.People[i].Manager
	return m != "" && !x.Chart.Has(m)
}

// staffed tells a post with a person in it.
func (x *Index) staffed(i int) bool { return x.Census.Standing[i] == chart.Staffed }

// here tells whether somebody fills a post on the day, and not only later.
func (x *Index) here(i int) bool { return x.staffed(i) && !x.Tree.People[i].IsToCome(x.day) }

// mayReport tells whether the levels let i report to m. Founders and others
// who lead the company settle that among themselves.
func (x *Index) mayReport(i, m int) bool {
	return fits(x.levels[i], x.levels[m]) || x.leadsCompany(i) && x.leadsCompany(m)
}

// fits tells whether one level may report to another; 0 stands for none.
func fits(level, manager int) bool { return level == 0 || manager == 0 || level < manager }

// highestOf is the highest level among these people.
func (x *Index) highestOf(people []int) int {
	highest := 0
	for _, i := range people {
		highest = max(highest, x.levels[i])
	}
	return highest
}

// ladder is the product roles of the document, lowest first.
func (x *Index) ladder() []chart.Role {
	return slices.DeleteFunc(x.Chart.Settings().AllRoles(), func(r chart.Role) bool {
		return r.Level == 0 || r.Track != chart.Entry && r.Track != chart.Contributor && r.Track != chart.Lead && r.Track != chart.Executive
	})
}

// highestRung is the level of the highest of them.
func (x *Index) highestRung() int {
	ladder := x.ladder()
	return ladder[len(ladder)-1].Level
}

func (x *Index) id(i int) chart.ID { return x.Tree.People[i].ID }

func (x *Index) ids(people []int) []chart.ID {
	ids := make([]chart.ID, len(people))
	for k, i := range people {
		ids[k] = x.id(i)
	}
	return ids
}
