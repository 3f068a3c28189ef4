package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
)

var numbered = regexp.MustCompile(`^p[0-9]+$`)

// Numbered tells an ID that a table without any gets for a row, as new people
// do in the window.
func Numbered(id chart.ID) bool { return numbered.MatchString(string(id)) }

// Align is b with the IDs of a for the same people, where the IDs of one of
// them tell nothing: a table without a column of IDs numbers its rows. People
// are the same by their e-mail address, else by their name, where both charts
// have it as often; open roles by their title and whom they report to, first
// those whose area and team are the same, too. made tells the IDs that tell
// nothing, and others, of two who have the same name, that they are not the same
// all the same; nil: nobody is.
func Align(a, b *chart.Chart, made func(chart.ID) bool, others func(a, b *chart.Person) bool) (*chart.Chart, error) {
	m := aligner{a: a, b: b, made: made, to: map[chart.ID]chart.ID{}, taken: map[chart.ID]bool{}}
	for _, p := range b.Everybody() {
		if !made(p.ID) && a.Has(p.ID) {
			m.pair(p.ID, p.ID)
		}
	}
	m.match(email, nil)
	m.match(name, others)
	m.match(m.post, nil)
	m.match(m.job, nil)
	m.rest()
	return m.renamed()
}

type aligner struct {
	a, b  *chart.Chart
	made  func(chart.ID) bool
	to    map[chart.ID]chart.ID // the IDs in b to those they get
	taken map[chart.ID]bool     // IDs of a that somebody in b has
}

func (m *aligner) pair(b, a chart.ID) { m.to[b], m.taken[a] = a, true }

func email(_ *chart.Chart, p *chart.Person) string { return strings.ToLower(p.Email) }

func name(_ *chart.Chart, p *chart.Person) string { return chart.SameName(p.Name) }

// post tells what an open role is; nothing of one that somebody fills.
func (m *aligner) post(c *chart.Chart, p *chart.Person) string {
	if name(c, p) != "" {
		return ""
	}
	return strings.Join([]string{m.job(c, p), p.Area, p.Team}, "\x00")
}

// job is post without what a table may have no column for.
func (m *aligner) job(c *chart.Chart, p *chart.Person) string {
	if name(c, p) != "" {
		return ""
	}
	above := p.Manager
	if to, ok := m.to[above]; ok && c == m.b {
		above = to
	}
	return c.Title(p) + "\x00" + string(above)
}

// match pairs those who have the same key, unless they are others: where each
// chart has as many of them, one after the other.
func (m *aligner) match(key func(*chart.Chart, *chart.Person) string, others func(a, b *chart.Person) bool) {
	was := m.by(key, m.a, func(p *chart.Person) bool { return m.taken[p.ID] })
	is := m.by(key, m.b, func(p *chart.Person) bool { _, done := m.to[p.ID]; return done })
	for k, ids := range is {
		if k != "" && len(ids) == len(was[k]) {
			for i, id := range ids {
				if (m.made(id) || m.made(was[k][i])) && (others == nil || !others(m.a.Person(was[k][i]), m.b.Person(id))) {
					m.pair(id, was[k][i])
				}
			}
		}
	}
}

func (m *aligner) by(key func(*chart.Chart, *chart.Person) string, c *chart.Chart, done func(*chart.Person) bool) map[string][]chart.ID {
	all := map[string][]chart.ID{}
	for _, p := range c.Everybody() {
		if !done(p) {
			k := key(c, p)
			all[k] = append(all[k], p.ID)
		}
	}
	return all
}

// rest gives those who are in b alone, and have an ID of a, one that nobody
// has.
func (m *aligner) rest() {
	fresh := unused(m.a, m.b)
	for _, p := range m.b.Everybody() {
		if _, done := m.to[p.ID]; !done && m.a.Has(p.ID) {
			m.to[p.ID] = fresh()
		}
	}
}

// unused gives IDs that no chart has, numbered on, another at each call.
func unused(charts ...*chart.Chart) func() chart.ID {
	n := 0
	for _, c := range charts {
		next, _ := strconv.Atoi(strings.TrimPrefix(string(c.NewID()), "p")) // as it is made
		n = max(n, next)
	}
	return func() chart.ID {
		n++
		return chart.ID("p" + strconv.Itoa(n-1))
	}
}

// renamed is b with the IDs that were found.
func (m *aligner) renamed() (*chart.Chart, error) {
	to := func(id chart.ID) chart.ID {
		if other, ok := m.to[id]; ok {
			return other
		}
		return id
	}
	var people []chart.Person
	for _, p := range slices.SortedStableFunc(slices.Values(m.b.Everybody()), func(p, q *chart.Person) int { return p.Order - q.Order }) {
		q := *p
		q.ID, q.Manager, q.Mentor, q.DottedTo = to(p.ID), to(p.Manager), to(p.Mentor), slices.Clone(p.DottedTo)
		for i, id := range q.DottedTo {
			q.DottedTo[i] = to(id)
		}
		people = append(people, q)
	}
	s := *m.b.Settings()
	s.Waivers = slices.Clone(s.Waivers)
	for i := range s.Waivers {
		s.Waivers[i].Person = to(s.Waivers[i].Person)
	}
	return chart.New(s, people)
}
