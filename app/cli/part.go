package cli

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/scene"
)

// choosePart finds whom --root and --fold name.
func (f *exportFlags) choosePart(c *chart.Chart, o *scene.Options) (err error) {
	if f.root != "" {
		if o.Root, err = findPerson(c, "root", f.root); err != nil {
			return err
		}
	}
	o.Folded = make(map[chart.ID]bool, len(f.fold))
	for _, who := range f.fold {
		id, err := findPerson(c, "fold", who)
		if err != nil {
			return err
		}
		o.Folded[id] = true
	}
	return nil
}

// findPerson finds whom a flag names by ID, or by a name that only they have.
func findPerson(c *chart.Chart, flag, who string) (chart.ID, error) {
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
		return "", fmt.Errorf("--%s %s: nobody has this name or ID", flag, who)
	case 1:
		return chart.ID(found[0]), nil
	}
	return "", fmt.Errorf("--%s %s: %d people have this name; choose one by ID: %s", flag, who, len(found), strings.Join(found, ", "))
}
