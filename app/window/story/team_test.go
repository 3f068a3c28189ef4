package story

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"image"
	_ "image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The roles in the palette, from the top.
const (
	cpoTile  = "*panel.tile"
	headTile = "*panel.tile#2"
	pmTile   = "*panel.tile#5"
	apmTile  = "*panel.tile#7"
	canvas   = "*board.Board"
)

// add drags a role onto a place and types a name.
func (w *window) add(tile, onto, name string) {
	w.t.Helper()
	w.dragTo(tile, onto)
	w.see("*board.nameEntry")
	w.typeText(name)
	w.key("Return")
	w.key("Escape") // no peer
	w.gone("*board.nameEntry")
	w.see(name)
}

// breach is how the finding begins, as far as it fits on a line.
const breach = "Cy Tanaka (Product Manager) reports"

// TestBuildingATeam is the main job from beginning to end: a team is built by
// dragging roles, a broken rule is seen and fixed with a click, edits are
// undone, the file is saved and the chart exported, and file and pictures
// say what was built.
func TestBuildingATeam(t *testing.T) {
	w := open(t, 1440, 900)
	w.click("Empty chart")
	w.see(canvas)
	w.screenshot("empty")

	w.add(cpoTile, canvas, "Ada Okafor")
	w.add(headTile, "Ada Okafor", "Bo Lindqvist")
	w.add(pmTile, "Bo Lindqvist", "Cy Tanaka")
	w.add(pmTile, "Bo Lindqvist", "Dee Novak")
	w.add(apmTile, "Bo Lindqvist", "Eve Haddad")
	w.screenshot("built")

	w.dragTo("Cy Tanaka", "Eve Haddad")
	w.see("2 errors")
	w.see(breach)
	w.screenshot("problem")
	w.click("Report to Bo Lindqvist")
	w.gone(breach)

	w.key("ctrl+z") // the fix
	w.see(breach)
	w.key("ctrl+z") // the move
	w.gone(breach)
	w.screenshot("undone")

	file := filepath.Join(w.home, "team.cadre")
	w.saveAs(file)
	want := map[string]string{"Ada Okafor": "", "Bo Lindqvist": "Ada Okafor", "Cy Tanaka": "Bo Lindqvist", "Dee Novak": "Bo Lindqvist", "Eve Haddad": "Bo Lindqvist"}
	if got := managers(t, file); !equal(got, want) {
		t.Errorf("the file says %v, want %v", got, want)
	}
	w.exportAs("PNG picture", filepath.Join(w.home, "team.png"))
	checkPNG(t, filepath.Join(w.home, "team.png"))
	w.exportAs("SVG picture", filepath.Join(w.home, "team.svg"))
	checkSVG(t, filepath.Join(w.home, "team.svg"), want)
}

// saveAs saves by the keys and the form that asks for a name.
func (w *window) saveAs(path string) {
	w.t.Helper()
	w.key("ctrl+s")
	w.fillSaveForm(path)
}

func (w *window) fillSaveForm(path string) {
	w.t.Helper()
	w.see("Folder")
	w.key("ctrl+a")
	w.typeText(filepath.Base(path))
	w.key("Return")
	w.gone("Folder")
	w.until(path, func() bool { info, err := os.Stat(path); return err == nil && info.Size() > 0 })
}

// exportAs exports by the dialog, once its preview is there.
func (w *window) exportAs(format, path string) {
	w.t.Helper()
	w.key("ctrl+e")
	w.choose("*widgets.Pick", format)
	w.gone("*widget.Activity")
	w.screenshot("export")
	w.click("Export…")
	w.fillSaveForm(path)
}

// choose chooses in a select, which is named by its Go type.
func (w *window) choose(field, title string) {
	w.t.Helper()
	w.click(field)
	w.click(title)
	w.see(field)
}

// managers are who reports to whom in a document, by name.
func managers(t testing.TB, file string) map[string]string {
	t.Helper()
	people, names := peopleIn(t, file)
	all := map[string]string{}
	for _, p := range people {
		all[p.Name] = names[p.Manager]
	}
	return all
}

// member is a person in a document.
type member struct {
	ID, Name, Manager string
	DottedTo          []string
}

// peopleIn reads the people of a document, and their names by ID.
func peopleIn(t testing.TB, file string) (people []member, names map[string]string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ People []member }
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	names = map[string]string{}
	for _, p := range doc.People {
		names[p.ID] = p.Name
	}
	return doc.People, names
}

func equal(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			return false
		}
	}
	return true
}

func checkPNG(t *testing.T, file string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, kind, err := image.Decode(f)
	if err != nil || kind != "png" || img.Bounds().Dx() < 400 {
		t.Errorf("the exported PNG: %v, %s", err, kind)
	}
}

// checkSVG holds the exported names against the people.
func checkSVG(t *testing.T, file string, people map[string]string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var texts []string
	for d := xml.NewDecoder(f); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := token.(xml.CharData); ok {
			texts = append(texts, strings.TrimSpace(string(c)))
		}
	}
	for name := range people {
		if !slices.Contains(texts, name) {
			t.Errorf("the SVG lacks %q", name)
		}
	}
}
