package scene

import "cadre/chart"

// forest is the people of a chart with what cutting it into pages asks for.
type forest struct {
	selection
	placeOf map[chart.ID]int // of everybody
	reports [][]int          // of everybody, and last the tops
	below   []int            // how many people there are below, shown or not
}

func newForest(s selection) *forest {
	n := len(s.people)
	f := &forest{selection: s, placeOf: s.index(), reports: make([][]int, n+1), below: make([]int, n)}
	for i, manager := range s.parent {
		if manager < 0 {
			manager = n
		}
		f.reports[manager] = append(f.reports[manager], i)
	}
	for i := n - 1; i >= 0; i-- {
		f.below[i] += s.folded[s.people[i].ID]
		if manager := s.parent[i]; manager >= 0 {
			f.below[manager] += 1 + f.below[i]
		}
	}
	return f
}

// oneTop is who stands above everybody else, if one does; else -1.
func (f *forest) oneTop() int {
	if tops := f.reports[len(f.people)]; len(tops) == 1 {
		return tops[0]
	}
	return -1
}

// unit is what no page break parts: a lead with their reports, or where these
// are too many for a page, with some of them.
type unit struct {
	lead        int
	reports     []int
	part, parts int // which of several parts it is, counted from 1
	section     int // who leads the top-level team it belongs to
}

// run is some units, the last not included.
type run struct{ from, to int }

// addTeam adds the units of somebody's team, with all who are below. That of
// who stands above all others is the overview.
func (k *deck) addTeam(lead int) {
	k.team[lead].from = len(k.units)
	if lead == k.oneTop() {
		for _, r := range k.reports[lead] {
			k.addTeam(r)
		}
	} else {
		k.addUnits(lead)
	}
	k.team[lead].to = len(k.units)
}

func (k *deck) addUnits(lead int) {
	parts := k.split(lead)
	for n, reports := range parts {
		k.units = append(k.units, unit{lead, reports, n + 1, len(parts), topLevel(k.parent, lead, k.oneTop())})
		for _, r := range reports {
			k.addTeam(r)
		}
	}
}

// split parts somebody's reports, or the tops, so that each part can be read
// on a page: all of them if that can be, else as many on each page.
func (k *deck) split(lead int) [][]int {
	const fewest = 3 // on a page: so few large cards can be read
	all := k.reports[lead]
	for parts := 1; ; parts++ {
		size := (len(all) + parts - 1) / parts
		var cut [][]int
		fit := true
		for from := 0; from < len(all); from += size {
			part := all[from:min(len(all), from+size)]
			cut = append(cut, part)
			fit = fit && (size <= fewest || k.scaleOf(k.show([]unit{{lead: lead, reports: part}})) >= k.least)
		}
		if fit {
			return cut
		}
	}
}

// show is what a page with some units shows: each team in that of the manager
// if that is there, else on its own.
func (k *deck) show(units []unit) selection {
	s := selection{folded: map[chart.ID]int{}}
	added := map[int]bool{}
	shown, inside := map[int][]int{}, map[int]bool{}
	for _, u := range units {
		shown[u.lead] = append(shown[u.lead], u.reports...)
		for _, r := range u.reports {
			inside[r] = true
		}
	}
	var add func(i, manager int)
	add = func(i, manager int) {
		p, at := k.people[i], len(s.people)
		added[i] = true
		s.people, s.parent = append(s.people, p), append(s.parent, manager)
		if shown[i] == nil && k.below[i] > 0 {
			s.folded[p.ID] = k.below[i]
		}
		for _, r := range shown[i] {
			add(r, at)
		}
	}
	for _, r := range shown[len(k.people)] {
		add(r, -1)
	}
	for _, u := range units {
		if u.lead == len(k.people) || inside[u.lead] {
			continue
		}
		if !added[u.lead] {
			add(u.lead, -1)
		}
	}
	return s
}
