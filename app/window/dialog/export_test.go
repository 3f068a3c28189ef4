package dialog

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/aside/asidetest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

func showExport(t *testing.T, w fyne.Window, c *chart.Chart, then func(format.Format, string, format.ExportOptions)) *Export {
	t.Helper()
	x := &Export{Chart: c, Name: "team", Renderer: &graphviz.Renderer{}, Measurer: typeset.Default(),
		Memory: fyne.CurrentApp().Preferences(), OnExport: then}
	t.Cleanup(func() { x.Renderer.Close() })
	x.Show(w)
	return x
}

func TestExportAsksForWhatIsExported(t *testing.T) {
	w := window(t)
	var name string
	var got format.ExportOptions
	x := showExport(t, w, charttest.Parse(t, "cpo Ada\n  pm Bo"), func(f format.Format, n string, o format.ExportOptions) { name, got = n, o })
	if x.format().ID != "png" {
		t.Errorf("the dialog begins with %q", x.format().ID)
	}
	x.form.title.SetText("Acme")
	x.form.theme.SetSelected("Dark")
	x.form.scale.SetSelected("3 ×")
	x.form.size.SetSelected("Slide 16:9")
	x.form.clear.SetChecked(true)
	press(t, w, "Export…")
	if name != "team.png" || got.Scene.Frame != (layout.Size{W: 960, H: 540}) || got.Scene.Theme.Name != "dark" ||
		got.Scale != 3 || !got.Scene.Transparent || got.Scene.Title != "Acme" {
		t.Errorf("exported %q with %+v", name, got)
	}
}

func TestExportRemembersTheChoice(t *testing.T) {
	w := window(t)
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	x := showExport(t, w, c, func(format.Format, string, format.ExportOptions) {})
	want := exportChoice{Format: "svg", Size: custom, Width: 800, Height: 600, Scale: 4, Layout: "compact", Theme: "print",
		Transparent: true, Fields: []string{"title", "location"}, Legend: true, Date: true, Circles: true, Footer: "Draft",
		Group: "area", ByTeam: true, Health: true, Outlines: true}
	x.form.set(want)
	x.form.title.SetText("Only of this chart")
	press(t, w, "Export…")
	again := showExport(t, w, c, nil)
	if d := cmp.Diff(want, again.form.choice()); d != "" {
		t.Errorf("the next dialog has another choice (-want +got):\n%s", d)
	}
	if again.form.title.Text != "" {
		t.Errorf("the title %q is remembered", again.form.title.Text)
	}
	again.Close()
}

// TestAChoiceThatCannotBeRead is of another version, or damaged.
func TestAChoiceThatCannotBeRead(t *testing.T) {
	for _, kept := range []string{"", "rubbish", `{"Format": 3}`, `{"Format":"gone","Size":"b5","Theme":"pink","Layout":"heap","Scale":77,"Fields":["shoes"]}`} {
		w := window(t)
		fyne.CurrentApp().Preferences().SetString(choiceKey, kept)
		x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
		if got := x.form.choice(); got.Format != "png" || got.page() != format.Pages[0] || got.Theme != "light" || got.Scale < 1 || got.Scale > 4 {
			t.Errorf("%q gives %+v", kept, got)
		}
		x.Close()
	}
}

func TestExportBeginsAsTheDocumentAsks(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	look := chart.Configure("Look", func(s *chart.Settings) { s.Page, s.Panels, s.Legend, s.Footer = "16:9", "area", true, "Internal" })
	c, _, err := look.On(c)
	if err != nil {
		t.Fatal(err)
	}
	got := asDocument(firstChoice, c)
	if got.Size != "16:9" || got.Group != "area" || !got.Legend || got.Footer != "Internal" || got.Circles {
		t.Errorf("%+v", got)
	}
}

// TestADocumentsOwnPage can be chosen even where it is none of the usual.
func TestADocumentsOwnPage(t *testing.T) {
	for page, sizes := range map[string]int{"": 0, "A4": 0, "rubbish": 0, "9:16": 1, "A4-portrait": 1, "800x600": 1} {
		c := charttest.Parse(t, "cpo Ada")
		c, _, err := chart.Configure("Page", func(s *chart.Settings) { s.Page = page }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(sizesFor(c)) - len(format.Pages) - 1; got != sizes {
			t.Errorf("%q adds %d sizes", page, got)
		}
		if want, err := format.ParsePage(page); err == nil && asDocument(firstChoice, c).page().Size != want.Size {
			t.Errorf("%q is not what the dialog begins with", page)
		}
	}
}

func TestOptionsOfAChoice(t *testing.T) {
	now := time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC)
	o := exportChoice{Size: custom, Width: 1920, Height: 1080, Scale: 3, Date: true, Group: "team"}.options(now)
	if o.Scene.Frame != (layout.Size{W: 960, H: 540}) || o.Scene.Frame.W*o.Scale != 1920 {
		t.Errorf("1920 pixels become %v at %v", o.Scene.Frame, o.Scale)
	}
	if o.Scene.Date != "9 March 2026" || o.Scene.Group != "team" {
		t.Errorf("%+v", o.Scene)
	}
	if o := (exportChoice{Scale: 2}).options(now); o.Scene.Date != "" || o.Scene.Frame != (layout.Size{}) || o.Scale != 2 {
		t.Errorf("%+v", o)
	}
}

