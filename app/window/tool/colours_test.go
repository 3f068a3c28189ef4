package tool

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/chart"
)

func newTestColours(t *testing.T, outline string) *Colours {
	t.Helper()
	c := NewColours(windows(t), edited(t, outline))
	c.Show()
	t.Cleanup(c.Close)
	return c
}

func TestWhatColoursTellIsAnEdit(t *testing.T) {
	c := newTestColours(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth]")
	c.by.Choose("team")
	if got := c.editor.Chart().Settings().ColourBy; got != "team" || c.editor.UndoName() != "Colour by team" {
		t.Errorf("colours tell %q, undo would take back %q", got, c.editor.UndoName())
	}
	c.by.Choose("role")
	if got := c.editor.Chart().Settings().ColourBy; got != "" {
		t.Errorf("colours tell %q", got)
	}
	c.editor.Undo()
	c.editor.Undo()
	if c.by.Chosen() != "role" || c.editor.UndoName() != "" {
		t.Errorf("undone, the tool says %q, and there is more to undo: %q", c.by.Chosen(), c.editor.UndoName())
	}
}

// TestRulesInOrder adds, changes, moves and removes rules; each is an edit, and
// undoing all of them leaves none.
func TestRulesInOrder(t *testing.T) {
	c := newTestColours(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth]")
	rules := func() []chart.ColourRule { return c.editor.Chart().Settings().Colouring }
	if c.add(); !c.none.Hidden || len(rules()) != 1 {
		t.Fatalf("there are %d rules", len(rules()))
	}
	row := c.rows[0]
	row.field.Choose("team")
	row.value.SetText("Growth")
	row.value.OnSubmitted("")
	row.colour.Choose("green")
	if got, want := rules()[0], (chart.ColourRule{Field: "team", Value: "Growth", Colour: "green"}); got != want {
		t.Errorf("the rule is %+v, want %+v", got, want)
	}
	c.add()
	c.rows[1].test.Choose("empty")
	if c.rows[1].asked.Visible() || rules()[1].Colour != chart.ColourNames[0] {
		t.Errorf("the second rule is %+v", rules()[1])
	}
	test.Tap(c.rows[1].up)
	if rules()[0].Test != "empty" || c.rows[0].test.Chosen() != "empty" || c.rows[0].up.Disabled() != true || !c.rows[1].down.Disabled() {
		t.Errorf("moved up, the rules are %+v", rules())
	}
	c.rows[0].remove()
	if len(rules()) != 1 || rules()[0].Value != "Growth" || c.rows[0].value.Text != "Growth" {
		t.Errorf("left are %+v", rules())
	}
	for c.editor.UndoName() != "" {
		c.editor.Undo()
	}
	if len(rules()) != 0 || len(c.rows) != 0 || !c.none.Visible() {
		t.Errorf("undone, there are %+v", rules())
	}
}

// TestARuleThatCannotHoldSaysSo in place of colouring in silence.
func TestARuleThatCannotHoldSaysSo(t *testing.T) {
	c := newTestColours(t, "cpo Ada [cost=5]")
	c.change("Add", func([]chart.ColourRule) []chart.ColourRule {
		return []chart.ColourRule{{Field: "cost", Test: "at-least", Value: "much", Colour: "red"}}
	})
	if row := c.rows[0]; !row.wrong.Visible() || row.wrong.Text != "Holds for nobody: Yearly cost is at least \"much\": that is nothing to compare with" {
		t.Errorf("it says %q", row.wrong.Text)
	}
	c.rows[0].value.SetText("4")
	c.rows[0].value.OnSubmitted("")
	if c.rows[0].wrong.Visible() {
		t.Error("a rule that holds is wrong")
	}
}

// TestValuesAreOffered: what the field says of somebody.
func TestValuesAreOffered(t *testing.T) {
	c := newTestColours(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth]\n  pm Cy [team=Growth]")
	c.add()
	c.rows[0].field.Choose("team")
	test.Tap(c.rows[0].values)
	if c.in.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is offered")
	}
	c.in.Canvas().Overlays().Top().Hide()
}
