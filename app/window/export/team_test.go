package export

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

const company = "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve"

// showTeam shows the dialog while somebody is selected.
func showTeam(t *testing.T, w fyne.Window, c *chart.Chart, team chart.ID, only bool) *Dialog {
	t.Helper()
	x := showExport(t, w, c, nil)
	x.Close()
	x.Team, x.TeamOnly = team, only
	x.Show(w)
	return x
}

// TestTheDialogStartsAtTheSlide for who has exported nothing yet.
func TestTheDialogStartsAtTheSlide(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Parse(t, company), nil)
	o := x.options()
	if got := o.Scene.Page(); got != (layout.Size{W: 960, H: 540}) || x.form.page.Selected != "Slide 16:9" {
		t.Errorf("it starts at %q, %v", x.form.page.Selected, got)
	}
	x.Close()
}

// TestTheSelectedTeamIsExported in every format, where that is chosen; the
// whole chart is what the dialog begins with unless it was asked for a team.
func TestTheSelectedTeamIsExported(t *testing.T) {
	w, c := windowtest.Open(t), charttest.Parse(t, company)
	x := showTeam(t, w, c, "bo", false)
	if got := x.options().Scene.Root; got != "" || len(x.form.team.Values) != 2 {
		t.Errorf("the dialog begins with %q of %v", got, x.form.team.Values)
	}
	x.Close()
	x = showTeam(t, w, c, "bo", true)
	for _, f := range exportable() {
		x.form.format.Choose(f.ID)
		o := x.options()
		if o.Scene.Root != "bo" {
			t.Errorf("%s exports the team of %q", f.ID, o.Scene.Root)
		}
		if f.Rendered {
			continue
		}
		var b strings.Builder
		if err := f.Export.Export(context.Background(), &b, c, o); err != nil {
			t.Errorf("%s: %v", f.ID, err)
		} else if s := b.String(); !strings.HasPrefix(s, "PK") && (strings.Contains(s, "Eve") || !strings.Contains(s, "Cy")) {
			t.Errorf("%s has somebody else:\n%s", f.ID, s)
		}
	}
	if n := len(scenesOf(t, c, x.options())[0].Cards); n != 3 {
		t.Errorf("the picture has %d cards, want 3", n)
	}
	x.Close()
	for _, nobody := range []chart.ID{"", "eve", "gone"} {
		x = showTeam(t, w, c, nobody, false)
		if n := len(x.form.team.Values); n != 1 {
			t.Errorf("%q has a team to export", nobody)
		}
		x.Close()
	}
}

// TestATeamIsExportedAgain as long as it is there, and is no choice for other
// charts.
func TestATeamIsExportedAgain(t *testing.T) {
	w, c := windowtest.Open(t), charttest.Parse(t, company)
	x := showTeam(t, w, c, "bo", true)
	x.OnExport = func(format.Format, string, format.ExportOptions) {}
	r := x.Record()
	r.File = "team.png"
	x.export()
	if _, o, err := r.Again(c, "", nil); err != nil || o.Scene.Root != "bo" {
		t.Errorf("again it is the team of %q, %v", o.Scene.Root, err)
	}
	without, _, err := chart.RemoveTeam("bo").On(c)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.Again(without, "", nil); err == nil || !strings.HasPrefix(err.Error(), "team.png: ") {
		t.Errorf("without the team: %v", err)
	}
	x = showTeam(t, w, c, "bo", false)
	if got := x.form.choice().Team; got != "" {
		t.Errorf("the team of %q is remembered", got)
	}
	x.Close()
}

// TestEveryPictureHasPackedPages: those that hold several have them in one
// file, others in a file for each.
func TestEveryPictureHasPackedPages(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Company(150), nil)
	n := 0
	for _, f := range exportable() {
		if !f.Picture || f.Whole {
			continue
		}
		n++
		x.form.format.Choose(f.ID)
		x.form.pages.Choose(string(scene.Packed))
		o := x.options()
		if !x.form.paged.Visible() || o.Pages != scene.Packed {
			t.Errorf("%s has the pages %q", f.ID, o.Pages)
		}
		pages := len(scenesOf(t, x.Chart, o))
		files, err := f.Files(context.Background(), filepath.Join("out", "team"+f.Extensions[0]), x.Chart, &o)
		want := pages
		if f.Paged {
			want = 1
		}
		if err != nil || pages < 2 || len(files) != want || len(slices.Compact(slices.Sorted(slices.Values(files)))) != want {
			t.Errorf("%s: %d pages in %q, %v", f.ID, pages, files, err)
		}
	}
	if n < 6 {
		t.Errorf("only %d formats are pictures", n)
	}
	x.Close()
}

// TestAnExportFollowsTheCanvas: the dialog begins with the team that has the
// canvas, and folds what is folded there where that is ticked; so does the same
// export made again.
func TestAnExportFollowsTheCanvas(t *testing.T) {
	w, c := windowtest.Open(t), charttest.Parse(t, "cpo Max\n  vp Ada\n    head Bo\n      pm Cy\n    head Eve\n      pm Fay")
	x := showExport(t, w, c, nil)
	x.Close()
	if x.form.fold.Visible() {
		t.Error("nothing is folded, and can be followed")
	}
	x.Team, x.Shown, x.Folded = "eve", "ada", map[chart.ID]bool{"bo": true}
	x.Show(w)
	defer x.Close()
	if o := x.options(); o.Scene.Root != "ada" || len(o.Scene.Folded) > 0 || len(x.form.team.Values) != 3 {
		t.Errorf("the dialog begins with %q of %v, folded: %v", o.Scene.Root, x.form.team.Values, o.Scene.Folded)
	}
	x.form.fold.SetChecked(true)
	r := x.Record()
	_, again, err := r.Again(c, "", nil)
	for name, o := range map[string]format.ExportOptions{"as chosen": x.options(), "made again": again} {
		var shown []string
		for _, card := range scene.Build(c, x.Measurer, o.Scene).Cards {
			shown = append(shown, string(card.Person))
		}
		if got := strings.Join(shown, " "); got != "ada bo eve fay" || err != nil {
			t.Errorf("%s: shown are %q, %v", name, got, err)
		}
	}
	x.form.pages.Choose(string(scene.ByTeam))
	if o := x.options(); len(o.Scene.Folded) > 0 {
		t.Error("pages of a team each have teams folded away")
	}
}
