package chart

import (
	"cmp"
	"hash/fnv"
	"maps"
	"reflect"
	"slices"
)

// Colours are the colours of the values of fields, by what the values are like.
// They are kept so that no edit gives a value the colour of another one.
type Colours map[FieldID]map[string]ColourName

func (c Colours) own() Colours {
	if len(c) == 0 {
		return nil
	}
	own := Colours{}
	for id, values := range c {
		own[id] = maps.Clone(values)
	}
	return own
}

// renumbered are the colours with other IDs in place of people's.
func (c Colours) renumbered(ids map[ID]ID) Colours {
	own := c.own()
	for id, values := range own {
		if f, ok := BuiltIn(string(id)); ok && f.Kind.Refers() {
			own[id] = map[string]ColourName{}
			for was, is := range ids {
				if colour, has := values[SameName(string(was))]; has {
					own[id][SameName(string(is))] = colour
				}
			}
		}
	}
	return own
}

// occurring are the colours of what is said of some people: what others say is
// not to go with them.
func (s *Settings) occurring(people map[ID]*Person) Colours {
	own := s.Colours.own()
	for id, values := range own {
		f := s.fieldNamed(id)
		said := sizes(f, s, maps.Values(people))
		if maps.DeleteFunc(values, func(like string, _ ColourName) bool { return said[like] == 0 }); len(values) == 0 {
			delete(own, id)
		}
	}
	return own
}

// ColoursOf gives the values of a field their colours, by what they are like:
// those that the document keeps, and the largest of the others those that are
// left. What a rule has is left to it. Values without a colour are the rest.
func (c *Chart) ColoursOf(f *Field) map[string]ColourName {
	return c.settings.coloursOf(f, sizes(f, c.settings, slices.Values(c.Everybody())))
}

// sizes is how many people a field says each thing of.
func sizes(f *Field, s *Settings, people func(func(*Person) bool)) map[string]int {
	n := map[string]int{}
	for p := range people {
		if like := f.Likeness(s, p); like != "" {
			n[like]++
		}
	}
	return n
}

func (s *Settings) coloursOf(f *Field, sizes map[string]int) map[string]ColourName {
	free := slices.DeleteFunc(slices.Clone(valueColours), func(c ColourName) bool {
		return slices.ContainsFunc(s.Colouring, func(r ColourRule) bool { return r.Colour == c })
	})
	of := map[string]ColourName{}
	for _, like := range slices.Sorted(maps.Keys(s.Colours[f.ID])) {
		c := s.Colours[f.ID][like]
		if i := slices.Index(free, c); i >= 0 && sizes[like] > 0 {
			of[like] = c
			free = slices.Delete(free, i, i+1)
		}
	}
	match(of, largest(sizes, of, len(free)), free)
	return of
}

// largest are the values of the most people that have no colour yet.
func largest(sizes map[string]int, done map[string]ColourName, n int) []string {
	var values []string
	for like := range sizes {
		if done[like] == "" {
			values = append(values, like)
		}
	}
	slices.SortFunc(values, func(a, b string) int { return cmp.Or(sizes[b]-sizes[a], cmp.Compare(a, b)) })
	return values[:min(n, len(values))]
}

// match gives each value a colour. Which one depends on the value, and as
// little as can be on the others: files of which nothing is kept, such as the
// table of each month, have about the same colours.
func match(of map[string]ColourName, values []string, free []ColourName) {
	type pair struct {
		like   string
		colour ColourName
		at     uint32
	}
	var all []pair
	for _, like := range values {
		for _, c := range free {
			h := fnv.New32a()
			h.Write([]byte(like + "\x00" + string(c)))
			all = append(all, pair{like, c, h.Sum32()})
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.like, b.like), cmp.Compare(a.colour, b.colour))
	})
	taken := map[ColourName]bool{}
	for _, p := range all {
		if of[p.like] == "" && !taken[p.colour] {
			of[p.like], taken[p.colour] = p.colour, true
		}
	}
}

// keepColours keeps the colours that values have, where an edit brings one that
// has none yet, or takes one away.
func (tx *Tx) keepColours() {
	s := tx.settings
	f, ok := tx.coloured()
	if !ok || tx.exact || tx.allKept(f) {
		return
	}
	base := *tx.base.settings
	switch said := !reflect.DeepEqual(base.Colours, s.Colours); {
	case said: // by the edit itself
		base.Colours = s.Colours
	case base.ColourBy == s.ColourBy:
		base.Colours = Colours{f.ID: tx.base.ColoursOf(f)} // whether they were kept or not
	}
	next := *s
	next.Colours = base.Colours
	colours := next.coloursOf(f, sizes(f, s, tx.all()))
	for _, like := range slices.Sorted(maps.Keys(base.Colours[f.ID])) {
		c := base.Colours[f.ID][like]
		if _, has := colours[like]; !has && !slices.Contains(slices.Collect(maps.Values(colours)), c) {
			colours[like] = c // for when it comes back
		}
	}
	if len(colours) == 0 || maps.Equal(colours, s.Colours[f.ID]) {
		return
	}
	own := s.own()
	if own.Colours == nil {
		own.Colours = Colours{}
	}
	own.Colours[f.ID] = colours
	tx.settings = own
}

// coloured is the field that the colours tell and whose values have one each.
func (tx *Tx) coloured() (*Field, bool) {
	id := tx.settings.ColourBy
	if id == "" || id == RoleColours || id == Findings {
		return nil, false
	}
	f := tx.settings.fieldNamed(id)
	return f, f.Groups() && !f.Figures()
}

// fieldNamed is a built-in field, or a column of the document's own, listed or
// not.
func (s *Settings) fieldNamed(id FieldID) *Field {
	if f, ok := BuiltIn(string(id)); ok {
		return f
	}
	for _, c := range s.Columns {
		if SameName(c.Name) == SameName(string(id)) {
			return c.Field()
		}
	}
	return Column{Name: string(id)}.Field()
}

// allKept tells whether the edit is about nobody whose value has no colour.
func (tx *Tx) allKept(f *Field) bool {
	if was := tx.base.settings; was.ColourBy != tx.settings.ColourBy || !slices.Equal(was.Colouring, tx.settings.Colouring) {
		return false
	}
	kept := tx.settings.Colours[f.ID]
	known := func(p *Person) bool {
		if p == nil {
			return true
		}
		like := f.Likeness(tx.settings, p)
		return like == "" || kept[like] != ""
	}
	for id, p := range tx.changed {
		was := tx.base.people[id]
		if p != nil && was != nil && f.Likeness(tx.settings, p) == f.Likeness(tx.base.settings, was) {
			continue // no value comes or goes
		}
		if !known(p) || !known(was) {
			return false
		}
	}
	return true
}
