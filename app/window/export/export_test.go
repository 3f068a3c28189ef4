package export

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/widgets"
	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	uithreadtest.Begin()
	os.Exit(m.Run())
}

func showExport(t *testing.T, w fyne.Window, c *chart.Chart, then func(format.Format, string, format.ExportOptions)) *Dialog {
	t.Helper()
	x := &Dialog{Chart: c, Name: "team", Renderer: &graphviz.Renderer{}, Measurer: typeset.Default(),
		Memory: fyne.CurrentApp().Preferences(), OnExport: then}
	t.Cleanup(func() { x.Renderer.Close() })
	x.Show(w)
	return x
}

func TestExportAsksForWhatIsExported(t *testing.T) {
	w := windowtest.Open(t)
	var name string
	var got format.ExportOptions
	x := showExport(t, w, charttest.Parse(t, "cpo Ada\n  pm Bo"), func(f format.Format, n string, o format.ExportOptions) { name, got = n, o })
	if x.format().ID != "png" {
		t.Errorf("the dialog begins with %q", x.format().ID)
	}
	x.form.look["title"].object.(*widgets.Entry).SetText("Acme")
	x.form.theme.SetSelected("Dark")
	x.form.scale.SetSelected("3 ×")
	x.form.page.SetSelected("Slide 16:9")
	x.form.look["transparent"].object.(*widgets.Check).SetChecked(true)
	windowtest.Press(t, w, "Export…")
	if name != "team.png" || got.Scene.Page() != (layout.Size{W: 960, H: 540}) || got.Scene.Colours().Name != "dark" ||
		got.Scale != 3 || !got.Scene.Look.Transparent || got.Scene.Look.Title != "Acme" {
		t.Errorf("exported %q with %+v", name, got)
	}
}

// TestATitleByTheFile stands in the field where the document has none, and can
// be emptied.
func TestATitleByTheFile(t *testing.T) {
	for _, tt := range []struct{ own, heading, typed, field, exported string }{
		{"", "Acme", "Acme", "Acme", "Acme"}, {"", "Acme", "", "Acme", ""}, {"", "", "", "", ""}, {"Own", "Acme", "", "", "Own"},
	} {
		x := &Dialog{Chart: with(t, chart.Look{Title: tt.own}), Heading: tt.heading, Renderer: &graphviz.Renderer{}, Measurer: typeset.Default()}
		t.Cleanup(func() { x.Renderer.Close() })
		x.Show(windowtest.Open(t))
		title := x.form.look["title"].object.(*widgets.Entry)
		if title.Text != tt.field {
			t.Errorf("%+v: the field holds %q", tt, title.Text)
		}
		title.SetText(tt.typed)
		if got := x.options().Scene.Look.Title; got != tt.exported {
			t.Errorf("%+v: the title is %q", tt, got)
		}
		x.Close()
	}
}

func TestExportOffersOnlyWhatTheFormatHas(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Parse(t, "cpo Ada"), nil)
	for id, want := range map[string][4]bool{
		"png": {true, true, false, true}, "jpg": {true, true, false, true}, "svg": {true, false, true, true}, "csv": {false, false, false, false},
	} {
		x.form.format.Choose(id)
		f := x.form
		got := [4]bool{f.pictures.Visible(), f.pictures.Visible() && f.pixels.Visible(), f.pictures.Visible() && f.outlines.Visible(), x.asPicture.Visible()}
		if got != want {
			t.Errorf("%s: pictures, scale, outlines and copying can be chosen %v, want %v", id, got, want)
		}
	}
	x.Close()
}

func TestFormatsStandPicturesFirst(t *testing.T) {
	var ids []string
	for _, f := range exportable() {
		ids = append(ids, f.ID)
	}
	if !slices.Equal(ids[:2], []string{"png", "jpg"}) || slices.Contains(ids, "cadre") {
		t.Errorf("the formats are %q", ids)
	}
	if last := (format.Format{ID: "new"}); rank(last) <= rank(format.Format{ID: "tsv"}) {
		t.Error("a format without a place does not come last")
	}
}

// TestSmallTextIsWarnedOf has one page that is easy to read, and one that is
// not.
func TestSmallTextIsWarnedOf(t *testing.T) {
	png, _ := format.ByID("png")
	o := format.ExportOptions{Scale: 0.1, Measurer: typeset.Default(), Scene: scene.Options{Look: chart.Look{Page: "16:9"}}}
	for people, warn := range map[int]bool{6: false, 400: true} {
		got := factsOf(scenesOf(t, charttest.Company(people), o), png, o).advised(o)
		if got.warn != warn || !strings.Contains(got.text, "Smallest text on the page: ") || strings.Contains(got.text, "hard to read") != warn {
			t.Errorf("%d people: %+v", people, got)
		}
	}
	o.Scene.Look.Page = ""
	got := factsOf(scenesOf(t, charttest.Company(400), o), png, o)
	if got.warn || strings.Contains(got.text, "page") {
		t.Errorf("without a page: %+v", got)
	}
}

