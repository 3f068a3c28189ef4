package layout

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Patterns is how the teams of a forest stand: what Fit chose, to be kept while
// people come, go and move. It knows managers and reports by their keys, so
// that a forest that has changed is arranged again with every other team as it
// was; and as it never changes, a forest that is as before has the same places.
//
// Who is new to a team stands in the part of it, such as a column, in which the
// report before does; a team that is new stands as most others of its layer do,
// or in the idiom where it is the first one.
type Patterns struct {
	always func(Input, Gaps) Result // arranges everything; nil: the teams stand as follows
	idiom  idiom
	team   map[string]teamPattern // by the manager's key; that of the tops is empty
	part   map[string]membership  // by the report's key
	custom map[int]custom         // of teams in which some lead, by the layer of the manager
}

// custom is how most teams of a layer stand.
type custom struct {
	pattern pattern
	inPart  int // reports, in a row or column
}

// variant is the custom for so many reports.
func (c custom) variant(reports int) variant {
	v := variant{c.pattern, math.Inf(1), ceil(reports, c.inPart), false}
	switch {
	case v.pattern == row && v.count > 1:
		v.pattern = shelves
	case v.pattern == shelves && v.count == 1:
		v.pattern = row
	}
	return v
}

// teamPattern is how one manager's reports stand.
type teamPattern struct {
	variant
	asked bool // for by the forest's Stand
}

// membership is in which part of a manager's team somebody stands: in which
// column or on which shelf.
type membership struct {
	manager string
	part    int
}

// Always keeps to an arrangement, whatever the teams.
func Always(arrange func(Input, Gaps) Result) *Patterns { return &Patterns{always: arrange} }

// Joined are the patterns of all parts of a forest that have the same idiom; nil
// where there are none. A card that stands for another part must have another
// key than those in it.
func Joined(parts []*Patterns) *Patterns {
	var all *Patterns
	for _, p := range parts {
		switch {
		case p == nil:
		case p.always != nil:
			return p
		case all == nil:
			all = &Patterns{idiom: p.idiom, team: maps.Clone(p.team), part: maps.Clone(p.part), custom: maps.Clone(p.custom)}
		default:
			maps.Copy(all.team, p.team)
			maps.Copy(all.part, p.part)
			maps.Copy(all.custom, p.custom)
		}
	}
	return all
}

// Arrange arranges a forest in these patterns, in linear time.
func (p *Patterns) Arrange(in Input, g Gaps) Result {
	arrange := p.always
	if arrange == nil {
		arrange = func(in Input, g Gaps) Result { return placed(in, g, p.place) }
	}
	r := arrange(in, g)
	r.Patterns = p
	return r
}

func (p *Patterns) place(in Input, g Gaps, hasAssistants []bool) Result {
	f := newFitter(in, g, hasAssistants)
	f.idiom, f.custom, f.partEnds = p.idiom, p.custom, map[int][]int{}
	shapes := make([]shape, len(f.front))
	for i := range f.front {
		f.front[i] = shapes[i : i+1 : i+1]
	}
	for i := len(in.Parent) - 1; i >= 0; i-- {
		f.keep(p, i)
	}
	f.keep(p, len(in.Parent))
	return f.place().normalised()
}

// keep gives the team of a manager the one shape that it is to have.
func (f *fitter) keep(p *Patterns, i int) {
	f.collectReports(i)
	var t teamPattern
	if len(f.team.kids) > 0 {
		t = p.team[f.key(i)]
	}
	v, kept := f.keptVariant(t, i)
	if kept && v.count != 1 {
		f.team.given = f.keptParts(p, i, v)
		f.partEnds[i] = f.team.given
	}
	f.front[i][0] = f.compose(i, v)
}

// keptVariant is how the team of the manager collected last stands, and whether
// it did so before.
func (f *fitter) keptVariant(t teamPattern, i int) (v variant, kept bool) {
	reports := len(f.team.kids)
	asked, stands := f.in.standOf(i).variant(reports, f.assisted(i))
	switch {
	case reports == 0:
		return variant{pattern: alone}, false
	case stands:
		asked.limit = math.Inf(1)
		return asked, t.asked && t.pattern == asked.pattern && t.count == asked.count
	case f.leadsList(i):
		return f.leafTeam(i), false
	case t.pattern == alone || t.pattern == under || t.asked:
		return f.usual(i), false
	case t.pattern == spine && f.assisted(i):
		t.pattern = columns // the spine would run through the assistants
	}
	return t.variant, true
}

