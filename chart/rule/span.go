package rule

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// span counts direct reports against what the role allows, assistants left
// out. It is silent about the entry track, which entry-leads looks after.
var span = Rule{
	ID:       "span",
	Title:    "Too many direct reports",
	Reason:   "With every further report there is less time for each of them, and for the manager's own work.",
	Source:   "GitLab's handbook: about 7 reports, 4 to 10; McKinsey's archetypes: 3 to 5 for a player-coach, 8 to 10 for a supervisor.",
	Severity: Warning,
	Params: []Param{
		{"pm", 2, "the most for a Product Manager"},
		{"senior-pm", 3, "the most for a Senior Product Manager"},
		{"executive", 8, "the most for a VP, Head or CPO"},
		{"max", 10, "the most for anybody"},
	},
	check: func(p *pass) {
		for i, n := range p.reports {
			if limit := p.limit(i); n > limit && !p.entry[i] {
				p.report(i, p.reportsOf(i), func() string {
					return sentence("%s has %s; %d is the most that goes well.", p.who(i), phrase.Count(n, "report", "reports"), limit)
				})
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		return slices.Concat(p.handOver(i, p.leadsUnder(i)), p.putLeadBetween(i), p.handOver(i, p.peers(i)))
	},
}

// MostReports is how many may report to somebody before the rule span speaks.
func MostReports(c *chart.Chart, person *chart.Person) int {
	p := &pass{chart: c, rule: &span}
	if r, ok := c.Role(person); ok && !person.Assistant {
		return p.limitOf(&r)
	}
	return p.limitOf(nil)
}

// limit is how many may report to i.
func (p *pass) limit(i int) int {
	if p.tree.People[i].Assistant {
		return p.limitOf(nil)
	}
	return p.limitOf(p.role[i])
}

// limitOf is how many may report to somebody with a role, or without one.
func (p *pass) limitOf(r *chart.Role) int {
	most := max(0, p.param("max"))
	switch {
	case r == nil:
		return most
	case r.ID == chart.PM || r.ID == chart.SeniorPM:
		return min(most, max(0, p.param(string(r.ID))))
	case r.Track == chart.Executive:
		return min(most, max(0, p.param("executive")))
	case r.Span > 0:
		return min(most, r.Span)
	}
	return most
}

// peers are those of the same role under the same manager.
func (p *pass) peers(i int) []int {
	m := p.manager(i)
	if m < 0 || p.role[i] == nil {
		return nil
	}
	return slices.DeleteFunc(p.reportsOf(m), func(j int) bool {
		return j == i || p.role[j] != p.role[i] || p.tree.People[j].Open
	})
}

// leadsUnder are the reports of i whose role is to lead.
func (p *pass) leadsUnder(i int) []int {
	return slices.DeleteFunc(p.reportsOf(i), func(j int) bool {
		r := p.role[j]
		return r == nil || r.Track != chart.Lead && r.Track != chart.Executive || p.tree.People[j].Open
	})
}

// handOver moves the surplus, from the last report on, to those who have
// room.
func (p *pass) handOver(i int, takers []int) []chart.Edit {
	team := slices.DeleteFunc(p.reportsOf(i), func(r int) bool {
		_, taker := slices.BinarySearch(takers, r)
		return taker
	})
	surplus := p.reports[i] - p.limit(i)
	if surplus > len(team) {
		return nil
	}
	given := map[int][]int{}
	for _, r := range slices.Backward(team) {
		k := slices.IndexFunc(takers, func(t int) bool {
			return p.reports[t]+len(given[t]) < p.limit(t) && p.mayMove(r, t)
		})
		if k >= 0 {
			given[takers[k]] = append(given[takers[k]], r)
			surplus--
		}
		if surplus == 0 {
			return []chart.Edit{p.handing(takers, given)}
		}
	}
	return nil
}

// handing is the edit that gives each taker their share, in reading order.
func (p *pass) handing(takers []int, given map[int][]int) chart.Edit {
	var edits []chart.Edit
	var moved []int
	for _, t := range takers {
		slices.Sort(given[t])
		edits = append(edits, p.moves(given[t], t)...)
		moved = append(moved, given[t]...)
	}
	takers = slices.DeleteFunc(takers, func(t int) bool { return given[t] == nil })
	slices.Sort(moved)
	return chart.Sequence("Hand "+p.names(moved)+" to "+p.names(takers), edits...)
}

// putLeadBetween opens as many posts between i and some of
// the reports as are needed for nobody to have too many.
func (p *pass) putLeadBetween(i int) []chart.Edit {
	for _, post := range p.leadPosts(i) {
		if fix, ok := p.between(i, post); ok {
			return []chart.Edit{fix}
		}
	}
	return nil
}

// post is a kind of lead that could stand under a manager.
type post struct {
	person chart.Person
	title  string
	level  int
	span   int
}

// leadPosts are the kinds of lead that fit under i, lowest first. Among
// people without roles it is a team lead without one.
func (p *pass) leadPosts(i int) []post {
	if p.level[i] == 0 && p.highestOf(p.reportsOf(i)) == 0 {
		return []post{{chart.Person{Title: "Team Lead", Open: true}, "Team Lead", 0, p.limitOf(nil)}}
	}
	var posts []post
	for _, r := range p.ladder {
		if r.Track != chart.Entry && r.ID != chart.CPO && fits(r.Level, p.level[i]) && !p.wouldOutrank(r.Level, i) {
			posts = append(posts, post{chart.Person{Role: r.ID, Open: true}, r.Title, r.Level, p.limitOf(&r)})
		}
	}
	return posts
}

// between puts leads over the last of the reports whom they can lead.
func (p *pass) between(i int, lead post) (chart.Edit, bool) {
	limit, n := p.limit(i), p.reports[i]
	if lead.span < 2 {
		return chart.Edit{}, false
	}
	leads := (n - limit + lead.span - 2) / (lead.span - 1)
	surplus := n - limit + leads
	team := slices.DeleteFunc(p.reportsOf(i), func(r int) bool {
		return !fits(p.level[r], lead.level) || !p.keepsFirstCPO(r)
	})
	if surplus > len(team) {
		return chart.Edit{}, false
	}
	team = team[len(team)-surplus:]
	name := fmt.Sprintf("Put %s over %s", article("new "+lead.title), p.names(team))
	if leads > 1 {
		name = fmt.Sprintf("Put %d new leads (%s) over %s", leads, lead.title, p.names(team))
	}
	var edits []chart.Edit
	for k := range leads {
		edits = append(edits, chart.Insert(lead.person, p.id(i), p.ids(team[k*surplus/leads:(k+1)*surplus/leads])...))
	}
	return chart.Sequence(name, edits...), true
}
