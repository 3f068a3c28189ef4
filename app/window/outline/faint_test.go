package outline

import (
	"testing"

	"cadre/chart/charttest"
)

// TestWhoIsFilteredOutIsFaint in the list, too, and only while there is a filter.
func TestWhoIsFilteredOutIsFaint(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, team))
	colours := func() (cpo, pm any) { return y.sheet.rows[0].name.Color, y.sheet.rows[2].name.Color }
	before, _ := colours()
	y.editor.Filter("role:pm")
	if cpo, pm := colours(); cpo == before || pm != before {
		t.Errorf("the name of who is left out is %v, of others %v, and was %v", cpo, pm, before)
	}
	if y.editor.Filter(""); y.sheet.looks(0).faint {
		t.Error("after the filter somebody is faint")
	}
}
