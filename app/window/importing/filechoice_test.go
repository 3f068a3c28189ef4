package importing

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/store"
	"cadre/chart/xlsx/xlsxtest"
)

// fileOf is a source of which the bytes tell what it is.
func fileOf(data []byte) Source {
	s := source("")
	s.Read = func(o grid.Options) (*store.Table, error) {
		o.Name = "staff"
		csv, _ := format.ByID("csv")
		return store.NewTable(io.Reader(bytes.NewReader(data)), csv, o)
	}
	return s
}

// workbook has two sheets of people.
func workbook(t *testing.T) []byte {
	t.Helper()
	return xlsxtest.Workbook(t,
		xlsxtest.Sheet{Name: "Sheet1", Rows: [][]any{{"ID", "Name", "Title", "Manager"}, {1, "Ada Byron", "CPO", ""}, {2, "Bo Lund", "Product Manager", 1}}},
		xlsxtest.Sheet{Name: "Plan", Rows: [][]any{{"Wer", "Was"}, {"Cy Dahl", "CPO"}}})
}

// TestASheetIsChosen, and read at once; what was said of the other is not said
// of it.
func TestASheetIsChosen(t *testing.T) {
	s := fileOf(workbook(t))
	s.Recall = func(headings []string) document.Mapping {
		if headings[0] == "Wer" {
			return document.Mapping{Columns: map[string]string{"Wer": "Name"}}
		}
		return document.Mapping{}
	}
	d, w, _ := shown(t, s)
	if got := texts(w); !strings.Contains(got, "Sheet1") || !d.file.sheets.Visible() || d.file.letters.Visible() {
		t.Fatalf("the sheet is not offered:\n%s", got)
	}
	d.use("Title", "Location")
	choices := d.file.sheetChoices()
	if len(choices) != 2 || choices[0].Hint != "as now" || choices[1].Title != "Plan" {
		t.Fatalf("the choices are %v", choices)
	}
	choices[1].Run()
	if got := texts(w); !strings.Contains(got, "Wer") || strings.Contains(got, "Ada Byron") || d.Reading.Taken.Chart.Len() != 1 || !d.known.Visible() {
		t.Errorf("the other sheet is not read:\n%s", got)
	}
	d.file.choose("None", "")
	if d.Reading.Err == nil || !strings.Contains(texts(w), "There is no sheet") && !strings.Contains(texts(w), "there is no sheet") {
		t.Errorf("a sheet that is not there: %v\n%s", d.Reading.Err, texts(w))
	}
}

// TestAnEncodingIsChosen where a text may have two.
func TestAnEncodingIsChosen(t *testing.T) {
	central, err := charmap.Windows1250.NewEncoder().String("ID,Name,Title,Manager\n1,Zoë Müller,CPO,\n2,Jan Kovář,Product Manager,1\n")
	if err != nil {
		t.Fatal(err)
	}
	d, w, _ := shown(t, fileOf([]byte(central)))
	now := d.Reading.Choice.Encoding
	if !d.file.letters.Visible() || d.file.sheets.Visible() || now == "" {
		t.Fatalf("the encoding is not shown:\n%s", texts(w))
	}
	for _, c := range d.file.encodingChoices() {
		if strings.Contains(c.Title, "Windows-1251") {
			c.Run()
		}
	}
	if d.Reading.Choice.Encoding != "windows-1251" || strings.Contains(texts(w), "Müller") || d.doubted() {
		t.Errorf("it is read as %s:\n%s", d.Reading.Choice.Encoding, texts(w))
	}
	d.file.choose("", "windows-1250")
	if !strings.Contains(texts(w), "Zoë Müller") || !strings.Contains(texts(w), "Kovář") {
		t.Errorf("the letters are wrong:\n%s", texts(w))
	}
}

// doubted tells whether the encoding is asked about.
func (d *Dialog) doubted() bool { return d.file.doubt.Visible() }

// TestADoubtfulEncodingIsAskedAbout, with what else it may be first.
func TestADoubtfulEncodingIsAskedAbout(t *testing.T) {
	d, w, _ := shown(t, fileOf([]byte("ID,Name,Title,Manager\n1,In\xe8s,CPO,\n2,Bo,Product Manager,1\n")))
	if !d.doubted() || !strings.Contains(texts(w), "Do the names look right?") {
		t.Fatalf("it is not asked:\n%s", texts(w))
	}
	note, _ := d.Reading.doubt()
	if c := d.file.encodingChoices()[0]; c.Title != encodingTitle(note.Encoding) || c.Hint != "may be it" {
		t.Errorf("the first choice is %v", c)
	}
	if tip := d.file.doubt.tip(); !strings.Contains(tip[0].Text, "may be") {
		t.Errorf("the tip says %v", tip)
	}
}

// TestWhereThereIsNothingToChoose nothing is offered.
func TestWhereThereIsNothingToChoose(t *testing.T) {
	d, w, _ := shown(t, source(staff))
	if d.file.shown() || d.top.Visible() {
		t.Errorf("a choice is offered:\n%s", texts(w))
	}
}
