package xlsx_test

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"cadre/chart/charttest"
	"cadre/chart/grid"
	"cadre/chart/xlsx"
)

// The size of the table that is promised to be read within 300 MB.
const (
	manyRows    = 100_000
	manyColumns = 14
)

// manyPeople is a large table, as an HR system exports one.
var manyPeople = sync.OnceValue(func() []byte {
	f := excelize.NewFile()
	defer f.Close()
	days, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		panic(err)
	}
	for row := range manyRows {
		values := []any{fmt.Sprintf("%06d", row), fmt.Sprintf("First%d Last%d", row%977, row), "Product Manager", fmt.Sprintf("%06d", row/8), "Team " + fmt.Sprint(row%500),
			"Growth", "Full-time", "Active", "Berlin", fmt.Sprintf("p%d@example.com", row), 45_000 + row%1000, 80_000 + row%50_000, 0.8, "a note of somebody, not a short one"}
		if row == 0 {
			values = []any{"Employee ID", "Name", "Job title", "Manager ID", "Department", "Area", "Employment type", "Status", "Location", "Email", "Start date", "Salary", "FTE", "Notes"}
		}
		for i, v := range values {
			cell, _ := excelize.CoordinatesToCellName(i+1, row+1)
			if err := f.SetCellValue("Sheet1", cell, v); err != nil {
				panic(err)
			}
		}
	}
	if err := f.SetColStyle("Sheet1", "K", days); err != nil {
		panic(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		panic(err)
	}
	return b.Bytes()
})

// BenchmarkXLSX reads 100,000 rows of 14 columns, beside the loop that does
// least with the library, and writes as many people.
func BenchmarkXLSX(b *testing.B) {
	file := manyPeople()
	b.Run("Read", func(b *testing.B) {
		watch(b, func() {
			g, _, err := xlsx.Read(bytes.NewReader(file), grid.Options{Name: "many.xlsx"})
			if err != nil {
				b.Fatal(err)
			}
			wantRows(b, g)
		})
	})
	b.Run("Rows", func(b *testing.B) {
		watch(b, func() {
			if n := bareRows(b, file); n != manyRows {
				b.Fatal(n)
			}
		})
	})
	b.Run("Write", func(b *testing.B) {
		c := charttest.Company(manyRows)
		watch(b, func() { workbookOf(b, c) })
	})
}

func wantRows(b *testing.B, g grid.Grid) {
	n := 0
	for r := range g.Rows() {
		if n++; len(r.Cells) != manyColumns {
			b.Fatal(r.Cells)
		}
	}
	if n != manyRows {
		b.Fatal(n)
	}
}

// bareRows reads a workbook with the library and nothing else.
func bareRows(b *testing.B, file []byte) (n int) {
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			b.Fatal(err)
		}
		n++
	}
	if err := rows.Close(); err != nil {
		b.Fatal(err)
	}
	return n
}

// watch runs something again and again, and reports how much memory it had at
// most beyond what was there before.
func watch(b *testing.B, run func()) {
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var most uint64
	done, ended := make(chan bool), make(chan bool)
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			case <-time.After(5 * time.Millisecond):
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapInuse+now.StackInuse)
			}
		}
	}()
	for b.Loop() {
		run()
	}
	close(done)
	<-ended
	b.ReportMetric(float64(most-min(most, before.HeapInuse))/(1<<20), "peak-MB")
}
