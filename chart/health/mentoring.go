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

func (r reading) mentoring() Mentoring {
	var m Mentoring
	for i, p := range r.Census.In(chart.Staffed) {
		switch {
		case r.IsEntry(i):
			m.add(p.ID, r.Mentored(i), r.UnderGuide(i))
		case r.Practises(i):
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
