package story

import (
	"bytes"
	"context"
	"image"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
)

// largeFirm is a company of 616 with a team for each of its vice presidents, one
// role in 44 open, and two people whose names nobody else has: the vice
// president Zelda Quist with a team of 42, and the head Yorick Holm.
func largeFirm(t *testing.T) []byte {
	t.Helper()
	company := charttest.Company(616)
	var people []chart.Person
	team := map[chart.ID]string{}
	for i, p := range company.Everybody() {
		next := *p
		if next.Area = ""; p.Role == chart.VP {
			team[p.ID] = "Team " + strconv.Itoa(len(team)%6+1)
		} else {
			team[p.ID] = team[p.Manager]
		}
		next.Team = team[p.ID]
		if i%44 == 43 && company.Tree().Span(i) == 0 {
			next.Name, next.Open = "", true
		}
		switch p.ID {
		case "p9":
			next.Name = "Zelda Quist"
		case "p4":
			next.Name = "Yorick Holm"
		}
		people = append(people, next)
	}
	firm, err := chart.New(*company.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := document.Write(context.Background(), &b, firm); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// run runs a command from the palette.
func (w *window) run(title string) {
	w.t.Helper()
	w.key("ctrl+k")
	w.see("Type a command or a name")
	w.typeText(title)
	w.see(title)
	w.key("Return")
}

// goTo looks for somebody by three keys, goes to the first who is found, and back
// to the canvas.
func (w *window) goTo(name string) {
	w.t.Helper()
	w.key("ctrl+f")
	w.see("*panel.findEntry")
	w.typeText(name)
	w.see("1 found")
	w.key("Return")
	w.see("1 of 1")
	w.key("Escape")
	w.gone("1 of 1")
}

// TestALargeChart: in a company of 616 somebody is found, folded, looked at alone
// and moved with a team; all open roles get another team as one, colours tell
// the teams, and the picture of one goes out. Undo takes all of it back.
func TestALargeChart(t *testing.T) {
	before := largeFirm(t)
	file := filepath.Join(t.TempDir(), "firm.cadre")
	if err := os.WriteFile(file, before, 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, 1440, 900, file)
	w.see("604 people")
	w.atCorner()
	w.resize(1440, 900)
	w.screenshot("opened")

	w.goTo("Zelda Quist")
	w.key("shift+2")
	w.see("100 %")
	w.screenshot("found")
	onCard := func(name string) bool { _, is := w.visible()[name]; return is }
	w.key("space")
	w.until("the team to be folded away", func() bool { return !onCard("Fay Eriksen") })
	w.screenshot("folded")
	w.key("space")
	w.until("the team to come back", func() bool { return onCard("Fay Eriksen") })
	w.run("Show this team alone")
	w.see("Whole chart")
	w.screenshot("alone")
	w.run("Show the whole chart")
	w.gone("Whole chart")

	w.key("ctrl+x")
	w.see("Cut Zelda Quist with a team of 42")
	w.goTo("Yorick Holm")
	w.key("ctrl+v")
	w.see("Pasted 43 cards below Yorick Holm")
	w.screenshot("moved")

	w.key("ctrl+shift+f")
	w.typeText("open")
	w.see("12 of 616 shown")
	w.screenshot("filtered")
	w.click("Select all these")
	w.see("12 open roles selected")
	team := w.see("Team")
	w.do("mousemove", int(team.X)+40, int(team.Y)+28, "click", 1)
	w.typeText("Hiring")
	w.key("Return")
	w.see("Hiring")
	for range 3 { // to the canvas, nobody selected, no filter
		w.key("Escape")
	}
	w.gone("12 of 616 shown")

	w.run("Colour by team")
	w.see("Hiring")
	w.screenshot("coloured")

	w.goTo("Zelda Quist")
	w.run("Export picture of the team…")
	picture := filepath.Join(filepath.Dir(file), "team.png")
	w.see("Copy picture")
	w.gone("*widget.Activity")
	w.screenshot("export")
	w.key("Return")
	w.fillSaveForm(picture)
	if got := sizeOf(t, picture); got != image.Pt(1920, 1080) && got != image.Pt(3840, 2160) {
		t.Errorf("the picture is %v large", got)
	}

	for range 4 { // the colours, the team, where they went, and that they went
		w.key("ctrl+z")
	}
	w.see("Saved")
	w.screenshot("undone")
	again := filepath.Join(filepath.Dir(file), "again.cadre")
	w.key("ctrl+shift+s")
	w.fillSaveForm(again)
	if after, err := os.ReadFile(again); err != nil || !bytes.Equal(before, after) {
		t.Errorf("after undoing all, the document differs: %v\n%s", err, firstDifference(string(before), string(after)))
	}
}

// firstDifference is the first line in which two texts differ.
func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return as[i] + "\nbecame " + bs[i]
		}
	}
	return "one ends before the other"
}
