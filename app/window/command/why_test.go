package command_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// TestWhyNot says for each command that edits or selects why it cannot run;
// "" where it can.
func TestWhyNot(t *testing.T) {
	const nobody, several = "Select a card first", "Select one card only; this works on one at a time"
	states := []struct {
		name, outline string
		selected      []chart.ID
	}{
		{"nobody", company, nil}, {"alone", "cpo Ada", []chart.ID{"ada"}}, {"top", company, []chart.ID{"ada"}},
		{"first of two", company, []chart.ID{"bo"}}, {"leaf", company, []chart.ID{"dee"}}, {"tops", "- Zoe\n- Bo", []chart.ID{"zoe", "bo"}},
	}
	for id, whys := range map[string][6]string{
		"rename":       {nobody, "", "", "", "", several},
		"duplicate":    {nobody, "", "", "", "", ""},
		"remove":       {nobody, "", "", "", "", ""},
		"open-post":    {nobody, "", "", "", "", ""},
		"add-report":   {"", "", "", "", "", several},
		"add-peer":     {nobody, "", "", "", "", several},
		"add-manager":  {nobody, "", "", "", "", several},
		"remove-team":  {nobody, "Ada has no team", "", "", "Dee has no team", "Each of those selected has no team"},
		"select-team":  {nobody, "Ada has no team", "", "", "Dee has no team", "Each of those selected has no team"},
		"detach":       {nobody, "Ada reports to nobody already", "Ada reports to nobody already", "", "", "Each of those selected reports to nobody already"},
		"move-up":      {nobody, "Ada stands at the top already", "Ada stands at the top already", "", "", "Each of those selected stands at the top already"},
		"move-earlier": {nobody, "There is no peer before Ada", "There is no peer before Ada", "There is no peer before Bo", "", several},
		"move-down":    {nobody, "There is no peer before Ada", "There is no peer before Ada", "There is no peer before Bo", "", ""},
		"move-later":   {nobody, "There is no peer after Ada", "There is no peer after Ada", "", "There is no peer after Dee", several},
		"promote":      {nobody, "There is no higher role than Chief Product Officer", "There is no higher role than Chief Product Officer", "", "", several},
		"demote":       {nobody, "", "", "", "", several},
		"select-all":   {"", "", "", "", "", ""},
		"select-up":    {"", "", "", "", "", ""},
		"health":       {"", "", "", "", "", ""},
		"export":       {"", "", "", "", "", ""},
		"undo":         {"There is nothing to undo", "There is nothing to undo", "There is nothing to undo", "There is nothing to undo", "There is nothing to undo", "There is nothing to undo"},
	} {
		for i, s := range states {
			c, _ := open(t, s.outline)
			c.Editor.Select(s.selected...)
			if got := c.Why(command.ByID(id)); got != whys[i] {
				t.Errorf("%s, %s selected: %q, want %q", id, s.name, got, whys[i])
			}
		}
	}
}

func TestWhyNotWithoutARole(t *testing.T) {
	c, _ := open(t, "- Zoe\n  apm Bo")
	for id, want := range map[chart.ID]string{"zoe": "Zoe has no role; choose one first", "bo": "There is no lower role than Associate Product Manager"} {
		c.Editor.Select(id)
		if got := c.Why(command.ByID("demote")); got != want {
			t.Errorf("demote %s: %q, want %q", id, got, want)
		}
	}
}

// TestStepsFollowTheTrack promotes from rung to rung and demotes back.
func TestStepsFollowTheTrack(t *testing.T) {
	c, _ := open(t, "senior-pm Ada\n  staff-pm Bo\n  engineer Cy\nfounder Di")
	run(t, c, "full-ladder")
	if got := c.Editor.UndoName(); got != "Take the full ladder" {
		t.Fatalf("the step is called %q", got)
	}
	if got := c.Why(command.ByID("full-ladder")); got != "The chart has the full ladder already" {
		t.Errorf("a second time: %q", got)
	}
	for id, want := range map[chart.ID][]chart.RoleID{
		"ada": {chart.LeadPM, chart.GroupPM, chart.Director, chart.SeniorDirector, chart.VP, chart.SVP, chart.Head, chart.CPO},
		"bo":  {chart.PrincipalPM, chart.Director},
	} {
		c.Editor.Select(id)
		for _, role := range want {
			run(t, c, "promote")
			if got := c.Editor.SelectedPerson().Role; got != role {
				t.Fatalf("%s is promoted to %s, want %s", id, got, role)
			}
		}
		run(t, c, "demote")
		if got, lower := c.Editor.SelectedPerson().Role, map[chart.ID]chart.RoleID{"ada": chart.Head, "bo": chart.GroupPM}[id]; got != lower {
			t.Errorf("%s is demoted to %s, want %s", id, got, lower)
		}
	}
	c.Editor.Select("ada")
	run(t, c, "promote")
	for id, want := range map[chart.ID]string{
		"ada": "There is no higher role than Chief Product Officer",
		"cy":  "Engineer is no rung of the ladder; choose another role instead",
		"di":  "Founder is no rung of the ladder; choose another role instead",
	} {
		c.Editor.Select(id)
		if got := c.Why(command.ByID("promote")); got != want {
			t.Errorf("promote %s: %q, want %q", id, got, want)
		}
	}
}

