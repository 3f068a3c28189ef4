package slides_test

import (
	"maps"
	"slices"
	"strconv"
	"testing"
)

// TestFrame tests what every presentation needs.
func TestFrame(t *testing.T) {
	p := open(t, write(t, handMade(t)))
	names := slices.Sorted(maps.Keys(p.files))
	for _, want := range []string{
		"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "ppt/presProps.xml", "ppt/viewProps.xml",
		"ppt/tableStyles.xml", "ppt/theme/theme1.xml", "ppt/theme/theme2.xml", "ppt/notesMasters/notesMaster1.xml", "ppt/slideLayouts/slideLayout2.xml",
	} {
		if !slices.Contains(names, want) {
			t.Errorf("there is no %s among %q", want, names)
		}
	}
	ids := map[int]bool{}
	for _, tag := range []string{"sldMasterId", "sldLayoutId"} {
		for _, part := range []string{"ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml"} {
			for _, n := range p.parts[part].all(tag) {
				id, err := strconv.Atoi(n.attr("id"))
				if err != nil || id < 1<<31 || ids[id] {
					t.Errorf("%s has the ID %s", tag, n.attr("id"))
				}
				ids[id] = true
			}
		}
	}
	if len(ids) != 3 {
		t.Errorf("%d IDs of a master and two layouts", len(ids))
	}
	for _, list := range []string{"fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"} {
		if n := len(p.parts["ppt/theme/theme1.xml"].all(list)[0].Nodes); n != 3 {
			t.Errorf("%s has %d styles, want 3", list, n)
		}
	}
}
