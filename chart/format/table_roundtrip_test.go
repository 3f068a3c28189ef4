package format

import (
	"bytes"
	"context"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func TestATableGivesBackTheChart(t *testing.T) {
	for _, f := range []Format{mustFormat("csv"), mustFormat("tsv")} {
		t.Run(f.ID, rapid.MakeCheck(func(t *rapid.T) {
			c := charttest.AnyChart(t)
			if c.Len() == 0 {
				t.Skip("a table without rows is refused")
			}
			table := exported(t, f, c)
			d, _, err := f.Import.Import(bytes.NewReader(table), ImportOptions{})
			if err != nil {
				t.Fatalf("%v\n%s", err, table)
			}
			if !c.Equal(d) {
				t.Fatalf("%s\n%s", table, charttest.Differences(chart.Compare(c, d)))
			}
		}))
	}
}

func mustFormat(id string) Format {
	f, ok := ByID(id)
	if !ok {
		panic("there is no format " + id)
	}
	return f
}

func exported(t interface{ Fatal(...any) }, f Format, c *chart.Chart) []byte {
	var b bytes.Buffer
	if err := f.Export.Export(context.Background(), &b, c, ExportOptions{Scene: scene.Options{Look: c.Settings().Look}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
