package table_test

import (
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/table"
)

// company is a ladder with a VP above the Head, a rung of its own between
// Director and Senior Director, another name for the Director, and titles that
// mean more, or less, than they say.
const company = `{"cadreLadder": 1, "headOrder": "vp-above-head",
 "roles": [
   {"id": "director", "title": "Product Director", "short": "PD", "level": 4, "above": true, "track": "executive", "span": 6},
   {"id": "area-director", "title": "Area Director", "short": "AD", "level": 4, "above": true, "track": "executive", "span": 6},
   {"id": "senior-director"}],
 "titles": {"Product Ninja": "pm", "Ninja in Chief": "area-director", "Product Manager": "senior-pm", "Head of Product": "none", "Growth Hacker": "analyst"}}`

// TestImportWithACompanysLadder: its titles and roles count before the words,
// and what it does not say is read as ever.
func TestImportWithACompanysLadder(t *testing.T) {
	ladder, err := document.ReadLadder(strings.NewReader(company), "company.json")
	if err != nil {
		t.Fatal(err)
	}
	const in = `ID,Name,Title,Role,Reports to
1,Ada,VP of Product,,
2,Bo,Head of Product,,1
3,Cy,Sr. Director of Product,,1
4,Dee,Interim Ninja in Chief,,3
5,Eve,Product Director,,4
6,Fay,product ninja,,5
7,Gus,Product Manager,,5
8,Hal,,AD,3
9,Ida,Growth Hacker,,5
10,Jo,"Group PM, Kent",,5
11,Kim,,area-director,3
12,Lou,Associate Product Manager,,7
`
	const want = `vp Ada [id=1]
  - Bo [id=2; title=Head of Product]
  senior-director Cy [id=3; title=Sr. Director of Product]
    area-director Dee [id=4; title=Ninja in Chief; interim]
      director Eve [id=5]
        pm Fay [id=6; title=product ninja]
        senior-pm Gus [id=7; title=Product Manager]
          apm Lou [id=12]
        analyst Ida [id=9; title=Growth Hacker]
        group-pm Jo [id=10; title=Group PM, Kent; area=Kent]
    area-director Hal [id=8]
    area-director Kim [id=11]
`
	c, report, err := table.Read(strings.NewReader(in), ',', table.Options{Name: "in.csv", Ladder: ladder})
	if err != nil {
		t.Fatal(err)
	}
	if got := charttest.Format(c); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	const notes = `row 0, , guessed: Analyst stands outside the ladder; the chart has the role now
row 0, , guessed: Group Product Manager is a rung beyond the seven; the chart's ladder has it now
row 4, Title, guessed: "Sr. Director of Product" was taken for the role senior-director: "Sr" is senior
row 11, Title, guessed: "Group PM, Kent" was taken for the role group-pm: "PM" is product manager, "Kent" is the product area
`
	if got := listNotes(report); got != notes {
		t.Errorf("the notes are\n%s\nwant\n%s", got, notes)
	}
	s := c.Settings()
	levels := map[chart.RoleID]int{}
	for _, r := range s.AllRoles() {
		levels[r.ID] = r.Level
	}
	if !(levels[chart.GroupPM] < levels[chart.Director] && levels[chart.Director] < levels["area-director"] && levels["area-director"] < levels[chart.SeniorDirector] &&
		levels[chart.SeniorDirector] < levels[chart.Head] && levels[chart.Head] < levels[chart.VP]) {
		t.Errorf("the levels are %v", levels)
	}
	if len(s.Titles) != len(ladder.Titles) || s.HeadOrder != chart.VPAboveHead {
		t.Errorf("the document does not keep the ladder: %+v", s)
	}
}
