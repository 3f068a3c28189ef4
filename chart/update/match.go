package update

import "cadre/chart"

// tellsNothing tells the IDs by which nobody is known again. An ID of both the
// chart and the table is somebody's, unless the table has none of its own or
// numbers its rows anew: then its IDs name others than those who have the
// same names.
func tellsNothing(base *chart.Chart, t Table) func(chart.ID) bool {
	tell := idsTell(base, t)
	return func(id chart.ID) bool { return !tell || !base.Has(id) || !t.Chart.Has(id) }
}

func idsTell(base *chart.Chart, t Table) bool {
	if _, has := t.Fields["id"]; !has {
		return false
	}
	once := map[string]chart.ID{} // by name; empty: several have it
	for _, p := range base.Everybody() {
		key := chart.SameName(p.Name)
		if _, twice := once[key]; twice {
			once[key] = ""
		} else {
			once[key] = p.ID
		}
	}
	shared, agree, disagree := 0, 0, 0
	for _, q := range t.Chart.Everybody() {
		p, key := base.Person(q.ID), chart.SameName(q.Name)
		if p == nil {
			continue
		}
		shared++
		switch {
		case key == chart.SameName(p.Name):
			agree++
		case key != "" && once[key] != "":
			disagree++
		}
	}
	return shared > 0 && agree >= disagree
}
