package importing

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// many is a table of more rows than are shown first.
func many() string {
	var b strings.Builder
	b.WriteString("Key,Name,Boss,Head office\n1,Ada Byron,,Oslo\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "%d,Person %d,Ada Byron,Oslo\n", i+2, i)
	}
	return b.String()
}

func firstOf(t *testing.T, text string) *Reading {
	t.Helper()
	r, err := ReadFirst(source(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTheFirstRowsComeFirst: they can be looked at, and not be taken.
func TestTheFirstRowsComeFirst(t *testing.T) {
	d, w, taken := shownAs(t, firstOf(t, many()))
	if got := texts(w); len(d.Reading.Rows) < firstRows || d.Reading.Taken.Chart.Len() > 15_000 || !strings.Contains(got, "all are being read") || !strings.Contains(got, "Person 5") {
		t.Fatalf("the first are %d rows:\n%s", len(d.Reading.Rows), got)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *taken != nil {
		t.Error("the first rows are taken for all")
	}
	d.Complete(readingOf(t, source(many())))
	if got := texts(w); !strings.Contains(got, "20,000 of 20,001 have a manager") || d.Said() {
		t.Errorf("all rows are not shown:\n%s", got)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *taken == nil || (*taken).Taken.Chart.Len() != 20_001 {
		t.Error("the whole is not taken")
	}
}

// TestWhatIsSaidOfTheFirstRows holds for all.
func TestWhatIsSaidOfTheFirstRows(t *testing.T) {
	d, _, _ := shownAs(t, firstOf(t, many()))
	d.use("Head office", "Location")
	d.Complete(readingOf(t, source(many())))
	if c := d.Reading.Taken.Chart; !d.Said() || c.Len() != 20_001 || c.Person("9000").Location != "Oslo" {
		t.Errorf("of %d people somebody is at %q", c.Len(), c.Person("9000").Location)
	}
}

// TestCancelIsHeard by whoever reads the rest.
func TestCancelIsHeard(t *testing.T) {
	d, w, _ := shownAs(t, firstOf(t, many()))
	heard := false
	d.OnCancel = func() { heard = true }
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !heard || w.Canvas().Overlays().Top() != nil {
		t.Errorf("heard: %t", heard)
	}
}
