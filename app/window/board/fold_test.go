package board

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/chart"
)

// clickWith clicks at a place with a key held.
func (d *desk) clickWith(at fyne.Position, key fyne.KeyModifier) {
	d.MouseMoved(mouse(at, 0))
	down := mouse(at, desktop.MouseButtonPrimary)
	down.Modifier = key
	d.MouseDown(down)
	d.MouseUp(down)
}

// foldMark is where somebody's fold mark is.
func (d *desk) foldMark(id chart.ID) fyne.Position {
	at, _ := d.foldPlace(id)
	return at
}

// cards are whose cards are drawn.
func (d *desk) cards() string {
	var all []string
	for _, c := range d.editor.Scene().Cards {
		all = append(all, string(c.Person))
	}
	return strings.Join(all, " ")
}

// pills is what the marks of folded teams say.
func (d *desk) pills() (all []string) {
	for _, t := range d.folds.words.all {
		if t.Visible() {
			all = append(all, t.Text)
		}
	}
	return all
}

func TestAFoldMarkFoldsAndShows(t *testing.T) {
	d := newDesk(t, "cpo Ada\n  head Bo\n    pm Cy\n    pm [open; id=post]\n  head Eve")
	for _, tt := range []struct {
		who   chart.ID
		key   fyne.KeyModifier
		cards string
		pills []string
	}{
		{"bo", 0, "ada bo eve", []string{"+2 · 1 open"}},
		{"bo", 0, "ada bo cy post eve", nil},
		{"ada", fyne.KeyModifierShift, "ada", []string{"+4 · 1 open"}},
		{"ada", 0, "ada bo eve", []string{"+2 · 1 open"}},
		{"ada", 0, "ada", []string{"+4 · 1 open"}},
		{"ada", fyne.KeyModifierShift, "ada bo cy post eve", nil},
	} {
		d.MouseMoved(mouse(d.card(tt.who), 0))
		d.clickWith(d.foldMark(tt.who), tt.key)
		got := slices.DeleteFunc(d.pills(), func(s string) bool { return !strings.HasPrefix(s, "+") })
		if d.cards() != tt.cards || !slices.Equal(got, tt.pills) {
			t.Errorf("a click on the mark of %s shows %q and says %q, want %q and %q", tt.who, d.cards(), got, tt.cards, tt.pills)
		}
	}
	if d.editor.UndoName() != "" {
		t.Errorf("folding is an edit: %s", d.editor.UndoName())
	}
}

func TestAFoldMarkSaysWhatItDoes(t *testing.T) {
	d := newDesk(t, "cpo Ada\n  head Bo\n    pm Cy\n    pm [open; id=post]\n  head Eve")
	d.MouseMoved(mouse(d.card("bo"), 0))
	d.MouseMoved(mouse(d.foldMark("bo"), 0))
	if got := d.tipOf(d.pointed); len(got) == 0 || got[0].Text != "Fold the team" {
		t.Errorf("it says %+v", got)
	}
	d.editor.Fold(true, "bo")
	d.MouseMoved(mouse(d.foldMark("bo"), 0))
	if got := d.tipOf(d.pointed); len(got) < 2 || got[0].Text != "Show the team" || !strings.HasPrefix(got[1].Text, "1 person") || !strings.HasSuffix(got[1].Text, " below") {
		t.Errorf("folded it says %+v", got)
	}
	if got := d.foldAt(d.card("eve")); got != "" {
		t.Errorf("there is a mark of %q on a card", got)
	}
}

// TestWhoHasNoTeamHasNoFoldMark, nor has anybody seen from afar.
func TestWhoHasNoTeamHasNoFoldMark(t *testing.T) {
	d := newDesk(t, company)
	d.MouseMoved(mouse(d.card("eve"), 0))
	if id := d.foldable(); id != "" {
		t.Errorf("%s can be folded", id)
	}
	d.editor.Fold(true, "bo")
	d.editor.ZoomTo(0.2)
	if len(d.pills()) > 0 || d.foldAt(d.foldMark("bo")) != "" {
		t.Errorf("from afar the marks say %q", d.pills())
	}
}

// TestADragOntoAFoldedManagerShowsTheTeam, with who was dropped in it.
func TestADragOntoAFoldedManagerShowsTheTeam(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Fold(true, "bo")
	to := d.card("bo")
	d.carry(d.card("eve"), to)
	d.let(to)
	if got := d.cards(); got != "ada bo cy dee eve" || !d.editor.Dirty() || d.editor.Selected() != "eve" {
		t.Errorf("the cards are %q, selected is %q", got, d.editor.Selected())
	}
}
