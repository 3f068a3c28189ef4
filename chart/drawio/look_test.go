package drawio_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// look has what a page has around its cards: the shading of teams, one without
// a name, and texts at either end of a line.
func look(t *testing.T) []wrapped {
	t.Helper()
	s := scene.Build(charttest.Parse(t, "cpo Ada\n  pm Interim [interim; team=Shop]\n  pm [open; team=Shop]"), evenly{}, scene.Options{
		Look: chart.Look{Ground: chart.TeamGround, Page: "16:9", Footer: "Draft", Date: "May"}})
	nameless := s.Panels[0]
	nameless.Label = scene.Text{}
	s.Panels = append(s.Panels, nameless)
	return read(t, write(t, s)).Diagrams[0].Model.Posts
}

// TestShading: a team's is a shape, with its name as a text where it has one.
func TestShading(t *testing.T) {
	names, grounds := 0, 0
	for _, w := range look(t) {
		switch text := strings.HasPrefix(w.Cell.Style, "text;"); {
		case text && w.attr("label") == "":
			t.Errorf("%s is a text that says nothing", w.ID)
		case text && w.attr("label") == "Shop":
			names++
		case w.attr("label") == "" && w.Cell.Parent == "1":
			grounds++
		}
	}
	if names != 1 || grounds != 2 {
		t.Errorf("%d names on %d shapes, want 1 on 2", names, grounds)
	}
}

// TestTextsEndOnThePage, those that end at its right edge, too.
func TestTextsEndOnThePage(t *testing.T) {
	seen := 0
	for _, w := range look(t) {
		left, right := w.Cell.Box.X, w.Cell.Box.X+w.Cell.Box.Width
		switch w.attr("label") {
		case "Draft":
			seen++
			if left < 0 || left > 100 {
				t.Errorf("the footer begins at %v", left)
			}
		case "May":
			seen++
			if right > 1333.33 || right < 1233 {
				t.Errorf("the date ends at %v", right)
			}
		}
	}
	if seen != 2 {
		t.Errorf("there are %d of footer and date", seen)
	}
}

// TestBadgesAreOnPlates, and somebody of their name is not.
func TestBadgesAreOnPlates(t *testing.T) {
	plates := map[string]int{}
	for _, w := range look(t) {
		if strings.HasPrefix(w.ID, "card-") {
			plates[w.attr("name")+"/"+w.attr("badges")] = strings.Count(w.attr("label"), "border-radius")
		}
	}
	for card, want := range map[string]int{"Ada/": 0, "Interim/Interim": 1, "Open role/Open": 1} {
		if got, ok := plates[card]; got != want || !ok {
			t.Errorf("%s has %d plates, want %d; the cards are %v", card, got, want, plates)
		}
	}
}

// TestPhotosAreRound, and in the file.
func TestPhotosAreRound(t *testing.T) {
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "ada", Name: "Ada", Photo: photo.String()}})
	if err != nil {
		t.Fatal(err)
	}
	s := scene.Build(c, evenly{}, scene.Options{Look: chart.Look{Circles: true}})
	found := false
	for _, w := range read(t, write(t, s)).Diagrams[0].Model.Posts {
		found = found || strings.Contains(w.Cell.Style, "image=data:image/png,") && strings.Contains(w.Cell.Style, "round 50%")
	}
	if !found {
		t.Error("there is no round photo")
	}
}
