package slides

import (
	"io"
	"strings"
	"testing"
)

// TestLinks: a shape leads to a page that there is, otherwise to an address.
func TestLinks(t *testing.T) {
	for _, tt := range []struct {
		page    int
		address string
		want    string // the target; empty: no link
	}{
		{0, "", ""}, {1, "", "slide1.xml"}, {3, "https://example.com", "slide3.xml"}, {4, "", ""}, {-1, "", ""},
		{0, "https://example.com", "https://example.com"}, {4, "https://example.com", "https://example.com"},
	} {
		d := &drawing{slides: 3}
		d.linked(1, "Ada", "", tt.page, tt.address)
		target := ""
		for _, r := range d.rels {
			target = r.target
		}
		if target != tt.want || strings.Contains(d.String(), "hlinkClick") != (tt.want != "") {
			t.Errorf("page %d, %q: leads to %q by %s", tt.page, tt.address, target, d.String())
		}
	}
}

// TestOneRelationForOneTarget: what leads to the same place shares it.
func TestOneRelationForOneTarget(t *testing.T) {
	d := &drawing{slides: 3}
	for _, page := range []int{2, 3, 2, 3} {
		d.linked(1, "Ada", "", page, "")
	}
	if len(d.rels) != 2 || strings.Count(d.String(), `r:id="rId1"`) != 2 {
		t.Errorf("%d relations in %s", len(d.rels), d.String())
	}
}

// TestMissingTemplate: what goes wrong in a part is what writing the file says.
func TestMissingTemplate(t *testing.T) {
	p := &pack{}
	p.fill("master.xml", nil)
	first := p.err
	p.fill("nothing.xml", nil)
	if first == nil || p.err != first || p.write(io.Discard) != first {
		t.Errorf("the first error is %v, the last %v", first, p.err)
	}
}
