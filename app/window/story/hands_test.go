package story

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// crewFile is a file with the crew, for others to change.
func crewFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "crew.cadre")
	put(t, file, crew)
	return file
}

// put writes a file in place, as simple programs do.
func put(t testing.TB, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// replace puts a new file in the old one's place, as editors and sync programs
// do.
func replace(t *testing.T, file, content string) {
	t.Helper()
	put(t, file+".new", content)
	if err := os.Rename(file+".new", file); err != nil {
		t.Fatal(err)
	}
}

// with is the crew after somebody else has renamed one of them.
func with(old, name string) string { return strings.Replace(crew, old, name, 1) }

// rename renames somebody on their card.
func (w *window) rename(old, name string) {
	w.t.Helper()
	w.click(old)
	w.key("F2")
	w.see("*board.nameEntry")
	w.typeText(name)
	w.key("Return")
	w.key("Escape") // no peer
	w.gone("*board.nameEntry")
	w.see(name)
}

// save saves and waits until somebody is in the file.
func (w *window) save(file, name string) {
	w.t.Helper()
	w.key("ctrl+s")
	w.until(name+" in the file", func() bool { return in(w.t, file, name) })
}

func in(t testing.TB, file, name string) bool {
	t.Helper()
	return slices.Contains(slices.Collect(maps.Keys(managers(t, file))), name)
}

// TestTwoWindowsOnOneFile: the second says so, each shows what the other saves,
// and where both have changes both are kept.
func TestTwoWindowsOnOneFile(t *testing.T) {
	file := crewFile(t)
	first := open(t, 1440, 900, file)
	first.see("Cy Tanaka")
	second := first.another(1024, 700, file)
	second.see("“crew.cadre” is open in another window")
	second.screenshot("second")
	second.click("Open anyway")
	second.see("Cy Tanaka")
	second.see("crew.cadre is open in another window, too")

	first.rename("Cy Tanaka", "Cy Takeda")
	first.save(file, "Cy Takeda")
	second.see("Cy Takeda")
	second.see("crew.cadre was changed on disk: 1 person changed; Undo")
	second.screenshot("shown")

	second.rename("Dee Novak", "Dee Novotna")
	first.rename("Fay Moreau", "Fay Morel")
	first.save(file, "Fay Morel")
	second.see("Somebody has changed “crew.cadre” on disk")
	second.screenshot("asked")
	second.click("Later")
	second.key("ctrl+s")
	second.see("Your chart is written over the file.")
	second.click("Save a copy…")
	copied := filepath.Join(filepath.Dir(file), "mine.cadre")
	second.fillSaveForm(copied)
	if !in(t, copied, "Dee Novotna") || in(t, copied, "Fay Morel") {
		t.Errorf("the copy has %v", managers(t, copied))
	}
	if !in(t, file, "Fay Morel") || in(t, file, "Dee Novotna") {
		t.Errorf("the file has %v", managers(t, file))
	}
}

// TestTheFileUnderTheWindow is changed, deleted, replaced and half written while
// it is open: all of it is told, and nothing is lost.
func TestTheFileUnderTheWindow(t *testing.T) {
	file := crewFile(t)
	w := open(t, 1440, 900, file)
	w.see("Cy Tanaka")
	put(t, file, with("Cy Tanaka", "Cy Takeda"))
	w.see("crew.cadre was changed on disk")
	w.see("Cy Takeda")

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	w.see("“crew.cadre” is no longer in")
	w.see("Unsaved changes")
	w.screenshot("deleted")
	w.click("Save")
	w.see("Saved as")
	if !in(t, file, "Cy Takeda") {
		t.Errorf("the file has %v", managers(t, file))
	}

	w.rename("Cy Takeda", "Cy Mine")
	replace(t, file, with("Cy Tanaka", "Cy Theirs"))
	w.see("Somebody has changed “crew.cadre” on disk")
	w.screenshot("replaced")
	w.click("Take theirs")
	w.see("Cy Theirs")
	w.key("ctrl+z")
	w.see("Cy Mine")

	w.save(file, "Cy Mine")
	put(t, file, crew[:len(crew)/2])
	w.see("crew.cadre on disk cannot be read now")
	w.see("Cy Mine")
	w.key("ctrl+s")
	w.see("“crew.cadre” was changed on disk and cannot be read now")
	w.screenshot("half")
	w.click("Keep mine")
	w.see("Saved as")
	if !in(t, file, "Cy Mine") {
		t.Errorf("the file has %v", managers(t, file))
	}
}

// TestAReadOnlyFile cannot be saved; the work can, elsewhere.
func TestAReadOnlyFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everything")
	}
	file := crewFile(t)
	w := open(t, 1440, 900, file)
	w.rename("Cy Tanaka", "Cy Mine")
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	w.key("ctrl+s")
	w.see("Your chart is still here, and counts as not saved.")
	w.screenshot("read-only")
	w.click("Save as…")
	mine := filepath.Join(filepath.Dir(file), "mine.cadre")
	w.fillSaveForm(mine)
	w.see("Saved as")
	if in(t, file, "Cy Mine") || !in(t, mine, "Cy Mine") {
		t.Errorf("the file has %v", managers(t, file))
	}
}
