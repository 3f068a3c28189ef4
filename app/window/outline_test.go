package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
	"cadre/chart"
)

// heard are the labels that Fyne tells a screen reader of: on Windows those of
// all that it finds in containers, on a Mac of what is in containers that tell
// of themselves, down to the first that does not.
func heard(o fyne.CanvasObject) (labels []string) {
	if o == nil || !o.Visible() {
		return nil
	}
	a, tells := o.(fyne.Accessible)
	if !tells {
		return nil
	}
	if a.AccessibilityRole() != fyne.AccessibleRoleContainer {
		labels = append(labels, a.AccessibilityLabel())
	}
	if c, is := o.(*fyne.Container); is {
		for _, child := range c.Objects {
			labels = append(labels, heard(child)...)
		}
	}
	return labels
}

func TestTheSelectedLineIsHeard(t *testing.T) {
	u := newUser(t, "cpo Ada\n  vp Bo\n    apm Cy [area=Growth]\n      pm Di\n  pm [open; id=post]")
	for _, tt := range []struct {
		selected []chart.ID
		want     []string
	}{
		{nil, []string{"Chart of 5 cards, nobody selected"}},
		{[]chart.ID{"bo"}, []string{"Bo, VP of Product, line 2 of 5, level 2, 1 direct report", "Reports to Ada, Chief Product Officer",
			"Line above: Ada, Chief Product Officer", "Line below: Cy, Associate Product Manager · Growth"}},
		{[]chart.ID{"ada", "post"}, []string{"Open role, Product Manager · open role, line 5 of 5, level 2, 0 direct reports", "1 person and 1 open role selected",
			"Line above: Di, Product Manager"}},
	} {
		u.editor.Select(tt.selected...)
		got := heard(u.window.Content())
		for _, want := range tt.want {
			if !slices.Contains(got, want) {
				t.Errorf("%v: %q is not heard, but\n%s", tt.selected, want, strings.Join(got, "\n"))
			}
		}
	}
	u.editor.Select("cy")
	for _, f := range u.editor.Findings() {
		if f.Person == "cy" && !slices.Contains(heard(u.window.Content()), "Finding: "+f.Message()) {
			t.Errorf("%q is not heard", f.Message())
		}
	}
	before := u.window.Content().MinSize()
	u.editor.Select()
	if after := u.window.Content().MinSize(); after != before {
		t.Errorf("what is heard takes room: %v, %v", before, after)
	}
}

// TestTheOutlineTakesTheKeys once it is brought to the front, until Esc.
func TestTheOutlineTakesTheKeys(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1400, 800))
	focused := func() fyne.Focusable { return u.window.Canvas().Focused() }
	u.press("Ctrl+L")
	if !u.SideShown(command.OutlineSide) || focused() != u.outline.Focusable() || u.palette.Content().Visible() {
		t.Fatalf("the outline is shown: %t, the keys are %T's", u.SideShown(command.OutlineSide), focused())
	}
	u.editor.Select("cy")
	u.press("F2")
	if !u.outline.Has(focused()) || focused() == u.outline.Focusable() {
		t.Errorf("the name is typed in %T", focused())
	}
	focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	u.press("Delete")
	if u.editor.Chart().Has("cy") || focused() != u.outline.Focusable() {
		t.Errorf("Cy is there still, or the keys are %T's", focused())
	}
	focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if focused() != fyne.Focusable(u.board) || u.editor.Selection().Len() == 0 {
		t.Errorf("after Esc the keys are %T's", focused())
	}
	again := u.panels()
	u.press("Ctrl+L")
	if u.SideShown(command.OutlineSide) || !u.palette.Content().Visible() {
		t.Error("the roles are not back")
	}
	u.arrangePanels(again)
	if !u.SideShown(command.OutlineSide) {
		t.Error("the outline is not as it was kept")
	}
}

// TestFoldedTheLeftSideIsTheStripOfRoles, whichever was in front.
func TestFoldedTheLeftSideIsTheStripOfRoles(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1400, 800))
	u.press("Ctrl+L")
	u.press("Ctrl+B")
	if u.outline.Content().Visible() || !u.palette.Content().Visible() || u.left.content.Size().Width != 88 {
		t.Errorf("folded, the side is %v wide", u.left.content.Size().Width)
	}
	u.press("Ctrl+B")
	if !u.outline.Content().Visible() || u.palette.Content().Visible() {
		t.Error("the outline is not back")
	}
}