// TestATeamOfOneIsATeam selects a manager of one.
func TestATeamOfOneIsATeam(t *testing.T) {
	c, _ := open(t, "cpo Ada\n  head Bo")
	c.Editor.Select("ada")
	if got := c.Why(command.ByID("remove-team")); got != "" {
		t.Errorf("the team cannot be removed: %s", got)
	}
}

// TestARoleIsAddedBelowTheCardSelectedLast, or at the top.
func TestARoleIsAddedBelowTheCardSelectedLast(t *testing.T) {
	for selected, want := range map[chart.ID]chart.ID{"bo": "bo", "": ""} {
		c, u := open(t, company)
		c.Editor.Select(selected)
		if err := c.AddRole(chart.PM); err != nil {
			t.Fatal(err)
		}
		if p := c.Editor.SelectedPerson(); p == nil || p.Role != chart.PM || p.Manager != want || !p.Open || !slices.Equal(u.calls, []string{"rename"}) {
			t.Errorf("below %q: %+v is selected, the window is asked for %q", selected, p, u.calls)
		}
	}
}

// TestAnEmptyChartLeavesLittleToDo lists the commands that say that there is
// nobody.
func TestAnEmptyChartLeavesLittleToDo(t *testing.T) {
	c, _ := open(t, "")
	var empty []string
	for i := range command.All {
		if c.Why(&command.All[i]) == "There is nobody in the chart yet" {
			empty = append(empty, command.All[i].ID)
		}
	}
	want := []string{"import-into", "export", "export-again", "print", "find", "select-all", "select-found", "next-found", "previous-found", "health", "show-day", "select-up", "select-down", "select-left", "select-right", "filter",
		"layers-1", "layers-2", "layers-3", "layers-4", "layers-5", "layers-6", "layers-7", "layers-8", "layers-9"}
	if !slices.Equal(empty, want) {
		t.Errorf("they are %q, want %q", empty, want)
	}
}

// TestTheFixIsOfWhoIsSelected has two people with an error each, and fixes
// the one that is listed second.
func TestTheFixIsOfWhoIsSelected(t *testing.T) {
	c, u := open(t, "cpo Ada\n  apm Bo\n    pm Cy\n  apm Dee\n    pm Eve\n  senior-pm Fay [area=Search]")
	about := func(id chart.ID) bool {
		return slices.ContainsFunc(c.Editor.Findings(), func(f rule.Finding) bool { return f.Rule == "entry-leads" && f.Person == id })
	}
	if !about("bo") || !about("dee") {
		t.Fatalf("the findings are %v", c.Editor.Findings())
	}
	c.Editor.Select("dee")
	i := slices.IndexFunc(c.Editor.Findings(), func(f rule.Finding) bool { return f.Person == "dee" })
	best := c.Editor.Findings()[i].Fixes()[0].Name
	run(t, c, "fix")
	if got := c.Editor.UndoName(); got != best {
		t.Errorf("the fix is %q, want %q", got, best)
	}
	if !about("bo") || about("dee") || c.Editor.Selected() != "dee" || u.said != "Fixed: "+c.Editor.UndoName() {
		t.Errorf("Bo: %t, Dee: %t; %q is selected, said %q", about("bo"), about("dee"), c.Editor.Selected(), u.said)
	}
	for selected, want := range map[chart.ID]string{"fay": "Fay has no finding"} {
		c.Editor.Select(selected)
		if got := c.Why(command.ByID("fix")); got != want {
			t.Errorf("%s: %q, want %q", selected, got, want)
		}
	}
	c.Editor.Select("fay", "ada")
	if got, want := c.Why(command.ByID("fix")), "None of those selected has a finding"; got != want {
		t.Errorf("two selected: %q, want %q", got, want)
	}
	c.Editor.Select()
	run(t, c, "fix")
	if about("bo") {
		t.Error("with nobody selected the first finding is left")
	}
}

