package format

import (
	"bytes"
	"errors"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

func TestTextForms(t *testing.T) {
	c := charttest.Parse(t, "set title=Acme *One*\ncpo Ada [id=a]\n  pm Bo_x [id=b; area=Search & more; interim]\n  pm [open; id=c; dotted=b]")
	for id, want := range map[string]string{
		"md": "# Acme \\*One\\*\n\n- **Ada**, Chief Product Officer\n  - **Bo\\_x**, Product Manager, Search \\& more, interim\n" +
			"  - **Open role**, Product Manager (dotted line to Bo\\_x)\n",
		"dot": `digraph chart {
  graph [ranksep=0.5, nodesep=0.25, fontname="Helvetica", fontsize=18, labelloc=t]
  node [shape=box, style="rounded,filled", fillcolor=white, color="#97a3b3", fontname="Helvetica", fontsize=11, margin="0.16,0.08"]
  edge [color="#75818f", arrowhead=none]
  label="Acme *One*"

  "Ada" [label="Ada\nChief Product Officer", color="#a8853e", fillcolor="#a8853e33"]
  "Bo_x" [label="Bo_x\nProduct Manager\nSearch &amp; more\ninterim", color="#7791c6", fillcolor="#7791c633"]
  "Open role" [label="Open role\nProduct Manager", style="rounded,filled,dashed", color="#7791c6", fillcolor="#7791c633"]

  "Ada" -> "Bo_x"
  "Ada" -> "Open role"
  "Bo_x" -> "Open role" [style=dashed, constraint=false]
}
`,
		"mermaid": "---\ntitle: \"Acme *One*\"\n---\nflowchart TD\n" +
			"  p1[\"<b>Ada</b><br/>Chief Product Officer\"]:::role-cpo\n" +
			"  p2[\"<b>Bo_x</b><br/>Product Manager<br/>Search #38; more<br/>interim\"]:::role-pm\n" +
			"  p3[\"<b>Open role</b><br/>Product Manager\"]:::role-pm\n" +
			"  p1 --> p2\n  p1 --> p3\n  p2 -.-> p3\n" +
			"  classDef role-pm stroke:#7791C6,stroke-width:2px\n  classDef role-cpo stroke:#A8853E,stroke-width:2px\n",
	} {
		if got := string(exported(t, mustFormat(id), c)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", id, got, want)
		}
	}
}

func TestNobodyIsNoOutline(t *testing.T) {
	for _, id := range []string{"md", "mermaid", "dot"} {
		var b bytes.Buffer
		if err := mustFormat(id).Export.Export(t.Context(), &b, chart.Empty(), ExportOptions{}); !errors.Is(err, ErrNobody) || b.Len() > 0 {
			t.Errorf("%s: %v, %q", id, err, b.String())
		}
	}
	if got, want := string(exported(t, mustFormat("md"), charttest.Parse(t, "- Ada"))), "- **Ada**\n"; got != want {
		t.Errorf("one person is %q, want %q", got, want)
	}
}

func TestMermaidClass(t *testing.T) {
	s := &chart.Settings{Roles: []chart.Role{{ID: "group-pm"}, {ID: "{}; click"}}}
	for id, want := range map[chart.RoleID]string{"pm": "role-pm", "group-pm": "role-own-1", "{}; click": "role-own-2"} {
		if got := mermaidClass(s, id); got != want {
			t.Errorf("%q is %q, want %q", id, got, want)
		}
	}
}

// TestLinesOfAMermaidChart leaves out what is not there to point to.
func TestLinesOfAMermaidChart(t *testing.T) {
	c := charttest.Parse(t, "- Ada [id=a]\n  - Bo [id=b; dotted=a,gone,b]\n  - Cy [open; id=c]")
	want := "flowchart TD\n  p1[\"<b>Ada</b>\"]\n  p2[\"<b>Bo</b>\"]\n  p3[\"<b>Cy</b><br/>open\"]\n  p1 --> p2\n  p1 -.-> p2\n  p1 --> p3\n"
	if got := string(exported(t, mustFormat("mermaid"), c)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
