package story

import (
	"strings"
	"testing"
)

// TestATeamIsTypedInTheOutline types twelve people from nothing, drags one to
// another team, and takes that back, all in the outline.
func TestATeamIsTypedInTheOutline(t *testing.T) {
	w := open(t, 1440, 900)
	w.click("Empty chart")
	w.see(canvas)
	w.resize(1440, 900)
	w.key("ctrl+l")
	w.see("Type a name, then Enter")
	for _, line := range []struct{ level, text string }{
		{"", "Ada Okafor, CPO"}, {"Tab", "Bo Lindqvist, VP of Product"}, {"Tab", "Cy Tanaka, Senior PM, Search"}, {"Tab", "Dee Moreau, PM"}, {"", "Eve Sandoval, PM"},
		{"shift+Tab", "Fay Castro, Senior PM, Payments"}, {"Tab", "Gus Aalto, PM"}, {"", "Hanna Ito, PM"},
		{"shift+Tab shift+Tab", "Ivo Brandt, VP of Product"}, {"Tab", "Joan Diallo, Senior PM, Growth"}, {"Tab", "Kaito Mbeki, PM"}, {"", "Lea Haddad, APM"},
	} {
		w.key("Return")
		for _, key := range strings.Fields(line.level) {
			w.key(key)
		}
		w.typeText(line.text)
	}
	w.key("Return")
	w.key("Escape")
	w.see("12 people")
	w.screenshot("typed")

	x, y := w.see("Hanna Ito").centre()
	tox, toy := w.see("Joan Diallo").centre()
	w.drag(x, y, tox, toy)
	const dragged = "12 people   ·   0 open roles   ·   4 layers   ·   widest span 3 (Joan Diallo)"
	w.see(dragged)
	w.screenshot("dragged")
	w.key("ctrl+z")
	w.gone(dragged)
	w.screenshot("undone")
}
