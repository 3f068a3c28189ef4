package health

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

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

// essentials are the eight skills and the ways they are written, as skillKey
// leaves them.
var essentials = []struct {
	name, short string
	written     []string
}{
	{"Leadership", "Leadership", []string{"leadership", "leading", "leader", "lead", "team leadership", "people leadership", "product leadership",
		"leading teams", "leading people", "people management", "team management", "inspiring"}},
	{"Empathy", "Empathy", []string{"empathy", "empathic", "empathetic", "customer empathy", "user empathy", "customer focus", "user focus",
		"customer centricity", "customer centric", "user centricity", "customer orientation"}},
	{"Communication and collaboration", "Communication", []string{"communication", "communications", "communicating", "communicator", "collaboration",
		"collaborating", "communication collaboration", "collaboration communication", "cross functional collaboration", "teamwork",
		"stakeholder management", "stakeholder communication", "persuasion"}},
	{"Business acumen", "Business", []string{"business", "business acumen", "business sense", "business knowledge", "business understanding",
		"commercial acumen", "commercial sense", "commercial awareness", "commercial"}},
	{"Analytical skills", "Analysis", []string{"analytical", "analytic", "analytics", "analysis", "analytical thinking", "data analysis", "data analytics",
		"product analytics", "data", "data literacy", "quantitative analysis"}},
	{"Technical knowledge", "Technology", []string{"technical", "technical knowledge", "tech", "technology", "technical understanding", "technical literacy",
		"technical expertise", "technical background", "engineering", "software engineering"}},
	{"Problem solving", "Problem solving", []string{"problem solving", "problemsolving", "problem solver", "solving problems", "creative problem solving"}},
	{"Marketing insight", "Marketing", []string{"marketing", "marketing insight", "marketing insights", "market insight", "market insights", "marketing knowledge",
		"market knowledge", "market understanding", "market sense", "product marketing", "go to market", "gtm"}},
}

// essentialOf finds the essential skill that a text means; -1 for none.
var essentialOf = func() func(string) int {
	index := map[string]int{}
	for at, e := range essentials {
		for _, w := range e.written {
			index[w] = at
		}
	}
	return func(skill string) int {
		if at, ok := index[skillKey(skill)]; ok {
			return at
		}
		return -1
	}
}()

// skillKey is a skill's words in lower case, without those that add nothing.
func skillKey(skill string) string {
	words := strings.FieldsFunc(strings.ToLower(skill), func(r rune) bool { return !unicode.IsLetter(r) })
	words = slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"and", "the", "skill", "skills", "strong", "good", "great", "excellent"}, w)
	})
	return strings.Join(words, " ")
}

func (r *reading) skills() Skills {
	s := skillReader{meaning: map[string]int{}}
	for _, e := range essentials {
		s.Essential = append(s.Essential, Skill{Name: e.name, Short: e.short})
	}
	for i, p := range r.in(filled) {
		leads := r.leads(i)
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
	meaning map[string]int // what essentialOf says of a text
}

func (s *skillReader) essential(skill string) int {
	at, known := s.meaning[skill]
	if !known {
		at = essentialOf(skill)
		s.meaning[skill] = at
	}
	return at
}

// read notes what one person is good at, each skill once.
func (s *skillReader) read(p *chart.Person, leads bool) {
	seen := map[string]bool{}
	for _, skill := range p.Skills {
		at, key := s.essential(skill), fold(skill)
		if at >= 0 {
			key = essentials[at].name
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
