package chart_test

import (
	"testing"

	"cadre/chart"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Renée ŁUKASZ": "renee łukasz", "Ünï\u0308": "uni", "産品": "産品", "ÅSA": "asa", "İ": "i",
	} {
		if got := chart.Fold(s); got != want {
			t.Errorf("%q folds to %q, want %q", s, got, want)
		}
	}
}

func TestSurplusBlanksGo(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "a b": "a b", "a ": "a", " a": "a", "a  b": "a b", "a\tb\n": "a b", "é ": "é", "\u00a0é": "é", " É  B ": "É B",
	} {
		if got := chart.Tidy(s); got != want {
			t.Errorf("%q is tidied to %q, want %q", s, got, want)
		}
	}
	if !(chart.SameName(" ÉTÉ  b") == chart.SameName("été B")) || chart.SameName("Ete") == chart.SameName("Été") {
		t.Error("names are compared by more than case and blanks, or not by accents")
	}
}
