package table_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/table"
)

// TestNoCellIsAFormula: whatever a chart holds, no cell of its table begins
// with what a spreadsheet would run, and what stands there comes back.
func TestNoCellIsAFormula(t *testing.T) {
	for _, evil := range []string{`=HYPERLINK("http://x.example")`, "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1)", "＝1+1", "＋A1", "－A1", "＠A1", "\t=1+1", "\r=1+1", "\n=1+1", "\x00=1+1"} {
		c, err := chart.New(
			chart.Settings{Roles: []chart.Role{{ID: "own", Title: evil, Short: evil}}, Columns: []chart.Column{{Name: evil}}},
			[]chart.Person{
				{ID: "1", Name: evil, Role: "own", Area: evil, Team: evil, Notes: evil, Skills: []string{evil}, Extra: map[string]string{evil: evil}},
				{ID: chart.ID(evil), Name: "Bo", Title: evil, Manager: "1", DottedTo: []chart.ID{chart.ID(evil)}},
				{ID: "3", Role: chart.RoleID(evil), Manager: chart.ID(evil)},
			})
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		if err := table.Write(t.Context(), &text, ',', c); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(text.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.ContainsAny(cell[:min(3, len(cell))], "=+-@＝＋－＠\t\r\n") && cell[0] != '\'' && cell[0] != '"' {
					t.Errorf("%q is written as the cell %q", evil, cell)
				}
			}
		}
		back, _, err := table.Read(&text, ',', table.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if p := back.Person("1"); !strings.Contains(evil, "\x00") && (p == nil || p.Name != evil || p.Title != evil || p.Notes != evil) {
			t.Errorf("%q comes back as %+v", evil, p)
		}
	}
}
