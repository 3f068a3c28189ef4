package outline

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestTheOutlineShowsWhatTheCanvasShows after any edits, from the outline and
// from elsewhere: its lines are the cards in reading order, and those marked are
// the editor's selection.
func TestTheOutlineShowsWhatTheCanvasShows(t *testing.T) {
	keys := []string{"Enter", "Tab", "⇧Tab", "Ann", "Ben,_VP", "Esc", "Up", "Down", "⇧Down", "⇧Up", "Home", "End", "Left", "Right", "Back", "PageDown"}
	y := newTypist(t, chart.Empty())
	property.Check(t, func(t *rapid.T) {
		y.finish(false)
		y.editor.NewFrom(charttest.AnyChart(t))
		y.focus(y.sheet)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "kind") {
			case 0:
				_ = y.editor.Do(charttest.AnyEdit(t, y.editor.Chart())) // some fail
			case 1:
				y.editor.Undo()
			case 2:
				y.pressAny(t)
			default:
				y.hit(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			y.inStep(t)
		}
	})
}

// pressAny clicks on any line, or drags it to any other.
func (y *typist) pressAny(t *rapid.T) {
	line, to := rapid.IntRange(0, y.lines.len()).Draw(t, "line"), rapid.Float32Range(0, float32(y.lines.len()+1)).Draw(t, "to")
	if rapid.Bool().Draw(t, "click") {
		y.click(line, desktop.MouseButtonPrimary, rapid.SampledFrom([]fyne.KeyModifier{0, fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault}).Draw(t, "held"))
		return
	}
	y.dragTo(line, to, rapid.IntRange(0, 4).Draw(t, "depth"))
	y.sheet.DragEnd()
}

// inStep fails where outline and canvas differ.
func (y *typist) inStep(t *rapid.T) {
	var lines, cards []string
	for i := range y.lines.len() {
		if p := y.lines.person(i); p != nil {
			lines = append(lines, fmt.Sprint(p.ID, y.lines.depth(i)))
			if y.lines.of(p.ID) != i {
				t.Fatalf("%s is on line %d, not %d", p.ID, i, y.lines.of(p.ID))
			}
		} else if y.entry == nil {
			t.Fatalf("line %d is nobody's", i)
		}
	}
	tree := y.editor.Chart().Tree()
	for _, c := range y.editor.Scene().Cards {
		cards = append(cards, fmt.Sprint(c.Person, tree.Depth[tree.Index(c.Person)]))
	}
	if !slices.Equal(lines, cards) {
		t.Fatalf("the lines are %v, the cards %v", lines, cards)
	}
	from, to := y.sheet.window()
	for i := from; i < to; i++ {
		r, p := y.sheet.rows[i%len(y.sheet.rows)], y.lines.person(i)
		if p != nil && (r.shown.line != i || r.shown.name != called(y.editor.Chart(), p) || r.shown.selected != y.editor.Selection().Has(p.ID)) {
			t.Fatalf("line %d shows %+v, selected %v, and is %s's", i, r.shown, y.editor.Selection().IDs(), p.ID)
		}
	}
}

// BenchmarkScroll is what it takes to scroll a page, of lists of all lengths.
func BenchmarkScroll(b *testing.B) {
	for _, people := range []int{60, 5_000, 20_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			y := newTypist(b, charttest.Company(people))
			for i := 0; b.Loop(); i++ {
				y.scrollTo(float32(i%2) * 10 * lineHeight)
			}
		})
	}
}

// BenchmarkList is what the outline does when the chart has changed.
func BenchmarkList(b *testing.B) {
	for _, people := range []int{60, 5_000, 20_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			y := newTypist(b, charttest.Company(people))
			for b.Loop() {
				y.list()
				y.sheet.place()
			}
		})
	}
}

// TestOnlyWhatIsInViewIsMade, however many there are.
func TestOnlyWhatIsInViewIsMade(t *testing.T) {
	y := newTypist(t, charttest.Company(5_000))
	y.hit("End Home PageDown PageDown End Up Up")
	if n := len(y.sheet.rows); n == 0 || n > 20 {
		t.Errorf("there are %d rows", n)
	}
	if from, to := y.sheet.window(); y.lead() < from || y.lead() >= to {
		t.Errorf("line %d is not among %d to %d", y.lead(), from, to)
	}
}
