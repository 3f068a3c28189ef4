package xlsx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"cadre/chart/grid"
	"cadre/chart/xlsx"
)

// tab is a sheet of a workbook in the making.
type tab struct {
	name   string
	rows   []string // cells are parted by |
	hidden bool
}

// workbookWith is a workbook as the library makes one.
func workbookWith(t *testing.T, open string, tabs ...tab) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range tabs {
		_, err := f.NewSheet(s.name)
		check(err)
		for i, row := range s.rows {
			cells := strings.Split(row, "|")
			at, err := excelize.CoordinatesToCellName(1, i+1)
			check(err)
			check(f.SetSheetRow(s.name, at, &cells))
		}
	}
	check(f.DeleteSheet("Sheet1"))
	if i, err := f.GetSheetIndex(open); err == nil && i >= 0 {
		f.SetActiveSheet(i)
	}
	for _, s := range tabs {
		check(f.SetSheetVisible(s.name, !s.hidden))
	}
	var b bytes.Buffer
	check(f.Write(&b))
	return b.Bytes()
}

var (
	cover  = tab{name: "Cover", rows: []string{"Acme staff list", "as of January"}}
	staff  = tab{name: "Staff", rows: []string{"Name|Title|Manager", "Mara Lind|CPO|", "Tom Becker|PM|Mara Lind"}}
	pay    = tab{name: "Pay", rows: []string{"Name|Salary", "Mara Lind|1", "Tom Becker|2"}}
	old    = tab{name: "Old staff", rows: []string{"Name|Title|Manager", "Ada Old|CPO|", "Bo Old|PM|Ada Old"}}
	secret = tab{name: "Secret", rows: []string{"Employee ID|Name|Title|Manager ID", "1|Ada|CPO|", "2|Bo|PM|1"}, hidden: true}
	empty  = tab{name: "Empty"}
)

// TestTheSheetOfPeopleIsRead, whichever stands where.
func TestTheSheetOfPeopleIsRead(t *testing.T) {
	for _, tt := range []struct {
		name, open string
		tabs       []tab
		sheet      string
		holds      string
		note       string
	}{
		{"one", "", []tab{staff}, "", "Mara Lind", ""},
		{"behind a cover", "Cover", []tab{cover, staff}, "", "Mara Lind", `the sheet "Staff" was read, which looks most like people; there is "Cover"`},
		{"with managers", "Pay", []tab{pay, empty, staff}, "", "Tom Becker|PM", `there are "Pay" and "Empty"`},
		{"the one that was open", "Old staff", []tab{staff, old}, "", "Ada Old", `"Old staff" was read`},
		{"the first of two alike", "Pay", []tab{staff, old, pay}, "", "Mara Lind", `"Staff" was read`},
		{"not a hidden one", "Pay", []tab{secret, pay}, "", "Mara Lind", ""},
		{"a hidden one by name", "Pay", []tab{secret, pay}, " secret ", "2|Bo", ""},
		{"no known heading", "Cover", []tab{empty, cover}, "", "Acme staff list", ""},
	} {
		rows, notes, err := read(workbookWith(t, tt.open, tt.tabs...), tt.sheet)
		if err != nil || !strings.Contains(rows, tt.holds) || !strings.Contains(notes, tt.note) || tt.note == "" && notes != "" {
			t.Errorf("%s: %v\n%s\n%s", tt.name, err, rows, notes)
		}
	}
}

// TestNoSheetToRead says which there are.
func TestNoSheetToRead(t *testing.T) {
	for _, tt := range []struct {
		tabs        []tab
		sheet, want string
	}{
		{[]tab{pay, secret}, "Staff", `staff.xlsx: there is no sheet "Staff"; there are "Pay" and "Secret" (hidden)`},
		{[]tab{pay, empty}, "Empty", `staff.xlsx: the sheet "Empty" is empty; there is "Pay"`},
		{[]tab{empty}, "", `staff.xlsx: the workbook is empty`},
	} {
		if _, _, err := read(workbookWith(t, "", tt.tabs...), tt.sheet); err == nil || err.Error() != tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// TestSheetsAreOffered, with the one that is read.
func TestSheetsAreOffered(t *testing.T) {
	want := []grid.Sheet{{Name: "Cover"}, {Name: "Staff", Chosen: true}, {Name: "Secret", Hidden: true}, {Name: "Empty"}}
	var found grid.Choice
	g, _, err := xlsx.Read(bytes.NewReader(workbookWith(t, "Cover", cover, staff, secret, empty)),
		grid.Options{Name: "staff.xlsx", First: 1, Found: func(c grid.Choice) { found = c }})
	if d := cmp.Diff(grid.Choice{Sheets: want}, found); d != "" || err != nil {
		t.Fatalf("%v\n%s", err, d)
	}
	rows := 0
	for range g.Rows() {
		rows++
	}
	if rows != 1 {
		t.Errorf("of the first row there are %d", rows)
	}
}
