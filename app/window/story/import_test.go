package story

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// german is a table of which one heading is nobody's word for anything.
const german = "Personalnr;Häuptling;Nachname;Vorname;Position;Abteilung\n" +
	"1001;;Byron;Ada;Chief Product Officer;Produkt\n1002;1001;Lund;Bo;Head of Product;Suche\n" +
	"1003;1002;Dahl;Cy;Product Manager;Suche\n1004;1002;Moe;Di;Product Manager;Zahlung\n"

// TestAGermanTableByTwoClicks opens a table, says by two clicks which column
// names the managers, and takes it by Enter. Undo takes the whole of it back.
func TestAGermanTableByTwoClicks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "belegschaft.csv")
	put(t, file, german)
	w := open(t, 1440, 900, file)
	w.see("Import belegschaft.csv")
	w.see("Häuptling")
	w.screenshot("asked")
	w.click("Keep as it is")
	w.see("Type to search")
	w.typeText("reports to")
	w.screenshot("choosing")
	w.key("Return")
	w.gone("Draft the managers")
	w.see("Reports to")
	w.see("3 of 4 have a manager")
	w.screenshot("understood")
	w.key("Return")
	w.gone("Import belegschaft.csv")
	w.see("Cy Dahl")
	w.screenshot("taken")
	w.key("ctrl+z")
	w.gone("Cy Dahl")
}

// staff are rows as they are copied from a spreadsheet that parts them by
// semicolons.
func staff(people int, boss string) string {
	var b strings.Builder
	b.WriteString("ID;Name;Title;Reports to\n1;Ada Byron;CPO;\n2;Bo Lund;Head of Product;1\n3;Eve Ek;VP of Product;1\n")
	for i := 4; i <= people; i++ {
		fmt.Fprintf(&b, "%d;Person %d;Product Manager;%s\n", i, i, boss)
	}
	return b.String()
}

// TestThirtyRowsArePastedAndImportedAgain pastes rows onto the welcome screen,
// then next month's onto the chart that they have become.
func TestThirtyRowsArePastedAndImportedAgain(t *testing.T) {
	w := open(t, 1024, 700)
	w.see("Empty chart")
	w.copyText(staff(30, "2"))
	w.key("ctrl+v")
	w.see("30 people")
	w.screenshot("pasted")

	w.copyText(staff(29, "3") + "40;Flo New;Product Manager;3\n")
	w.key("ctrl+v")
	w.click("Bring into this chart…")
	w.see("Added: 1")
	w.see("Removed: 1")
	w.screenshot("again")
	w.key("Return")
	w.see("the clipboard: 1 person added, 1 removed, 26 moved")
	w.see("Flo New")
	w.screenshot("made")
	w.key("ctrl+z")
	w.gone("Flo New")
	w.see("Person 30")
}

// copyText puts a text on the clipboard, as another program does.
func (w *window) copyText(text string) {
	w.t.Helper()
	program := filepath.Join(w.own, "copy")
	build := exec.Command("go", "build", "-o", program, "./testdata/copy")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		w.t.Fatalf("building the program that copies: %v\n%s", err, out)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.StdoutPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	w.start(cmd)
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		w.t.Fatalf("the text was not copied: %q, %v", line, err)
	}
}
