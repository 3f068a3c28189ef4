package pictures_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart/format"
	"cadre/chart/scene"
)

// written are the formats that can be.
var written = slices.DeleteFunc(slices.Clone(format.All), func(f format.Format) bool { return f.Export == nil })

// sums are the checksums of a chart with everything in every format, theme and
// layout, and on several pages in every layout, a line for each.
func sums(t *testing.T) string {
	var b strings.Builder
	c := everything(t)
	sum := func(f format.Format, o format.ExportOptions) {
		fmt.Fprintf(&b, "%s %s %s pages %q, %d: %x\n", f.ID, o.Scene.Theme.Name, o.Scene.Look.Layout, o.Pages, o.Page,
			sha256.Sum256(export(t, f.ID, c, o)))
	}
	for _, f := range written {
		if !f.Picture {
			sum(f, format.ExportOptions{})
			continue
		}
		for i, a := range scene.Layouts {
			for _, theme := range scene.Themes {
				o := rich(theme, a.ID)
				o.Scale = 0.5
				sum(f, o)
			}
			o := rich(scene.Themes[i%len(scene.Themes)], a.ID)
			o.Scale, o.Pages, o.Page, o.Outlines = 0.5, scene.Paging(scene.Pagings[1+i%(len(scene.Pagings)-1)].ID), 1+i%2, true
			sum(f, o)
		}
	}
	return b.String()
}

// sumsFile names the file for the checksums of a process of its own.
const sumsFile = "CADRE_SUMS"

// TestSameChartSameBytes exports everything twice here, and a third time in
// another process, whose maps have another order.
func TestSameChartSameBytes(t *testing.T) {
	first := sums(t)
	if file := os.Getenv(sumsFile); file != "" {
		if err := os.WriteFile(file, []byte(first), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(first, sums(t)); d != "" {
		t.Errorf("the second time gives other bytes:\n%s", d)
	}
	if d := cmp.Diff(first, sumsElsewhere(t)); d != "" {
		t.Errorf("another process gives other bytes:\n%s", d)
	}
}

func sumsElsewhere(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file := keep(t, "sums", nil)
	cmd := exec.CommandContext(t.Context(), self, "-test.run", "^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), sumsFile+"="+file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
