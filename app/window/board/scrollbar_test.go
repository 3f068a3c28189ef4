package board

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// middle is the middle of a thumb.
func (d *desk) thumb(bar int) fyne.Position {
	r := d.scrolls.bars[bar].box()
	return fyne.NewPos(float32(r.Centre().X), float32(r.Centre().Y))
}

func TestScrollBarsAreWhereTheChartDoesNotFit(t *testing.T) {
	d := newDesk(t, company)
	for _, tt := range []struct {
		what            string
		do              func()
		across, upright bool
	}{
		{"all is in view", func() { d.editor.Fit() }, false, false},
		{"all is large", func() { d.editor.ZoomTo(4) }, true, true},
		{"the view is high", func() {
			d.editor.ZoomTo(2)
			d.window.Resize(fyne.NewSize(300, 4000))
			d.editor.SetView(d.editor.View().Centred(d.editor.Extent().Centre(), 2))
		}, true, false},
	} {
		tt.do()
		for i, want := range []bool{tt.across, tt.upright} {
			if got := d.scrolls.thumbs[i].Visible(); got != want {
				t.Errorf("%s: bar %d is shown: %t", tt.what, i, got)
			}
		}
	}
}

// TestAThumbDragsTheView to the very ends of the chart, and back on Esc.
func TestAThumbDragsTheView(t *testing.T) {
	d := newLargeDesk(t)
	all := d.editor.Extent()
	d.editor.SetView(d.editor.View().Centred(all.Centre(), 0.6))
	before := d.editor.View()
	for bar, way := range []fyne.Delta{fyne.NewDelta(5000, 0), fyne.NewDelta(0, 5000)} {
		from := d.thumb(bar)
		d.carry(from, from.Add(way))
		v := d.editor.View().Visible()
		if right, bottom := v.Right() > all.Right()+10, v.Bottom() > all.Bottom()+10; bar == 0 && !right || bar == 1 && !bottom {
			t.Errorf("bar %d, at its end: %v of %v is in view", bar, v, all)
		}
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if d.editor.View() != before {
			t.Errorf("bar %d: after Esc the view is not where it was", bar)
		}
	}
}

// TestBesideTheThumbAPressTurnsAPage towards the pointer.
func TestBesideTheThumbAPressTurnsAPage(t *testing.T) {
	d := newLargeDesk(t)
	d.editor.SetView(d.editor.View().Centred(d.editor.Extent().Centre(), 1.5))
	before := d.editor.View()
	end := d.thumb(0)
	end.X = d.Size().Width - scrollRoom - 2*scrollEnd
	d.press(end)
	d.let(end)
	if by := d.editor.View().Origin.X - before.Origin.X; math.Abs(by-pageShare*before.Visible().W) > 1 {
		t.Errorf("the view moved by %v, want a page of %v", by, before.Visible().W)
	}
	d.press(fyne.NewPos(scrollEnd+1, end.Y))
	d.let(fyne.NewPos(scrollEnd+1, end.Y))
	if got := d.editor.View(); math.Abs(got.Origin.X-before.Origin.X) > 1 {
		t.Errorf("a page back the view begins at %v, want %v", got.Origin, before.Origin)
	}
	if d.editor.Selection().Len() != 0 && d.gesture.busy() {
		t.Error("the press counts for what is below the bar")
	}
}

// TestAThumbIsOnItsBar, for charts and views of any size.
func TestAThumbIsOnItsBar(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		pick := func(name string, from, to float64) float64 { return rapid.Float64Range(from, to).Draw(t, name) }
		cards := layout.Rect{X: pick("x", 0, 100), Y: pick("y", 0, 100), W: pick("w", 100, 1e6), H: pick("h", 40, 1e5)}
		v := editor.View{Zoom: pick("zoom", 0.02, 4), Size: layout.Size{W: pick("view w", 240, 3000), H: pick("view h", 160, 2000)}}
		v.Origin = layout.Point{X: pick("origin x", -1e4, 1e6), Y: pick("origin y", -1e4, 1e5)}
		for _, upright := range []bool{false, true} {
			s := newScrollBar(upright, v, cards)
			if !s.shown {
				continue
			}
			at, long := s.thumb()
			if at < -0.01 || long < scrollLeast || at+long > s.length+0.01 {
				t.Fatalf("the thumb is %v long at %v of %v", long, at, s.length)
			}
			p := s.box().Centre()
			if !s.has(p) || !s.onThumb(p) {
				t.Fatalf("%v is not on the thumb", p)
			}
			if got := s.steered(v, p).to(p); math.Abs(got.Origin.X-v.Origin.X)+math.Abs(got.Origin.Y-v.Origin.Y) > 0.01 {
				t.Fatalf("a press on the thumb moves the view from %v to %v", v.Origin, got.Origin)
			}
			by := rapid.Float64Range(0, 1).Draw(t, "part of the way")*(s.length-long) - at
			q, dragged := p, s
			if upright {
				q.Y += by
				dragged.start = s.steered(v, p).to(q).Origin.Y
			} else {
				q.X += by
				dragged.start = s.steered(v, p).to(q).Origin.X
			}
			if now, _ := dragged.thumb(); s.length-long > 1 && math.Abs(now-at-by) > 0.01 {
				t.Fatalf("dragged by %v the thumb goes from %v to %v", by, at, now)
			}
		}
	})
}
