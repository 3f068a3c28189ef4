package rule

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Fixes are the edits that cure f, the best first; none where nothing simple
// would help. Each has been tried on the chart that was checked: f is gone, and
// what is left of findings is less, errors before warnings before hints. What
// brings warnings in exchange for an error comes last and says so. Trying takes
// a check of the chart each time, so what helps is found out at the first call,
// and kept. Not to be changed.
func (f Finding) Fixes() []chart.Edit {
	if f.helps == nil {
		return nil
	}
	f.helps.once.Do(func() {
		f.helps.fixes = f.tried()
		f.helps.known.Store(true)
	})
	return f.helps.fixes
}

// Tried tells whether Fixes answers at once.
func (f Finding) Tried() bool { return f.helps == nil || f.helps.known.Load() }

// helps is what cures a finding.
type helps struct {
	once  sync.Once
	fixes []chart.Edit
	known atomic.Bool // they are found out
}

// tried are the candidates that help.
func (f Finding) tried() []chart.Edit {
	var free, costly []chart.Edit
	for _, e := range f.candidates() {
		named := func(other chart.Edit) bool { return other.Name == e.Name }
		if slices.ContainsFunc(free, named) || e.spare && len(free)+len(costly) > 0 {
			continue
		}
		switch brings, ok := f.try(e.Edit); {
		case !ok:
		case brings == 0:
			free = append(free, e.Edit)
		default:
			e.Name += fmt.Sprintf(" (brings %s)", phrase.Count(brings, "warning", "warnings"))
			if !slices.ContainsFunc(costly, named) {
				costly = append(costly, e.Edit)
			}
		}
	}
	return append(free, costly...)
}

// candidates are what the rule would do about f; nothing has been tried.
func (f Finding) candidates() []fix {
	if f.rule == nil || f.rule.fixes == nil {
		return nil
	}
	c := &fixes{Index: f.index, rule: f.rule, finding: f}
	f.rule.fixes(c, f.at)
	return c.list
}

// try tells whether an edit cures f for the better, and how many warnings it
// brings.
func (f Finding) try(e chart.Edit) (brings int, ok bool) {
	c, _, err := e.On(f.index.Chart)
	if err != nil {
		return 0, false
	}
	found := check(c, f.index.day, f.Severity)
	if slices.ContainsFunc(found, f.same) {
		return 0, false
	}
	before, after := *f.counts, Count(found)
	if f.Waived != "" {
		before.add(f.Severity)
	}
	return max(0, after.Warning-before.Warning), after.compare(before, f.Severity) < 0
}

// same tells whether two findings are about one thing.
func (f Finding) same(g Finding) bool {
	return f.subject() == g.subject()
}

// compare orders counts by how much is wrong, down to a severity.
func (n Counts) compare(m Counts, least Severity) int {
	c := cmp.Or(cmp.Compare(n.Error, m.Error), cmp.Compare(n.Warning, m.Warning))
	if least == Info {
		return cmp.Or(c, cmp.Compare(n.Info, m.Info))
	}
	return c
}
