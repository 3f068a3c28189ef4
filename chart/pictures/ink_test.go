package pictures_test

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// scripts are the letters that random names are made of: Latin, Cyrillic,
// Chinese, Arabic, and Devanagari and Thai, whose marks stand above and below.
var scripts = []string{
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZÀÉÎÕÜçñøßŁĐĞİŷǼṦỆ'-.",
	"абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗЙЩЫЮЯЁЇҐЂ",
	"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐許鄧馮韓曹",
	"ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةﻷَُِّْ",
	"अआइईउऊएऐओऔकखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूृेैोौंः्",
	"กขคงจฉชซฌญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหอฮะาำิีึืุูเแโใไ่้๊๋์",
}

// randomName has 1 to 60 letters of a script, in words.
func randomName(r *rand.Rand, script string) string {
	letters := []rune(script)
	name := make([]rune, 1+r.IntN(60))
	for i := range name {
		name[i] = letters[r.IntN(len(letters))]
		if i > 0 && i < len(name)-1 && r.IntN(8) == 0 {
			name[i] = ' '
		}
	}
	return string(name)
}

// randomNames is a team of 500 with random names, areas and titles, and every
// kind of badge.
func randomNames(t *testing.T) *chart.Chart {
	r := rand.New(rand.NewPCG(1, 2))
	var people []chart.Person
	for i := range 500 {
		script := scripts[i%len(scripts)]
		people = append(people, chart.Person{
			ID: chart.ID(fmt.Sprint("p", i)), Name: randomName(r, script), Area: randomName(r, script), Title: randomName(r, script),
			Role: []chart.RoleID{"", chart.PM, chart.SeniorPM}[i%3], Employment: []chart.Employment{chart.FullTime, chart.Contractor, chart.Interim, chart.Fractional}[i%4],
			Open: i%5 == 0,
		})
		if i > 0 {
			people[i].Manager = people[(i-1)/8].ID
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTextStaysOnItsCard measures the ink of every text on the cards of 500
// random names, and of a company with short ones, at every width that cards
// come in, with circles and without.
func TestTextStaysOnItsCard(t *testing.T) {
	m := typeset.Default()
	widths := map[float64]bool{}
	for _, c := range []*chart.Chart{randomNames(t), charttest.Company(60)} {
		for _, circles := range []bool{false, true} {
			for _, depth := range []int{0, 1, 2, 3} {
				for _, frame := range []layout.Size{{}, {W: 960, H: 540}, {W: 540, H: 960}, {W: 700, H: 700}, {W: 1600, H: 300}, {W: 300, H: 2000}} {
					s := scene.Build(c, m, scene.Options{Look: chart.Look{Circles: circles, Layout: scene.FitPage, CardFields: []chart.FieldID{"title", "area"}}, Depth: depth, Frame: frame})
					widths[s.Cards[0].Box.W] = true
					for _, card := range s.Cards {
						checkInk(t, c, card)
					}
				}
			}
		}
	}
	for plain, circled := range map[float64]float64{192: 192 + 46, 128: 128 + 43, 248: 248 + 39} { // airy, normal, tight
		if !widths[plain] || !widths[circled] {
			t.Errorf("no card was %g wide, or none with a circle %g: %v", plain, circled, widths)
		}
	}
}

// checkInk tests that a card's texts lie within its border.
func checkInk(t *testing.T, c *chart.Chart, card scene.Card) {
	t.Helper()
	ground, _ := card.Shape(scene.PartGround)
	sheet := ground.Box
	if card.Row { // stands on the sheet of its list, where piled marks reach into a neighbour's margin
		const margin = 2.5
		sheet = layout.Rect{X: card.Box.X, Y: card.Box.Y - margin, W: card.Box.W, H: card.Box.H + 2*margin}
	}
	for _, x := range card.Texts {
		left, top, right, bottom := ink(x)
		if left < sheet.X || right > sheet.Right() || top < sheet.Y || bottom > sheet.Bottom() {
			t.Errorf("%q on the card of %q: ink at %.1f, %.1f to %.1f, %.1f, the card's border is %.1f", x.S, c.Person(card.Person).Name, left, top, right, bottom, sheet)
		}
	}
}

// ink is the rectangle that a text blackens.
func ink(x scene.Text) (left, top, right, bottom float64) {
	line := typeset.Default().Line(x.S, x.Size, x.Weight)
	start := x.At.X
	switch x.Anchor {
	case scene.Middle:
		start -= line.Width / 2
	case scene.End:
		start -= line.Width
	}
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	see := func(g typeset.Glyph, px, py float64) {
		px, py = start+g.X+px*g.Scale, x.At.Y+g.Y-py*g.Scale
		left, right, top, bottom = min(left, px), max(right, px), min(top, py), max(bottom, py)
	}
	for _, g := range line.Glyphs {
		for _, segment := range g.Shape.Outline {
			for _, p := range segment.ArgsSlice() {
				see(g, float64(p.X), float64(p.Y))
			}
		}
		if b := g.Shape.Bounds; g.Shape.Picture != nil {
			see(g, b.Left, b.Top)
			see(g, b.Right, b.Bottom)
		}
	}
	if math.IsInf(left, 0) && strings.TrimSpace(x.S) == "" {
		return x.At.X, x.At.Y, x.At.X, x.At.Y
	}
	return left, top, right, bottom
}

// TestNoPixelOutsideTheCards paints the 500 names: but for the cards, the
// picture is that of the cards without text.
func TestNoPixelOutsideTheCards(t *testing.T) {
	s := scene.Build(randomNames(t), typeset.Default(), scene.Options{Look: chart.Look{Circles: true, Layout: scene.FitPage}, Frame: slide})
	s.Page = layout.Size{} // at its natural size
	full := painted(t, s)
	for i := range s.Cards {
		s.Cards[i].Texts = nil
	}
	bare := painted(t, s)
	for _, c := range s.Cards { // on the cards anything goes
		box := image.Rect(int(c.Box.X), int(c.Box.Y), int(math.Ceil(c.Box.Right())), int(math.Ceil(c.Box.Bottom())))
		draw.Draw(full, box, bare, box.Min, draw.Src)
	}
	if !bytes.Equal(full.Pix, bare.Pix) {
		t.Error("text has left its card")
	}
}

func painted(t *testing.T, s *scene.Scene) *image.RGBA {
	t.Helper()
	var b bytes.Buffer
	if err := graphviz.PNG(t.Context(), &shared, &b, s, graphviz.PNGOptions{Scale: 1}); err != nil {
		t.Fatal(err)
	}
	return pixels(decode(t, b.Bytes()))
}
