package format

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

// hostile are people whose names DOT has other uses for, and two of one name.
const hostile = "- \"; x -> y; \" [id=a; colour=#abc]\n  - back\\ [id=b]\n  - N\\N &lt; <b> [id=c]\n  - Ada [id=d]\n  - Ada [id=e; dotted=d]\n  - Ada (2) [id=f]"

// TestNamesAreTextInAGraph has native dot read it, where it is installed.
func TestNamesAreTextInAGraph(t *testing.T) {
	c := charttest.Parse(t, hostile)
	got := string(exported(t, mustFormat("dot"), c))
	for _, want := range []string{`  "\"; x -> y; \"" [label="\"; x -> y; \"", color="#aabbcc", fillcolor="#aabbcc33"]`, `  "back\\" [label="back\\"]`,
		`  "Ada" -> "Ada (2)" [style=dashed, constraint=false]`, `  "Ada (2) (2)" [label="Ada (2)"]`} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
	svg := nativeDot(t, got)
	for _, want := range []string{`>&quot;; x &#45;&gt; y; &quot;<`, `>back\<`, `>N\N &amp;lt; &lt;b&gt;<`} {
		if !strings.Contains(svg, want) {
			t.Errorf("native dot does not show %s:\n%s", want, svg)
		}
	}
	if nodes, edges := strings.Count(svg, `class="node"`), strings.Count(svg, `class="edge"`); nodes != 6 || edges != 6 {
		t.Errorf("native dot draws %d nodes and %d edges", nodes, edges)
	}
}

// TestAGraphIsWhatIsShown: IDs, which may be names, stay behind.
func TestAGraphIsWhatIsShown(t *testing.T) {
	c := charttest.Parse(t, "- Ada [id=secret; email=ada@acme.example]\n  - Bo [id=hidden; team=Search]")
	if got := string(exported(t, mustFormat("dot"), c)); regexp.MustCompile("secret|hidden|acme|Search").MatchString(got) {
		t.Errorf("the graph says more than its picture:\n%s", got)
	}
}

func nativeDot(t *testing.T, source string) string {
	t.Helper()
	dot, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("native Graphviz is not installed")
	}
	var stderr bytes.Buffer
	cmd := exec.Command(dot, "-Tsvg")
	cmd.Stdin, cmd.Stderr = strings.NewReader(source), &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 && os.Getenv("CADRE_TOOLS") == "required" {
		t.Fatalf("dot: %v\n%s", err, stderr.String())
	}
	return string(out)
}

func TestOnlyDotIsADrawingToo(t *testing.T) {
	for _, f := range All {
		drawing, ok := f.Drawing()
		if ok != (f.ID == "dot") || ok && !drawing.Picture || !ok && drawing.Picture != f.Picture {
			t.Errorf("%s is a drawing: %t", f.ID, ok)
		}
	}
}

// TestMermaidIsToldWhatIsTooMuch, at its limits and beyond.
func TestMermaidIsToldWhatIsTooMuch(t *testing.T) {
	for _, tt := range []struct {
		people int
		name   string
		want   string
	}{
		{501, "A", ""},
		{502, "A", "the chart has 501 lines (Mermaid takes 500); set maxEdges: 501 in mermaid.initialize on the page that shows it"},
		{2, strings.Repeat("é", 49_929), ""},
		{2, strings.Repeat("é", 49_930), "the chart has 50001 characters (Mermaid takes 50000); set maxTextSize: 50001 in mermaid.initialize on the page that shows it"},
		{502, strings.Repeat("A", 100), "the chart has 501 lines (Mermaid takes 500) and 65963 characters (Mermaid takes 50000); " +
			"set maxEdges: 501, maxTextSize: 65963 in mermaid.initialize on the page that shows it"},
	} {
		people := []chart.Person{{ID: "a"}, {ID: "b", Name: tt.name, Manager: "a"}}
		for i := range tt.people - 2 {
			people = append(people, chart.Person{ID: chart.ID("c" + strings.Repeat("c", i)), Name: tt.name, Manager: "a"})
		}
		c, err := chart.New(chart.Settings{}, people)
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		o := ExportOptions{Warn: func(err error) {
			var large *MermaidSizeError
			if told = err.Error(); !errors.As(err, &large) {
				t.Errorf("told %T", err)
			}
		}}
		if err := mustFormat("mermaid").Export.Export(t.Context(), &bytes.Buffer{}, c, o); err != nil || told != tt.want {
			t.Errorf("%d people: told %q, want %q (%v)", tt.people, told, tt.want, err)
		}
	}
}
