// Package xlsxtest makes workbooks for tests as other programs write them.
//
// What may live here: the making of workbooks. What may not: anything that the
// program itself needs.
package xlsxtest

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Sheet is a sheet with its rows of cells.
type Sheet struct {
	Name string
	Rows [][]any
}

// Workbook is a workbook of sheets, with the texts that cells share in one
// place, as Excel has them.
func Workbook(t testing.TB, sheets ...Sheet) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetSheetName("Sheet1", sheets[0].Name))
	for _, s := range sheets {
		_, err := f.NewSheet(s.Name)
		check(err)
		for i, row := range s.Rows {
			check(f.SetSheetRow(s.Name, fmt.Sprint("A", i+1), &row))
		}
	}
	var b bytes.Buffer
	check(f.Write(&b))
	return b.Bytes()
}
