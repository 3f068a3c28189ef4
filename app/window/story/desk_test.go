package story

import (
	"os"
	"path/filepath"
	"testing"
)

// table is a small organisation with a broken rule, as a spreadsheet has it.
const table = "Name,Title,Reports to\nAda Okafor,Chief Product Officer,\nBo Lindqvist,Associate Product Manager,Ada Okafor\nCy Tanaka,Product Manager,Bo Lindqvist\n"

// TestATableOnASmallScreen opens a table in a window of 1024 by 700, fixes its
// error by the keyboard alone, and is asked about the changes on closing.
func TestATableOnASmallScreen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(file, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, 1024, 700, file)
	w.see(canvas)
	w.resize(1024, 700)
	w.see("Cy Tanaka")
	w.screenshot("opened")

	w.key("F8") // the first finding
	w.see("Bo Lindqvist (Associate Product")
	w.key("ctrl+period") // its first fix
	w.see("0 errors")
	w.screenshot("fixed")

	w.key("ctrl+k")
	w.see("Type a command or a name")
	w.typeText("compact")
	w.screenshot("palette")
	w.key("Return")
	w.gone("Type a command or a name")

	w.key("ctrl+q")
	w.see("Save the changes?")
	w.screenshot("question")
	w.click("Cancel")
	w.gone("Save the changes?")
	w.key("ctrl+q")
	w.click("Don't save")
	w.until("the window to close", func() bool { return w.ended() })
	if data, err := os.ReadFile(file); err != nil || string(data) != table {
		t.Errorf("the table became %q, %v", data, err)
	}
}
