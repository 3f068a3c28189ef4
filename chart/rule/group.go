package rule

// groups gathers those who have something in common, in reading order.
type groups[K comparable] struct {
	several [][]int // of two or more
	keys    []K     // what those of several have
	seen    map[K]int
}

func newGroups[K comparable](people int) *groups[K] { return &groups[K]{seen: make(map[K]int, people)} }

// add notes that i has k; most of what is noted nobody else has.
func (g *groups[K]) add(k K, i int) {
	switch at, met := g.seen[k]; {
	case !met:
		g.seen[k] = i
	case at == i:
	case at >= 0:
		g.seen[k] = ^len(g.several)
		g.several, g.keys = append(g.several, []int{at, i}), append(g.keys, k)
	default:
		if group := g.several[^at]; group[len(group)-1] != i {
			g.several[^at] = append(group, i)
		}
	}
}

// second splits a group into the second of them and the others.
func second(group []int) (int, []int) {
	return group[1], append([]int{group[0]}, group[2:]...)
}
