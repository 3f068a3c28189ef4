package rule

import (
	"fmt"
	"time"

	"cadre/chart"
)

// FixAll is one edit that cures as many findings of a rule as their first
// fixes can, without adding an error; cured says how many that are. Waived
// findings stay. The day is that of Check.
func FixAll(c *chart.Chart, id string, day time.Time) (edit chart.Edit, cured int) {
	r, ok := ByID(id)
	if !ok {
		return chart.Edit{}, 0
	}
	var steps []chart.Edit
	before := newBacklog(c, id, day)
	now := before
	for len(now.open) > 0 {
		step, next, ok := now.step()
		if !ok {
			break
		}
		steps, now = append(steps, step), next
	}
	cured = len(before.open) - len(now.open)
	return chart.Sequence(fmt.Sprintf("Fix %d of “%s”", cured, r.Title), steps...), cured
}

// backlog is a chart with what one rule still finds in it.
type backlog struct {
	chart  *chart.Chart
	rule   string
	day    time.Time
	open   []Finding
	errors int // of any rule
}

func newBacklog(c *chart.Chart, id string, day time.Time) backlog {
	b := backlog{chart: c, rule: id, day: day}
	for _, f := range Check(c, day) {
		if f.Waived != "" {
			continue
		}
		if f.Rule == id {
			b.open = append(b.open, f)
		}
		if f.Severity == Error {
			b.errors++
		}
	}
	return b
}

// step makes the fixes of many findings at once, or of fewer where they get
// into each other's way, or of any one that helps.
func (b backlog) step() (chart.Edit, backlog, bool) {
	apart := b.apart()
	for n := len(apart); n > 1; n /= 2 {
		edit := chart.Sequence("", apart[:n]...)
		if after := b.helped(edit); after != nil {
			return edit, *after, true
		}
	}
	for _, f := range b.open {
		fixes := f.Fixes()
		if len(fixes) == 0 {
			continue
		}
		if after := b.helped(fixes[0]); after != nil {
			return fixes[0], *after, true
		}
	}
	return chart.Edit{}, backlog{}, false
}

// helped is how things stand after an edit; nil where that is no better.
func (b backlog) helped(e chart.Edit) *backlog {
	c, _, err := e.On(b.chart)
	if err != nil {
		return nil
	}
	after := newBacklog(c, b.rule, b.day)
	if len(after.open) >= len(b.open) || after.errors > b.errors {
		return nil
	}
	return &after
}

// apart are first fixes of findings that share nobody.
func (b backlog) apart() []chart.Edit {
	var edits []chart.Edit
	seen := map[chart.ID]bool{}
	for _, f := range b.open {
		about := append([]chart.ID{f.Person}, f.Related...)
		if p := b.chart.Person(f.Person); p != nil {
			about = append(about, p.Manager)
		}
		if anyOf(seen, about) {
			continue
		}
		if fixes := f.Fixes(); len(fixes) > 0 {
			edits = append(edits, fixes[0])
			for _, id := range about {
				seen[id] = id != ""
			}
		}
	}
	return edits
}

func anyOf(seen map[chart.ID]bool, ids []chart.ID) bool {
	for _, id := range ids {
		if seen[id] {
			return true
		}
	}
	return false
}
