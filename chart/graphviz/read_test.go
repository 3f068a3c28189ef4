package graphviz

import (
	"io"
	"os"
	"strings"
	"testing"

	"cadre/chart/scene"
)

// answer is what Graphviz says of a card, shortened.
const answer = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="60pt" height="40pt" viewBox="0.00 0.00 60.00 40.00" xmlns="http://www.w3.org/2000/svg">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(0 40)">
<title>chart</title>
<polygon fill="white" stroke="none" points="0,0 0,-40 60,-40 60,0 0,0"/>
<g id="edge1" class="edge"><title>card_0_0&#45;&gt;card_1_0</title>
<path fill="none" stroke="#97a3b3" stroke-dasharray="5,2" d="M10,-30C10,-30 10,-20 10,-20 10,-20 30,-20 30,-20"/></g>
<g id="node1" class="node"><title>ground</title>
<polygon fill="transparent" stroke="black" stroke-width="0" points="60,-40 0,-40 0,0 60,0 60,-40"/></g>
<g id="node2" class="node"><title>card_0_0</title>
<text text-anchor="end" x="20" y="-10.5" font-family="Inter SemiBold" font-size="7.00" fill="#b45309" fill-opacity="0.5">A &#160; &amp;amp;</text></g>
</g></svg>`

func TestRead(t *testing.T) {
	d, err := read([]byte(answer))
	if err != nil {
		t.Fatal(err)
	}
	if d.Width != 60 || d.Height != 40 || len(d.Marks) != 3 {
		t.Fatalf("%v × %v with %d marks, want 60 × 40 with 3", d.Width, d.Height, len(d.Marks))
	}
	line, text := d.Marks[1], d.Marks[2].Text
	if len(line.Path) != 2 || line.Path[1][3].X != 30 || line.Path[1][3].Y != 20 || len(line.Dash) != 2 || line.Weight != 1 {
		t.Errorf("the line is %+v", line)
	}
	if text.S != "A   &amp;" || text.Anchor != scene.End || text.Weight != scene.SemiBold || text.Colour.A != 128 || text.At.Y != 29.5 {
		t.Errorf("the text is %+v", *text)
	}
}

// TestOpenLinesStayOpen: what is filled, or drawn as a closed figure, is
// closed, and a line is not.
func TestOpenLinesStayOpen(t *testing.T) {
	d, err := read([]byte(answer))
	if err != nil {
		t.Fatal(err)
	}
	if !d.Marks[0].Closed || d.Marks[1].Closed {
		t.Errorf("the ground is closed: %t, the line: %t", d.Marks[0].Closed, d.Marks[1].Closed)
	}
	filled := strings.Replace(answer, `fill="none"`, `fill="#97a3b3"`, 1)
	if d, err = read([]byte(filled)); err != nil || !d.Marks[1].Closed {
		t.Errorf("a filled path is not closed (%v)", err)
	}
	outline := strings.Replace(answer, `fill="white" stroke="none"`, `fill="none" stroke="black"`, 1)
	if d, err = read([]byte(outline)); err != nil || !d.Marks[0].Closed {
		t.Errorf("a polygon without a fill is not closed (%v)", err)
	}
}

func TestReadRefusesWhatIsNoPicture(t *testing.T) {
	for _, bad := range []string{
		"", "no XML <", "<svg></svg>",
		strings.Replace(answer, "ground", "earth", 1),
		strings.Replace(answer, "M10,-30C", "M10,-30C7,", 1),
		strings.Replace(answer, "#97a3b3", "mauve", 1),
		strings.Replace(answer, "7.00", "seven", 1),
	} {
		if d, err := read([]byte(bad)); err == nil {
			t.Errorf("%.40q was read as %v", bad, d)
		}
	}
}

// FuzzRead: whatever the child answers is refused or can be painted.
func FuzzRead(f *testing.F) {
	f.Add([]byte(answer))
	if team, err := os.ReadFile("testdata/team.svg"); err == nil {
		f.Add(team)
	}
	f.Fuzz(func(t *testing.T, svg []byte) {
		d, err := read(svg)
		if err != nil {
			return
		}
		size, err := PixelSize(&scene.Scene{Width: d.Width, Height: d.Height}, 1)
		if err != nil || size.X*size.Y > 1<<16 {
			return
		}
		if err := newPainting(d, newShapedLines(nil), size, 1).encode(t.Context(), io.Discard, 1); err != nil {
			t.Error(err)
		}
	})
}
