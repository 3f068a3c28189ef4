package story

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// frame is where the window called so stands, as the display has it.
func (w *window) frame(name string) (p place) {
	w.t.Helper()
	cmd := exec.Command("xdotool", "search", "--onlyvisible", "--name", name, "getwindowgeometry")
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := cmd.Output()
	if err != nil {
		w.t.Fatalf("there is no window %q: %v", name, err)
	}
	_, found, _ := strings.Cut(string(out), "Position: ")
	if _, err := fmt.Sscanf(found, "%f,%f (screen: 0)\n  Geometry: %fx%f", &p.X, &p.Y, &p.W, &p.H); err != nil {
		w.t.Fatalf("%s: %v", out, err)
	}
	return p
}

// TestTheWindowComesBack as large and where it was, with its panels as they
// were; the first time it has 80 % of the screen.
func TestTheWindowComesBack(t *testing.T) {
	file := crewFile(t)
	w := openFirst(t, 1440, 900, file)
	w.see("Cy Tanaka")
	if got, want := w.frame("crew"), (place{144, 90, 1152, 720}); got != want {
		t.Errorf("the first time the window has %v, want %v", got, want)
	}
	w.screenshot("first")
	w.do("search", "--onlyvisible", "--name", "crew", "windowmove", "%@", 0, 0)
	w.resize(1360, 800)
	w.key("ctrl+b")
	w.gone("Chief Product Officer")
	edge := w.see("*window.divider")
	x, y := edge.centre()
	w.drag(x, y, x-80, y)
	w.until("the wider details", func() bool { p, ok := w.find("*window.divider"); return ok && p.X < edge.X-70 })
	canvasWas := w.see(canvas)
	w.do("search", "--onlyvisible", "--name", "crew", "windowmove", "%@", 30, 40)
	w.until("the new place", func() bool { p, ok := w.find(canvas); return ok && p.X == canvasWas.X+30 && p.Y == canvasWas.Y+40 })
	canvasWas, edgeWas := w.see(canvas), w.see("*window.divider")
	w.screenshot("left")
	w.key("ctrl+q")
	w.until("the window to close", func() bool { return w.ended() })

	again := w.another(1440, 900, file)
	again.see("Cy Tanaka")
	again.screenshot("again")
	if got, want := again.frame("crew"), (place{30, 40, 1360, 800}); got != want {
		t.Errorf("the window came back with %v, want %v", got, want)
	}
	if c, d := again.see(canvas), again.see("*window.divider"); c != canvasWas || d != edgeWas {
		t.Errorf("the canvas has %v and the edge %v, want %v and %v", c, d, canvasWas, edgeWas)
	}

	again.key("ctrl+q")
	again.until("the window to close", func() bool { return again.ended() })

	small := w.another(1024, 700, file)
	small.see("Cy Tanaka")
	if got, want := small.frame("crew"), (place{0, 0, 1024, 700}); got != want {
		t.Errorf("on a small screen the window has %v, want %v", got, want)
	}
}

// TestAToolFitsTheScreen opens the rules on a small one: beside the chart, in a
// window of their own, and beside the chart again.
func TestAToolFitsTheScreen(t *testing.T) {
	w := open(t, 1024, 700, crewFile(t))
	w.see("Cy Tanaka")
	w.key("ctrl+b")
	w.gone("Chief Product Officer")
	w.key("ctrl+r")
	rules, chart := w.see("Reporting in a ring"), w.see(canvas)
	w.screenshot("docked")
	if chart.W < 500 || chart.X+chart.W > rules.X || rules.X+rules.W > 1024 {
		t.Errorf("the canvas has %v, the first of the rules %v", chart, rules)
	}
	w.see("Cy Tanaka")
	w.click("*window.tipButton") // into a window of its own
	w.see("Show beside the chart")
	w.see("Reporting in a ring")
	w.screenshot("rules")
	if p := w.frame("Rules"); p.X < 0 || p.Y < 0 || p.X+p.W > 1024 || p.Y+p.H > 700 {
		t.Errorf("the rules have %v", p)
	}
	w.click("Show beside the chart")
	w.gone("Show beside the chart")
	w.see("Reporting in a ring")
	if again := w.see(canvas); again != chart {
		t.Errorf("the canvas has %v, before it had %v", again, chart)
	}
	w.key("Escape")
	w.gone("Reporting in a ring")
}
