package board

import (
	"bytes"
	"image"
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

// fromAfar is the picture of the cards, and how many of its pixels have the
// colour of the frames of who is found.
func (d *desk) fromAfar() (framed int, pixels []uint8) {
	b := d.Board
	b.far.found, b.far.foundColour = b.editor.Spotlight(), b.foundColour()
	img := b.far.picture(b.index(), b.said(), b.editor.View(), 400, 300)
	for y := range 300 {
		for x := range 400 {
			if img.RGBAAt(x, y) == color.RGBAModel.Convert(b.foundColour()) {
				framed++
			}
		}
	}
	return framed, bytes.Clone(img.Pix)
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
	before, _ := d.fromAfar()
	d.editor.Find("head")
	if got, _ := d.fromAfar(); got <= before {
		t.Errorf("%d pixels are in the colour of frames, %d before", got, before)
	}
	d.editor.Find("")
	if got, _ := d.fromAfar(); got != before {
		t.Errorf("%d pixels are in the colour of frames afterwards, %d before", got, before)
	}
}

// TestFramesFromAfarAreRoundAsCardsAre: a corner of the picture's frame is empty,
// and what lies within is not painted over.
func TestFramesFromAfarAreRoundAsCardsAre(t *testing.T) {
	red := color.NRGBA{R: 0xFF, A: 0xFF}
	for _, tt := range []struct{ radius, w int }{{8, 2}, {8, 8}, {3, 4}, {0, 2}} {
		p := &far{img: image.NewRGBA(image.Rect(0, 0, 60, 40)), discs: discs{}}
		r := image.Rect(10, 10, 50, 30)
		p.border(r, tt.radius, tt.w, red)
		for _, at := range []image.Point{r.Min, {r.Max.X - 1, r.Min.Y}, {r.Min.X, r.Max.Y - 1}, r.Max.Sub(image.Pt(1, 1))} {
			if painted := p.img.RGBAAt(at.X, at.Y).A > 0x80; painted != (tt.radius == 0) {
				t.Errorf("radius %d: the corner %v is painted: %t", tt.radius, at, painted)
			}
		}
		if p.img.RGBAAt(30, 10).A != 0xFF || p.img.RGBAAt(10, 20).A != 0xFF {
			t.Errorf("radius %d: the edges are not painted", tt.radius)
		}
		if p.img.RGBAAt(30, 20).A != 0 || p.img.RGBAAt(30, 9).A != 0 {
			t.Errorf("radius %d: there is paint within or around", tt.radius)
		}
	}
}

// TestWhoIsFilteredOutIsFaint, without a frame around the others and without
// the marks of findings.
func TestWhoIsFilteredOutIsFaint(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(1)
	shown := func() (frames, dots int) {
		for _, r := range d.marks.outlines.all {
			if r.Visible() {
				frames++
			}
		}
		for _, c := range d.marks.dots.all {
			if c.Visible() {
				dots++
			}
		}
		return frames, dots
	}
	_, before := shown()
	d.editor.Filter("role:pm")
	frames, dots := shown()
	if got := d.veils(); got != 3 || frames != 0 {
		t.Errorf("%d cards are faint, want 3; %d are framed", got, frames)
	}
	if before == 0 || dots >= before {
		t.Errorf("%d findings are marked, %d without a filter", dots, before)
	}
}

// TestFromAfarThePictureShowsTheFilter without frames.
func TestFromAfarThePictureShowsTheFilter(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(0.2)
	framed, before := d.fromAfar()
	d.editor.Filter("role:head")
	if n, now := d.fromAfar(); n != framed || bytes.Equal(now, before) {
		t.Errorf("%d pixels are in the colour of frames, %d before; the picture is the same: %t", n, framed, bytes.Equal(now, before))
	}
	d.editor.Filter("")
	if _, now := d.fromAfar(); !bytes.Equal(now, before) {
		t.Error("after the filter the picture is another one")
	}
}
