package story

import (
	"os"
	"path/filepath"
	"testing"
)

// firm is an organisation to drag people about in.
const firm = "Name,Title,Reports to\nAda Okafor,Chief Product Officer,\nBo Lindqvist,VP of Product,Ada Okafor\nEve Haddad,VP of Product,Ada Okafor\n" +
	"Cy Tanaka,Senior Product Manager,Bo Lindqvist\nDee Novak,Product Manager,Bo Lindqvist\nFay Moreau,Associate Product Manager,Cy Tanaka\nGus Brandt,Product Manager,Eve Haddad\n"

// openFirm opens a window with the firm in it, all of which can be read.
func openFirm(t *testing.T) *window {
	t.Helper()
	file := filepath.Join(t.TempDir(), "firm.csv")
	if err := os.WriteFile(file, []byte(firm), 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, 1440, 900, file)
	w.see("Fay Moreau")
	w.atCorner()
	w.resize(1440, 900)
	w.until("the canvas to be as wide as the screen lets it", func() bool {
		p, ok := w.find(canvas)
		return ok && p.X+p.W > 1000
	})
	w.rests("Fay Moreau")
	return w
}

// rests waits until a place has been where it is for a while: a chart is arranged
// anew some time after a resize.
func (w *window) rests(name string) {
	w.t.Helper()
	const polls = 40 // of until
	var last place
	still := 0
	w.until(name+" to rest", func() bool {
		p, ok := w.find(name)
		if still++; !ok || p != last {
			still = 0
		}
		last = p
		return still >= polls
	})
}

// atCorner puts the window where the places on the screen are counted from.
func (w *window) atCorner() {
	w.t.Helper()
	w.do("search", "--sync", "--onlyvisible", "--name", "Cadre", "windowmove", "%@", 0, 0)
}

// carry presses on a place and moves to a point without letting go.
func (w *window) carry(from string, x1, y1 int) {
	w.t.Helper()
	x0, y0 := w.see(from).centre()
	w.do("mousemove", x0, y0, "sleep", 0.2)
	w.carryOn(x0, y0, x1, y1)
}

// carryOn presses where the pointer is and moves to a point, in steps as a hand
// would.
func (w *window) carryOn(x0, y0, x1, y1 int) {
	w.t.Helper()
	w.do("mousedown", 1)
	const steps = 8
	for i := 1; i <= steps; i++ {
		w.do("mousemove", x0+(x1-x0)*i/steps, y0+(y1-y0)*i/steps, "sleep", 0.03)
	}
}

// escape ends a drag without a drop.
func (w *window) escape() {
	w.t.Helper()
	w.key("Escape")
	w.do("mouseup", 1)
}

// seek moves to the right until something is said, and tells where that is.
func (w *window) seek(says string, x, y int) int {
	w.t.Helper()
	const step, far = 5, 200
	for end := x + far; x < end; x += step {
		w.do("mousemove", x, y, "sleep", 0.75)
		if _, said := w.find(says); said {
			return x
		}
	}
	w.t.Fatalf("nowhere is said %q; see %s", says, w.screenshot("failure"))
	return 0
}

// TestADragSaysWhichRuleItBreaks before the drop, and Esc leaves no trace; a
// drop on a line goes in between.
func TestADragSaysWhichRuleItBreaks(t *testing.T) {
	w := openFirm(t)
	x, y := w.see("Fay Moreau").centre()
	w.carry("Eve Haddad", x, y)
	w.see("Report to Fay Moreau")
	w.see("Breaks a rule: ")
	w.screenshot("breaks")
	w.escape()
	w.gone("Breaks a rule: ")
	w.see("0 errors")

	x, y = w.see("Cy Tanaka").centre()
	w.carry("Bo Lindqvist", x, y)
	w.see("Bo Lindqvist cannot report to Cy Tanaka")
	w.screenshot("refused")
	w.escape()

	dee := w.see("Dee Novak")
	w.carry("Gus Brandt", int(dee.X), int(dee.Y)-aboveCard)
	w.seek("Between Bo Lindqvist and Dee Novak", int(dee.X), int(dee.Y)-aboveCard)
	w.screenshot("line")
	w.do("mouseup", 1)
	file := filepath.Join(w.home, "firm.cadre")
	w.saveAs(file)
	if got := managers(t, file); got["Gus Brandt"] != "Bo Lindqvist" || got["Dee Novak"] != "Gus Brandt" {
		t.Errorf("after the drop on a line it is %v", got)
	}
}

// belowName is how far below the name on a card its handle is, and
// aboveCard is how far the line to a card is above the name on it.
const belowName, aboveCard = 22, 36

// TestADottedLineByTheHandle draws one from the right edge of a card; the keys do
// the same.
func TestADottedLineByTheHandle(t *testing.T) {
	w := openFirm(t)
	dee := w.see("Dee Novak")
	_, middle := dee.centre()
	w.do("mousemove", int(dee.X), middle, "sleep", 0.2)
	handle := w.seek("Drag to another manager", int(dee.X)+80, middle+belowName)
	x, y := w.see("Eve Haddad").centre()
	w.carryOn(handle, middle+belowName, x, y)
	w.see("Dotted line to Eve Haddad")
	w.screenshot("handle")
	w.do("mouseup", 1)
	w.gone("Dotted line to Eve Haddad")

	x, y = w.see("Ada Okafor").centre()
	w.carry("Cy Tanaka", x, y)
	w.see("Report to Ada Okafor")
	w.do("keydown", "ctrl")
	w.see("Copy under Ada Okafor")
	w.do("keydown", "shift")
	w.see("Dotted line to Ada Okafor")
	w.do("keyup", "ctrl", "keyup", "shift")
	w.see("Report to Ada Okafor")
	w.escape()
	file := filepath.Join(w.home, "firm.cadre")
	w.saveAs(file)
	if got, want := dottedLines(t, file), map[string]string{"Dee Novak": "Eve Haddad"}; !equal(got, want) {
		t.Errorf("the dotted lines are %v, want %v", got, want)
	}
}

// dottedLines are who has a dotted line to whom in a document, by name.
func dottedLines(t *testing.T, file string) map[string]string {
	t.Helper()
	people, names := peopleIn(t, file)
	all := map[string]string{}
	for _, p := range people {
		for _, id := range p.DottedTo {
			all[p.Name] = names[id]
		}
	}
	return all
}

// TestTheEdgeScrollsAtRest brings somebody into view who was not.
func TestTheEdgeScrollsAtRest(t *testing.T) {
	w := openFirm(t)
	w.click("Ada Okafor")
	w.key("ctrl+1")
	for range 9 {
		w.key("ctrl+plus")
	}
	w.gone("Fay Moreau")
	c := w.see(canvas)
	w.carry(apmTile, int(c.X)+6, int(c.Y+c.H)-6)
	w.see("Fay Moreau")
	w.screenshot("scrolled")
	w.escape()
}
