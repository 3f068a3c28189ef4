package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/grid"
	"cadre/chart/xlsx"
)

const outline = `cpo Ada [id=007; start=2024-01-02; cost=120000; email=ada@example.com; link=https://example.com/ada]
  pm =1+1 [id=b; fte=0.8; start=1850-05-05; link=https://example.com/%zz]
  pm [open]`

// opened is a written workbook as the library reads it.
func opened(t *testing.T, c *chart.Chart) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbookOf(t, c)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// cellUnder is the cell of a row under a heading.
func cellUnder(t *testing.T, f *excelize.File, heading string, row int) string {
	t.Helper()
	rows, err := f.GetRows("People")
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range rows[0] {
		if h == heading {
			name, err := excelize.CoordinatesToCellName(i+1, row)
			if err != nil {
				t.Fatal(err)
			}
			return name
		}
	}
	t.Fatalf("there is no column %s in %v", heading, rows[0])
	return ""
}

// TestCellsHaveTypes: days and amounts are numbers, everything else is text
// that no spreadsheet runs.
func TestCellsHaveTypes(t *testing.T) {
	f := opened(t, charttest.Parse(t, outline))
	for _, tt := range []struct {
		heading string
		row     int
		kind    excelize.CellType
		raw     string
		shown   string
	}{
		{"ID", 2, excelize.CellTypeInlineString, "007", "007"},
		{"Start date", 2, excelize.CellTypeUnset, "45293", "2024-01-02"},
		{"Start date", 3, excelize.CellTypeInlineString, "1850-05-05", "1850-05-05"},
		{"Yearly cost", 2, excelize.CellTypeUnset, "120000", "120,000"},
		{"FTE", 3, excelize.CellTypeUnset, "0.8", "0.8"},
		{"Name", 3, excelize.CellTypeInlineString, "=1+1", "=1+1"},
	} {
		cell := cellUnder(t, f, tt.heading, tt.row)
		kind, err := f.GetCellType("People", cell)
		raw, err2 := f.GetCellValue("People", cell, excelize.Options{RawCellValue: true})
		shown, err3 := f.GetCellValue("People", cell)
		formula, err4 := f.GetCellFormula("People", cell)
		if errors.Join(err, err2, err3, err4) != nil || kind != tt.kind || raw != tt.raw || shown != tt.shown || formula != "" {
			t.Errorf("%s in row %d is of kind %v, %q, shown as %q, formula %q", tt.heading, tt.row, kind, raw, shown, formula)
		}
	}
}

// TestASheetIsReadyToWorkWith: its header stays, filters and lists are offered,
// and addresses lead somewhere.
func TestASheetIsReadyToWorkWith(t *testing.T) {
	f := opened(t, charttest.Parse(t, outline))
	panes, err := f.GetPanes("People")
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.TopLeftCell != "A2" {
		t.Errorf("the header is %+v, %v", panes, err)
	}
	lists, err := f.GetDataValidations("People")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for _, l := range lists {
		at, _, _ := strings.Cut(l.Sqref, ":")
		words[at] = listed(t, f, l.Formula1)
	}
	for heading, want := range map[string]string{"Role": "cpo", "Employment": "contractor", "Status": "filled|open"} {
		if got := words[cellUnder(t, f, heading, 2)]; !strings.Contains(got, want) {
			t.Errorf("%s offers %q, want %q", heading, got, want)
		}
	}
	for heading, want := range map[string]string{"Link": "https://example.com/ada", "Email": "mailto:ada@example.com"} {
		if has, target, err := f.GetCellHyperLink("People", cellUnder(t, f, heading, 2)); !has || target != want || err != nil {
			t.Errorf("%s leads to %q, %v", heading, target, err)
		}
	}
	if has, target, _ := f.GetCellHyperLink("People", cellUnder(t, f, "Link", 3)); has {
		t.Errorf("half an escape leads to %q, which spreadsheet programs take for damage", target)
	}
	if visible, err := f.GetSheetVisible("Lists"); visible || err != nil {
		t.Errorf("the lists are seen: %v", err)
	}
	if sheet := partOf(t, workbookOf(t, charttest.Parse(t, outline)), sheetPart); !strings.Contains(sheet, `<autoFilter ref="A1:`) {
		t.Error("there is no filter")
	}
}

