package command

import (
	"cmp"
	"slices"

	"cadre/chart"
)

// NewPost is an open post in a role, as it comes onto the canvas: open until
// somebody gives it a name.
func NewPost(c *chart.Chart, role chart.RoleID) chart.Person {
	return chart.Person{ID: c.NewID(), Role: role, Open: true}
}

// Place is where a new post goes, seen from a card.
type Place int

// The places: a report, a peer, a manager.
const (
	Below Place = iota
	Beside
	Above
)

// AddPost is the edit that puts a new post in a role beside somebody's card, and
// the post's ID.
func AddPost(c *chart.Chart, id chart.ID, at Place, role chart.RoleID) (chart.Edit, chart.ID) {
	post, p := NewPost(c, role), c.Person(id)
	switch at {
	case Below:
		return chart.Add(post, id, chart.End), post.ID
	case Above:
		return chart.Insert(post, p.Manager, id), post.ID
	}
	return chart.Add(post, p.Manager, p.Order+1), post.ID
}

// LikelyPost is AddPost in the likely role, or the first post where there is nobody
// to put it beside.
func LikelyPost(c *chart.Chart, id chart.ID, at Place) (chart.Edit, chart.ID) {
	if c.Person(id) == nil {
		post := NewPost(c, chart.CPO)
		return chart.Add(post, "", chart.End), post.ID
	}
	return AddPost(c, id, at, LikelyRole(c, id, at))
}

// LikelyRole is the role that a new post beside somebody's card most likely has:
// that of most who will be its peers, or the usual one; empty where any would
// break a rule, as below a role that leads nobody.
func LikelyRole(c *chart.Chart, id chart.ID, at Place) chart.RoleID {
	t, p := c.Tree(), c.Person(id)
	i := t.Index(id)
	switch {
	case at == Above:
		return roleAbove(c, p)
	case at == Beside && t.Parent[i] < 0:
		return p.Role
	case at == Beside:
		return commonRole(c, t.Parent[i], p.Role)
	}
	return commonRole(c, i, "")
}

// LikelyRoles are a few roles that a new post may have, the likeliest first, then
// those nearest to it on the ladder.
func LikelyRoles(c *chart.Chart, id chart.ID, at Place) []chart.Role {
	const most = 5
	first, _ := c.Settings().Role(LikelyRole(c, id, at))
	roles := chart.HighestFirst(c.Settings().AllRoles())
	far := func(r chart.Role) int {
		switch {
		case r.ID == first.ID:
			return -1
		case r.Level == 0 || r.Track == chart.Company:
			return len(roles)
		}
		return max(r.Level-first.Level, first.Level-r.Level)
	}
	slices.SortStableFunc(roles, func(a, b chart.Role) int { return cmp.Compare(far(a), far(b)) })
	return roles[:min(most, len(roles))]
}

// usual is the role of the first report of each role.
var usual = map[chart.RoleID]chart.RoleID{
	chart.Founder: chart.CPO, chart.CEO: chart.CPO,
	chart.CPO: chart.Head, chart.Head: chart.SeniorPM, chart.VP: chart.SeniorPM, chart.SVP: chart.VP,
	chart.SeniorDirector: chart.Director, chart.Director: chart.SeniorPM,
	chart.SeniorPM: chart.PM, chart.PM: chart.APM,
}

// usualBelow is the role of somebody's first report.
func usualBelow(c *chart.Chart, manager *chart.Person) chart.RoleID {
	role, known := c.Role(manager)
	below, usually := usual[manager.Role]
	switch {
	case usually:
		return below
	case known && role.Track == chart.Outside:
		return role.ID
	case known && role.Span == 0:
		return ""
	}
	return chart.PM
}

// commonRole is the role of most reports of a manager: of several, the one
// preferred, or else the one that stands last. Where there are no reports it is
// the one a rung below, as is usual.
func commonRole(c *chart.Chart, manager int, preferred chart.RoleID) chart.RoleID {
	t := c.Tree()
	role := usualBelow(c, t.People[manager])
	count, most := map[chart.RoleID]int{}, 0
	for r := range t.Reports(manager) {
		if p := t.People[r]; !p.Assistant {
			count[p.Role]++
			most = max(most, count[p.Role])
		}
	}
	if most > 0 && count[preferred] == most {
		return preferred
	}
	for r := range t.Reports(manager) {
		if p := t.People[r]; !p.Assistant && count[p.Role] == most {
			role = p.Role
		}
	}
	return role
}

// roleAbove is the next role above somebody's.
func roleAbove(c *chart.Chart, p *chart.Person) chart.RoleID {
	if r, ok := c.Role(p); ok && r.Level > 0 {
		if above, ok := rung(c, r, true); ok {
			return above.ID
		}
	}
	return p.Role
}
