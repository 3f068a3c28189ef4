package chart

import (
	"cmp"
	"slices"

	"cadre/chart/phrase"
)

// Some is the chart of some people alone: each reports to the nearest above
// them who is among them, and points to nobody who is not.
func Some(c *Chart, ids []ID) *Chart {
	t, among := c.Tree(), make(map[ID]ID, len(ids))
	for _, id := range ids {
		among[id] = id
	}
	people := slices.DeleteFunc(slices.Clone(t.People), func(p *Person) bool { return among[p.ID] == "" })
	s := c.Settings().own()
	s.Waivers = nil
	return rewritten(s, people, func(p *Person) {
		p.refer(func(id ID) ID { return among[id] })
		p.Manager = ""
		for m := range t.Managers(t.Index(p.ID)) {
			if p.Manager = among[t.People[m].ID]; p.Manager != "" {
				break
			}
		}
	})
}

// Paste puts the people of another chart under a manager, "" for the top: with
// IDs of their own, the lines among themselves, and what they need of the other
// chart's settings.
func Paste(others *Chart, manager ID) Edit {
	return Edit{"Paste " + phrase.Count(others.Len(), "card", "cards"), func(tx *Tx) error {
		if err := tx.mustHaveManager(manager); err != nil {
			return err
		}
		ids := make(map[ID]ID, others.Len())
		for _, p := range others.Tree().People {
			ids[p.ID] = tx.NewID()
		}
		for _, p := range others.Tree().People {
			q := p.own()
			q.refer(func(id ID) ID { return ids[id] })
			q.ID = ids[p.ID]
			tx.Adopt(others.Settings(), q)
			if tx.set(q.ID, q); q.Manager == "" {
				tx.placeLast(q.ID, manager)
			}
		}
		return nil
	}}
}

// Adopt adds to the settings what somebody of another document needs of its
// own: their role, the columns that they have something in, and the currency.
func (tx *Tx) Adopt(theirs *Settings, p *Person) {
	was := tx.settings
	s := *was
	s.Roles, s.Columns = slices.Clip(s.Roles), slices.Clip(s.Columns)
	if r, own := find(theirs.Roles, p.Role); own {
		if _, has := s.Role(p.Role); !has {
			s.Roles = append(s.Roles, r)
		}
	}
	for _, c := range theirs.Columns {
		if p.Extra[c.Name] != "" && !slices.ContainsFunc(s.Columns, func(d Column) bool { return d.Name == c.Name }) {
			s.Columns = append(s.Columns, c)
		}
	}
	if p.Cost != 0 || p.Budget != 0 {
		s.Currency = cmp.Or(s.Currency, theirs.Currency)
	}
	if len(s.Roles) > len(was.Roles) || len(s.Columns) > len(was.Columns) || s.Currency != was.Currency {
		tx.SetSettings(s)
	}
}
