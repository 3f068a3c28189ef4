package table_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// TestKindsOfTables imports the tables of testdata/kinds, each kind of which
// stands there in several dresses, and wants what their users wanted: a line
// each of the file's ".want", see meets. The kind is the name of the archive.
func TestKindsOfTables(t *testing.T) {
	archives, err := filepath.Glob("testdata/kinds/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no kinds: %v", err)
	}
	for _, path := range archives {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		kind := strings.TrimSuffix(filepath.Base(path), ".txtar")
		for i := 0; i+1 < len(archive.Files); i += 2 {
			file, wanted := archive.Files[i], archive.Files[i+1]
			if wanted.Name != file.Name+".want" {
				t.Fatalf("%s: %s is followed by %s", path, file.Name, wanted.Name)
			}
			t.Run(kind+"/"+file.Name, func(t *testing.T) { wantKind(t, string(file.Data), string(wanted.Data)) })
		}
	}
}

func wantKind(t *testing.T, text, wanted string) {
	t.Helper()
	taken := take(t, text, table.Options{Name: "t.csv", Day: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)})
	for line := range strings.Lines(wanted) {
		if line = strings.TrimSpace(line); line != "" && !meets(taken, line) {
			t.Errorf("want %s", line)
		}
	}
	if t.Failed() && testing.Verbose() {
		t.Logf("people:\n%s", listed(taken.Chart))
		for _, n := range taken.Report.Notes {
			t.Logf("row %d, %s, %s: %s", n.Row, n.Field, n.Kind, n.Text)
		}
	}
}

// meets tells whether a table came in as a line wants:
//
//	Tom < Mara         Tom reports to Mara, or to nobody where nothing follows
//	Tom ~ Mara         there is a dotted line from Tom to Mara
//	Tom.start = DAY    a field has a value
//	people = 5         so many are on the chart; also open, parked, left
//	not Tom            nobody has the name
//	says WORDS         a note says it
func meets(taken *table.Taken, line string) bool {
	c := taken.Chart
	if words, is := strings.CutPrefix(line, "says "); is {
		return slices.ContainsFunc(taken.Report.Notes, func(n reading.Note) bool { return strings.Contains(n.Text, words) })
	}
	if name, is := strings.CutPrefix(line, "not "); is {
		return named(c, name) == nil
	}
	if left, right, is := strings.Cut(line, " <"); is {
		p := named(c, left)
		return p != nil && managerLabel(c, p) == strings.TrimSpace(right)
	}
	if left, right, is := strings.Cut(line, " ~ "); is {
		p, other := named(c, left), named(c, right)
		return p != nil && other != nil && slices.Contains(p.DottedTo, other.ID)
	}
	left, right, is := strings.Cut(line, " =")
	right = strings.TrimSpace(right)
	if name, field, ofPerson := cutLast(left, "."); ofPerson && is {
		f, ok := chart.BuiltIn(field)
		p := named(c, name)
		return p != nil && (ok && f.Text(p) == right || !ok && p.Extra[field] == right)
	}
	return is && fmt.Sprint(counted(taken, left)) == right
}

// counted is how many of a sort a table gave.
func counted(taken *table.Taken, what string) (n int) {
	switch what {
	case "people":
		return len(taken.Chart.Tree().People)
	case "parked":
		return len(taken.Chart.Parked())
	case "left":
		return taken.Leavers
	case "open":
		for _, p := range taken.Chart.Everybody() {
			if p.Open {
				n++
			}
		}
		return n
	}
	return -1
}

// named is who is called so, by name or by title and ID.
func named(c *chart.Chart, name string) *chart.Person {
	for _, p := range c.Everybody() {
		if p.Name == name || "#"+string(p.ID) == name {
			return p
		}
	}
	return nil
}

// managerLabel is the name of the manager, the ID where they have none.
func managerLabel(c *chart.Chart, p *chart.Person) string {
	m := c.Person(p.Manager)
	switch {
	case p.Parked():
		return "parked"
	case m == nil && p.Manager != "":
		return "?" + string(p.Manager)
	case m == nil:
		return ""
	case m.Name == "":
		return "#" + string(m.ID)
	}
	return m.Name
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func listed(c *chart.Chart) string {
	var b strings.Builder
	for _, p := range c.Everybody() {
		fmt.Fprintf(&b, "  %s (%s, %s) < %s\n", p.Name, p.ID, p.Title, managerLabel(c, p))
	}
	return b.String()
}
