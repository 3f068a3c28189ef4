package update

import (
	"maps"

	"cadre/chart"
	"cadre/chart/table"
)

// Take takes a table for a chart: titles mean what they do there, and whom no
// row has may be in the chart. take reads the table, as often as it is called.
func Take(base *chart.Chart, take func(table.Options) (*table.Taken, error), o table.Options) (*table.Taken, *Update, error) {
	if o.Ladder == nil {
		o.Ladder = base.Settings()
	}
	taken, err := take(o)
	if err != nil {
		return taken, nil, err
	}
	if means := known(base, taken, o.Means); len(means) > len(o.Means) {
		o.Means = means
		if taken, err = take(o); err != nil {
			return taken, nil, err
		}
	}
	fields, own := taken.Said()
	u, err := Of(base, Table{Chart: taken.Chart, Fields: fields, Columns: own})
	return taken, u, err
}

// known adds to what is meant the people of the chart, under what they are
// called: an ID may be another's in the table.
func known(base *chart.Chart, taken *table.Taken, means map[string]string) map[string]string {
	all := maps.Clone(means)
	for _, u := range taken.Unmatched {
		if _, said := means[u.Text]; !said && (base.Has(chart.ID(u.Text)) || len(Called(base, u.Text)) == 1) {
			if all == nil {
				all = map[string]string{}
			}
			all[u.Text] = u.Text
		}
	}
	return all
}
