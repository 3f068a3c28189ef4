package outline

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/chart/charttest"
)

// rowOf is the row of a line in view.
func (y *typist) rowOf(line int) *row {
	y.t.Helper()
	for _, r := range y.sheet.rows {
		if r.shown.line == line {
			return r
		}
	}
	y.t.Fatalf("line %d is not in view", line)
	return nil
}

// TestLinesAreInOrder: in each row, from the left, the strip, the name and the
// title stand within it without touching, and each level stands further in.
func TestLinesAreInOrder(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n      apm Di of the very long name that has no room\n  vp [open]"))
	width := y.sheet.Size().Width
	var in float32
	for line := range 4 {
		r := y.rowOf(line)
		if got := r.ground.Size(); got.Height != lineHeight || got.Width < width-2*rowInset || r.ground.Position().X+got.Width > width {
			t.Errorf("line %d: the ground is %v of %v wide", line, got, width)
		}
		end := float32(0)
		for what, o := range []fyne.CanvasObject{r.strip, r.name} {
			if x := o.Position().X; x < in || o.Position().Y < float32(line)*lineHeight || o.Position().Y+o.Size().Height > float32(line+1)*lineHeight {
				t.Errorf("line %d: object %d stands at %v, %v", line, what, o.Position(), o.Size())
			}
		}
		for _, o := range []fyne.CanvasObject{r.strip, r.name, r.title} {
			if text, is := o.(*canvas.Text); is && text.Text == "" {
				continue
			}
			if o.Position().X < end {
				t.Errorf("line %d: %T begins at %v, and the one before ends at %v", line, o, o.Position().X, end)
			}
			if end = o.Position().X + o.Size().Width; end > width-rowInset {
				t.Errorf("line %d: %T ends at %v of %v", line, o, end, width)
			}
		}
		if x := r.strip.Position().X; x <= in {
			t.Errorf("line %d begins at %v, the one above at %v", line, x, in)
		} else {
			in = x
		}
	}
}

// TestSelectedLinesShow whether the keys are the outline's, and who leads.
func TestSelectedLinesShow(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, team))
	of := func(name fyne.ThemeColorName) color.Color { return theme.ColorForWidget(name, y.sheet) }
	want := func(what string, line int, ground fyne.ThemeColorName, frame float32) {
		t.Helper()
		g := y.rowOf(line).ground
		if ground == "" && g.FillColor != color.Transparent || ground != "" && g.FillColor != of(ground) {
			t.Errorf("%s: line %d has the ground %v", what, line, g.FillColor)
		}
		if g.StrokeWidth != frame {
			t.Errorf("%s: line %d has a frame of %v", what, line, g.StrokeWidth)
		}
	}
	y.editor.Select("eve", "cy")
	want("selected", 2, theme.ColorNameSelection, 1.5)
	want("selected", 4, theme.ColorNameSelection, 0)
	want("selected", 3, "", 0)
	y.w.Canvas().Unfocus()
	want("without the keys", 2, theme.ColorNamePressed, 0)
	y.editor.Select("di")
	want("another", 3, theme.ColorNamePressed, 0)
	want("another", 2, "", 0)
}

// TestWhereADragGoesShows: a frame around the line it would go below, or a mark
// between two, as far in as it would stand.
func TestWhereADragGoesShows(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, team))
	if marks := y.sheet.marks(); len(marks) != 0 {
		t.Errorf("without a drag there are %d marks", len(marks))
	}
	y.dragTo(5, 1.5, 0)
	marks := y.sheet.marks()
	if len(marks) != 1 || marks[0] != fyne.CanvasObject(y.sheet.into) || marks[0].Position().Y != lineHeight || marks[0].Size().Height != lineHeight {
		t.Errorf("onto Bo there are %v", marks)
	}
	y.sheet.DragEnd()
	y.editor.Undo()
	y.dragTo(2, 4.1, 2)
	marks = y.sheet.marks()
	if len(marks) != 1 || marks[0] != fyne.CanvasObject(y.sheet.between) || marks[0].Position() != fyne.NewPos(indent(2, y.sheet.Size().Width), 4*lineHeight-1) {
		t.Errorf("above Eve there are %v", marks)
	}
	y.sheet.DragEnd()
	y.dragTo(1, 3.5, 0)
	if marks := y.sheet.marks(); len(marks) != 0 {
		t.Errorf("into the own team there are %d marks", len(marks))
	}
}

// TestATeamInFocusBeginsAtTheLeft, wherever in the chart it stands.
func TestATeamInFocusBeginsAtTheLeft(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, team))
	left := y.rowOf(0).strip.Position().X
	y.editor.FocusOn("bo")
	if got := y.rowOf(0); got.name.Text != "Bo" || got.strip.Position().X != left {
		t.Errorf("the first line is %s, at %v; want Bo at %v", got.name.Text, got.strip.Position().X, left)
	}
	if got := y.rowOf(1); got.name.Text != "Cy" || got.strip.Position().X != left+step {
		t.Errorf("the second line is %s, at %v", got.name.Text, got.strip.Position().X)
	}
}

// TestTheListFollows goes no further than it must to show a line.
func TestTheListFollows(t *testing.T) {
	y := newTypist(t, charttest.Company(100))
	height := y.scroll.Size().Height
	for _, tt := range []struct {
		line int
		want float32
	}{{0, 0}, {40, 41*lineHeight - height}, {39, 41*lineHeight - height}, {10, 10 * lineHeight}, {11, 10 * lineHeight}} {
		y.reveal(tt.line)
		if got := y.scroll.Offset.Y; got != tt.want {
			t.Errorf("line %d: the list begins at %v, want %v", tt.line, got, tt.want)
		}
	}
}
