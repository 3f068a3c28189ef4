package layout

import "slices"

// levelGap is the space between a manager and the reports below: little where
// these are a list, to which a line leads straight.
func (f *fitter) levelGap(i int) float64 {
	if f.leadsList(i) {
		return max(f.g.Stack, f.g.Level/4)
	}
	return f.g.Level
}

// leadsList tells whether a list is all that i leads.
func (f *fitter) leadsList(i int) bool {
	kids := f.kids(i)
	return len(kids) == 1 && f.in.isList(kids[0])
}

// below is the space between reports below each other: the same for all of a
// manager, or some would read as a group.
func (f *fitter) below() float64 {
	if len(f.team.leaders) > 0 {
		return 2 * f.g.Stack
	}
	return f.g.Stack
}

// between is the space between reports side by side, the same for all too.
func (f *fitter) between() float64 {
	if len(f.team.leaders) > 0 {
		return f.g.Team
	}
	return f.g.Sibling
}

// spineGap is the space between a manager and the first report on a spine.
func (f *fitter) spineGap() float64 { return f.g.Stack }

// trunkGap is the space between a manager and several columns of reports.
func (f *fitter) trunkGap() float64 { return f.g.Stack + f.g.Indent }

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
