package story

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// crew has two people at entry level whom nobody guides.
const crew = `{"cadre": 1, "title": "Crew", "people": [
  {"id": "a", "name": "Ada Okafor", "role": "vp"},
  {"id": "b", "name": "Bo Lindqvist", "role": "senior-pm", "manager": "a", "area": "Search"},
  {"id": "e", "name": "Fay Moreau", "role": "pm", "manager": "a", "area": "Payments"},
  {"id": "c", "name": "Cy Tanaka", "role": "junior-pm", "manager": "a"},
  {"id": "d", "name": "Dee Novak", "role": "junior-pm", "manager": "a"}]}`

// The findings about the two, as far as they fit on a line.
const (
	aboutCy  = "Cy Tanaka (Junior Product"
	aboutDee = "Dee Novak (Junior Product"
)

// TestAFindingMayStay: one finding is accepted with a reason, which the file
// keeps, and counts again; then all of its kind are fixed at once and brought
// back by one undo.
func TestAFindingMayStay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "crew.cadre")
	if err := os.WriteFile(file, []byte(crew), 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, 1440, 900, file)
	w.see("2 warnings")
	w.click(aboutCy)
	w.click("Accept…")
	w.see("Why may this stay?")
	w.typeText("starts with a mentor in May")
	w.screenshot("accept")
	w.key("Return")
	w.gone("Why may this stay?")
	w.see("1 warning")
	w.key("ctrl+s")
	w.until("the waiver in the file", func() bool { return waiver(t, file) == "starts with a mentor in May" })

	w.key("ctrl+z")
	w.see("2 warnings")
	w.click(aboutDee)
	w.click("Fix all 2 of this kind")
	w.gone(aboutDee)
	w.screenshot("fixed")
	w.key("ctrl+z")
	w.see(aboutDee)
}

// waiver is the reason of the one waiver in a document.
func waiver(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Waivers []struct{ Rule, Person, Reason string }
	}
	if err := json.Unmarshal(data, &doc); err != nil || len(doc.Waivers) != 1 {
		return ""
	}
	return doc.Waivers[0].Reason
}