// TestWhatWouldHelpIsSaid once it has been tried.
func TestWhatWouldHelpIsSaid(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Company(120), nil)
	x.form.look["layout"].object.(*widgets.Pick).Choose("tree")
	x.form.page.Choose("16:9")
	uithreadtest.Until(t, func() bool { return strings.Contains(x.facts.Text, " gives ") })
	if !strings.Contains(x.facts.Text, "“A page for each team” gives ") || !strings.Contains(x.facts.Text, " pages") {
		t.Errorf("the dialog says %q", x.facts.Text)
	}
	x.Close()
}

func scenesOf(t *testing.T, c *chart.Chart, o format.ExportOptions) []*scene.Scene {
	t.Helper()
	scenes, err := format.Scenes(t.Context(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	return scenes
}

func TestPreviewIsTheTruePicture(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	r := &graphviz.Renderer{}
	defer r.Close()
	png, _ := format.ByID("png")
	o := format.ExportOptions{Renderer: r, Measurer: typeset.Default(), Scale: 1}
	s, err := render(t.Context(), c, png, o, 0)
	if err != nil || s.Picture.Bounds().Dx() < 300 || !strings.HasSuffix(s.facts.text, " pixels") {
		t.Errorf("%v, %+v", err, s.facts)
	}
	if _, err := render(t.Context(), chart.Empty(), png, o, 0); !errors.Is(err, format.ErrNobody) {
		t.Errorf("an empty chart gives %v", err)
	}
	csv, _ := format.ByID("csv")
	if s, err := render(t.Context(), c, csv, o, 0); err != nil || !strings.Contains(s.Words, "Bo") {
		t.Errorf("a table gives %q, %v", s.Words, err)
	}
}

func TestCopyingKeepsTheDialog(t *testing.T) {
	w := windowtest.Open(t)
	x := showExport(t, w, charttest.Parse(t, "cpo Ada\n  pm Bo"), nil)
	png, svg := make(chan []byte, 1), make(chan string, 1)
	x.CopyPicture = func(b []byte) error {
		png <- b
		return nil
	}
	x.CopyText = func(s string) { svg <- s }
	x.copyPicture()
	if b := uithreadtest.For(t, png); !strings.HasPrefix(string(b), "\x89PNG") {
		t.Errorf("copied %q", b[:8])
	}
	x.copyText()
	if s := uithreadtest.For(t, svg); !strings.Contains(s, "<svg") || !x.Is(w.Canvas().Overlays().Top()) {
		t.Error("no SVG is copied, or the dialog has closed")
	}
	x.form.format.Choose("csv")
	x.copyText()
	if s := uithreadtest.For(t, svg); !strings.Contains(s, "Bo,") {
		t.Errorf("as a table %q is copied", s)
	}
	x.Close()
}

// TestEscapeReachesTheWindow sends it to what has the focus.
func TestEscapeReachesTheWindow(t *testing.T) {
	w := windowtest.Open(t)
	escapes := 0
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { escapes++ })
	x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
	fields := []fyne.Focusable{x.form.look["title"].object.(*widgets.Entry), x.form.theme, x.form.fields, x.form.look["legend"].object.(*widgets.Check), x.last}
	for _, f := range fields {
		w.Canvas().Focus(f)
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if escapes != len(fields) {
		t.Errorf("%d of %d fields hand it on", escapes, len(fields))
	}
	x.Close()
}

func TestFieldsAreTicked(t *testing.T) {
	w := windowtest.Open(t)
	x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
	p := x.form.fields
	for _, tt := range []struct {
		names []chart.FieldID
		text  string
	}{{[]chart.FieldID{"none"}, "Only the name"}, {nil, "Title"}, {[]chart.FieldID{"email", "Title"}, "Title, E-mail"},
		{[]chart.FieldID{"title", "team", "area", "start"}, "Title, Team and 2 more"}} {
		p.Choose(x.Chart, tt.names)
		if p.Selected != tt.text || len(p.Chosen()) != max(1, len(tt.names)) {
			t.Errorf("%q reads %q", tt.names, p.Selected)
		}
	}
	test.Tap(p)
	if x.Is(w.Canvas().Overlays().Top()) {
		t.Error("nothing opens")
	}
}

// TestTheDialogsPictureIsTheUsualOne where nobody has chosen anything: the one
// of an export without a word about looks, on a slide.
func TestTheDialogsPictureIsTheUsualOne(t *testing.T) {
	c := charttest.Company(24)
	x := showExport(t, windowtest.Open(t), c, nil)
	for _, f := range x.formats {
		if !f.Picture {
			continue
		}
		x.form.format.Choose(f.ID)
		usual := x.options()
		usual.Scene = scene.Options{Look: c.Settings().Look}
		usual.Scene.Look.Title, usual.Scene.Look.Page = x.options().Scene.Look.Title, "16:9"
		if d := cmp.Diff(scenesOf(t, c, usual), scenesOf(t, c, x.options())); d != "" {
			t.Errorf("%s: %s", f.ID, d)
		}
	}
}
