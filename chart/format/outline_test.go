package format

import (
	"testing"

	"cadre/chart/charttest"
)

func TestTextForms(t *testing.T) {
	c := charttest.Parse(t, "set title=Acme *One*\ncpo Ada [id=a]\n  pm Bo_x [id=b; area=Search & more; interim]\n  pm [open; id=c; dotted=b]")
	for id, want := range map[string]string{
		"md": "# Acme \\*One\\*\n\n- **Ada**, Chief Product Officer\n  - **Bo\\_x**, Product Manager, Search \\& more, interim\n" +
			"  - **Open role**, Product Manager (dotted line to Bo\\_x)\n",
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
