package export

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/scene"
)

// parts are the whole chart, and the team of somebody who leads one.
func parts(c *chart.Chart, team chart.ID) []scene.Value {
	all := []scene.Value{{Title: "The whole chart"}}
	if t := c.Tree(); t.Index(team) >= 0 && t.Span(t.Index(team)) > 0 {
		all = append(all, scene.Value{ID: string(team), Title: "The team of " + c.Person(team).Label()})
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
