package xlsx_test

import (
	"os"
	"testing"
)

// TestAWorkbookByLibreOffice, which made it of the file beside it.
func TestAWorkbookByLibreOffice(t *testing.T) {
	file, err := os.ReadFile("testdata/libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	rows, notes, err := read(file, "")
	want := `1: Staff list
2: Team|Employee ID|Name|Manager ID|Start date|FTE|Salary|Assistant
3: Growth|00007|[Mara Lind](https://example.com/mara)||2024-01-02|100%|120000€|0
4: Growth|00008|Tom Becker|00007|2023-12-31|80%|90000€|1`
	said := `guessed 0: the sheet "Staff" was read, which looks most like people; there is "Readme"
guessed 0: 1 row that the workbook hides was read, too`
	if err != nil || rows != want || notes != said {
		t.Errorf("%v\n%s\n%s", err, rows, notes)
	}
}
