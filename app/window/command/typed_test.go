package command_test

import (
	"testing"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/charttest"
)

// TestTypedLines is what lines say that are typed on a new card, whose role
// looks like a PM's, and on that of a head called Bo.
func TestTypedLines(t *testing.T) {
	for _, tt := range []struct{ text, words, fresh, bo string }{
		{"Ada", "", "pm Ada [id=p1]", "head Ada [id=bo]"},
		{"Ada Okafor, Head of Product", "Head of Product", "head Ada Okafor [id=p1]", "head Ada Okafor [id=bo]"},
		{"Ada – Senior PM – Checkout", "Senior Product Manager · Checkout", "senior-pm Ada [id=p1; title=Senior PM; area=Checkout]", "senior-pm Ada [id=bo; title=Senior PM; area=Checkout]"},
		{"Ada, PM", "Product Manager", "pm Ada [id=p1]", "pm Ada [id=bo]"},
		{"Ada, Head", "Head of Product", "head Ada [id=p1]", "head Ada [id=bo]"},
		{"PM: Ada", "Product Manager", "pm Ada [id=p1]", "pm Ada [id=bo]"},
		{"PM", "Open role · Product Manager", "pm [id=p1; open]", "pm [id=bo; open]"},
		{"VP", "Open role · VP of Product", "vp [id=p1; open]", "vp [id=bo; open]"},
		{"Head (interim)", "Open role · Head of Product · interim", "head [id=p1; open; interim]", "head [id=bo; open; interim]"},
		{"Ada (interim)", "interim", "pm Ada [id=p1; interim]", "head Ada [id=bo; interim]"},
		{"Ada, Interim CPO", "Chief Product Officer · interim", "cpo Ada [id=p1; interim]", "cpo Ada [id=bo; interim]"},
		{"Ada – Astronaut", "Astronaut", "- Ada [id=p1; title=Astronaut]", "head Ada [id=bo; title=Astronaut]"},
		{"Byron, Ada", "", "pm Byron, Ada [id=p1]", "head Byron, Ada [id=bo]"},
		{"Ada (née Byron)", "", "pm Ada (née Byron) [id=p1]", "head Ada (née Byron) [id=bo]"},
		{"Ada (she/her)", "", "pm Ada (she/her) [id=p1]", "head Ada (she/her) [id=bo]"},
		{"Anna-Lena Smith-Jones", "", "pm Anna-Lena Smith-Jones [id=p1]", "head Anna-Lena Smith-Jones [id=bo]"},
		{"Mark Head", "", "pm Mark Head [id=p1]", "head Mark Head [id=bo]"},
		{"  Ada   Okafor ", "", "pm Ada Okafor [id=p1]", "head Ada Okafor [id=bo]"},
	} {
		c := charttest.Parse(t, "head Bo")
		typed := command.ReadTyped(c.Settings(), tt.text)
		if got := typed.Words(c.Settings()); got != tt.words {
			t.Errorf("%q says %q, want %q", tt.text, got, tt.words)
		}
		if got := edited(t, c, typed.Edit("bo", false)); !same(t, got, tt.bo) {
			t.Errorf("%q on Bo's card makes\n%swant\n%s", tt.text, charttest.Format(got), tt.bo)
		}
		post := chart.Add(chart.Person{ID: "p1", Role: chart.PM, Open: true}, "", chart.End)
		if got := edited(t, edited(t, chart.Empty(), post), typed.Edit("p1", true)); !same(t, got, tt.fresh) {
			t.Errorf("%q on a new card makes\n%swant\n%s", tt.text, charttest.Format(got), tt.fresh)
		}
	}
}

func edited(t *testing.T, c *chart.Chart, e chart.Edit) *chart.Chart {
	t.Helper()
	next, _, err := e.On(c)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func same(t *testing.T, c *chart.Chart, outline string) bool {
	t.Helper()
	return charttest.Format(c) == charttest.Format(charttest.Parse(t, outline))
}
