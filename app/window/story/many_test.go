package story

import (
	"slices"
	"strings"
	"testing"
)

// TestManyAtOnce: a band selects several, their team is changed as one, a team
// is copied below somebody else, a list from another program below a third, and
// undo takes all of it back.
func TestManyAtOnce(t *testing.T) {
	w := openFirm(t)
	ground, top := w.see(canvas), w.see("Dee Novak")
	x, y := top.centre()
	w.do("mousemove", int(ground.X)+6, int(ground.Y+ground.H)-6, "sleep", 0.1)
	w.carryOn(int(ground.X)+6, int(ground.Y+ground.H)-6, x, y)
	w.screenshot("band")
	w.do("mouseup", 1)
	w.until("several to be selected", func() bool {
		return slices.ContainsFunc(w.names(), func(name string) bool { return strings.HasSuffix(name, " people selected") })
	})
	w.screenshot("several")

	team := w.see("Team")
	w.do("mousemove", int(team.X)+40, int(team.Y)+28, "click", 1)
	w.typeText("Core")
	w.key("Return")
	w.see("Core")

	w.click("Bo Lindqvist")
	w.key("ctrl+c")
	w.see("Copied Bo Lindqvist with a team of 3")
	w.click("Eve Haddad")
	w.key("ctrl+v")
	w.see("Pasted 4 cards below Eve Haddad")
	w.screenshot("pasted")

	w.copyText("Hal Reed, Product Manager\nIda Voss, Product Manager\n")
	w.click("Ada Okafor")
	w.key("ctrl+v")
	w.see("Pasted 2 cards below Ada Okafor")
	w.see("Ida Voss")
	w.screenshot("list")

	w.key("ctrl+z")
	w.gone("Ida Voss")
	w.key("ctrl+z")
	w.gone("Fay Moreau#2")
	w.key("ctrl+z")
	w.gone("Core")
	w.screenshot("undone")
}
