package charttest

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
)

// Format writes a chart as Parse reads it, in reading order. Settings are
// left out.
func Format(c *chart.Chart) string {
	var b strings.Builder
	t := c.Tree()
	for i, p := range t.People {
		role := string(p.Role)
		if role == "" {
			role = "-"
		}
		b.WriteString(strings.Repeat("  ", t.Depth[i]) + role)
		if p.Name != "" {
			b.WriteString(" " + p.Name)
		}
		if a := attributes(t, i); len(a) > 0 {
			b.WriteString(" [" + strings.Join(a, "; ") + "]")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func attributes(t *chart.Tree, i int) []string {
	p := t.People[i]
	var a []string
	text := func(key, value string) {
		if value != "" {
			a = append(a, key+"="+value)
		}
	}
	flag := func(key string, set bool) {
		if set {
			a = append(a, key)
		}
	}
	if p.ID != chart.ID(strings.ReplaceAll(strings.ToLower(p.Name), " ", "-")) {
		text("id", string(p.ID))
	}
	if t.Parent[i] < 0 {
		text("manager", string(p.Manager))
	}
	for _, key := range []string{"title", "team", "area", "location", "email", "notes", "start", "until", "colour"} {
		text(key, *textField(p, key))
	}
	flag(string(p.Employment), p.Employment != chart.FullTime)
	flag(string(p.FilledBy), p.FilledBy != chart.Human)
	flag("open", p.Open)
	flag("assistant", p.Assistant)
	flag("colead", p.CoLead)
	text("mentor", string(p.Mentor))
	text("dotted", strings.Join(slices.Collect(func(yield func(string) bool) {
		for _, d := range p.DottedTo {
			if !yield(string(d)) {
				return
			}
		}
	}), ","))
	text("skills", strings.Join(p.Skills, ","))
	if p.FTE != 0 {
		text("fte", fmt.Sprint(p.FTE))
	}
	if p.Cost != 0 {
		text("cost", fmt.Sprint(p.Cost))
	}
	if p.Budget != 0 {
		text("budget", fmt.Sprint(p.Budget))
	}
	return a
}
