package board

import (
	"image/color"
	"testing"
)

// veils is how many cards are faint.
func (d *desk) veils() (n int) {
	for _, r := range d.marks.veils.all {
		if r.Visible() {
			n++
		}
	}
	return n
}

func TestWhoIsNotFoundIsFaint(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(1)
	d.editor.Find("head")
	if got := d.veils(); got != 3 {
		t.Errorf("%d cards are faint, want 3", got)
	}
	d.editor.Find("")
	if got := d.veils(); got != 0 {
		t.Errorf("%d cards are faint after the search", got)
	}
}

// TestFromAfarThePictureShowsWhoIsFound: it is another one, with frames, and
// the first again afterwards.
func TestFromAfarThePictureShowsWhoIsFound(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(0.2)
	framed := func() (n int) {
		b := d.Board
		b.far.found, b.far.foundColour = b.editor.Spotlight(), b.foundColour()
		img := b.far.picture(b.index(), b.said(), b.editor.View(), 400, 300)
		for y := range 300 {
			for x := range 400 {
				if img.RGBAAt(x, y) == color.RGBAModel.Convert(b.foundColour()) {
					n++
				}
			}
		}
		return n
	}
	before := framed()
	d.editor.Find("head")
	if got := framed(); got <= before {
		t.Errorf("%d pixels are in the colour of frames, %d before", got, before)
	}
	d.editor.Find("")
	if got := framed(); got != before {
		t.Errorf("%d pixels are in the colour of frames afterwards, %d before", got, before)
	}
}
