package rule

import (
	"slices"
	"sync"
	"time"

	"cadre/chart"
)

// pass is one chart, looked over once for all rules. People are known by
// their index in the tree.
type pass struct {
	chart  *chart.Chart
	day    time.Time
	tree   *chart.Tree
	census *chart.Census // of the chart as it is written
	found  *[]Finding

	role    []*chart.Role // nil for those without one, and for all who are no post: see chart.Census
	level   []int         // 0 outside the level rules
	entry   []bool        // entry-level
	onRing  []bool        // their line is part of a ring
	root    []int         // the top of their tree
	reports []int         // number of direct reports who count
	highest []int         // the highest level in their team, themselves included
	hasCPO  []bool        // a CPO is in their team, themselves included
	tops    []int         // the posts that report to nobody
	mainTop int           // the one of tops whom the others would report to, -1 for nobody
	leads   []int         // filled posts of the lead track, in reading order
	makers  []int         // filled posts of the contributor track
	cpos    []int         // see sortCPOs; the first one may stay

	manyCPOs bool // there is more than one at a time

	ladder   []chart.Role // of products, lowest first
	ownRungs []int        // levels that the document put between those of the ladder

	levels func() map[int][]int // see atLevel
	areas  chart.Areas

	rule     *Rule // the rule at work
	severity Severity
	finding  *Finding // whose fixes are sought
}

func newPass(c *chart.Chart, day time.Time) *pass {
	t, census := c.Tree(), chart.TakeCensus(c, day)
	n := t.Len()
	p := &pass{
		chart: c, day: day, tree: t, census: census, found: new([]Finding),
		role: make([]*chart.Role, n), level: make([]int, n), entry: make([]bool, n), onRing: census.OnRing,
		root: make([]int, n), reports: census.Spans, highest: make([]int, n), hasCPO: make([]bool, n),
	}
	p.ladder = ladderOf(c.Settings())
	for _, r := range c.Settings().Roles {
		if r.Above {
			r, _ = c.Settings().Role(r.ID)
			p.ownRungs = append(p.ownRungs, r.Level)
		}
	}
	p.levels = sync.OnceValue(p.readLevels)
	p.readRoles()
	p.areas = chart.NewAreas(c.Settings())
	p.readTops()
	p.readTeams()
	p.mainTop = p.chooseTop()
	p.sortCPOs()
	p.manyCPOs = slices.ContainsFunc(p.cpos, func(i int) bool { return p.firstBeside(i) >= 0 })
	return p
}

// under is p at work for one rule.
func (p *pass) under(r *Rule) *pass {
	q := *p
	q.rule = r
	return &q
}

// readRoles sets what follows from somebody's role alone.
func (p *pass) readRoles() {
	known := map[chart.RoleID]*chart.Role{}
	for i, person := range p.tree.People {
		if !p.census.IsPost(i) {
			continue
		}
		role, seen := known[person.Role]
		if !seen {
			if r, ok := p.chart.Role(person); ok {
				role = &r
			}
			known[person.Role] = role
		}
		if p.role[i] = role; role != nil && !person.Assistant {
			p.readRole(i, role)
		}
	}
}

func (p *pass) readRole(i int, r *chart.Role) {
	p.level[i] = r.Level
	p.entry[i] = r.Track == chart.Entry
	if r.ID == chart.CPO {
		p.cpos = append(p.cpos, i)
		p.hasCPO[i] = true
	}
	switch filled := !p.tree.People[i].Open; {
	case filled && r.Track == chart.Lead:
		p.leads = append(p.leads, i)
	case filled && r.Track == chart.Contributor:
		p.makers = append(p.makers, i)
	}
}

func (p *pass) readTops() {
	for i := range p.tree.Tops() {
		if p.tree.People[i].Manager == "" && p.census.IsPost(i) {
			p.tops = append(p.tops, i)
		}
	}
}

// ring lists the members of the ring that the tree cuts at i, from i on,
// each before their manager.
func (p *pass) ring(i int) []int {
	members := []int{i}
	for j := p.tree.Index(p.tree.People[i].Manager); j != i; j = p.tree.Parent[j] {
		members = append(members, j)
	}
	return members
}

func (p *pass) readTeams() {
	t := p.tree
	for i := range t.People {
		p.root[i] = i
		if m := t.Parent[i]; m >= 0 {
			p.root[i] = p.root[m]
		}
	}
	for i := t.Len() - 1; i >= 0; i-- {
		p.highest[i] = max(p.highest[i], p.level[i])
		if m := t.Parent[i]; m >= 0 {
			p.highest[m] = max(p.highest[m], p.highest[i])
			p.hasCPO[m] = p.hasCPO[m] || p.hasCPO[i]
		}
	}
}

// reportsOf are the direct reports of i who count, or would if i did.
func (p *pass) reportsOf(i int) []int {
	team := make([]int, 0, p.reports[i])
	for j := range p.tree.Reports(i) {
		if p.census.Counts(j) {
			team = append(team, j)
		}
	}
	return team
}

// manager is the index of somebody's manager, -1 where there is none or the
// line is part of a ring.
func (p *pass) manager(i int) int {
	if p.onRing[i] {
		return -1
	}
	return p.tree.Parent[i]
}

// report adds a finding about i and others.
func (p *pass) report(i int, related []int, message func() string) {
	p.reportAbout("", i, related, message)
}

// reportAbout adds one of several findings about i.
func (p *pass) reportAbout(about string, i int, related []int, message func() string) {
	*p.found = append(*p.found, Finding{
		Rule: p.rule.ID, Severity: p.severity, Person: p.id(i), Related: p.ids(related),
		About: about, message: message, pass: p, rule: p.rule, at: i,
	})
}

// param is a number of the rule at work, as the document has it.
func (p *pass) param(name string) int {
	if n, ok := p.chart.Settings().Rules[p.rule.ID].Params[name]; ok {
		return n
	}
	for _, param := range p.rule.Params {
		if param.Name == name {
			return param.Default
		}
	}
	return 0
}

func (p *pass) id(i int) chart.ID { return p.tree.People[i].ID }

func (p *pass) ids(people []int) []chart.ID {
	ids := make([]chart.ID, len(people))
	for k, i := range people {
		ids[k] = p.id(i)
	}
	return ids
}

// highestOf is the highest level among these people.
func (p *pass) highestOf(people []int) int {
	highest := 0
	for _, i := range people {
		highest = max(highest, p.level[i])
	}
	return highest
}
