package layout

// uniform tells whether an arrangement joins all reports of a manager in one
// way, from above or from the side, and in each layer all reports of those in
// whose teams nobody leads.
func uniform(in Input, r Result) bool {
	people := newFamily(in.Parent)
	depth := depths(in.Parent)
	teams := map[int]arrival{}
	for i := range in.Parent {
		way, leaders := arrival(0), false
		for _, k := range people.kids(i) {
			if !isAssistant(in, people, k) {
				way |= arrivalOf(r.Link[k])
				leaders = leaders || people.leads(k)
			}
		}
		if in.stands(i, "") {
			continue
		}
		if !leaders {
			teams[depth[i]] |= way
			way = teams[depth[i]]
		}
		if way == fromAbove|fromSide {
			return false
		}
	}
	return true
}

// arrival is how lines reach cards.
type arrival uint8

const (
	fromAbove arrival = 1 << iota
	fromSide
)

func arrivalOf(path []Point) arrival {
	if n := len(path); path[n-2].X == path[n-1].X {
		return fromAbove
	}
	return fromSide
}

// isAssistant tells whether somebody stands beside the line below the manager.
func isAssistant(in Input, people family, i int) bool {
	return i < len(in.Assistant) && in.Assistant[i] && in.Parent[i] >= 0 && !people.leads(i)
}
