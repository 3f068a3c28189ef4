package board

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// texts are those that a board shows.
func (d *desk) texts() []string {
	var all []string
	for _, o := range test.LaidOutObjects(d.Board) {
		if t, is := o.(*canvas.Text); is && t.Visible() {
			all = append(all, t.Text)
		}
	}
	return all
}

func TestTextsStandWhereTheSceneSays(t *testing.T) {
	d := newDesk(t, company)
	want := map[string]scene.Text{}
	for _, c := range d.editor.Scene().Cards {
		for _, x := range c.Texts {
			if x.Weight == scene.SemiBold && x.Size > 12 { // the names
				want[x.S] = x
			}
		}
	}
	for _, o := range test.LaidOutObjects(d.Board) {
		shown, is := o.(*canvas.Text)
		x, named := want[textOf(shown)]
		if !is || !named || !shown.Visible() {
			continue
		}
		_, baseline := fyne.CurrentApp().Driver().RenderedTextSize(shown.Text, shown.TextSize, shown.TextStyle, nil)
		got, at := shown.Position().AddXY(0, baseline), d.at(x.At)
		if diff := got.Subtract(at); max(abs(float64(diff.X)), abs(float64(diff.Y))) > 0.5 {
			t.Errorf("%q stands at %v, want %v", x.S, got, at)
		}
		delete(want, x.S)
	}
	if len(want) > 0 {
		t.Errorf("not shown: %v", want)
	}
}

func textOf(t *canvas.Text) string {
	if t == nil {
		return ""
	}
	return t.Text
}

func TestOnlyWhatIsInViewIsDrawn(t *testing.T) {
	d := newDesk(t, company)
	d.editor.NewFrom(charttest.Company(3000))
	d.editor.ZoomTo(1)
	objects := len(test.LaidOutObjects(d.Board))
	if objects < 20 || objects > 1500 {
		t.Errorf("%d objects are on the canvas", objects)
	}
	if n := len(d.texts()); n == 0 || n > 300 {
		t.Errorf("%d texts are shown", n)
	}
}

func TestFarOutItIsOnePicture(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(0.2)
	if shown := d.texts(); slices.Contains(shown, "Ada") {
		t.Errorf("text that cannot be read is drawn: %q", shown)
	}
	img := d.far.picture(d.index(), d.said(), d.editor.View(), 1000, 700)
	ada, eve := d.said().Drawn(0), d.said().Drawn(4)
	for _, tt := range []struct {
		at   layout.Point
		want color.NRGBA
	}{
		{layout.Point{X: ada.X + 12, Y: ada.Centre().Y}, d.said().Labels[0].Fill},
		{layout.Point{X: eve.X + 12, Y: eve.Centre().Y}, d.said().Says(4).Fill},
		{layout.Point{X: ada.X - 300, Y: ada.Y}, scene.Light.Background},
	} {
		p := d.editor.View().ToView(tt.at)
		if got := color.NRGBAModel.Convert(img.At(int(p.X), int(p.Y))); got != tt.want {
			t.Errorf("at %v the picture is %v, want %v", tt.at, got, tt.want)
		}
	}
}

func TestFindingsHaveDots(t *testing.T) {
	d := newDesk(t, "pm Cy\n  head Bo\n  pm Dee")
	dots := 0
	for _, c := range d.marks.dots.all {
		if c.Visible() {
			dots++
		}
	}
	if want := len(rule.Gravest(d.editor.Findings())); dots != want || dots == 0 {
		t.Errorf("%d dots for %d people with findings", dots, want)
	}
}

func TestTheEntryKeepsToItsCard(t *testing.T) {
	d := newDesk(t, company)
	d.Rename("eve")
	before := d.entry.Position()
	d.editor.SetView(d.editor.View().Panned(-40, 30))
	if got := d.entry.Position().Subtract(before); got != fyne.NewPos(-40, 30) {
		t.Errorf("the entry moved by %v", got)
	}
}

// TestIndexFindsWhatABruteSearchFinds looks for random parts of a company.
func TestIndexFindsWhatABruteSearchFinds(t *testing.T) {
	e := editor.New(nil, measurer{})
	e.NewFrom(charttest.Company(300))
	s := e.Scene()
	ix := newIndex(s)
	property.Check(t, func(t *rapid.T) {
		f := func(name string, to float64) float64 { return rapid.Float64Range(-200, to).Draw(t, name) }
		part := layout.Rect{X: f("x", s.Width), Y: f("y", s.Height), W: 200 + f("w", 1500), H: 200 + f("h", 900)}
		cards, connectors := ix.in(part)
		slices.Sort(cards)
		var want []int
		for i, c := range s.Cards {
			if touches(part, c.Box) {
				want = append(want, i)
			}
		}
		if !slices.Equal(cards, want) {
			t.Fatalf("cards in %v: %v, want %v", part, cards, want)
		}
		for i, c := range s.Connectors {
			for k := 1; k < len(c.Path); k++ {
				if touches(part, spanned(c.Path[k-1], c.Path[k])) && !slices.Contains(connectors, i) {
					t.Fatalf("connector %d in %v is missing", i, part)
				}
			}
		}
		p := layout.Point{X: part.X, Y: part.Y}
		at := ix.at(p)
		brute := slices.IndexFunc(s.Cards, func(c scene.Card) bool { return c.Box.Contains(p) })
		if at != brute {
			t.Fatalf("at %v: card %d, want %d", p, at, brute)
		}
	})
}
