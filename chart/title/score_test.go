package title_test

import (
	"os"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/title"
)

// readRows reads a table of titles: a heading and cells parted by tabs. Cells
// at the end may be missing.
func readRows(t testing.TB, file string, cells int) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		row := strings.Split(line, "\t")
		if len(row) > cells {
			t.Fatalf("%s, line %d has %d cells", file, i+2, len(row))
		}
		rows = append(rows, append(row, make([]string, cells-len(row))...))
	}
	return rows
}

// score counts how titles were read.
type score struct{ meant, given, right, areas, rightAreas int }

// add counts a title; a role or an employment that is wrong fails.
func (s *score) add(t *testing.T, text string, r, want title.Reading) {
	t.Helper()
	s.meant += count(want.Role != "")
	s.given += count(r.Role != "")
	s.right += count(r.Role != "" && r.Role == want.Role)
	s.areas += count(want.Role != "")
	s.rightAreas += count(want.Role != "" && r.Area == want.Area)
	switch {
	case r.Role != "" && r.Role != want.Role:
		t.Errorf("%q is role %q, want %q: %v", text, r.Role, want.Role, r.Reasons)
	case r.Role == "" && want.Role != "":
		t.Logf("missed: %q is %q", text, want.Role)
	case want.Role != "" && r.Area != want.Area:
		t.Logf("%q has area %q, want %q", text, r.Area, want.Area)
	}
	if r.Employment != want.Employment {
		t.Errorf("%q has employment %q, want %q", text, r.Employment, want.Employment)
	}
}

func (s *score) recall() float64 { return float64(s.right) / float64(s.meant) }
func (s *score) area() float64   { return float64(s.rightAreas) / float64(s.areas) }

// TestTitlesOfAdverts measures over testdata/given.tsv, product titles of job
// adverts and teams' pages. Those that can be read in several ways are noted
// as arguable and left out.
func TestTitlesOfAdverts(t *testing.T) {
	var s score
	rows := readRows(t, "given.tsv", 5)
	for _, row := range rows {
		if strings.HasPrefix(row[4], "arguable") {
			continue
		}
		want := title.Reading{Role: role(row[1]), Employment: chart.Employment(row[2]), Area: row[3]}
		s.add(t, row[0], title.Read(row[0]), want)
	}
	t.Logf("%d titles, %d of them roles: recall %.3f, area %.3f", len(rows), s.meant, s.recall(), s.area())
	if len(rows) < 300 || s.recall() < 0.99 || s.area() < 0.98 {
		t.Errorf("recall %.3f, area %.3f", s.recall(), s.area())
	}
}

func role(cell string) chart.RoleID { return chart.RoleID(strings.TrimPrefix(cell, "none")) }

// TestTitlesOfLanguages reads every title of testdata/built.tsv as it says.
func TestTitlesOfLanguages(t *testing.T) {
	for _, row := range readRows(t, "built.tsv", 6) {
		r := title.Read(row[0])
		r.Reasons = nil
		want := title.Reading{
			Role: role(row[1]), Kind: chart.RoleID(row[2]), Employment: chart.Employment(row[3]), Open: row[4] == "open", Area: row[5],
		}
		if r.Role != want.Role || r.Kind != want.Kind || r.Employment != want.Employment || r.Open != want.Open || r.Area != want.Area {
			t.Errorf("%q is %+v\n want %+v", row[0], r, want)
		}
	}
}
