package export

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/scene"
)

// parts are the whole chart, and the teams of people who lead one.
func parts(c *chart.Chart, leads []chart.ID) []scene.Value {
	all := []scene.Value{{Title: "The whole chart"}}
	for i, id := range leads {
		if t := c.Tree(); t.Index(id) >= 0 && t.Span(t.Index(id)) > 0 && !slices.Contains(leads[:i], id) {
			all = append(all, scene.Value{ID: string(id), Title: "The team of " + c.Person(id).Label()})
		}
	}
	return all
}

// checkTeam tells where the team of a recorded export is gone.
func (r *Record) checkTeam(c *chart.Chart) error {
	if r.Team == "" || c.Has(r.Team) {
		return nil
	}
	return fmt.Errorf("%s: whose team was exported is no longer in the chart; export the chart anew", r.File)
}
