package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

// people is a field that names somebody of the chart. It offers whoever
// matches what is typed.
type people struct {
	*widget.SelectEntry
	none   string // what nobody is called
	chart  *chart.Chart
	except func(chart.ID) bool
	shown  string
	commit func(chart.ID)
	busy   bool
}

func newPeople(none string, commit func(chart.ID)) *people {
	p := &people{SelectEntry: widget.NewSelectEntry(nil), none: none, commit: commit}
	p.PlaceHolder = none
	p.OnChanged = p.typed
	p.OnSubmitted = p.typed
	return p
}

// show names somebody. except are those who cannot be chosen.
func (p *people) show(c *chart.Chart, id chart.ID, except func(chart.ID) bool) {
	p.chart, p.except = c, except
	p.shown = p.none
	if somebody := c.Person(id); somebody != nil {
		p.shown = naming(c, somebody)
	} else if id != "" {
		p.shown = string(id) + " (missing)"
	}
	p.busy = true
	p.SetText(p.shown)
	p.busy = false
	p.SetOptions(p.matching(""))
}

// typed commits a text that names somebody, and offers who else matches.
func (p *people) typed(s string) {
	if p.busy || p.chart == nil {
		return
	}
	if s == p.shown {
		return
	}
	if s == "" || s == p.none {
		p.shown = p.none
		p.commit("")
		return
	}
	for _, q := range p.chart.Tree().People {
		if naming(p.chart, q) == s && !p.except(q.ID) {
			p.shown = s
			p.commit(q.ID)
			return
		}
	}
	p.SetOptions(p.matching(s))
}

// matching are the first of those whose name holds what is typed.
func (p *people) matching(s string) []string {
	const most = 40
	options := []string{p.none}
	s = strings.ToLower(s)
	for _, q := range p.chart.Tree().People {
		if len(options) == most {
			break
		}
		if name := naming(p.chart, q); !p.except(q.ID) && strings.Contains(strings.ToLower(name), s) {
			options = append(options, name)
		}
	}
	return options
}

// naming is a name that tells people of one name apart.
func naming(c *chart.Chart, p *chart.Person) string {
	if title := c.Title(p); title != "" {
		return fmt.Sprintf("%s, %s (%s)", p.Label(), title, p.ID)
	}
	return fmt.Sprintf("%s (%s)", p.Label(), p.ID)
}
