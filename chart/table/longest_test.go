package table_test

import (
	"bytes"
	"strings"
	"testing"

	"cadre/chart/table"
)

// TestALongTextIsToldAndKept: what is longer than any name or title is cut,
// said with its row and column, and kept whole, through a table of ours too.
func TestALongTextIsToldAndKept(t *testing.T) {
	name, title := strings.Repeat("Ada ", 60)+"Okafor", strings.Repeat("x", 40_000)
	c, report, err := table.Read(strings.NewReader("ID,Name,Title,Reports to\n1,"+name+","+title+",\n"), ',', table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := c.Person("1")
	if len(p.Name) > 200 || len(p.Title) != 300 || p.Extra["Name"] != name || p.Extra["Title"] != title {
		t.Errorf("the name has %d characters, the title %d, and %d fields are kept", len(p.Name), len(p.Title), len(p.Extra))
	}
	said := map[string]bool{}
	for _, n := range report.Notes {
		said[n.Field] = said[n.Field] || n.Row == 2 && strings.Contains(n.Text, "are the limit")
	}
	if !said["Name"] || !said["Title"] {
		t.Errorf("the report says %+v", report.Notes)
	}
	var text bytes.Buffer
	if err := table.Write(t.Context(), &text, ',', c); err != nil {
		t.Fatal(err)
	}
	if back, _, err := table.Read(&text, ',', table.Options{}); err != nil || !back.Person("1").Equal(p) {
		t.Errorf("another comes back: %v", err)
	}
}
