package table_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// TestNearestManagersAreOffered: the likeliest first, and those who may be
// meant where there are several.
func TestNearestManagersAreOffered(t *testing.T) {
	const text = "ID,Name,Title,Manager\n1,Ada Byron,CPO,\n2,Bo Lundgren,VP,1\n3,Bo Lundgren,VP,1\n4,Cy,PM,Bo Lundgren\n5,Dee,PM,Eda Byron\n6,Eve,PM,Zoe Zimmer\n7,Fay,PM,Zoe Zimmer\n8,Gus,PM,Ada Byrom Smith\n"
	taken := take(t, text, table.Options{})
	want := map[string][]chart.ID{"Bo Lundgren": {"2", "3"}, "Zoe Zimmer": nil}
	for _, u := range taken.Unmatched {
		if near, asked := want[u.Text]; asked && !slices.Equal(u.Near, near) {
			t.Errorf("near %q are %v, want %v", u.Text, u.Near, near)
		}
		if u.Text == "Zoe Zimmer" && !slices.Equal(u.By, []chart.ID{"6", "7"}) {
			t.Errorf("%q is named by %v", u.Text, u.By)
		}
		delete(want, u.Text)
	}
	if len(want) > 0 {
		t.Errorf("not asked about are %v", want)
	}
}

// TestANewcomerIsAddedByName, once for all who name them.
func TestANewcomerIsAddedByName(t *testing.T) {
	taken := take(t, "ID,Name,Manager\n1,Ada,\n2,Bo,Zoe\n3,Cy,Zoe\n", table.Options{Means: map[string]string{"Zoe": table.Newcomer}})
	zoe := taken.Chart.Person("Zoe")
	if zoe == nil || zoe.Name != "Zoe" || zoe.FilledBy != chart.Named || taken.Chart.Len() != 4 {
		t.Fatalf("added is %+v, among %d", zoe, taken.Chart.Len())
	}
	for _, id := range []chart.ID{"2", "3"} {
		if p := taken.Chart.Person(id); p.Manager != "Zoe" {
			t.Errorf("%s reports to %q", p.Name, p.Manager)
		}
	}
	if len(taken.Unmatched) != 0 {
		t.Errorf("still asked about are %v", taken.Unmatched)
	}
}

// TestLeavers: an end date counts from the day of the import on, a date to come
// is stronger than a word, and one option takes everybody in.
func TestLeavers(t *testing.T) {
	const text = "ID,Name,Manager,Status,End date\n1,Ada,,Active,\n2,Bo,1,,2026-03-31\n3,Cy,2,Resigned,2026-12-31\n4,Dee,2,Active,2026-03-31\n5,Eve,2,Left,\n"
	day := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		o    table.Options
		want string
	}{
		{table.Options{Day: day}, "1< 3<1 4<1"},
		{table.Options{}, "1< 2<1 4<2"},
		{table.Options{Day: day, WithLeavers: true}, "1< 2<1 3<2 4<2 5<2"},
	} {
		if got := managersOf(take(t, text, tt.o).Chart); got != tt.want {
			t.Errorf("on %v: %s, want %s", tt.o.Day, got, tt.want)
		}
	}
}

// TestADraftCanBeRefused.
func TestADraftCanBeRefused(t *testing.T) {
	const text = "ID,Name,Title,Team\n1,Ada,CEO,Office\n2,Bo,Head of Sales,Sales\n3,Cy,Clerk,Sales\n"
	taken := take(t, text, table.Options{})
	if got := managersOf(taken.Chart); got != "1< 2<1 3<2" {
		t.Errorf("the draft is %s", got)
	}
	told := slices.ContainsFunc(taken.Report.Notes, func(n reading.Note) bool {
		return n.Kind == reading.Guessed && strings.Contains(n.Text, "the 2 managers are a draft from teams")
	})
	if !told {
		t.Errorf("nothing says that the managers are a draft: %v", taken.Report.Notes)
	}
	if got := managersOf(take(t, text, table.Options{NoDraft: true}).Chart); got != "1< 2< 3<" {
		t.Errorf("without a draft it is %s", got)
	}
}

// managersOf lists everybody's manager, by ID.
func managersOf(c *chart.Chart) string {
	var lines []string
	for _, p := range c.Tree().People {
		lines = append(lines, string(p.ID+"<"+p.Manager))
	}
	slices.Sort(lines)
	return strings.Join(lines, " ")
}
