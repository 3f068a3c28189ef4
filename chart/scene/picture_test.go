package scene_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestPictures runs testdata/*.txtar: an outline, what is chosen about its
// picture, and the picture in words; where that is several pages, each of
// them.
func TestPictures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runPicture(t, file) })
	}
}

func runPicture(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil || len(ar.Files) < 2 || ar.Files[0].Name != "outline" || ar.Files[1].Name != "chosen" {
		t.Fatalf("%s has no outline and what is chosen: %v", file, err)
	}
	d := drafted{chart: charttest.Parse(t, string(ar.Files[0].Data))}
	for line := range strings.Lines(string(ar.Files[1].Data)) {
		id, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		d.choose(t, id, value)
	}
	got := &txtar.Archive{Comment: ar.Comment, Files: slices.Clone(ar.Files[:2])}
	for i, s := range d.scenes() {
		got.Files = append(got.Files, txtar.File{Name: strings.TrimSpace("picture " + s.Name), Data: inWords(s, d.brief || i > 0)})
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(got.Files) != len(ar.Files) {
		t.Fatalf("%d pictures, want %d", len(got.Files)-2, len(ar.Files)-2)
	}
	for i, want := range ar.Files[2:] {
		if is := got.Files[i+2]; is.Name != want.Name || !bytes.Equal(is.Data, want.Data) {
			t.Errorf("%s differs from %s:\n%s", is.Name, want.Name, firstDifference(string(want.Data), string(is.Data)))
		}
	}
}

// firstDifference shows the first lines in which two texts differ.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	until := func(lines []string) string { return strings.Join(lines[min(i, len(lines)):min(i+5, len(lines))], "\n") }
	return "want from line " + strconv.Itoa(i+1) + "\n" + until(a) + "\ngot\n" + until(b)
}

// drafted is a picture that a case asks for.
type drafted struct {
	chart   *chart.Chart
	options scene.Options
	pages   scene.Paging
	brief   bool // without what the cards say
}

// choose takes a line of a case: a choice about the look by its ID, or one of
// what else there is to say.
func (d *drafted) choose(t *testing.T, id, value string) {
	t.Helper()
	number := func() int {
		n, err := strconv.Atoi(value)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	switch id {
	case "pages":
		d.pages = scene.Paging(value)
	case "brief":
		d.brief = true
	case "canvas":
		d.options.Canvas = true
	case "depth":
		d.options.Depth = number()
	case "root":
		d.options.Root = chart.ID(value)
	case "day":
		d.options.Day, _ = chart.ParseDay(value)
	case "rule":
		words := strings.Fields(value)
		next, _, err := chart.ChangeColouring("Rule", func(rules []chart.ColourRule) []chart.ColourRule {
			return append(rules, chart.ColourRule{Field: chart.FieldID(words[0]), Test: words[1], Value: words[2], Colour: chart.ColourName(words[3])})
		}).On(d.chart)
		if err != nil {
			t.Fatal(err)
		}
		d.chart = next
	case "photo":
		next, _, err := chart.Set("Photo", chart.ID(value), func(p *chart.Person) { p.Photo = string(pixels(t, 4, 4)) }).On(d.chart)
		if err != nil {
			t.Fatal(err)
		}
		d.chart = next
	case "logo":
		d.options.Theme = scene.Light
		d.options.Theme.Logo = pixels(t, number(), 20)
	default:
		d.look(t, id, value)
	}
}

func (d *drafted) look(t *testing.T, id, value string) {
	t.Helper()
	i := slices.IndexFunc(scene.Choices, func(o scene.Choice) bool { return o.ID == id })
	if i < 0 {
		t.Fatalf("there is nothing to choose that is called %q", id)
	}
	look, o := &d.options.Look, scene.Choices[i]
	switch {
	case o.Text != nil:
		*o.Text(look) = value
	case o.Tick != nil:
		*o.Tick(look) = true
	default:
		for _, name := range strings.Split(value, ",") {
			*o.List(look) = append(*o.List(look), chart.FieldID(name))
		}
	}
	if err := o.Check(d.chart, *look); err != nil {
		t.Fatal(err)
	}
}

func (d *drafted) scenes() []*scene.Scene {
	return scene.Pages(d.chart, plain{}, d.options, d.pages)
}

func pixels(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
