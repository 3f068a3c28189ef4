package graphviz_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

func TestProbeShots(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	os.WriteFile("/tmp/gvcheck/a.svg", svg(t, s), 0o644)
	os.WriteFile("/tmp/gvcheck/a1.png", pngOf(t, s, 1), 0o644)
	os.WriteFile("/tmp/gvcheck/a2.png", pngOf(t, s, 2), 0o644)
	s = build(charttest.Company(1000), scene.Options{Layout: "compact"})
	sc := benchScene(1000)
	fmt.Println("compact", s.Width, s.Height, "bench", sc.Width, sc.Height, "scale", benchScale(sc))
	for _, n := range []int{100, 5000} {
		sc := benchScene(n)
		fmt.Println(n, sc.Width, sc.Height, benchScale(sc))
	}
	var b bytes.Buffer
	graphviz.DOT(&b, sc)
	os.WriteFile("/tmp/gvcheck/n2.dot", b.Bytes(), 0o644)
	os.WriteFile("/tmp/gvcheck/plain.dot", plainGraph(sc), 0o644)
	fmt.Println("png bytes", len(pngOf(t, sc, benchScale(sc))))
}

func TestProbeControls(t *testing.T) {
	for _, c := range []string{"\x01", "\x00", "\x0b", "\x1b", "\x7f", "\u0085", "\u2028", "\ufffe", "\uffff", "\xff", "\r\n", "\t", "]]>", "&#0;", "  a  b  ", "\ufeff"} {
		s := build(charttest.Parse(t, "cpo Ada"), scene.Options{Title: "T"})
		s.Cards[0].Texts[0].S = "x" + c + "y"
		s.Cards[0].Summary = "x" + c + "y"
		s.Title = "x" + c + "y"
		var b bytes.Buffer
		err := graphviz.SVG(t.Context(), &shared, &b, s)
		var got []string
		if err == nil {
			got = texts(t, b.Bytes())
			got = got[:1]
			i := strings.Index(b.String(), "<title>")
			got = append(got, b.String()[i:i+30])
		}
		fmt.Printf("%q: %q %v\n", c, got, err)
	}
}
