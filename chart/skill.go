package chart

import (
	"slices"
	"strings"
	"unicode"
)

// Skill is one of the eight essential skills of product leaders.
type Skill struct {
	Name    string
	Short   string   // one or two words, for headings
	written []string // the ways it is written, as skillKey leaves them
}

// EssentialSkills lists the eight.
func EssentialSkills() []Skill { return slices.Clone(essentials) }

// EssentialSkill finds the essential skill that a text means, as its place
// among the eight; -1 for none.
func EssentialSkill(text string) int {
	key := skillKey(text)
	return slices.IndexFunc(essentials, func(s Skill) bool { return slices.Contains(s.written, key) })
}

var essentials = []Skill{
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

// skillKey is a skill's words in lower case, without those that add nothing.
func skillKey(skill string) string {
	words := strings.FieldsFunc(strings.ToLower(skill), func(r rune) bool { return !unicode.IsLetter(r) })
	words = slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"and", "the", "skill", "skills", "strong", "good", "great", "excellent"}, w)
	})
	return strings.Join(words, " ")
}
