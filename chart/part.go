package chart

import "iter"

// Part is what of a chart is shown. The zero value is all of it.
type Part struct {
	Root   ID          // whose team; of nobody: everybody
	Depth  int         // layers; 0: all
	Folded map[ID]bool // whose teams are folded away; not to be changed
}

// Whole tells whether everybody is shown.
func (p Part) Whole() bool { return p.Root == "" && p.Depth == 0 && len(p.Folded) == 0 }

// In are the places in a tree of who is shown, in reading order.
func (p Part) In(t *Tree) iter.Seq[int] {
	return func(yield func(int) bool) {
		from, to := p.team(t)
		for i := from; i < to; {
			if !yield(i) {
				return
			}
			if p.folds(t, i, t.Depth[from]) {
				i = t.End[i]
			} else {
				i++
			}
		}
	}
}

// Shows tells whether somebody is shown, given by their place in a tree.
func (p Part) Shows(t *Tree, i int) bool {
	from, to := p.team(t)
	if i < from || i >= to {
		return false
	}
	for m := range t.Managers(i) {
		if m < from {
			break
		}
		if p.folds(t, m, t.Depth[from]) {
			return false
		}
	}
	return true
}

// team is where the people of the root begin and end.
func (p Part) team(t *Tree) (from, to int) {
	if i := t.Index(p.Root); i >= 0 {
		return i, t.End[i]
	}
	return 0, t.Len()
}

// folds tells whether nobody below i is shown; top is the depth of who stands
// at the top.
func (p Part) folds(t *Tree, i, top int) bool {
	return p.Folded[t.People[i].ID] || p.Depth > 0 && t.Depth[i]-top+1 >= p.Depth
}
