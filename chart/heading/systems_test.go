package heading

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestHeadingsOfSystems reads the headings of testdata/headings.txt, most of
// which the vocabulary does not have as they are.
func TestHeadingsOfSystems(t *testing.T) {
	text, err := os.ReadFile("testdata/headings.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(strings.TrimSpace(line), "\t")
		for _, h := range parts[1:] {
			means := func(r Reading) bool { return r.Field == Field(parts[0]) }
			if !slices.ContainsFunc(Read(h), means) {
				t.Errorf("%q is read as %v, want %s", h, Read(h), parts[0])
			}
		}
	}
}

// TestHeadingsThatNameNobody reads headings that are about somebody or something else:
// taken for a manager's they would be wrong.
func TestHeadingsThatNameNobody(t *testing.T) {
	for _, h := range []string{"Hiring manager", "HR manager", "Manager since", "Number of direct reports", "Is manager", "Manager's phone", "Account manager", "Previous manager",
		"Date of birth", "Emergency contact name", "Spouse name", "Assistant ID", "Project manager", "Manager of the year rating", "Skip-level manager", "Vorgesetzter seit",
		"Anzahl Mitarbeiter", "Nombre de subordonnés", "Fecha de nacimiento", "Data di nascita", "Geboortedatum", "生年月日", "出生日期"} {
		for _, r := range Read(h) {
			if r.Surety < Doubtful && slices.Contains([]Field{Manager, ManagerID, ManagerEmail, name, id, "start", "until"}, r.Field) {
				t.Errorf("%q is read as %s", h, r.Field)
			}
		}
	}
}
