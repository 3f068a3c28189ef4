package board

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/compare"
)

// signs are the badges on the board, with whose card each is on.
func (d *desk) signs() (all []string) {
	for _, t := range d.marks.signs.all {
		if !t.Visible() {
			continue
		}
		for _, p := range d.editor.Chart().Tree().People {
			box, _ := d.editor.CardBox(p.ID)
			if at, size := d.badgeAt(box); in(at.X, at.X+size.Width, t.Position().X+t.Size().Width/2) && in(at.Y, at.Y+size.Height, t.Position().Y+t.Size().Height/2) {
				all = append(all, t.Text+string(p.ID))
			}
		}
	}
	slices.Sort(all)
	return all
}

// inMay is the company some time ago.
const inMay = `
cpo Ada
  head Bo [location=Rome]
    pm Fay
    pm Cy
  pm Dee [location=Oslo]
`

func TestCardsThatDifferCarryASign(t *testing.T) {
	d := newDesk(t, company)
	if got := d.signs(); got != nil {
		t.Errorf("without a comparison the signs are %q", got)
	}
	d.editor.CompareWith(charttest.Parse(t, inMay), "May")
	for zoom, readable := range map[float64]bool{1: true, 0.2: false} {
		d.editor.ZoomTo(zoom)
		if got, want := d.signs(), []string{"+eve", "~bo", "→dee"}; !slices.Equal(got, want) {
			t.Errorf("at a zoom of %v (readable: %t) the signs are %q, want %q", zoom, readable, got, want)
		}
	}
	if err := d.editor.Do(chart.Remove("eve")); err != nil {
		t.Fatal(err)
	}
	if got, want := d.signs(), []string{"~bo", "→dee"}; !slices.Equal(got, want) {
		t.Errorf("after an edit the signs are %q, want %q", got, want)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := d.signs(); got != nil || d.editor.ComparedWith() != "" {
		t.Errorf("after Esc the signs are %q", got)
	}
}

func TestEscEndsTheComparisonBeforeTheSelection(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Select("bo")
	d.editor.CompareWith(charttest.Parse(t, inMay), "May")
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !d.editor.Selection().Has("bo") || d.editor.ComparedWith() != "" {
		t.Error("the first Esc does not end the comparison alone")
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.editor.Selection().Len() != 0 {
		t.Error("the second Esc does not select nobody")
	}
}

// TestABadgeSaysWhatItMeans, where somebody moved from and what else is new.
func TestABadgeSaysWhatItMeans(t *testing.T) {
	d := newDesk(t, company)
	d.editor.CompareWith(charttest.Parse(t, inMay), "May")
	for id, want := range map[chart.ID]string{"eve": "Added: Head of Product, reports to Ada", "dee": "Moved from Ada to Bo|Changed: location: Oslo → –", "bo": "Changed: location: Rome → –"} {
		box, _ := d.editor.CardBox(id)
		at, size := d.badgeAt(box)
		d.MouseMoved(mouse(at.Add(fyne.NewPos(size.Width/2, size.Height/2)), 0))
		if got := strings.Join(d.Tips.Shown(), "|"); got != want {
			t.Errorf("the badge of %s says %q, want %q", id, got, want)
		}
	}
	d.MouseMoved(mouse(d.card("dee"), 0))
	if d.Tips.Shown() != nil {
		t.Error("the tip stays where there is no mark")
	}
}

// TestEveryKindOfChangeHasItsSign, so that it is not told by colour alone.
func TestEveryKindOfChangeHasItsSign(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range compare.Kinds {
		sign := look.ChangeSign(k.Kind)
		if sign == "" || seen[sign] || look.ChangeColour(k.Kind) == "" {
			t.Errorf("%s has the sign %q", k.Heading, sign)
		}
		seen[sign] = true
	}
}
