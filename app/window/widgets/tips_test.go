package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// tipClock lets time pass by hand.
type tipClock struct{ waiting []func() }

func (c *tipClock) after(d time.Duration, do func()) (stop func()) {
	if d != tipRest {
		panic("tips come after a rest")
	}
	c.waiting = append(c.waiting, do)
	return func() {} // too late: what was stopped may be on its way
}

func (c *tipClock) pass() {
	for _, do := range c.waiting {
		do()
	}
	c.waiting = nil
}

func tipsIn(t *testing.T, size fyne.Size) (*Tips, *tipClock, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	tips, clock := NewTips(), &tipClock{}
	tips.After = clock.after
	w := test.NewTempWindow(t, container.NewStack(widget.NewLabel("content"), tips.Layer))
	w.SetPadded(false)
	w.Resize(size)
	return tips, clock, w
}

func says(text, key string) func() Tip {
	return func() Tip { return Tip{{Text: text, Key: key}} }
}

// TestATipComesAfterARest on one thing, and goes when the pointer does.
func TestATipComesAfterARest(t *testing.T) {
	tips, clock, _ := tipsIn(t, fyne.NewSize(600, 400))
	at := fyne.NewPos(50, 50)
	tips.Rest("save", at, says("Save", "Ctrl+S"))
	if tips.Shown() != nil {
		t.Error("the tip does not wait")
	}
	clock.pass()
	if got := tips.Shown(); !slices.Equal(got, []string{"Save", "Ctrl+S"}) {
		t.Errorf("the tip says %q", got)
	}
	before := tips.panel.Position()
	tips.Rest("save", at.AddXY(5, 5), says("never asked for", ""))
	clock.pass()
	if got := tips.Shown(); got[0] != "Save" || tips.panel.Position() != before {
		t.Errorf("the tip does not stay while the pointer is on the same: %q", got)
	}
	tips.Rest("open", at, says("Open", ""))
	if tips.Shown() != nil {
		t.Error("the tip of another thing stays")
	}
	tips.Leave()
	clock.pass()
	if got := tips.Shown(); got != nil {
		t.Errorf("the pointer has left, and the tip says %q", got)
	}
	tips.Rest("open", at, func() Tip { return nil })
	clock.pass()
	if tips.Shown() != nil {
		t.Error("there is a tip that says nothing")
	}
}

// TestATipStandsInTheWindow, beside the pointer and never under it, and makes
// no window larger.
func TestATipStandsInTheWindow(t *testing.T) {
	size := fyne.NewSize(600, 400)
	for _, at := range []fyne.Position{{X: 5, Y: 5}, {X: 595, Y: 5}, {X: 5, Y: 395}, {X: 595, Y: 395}, {X: 300, Y: 200}} {
		tips, clock, w := tipsIn(t, size)
		tips.Rest("it", at, says("A sentence that is long enough to be broken into several lines, as most people read no more of one at a glance than so much", "Ctrl+K"))
		clock.pass()
		from, to := tips.panel.Position(), tips.panel.Position().Add(tips.panel.Size())
		if from.X < 0 || from.Y < 0 || to.X > size.Width || to.Y > size.Height {
			t.Errorf("at %v the tip is from %v to %v", at, from, to)
		}
		if from.X <= at.X && at.X <= to.X && from.Y <= at.Y && at.Y <= to.Y {
			t.Errorf("the pointer at %v is on its tip from %v to %v", at, from, to)
		}
		if w.Canvas().Size() != size || tips.Layer.MinSize() != (fyne.Size{}) {
			t.Errorf("the window is %v", w.Canvas().Size())
		}
	}
}

func TestNoTipsSayNothing(t *testing.T) {
	var none *Tips
	none.Rest("it", fyne.Position{}, says("", ""))
	none.Leave()
}
