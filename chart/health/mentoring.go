package health

import "cadre/chart"

// Mentoring is who teaches the entry-level people.
type Mentoring struct {
	Entry    []chart.ID // the entry-level people
	Guides   []chart.ID // who could teach them: the contributor and lead tracks
	Mentored []chart.ID // of Entry, those with a mentor
	Managed  []chart.ID // of the others, those whose manager is of the contributor or lead track
	Alone    []chart.ID // the rest of Entry
}

// Covered is how many of the entry-level people have somebody to learn from.
func (m *Mentoring) Covered() int { return len(m.Mentored) + len(m.Managed) }

func (r *reading) mentoring() Mentoring {
	var m Mentoring
	for i, p := range r.census.In(chart.Staffed) {
		switch track := r.track(i); {
		case p.Assistant:
		case track == chart.Entry:
			m.add(p.ID, r.mentored(p), r.managed(i))
		case track == chart.Contributor || track == chart.Lead:
			m.Guides = append(m.Guides, p.ID)
		}
	}
	return m
}

func (m *Mentoring) add(id chart.ID, mentored, managed bool) {
	m.Entry = append(m.Entry, id)
	switch {
	case mentored:
		m.Mentored = append(m.Mentored, id)
	case managed:
		m.Managed = append(m.Managed, id)
	default:
		m.Alone = append(m.Alone, id)
	}
}

func (r *reading) mentored(p *chart.Person) bool {
	m := r.tree.Index(p.Mentor)
	return m >= 0 && p.Mentor != p.ID && r.census.IsPost(m)
}

func (r *reading) managed(i int) bool {
	m := r.tree.Parent[i]
	return m >= 0 && r.census.IsPost(m) && (r.track(m) == chart.Lead || r.track(m) == chart.Contributor)
}
