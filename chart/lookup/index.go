package lookup

import (
	"slices"
	"strings"
	"sync"
)

// Index is who may be meant. It may be used by several at once.
type Index struct {
	entries []Entry
	persons func() []person           // the names in their words
	known   []func() map[string][]int // by method, then by key: who is known by it
	nearby  func() *neighbours
}

// New makes an index. What a way needs is made when it is first tried, so that
// a table whose managers are all IDs pays for no names.
func New(entries []Entry) *Index {
	x := &Index{entries: entries}
	x.persons = sync.OnceValue(func() []person {
		all := make([]person, len(entries))
		for i := range entries {
			all[i] = parse(entries[i].Name)
		}
		return all
	})
	for _, m := range methods {
		x.known = append(x.known, sync.OnceValue(func() map[string][]int { return x.keys(m) }))
	}
	x.nearby = sync.OnceValue(x.newNeighbours)
	return x
}

// keys are what the entries are known by in a method.
func (x *Index) keys(m method) map[string][]int {
	keys := make(map[string][]int, len(x.entries))
	for i := range x.entries {
		for _, key := range m.known(x, i) {
			if at := keys[key]; key != "" && (len(at) == 0 || at[len(at)-1] != i) {
				keys[key] = append(at, i)
			}
		}
	}
	return keys
}

// Find looks for whom a text means; by is the place of who says it, -1 for
// nobody. What a text means does not hang on who says it, but where it means
// several who have one name: then the team and the level may tell.
func (x *Index) Find(text string, by int) Found {
	if text = strings.TrimSpace(text); text == "" {
		return Found{}
	}
	f := x.first(text, ByID, ByName)
	if f.Places == nil {
		f = x.labelled(text)
	}
	if f.Places == nil {
		f = x.first(text, ByNumber, BySlip)
	}
	return x.decide(f, by)
}

// first are those who fit by the first of some ways by which anybody does.
func (x *Index) first(text string, from, to Way) Found {
	for at, m := range methods {
		if m.way < from || m.way > to {
			continue
		}
		if places := x.fitting(at, text); len(places) > 0 {
			return Found{Places: places, Way: m.way}
		}
	}
	return Found{}
}

// fitting are those whom a text means by one method.
func (x *Index) fitting(at int, text string) []int {
	m := methods[at]
	var places []int
	for _, key := range m.asked(text) {
		if key == "" {
			continue
		}
		known := x.known[at]()[key]
		if m.most > 0 && len(known) > m.most {
			return nil
		}
		places = append(places, known...)
	}
	slices.Sort(places)
	places = slices.Compact(places)
	if m.fits != nil {
		words := parse(text).all()
		places = slices.DeleteFunc(places, func(i int) bool { return !m.fits(words, x.persons()[i].all()) })
	}
	return places
}

// labelled reads "Lind, Mara (1002)" and "Mara Lind <mara@acme.test>": what
// stands in brackets may be the ID, and is a remark where it is nobody's. Where
// it and the name mean different people, both may be meant.
func (x *Index) labelled(text string) Found {
	name, label := cutLabel(text)
	if label == "" {
		return Found{}
	}
	named := x.first(name, ByName, ByName).Places
	coded := x.first(label, ByID, ByPath).Places
	if coded == nil && looksLikeCode(label) {
		coded = x.first(label, ByNumber, ByNumber).Places
	}
	switch {
	case len(coded) == 0 && len(named) > 0 && looksLikeCode(label):
		return Found{Places: named, Way: BySpelling}
	case len(coded) == 0 && len(named) > 0:
		return x.decideBy("the team in brackets", Found{Places: named, Way: ByLabel}, x.inTeam(label))
	case len(coded) == 1 && len(named) > 0 && !slices.Contains(named, coded[0]):
		named = append(named, coded[0])
		slices.Sort(named)
		return Found{Places: named, Way: ByLabel}
	case len(coded) > 0:
		return Found{Places: coded, Way: ByLabel}
	}
	return Found{}
}

// cutLabel takes what stands in brackets off the end of a text, or a number and
// a dash off its front.
func cutLabel(text string) (name, label string) {
	for _, pair := range []string{"()", "<>", "[]"} {
		name, label, found := strings.Cut(strings.TrimSuffix(text, pair[1:]), pair[:1])
		if found && strings.HasSuffix(text, pair[1:]) {
			return strings.Trim(name, ` "'`), strings.TrimSpace(strings.TrimPrefix(label, "mailto:"))
		}
	}
	for _, dash := range []string{" - ", " – ", ": "} {
		if label, name, found := strings.Cut(text, dash); found && looksLikeCode(label) {
			return strings.TrimSpace(name), strings.TrimSpace(label)
		}
		if name, label, found := strings.Cut(text, dash); found && looksLikeCode(label) {
			return strings.TrimSpace(name), strings.TrimSpace(label)
		}
	}
	return text, ""
}

// looksLikeCode tells an ID or an address from a remark.
func looksLikeCode(s string) bool { return strings.ContainsAny(s, "@0123456789") }

// decide tells namesakes apart by what else is known of them and of who names
// one. Who may mean themselves is not decided for.
func (x *Index) decide(f Found, by int) Found {
	namesakes := f.Way == ByEmail || f.Way == ByName || f.Way == BySpelling
	if len(f.Places) < 2 || by < 0 || !namesakes || slices.Contains(f.Places, by) {
		return f
	}
	who := &x.entries[by]
	if f = x.decideBy("the same team", f, x.inTeam(who.Team)); len(f.Places) == 1 {
		return f
	}
	unknown := func(i int) bool { return x.entries[i].Level == 0 }
	if who.Level == 0 || slices.ContainsFunc(f.Places, unknown) {
		return f
	}
	return x.decideBy("the higher level", f, func(i int) bool { return x.entries[i].Level > who.Level })
}

// inTeam tells who is in a team; nobody is in one without a name.
func (x *Index) inTeam(team string) func(int) bool {
	key := plain(team)
	return func(i int) bool { return key != "" && plain(x.entries[i].Team) == key }
}

// decideBy chooses the only one of several of whom something is true.
func (x *Index) decideBy(because string, f Found, is func(int) bool) Found {
	one, found := only(f.Places, is)
	if !found || len(f.Places) < 2 {
		return f
	}
	return Found{[]int{one}, f.Way, because, others(f.Places, one)}
}

// only is the only one of some of whom something is true.
func only(places []int, is func(int) bool) (one int, found bool) {
	for _, i := range places {
		if is(i) && found {
			return -1, false
		}
		if is(i) {
			one, found = i, true
		}
	}
	return one, found
}

// others are all but one.
func others(places []int, one int) []int {
	return slices.DeleteFunc(slices.Clone(places), func(i int) bool { return i == one })
}
