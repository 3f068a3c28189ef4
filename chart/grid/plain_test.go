package grid

import (
	"strings"
	"testing"
)

// TestATableIsOneWhateverItsCellsHold: what begins like JSON, a heading or a
// diagram in a row of a plain table is a cell.
func TestATableIsOneWhateverItsCellsHold(t *testing.T) {
	const headings = "ID,Name,Title,Role,Reports to,Notes\n"
	for _, row := range []string{
		"{,Ada,CPO,cpo,,\n", "\"_#<#A\n ?\",Ada,CPO,cpo,,\n", "[{},Ada,CPO,cpo,,\n", "flowchart TD,Ada,CPO,cpo,,\n", "- Bo,Ada,CPO,cpo,,\n",
		"dn: cn=Bo,Ada,CPO,cpo,,\n", "<table>,Ada,CPO,cpo,,<tr>\n", "digraph {,Ada,CPO,cpo,,\n", "\tBo,Ada,CPO,cpo,,\n",
	} {
		g, _, err := Read(strings.NewReader(headings+row), Options{})
		if err != nil {
			t.Errorf("%q: %v", row, err)
			continue
		}
		var rows []*Row
		for r := range g.Rows() {
			rows = append(rows, r.Clone())
		}
		if len(rows) != 2 || len(rows[1].Cells) != 6 || rows[1].At(1) != "Ada" {
			t.Errorf("%q came in as %d rows", row, len(rows))
		}
	}
}