// usual is how a team stands about which nothing is known but its layer.
func (f *fitter) usual(i int) variant {
	v, reports := variant{row, math.Inf(1), 1, false}, len(f.team.kids)
	if i == len(f.in.Parent) {
		return v
	}
	custom, has := f.custom[f.depth[i]]
	switch {
	case len(f.team.leaders) == 0:
		return f.leafTeam(i)
	case has:
		if v = custom.variant(reports); v.pattern == spine && f.assisted(i) {
			v.pattern = columns
		}
	case f.depth[i] >= f.idiom.turn && (f.isTop(i) || f.assisted(i)):
		v.pattern = columns
	case f.depth[i] >= f.idiom.turn:
		v.pattern = spine
	case reports > f.idiom.inRow:
		v.pattern, v.count = shelves, ceil(reports, max(1, f.idiom.inRow))
	}
	return v
}

// keptParts is where the parts of a team end whose reports are in them already;
// nil where nobody is. Where reports changed places among each other, the parts
// are as long as they were.
func (f *fitter) keptParts(p *Patterns, i int, v variant) []int {
	var lengths []int
	part, known := 0, false
	for _, kid := range f.team.ordered(v) {
		if m, ok := p.part[f.key(kid)]; ok && m.manager == f.key(i) {
			part, known = m.part, true
		}
		for part >= len(lengths) {
			lengths = append(lengths, 0)
		}
		lengths[part]++
	}
	if !known && v.count != flowing {
		return nil
	}
	var ends []int
	end := 0
	for _, n := range lengths {
		if n > 0 {
			end += n
			ends = append(ends, end)
		}
	}
	return ends
}

// patterns is how the teams stand that are in their places.
func (f *fitter) patterns() *Patterns {
	if f.in.Key == nil {
		return nil
	}
	p := &Patterns{idiom: f.idiom, team: map[string]teamPattern{}, part: map[string]membership{}}
	customs := map[int]map[custom]int{}
	for i := range f.front {
		parts := f.note(p, i)
		if c := f.customOf(i, parts); c.inPart > 0 {
			layer := customs[f.depth[i]]
			if layer == nil {
				layer = map[custom]int{}
				customs[f.depth[i]] = layer
			}
			layer[c]++
		}
	}
	p.custom = mostUsual(customs)
	return p
}

// customOf is the custom that the team noted last follows, in so many parts; the
// zero value where nobody leads in it, and where it is asked for.
func (f *fitter) customOf(i, parts int) custom {
	if i == len(f.in.Parent) || len(f.team.leaders) == 0 || len(f.team.kids) < 2 || parts == 0 || f.in.stands(i, "") {
		return custom{}
	}
	return custom{f.placed(i).pattern, ceil(len(f.team.kids), parts)}
}

// mostUsual is the custom of each layer that the most teams follow; of several,
// the one with the longer parts.
func mostUsual(customs map[int]map[custom]int) map[int]custom {
	usual := map[int]custom{}
	for layer, teams := range customs {
		usual[layer] = slices.MaxFunc(slices.Collect(maps.Keys(teams)), func(a, b custom) int {
			return cmp.Or(teams[a]-teams[b], a.inPart-b.inPart, cmp.Compare(a.pattern, b.pattern))
		})
	}
	return usual
}

// note writes down how the team of a manager stands, and tells in how many parts.
func (f *fitter) note(p *Patterns, i int) (parts int) {
	v := f.placed(i)
	if v.pattern == alone {
		return 0
	}
	f.collectReports(i)
	f.compose(i, v)
	p.team[f.key(i)] = teamPattern{v, f.in.stands(i, "")}
	part := 0
	for k, s := range f.team.placements {
		if part < len(f.team.ends) && k == f.team.ends[part] {
			part++
		}
		p.part[f.key(s.card)] = membership{f.key(i), part}
	}
	return part + 1
}

// key is what patterns know a card by; empty for the root.
func (f *fitter) key(i int) string {
	if i >= len(f.in.Key) {
		return ""
	}
	return f.in.Key[i]
}
