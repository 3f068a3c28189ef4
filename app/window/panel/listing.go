package panel

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/rule"
)

// listing chooses which findings are listed, and in which order.
type listing struct {
	changed func()
	buttons map[rule.Severity]*widgets.Button // pressed in where the severity is listed
	hidden  map[rule.Severity]bool
	order   *widgets.Select
	framed  fyne.CanvasObject // the order with its border
	content *fyne.Container
}

// The orders of the list.
const (
	bySeverity = "Severity"
	byPerson   = "Person"
	byRule     = "Rule"
)

func newListing(changed func()) *listing {
	s := &listing{changed: func() {}, buttons: map[rule.Severity]*widgets.Button{}, hidden: map[rule.Severity]bool{rule.Info: true}}
	row := container.NewGridWithColumns(3)
	for _, severity := range rule.Counted {
		b := widgets.NewButton("0", look.SeverityIcon(severity), func() { s.toggle(severity) })
		s.buttons[severity] = b
		row.Add(b)
	}
	s.order = widgets.NewSelect([]string{bySeverity, byPerson, byRule}, func(string) { s.changed() })
	s.order.SetSelected(bySeverity)
	s.framed = look.Framed(s.order)
	s.changed = changed
	s.content = row
	return s
}

// toggle lists a severity or leaves it out.
func (s *listing) toggle(severity rule.Severity) {
	s.hidden[severity] = !s.hidden[severity]
	s.changed()
}

// apply is the findings to list, in the order chosen, with those that are
// accepted last.
func (s *listing) apply(c *chart.Chart, found, accepted []rule.Finding) []rule.Finding {
	n := rule.Count(found)
	for severity, b := range s.buttons {
		importance := widget.MediumImportance
		if s.hidden[severity] {
			importance = widget.LowImportance
		}
		if text := fmt.Sprint(n.Of(severity)); b.Text != text || b.Importance != importance {
			b.Importance = importance
			b.SetText(text)
		}
	}
	shown := slices.DeleteFunc(slices.Clone(found), func(f rule.Finding) bool { return s.hidden[f.Severity] })
	switch s.order.Selected {
	case byPerson:
		t := c.Tree()
		slices.SortStableFunc(shown, func(f, g rule.Finding) int { return cmp.Compare(t.Index(f.Person), t.Index(g.Person)) })
	case byRule:
		place := map[string]int{}
		for i, r := range rule.All {
			place[r.ID] = i
		}
		slices.SortStableFunc(shown, func(f, g rule.Finding) int { return cmp.Compare(place[f.Rule], place[g.Rule]) })
	}
	return append(shown, accepted...)
}

// group names what a finding is listed under; empty: nothing in particular.
func (s *listing) group(c *chart.Chart, f rule.Finding) string {
	if f.Waived != "" {
		return "Accepted"
	}
	switch s.order.Selected {
	case byPerson:
		if p := c.Person(f.Person); p != nil {
			return p.Label()
		}
	case byRule:
		for _, r := range rule.All {
			if r.ID == f.Rule {
				return r.Title
			}
		}
	}
	return ""
}
