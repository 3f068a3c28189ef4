package table

import (
	"slices"

	"cadre/chart"
	"cadre/chart/lookup"
)

// directory finds people by what other rows call them.
type directory struct {
	drafts []*draft
	byID   map[string]*draft // by the IDs as the table has them
	index  *lookup.Index
	found  map[string]lookup.Found // what a text means, whoever says it
}

func newDirectory(drafts []*draft, ladder *chart.Settings) *directory {
	d := &directory{drafts: drafts, byID: make(map[string]*draft, len(drafts)), found: map[string]lookup.Found{}}
	entries := make([]lookup.Entry, len(drafts))
	byPost, rank := namePosts(drafts), ranker(ladder)
	for i, p := range drafts {
		p.at = i
		entries[i] = entryOf(p, ladder, rank)
		if byPost && p.position != "" {
			entries[i].Codes = append(entries[i].Codes, entries[i].ID)
			entries[i].ID = p.position
		}
		if entries[i].ID != "" {
			d.byID[entries[i].ID] = p
		}
	}
	d.index = lookup.New(entries)
	return d
}

// entryOf is what a person is known by. An ID that we gave is none.
func entryOf(p *draft, ladder *chart.Settings, rank func(*draft) int) lookup.Entry {
	role, _ := ladder.AnyRole(p.Role)
	e := lookup.Entry{Email: p.Email, Path: p.path, Name: p.Name, Titles: []string{p.Title, role.Title, role.Short}, Team: p.Team, Level: rank(p)}
	if !p.made && !p.repeats {
		e.ID = string(p.ID)
	}
	for _, code := range []string{p.job, p.position, p.login} {
		if code != "" && code != e.ID {
			e.Codes = append(e.Codes, code)
		}
	}
	return e
}

// namePosts tells whether what managers are named by is the ID of the post, and
// not that of the person: it fits more of the references.
func namePosts(drafts []*draft) bool {
	if !slices.ContainsFunc(drafts, func(p *draft) bool { return p.position != "" }) {
		return false
	}
	posts, people := map[string]bool{}, map[string]bool{}
	for _, p := range drafts {
		posts[p.position] = true
		people[string(p.ID)] = true
	}
	byPost, byPerson := 0, 0
	for _, p := range drafts {
		for _, m := range p.managers {
			if posts[m.text] {
				byPost++
			}
			if people[m.text] {
				byPerson++
			}
		}
	}
	return byPost > 0 && byPost >= byPerson
}

// find is whom a person means by a text.
func (d *directory) find(by *draft, text string) lookup.Found {
	f, known := d.found[text]
	if !known {
		f = d.lookUp(by, text)
		if f.Because == "" {
			d.found[text] = f
		}
	}
	if len(f.Places) > 1 {
		return d.index.Find(text, by.at)
	}
	return f
}

// lookUp takes an ID as it stands even where it is a word for nobody.
func (d *directory) lookUp(by *draft, text string) lookup.Found {
	if p := d.byID[text]; p != nil {
		return lookup.Found{Places: []int{p.at}, Way: lookup.ByID}
	}
	if isNobody(text) {
		return lookup.Found{}
	}
	f := d.index.Find(text, by.at)
	if f.Way.Guess() && isTop(text) {
		return lookup.Found{}
	}
	return f
}

// people are the drafts at some places.
func (d *directory) people(places []int) []*draft {
	all := make([]*draft, len(places))
	for i, at := range places {
		all[i] = d.drafts[at]
	}
	return all
}

// near are the people nearest to a text that is nobody's.
func (d *directory) near(text string) []*draft {
	const most = 3
	return d.people(d.index.Near(text, most))
}
