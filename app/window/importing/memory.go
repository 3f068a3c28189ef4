package importing

import (
	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/table"
	"cadre/chart/update"
)

// recall says of the table what was said of one with the same headings: of its
// columns first, as one of them may hold the IDs by which managers are meant.
// Who was meant and is nobody here is asked about again.
func (r *Reading) recall() {
	m := r.Recall(r.Taken.Headings())
	for heading, use := range m.Columns {
		r.uses[heading] = table.Use(use)
	}
	if len(r.uses) > 0 {
		r.take()
	}
	for text, whom := range m.Managers {
		if id, known := recalled(r.Taken, whom); known {
			r.means[text] = id
		}
	}
	if len(r.means) > 0 {
		r.take()
	}
	r.Remembered = len(r.uses)+len(r.means) > 0
}

// Said is what was said of the table, for the next one with the same headings.
func (r *Reading) Said() document.Mapping {
	m := document.Mapping{Columns: map[string]string{}, Managers: map[string]string{}}
	for heading, use := range r.uses {
		m.Columns[heading] = string(use)
	}
	for text, whom := range r.means {
		if lasts, known := lasting(r.Taken, whom); known {
			m.Managers[text] = lasts
		}
	}
	return m
}

// Forget takes back all that was said of the table.
func (r *Reading) Forget() {
	r.uses, r.means, r.Remembered = map[string]table.Use{}, map[string]string{}, false
}

// lasting is what names somebody in the next table, too: their ID where the
// table has a column of such, else their e-mail address, or a name that nobody
// else has.
func lasting(t *table.Taken, whom string) (name string, known bool) {
	if whom == "" || whom == table.Newcomer || hasIDs(t) {
		return whom, true
	}
	if t.Chart == nil || !t.Chart.Has(chart.ID(whom)) {
		return "", false
	}
	p := t.Chart.Person(chart.ID(whom))
	for _, name := range []string{p.Email, p.Name} {
		if id, one := oneCalled(t.Chart, name); one && id == p.ID {
			return name, true
		}
	}
	return "", false
}

// recalled is who has a lasting name in a table.
func recalled(t *table.Taken, name string) (id string, known bool) {
	switch {
	case name == "" || name == table.Newcomer:
		return name, true
	case t.Chart == nil:
		return "", false
	case hasIDs(t):
		return name, t.Chart.Has(chart.ID(name))
	}
	one, known := oneCalled(t.Chart, name)
	return string(one), known
}

// hasIDs tells a table with a column of IDs: others number their rows.
func hasIDs(t *table.Taken) bool {
	fields, _ := t.Said()
	_, has := fields["id"]
	return has
}

// oneCalled is the one person with an e-mail address or a name.
func oneCalled(c *chart.Chart, name string) (id chart.ID, one bool) {
	if ids := update.Called(c, name); len(ids) == 1 {
		return ids[0], true
	}
	return "", false
}
