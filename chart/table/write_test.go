package table_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/table"
)

// column is what a table has in one column, from the heading down.
func column(t *testing.T, c *chart.Chart, heading string) string {
	t.Helper()
	rows := strings.Split(strings.TrimSuffix(csvOf(t, c), "\n"), "\n")
	for i, h := range strings.Split(rows[0], ",") {
		if h != heading {
			continue
		}
		var cells []string
		for _, row := range rows[1:] {
			cells = append(cells, strings.Split(row, ",")[i])
		}
		return strings.Join(cells, "|")
	}
	t.Fatalf("there is no column %s in %s", heading, rows[0])
	return ""
}

// TestCells wants what stands in a table, with the marks and words that Read
// needs to give the same back.
func TestCells(t *testing.T) {
	for _, tt := range []struct{ name, outline, heading, want string }{
		{"the role's title", "cpo Ada\n  pm Bo\n- Cy", "Title", "Chief Product Officer|Product Manager|"},
		{"a title of their own", "cpo Ada [title=Boss]\n- Bo [title=Boss (TBH)]\n- Cy [title='x]\npm Dee [title=PM]", "Title", "Boss|'Boss (TBH)|''x|'PM"},
		{"the role", "cpo Ada\n- Bo [title=Product Manager]\n- Cy [title=Boss]\n- Dee\nwizard Eve", "Role", "cpo|none|||'wizard"},
		{"the status", "cpo Ada\n  pm [open]", "Status", "filled|open"},
		{"managers", "cpo Ada [id=a]\n  pm Bo [id=b]\n- Cy [manager=gone]\n- Dee [id=d; manager=d]", "Reports to", `|a|"""gone"""|"""d"""`},
		{"dotted lines", "cpo Ada [id=a]\n- Bo [id=b; dotted=a]\n- Cy [id=c; dotted=a,b]", "Dotted line to", "|a|a; b"},
		{"a place", "pm Z [manager=b]\npm A [manager=b]\npm B [manager=a]", "Place among siblings", "2|1|1"},
		{"names with a meaning", "- Vacant\n- Eliminated\n- Ada", "Name", "'Vacant|'Eliminated|Ada"},
		{"a telephone number", "- Ada [phone=+44 20 7946 0000]\n- Bo [phone==1]", "Phone", "+44 20 7946 0000|'=1"},
		{"days", "- Ada [start=2026-01-31]\n- Bo [start=soon]", "Start date", "2026-01-31|'soon"},
		{"colours", "- Ada [colour=#a0b1c2]\n- Bo [colour=#ABC]\n- Cy [colour=red]", "Colour", "#a0b1c2|'#ABC|'red"},
	} {
		c := charttest.Parse(t, tt.outline)
		if got := column(t, c, tt.heading); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		again, _, err := importTable(csvOf(t, c), table.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !again.Equal(c) {
			t.Errorf("%s: read again\n%s", tt.name, charttest.Differences(chart.Compare(c, again)))
		}
	}
}

func TestTextThatNoFileCanHold(t *testing.T) {
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "a", Name: "A\x00d\xffa"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := column(t, c, "Name"); got != "Ad\uFFFDa" {
		t.Errorf("the name is %q", got)
	}
}

// full is a disk with room for some bytes.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errors.New("the disk is full")
	}
	return len(b), nil
}

func TestWritingFails(t *testing.T) {
	c := charttest.Company(500)
	for _, room := range []int{0, 5000} {
		if err := table.Write(t.Context(), &full{room}, ',', c); err == nil || err.Error() != "the disk is full" {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := table.Write(ctx, io.Discard, ',', c); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}

// TestReadingFails wants the file's name, or what stands for it, in front.
func TestReadingFails(t *testing.T) {
	for name, want := range map[string]string{"t.csv": "t.csv: the line is cut", "": "input: the line is cut"} {
		broken := io.MultiReader(strings.NewReader("Name\nAda\n"), brokenReader{})
		if _, _, err := table.Read(broken, ',', table.Options{Name: name}); err == nil || err.Error() != want {
			t.Errorf("%q: %v", name, err)
		}
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("the line is cut") }
