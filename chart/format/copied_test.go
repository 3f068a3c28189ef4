package format

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

const copied = "cpo Ada Okafor\n  head Bo Lind [area=Search; interim; email=bo@acme.example; cost=90000]\n    pm [open]\n    senior-pm Cy Moss [title=Director of Everything]\n  vp Eve Roth"

func TestCopiedText(t *testing.T) {
	want := "Ada Okafor, Chief Product Officer\n\tBo Lind, Head of Product, Search, interim\n\t\tOpen role, Product Manager\n\t\tCy Moss, Director of Everything\n\tEve Roth, VP of Product\n"
	if got := CopiedText(charttest.Parse(t, copied)); got != want {
		t.Errorf("it is\n%swant\n%s", got, want)
	}
}

func TestCopiedRows(t *testing.T) {
	got := CopiedRows(charttest.Parse(t, copied))
	rows := strings.Split(strings.TrimSpace(got), "\n")
	if len(rows) != 6 || !strings.HasPrefix(rows[0], "ID\tName\tTitle\t") || !strings.HasPrefix(rows[2], "p2\tBo Lind\tHead of Product\t") {
		t.Errorf("the rows are\n%s", got)
	}
	for _, private := range []string{"acme.example", "90"} {
		if strings.Contains(got, private) {
			t.Errorf("%s is private, and in\n%s", private, got)
		}
	}
}

// TestCopiedTextComesBack as the same text, and the rows as the same rows.
func TestCopiedTextComesBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := plainChart(t)
		for _, write := range []func(*chart.Chart) string{CopiedText, CopiedRows} {
			says := write(c)
			back, _, err := text.Import(strings.NewReader(says), ImportOptions{Name: "the clipboard"})
			if err != nil {
				t.Fatalf("%v:\n%s", err, says)
			}
			if again := write(back); again != says {
				t.Fatalf("%s\ncame back as\n%s", says, again)
			}
		}
	})
}

// plainChart is a chart of people as companies have them.
func plainChart(t *rapid.T) *chart.Chart {
	names := rapid.Permutation([]string{"Ada Okafor", "Bo Lind", "Cy Moss", "Dee van der Berg", "Eve O'Neil", "Fay Ångström", "Gus Li"}).Draw(t, "names")
	people := make([]chart.Person, rapid.IntRange(1, len(names)).Draw(t, "how many"))
	for i := range people {
		p := &people[i]
		p.ID = chart.ID(rune('a' + i))
		p.Role = rapid.SampledFrom([]chart.RoleID{chart.CPO, chart.Head, chart.SeniorPM, chart.PM, chart.Designer}).Draw(t, "role")
		p.Area = rapid.SampledFrom([]string{"", "Checkout", "Search and Ads"}).Draw(t, "area")
		p.Employment = rapid.SampledFrom([]chart.Employment{chart.FullTime, chart.Interim, chart.Contractor}).Draw(t, "employment")
		if p.Open = i > 0 && rapid.Bool().Draw(t, "open"); !p.Open {
			p.Name = names[i]
		}
		if i > 0 {
			p.Manager = people[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
