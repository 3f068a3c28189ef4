package table_test

import (
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/table"
)

// take reads a table.
func take(t *testing.T, text string, o table.Options) *table.Taken {
	t.Helper()
	g, notes, err := grid.Read(strings.NewReader(text), grid.Options{Name: "staff.csv"})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := table.Take(g, notes, o)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

const staff = "Key,Name,Boss,Head office\n1,Ada Byron,,Oslo\n2,Bo Lund,Ada Byron,Bergen\n3,Cy Dahl,Adda,Oslo\n"

func TestColumnsSayWhatTheyAreTakenFor(t *testing.T) {
	taken := take(t, staff, table.Options{})
	got := map[string]table.Use{}
	for _, c := range taken.Columns {
		got[c.Heading] = c.Use
	}
	want := map[string]table.Use{"Key": "ID", "Name": "Name", "Boss": "Reports to", "Head office": table.OwnColumn}
	for heading, use := range want {
		if got[heading] != use {
			t.Errorf("%s is taken for %q, want %q", heading, got[heading], use)
		}
	}
	if boss := taken.Columns[2]; boss.Why == "" || !slices.Equal(boss.Samples, []string{"Ada Byron", "Adda"}) {
		t.Errorf("the column is %+v", boss)
	}
}

func TestUsesAreChosen(t *testing.T) {
	taken := take(t, staff, table.Options{Uses: map[string]table.Use{"Head office": "Location", "Key": table.LeftOut, "Boss": table.OwnColumn}})
	if columns := taken.Chart.Settings().Columns; len(columns) != 1 || columns[0].Name != "Boss" {
		t.Errorf("the columns of the document's own are %v", columns)
	}
	for _, p := range taken.Chart.Tree().People {
		if p.Location == "" || p.Manager != "" || p.ID == "1" {
			t.Errorf("%s: at %q, under %q, ID %q", p.Name, p.Location, p.Manager, p.ID)
		}
	}
	for _, use := range table.Uses() {
		if use == "" {
			t.Error("a use has no name")
		}
	}
}

// TestUnmatchedManagers: who nobody is is listed with who names them, and means
// whom the user says.
func TestUnmatchedManagers(t *testing.T) {
	taken := take(t, staff, table.Options{})
	if len(taken.Unmatched) != 1 || taken.Unmatched[0].Text != "Adda" || !slices.Equal(taken.Unmatched[0].By, []chart.ID{"3"}) {
		t.Fatalf("unmatched are %+v", taken.Unmatched)
	}
	taken = take(t, staff, table.Options{Means: map[string]string{"Adda": "1"}})
	if p := taken.Chart.Person("3"); p.Manager != "1" || len(taken.Unmatched) != 0 {
		t.Errorf("Cy reports to %q, unmatched are %+v", p.Manager, taken.Unmatched)
	}
}
