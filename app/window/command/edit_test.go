package command_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
)

const company = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
  head Eve
`

// TestEdits runs one command on somebody of the company.
func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		id       string
		selected chart.ID
		want     string
	}{
		{"add-report", "bo", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm [id=p1; open]\n  head Eve"},
		{"add-report", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n    senior-pm [id=p1; open]"},
		{"add-peer", "cy", "cpo Ada\n  head Bo\n    pm Cy\n    pm [id=p1; open]\n    pm Dee\n  head Eve"},
		{"add-manager", "cy", "cpo Ada\n  head Bo\n    senior-pm [id=p1; open]\n      pm Cy\n    pm Dee\n  head Eve"},
		{"remove", "bo", "cpo Ada\n  pm Cy\n  pm Dee\n  head Eve"},
		{"remove-team", "bo", "cpo Ada\n  head Eve"},
		{"promote", "cy", "cpo Ada\n  head Bo\n    senior-pm Cy\n    pm Dee\n  head Eve"},
		{"demote", "cy", "cpo Ada\n  head Bo\n    junior-pm Cy\n    pm Dee\n  head Eve"},
		{"move-earlier", "eve", "cpo Ada\n  head Eve\n  head Bo\n    pm Cy\n    pm Dee"},
		{"move-later", "cy", "cpo Ada\n  head Bo\n    pm Dee\n    pm Cy\n  head Eve"},
		{"move-up", "cy", "cpo Ada\n  head Bo\n    pm Dee\n  pm Cy\n  head Eve"},
		{"move-up", "dee", "cpo Ada\n  head Bo\n    pm Cy\n  pm Dee\n  head Eve"},
		{"move-down", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    head Eve"},
		{"detach", "bo", "cpo Ada\n  head Eve\nhead Bo\n  pm Cy\n  pm Dee"},
		{"open-post", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head [id=eve; open]"},
		{"duplicate", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n  head [id=p1; open]"},
	} {
		t.Run(tt.id, func(t *testing.T) {
			c, u := open(t, company)
			c.Editor.Select(tt.selected)
			run(t, c, tt.id)
			want := charttest.Format(charttest.Parse(t, tt.want))
			if d := cmp.Diff(want, charttest.Format(c.Editor.Chart())); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
			if asks := slices.Contains(u.calls, "rename"); asks != strings.HasPrefix(tt.id, "add-") {
				t.Errorf("asks for a name: %t", asks)
			}
			if err := c.Editor.Settle(chart.Edit{}); err != nil { // as who is asked leaves it open
				t.Fatal(err)
			}
			run(t, c, "undo")
			if d := cmp.Diff(charttest.Format(charttest.Parse(t, company)), charttest.Format(c.Editor.Chart())); d != "" {
				t.Errorf("after undo (-want +got)\n%s", d)
			}
		})
	}
}

// TestEditsOfSeveral runs one command on several: it is one edit with a name
// that counts them, or there is a reason why not.
func TestEditsOfSeveral(t *testing.T) {
	const company = company + "  pm [open; id=post; start=2027-01-01]\n"
	for _, tt := range []struct {
		id       string
		selected []chart.ID
		name     string // of the edit
		want     string
	}{
		{"remove", []chart.ID{"cy", "bo"}, "Remove 2 people", "cpo Ada\n  pm Dee\n  head Eve\n  pm [open; id=post; start=2027-01-01]"},
		{"remove", []chart.ID{"eve", "post", "cy"}, "Remove 2 people and 1 open role", "cpo Ada\n  head Bo\n    pm Dee"},
		{"remove-team", []chart.ID{"bo", "cy", "eve"}, "Remove 3 people with their teams", "cpo Ada\n  pm [open; id=post; start=2027-01-01]"},
		{"detach", []chart.ID{"ada", "dee", "bo"}, "Detach 3 people", "cpo Ada\n  head Eve\n  pm [open; id=post; start=2027-01-01]\nhead Bo\n  pm Cy\npm Dee"},
		{"open-post", []chart.ID{"post", "eve"}, "Mark 1 person and 1 open role as open", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head [id=eve; open]\n  pm [open; id=post; start=2027-01-01]"},
	} {
		c, _ := open(t, company)
		c.Editor.Select(tt.selected...)
		run(t, c, tt.id)
		want := charttest.Format(charttest.Parse(t, tt.want))
		if d := cmp.Diff(want, charttest.Format(c.Editor.Chart())); d != "" {
			t.Errorf("%s %q (-want +got)\n%s", tt.id, tt.selected, d)
		}
		if got := c.Editor.UndoName(); got != tt.name {
			t.Errorf("%s %q: undo would take back %q, want %q", tt.id, tt.selected, got, tt.name)
		}
		run(t, c, "undo")
		if d := cmp.Diff(charttest.Format(charttest.Parse(t, company)), charttest.Format(c.Editor.Chart())); d != "" {
			t.Errorf("%s: after one undo (-want +got)\n%s", tt.id, d)
		}
	}
}

func TestOpenPostsOfSeveralAreFilledAgain(t *testing.T) {
	c, _ := open(t, "cpo Ada\n  pm [open; id=a]\n  pm [open; id=b]")
	c.Editor.Select("a", "b")
	run(t, c, "open-post")
	if c.Editor.Chart().Person("a").Open || c.Editor.Chart().Person("b").Open || c.Editor.UndoName() != "Mark 2 open roles as filled" {
		t.Errorf("%s is done: %s", c.Editor.UndoName(), charttest.Format(c.Editor.Chart()))
	}
}

func TestSelectingAllAndTeams(t *testing.T) {
	c, u := open(t, company)
	run(t, c, "select-team")
	if u.said != "Select a card first" {
		t.Errorf("said %q", u.said)
	}
	c.Editor.Select("bo")
	run(t, c, "select-team")
	if got := c.Editor.Selection().IDs(); !slices.Equal(got, []chart.ID{"bo", "cy", "dee"}) {
		t.Errorf("the team is %q", got)
	}
	run(t, c, "select-all")
	if got := c.Editor.Selection(); got.Len() != 5 || got.Lead() != "bo" {
		t.Errorf("all are %q, %q leads", got.IDs(), got.Lead())
	}
}

func TestTheFirstPostOfAnEmptyChart(t *testing.T) {
	c, _ := open(t, "")
	run(t, c, "add-report")
	if got := charttest.Format(c.Editor.Chart()); got != "cpo [id=p1; open]\n" {
		t.Errorf("the chart is %q", got)
	}
}
