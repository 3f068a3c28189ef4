package health

import (
	"cmp"
	"slices"

	"cadre/chart"
)

// Skills is the skills matrix: what the leaders are known to be good at.
type Skills struct {
	Known     []chart.ID // leaders whose skills are filled in
	Unknown   []chart.ID // leaders whose skills are not
	Essential []Skill    // the eight, in their order
	Others    []Group    // further skills of the leaders, the commonest first
}

// Skill is one of the eight essential skills.
type Skill struct {
	Name    string
	Short   string     // one or two words, for headings
	Leaders []chart.ID // who have it
	Team    []chart.ID // who have it and do not lead
}

// Gaps are the essential skills that no leader has; none where no leader's
// skills are filled in.
func (s *Skills) Gaps() []Skill {
	var gaps []Skill
	for _, e := range s.Essential {
		if len(s.Known) > 0 && len(e.Leaders) == 0 {
			gaps = append(gaps, e)
		}
	}
	return gaps
}

func (r reading) skills() Skills {
	s := skillReader{meaning: map[string]int{}}
	for _, e := range chart.EssentialSkills() {
		s.Essential = append(s.Essential, Skill{Name: e.Name, Short: e.Short})
	}
	for i, p := range r.Census.In(chart.Staffed) {
		leads := r.Leads(i)
		switch {
		case leads && len(p.Skills) == 0:
			s.Unknown = append(s.Unknown, p.ID)
		case leads:
			s.Known = append(s.Known, p.ID)
		}
		s.read(p, leads)
	}
	s.Others = s.others.all
	slices.SortStableFunc(s.Others, func(a, b Group) int { return cmp.Compare(len(b.People), len(a.People)) })
	return s.Skills
}

// skillReader sorts skills as they are met.
type skillReader struct {
	Skills
	others  groups
	meaning map[string]int // what chart.EssentialSkill says of a text
}

func (s *skillReader) essential(skill string) int {
	at, known := s.meaning[skill]
	if !known {
		at = chart.EssentialSkill(skill)
		s.meaning[skill] = at
	}
	return at
}

// read notes what one person is good at, each skill once.
func (s *skillReader) read(p *chart.Person, leads bool) {
	seen := map[string]bool{}
	for _, skill := range p.Skills {
		at, key := s.essential(skill), chart.SameName(skill)
		if at >= 0 {
			key = s.Essential[at].Name
		}
		if key == "" || seen[key] {
			continue
		}
		seen[key] = true
		switch {
		case at < 0 && leads:
			s.others.add(skill, p.ID)
		case at >= 0 && leads:
			s.Essential[at].Leaders = append(s.Essential[at].Leaders, p.ID)
		case at >= 0:
			s.Essential[at].Team = append(s.Essential[at].Team, p.ID)
		}
	}
}
