package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestEdits runs testdata/edit/*.txtar: a chart, one edit a line, and the
// chart after them or the error. Each is undone and made again as well.
func TestEdits(t *testing.T) {
	files, err := filepath.Glob("testdata/edit/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			before := charttest.Parse(t, string(ar.Files[0].Data))
			got := outcome(before, parseEdits(t, strings.TrimSpace(string(ar.Files[1].Data))))
			if *update {
				ar.Files[2].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if want := string(ar.Files[2].Data); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// outcome is the chart after the edits, having checked that undo and redo
// lead back and forth.
func outcome(before *chart.Chart, edits []chart.Edit) string {
	h := chart.NewHistory(before)
	for _, e := range edits {
		if _, err := h.Do(e); err != nil {
			return "error: " + err.Error() + "\n"
		}
	}
	after := h.Now()
	for ok := true; ok; _, ok = h.Undo() {
	}
	if !h.Now().Equal(before) {
		return "undo leads to\n" + charttest.Format(h.Now())
	}
	for ok := true; ok; _, ok = h.Redo() {
	}
	if !h.Now().Equal(after) {
		return "redo leads to\n" + charttest.Format(h.Now())
	}
	return charttest.Format(after)
}

func parseEdits(t *testing.T, script string) []chart.Edit {
	var edits []chart.Edit
	for _, line := range strings.Split(script, "\n") {
		edits = append(edits, parseEdit(t, strings.Fields(line)))
	}
	return edits
}

func parseEdit(t *testing.T, w []string) chart.Edit {
	t.Helper()
	id := func(i int) chart.ID { return chart.ID(strings.TrimPrefix(w[i], "nobody")) }
	index := func(i int) int {
		if i >= len(w) {
			return chart.End
		}
		n, err := strconv.Atoi(w[i])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	ids := func(from int) (all []chart.ID) {
		for i := range w[from:] {
			all = append(all, id(from+i))
		}
		return all
	}
	switch w[0] {
	case "add":
		return chart.Add(chart.Person{Role: chart.RoleID(w[1]), Name: w[2]}, id(3), index(4))
	case "move":
		return chart.Move(id(1), id(2), index(3))
	case "insert":
		return chart.Insert(chart.Person{Role: chart.RoleID(w[1])}, id(2), ids(3)...)
	case "swap":
		return chart.Swap(id(1), id(2))
	case "role":
		return chart.SetRole("Promote", id(1), chart.RoleID(w[2]))
	case "rename":
		return chart.Rename(id(1), w[2])
	case "remove":
		return chart.Remove(id(1))
	case "remove-team":
		return chart.RemoveTeam(id(1))
	case "duplicate":
		return chart.Duplicate(id(1))
	case "move-all": // under whom, at which place, whom
		return chart.MoveAll(ids(3), id(1), index(2))
	case "move-alone":
		return chart.MoveAlone(id(1), id(2), index(3))
	case "copy":
		return chart.CopyTo(ids(3), id(1), index(2))
	case "dotted":
		return chart.AddDotted(id(1), id(2))
	}
	t.Fatalf("unknown edit %q", w)
	return chart.Edit{}
}

// TestRandomEdits makes random edits on random charts, broken ones too, and
// checks what holds for every edit.
func TestRandomEdits(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		start := randomChart(t)
		h := chart.NewHistory(start)
		charts := []*chart.Chart{start}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			before := h.Now()
			d, err := h.Do(charttest.AnyEdit(t, before))
			if err != nil || d.Empty() {
				if h.Now() != before {
					t.Fatal("an edit that failed or did nothing changed the chart")
				}
				continue
			}
			charts = append(charts, h.Now())
			checkInvariants(t, h.Now())
			if got := before.Apply(chart.Compare(before, h.Now())); !got.Equal(h.Now()) {
				t.Fatal("Compare and Apply do not lead to the chart after the edit")
			}
		}
		for i := len(charts) - 1; i >= 0; i-- {
			if !h.Now().Equal(charts[i]) {
				t.Fatalf("undo to state %d gives\n%s\nwant\n%s", i, charttest.Format(h.Now()), charttest.Format(charts[i]))
			}
			h.Undo()
		}
		if h.Dirty() {
			t.Fatal("everything is undone and the chart still counts as changed")
		}
	})
}

func checkInvariants(t *rapid.T, c *chart.Chart) {
	tree := c.Tree()
	if n := len(c.Everybody()); n != c.Len() || n != tree.Len()+len(c.Parked()) {
		t.Fatalf("on the chart and parked are %d of %d people", n, c.Len())
	}
	for i, p := range tree.People {
		if tree.Parent[i] >= i || tree.End[i] <= i {
			t.Fatalf("%s at %d: parent %d, end %d", p.ID, i, tree.Parent[i], tree.End[i])
		}
		if tree.Parent[i] >= 0 && tree.People[tree.Parent[i]].ID != p.Manager {
			t.Fatalf("%s hangs under the wrong manager", p.ID)
		}
		if p.Mentor != "" && !c.Has(p.Mentor) {
			t.Fatalf("%s has a mentor who is gone", p.ID)
		}
	}
	orders := map[chart.ID]map[int]bool{}
	for _, p := range c.Everybody() {
		if orders[p.Manager] == nil {
			orders[p.Manager] = map[int]bool{}
		}
		orders[p.Manager][p.Order] = true
	}
	for _, p := range c.Everybody() {
		if n := len(orders[p.Manager]); p.Order >= n {
			t.Fatalf("%s has order %d among %d", p.ID, p.Order, n)
		}
	}
}

var roles = []chart.RoleID{"", chart.APM, chart.PM, chart.SeniorPM, chart.Head, chart.CPO}

func randomChart(t *rapid.T) *chart.Chart {
	n := rapid.IntRange(0, 20).Draw(t, "people")
	people := make([]chart.Person, n)
	for i := range people {
		people[i] = chart.Person{
			ID:      chart.ID("p" + strconv.Itoa(i)),
			Role:    rapid.SampledFrom(roles).Draw(t, "role"),
			Manager: randomID(t, n),
		}
		if m := randomID(t, n); rapid.Bool().Draw(t, "mentored") && m != "gone" {
			people[i].Mentor = m
			people[i].DottedTo = []chart.ID{m}
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the chart:\n%s", charttest.Format(c))
	return c
}

// randomID is one of n people, nobody, or somebody who does not exist.
func randomID(t *rapid.T, n int) chart.ID {
	switch i := rapid.IntRange(-2, n-1).Draw(t, "id"); i {
	case -2:
		return "gone"
	case -1:
		return ""
	default:
		return chart.ID("p" + strconv.Itoa(i))
	}
}
