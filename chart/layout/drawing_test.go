package layout_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"cadre/chart/layout"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// A cell of a drawing is so many points wide and high.
const cellW, cellH = 10, 20

var drawnGaps = layout.Gaps{Sibling: 2 * cellW, Team: 4 * cellW, Level: 3 * cellH, Stack: cellH, Indent: 4 * cellW}

// TestDrawings runs testdata/*.txtar: an outline of cards, perhaps with sizes
// in cells and how their teams stand, perhaps the ends of dotted lines, and what arrangements make of
// them. Which arrangements a case draws is up to the case.
func TestDrawings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runDrawing(t, file) })
	}
}

func runDrawing(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	var in layout.Input
	var dotted [][2]int
	for i, f := range ar.Files {
		switch f.Name {
		case "outline":
			names, in = parseOutline(t, string(f.Data))
		case "dotted":
			dotted = parseDotted(t, string(f.Data), names)
		default:
			got := draw(names, arrangement(t, f.Name).Arrange(in, drawnGaps), dotted)
			if !*update && got != string(f.Data) {
				t.Errorf("%s: got:\n%s\nwant:\n%s", f.Name, got, f.Data)
			}
			ar.Files[i].Data = []byte(got)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func arrangement(t testing.TB, id string) layout.Arrangement {
	i := slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == id })
	if i < 0 {
		t.Fatalf("no arrangement is called %q", id)
	}
	return layout.All[i]
}

// parseOutline reads a card a line, two spaces deeper than its manager: a name,
// and perhaps its width and height in cells, its level, and that it is an
// assistant.
func parseOutline(t testing.TB, outline string) (names []string, in layout.Input) {
	above := []int{-1}
	for line := range strings.Lines(outline) {
		text := strings.TrimLeft(line, " ")
		depth := (len(line) - len(text)) / 2
		words := strings.Fields(text)
		if len(words) == 0 || depth >= len(above) {
			t.Fatalf("line %q", line)
		}
		in.Parent = append(in.Parent, above[depth])
		above = append(above[:depth+1], len(names))
		names = append(names, words[0])
		parseTraits(t, words[1:], &in)
	}
	return names, in
}

// parseTraits reads the words after a name.
func parseTraits(t testing.TB, words []string, in *layout.Input) {
	w, h, level, assistant, row := 8.0, 3.0, 0, false, false
	stand := layout.Stand("")
	for _, word := range words {
		switch {
		case word == "assistant":
			assistant = true
		case word == "listed":
			row = true
		case slices.Contains(stands, layout.Stand(word)):
			stand = layout.Stand(word)
		case scans(word, "level-%d", &level), scans(word, "%gx%g", &w, &h):
		default:
			t.Fatalf("what is %q?", word)
		}
	}
	in.Size = append(in.Size, layout.Size{W: w * cellW, H: h * cellH})
	in.Level = append(in.Level, level)
	in.Assistant = append(in.Assistant, assistant)
	in.Stand, in.Row = append(in.Stand, stand), append(in.Row, row)
}

func scans(word, format string, to ...any) bool {
	n, _ := fmt.Sscanf(word, format, to...)
	return n == len(to)
}

// parseDotted reads two names a line.
func parseDotted(t testing.TB, text string, names []string) (ends [][2]int) {
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		pair := [2]int{slices.Index(names, words[0]), slices.Index(names, words[1])}
		if pair[0] < 0 || pair[1] < 0 {
			t.Fatalf("nobody is called so: %s", line)
		}
		ends = append(ends, pair)
	}
	return ends
}

// draw is a picture of an arrangement in characters, lines below cards.
func draw(names []string, r layout.Result, dotted [][2]int) string {
	p := newPicture(r)
	for _, link := range r.Link {
		p.line(link)
	}
	for y, row := range p.arms {
		for x, a := range row {
			p.cells[y][x] = []rune(" ╵╶└╷│┌├╴┘─┴┐┤┬┼")[a]
		}
	}
	router := routerOf(r, cellW-1)
	for _, d := range dotted {
		p.dots(router.Dotted(d[0], d[1]))
	}
	for i, box := range r.Box {
		p.card(names[i], box)
	}
	return p.String()
}

// picture has a margin of one cell, for dotted lines that go around.
type picture struct {
	cells [][]rune
	arms  [][]int // where a line leaves each cell: 1 up, 2 right, 4 down, 8 left
}

func newPicture(r layout.Result) *picture {
	w, h := cell(layout.Point{X: r.Width, Y: r.Height})
	p := &picture{}
	for range h + 1 {
		p.cells = append(p.cells, slices.Repeat([]rune(" "), w+1))
		p.arms = append(p.arms, make([]int, w+1))
	}
	return p
}

// cell is the cell of a place.
func cell(p layout.Point) (x, y int) {
	const blur = 1e-6
	return int(math.Floor(p.X/cellW+blur)) + 1, int(math.Floor(p.Y/cellH+blur)) + 1
}

// line draws a reporting line, which begins below or beside the manager's
// card: a cell further back is under the card.
func (p *picture) line(path []layout.Point) {
	for k := 1; k < len(path); k++ {
		x, y := cell(path[k-1])
		toX, toY := cell(path[k])
		dx, dy := step(toX-x), step(toY-y)
		if k == 1 {
			x, y = x-dx, y-dy
		}
		for ; x != toX || y != toY; x, y = x+dx, y+dy {
			p.arms[y][x] |= arm(dx, dy)
			p.arms[y+dy][x+dx] |= arm(-dx, -dy)
		}
	}
}

func step(d int) int { return max(-1, min(1, d)) }

func arm(dx, dy int) int {
	return map[[2]int]int{{0, -1}: 1, {1, 0}: 2, {0, 1}: 4, {-1, 0}: 8}[[2]int{dx, dy}]
}

func (p *picture) dots(path []layout.Point) {
	for k := 1; k < len(path); k++ {
		x, y := cell(path[k-1])
		toX, toY := cell(path[k])
		for ; x != toX || y != toY; x, y = x+step(toX-x), y+step(toY-y) {
			p.cells[y][x] = '·'
		}
		p.cells[y][x] = '·'
	}
}

func (p *picture) card(name string, r layout.Rect) {
	left, top := cell(layout.Point{X: r.X, Y: r.Y})
	w, h := int(r.W/cellW), int(r.H/cellH)
	edge := strings.Repeat("─", w-2)
	p.write(left, top, "┌"+edge+"┐")
	for y := top + 1; y < top+h-1; y++ {
		p.write(left, y, "│"+strings.Repeat(" ", w-2)+"│")
	}
	p.write(left+1, top+1, name)
	p.write(left, top+h-1, "└"+edge+"┘")
}

func (p *picture) write(x, y int, s string) { copy(p.cells[y][x:], []rune(s)) }

func (p *picture) String() string {
	var b strings.Builder
	for _, row := range p.cells {
		b.WriteString(strings.TrimRight(string(row), " ") + "\n")
	}
	return b.String()
}