// TestWhereNothingHelps the command says so: before it is run, where that has been
// found out, and else as it is run.
func TestWhereNothingHelps(t *testing.T) {
	c, u := open(t, "cpo Ada\n  head Bo\n    pm Cy [area=Search]\n    pm Dee")
	c.Editor.Select("dee")
	found := c.Editor.Findings()
	i := slices.IndexFunc(found, func(f rule.Finding) bool { return f.Person == "dee" })
	if i < 0 {
		t.Fatalf("the findings are %v", found)
	}
	want := "Nothing simple would help here: " + found[i].Message()
	cmd := command.ByID("fix")
	if why := c.Why(cmd); why != "" {
		t.Errorf("nobody has tried yet, but the command says %q", why)
	}
	if c.Run(cmd); u.failed == nil || u.failed.Error() != want {
		t.Errorf("it fails with %v, want %q", u.failed, want)
	}
	if why := c.Why(cmd); why != want || c.Editor.UndoName() != "" {
		t.Errorf("it says %q then, want %q; made was %q", why, want, c.Editor.UndoName())
	}
}

func TestAFailingCommandSaysSo(t *testing.T) {
	c, u := open(t, company)
	fault := errors.New("the disk is full")
	c.Run(&command.Command{Run: func(*command.Context) error { return fault }})
	if u.failed != fault || u.said != "" {
		t.Errorf("failed with %v, said %q", u.failed, u.said)
	}
	ran := false
	c.Run(&command.Command{Why: func(*command.Context) string { return "Not now" }, Run: func(*command.Context) error {
		ran = true
		return nil
	}})
	if ran || u.said != "Not now" {
		t.Errorf("it ran: %t, said %q", ran, u.said)
	}
}

func TestUndoSaysWhat(t *testing.T) {
	c, u := open(t, company)
	c.Editor.Select("cy")
	run(t, c, "promote")
	name := c.Editor.UndoName()
	if run(t, c, "undo"); name == "" || u.said != "Undone: "+name {
		t.Errorf("undo of %q says %q", name, u.said)
	}
	if run(t, c, "redo"); u.said != "Done again: "+name {
		t.Errorf("redo of %q says %q", name, u.said)
	}
}

func TestTheViewsCommands(t *testing.T) {
	c, _ := open(t, company)
	c.Editor.Resize(layout.Size{W: 300, H: 200})
	c.Editor.SetView(editor.View{Zoom: 1, Size: layout.Size{W: 300, H: 200}})
	for _, tt := range []struct {
		id   string
		zoom float64
	}{{"zoom-in", 1.1}, {"zoom-in", 1.25}, {"zoom-out", 1.1}, {"zoom-out", 1}, {"zoom-out", 0.9}, {"zoom-full", 1}} {
		if run(t, c, tt.id); c.Editor.View().Zoom != tt.zoom {
			t.Errorf("%s gives a zoom of %v, want %v", tt.id, c.Editor.View().Zoom, tt.zoom)
		}
	}
	if run(t, c, "zoom-fit"); !c.Editor.Fits() {
		t.Error("the whole chart is not shown")
	}
	c.Editor.Select("dee")
	run(t, c, "zoom-full")
	box, _ := c.Editor.CardBox("dee")
	if v := c.Editor.View(); v.Zoom != 1 || !v.Visible().Contains(box.Centre()) {
		t.Errorf("at full size Dee at %v is not in %v", box, v.Visible())
	}
}

func TestTheArrowsSelect(t *testing.T) {
	c, _ := open(t, company)
	run(t, c, "arrange-tree")
	var path []string
	for _, id := range []string{"select-down", "select-down", "select-right", "select-right", "select-up", "select-down", "select-left", "select-up", "select-up"} {
		run(t, c, id)
		path = append(path, fmt.Sprint(c.Editor.Selected()))
	}
	if got, want := strings.Join(path, " "), "ada bo eve eve ada bo bo ada ada"; got != want {
		t.Errorf("the arrows lead to %q, want %q", got, want)
	}
}
