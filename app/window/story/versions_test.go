package story

import "testing"

// TestAnEarlierVersionComesBack: a document is saved twice, the first version
// is looked at, restored and undone, and what differs is marked on the canvas.
func TestAnEarlierVersionComesBack(t *testing.T) {
	file := crewFile(t)
	w := open(t, 1440, 900, file)
	w.see("Cy Tanaka")
	w.rename("Cy Tanaka", "Cy Takeda")
	w.save(file, "Cy Takeda")
	w.rename("Fay Moreau", "Fay Morel")
	w.save(file, "Fay Morel")

	w.key("ctrl+shift+v")
	w.see("3 versions")
	w.click("The first that is kept")
	w.see("Since then: 2 people changed")
	w.screenshot("versions")
	w.click("Restore")
	w.see("Since then: no changes")
	w.key("Escape")
	w.gone("3 versions")
	w.see("Cy Tanaka")
	w.see("Fay Moreau")
	w.key("ctrl+z")
	w.see("Cy Takeda")
	w.see("Fay Morel")

	w.key("ctrl+shift+v")
	w.click("The first that is kept")
	w.see("Since then: 2 people changed")
	w.click("Show on the canvas")
	w.see("Compared with the version of today")
	w.see("2 changed")
	w.screenshot("compared")
	w.click("End the comparison (Esc)")
	w.gone("Compared with")
}
