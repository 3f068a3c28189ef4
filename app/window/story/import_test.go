package story

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart/xlsx/xlsxtest"
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
	w.see("The chart then: 30 cards")
	w.screenshot("again")
	w.key("Return")
	w.see("the clipboard: 1 person added, 1 removed, 26 moved")
	w.see("Flo New")
	w.screenshot("made")
	w.key("ctrl+z")
	w.gone("Flo New")
	w.see("Person 30")
}

// TestOneOfTheChangesIsLeftOut by its tick, and the chart beside the list says
// so before it is made.
func TestOneOfTheChangesIsLeftOut(t *testing.T) {
	file := filepath.Join(t.TempDir(), "may.csv")
	put(t, file, "ID,Name,Title,Reports to,Location\n1,Ada Byron,CPO,,Oslo\n2,Bo Lund,Head of Product,1,Rome\n3,Cy Dahl,Product Manager,1,Oslo\n4,Di Moe,Product Manager,2,Rome\n5,Eve Ek,Product Manager,2,Oslo\n")
	w := open(t, 1440, 900, file)
	w.see("Cy Dahl")
	w.copyText("ID,Name,Title,Reports to,Location\n1,Ada Byron,CPO,,Oslo\n2,Bo Lund,VP of Product,1,Oslo\n3,Cy Dahl,Product Manager,2,Bergen\n4,Di Moe,Product Manager,2,Oslo\n9,Eve Ek,Product Manager,2,Oslo\n7,Flo New,Product Manager,2,Oslo\n")
	w.key("ctrl+v")
	w.click("Bring into this chart…")
	w.see("Perhaps the same: 1")
	w.see("Make 8 changes")
	w.tick("Eve Ek")
	w.gone("Removed: 1")
	w.see("Make 6 changes")
	w.tick("Role: Head of Product → VP of Product")
	w.see("Make 5 changes")
	w.screenshot("ticked")
	w.key("Return")
	w.see("the clipboard: 1 person added")
	w.see("Flo New")
	w.screenshot("made")
}

// TestASheetIsChosen of a workbook that has two, and is read at once.
func TestASheetIsChosen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "staff.xlsx")
	headings, ada := []any{"ID", "Name", "Title", "Manager"}, []any{1, "Ada Byron", "CPO", ""}
	put(t, file, string(xlsxtest.Workbook(t,
		xlsxtest.Sheet{Name: "Sheet1", Rows: [][]any{headings, ada, {2, "Bo Lund", "Product Manager", 1}}},
		xlsxtest.Sheet{Name: "Plan", Rows: [][]any{headings, ada, {3, "Cy Dahl", "Product Manager", 1}}})))
	w := open(t, 1024, 700, file)
	w.see("Import staff.xlsx")
	w.see("Bo Lund")
	w.screenshot("asked")
	w.click("Sheet1")
	w.see("Type to search")
	w.typeText("plan")
	w.key("Return")
	w.gone("Bo Lund")
	w.see("Cy Dahl")
	w.key("Return")
	w.gone("Import staff.xlsx")
	w.see("Cy Dahl")
}

// TestAnEncodingIsChosen where letters may be others.
func TestAnEncodingIsChosen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "staff.csv")
	put(t, file, "ID,Name,Title,Manager\n1,Jan In\xe8s,CPO,\n2,Bo Lund,Product Manager,1\n")
	w := open(t, 1440, 900, file)
	w.see("Do the names look right?")
	w.see("Jan Inès")
	w.screenshot("asked")
	w.click("Western European (Windows-1252)")
	w.see("Type to search")
	w.typeText("central")
	w.key("Return")
	w.see("Jan Inčs")
	w.gone("Do the names look right?")
	w.key("Return")
	w.gone("Import staff.csv")
	w.see("Jan Inčs")
}

// tick clicks the tick before a text.
func (w *window) tick(text string) {
	w.t.Helper()
	const left = 24
	p := w.see(text)
	w.do("mousemove", int(p.X)-left, int(p.Y+p.H/2), "sleep", 0.1, "click", 1)
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
