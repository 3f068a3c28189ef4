package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/grid"
	"cadre/chart/heading"
)

// staffColumns are columns of one table, by field.
var staffColumns = map[field][]string{
	idField:        {"M1", "M2", "M3", "M4"},
	nameField:      {"Ada Byron", "Bo Berg", "Cy Castro", "Dee Diallo"},
	titleField:     {"Chief Product Officer", "Head of Product", "Product Manager", "Product Manager"},
	managerIDField: {"", "M1", "M2", "M2"},
	emailField:     {"ada@x.test", "bo@x.test", "cy@x.test", "dee@x.test"},
	teamField:      {"Product", "Growth", "Growth", "Growth"},
	"start":        {"2020-01-31", "2021-01-31", "2022-01-31", "2023-01-31"},
	costField:      {"180000", "150000", "90000", "90000"},
}

// otherColumns have headings that are no field's, whatever their cells say.
var otherColumns = map[string][]string{
	"Assistant ID": {"M4", "M3", "M2", "M1"}, "HR manager": {"Bo Berg", "Cy Castro", "Bo Berg", "Cy Castro"}, "Shoe size": {"1", "2", "1", "2"},
	"Date of birth": {"1980-01-01", "1981-01-01", "1982-01-01", "1983-01-01"}, "Is manager": {"yes", "yes", "no", "no"},
	"Number of reports": {"1", "2", "0", "0"}, "Emergency contact name": {"Eve Byron", "Fay Berg", "Gus Castro", "Hal Diallo"}, "Nothing": {"", "", "", ""},
}

// TestAnyHeadingOfAField: other headings for the same, columns in another order
// and columns that say nothing of the organisation change nothing in the chart.
func TestAnyHeadingOfAField(t *testing.T) {
	spellings := map[field][]string{}
	for f := range staffColumns {
		spellings[f] = heading.Spellings(f)
	}
	spellings[costField] = slices.DeleteFunc(spellings[costField], func(s string) bool {
		return unitOfPay(s).period != nil && unitOfPay(s).period != yearly
	})
	want := ""
	property.Check(t, func(t *rapid.T) {
		var columns [][]string
		for _, f := range sortedFields() {
			columns = append(columns, append([]string{drawHeading(t, f, spellings[f])}, staffColumns[f]...))
		}
		for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom(sortedNames()), 0, 4, rapid.ID[string]).Draw(t, "others") {
			columns = append(columns, append([]string{name}, otherColumns[name]...))
		}
		columns = rapid.Permutation(columns).Draw(t, "order")
		got := staffOutline(t, columns)
		if want == "" {
			want = staffOutline(t, plainColumns())
		}
		if got != want {
			t.Fatalf("is\n%s\nwant\n%s\nof %v", got, want, columns)
		}
	})
}

// drawHeading is any heading of a field, decorated.
func drawHeading(t *rapid.T, f field, spellings []string) string {
	text := rapid.SampledFrom(spellings).Draw(t, string(f))
	return fmt.Sprintf(rapid.SampledFrom([]string{"%s", "%s*", " %s ", "%s [Required]", "%s:"}).Draw(t, "mark"), text)
}

func plainColumns() [][]string {
	var columns [][]string
	for _, f := range sortedFields() {
		columns = append(columns, append([]string{fieldHeading(f)}, staffColumns[f]...))
	}
	return columns
}

func sortedFields() []field {
	var all []field
	for f := range staffColumns {
		all = append(all, f)
	}
	slices.Sort(all)
	return all
}

func sortedNames() []string {
	var all []string
	for name := range otherColumns {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// staffOutline reads a table of columns, and writes the chart without the
// document's own columns.
func staffOutline(t *rapid.T, columns [][]string) string {
	var text strings.Builder
	for row := range columns[0] {
		for i, column := range columns {
			if i > 0 {
				text.WriteByte('\t')
			}
			text.WriteString(column[row])
		}
		text.WriteByte('\n')
	}
	g, notes, err := grid.Read(strings.NewReader(text.String()), grid.Options{Name: "staff.tsv", Delimiter: '\t'})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := Take(g, notes, Options{})
	if err != nil {
		t.Fatalf("%v\n%s", err, text.String())
	}
	return charttest.Format(taken.Chart)
}
