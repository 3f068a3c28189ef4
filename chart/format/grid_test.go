package format_test

import (
	"bytes"
	"strings"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/grid"
)

// TestTheBytesTellAWorkbook, whatever the format is that was asked for.
func TestTheBytesTellAWorkbook(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	book := string(made(t, "xlsx", c, format.ExportOptions{}))
	text := string(made(t, "csv", c, format.ExportOptions{}))
	for _, tt := range []struct{ id, content string }{{"xlsx", book}, {"csv", book}, {"xlsm", book}, {"tsv", book}, {"xlsx", text}, {"csv", text}} {
		f, _ := format.ByID(tt.id)
		d, _, err := f.Import.Import(strings.NewReader(tt.content), format.ImportOptions{Name: "x"})
		if err != nil || !d.Equal(c) {
			t.Errorf("%.2s… as %s is another chart, %v", tt.content, tt.id, err)
		}
	}
}

// TestASheetIsOfAWorkbook: of other files there is none to choose.
func TestASheetIsOfAWorkbook(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	for id, want := range map[string]string{
		"xlsx":  `x: there is no sheet "Pay"; there are "People" and "Lists" (hidden)`,
		"csv":   `x: there is no sheet "Pay", as the file is no workbook; leave out --sheet`,
		"cadre": `x: there is no sheet "Pay", as the file is no workbook; leave out --sheet`,
	} {
		f, _ := format.ByID(id)
		_, _, err := f.Import.Import(bytes.NewReader(made(t, id, c, format.ExportOptions{})), format.ImportOptions{Name: "x", Sheet: "Pay"})
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", id, err, want)
		}
	}
}

// TestFilesThatLookLikeWorkbooksAtFirst are told as what they are.
func TestFilesThatLookLikeWorkbooksAtFirst(t *testing.T) {
	for content, want := range map[string]string{"PK\x03\x04 word/document": "Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook": "old Excel workbook", "": "empty", "PK": ""} {
		_, _, err := format.Grid(strings.NewReader(content), grid.Options{Name: "x"})
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", content, err, want)
		}
	}
}