// partOf is the text of a workbook's part.
func partOf(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// listed are the words of a list.
func listed(t *testing.T, f *excelize.File, formula string) string {
	t.Helper()
	sheet, area, _ := strings.Cut(strings.ReplaceAll(formula, "$", ""), "!")
	from, to, _ := strings.Cut(area, ":")
	column, first, err := excelize.CellNameToCoordinates(from)
	_, last, err2 := excelize.CellNameToCoordinates(to)
	if err != nil || err2 != nil {
		t.Fatalf("the list is %q", formula)
	}
	var words []string
	for row := first; row <= last; row++ {
		name, err := excelize.CoordinatesToCellName(column, row)
		word, err2 := f.GetCellValue(sheet, name)
		if err != nil || err2 != nil || word == "" {
			t.Errorf("the list %q ends early", formula)
		}
		words = append(words, word)
	}
	return strings.Join(words, "|")
}

// TestTheSameChartGivesTheSameBytes, which tell nothing of who wrote them.
func TestTheSameChartGivesTheSameBytes(t *testing.T) {
	c := charttest.Company(300)
	first, second := workbookOf(t, c), workbookOf(t, c)
	if !bytes.Equal(first, second) {
		t.Error("the same chart gives other bytes")
	}
	f, err := excelize.OpenReader(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if props, err := f.GetDocProps(); err != nil || props.Creator != "" || props.Created != "" || props.LastModifiedBy != "" {
		t.Errorf("it tells %+v, %v", props, err)
	}
}

// TestALinkThatSomebodyAddsToATableOfOurs changes no name.
func TestALinkThatSomebodyAddsToATableOfOurs(t *testing.T) {
	c := charttest.Parse(t, outline)
	f := opened(t, c)
	if err := f.SetCellHyperLink("People", cellUnder(t, f, "Name", 2), "https://example.com/other", "External"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if d := readBack(t, b.Bytes()); !c.Equal(d) {
		t.Errorf("%s", charttest.Differences(chart.Compare(c, d)))
	}
}

// TestFilledColumnsAlone: where the rest is not wanted, it is not there.
func TestFilledColumnsAlone(t *testing.T) {
	var b bytes.Buffer
	if err := xlsx.Write(t.Context(), &b, charttest.Parse(t, "cpo Ada\n  pm Bo"), true); err != nil {
		t.Fatal(err)
	}
	g, _, err := xlsx.Read(&b, grid.Options{Name: "x"})
	if err != nil {
		t.Fatal(err)
	}
	for r := range g.Rows() {
		if line := strings.Join(r.Cells, "|"); strings.Contains(line, "Start date") || strings.Contains(line, "Yearly cost") {
			t.Errorf("there is %s", line)
		}
	}
}

func TestWritingFails(t *testing.T) {
	long := charttest.Parse(t, "cpo Ada [id=a]")
	d, _, err := chart.Set("Write", "a", func(p *chart.Person) { p.Notes = strings.Repeat("x", 32_768) }).On(long)
	if err != nil {
		t.Fatal(err)
	}
	if err := xlsx.Write(t.Context(), io.Discard, d, false); err == nil || err.Error() != "Notes of Ada has more than the 32767 characters that a workbook's cell holds; shorten it, or write CSV" {
		t.Errorf("a long text: %v", err)
	}
	c := charttest.Company(3000)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := xlsx.Write(ctx, io.Discard, c, false); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	if err := xlsx.Write(t.Context(), full{}, c, false); !errors.Is(err, errFull) {
		t.Errorf("a full disk: %v", err)
	}
}

var errFull = errors.New("the disk is full")

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
