package table_test

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// known is a table of which it is known who reports to whom.
type known struct {
	name    string
	rows    [][]string        // the headings first
	manager map[string]string // by name, of those whose name is theirs alone; empty: nobody
}

// fixed are the cases in which the order of rows or columns means something,
// which have more above the people than one row of headings, or in which
// another column decides who the manager is.
var fixed = []int{11, 17, 19, 20, 22, 28, 29, 32, 35, 40, 41, 46, 61, 73, 77}

// TestShuffledTables changes tables as other systems would have them (columns
// moved, under other headings, without some, with more that mean nothing, rows
// in another order), ten thousand times, and wants no wrong manager of whom
// the report says nothing.
func TestShuffledTables(t *testing.T) {
	const shuffles = 10_000
	tables := knownTables(t)
	headings := map[string][]string{} // those that mean the same, by each of them
	for _, h := range charttest.Headings(t) {
		headings[h.Holds] = append(headings[h.Holds], h.Text)
	}
	people, wrong, silent := 0, 0, 0
	for seed := range uint64(shuffles) {
		k := tables[seed%uint64(len(tables))]
		text := k.shuffled(rand.New(rand.NewPCG(seed, 1)), headings)
		g, notes, err := grid.Read(strings.NewReader(text), grid.Options{})
		if err != nil {
			t.Fatalf("%s, seed %d: %v", k.name, seed, err)
		}
		taken, err := table.Take(g, notes, table.Options{})
		if err != nil {
			continue // nothing comes in, and the error says so
		}
		people += len(k.manager)
		for _, p := range k.misled(taken.Chart) {
			if wrong++; !tells(taken, p, text) {
				if silent++; silent <= 5 {
					t.Errorf("%s, seed %d: %s reports to %q, want %q, and the report says nothing of it:\n%s", k.name, seed, p.Name, managerName(taken.Chart, p), k.manager[p.Name], head(text))
				}
			}
		}
	}
	t.Logf("%d shuffles of %d tables with %d people: %d managers are wrong or missing, of %d of them the report says nothing", shuffles, len(tables), people, wrong, silent)
}

// knownTables are the cases that are tables of one row of headings, and the
// tables of CADRE_TABLES as they come in unchanged.
func knownTables(t *testing.T) []known {
	t.Helper()
	var all []known
	for _, c := range charttest.Cases(t) {
		if slices.Contains(fixed, c.Number) || filepath.Ext(c.File) != ".csv" || len(c.Expect) == 0 {
			continue
		}
		k := known{c.File, rowsOf(t, c.Data), map[string]string{}}
		for name, manager := range c.Expect {
			k.manager[name] = ""
			if manager != nil {
				k.manager[name] = *manager
			}
		}
		all = append(all, k)
	}
	for _, file := range charttest.Tables(t) {
		if filepath.Ext(file) != ".csv" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		k := known{filepath.Base(file), rowsOf(t, data), map[string]string{}}
		c := take(t, string(data), table.Options{}).Chart
		called := map[string]int{}
		for _, p := range c.Tree().People {
			called[p.Name]++
		}
		for _, p := range c.Tree().People {
			if m := managerName(c, p); called[p.Name] == 1 && called[m] == 1 {
				k.manager[p.Name] = m
			}
		}
		all = append(all, k)
	}
	return all
}

func rowsOf(t *testing.T, data []byte) [][]string {
	t.Helper()
	g, _, err := grid.Read(strings.NewReader(string(data)), grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for r := range g.Rows() {
		if !r.Blank() {
			rows = append(rows, slices.Clone(r.Cells))
		}
	}
	return rows
}

// shuffled is the table as another system would have it.
func (k known) shuffled(r *rand.Rand, headings map[string][]string) string {
	rows := make([][]string, len(k.rows))
	columns := r.Perm(len(k.rows[0]))
	if len(columns) > 3 && r.IntN(3) == 0 {
		columns = columns[1:] // one is left out
	}
	for i, row := range k.rows {
		for _, c := range columns {
			cell := ""
			if c < len(row) {
				cell = row[c]
			}
			rows[i] = append(rows[i], cell)
		}
	}
	for i, heading := range rows[0] {
		rows[0][i] = renamed(r, heading, headings)
	}
	for range r.IntN(4) {
		addNoise(r, rows)
	}
	body := rows[1:]
	r.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = []rune{',', ';', '\t'}[r.IntN(3)]
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return b.String()
}

// renamed is a heading of the same meaning now and then, or one of none.
func renamed(r *rand.Rand, heading string, headings map[string][]string) string {
	switch r.IntN(8) {
	case 0:
		return fmt.Sprintf("Field %d", r.IntN(1000))
	case 1, 2, 3:
		for _, same := range headings {
			if slices.Contains(same, heading) {
				return same[r.IntN(len(same))]
			}
		}
	}
	return heading
}

// addNoise adds a column that says nothing of who reports to whom, though
// there may be names in it.
func addNoise(r *rand.Rand, rows [][]string) {
	noise := [][]string{
		{"Buddy at lunch", "", "Ada Byron", "Bo Lund"}, {"Locker", "12", "13", "14", "15", "16"}, {"HR Business Partner", "Hanna Holm", "Hugo Hart"},
		{"Remarks", "", "likes tea", "until May"}, {"T-shirt", "S", "M", "L"}, {"Cost centre code", "4711", "4712"}, {"Emergency contact", "Otto Lind", "Eva Becker"},
		{"Recruiter", "Tom Becker", "Mara Lind", "Ines Duarte"}, {"Last review by", "Mara Lind", ""}, {"", "", ""},
	}[r.IntN(10)]
	at := r.IntN(len(rows[0]) + 1)
	rows[0] = slices.Insert(rows[0], at, noise[0])
	for i := 1; i < len(rows); i++ {
		rows[i] = slices.Insert(rows[i], at, noise[1+r.IntN(len(noise)-1)])
	}
}

// misled are those who report to somebody else than they should.
func (k known) misled(c *chart.Chart) []*chart.Person {
	var all []*chart.Person
	for _, p := range c.Tree().People {
		if want, is := k.manager[p.Name]; is && managerName(c, p) != want {
			all = append(all, p)
		}
	}
	return all
}

// managerName is empty for nobody and for somebody who is not there.
func managerName(c *chart.Chart, p *chart.Person) string {
	if m := c.Person(p.Manager); m != nil {
		return m.Name
	}
	return ""
}

// tells tells whether the report says that somebody's manager is in doubt: of
// them, of their row, or of all. That a heading was known says nothing.
func tells(taken *table.Taken, p *chart.Person, text string) bool {
	row := 0
	for i, line := range strings.Split(text, "\n") {
		if strings.Contains(line, p.Name) {
			row = i + 1
			break
		}
	}
	if slices.ContainsFunc(taken.Columns, func(c table.Column) bool {
		return c.Guessed() && strings.Contains(strings.ToLower(string(c.Use)), "manager") || c.Guessed() && c.Use == "Reports to"
	}) {
		return true // the column was chosen by its cells, and the report says so
	}
	return slices.ContainsFunc(taken.Report.Notes, func(n reading.Note) bool {
		about := strings.Contains(n.Text, phrase.Short(p.Name)) || n.Row == row && n.Kind != reading.Kept
		general := n.Row <= 1 && n.Kind != reading.Kept && !strings.HasPrefix(n.Text, "read as") &&
			(strings.Contains(n.Text, "report") || strings.Contains(n.Text, "manager"))
		return about || general
	})
}

// head is the beginning of a text.
func head(text string) string { return text[:min(len(text), 600)] }
