package cli

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/format"
)

// applyRoot finds whom --root names. A picture shows that part of the chart; any
// other format gets a chart with only those people in it.
func (f *exportFlags) applyRoot(in *input, to format.Format, o *format.ExportOptions) error {
	if f.root != "" {
		root, err := findPerson(in.chart, f.root)
		if err != nil {
			return err
		}
		o.Scene.Root = root
	}
	if !to.Picture && (f.root != "" || f.depth > 0) {
		part, err := cut(in.chart, o.Scene.Root, f.depth)
		if err != nil {
			return err
		}
		in.chart = part
	}
	return nil
}

// findPerson finds somebody by ID, or by a name that only they have.
func findPerson(c *chart.Chart, who string) (chart.ID, error) {
	if c.Has(chart.ID(who)) {
		return chart.ID(who), nil
	}
	var found []string
	for _, p := range c.Tree().People {
		if strings.EqualFold(strings.TrimSpace(p.Name), strings.TrimSpace(who)) {
			found = append(found, string(p.ID))
		}
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("--root %s: nobody has this name or ID", who)
	case 1:
		return chart.ID(found[0]), nil
	}
	return "", fmt.Errorf("--root %s: %d people have this name; choose one by ID: %s", who, len(found), strings.Join(found, ", "))
}

// cut is the chart of root's team, or of everybody where root is empty, down
// to a number of layers; 0 means all.
func cut(c *chart.Chart, root chart.ID, layers int) (*chart.Chart, error) {
	t := c.Tree()
	from, to, top := 0, t.Len(), 0
	if i := t.Index(root); i >= 0 {
		from, to, top = i, t.End[i], t.Depth[i]
	}
	var people []chart.Person
	for i := from; i < to; i++ {
		if layers == 0 || t.Depth[i]-top < layers {
			people = append(people, *t.People[i])
		}
	}
	if root != "" {
		people[0].Manager = ""
	}
	return chart.New(*c.Settings(), people)
}
