package cli_test

import (
	"os"
	"strings"
	"testing"
)

// TestTheHelpShowsALadder that is one, and whose roles stand where they are
// listed.
func TestTheHelpShowsALadder(t *testing.T) {
	t.Chdir(t.TempDir())
	help := cadre(nil, "help", "ladder").String()
	from, to := strings.Index(help, `{"cadreLadder"`), strings.Index(help, "}}")
	if from < 0 || to < from {
		t.Fatalf("there is no example in\n%s", help)
	}
	if err := os.WriteFile("ladder.json", []byte(help[from:to+2]), 0o644); err != nil {
		t.Fatal(err)
	}
	got := cadre(nil, "ladder", "--ladder", "ladder.json").String()
	at := 0
	for _, words := range []string{"Director of Product", "Area Director", "3 to 6", "Senior Director", "Head of Product", "VP of Product", "Product Ninja", "Scrum Master", "no role"} {
		next := strings.Index(got[at:], words)
		if next < 0 {
			t.Fatalf("%s is missing, or in another place, in\n%s", words, got)
		}
		at += next
	}
}

// TestALadderGivesTheSameChartByEveryDoor: a document that takes a ladder has
// the people of a table that is imported by it.
func TestALadderGivesTheSameChartByEveryDoor(t *testing.T) {
	t.Chdir(t.TempDir())
	const staff = "ID,Name,Title,Role,Reports to,Status\n1,Ada,VP of Product,,,filled\n2,Bo,Area Director,,1,filled\n3,Cy,Product Ninja,,2,filled\n4,Dee,Group PM,,2,filled\n"
	const ladder = `{"cadreLadder": 1, "roles": [{"id": "group-pm"}, {"id": "area", "title": "Area Director", "track": "lead", "level": 4, "above": true}], "titles": {"Product Ninja": "pm"}}`
	for name, text := range map[string]string{"staff.csv": staff, "ladder.json": ladder} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range []string{
		"import staff.csv -o plain.cadre", "import plain.cadre -o late.cadre --ladder ladder.json", "import staff.csv -o early.cadre --ladder ladder.json",
	} {
		if r := cadre(nil, strings.Fields(args)...); r.code != 0 {
			t.Fatalf("%s: %s", args, r)
		}
	}
	if r := cadre(nil, "diff", "late.cadre", "early.cadre"); r.code != 0 {
		t.Errorf("they differ:\n%s", r)
	}
	if r := cadre(nil, "diff", "plain.cadre", "early.cadre", "--ladder", "ladder.json"); r.code != 0 {
		t.Errorf("they differ with the ladder:\n%s", r)
	}
	if r := cadre(nil, "diff", "plain.cadre", "early.cadre"); r.code != 1 || !strings.Contains(r.String(), "What titles mean") {
		t.Errorf("they do not differ without it:\n%s", r)
	}
}
