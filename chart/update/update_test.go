package update_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/compare"
	"cadre/chart/grid"
	"cadre/chart/table"
	"cadre/chart/update"
)

func TestMain(m *testing.M) { charttest.Main(m) }

// said reads a table as it is read for a chart.
func said(t testing.TB, base *chart.Chart, text string) update.Table {
	t.Helper()
	g, notes, err := grid.Read(strings.NewReader(text), grid.Options{Name: "staff.csv"})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := table.Take(g, notes, table.Options{Name: "staff.csv", Ladder: base.Settings()})
	if err != nil {
		t.Fatal(err)
	}
	fields, own := taken.Said()
	return update.Table{Chart: taken.Chart, Fields: fields, Columns: own}
}

func updateOf(t testing.TB, base *chart.Chart, text string) *update.Update {
	t.Helper()
	u, err := update.Of(base, said(t, base, text))
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func on(t testing.TB, base *chart.Chart, u *update.Update, chosen func(int) bool) *chart.Chart {
	t.Helper()
	next, diff, err := u.Edit("Import staff.csv", chosen).On(base)
	if err != nil {
		t.Fatal(err)
	}
	if back := next.Apply(diff.Inverse()); !back.Equal(base) {
		t.Errorf("undone it is another chart:\n%s", charttest.Differences(chart.Compare(base, back)))
	}
	return next
}

// told are the changes in lines, those that are not made of themselves in brackets.
func told(u *update.Update) string {
	var b strings.Builder
	for _, c := range u.Changes {
		line := compare.Kinds[c.Kind].Heading + " " + c.Name
		if c.Text != "" {
			line += ": " + c.Text
		}
		if !c.Usual {
			line = "(" + line + ")"
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

const team = "cpo Ada [id=1; email=ada@x.org; notes=keep]\n  head Bo [id=2; location=Oslo; spine]\n    pm Cy [id=3; area=Search]\n    pm Dee [id=4]\n  vp Eve [id=5]\n    pm [id=6; open]\n"

var tables = []struct{ name, base, table, told, want string }{
	{"nothing new", team, "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Bo,Head of Product,1\n3,Cy,Product Manager,2\n4,Dee,Product Manager,2\n5,Eve,VP of Product,1\n", "(Removed Open role: Product Manager, reports to Eve)\n", team},
	{"who is new, moved and changed", team,
		"ID,Name,Title,Manager,Location\n1,Ada,CPO,,\n2,Bo,Head of Product,1,Rome\n3,Cy,Product Manager,5,\n4,Dee,Senior Product Manager,2,\n5,Eve,VP of Product,1,\n7,Flo,Product Manager,5,Oslo\n",
		"Added Flo: Product Manager, reports to Eve\n(Removed Open role: Product Manager, reports to Eve)\nMoved Cy: from Bo to Eve\nChanged Bo: location: Oslo → Rome\nChanged Dee: role: Product Manager → Senior Product Manager\n",
		"cpo Ada [id=1; email=ada@x.org; notes=keep]\n  head Bo [id=2; location=Rome; spine]\n    senior-pm Dee [id=4]\n  vp Eve [id=5]\n    pm [id=6; open]\n    pm Flo [id=7; location=Oslo]\n    pm Cy [id=3; area=Search]\n"},
	{"who is gone", team, "ID,Name,Title,Manager\n1,Ada,CPO,\n3,Cy,Product Manager,1\n4,Dee,Product Manager,1\n5,Eve,VP of Product,1\n",
		"Removed Bo: Head of Product, reports to Ada\n(Removed Open role: Product Manager, reports to Eve)\nMoved Cy: from Bo to Ada\nMoved Dee: from Bo to Ada\n",
		"cpo Ada [id=1; email=ada@x.org; notes=keep]\n  vp Eve [id=5]\n    pm [id=6; open]\n  pm Cy [id=3; area=Search]\n  pm Dee [id=4]\n"},
	{"a part of everybody", team, "ID,Name,Title,Manager\n3,Cy,Product Manager,Bo\n4,Dee,Product Manager,ada@x.org\n",
		"(Removed Ada: Chief Product Officer)\n(Removed Bo: Head of Product, reports to Ada)\n(Removed Eve: VP of Product, reports to Ada)\n(Removed Open role: Product Manager, reports to Eve)\nMoved Dee: from Bo to Ada\n",
		"cpo Ada [id=1; email=ada@x.org; notes=keep]\n  head Bo [id=2; location=Oslo; spine]\n    pm Cy [id=3; area=Search]\n  vp Eve [id=5]\n    pm [id=6; open]\n  pm Dee [id=4]\n"},
	{"known by e-mail and name", "cpo Ada [email=ada@x.org]\n  pm Bo\n", "Name,Email,Title,Manager\nAda Byron,ADA@x.org,CPO,\nbo,bo@x.org,Product Manager,Ada Byron\n",
		"Changed Ada Byron: name: Ada → Ada Byron\nChanged Ada Byron: e-mail: ada@x.org → ADA@x.org\nChanged bo: name: Bo → bo\nChanged bo: e-mail: – → bo@x.org\n",
		"cpo Ada Byron [id=ada; email=ADA@x.org]\n  pm bo [email=bo@x.org]\n"},
	{"rows that are numbered anew", "cpo Ada [id=1]\n  pm Bo [id=2]\n  pm Cy [id=3]\n", "ID,Name,Title,Manager\n1,Cy,Product Manager,3\n2,Bo,Product Manager,3\n3,Ada,CPO,\n4,Di,Product Manager,3\n",
		"Added Di: Product Manager, reports to Ada\n", "cpo Ada [id=1]\n  pm Bo [id=2]\n  pm Cy [id=3]\n  pm Di [id=4]\n"},
	{"whose post somebody else has now", "cpo Ada [id=1]\n  pm Bo [id=2]\n  pm [id=3; open]\n", "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Zoe,Product Manager,1\n3,Yan,Product Manager,1\n",
		"Changed Zoe: name: Bo → Zoe\nChanged Yan: name: – → Yan; open role: yes → –\n", "cpo Ada [id=1]\n  pm Zoe [id=2]\n  pm Yan [id=3]\n"},
	{"a chosen role stays while the title does", "cpo Ada [id=1]\n  vp Bo [id=2; title=Head of Product]\n", "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Bo,Head of Product,1\n", "",
		"cpo Ada [id=1]\n  vp Bo [id=2; title=Head of Product]\n"},
	{"named only", "cpo Ada [id=1]\n  - Bo [id=x; named]\n    pm Cy [id=3]\n", "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Bo,Head of Product,1\n3,Cy,Product Manager,2\n",
		"Changed Bo: role: – → Head of Product\nChanged Bo: filled by: Named only, not counted → A person\n", "cpo Ada [id=1]\n  head Bo [id=x]\n    pm Cy [id=3]\n"},
	{"who would lead their own manager stays", "cpo Ada [id=1]\n  pm Bo [id=2]\n", "ID,Name,Title,Manager\n1,Ada,CPO,2\n2,Bo,Product Manager,1\n", "", "cpo Ada [id=1]\n  pm Bo [id=2]\n"},
	{"two who trade places", "cpo Ada [id=1]\n  head Bo [id=2]\n    pm Cy [id=3]\n", "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Bo,Head of Product,3\n3,Cy,Product Manager,1\n",
		"Moved Cy: from Bo to Ada\nMoved Bo: from Ada to Cy\n", "cpo Ada [id=1]\n  pm Cy [id=3]\n    head Bo [id=2]\n"},
	{"what is not understood", "cpo Ada [id=1; start=2020-01-01]\n", "ID,Name,Title,Start date,Desk\n1,Ada,CPO,soon,4\n",
		"Changed Ada: Desk: – → 4\nChanged Ada: Start date: – → soon\n", "cpo Ada [id=1; start=2020-01-01]\n"},
}

func TestTables(t *testing.T) {
	for _, tt := range tables {
		t.Run(tt.name, func(t *testing.T) {
			base := charttest.Parse(t, tt.base)
			u := updateOf(t, base, tt.table)
			if got := told(u); got != tt.told {
				t.Errorf("told is\n%swant\n%s", got, tt.told)
			}
			next := on(t, base, u, u.Usual)
			if got := charttest.Format(next); got != charttest.Format(charttest.Parse(t, tt.want)) {
				t.Errorf("the chart is\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// TestAPartOfTheChanges brings people in without the manager who stays out, and
// leaves them where they were.
func TestAPartOfTheChanges(t *testing.T) {
	base := charttest.Parse(t, "cpo Ada [id=1]\n  pm Bo [id=2]\n")
	u := updateOf(t, base, "ID,Name,Title,Manager,Dotted line to\n1,Ada,CPO,,\n2,Bo,Product Manager,3,\n3,Cy,Head of Product,1,\n4,Di,Product Manager,3,3; 2\n")
	for _, tt := range []struct{ left, want string }{
		{"Cy", "cpo Ada [id=1]\n  pm Bo [id=2]\n  pm Di [id=4; dotted=2]\n"},
		{"Bo", "cpo Ada [id=1]\n  pm Bo [id=2]\n  head Cy [id=3]\n    pm Di [id=4; dotted=3,2]\n"},
		{"nobody", "cpo Ada [id=1]\n  head Cy [id=3]\n    pm Di [id=4; dotted=3,2]\n    pm Bo [id=2]\n"},
	} {
		next := on(t, base, u, func(i int) bool { return u.Changes[i].Name != tt.left })
		if want := charttest.Format(charttest.Parse(t, tt.want)); charttest.Format(next) != want {
			t.Errorf("without %s the chart is\n%swant\n%s", tt.left, charttest.Format(next), want)
		}
	}
}

// TestAChartsOwnTableChangesNothing whatever the chart is.
func TestAChartsOwnTableChangesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base := charttest.AnyChart(t)
		if base.Len() == 0 {
			t.Skip("a table without rows is refused")
		}
		var text bytes.Buffer
		if err := table.Write(context.Background(), &text, ',', base); err != nil {
			t.Fatal(err)
		}
		u, err := update.Of(base, read(t, base, text.String()))
		if err != nil {
			t.Fatal(err)
		}
		if len(u.Changes) > 0 {
			t.Fatalf("%s\nchanges\n%s", text.String(), told(u))
		}
	})
}

// read is said for a property.
func read(t *rapid.T, base *chart.Chart, text string) update.Table {
	g, notes, err := grid.Read(strings.NewReader(text), grid.Options{Name: "staff.csv"})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := table.Take(g, notes, table.Options{Name: "staff.csv", Ladder: base.Settings()})
	if err != nil {
		t.Fatal(err)
	}
	fields, own := taken.Said()
	return update.Table{Chart: taken.Chart, Fields: fields, Columns: own}
}

// TestATableTwiceChangesNothing: what was taken in is not told again, whatever
// the columns are, and undo restores.
func TestATableTwiceChangesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base := calledApart(t, charttest.AnyChart(t))
		staff := later(t, base)
		fields := map[chart.FieldID]string{"id": "ID"}
		for _, f := range chart.Fields {
			if rapid.Bool().Draw(t, string(f.ID)) {
				fields[f.ID] = f.TableHeading()
			}
		}
		news := update.Table{Chart: staff, Fields: fields}
		for _, c := range staff.Settings().Columns {
			news.Columns = append(news.Columns, c.Name)
		}
		u, err := update.Of(base, news)
		if err != nil {
			t.Fatal(err)
		}
		next, diff, err := u.Edit("Import", func(i int) bool { return u.Changes[i].Kind != compare.Removed }).On(base)
		if err != nil {
			t.Fatal(err)
		}
		if !next.Apply(diff.Inverse()).Equal(base) {
			t.Fatal("undone it is another chart")
		}
		again, err := update.Of(next, news)
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(again.Changes, func(c update.Change) bool { return c.Kind != compare.Removed }) {
			t.Fatalf("base\n%snext\n%stable\n%stold again\n%s", charttest.Format(base), charttest.Format(next), charttest.Format(staff), told(again))
		}
	})
}

// calledApart is a chart in which everybody has another name.
func calledApart(t *rapid.T, c *chart.Chart) *chart.Chart {
	var people []chart.Person
	for _, p := range c.Tree().People {
		q := *p
		q.Name = "Person " + string(p.ID)
		people = append(people, q)
	}
	c, err := chart.New(*c.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// later is a chart after some edits.
func later(t *rapid.T, c *chart.Chart) *chart.Chart {
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		next, _, err := charttest.AnyEdit(t, c).On(c)
		if err == nil {
			c = next
		}
	}
	return c
}

// TestNothingChosenChangesNothing.
func TestNothingChosenChangesNothing(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base, staff := charttest.AnyChart(t), charttest.AnyChart(t)
		u, err := update.Of(base, update.Table{Chart: staff, Fields: map[chart.FieldID]string{"id": "", "name": "", "manager": ""}})
		if err != nil {
			t.Fatal(err)
		}
		_, diff, err := u.Edit("Import", func(int) bool { return false }).On(base)
		if err != nil || !diff.Empty() {
			t.Fatalf("%v\n%s", err, charttest.Differences(diff))
		}
		if kinds := slices.IsSortedFunc(u.Changes, func(a, b update.Change) int { return int(a.Kind - b.Kind) }); !kinds {
			t.Fatal("the kinds are mixed")
		}
	})
}