func TestTheArrangementFitsThePage(t *testing.T) {
	fit := slices.ContainsFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == "fit" })
	for _, tt := range []struct {
		choice exportChoice
		want   string
	}{
		{exportChoice{}, ""},
		{exportChoice{Layout: "compact", Size: "16:9"}, "compact"},
		{exportChoice{Size: "16:9"}, map[bool]string{true: "fit"}[fit]},
	} {
		if got := tt.choice.arrangement(); got != tt.want {
			t.Errorf("%+v is arranged as %q, want %q", tt.choice, got, tt.want)
		}
	}
}

func TestExportOffersOnlyWhatTheFormatHas(t *testing.T) {
	x := showExport(t, window(t), charttest.Parse(t, "cpo Ada"), nil)
	for id, want := range map[string][4]bool{
		"png": {true, true, false, true}, "svg": {true, false, true, true}, "csv": {false, false, false, false},
	} {
		x.form.format.choose(id)
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
	if !slices.Equal(ids[:2], []string{"png", "svg"}) || slices.Contains(ids, "cadre") {
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
	o := exportChoice{Size: "16:9", Scale: 0.1}.options(time.Time{})
	o.Measurer = typeset.Default()
	for people, warn := range map[int]bool{6: false, 400: true} {
		got := factsOf(scenesOf(t, charttest.Company(people), o), png, o)
		if got.warn != warn || !strings.Contains(got.text, "Smallest text on the page: ") || strings.Contains(got.text, "hard to read") != warn {
			t.Errorf("%d people: %+v", people, got)
		}
	}
	o.Scene.Frame, o.Scale = layout.Size{}, 0.1
	got := factsOf(scenesOf(t, charttest.Company(400), o), png, o)
	if got.warn || strings.Contains(got.text, "page") {
		t.Errorf("without a page: %+v", got)
	}
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
	s, err := see(t.Context(), c, png, o, 0)
	if err != nil || s.picture.Bounds().Dx() < 300 || !strings.HasSuffix(s.facts.text, " pixels") {
		t.Errorf("%v, %+v", err, s.facts)
	}
	if _, err := see(t.Context(), chart.Empty(), png, o, 0); !errors.Is(err, format.ErrNobody) {
		t.Errorf("an empty chart gives %v", err)
	}
	csv, _ := format.ByID("csv")
	if s, err := see(t.Context(), c, csv, o, 0); err != nil || !strings.Contains(s.words, "Bo") {
		t.Errorf("a table gives %q, %v", s.words, err)
	}
}

func TestCopyingKeepsTheDialog(t *testing.T) {
	w := window(t)
	x := showExport(t, w, charttest.Parse(t, "cpo Ada\n  pm Bo"), nil)
	png, svg := make(chan []byte, 1), make(chan string, 1)
	x.CopyPicture = func(b []byte) error {
		png <- b
		return nil
	}
	x.CopyText = func(s string) { svg <- s }
	x.copyPicture()
	if b := asidetest.For(t, png); !strings.HasPrefix(string(b), "\x89PNG") {
		t.Errorf("copied %q", b[:8])
	}
	x.copyText()
	if s := asidetest.For(t, svg); !strings.Contains(s, "<svg") || !x.Is(w.Canvas().Overlays().Top()) {
		t.Error("no SVG is copied, or the dialog has closed")
	}
	x.form.format.choose("csv")
	x.copyText()
	if s := asidetest.For(t, svg); !strings.Contains(s, "Bo,") {
		t.Errorf("as a table %q is copied", s)
	}
	x.Close()
}

// TestEscapeReachesTheWindow sends it to what has the focus.
func TestEscapeReachesTheWindow(t *testing.T) {
	w := window(t)
	escapes := 0
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { escapes++ })
	x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
	fields := []fyne.Focusable{x.form.title, x.form.theme, x.form.fields, x.form.legend, x.last}
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
	w := window(t)
	x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
	p := x.form.fields
	for _, tt := range []struct {
		ids  []string
		text string
	}{{nil, "Only the name"}, {[]string{"email", "title"}, "Title, E-mail"}, {[]string{"title", "team", "area", "start"}, "Title, Team and 2 more"}} {
		p.choose(tt.ids)
		if p.Selected != tt.text || len(p.chosen()) != len(tt.ids) {
			t.Errorf("%q reads %q", tt.ids, p.Selected)
		}
	}
	test.Tap(p)
	if x.Is(w.Canvas().Overlays().Top()) {
		t.Error("nothing opens")
	}
}

func TestProgressIsShownWhenItLasts(t *testing.T) {
	w := window(t)
	Progress(w, "Quick", nil)()
	cancelled := false
	done := Progress(w, "Slow", func() { cancelled = true })
	asidetest.Until(t, func() bool { return w.Canvas().Overlays().Top() != nil })
	press(t, w, "Cancel")
	if !cancelled || w.Canvas().Overlays().Top() != nil {
		t.Error("it goes on")
	}
	done()
}
