package importing

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/store"
	"cadre/chart/xlsx/xlsxtest"
)

// BenchmarkFirstRows is what passes until the import window has the first rows
// of 100,000, with what their columns were taken for, and how much less that is
// than until it has all.
func BenchmarkFirstRows(b *testing.B) {
	rows := manyRows(100_000)
	for name, data := range map[string][]byte{"csv": commas(rows), "xlsx": xlsxtest.Workbook(b, xlsxtest.Sheet{Name: "Sheet1", Rows: rows})} {
		file := filepath.Join(b.TempDir(), "staff."+name)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			b.Fatal(err)
		}
		s := source("")
		s.Read = func(o grid.Options) (*store.Table, error) { return store.ReadTable(file, format.Format{}, o) }
		b.Run(name, func(b *testing.B) {
			began := time.Now()
			if _, err := Read(s); err != nil {
				b.Fatal(err)
			}
			whole := time.Since(began)
			for b.Loop() {
				r, err := ReadFirst(s)
				if err != nil || len(r.Rows) < firstRows || r.Taken.Doubtful() {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(whole)/(float64(b.Elapsed())/float64(b.N)), "times-less-than-all")
		})
	}
}

// manyRows are a table as an HR system exports one.
func manyRows(n int) [][]any {
	rows := [][]any{{"Employee ID", "Name", "Job title", "Manager ID", "Department", "Area", "Employment type", "Status", "Location", "Email", "Start date", "Salary", "FTE", "Notes"}}
	for i := 1; i < n; i++ {
		manager := ""
		if i > 1 {
			manager = fmt.Sprintf("%06d", 1+(i-2)/8)
		}
		rows = append(rows, []any{fmt.Sprintf("%06d", i), fmt.Sprintf("First%d Last%d", i%977, i), "Product Manager", manager, fmt.Sprint("Team ", i%500),
			"Growth", "Full-time", "Active", "Berlin", fmt.Sprintf("p%d@example.com", i), "2020-03-15", 80_000 + i%50_000, 0.8, "a note of somebody, not a short one"})
	}
	return rows
}

func commas(rows [][]any) []byte {
	var b bytes.Buffer
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = strings.ReplaceAll(fmt.Sprint(v), ",", "")
		}
		b.WriteString(strings.Join(cells, ",") + "\n")
	}
	return b.Bytes()
}
