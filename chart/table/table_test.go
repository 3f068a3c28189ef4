package table_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/reading"
	"cadre/chart/table"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestTableConventions imports what other programs write. A case holds a
// table "in.csv" or "in.tsv" and what becomes of it: the "chart", and the
// "notes". With -update the latter two are written anew.
func TestTableConventions(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			in := archive.Files[0]
			delimiter := byte(',')
			if filepath.Ext(in.Name) == ".tsv" {
				delimiter = '\t'
			}
			c, report, err := table.Read(bytes.NewReader(in.Data), delimiter, table.Options{Name: in.Name})
			if err != nil {
				t.Fatal(err)
			}
			got := []txtar.File{{Name: "chart", Data: []byte(outline(c))}, {Name: "notes", Data: []byte(listNotes(report))}}
			if *update {
				archive.Files = append(archive.Files[:1], got...)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			for i, g := range got {
				if len(archive.Files) < 3 || string(archive.Files[i+1].Data) != string(g.Data) {
					t.Errorf("%s is not as expected:\n%s", g.Name, g.Data)
				}
			}
		})
	}
}

// outline is the chart with its currency and free fields.
func outline(c *chart.Chart) string {
	var b strings.Builder
	if s := c.Settings(); s.Currency != "" {
		fmt.Fprintf(&b, "currency %s\n", s.Currency)
	}
	b.WriteString(charttest.Format(c))
	for _, p := range c.Tree().People {
		for _, name := range slices.Sorted(maps.Keys(p.Extra)) {
			fmt.Fprintf(&b, "%s: %s = %q\n", p.ID, name, p.Extra[name])
		}
	}
	return b.String()
}

func listNotes(r reading.Report) string {
	var b strings.Builder
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "row %d, %s, %s: %s\n", n.Row, n.Field, n.Kind, n.Text)
	}
	return b.String()
}
