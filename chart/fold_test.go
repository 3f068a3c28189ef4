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
