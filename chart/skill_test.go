package chart_test

import (
	"testing"

	"cadre/chart"
)

func TestEssentialSkillsAsPeopleWriteThem(t *testing.T) {
	eight := chart.EssentialSkills()
	if len(eight) != 8 {
		t.Fatalf("there are %d essential skills", len(eight))
	}
	for i, s := range eight {
		if got := chart.EssentialSkill(s.Name); got != i {
			t.Errorf("%s is number %d, want %d", s.Name, got, i)
		}
	}
	for text, want := range map[string]string{
		"leadership skills": "Leadership", "Customer-Empathy": "Empathy", "Communication & collaboration": "Communication and collaboration",
		"Problem-solving": "Problem solving", "Go-to-market": "Marketing insight", "  strong  Business sense": "Business acumen",
		"SQL": "", "": "", "skills": "",
	} {
		got := ""
		if i := chart.EssentialSkill(text); i >= 0 {
			got = eight[i].Name
		}
		if got != want {
			t.Errorf("%q means %q, want %q", text, got, want)
		}
	}
}
