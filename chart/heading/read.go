package heading

import (
	"cmp"
	"slices"
	"strconv"
)

// Surety is how well a heading is known.
type Surety int

// The better ones come first.
const (
	Whole    Surety = iota // as it stands
	Joined                 // put together of known words
	Doubtful               // as it stands, but it has other meanings; the cells have to confirm it
	Partly                 // with a word that nothing is known of; the cells have to confirm it
)

// Reading is a field that a heading may mean.
type Reading struct {
	Field  Field
	Surety Surety
	Rank   int // among the headings of the field: lower is better
	Number int // of one of several numbered columns, from 1; 0: it has none
}

// Read lists the fields that a heading may mean, the likeliest first.
func Read(s string) []Reading {
	t := tokensOf(s)
	if e := words().entries[t.key]; e != nil && len(e.spellings) > 0 {
		return whole(e)
	}
	if e := words().bare[t.bare()]; e != nil && len(t.at) > 2 {
		return joined(whole(e))
	}
	readings, known := join(t)
	rest := withoutRemarks(s)
	if known && len(readings) > 0 || rest == s || rest == "" {
		return readings
	}
	if known && !onlyFillers(split(tokensOf(rest)), t) {
		return readings
	}
	readings = Read(rest)
	for i := range readings {
		readings[i].Rank += remarkRank
	}
	return readings
}

// joined are readings of a heading that is not written just so.
func joined(readings []Reading) []Reading {
	for i := range readings {
		readings[i].Surety = Joined
	}
	return readings
}

// remarkRank puts headings that are read without a remark behind those of which
// all is read.
const remarkRank = 110

// onlyFillers tells whether a heading without its remarks says as much as with
// them; a heading that is refused for its remarks is not read without.
func onlyFillers(rest []segment, t tokens) bool {
	refused := func(s segment) bool { return s.entry != nil && (s.entry.is(ofOther) || s.entry.is(aVeto)) }
	return slices.ContainsFunc(rest, refused) == slices.ContainsFunc(split(t), refused)
}

// whole are the fields that spell a heading just so.
func whole(e *entry) []Reading {
	var all []Reading
	for _, s := range e.spellings {
		if !slices.ContainsFunc(all, func(r Reading) bool { return r.Field == s.field }) {
			r := Reading{Field: s.field, Rank: s.rank}
			if s.doubt {
				r.Surety = Doubtful
			}
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b Reading) int { return cmp.Or(int(a.Surety-b.Surety), a.Rank-b.Rank) })
	return all
}

// phrase is what the words of a heading say together.
type phrase struct {
	classes map[class]bool
	whats   []Field
	figure  int
	unknown int
	rank    int
}

// join puts a heading together of its words; known tells whether all are.
func join(t tokens) (readings []Reading, known bool) {
	p := phrase{classes: map[class]bool{}}
	for _, s := range split(t) {
		p.add(s)
	}
	known = p.unknown == 0
	f := p.field()
	if f == "" || p.classes[ofOther] || p.classes[ofGrand] || p.classes[aVeto] {
		return nil, known
	}
	r := Reading{Field: f, Surety: Joined, Rank: joinedRank + p.rank, Number: p.figure}
	if !known {
		r.Surety = Partly
		if p.unknown > 2 || !slices.Contains(confirmable, f) {
			return nil, false
		}
	}
	readings = []Reading{r}
	if f == ManagerTitle { // a "position" is a title to some, and a number to others
		r.Field = ManagerPosition
		readings = append(readings, r)
	}
	return readings, known
}

// joinedRank puts headings that are put together behind those that are known.
const joinedRank = 100

// confirmable are the fields whose cells tell whether a heading of which not
// all is known means them.
var confirmable = []Field{id, name, email, Manager, ManagerID, ManagerEmail, ManagerPosition}

// add takes a word into account.
func (p *phrase) add(s segment) {
	p.rank++
	switch e := s.entry; {
	case s.figure():
		p.figure, _ = strconv.Atoi(s.text[:min(len(s.text), 4)])
	case e == nil:
		p.unknown++
	case len(e.classes) > 0:
		for _, c := range e.classes {
			p.classes[c] = true
			p.say(fieldOfClass[c])
		}
	default:
		p.sayField(e.spellings[0].field)
	}
}

// parts are what the fields of managers are made of: "Head ID" is the
// manager's, "Matrix manager ID" a further manager's.
var parts = map[Field]struct {
	whose class
	what  Field
}{
	Manager: {ofManager, ""}, ManagerID: {ofManager, id}, ManagerEmail: {ofManager, email}, ManagerJob: {ofManager, Job},
	Parent: {ofParent, ""}, dotted: {ofDotted, ""}, mentor: {ofMentor, ""},
}

func (p *phrase) sayField(f Field) {
	if part, has := parts[f]; has {
		p.classes[part.whose] = true
		f = part.what
	}
	p.say(f)
}

// fieldOfClass are the classes that say what of somebody a column has.
var fieldOfClass = map[class]Field{aLabel: name, aNumber: id, aMail: email}

func (p *phrase) say(f Field) {
	if f != "" && !slices.Contains(p.whats, f) {
		p.whats = append(p.whats, f)
	}
}
