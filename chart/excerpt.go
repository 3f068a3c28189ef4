package chart

import "slices"

// Excerpt is the chart of those who are shown. Nobody in it points to anybody
// who was left out.
func Excerpt(c *Chart, part Part) *Chart {
	t := c.Tree()
	inside := map[ID]ID{}
	var people []*Person
	for i := range part.In(t) {
		people = append(people, t.People[i])
		inside[t.People[i].ID] = t.People[i].ID
	}
	s := c.Settings().own()
	s.Waivers = slices.DeleteFunc(s.Waivers, func(w Waiver) bool { return w.Person != "" && inside[w.Person] == "" })
	return rewritten(s, people, func(p *Person) {
		p.refer(func(id ID) ID {
			if c.Has(id) {
				return inside[id]
			}
			return id
		})
		if p.ID == part.Root {
			p.Manager = ""
		}
	})
}

// Showing is the chart with no more in it than a picture shows whose cards
// have these fields beside those that every card has: IDs are running numbers
// unless they are among them.
func Showing(c *Chart, fields []*Field) *Chart {
	shown := func(id FieldID, own bool) bool {
		return slices.ContainsFunc(fields, func(f *Field) bool { return f.ID == id && f.Own == own })
	}
	if !shown("id", false) {
		c, _ = renumbered(c)
	}
	s := c.Settings().shown()
	s.Columns = slices.DeleteFunc(c.Columns(), func(column Column) bool { return !shown(FieldID(column.Name), true) })
	s.Colouring = slices.DeleteFunc(c.Settings().own().Colouring, func(r ColourRule) bool {
		f, ok := c.FieldNamed(string(r.Field))
		return ok && !f.OnCards && !shown(f.ID, f.Own)
	})
	return rewritten(s, c.Tree().People, func(p *Person) {
		extra := p.Extra
		for i := range Fields {
			if f := &Fields[i]; !f.OnCards && !f.structural() && !shown(f.ID, false) {
				f.Clear(p)
			}
		}
		for _, column := range s.Columns {
			p.putExtra(column.Name, extra[column.Name])
		}
	})
}

// structural tells a field without which there is no chart.
func (f *Field) structural() bool { return f.Compare == CompareIdentity || f.Compare == CompareMove }

// shown is what a picture shows of the settings, and what it follows from.
func (s *Settings) shown() *Settings {
	own := s.own()
	for i, r := range own.Roles {
		r.Summary, r.Duties, r.Skills = "", nil, nil
		own.Roles[i] = r
	}
	return &Settings{Look: own.Look, Currency: own.Currency, HeadOrder: own.HeadOrder, Roles: own.Roles, Colours: own.Colours}
}

// Private lists the private fields that say something of somebody, the
// document's own columns among them.
func (c *Chart) Private() []*Field {
	var all []*Field
	for i := range Fields {
		all = append(all, &Fields[i])
	}
	for _, column := range c.Columns() {
		all = append(all, column.Field())
	}
	says := func(f *Field) bool {
		return slices.ContainsFunc(c.Everybody(), func(p *Person) bool { return !f.Of(p).Empty() })
	}
	return slices.DeleteFunc(all, func(f *Field) bool { return !f.Private || f.Kind == KindDictionary || !says(f) })
}

// renumbered is the chart with running numbers as IDs, in reading order, and
// the new ID of each. Who points to nobody in the chart points nowhere.
func renumbered(c *Chart) (*Chart, map[ID]ID) {
	ids := make(map[ID]ID, c.Len())
	for i, p := range c.Tree().People {
		ids[p.ID] = numbered(i + 1)
	}
	s := c.Settings().own()
	for i, w := range s.Waivers {
		s.Waivers[i].Person = ids[w.Person]
	}
	s.Colours = s.Colours.renumbered(ids)
	return rewritten(s, c.Tree().People, func(p *Person) {
		p.ID = ids[p.ID]
		p.refer(func(id ID) ID { return ids[id] })
	}), ids
}

// rewritten is a chart of people in reading order with a change to each of
// them, after which their IDs are still distinct.
func rewritten(s *Settings, people []*Person, change func(*Person)) *Chart {
	byID, siblings := make(map[ID]*Person, len(people)), map[ID]int{}
	for _, p := range people {
		q := p.own()
		change(q)
		q.Order = siblings[q.Manager]
		siblings[q.Manager]++
		byID[q.ID] = q
	}
	s.Colours = s.occurring(byID)
	return assemble(s, byID)
}

// refer changes whom somebody's fields point to; what points nowhere goes.
func (p *Person) refer(to func(ID) ID) {
	for i := range Fields {
		f := &Fields[i]
		switch v := f.Of(p); f.Kind {
		case KindPerson:
			f.Put(p, Value{Text: string(to(ID(v.Text)))})
		case KindPeople:
			var ids []string
			for _, id := range v.List {
				if id = string(to(ID(id))); id != "" {
					ids = append(ids, id)
				}
			}
			f.Put(p, Value{List: ids})
		}
	}
}
