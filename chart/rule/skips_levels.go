package rule

import "cadre/chart"

// skipsLevels compares the rungs of a person and their manager, where both
// have one.
var skipsLevels = Rule{
	ID:       "skips-levels",
	Title:    "Manager many levels above",
	Reason:   "The further apart two jobs are, the less the one above sees of the work and the less the one below dares to ask.",
	Source:   "GitLab's handbook lets a line skip a level; three rungs are our own limit for what still works day to day.",
	Severity: Info,
	Params:   []Param{{"max", 3, "how many levels a manager may stand above a report"}},
	check: func(p *pass) {
		most := p.param("max")
		for i, level := range p.level {
			m := p.manager(i)
			if m < 0 || level == 0 || p.level[m] == 0 {
				continue
			}
			if apart := p.levelsApart(i, m); apart > most {
				p.report(i, []int{m}, func() string { return sentence("%s reports to %s, %d levels above.", p.who(i), p.whom(m), apart) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		if lead := p.stepBetween(i); lead >= 0 {
			return []chart.Edit{p.reportTo(i, lead)}
		}
		return nil
	},
}

// levelsApart counts the levels up to a manager. Rungs of the document's own
// are none: who puts one in has not moved anybody further apart.
func (p *pass) levelsApart(i, m int) int {
	n := p.level[m] - p.level[i]
	for _, own := range p.ownRungs {
		if p.level[i] < own && own <= p.level[m] {
			n--
		}
	}
	return n
}

// stepBetween is the lowest one in the manager's team whose level lies between
// the two and who can take i on; -1 for nobody.
func (p *pass) stepBetween(i int) int {
	m := p.manager(i)
	if !p.keepsTeam(i) {
		return -1
	}
	for level := p.level[i] + 1; level < p.level[m]; level++ {
		j := p.nearest(p.atLevel(level), i)
		if j >= 0 && p.levelsApart(i, j) <= p.param("max") && p.tree.Leads(m, j) && p.mayMove(i, j) && p.hasRoom(j, 1) {
			return j
		}
	}
	return -1
}

// atLevel lists the filled posts of a level, in reading order.
func (p *pass) atLevel(level int) []int { return p.levels()[level] }

// readLevels lists the filled posts of each level.
func (p *pass) readLevels() map[int][]int {
	levels := map[int][]int{}
	for i, l := range p.level {
		if l > 0 && !p.tree.People[i].Open {
			levels[l] = append(levels[l], i)
		}
	}
	return levels
}
