package table

import (
	"bytes"
	"context"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func TestATableGivesBackTheChart(t *testing.T) {
	for name, delimiter := range map[string]byte{"csv": ',', "tsv": '\t'} {
		t.Run(name, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				c := charttest.AnyChart(t)
				if c.Len() == 0 {
					t.Skip("a table without rows is refused")
				}
				var table bytes.Buffer
				if err := Write(context.Background(), &table, delimiter, c); err != nil {
					t.Fatal(err)
				}
				d, _, err := Read(bytes.NewReader(table.Bytes()), delimiter, Options{})
				if err != nil {
					t.Fatalf("%v\n%s", err, table.String())
				}
				if !c.Equal(d) {
					t.Fatalf("%s\n%s", table.String(), charttest.Differences(chart.Compare(c, d)))
				}
			})
		})
	}
}
