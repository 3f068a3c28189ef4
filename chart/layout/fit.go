package layout

import "math"

// Fit arranges a forest so that it fills the page: of the ways to arrange the
// teams it takes those with which the whole comes out largest in in.Frame, or
// on a slide of 16:9 where that is zero.
//
// Looks come before size. The chart has one idiom, chosen for all teams
// together: in the upper layers reports stand side by side below their
// manager, in a row or on shelves; from some layer on they hang from spines.
// All reports of a manager are joined to it in the same way. The lines never
// cross, no team stands between the cards of another, and leaders of a team,
// like those who lead nobody, keep their order among themselves.
//
// Every team keeps the sizes it can take on, none both higher and wider than
// another; its manager's sizes come from those of the teams below, and the
// whole chart's best size decides back down to the cards. This is the sizing
// of slicing floorplans (L. Stockmeyer, "Optimal orientations of cells in
// slicing floorplan designs", Information and Control 57, 1983). Unlike there
// a team has several patterns, only the most useful sizes are kept, and all
// reports of a manager get the same limit of height or width: equal teams look
// alike. Where sizes are within a few percent, the more usual pattern wins; and
// where a whole chart comes out as large in a plain arrangement, that is taken.
func Fit(in Input, g Gaps) Result { return withLists(in, g, fitted) }

func fitted(in Input, g Gaps) Result {
	best := withAssistants(in, g, fit)
	most := in.Scale(best)
	for _, p := range plain {
		r := p.arrange(in, g)
		if scale := in.Scale(r) / p.times; scale > most && uniform(in, r) {
			best, most = r, scale
			if in.Key != nil {
				best.Patterns = Always(p.arrange)
			}
		}
	}
	return best
}

// plain are the arrangements that are taken where they come out so many times
// as large as what Fit shapes.
var plain = []struct {
	arrange func(Input, Gaps) Result
	times   float64
}{
	{Tree, 0.93},
	{Compact, 0.99},
	{LeftRight, 1.35}, // people look for the top at the top
}

// Scale is how large an arrangement comes out on the page.
func (in Input) Scale(r Result) float64 { return in.scale(r.Width, r.Height) }

func (in Input) scale(w, h float64) float64 {
	page := in.Frame
	if page.W <= 0 || page.H <= 0 {
		page = Size{16, 9}
	}
	return min(page.W/(w+in.Around.W), page.H/(h+in.Around.H))
}

func fit(in Input, g Gaps, hasAssistants []bool) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	return shaped(in, g, hasAssistants).chosen()
}

// chosen puts every card in its place and says how the teams stand.
func (f *fitter) chosen() Result {
	r := f.placeAlike()
	r.Patterns = f.patterns()
	return r.normalised()
}

// shaped finds the idiom and the shapes of a forest.
func shaped(in Input, g Gaps, hasAssistants []bool) *fitter {
	f := newFitter(in, g, hasAssistants)
	f.findManagers(f.effort.layers)
	f.chooseIdiom()
	return f
}

// fitter keeps the shapes of the teams of a forest. Like tidy it hangs the
// forest from a root of its own, which has the last index and no card.
type fitter struct {
	family
	in            Input
	g             Gaps
	hasAssistants []bool // has assistants beside the line below; nil: nobody
	effort        effort
	depth         []int           // the layer of each card
	managers      [][]int         // in each of the upper layers, who leads somebody who leads
	alone         []bool          // in which of these layers that is one
	idiom         idiom           // at hand
	alike         []int           // the class of teams that each one's belongs to; see classes
	fixed         map[int]variant // of classes that are to look alike
	front         [][]shape       // the Pareto front of each team
	custom        map[int]custom  // of patterns that are kept
	partEnds      map[int][]int   // where the parts of a team are to end; of teams not in it, where the variant says
	spots         []position      // of the teams, once they are placed

	// What the manager at hand is tried with.
	shapes []shape
	limit  []float64
	team   teamLayout
	flow   flow
}

// effort bounds how many shapes of a team are kept, how many limits and numbers
// of columns are tried, how many lengths of columns for all teams, and in how
// many layers reports may stand side by side.
type effort struct{ sizes, limits, counts, idioms, layers int }

// little is enough to choose an idiom by.
func (e effort) little() effort {
	return effort{min(e.sizes, 16), min(e.limits, 12), min(e.counts, 8), e.idioms, e.layers}
}

func newFitter(in Input, g Gaps, hasAssistants []bool) *fitter {
	n := len(in.Parent)
	f := &fitter{family: newFamily(in.Parent), in: in, g: g, hasAssistants: hasAssistants, depth: depths(in.Parent), front: make([][]shape, n+1)}
	for i := range f.depth {
		f.depth[i] += in.Layer
	}
	switch {
	case n <= 150:
		f.effort = effort{80, 64, 12, 6, 5}
	case n <= 500:
		f.effort = effort{32, 24, 10, 4, 4}
	case n <= 5000:
		f.effort = effort{24, 16, 8, 3, 3}
	default:
		f.effort = effort{6, 4, 3, 2, 2}
	}
	return f
}

// best is the shape with which the whole forest comes out largest.
func (f *fitter) best() int {
	best, most := 0, math.Inf(-1)
	for k, p := range f.front[len(f.in.Size)] {
		if scale := f.in.scale(p.W, p.H) / p.penalty; scale > most {
			best, most = k, scale
		}
	}
	return best
}

// scale is how large the whole forest comes out at best, less where it looks
// unusual.
func (f *fitter) scale() float64 {
	p := f.front[len(f.in.Size)][f.best()]
	return f.in.scale(p.W, p.H) / p.penalty
}

// leads tells whether i has reports, here or in a team arranged before.
func (f *fitter) leads(i int) bool { return f.family.leads(i) || i < len(f.in.Team) && f.in.Team[i] }

// assisted tells whether assistants stand beside the line below i.
func (f *fitter) assisted(i int) bool { return i < len(f.hasAssistants) && f.hasAssistants[i] }
