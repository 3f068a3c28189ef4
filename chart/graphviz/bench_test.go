package graphviz_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"math"
	"os/exec"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// The benchmarks set Cadre beside native Graphviz, where it is installed, on
// the same cards: neato -n2 draws Cadre's own DOT; dot lays the cards out
// itself and draws them at about the same size, once with what Graphviz can
// do of their look and once as boxes with plain text.

func benchScene(n int) *scene.Scene {
	return build(charttest.Company(n), scene.Options{Look: chart.Look{Layout: "compact"}})
}

var sizes = []int{100, 1_000, 5_000}

func BenchmarkSVG(b *testing.B) {
	for _, n := range sizes {
		s := benchScene(n)
		b.Run(fmt.Sprintf("cadre/%d", n), func(b *testing.B) {
			svg(b, s)
			for b.Loop() {
				svg(b, s)
			}
		})
		native(b, n, s, "svg", benchScale(s))
	}
}

func BenchmarkPNG(b *testing.B) {
	for _, n := range sizes {
		s := benchScene(n)
		besideNative(b, n, s, benchScale(s))
	}
}

// BenchmarkSharpPNG is a picture of 24 megapixels of few cards.
func BenchmarkSharpPNG(b *testing.B) {
	s := benchScene(100)
	besideNative(b, 100, s, math.Sqrt(24e6/(s.Width*s.Height)))
}

func besideNative(b *testing.B, n int, s *scene.Scene, scale float64) {
	b.Run(fmt.Sprintf("cadre/%d", n), func(b *testing.B) {
		picture := pngOf(b, s, scale)
		for b.Loop() {
			pngOf(b, s, scale)
		}
		reportPixels(b, picture)
	})
	native(b, n, s, "png", scale)
}

// benchScale keeps the picture within what cairo can make, as native Graphviz
// does by itself.
func benchScale(s *scene.Scene) float64 {
	const cairo = 32_767
	return min(1, 0.95*cairo/max(s.Width, s.Height))
}

func native(b *testing.B, n int, s *scene.Scene, format string, scale float64) {
	var ours bytes.Buffer
	if err := graphviz.DOT(&ours, s); err != nil {
		b.Fatal(err)
	}
	dpi := fmt.Sprintf("-Gdpi=%.3f", 72*scale)
	run := func(name string, dot []byte, command string, args ...string) {
		b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
			path, err := exec.LookPath(command)
			if err != nil {
				b.Skip("native Graphviz is not installed")
			}
			var picture []byte
			for b.Loop() {
				cmd := exec.Command(path, args...)
				cmd.Stdin = bytes.NewReader(dot)
				if picture, err = cmd.Output(); err != nil || len(picture) == 0 {
					b.Fatal(err)
				}
			}
			reportPixels(b, picture)
		})
	}
	run("neato-n2", ours.Bytes(), "neato", "-n2", "-T"+format, dpi)
	run("dot", cardGraph(s), "dot", "-T"+format, dpi)
	run("dot-boxes", plainGraph(s), "dot", "-T"+format, dpi)
}

// reportPixels says how large a PNG is: native dot shrinks one that is too wide
// for cairo, and only times of about as many pixels can be compared.
func reportPixels(b *testing.B, picture []byte) {
	if size, err := png.DecodeConfig(bytes.NewReader(picture)); err == nil {
		b.ReportMetric(float64(size.Width)*float64(size.Height)/1e6, "Mpx")
	}
}

// plainGraph is the same people for Graphviz to lay out: a box for each with
// all it says in one style.
func plainGraph(s *scene.Scene) []byte {
	return graphOf(s, func(b *bytes.Buffer, c scene.Card) { fmt.Fprintf(b, "%q", c.Summary) })
}

// cardGraph is the same cards, as far as Graphviz can draw them: a strip in
// the role's colour, and each text in its size, weight and colour.
func cardGraph(s *scene.Scene) []byte {
	return graphOf(s, func(b *bytes.Buffer, c scene.Card) {
		bar, _ := c.Shape(scene.PartStrip)
		strip := bar.Fill
		fmt.Fprintf(b, `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ROWSPAN="%d" WIDTH="5" BGCOLOR="#%02x%02x%02x"></TD>`,
			len(c.Texts)+1, strip.R, strip.G, strip.B)
		for i, x := range c.Texts {
			if i > 0 {
				b.WriteString("<TR>")
			}
			fmt.Fprintf(b, `<TD ALIGN="LEFT" WIDTH="160"><FONT FACE="Inter" POINT-SIZE="%.0f" COLOR="#%02x%02x%02x">`, x.Size, x.Colour.R, x.Colour.G, x.Colour.B)
			bold := x.Weight == scene.SemiBold
			if bold {
				b.WriteString("<B>")
			}
			xml.EscapeText(b, []byte(x.S))
			if bold {
				b.WriteString("</B>")
			}
			b.WriteString("</FONT></TD></TR>")
		}
		b.WriteString("<TR><TD></TD></TR></TABLE>>")
	})
}

func graphOf(s *scene.Scene, label func(*bytes.Buffer, scene.Card)) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, `digraph { node [shape=box style="rounded,filled" fillcolor=white fixedsize=true]`)
	for _, c := range s.Cards {
		fmt.Fprintf(&b, "%q [width=%.3f height=%.3f label=", c.Person, c.Box.W/72, c.Box.H/72)
		label(&b, c)
		b.WriteString("]\n")
	}
	for _, c := range s.Connectors {
		fmt.Fprintf(&b, "%q -> %q\n", c.From, c.To)
	}
	fmt.Fprintln(&b, "}")
	return b.Bytes()
}

// BenchmarkPNGOfAsManyPixels has native dot lay the cards out and draw them,
// and Cadre draw its own picture of the same cards with as many pixels.
func BenchmarkPNGOfAsManyPixels(b *testing.B) {
	for _, n := range []int{60, 100, 1_000} {
		s := benchScene(n)
		for _, dpi := range []string{"96", "192", "288"} {
			path, err := exec.LookPath("dot")
			if err != nil {
				b.Skip("native Graphviz is not installed")
			}
			dot := func() []byte {
				cmd := exec.Command(path, "-Tpng", "-Gdpi="+dpi)
				cmd.Stdin = bytes.NewReader(cardGraph(s))
				picture, err := cmd.Output()
				if err != nil {
					b.Fatal(err)
				}
				return picture
			}
			size, err := png.DecodeConfig(bytes.NewReader(dot()))
			if err != nil {
				b.Fatal(err)
			}
			scale := math.Sqrt(float64(size.Width) * float64(size.Height) / (s.Width * s.Height))
			b.Run(fmt.Sprintf("cadre/%d/%s", n, dpi), func(b *testing.B) {
				picture := pngOf(b, s, scale)
				for b.Loop() {
					pngOf(b, s, scale)
				}
				reportPixels(b, picture)
			})
			b.Run(fmt.Sprintf("dot/%d/%s", n, dpi), func(b *testing.B) {
				var picture []byte
				for b.Loop() {
					picture = dot()
				}
				reportPixels(b, picture)
			})
		}
	}
}
