package layout

// placeAlike puts every card in its place. Where teams that are equal came out
// in different variants, because different managers limit them, they all get
// the first one's.
func (f *fitter) placeAlike() Result {
	f.findClasses()
	f.fixed = map[int]variant{}
	const rounds = 3
	for round := range rounds {
		r, odd := f.placeOnce(round == rounds-2)
		if !odd || round == rounds-1 {
			return r
		}
		f.findAllShapes()
		f.findShapes(len(f.in.Parent))
	}
	return Result{}
}

// placeOnce puts every card in its place, and tells whether equal teams differ.
// Then it fixes the variants of these, or of all that are equal to others.
func (f *fitter) placeOnce(all bool) (r Result, odd bool) {
	r = f.place()
	first := map[int]int{}
	var differ []int
	for i := range f.in.Parent {
		c := f.alike[i]
		if c < 0 {
			continue
		}
		before, seen := first[c]
		if !seen {
			first[c] = i
			continue
		}
		if f.placed(i) != f.placed(before) {
			differ = append(differ, c)
		}
		if all {
			f.fix(c, before)
		}
	}
	for _, c := range differ {
		f.fix(c, first[c])
	}
	return r, len(differ) > 0
}

func (f *fitter) fix(class, i int) { f.fixed[class] = f.placed(i) }

// findClasses finds which teams are equal: of the same layer, with cards of the
// same sizes. Who leads nobody who leads belongs to none, for an idiom leaves
// such teams no choice.
func (f *fitter) findClasses() {
	type chain struct {
		before, team int // of the siblings before, the last one's team
	}
	type key struct {
		Size
		chain, depth   int
		assisted, list bool
		stand          Stand
	}
	chains, keys := map[chain]int{}, map[key]int{}
	f.alike = make([]int, len(f.in.Parent))
	class := make([]int, len(f.in.Parent))
	for i := len(f.in.Parent) - 1; i >= 0; i-- {
		c, leaders := 0, false
		for _, k := range f.kids(i) {
			leaders = leaders || f.leads(k)
			c = numbered(chains, chain{c, class[k]})
		}
		class[i] = numbered(keys, key{f.in.Size[i], c, f.depth[i], f.assisted(i), f.in.isList(i), f.in.standOf(i)})
		f.alike[i] = -1
		if leaders {
			f.alike[i] = class[i]
		}
	}
}

// numbered is the number of a key, from 1.
func numbered[K comparable](known map[K]int, k K) int {
	n, ok := known[k]
	if !ok {
		n = len(known) + 1
		known[k] = n
	}
	return n
}
