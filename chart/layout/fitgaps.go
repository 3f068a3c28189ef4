package layout

import "slices"

// levelGap is the space between a manager and the reports below: little where
// these are a list, to which a line leads straight.
func (f *fitter) levelGap(i int) float64 {
	if kids := f.kids(i); len(kids) == 1 && f.in.isList(kids[0]) {
		return f.g.Stack
	}
	return f.g.Level
}

// below is the space between reports below each other.
func (f *fitter) below(a, b int) float64 {
	if f.leads(a) || f.leads(b) {
		return 2 * f.g.Stack
	}
	return f.g.Stack
}

// gap is the space between items side by side.
func (f *fitter) gap(a, b item) float64 {
	if a.card < 0 || b.card < 0 || f.leads(a.card) || f.leads(b.card) {
		return f.g.Team
	}
	return f.g.Sibling
}

// spineGap is the space between a manager and the first report on a spine.
func (f *fitter) spineGap() float64 { return f.g.Stack }

// shelfGap is the space between shelves.
func (f *fitter) shelfGap() float64 { return f.g.Level + f.g.Stack }

// teamGap is the space between columns with spines: the cards of different
// teams are a team's gap apart.
func (f *fitter) teamGap() float64 { return max(f.g.Sibling, f.g.Team-f.g.Indent) }

// indent is the space for a column's spine; tops have none.
func (f *fitter) indent(kids []int) float64 {
	if f.in.Parent[kids[0]] < 0 {
		return 0
	}
	return f.g.Indent
}

// apart is the space between columns: that of teams if there is one in any.
func (f *fitter) apart(kids []int) float64 {
	switch {
	case f.in.Parent[kids[0]] < 0:
		return f.g.Team
	case slices.ContainsFunc(kids, f.leads):
		return f.teamGap()
	}
	return f.g.Sibling
}
