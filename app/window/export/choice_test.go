package export

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/widgets"
	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/scene"
)

func TestExportRemembersTheChoice(t *testing.T) {
	w := windowtest.Open(t)
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	x := showExport(t, w, c, func(format.Format, string, format.ExportOptions) {})
	want := choice{Format: "svg", Scale: 4, Pages: scene.Packed, Health: true, Outlines: true, NoNames: true, Shown: true, Look: chart.Look{
		Page: "800x600", Layout: "compact", Theme: "print", Transparent: true, CardFields: []chart.FieldID{"title", "location"},
		Legend: true, Date: "today", Circles: true, Footer: "Draft", Ground: "area", ColourBy: "team"}}
	x.form.set(want)
	x.form.look["title"].object.(*widgets.Entry).SetText("Only of this chart")
	windowtest.Press(t, w, "Export…")
	again := showExport(t, w, c, nil)
	if d := cmp.Diff(want, again.form.choice()); d != "" {
		t.Errorf("the next dialog has another choice (-want +got):\n%s", d)
	}
	if again.form.look["title"].object.(*widgets.Entry).Text != "" {
		t.Errorf("the title %q is remembered", again.form.look["title"].object.(*widgets.Entry).Text)
	}
	again.Close()
}

// TestAChoiceThatCannotBeRead is of another version, or damaged.
func TestAChoiceThatCannotBeRead(t *testing.T) {
	for kept, told := range map[string]string{
		"": "", "rubbish": "", `{"Format": 3}`: "", `{"Format":"svg","Size":"16:9","Date":true,"Theme":"dark","Group":"team"}`: "",
		`{"Format":"gone","Page":"b5","Scale":77,"CardFields":["shoes"]}`: "The page of the last export cannot be had. b5: write it as",
		`{"Theme":"pink"}`:     "there are light, dark, print",
		`{"Layout":"heap"}`:    "there are tree, compact,",
		`{"Ground":"city"}`:    "there are none, team, area",
		`{"ColourBy":"shoes"}`: "there are role, team,",
	} {
		w := windowtest.Open(t)
		fyne.CurrentApp().Preferences().SetString(choiceKey, kept)
		x := showExport(t, w, charttest.Parse(t, "cpo Ada"), nil)
		x.say(facts{})
		got := x.form.choice()
		former := strings.Contains(kept, `"dark"`)
		if former != (got.Theme == "dark" && got.Format == "svg") || got.Page != "16:9" || !former && got.Theme != "light" || got.Scale < 0 || got.Scale > 4 {
			t.Errorf("%q gives %+v", kept, got)
		}
		if said := x.facts.Text; !strings.Contains(said, told) || told == "" && said != "" {
			t.Errorf("%q: the dialog says %q", kept, said)
		}
		x.Close()
	}
}

// TestExportBeginsAsTheDocumentAsks sets each choice in a document: the dialog
// shows it, and exports what the document says, on a slide where it says no
// page; its layout does not hold on another page.
func TestExportBeginsAsTheDocumentAsks(t *testing.T) {
	for _, o := range scene.Choices {
		for _, look := range charttest.Looks(o) {
			x := showExport(t, windowtest.Open(t), with(t, look), nil)
			if look.Page == "" {
				look.Page, look.Layout = "16:9", ""
			}
			if d := cmp.Diff(settled(look), settled(x.options().Scene.Look)); d != "" {
				t.Errorf("%s (-document +dialog):\n%s", o.ID, d)
			}
			if shown := x.form.choice().Look; !leftOpen(o) && !cmp.Equal(settled(shown), settled(look)) {
				t.Errorf("%s: the dialog shows %+v", o.ID, shown)
			}
			x.Close()
		}
	}
}

// TestADialogsChoiceIsADocuments makes each choice in the dialog, over a
// document that says nothing or something else.
func TestADialogsChoiceIsADocuments(t *testing.T) {
	for _, o := range scene.Choices {
		for i, look := range charttest.Looks(o) {
			for _, own := range append(charttest.Looks(o)[:i], chart.Look{}) {
				x := showExport(t, windowtest.Open(t), with(t, own), nil)
				x.form.set(choice{Format: "png", Scale: 2, Look: look})
				if d := cmp.Diff(settled(look), settled(x.options().Scene.Look)); d != "" {
					t.Errorf("%s over %+v (-chosen +exported):\n%s", o.ID, own, d)
				}
				x.Close()
			}
		}
	}
}

// with is a chart that asks for a look.
func with(t *testing.T, look chart.Look) *chart.Chart {
	t.Helper()
	c, _, err := chart.Configure("Look", func(s *chart.Settings) { s.Look = look }).On(charttest.Parse(t, "cpo Ada"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// settled is a look in which what holds anyway is not said.
func settled(l chart.Look) chart.Look {
	for _, o := range scene.Choices {
		o.Settle(&l)
	}
	return l
}
