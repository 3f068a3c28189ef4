package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/app/window/command"
)

// TestTheImportReportOpensAgain until a file is read of which there is nothing
// to know.
func TestTheImportReportOpensAgain(t *testing.T) {
	u := newUser(t, "cpo Ada")
	again := command.ByID("import-report")
	if why := u.commands.Why(again); why == "" {
		t.Error("there is a report, and no file was read")
	}
	table, plain := filepath.Join(u.dir, "staff.csv"), filepath.Join(u.dir, "plain.csv")
	for file, text := range map[string]string{table: "Name,Title,Boss\nAda,CPO,\nBo,PM,Ada\n", plain: "Name,Title,Reports to\nAda,CPO,\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	u.waitFor(func() { u.load(table) })
	if !u.asked() {
		t.Fatal("the report does not come by itself")
	}
	u.tap("Close")
	u.run(again)
	if !u.asked() {
		t.Fatal("the report does not open again")
	}
	u.tap("Close")
	u.waitFor(func() { u.load(plain) })
	u.run(again)
	if why := u.commands.Why(again); u.asked() || !strings.HasPrefix(why, "There is nothing to know") {
		t.Errorf("the report of another file opens; why not: %q", why)
	}
}
