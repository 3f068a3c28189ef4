package graphviz_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// latin is team without the names whose widths depend on the system's fonts.
const latin = `
set title=Northwind & "Sons"
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim]
    pm [open; area=Checkout; dotted=ada-lovelace]
  vp Zoë <Fay>
`

func TestGolden(t *testing.T) {
	s := build(charttest.Parse(t, latin), scene.Options{})
	var dot bytes.Buffer
	if err := graphviz.DOT(&dot, s); err != nil {
		t.Fatal(err)
	}
	for file, got := range map[string][]byte{"testdata/team.dot": dot.Bytes(), "testdata/team.svg": svg(t, s)} {
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, d)
		}
	}
}

// TestNativeGraphvizTakesOurDOT holds where Graphviz is installed.
func TestNativeGraphvizTakesOurDOT(t *testing.T) {
	neato, err := exec.LookPath("neato")
	if err != nil {
		t.Skip("native Graphviz is not installed")
	}
	var dot, stderr bytes.Buffer
	s := build(charttest.Parse(t, team), scene.Options{})
	if err := graphviz.DOT(&dot, s); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(neato, "-n2", "-Tsvg")
	cmd.Stdin, cmd.Stderr = &dot, &stderr
	out, err := cmd.Output()
	if err != nil || !bytes.Contains(out, []byte("مريم العلي")) {
		t.Errorf("neato -n2: %v\n%s", err, stderr.String())
	}
	if size := fmt.Sprintf(`<svg width="%.0fpt" height="%.0fpt"`, s.Width, s.Height); !bytes.Contains(out, []byte(size)) {
		t.Errorf("neato -n2 draws another size than %s", size)
	}
}
