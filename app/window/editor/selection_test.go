package editor_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func wantSelection(t *testing.T, what string, e *editor.Editor, want string) {
	t.Helper()
	s := e.Selection()
	var got []string
	for _, id := range s.IDs() {
		if id == s.Lead() {
			id += "*"
		}
		got = append(got, string(id))
	}
	if got := strings.Join(got, " "); got != want {
		t.Errorf("%s: selected are %q, want %q", what, got, want)
	}
}

// TestSelecting goes on from step to step; * is who leads.
func TestSelecting(t *testing.T) {
	e := open(t, company)
	calls := 0
	e.Listen(func(editor.Change) { calls++ })
	for _, tt := range []struct {
		name string
		do   func()
		want string
		tell bool
	}{
		{"one", func() { e.Select("eve") }, "eve*", true},
		{"a second", func() { e.SelectAlso("bo") }, "bo* eve", true},
		{"a third", func() { e.Toggle("cy") }, "bo cy* eve", true},
		{"one of them again", func() { e.SelectAlso("eve") }, "bo cy eve*", true},
		{"the lead again", func() { e.SelectAlso("eve") }, "bo cy eve*", false},
		{"nobody more", func() { e.SelectAlso("no such ID") }, "bo cy eve*", false},
		{"without the lead", func() { e.Toggle("eve") }, "bo cy*", true},
		{"without another", func() { e.Toggle("bo") }, "cy*", true},
		{"several", func() { e.Select("dee", "no such ID", "ada", "dee", "cy") }, "ada cy* dee", true},
		{"one of several", func() { e.Select("bo") }, "bo*", true},
		{"a team", e.SelectTeams, "bo* cy dee", true},
		{"everybody", e.SelectAll, "ada bo* cy dee eve post", true},
		{"nobody", func() { e.Select() }, "", true},
		{"the team of nobody", e.SelectTeams, "", false},
		{"everybody, from nobody", e.SelectAll, "ada bo cy dee eve post*", true},
	} {
		calls = 0
		tt.do()
		wantSelection(t, tt.name, e, tt.want)
		if (calls > 0) != tt.tell {
			t.Errorf("%s: %d calls of the listener", tt.name, calls)
		}
	}
}

func TestOnlyOneSelectedIsThePersonSelected(t *testing.T) {
	e := open(t, company)
	e.Select("bo", "post")
	if e.Selected() != "" || e.SelectedPerson() != nil {
		t.Errorf("%q is the one of two", e.Selected())
	}
	if e.Selection().Has("ada") || !e.Selection().Has("post") {
		t.Error("Has is wrong")
	}
	for _, tt := range []struct {
		ids  []chart.ID
		want string
	}{
		{nil, "0 people"},
		{[]chart.ID{"bo"}, "1 person"},
		{[]chart.ID{"post"}, "1 open role"},
		{[]chart.ID{"post", "bo", "cy"}, "2 people and 1 open role"},
	} {
		e.Select(tt.ids...)
		if got := e.SelectionInWords(); got != tt.want {
			t.Errorf("%q in words: %q, want %q", tt.ids, got, tt.want)
		}
	}
}

func TestSelectionsFollowEdits(t *testing.T) {
	both := chart.Sequence("Remove both", chart.Remove("cy"), chart.Remove("dee"))
	for _, tt := range []struct {
		selected     []chart.ID
		edit         chart.Edit
		want, undone string
	}{
		{[]chart.ID{"eve", "cy"}, chart.Remove("cy"), "eve*", "cy*"},
		{[]chart.ID{"cy", "eve"}, chart.Remove("cy"), "eve*", "cy*"},
		{[]chart.ID{"cy", "dee"}, both, "bo*", "cy dee*"},
		{[]chart.ID{"bo", "cy"}, chart.RemoveTeam("bo"), "ada*", "bo*"}, // the team comes with Bo
		{[]chart.ID{"cy", "eve"}, chart.Move("eve", "", 0), "eve* cy", "cy eve*"},
		{[]chart.ID{"cy", "eve"}, chart.Rename("bo", "B"), "cy eve*", "bo*"},
		{[]chart.ID{"cy", "eve"}, chart.Configure("Title", func(s *chart.Settings) { s.Title = "T" }), "cy eve*", "cy eve*"},
	} {
		e := open(t, company)
		e.Select(tt.selected...)
		if err := e.Do(tt.edit); err != nil {
			t.Fatal(err)
		}
		wantSelection(t, tt.edit.Name, e, tt.want)
		e.Undo()
		wantSelection(t, "undo "+tt.edit.Name, e, tt.undone)
	}
}

// TestTheSelectionIsAlwaysInTheChart selects, edits, undoes and redoes at
// random.
func TestTheSelectionIsAlwaysInTheChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		e := editor.New(disk{}, measurer{})
		e.NewFrom(charttest.Company(12))
		someone := func() chart.ID {
			ids := []chart.ID{"no such ID"}
			for _, p := range e.Chart().Tree().People {
				ids = append(ids, p.ID)
			}
			return rapid.SampledFrom(ids).Draw(t, "ID")
		}
		steps := map[string]func(){
			"select":    func() { e.Select(someone(), someone(), someone()) },
			"also":      func() { e.SelectAlso(someone()) },
			"toggle":    func() { e.Toggle(someone()) },
			"teams":     e.SelectTeams,
			"all":       e.SelectAll,
			"none":      func() { e.Select() },
			"remove":    func() { _ = e.Do(chart.Remove(someone())) }, // of nobody: no edit
			"team":      func() { _ = e.Do(chart.RemoveTeam(someone())) },
			"move":      func() { _ = e.Do(chart.Move(someone(), someone(), 0)) }, // into the own team: no edit
			"duplicate": func() { _ = e.Do(chart.Duplicate(someone())) },
			"add": func() {
				id := e.Chart().NewID()
				_ = e.Add(chart.Add(chart.Person{ID: id}, someone(), 0), id)
			},
			"undo": e.Undo,
			"redo": e.Redo,
		}
		names := make([]string, 0, len(steps))
		for name := range steps {
			names = append(names, name)
		}
		slices.Sort(names)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			steps[rapid.SampledFrom(names).Draw(t, "step")]()
			checkSelection(t, e)
		}
	})
}

func checkSelection(t *rapid.T, e *editor.Editor) {
	s, last := e.Selection(), -1
	for _, id := range s.IDs() {
		i := e.Chart().Tree().Index(id)
		if i <= last || !s.Has(id) {
			t.Fatalf("%s stands at %d after %d, selected: %t", id, i, last, s.Has(id))
		}
		last = i
	}
	if s.Len() != len(s.IDs()) || (s.Len() > 0) != s.Has(s.Lead()) || (s.Len() == 1) != (e.SelectedPerson() != nil) {
		t.Fatalf("%q of %q leads, the one selected is %q", s.Lead(), s.IDs(), e.Selected())
	}
}
