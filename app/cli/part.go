package cli

import (
	"fmt"
	"strings"

	"cadre/chart"
)

// findRoot finds whom --root names; nobody where it is left out.
func findRoot(c *chart.Chart, who string) (chart.ID, error) {
	if who == "" {
		return "", nil
	}
	return findPerson(c, who)
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
