package tool

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

// keptDisk is a disk that keeps versions.
type keptDisk struct{ versions *store.Versions }

func (d keptDisk) Open(path string) (store.Content, error) { return store.Read(path) }

func (d keptDisk) Look(path string, known store.State) (store.State, error) {
	return store.Look(path, known)
}

func (d keptDisk) Save(path string, c *chart.Chart) (state store.State, err error) {
	_, _ = d.versions.Save(path, func() error {
		state, err = store.Write(path, c)
		return err
	})
	return state, err
}

// past is the window of versions, over a file that was saved some times.
type past struct {
	*Versions
	t      *testing.T
	now    time.Time
	opened string // as a chart of its own
	forgot int
}

func newPast(t *testing.T, saved ...string) *past {
	t.Helper()
	uithreadtest.Forget()
	p := &past{t: t, now: time.Date(2026, 5, 15, 9, 0, 0, 0, time.UTC)}
	versions := store.Versions{Folder: filepath.Join(t.TempDir(), "versions"), Now: func() time.Time { return p.now }}
	p.Versions = NewVersions(windows(t), editor.New(keptDisk{&versions}, typeset.Default()))
	p.Store, p.Renderer = versions, &graphviz.Renderer{}
	t.Cleanup(func() { p.Renderer.Close() })
	p.OnOpen = func(c *chart.Chart, name string) { p.opened = name + ": " + charttest.Format(c) }
	p.OnCompare = p.editor.CompareWith
	p.OnForget = func(fyne.Window) { p.forgot++ }
	file := filepath.Join(t.TempDir(), "team.cadre")
	for _, outline := range saved {
		p.becomes(outline)
		if err := p.editor.SaveAs(file); err != nil {
			t.Fatal(err)
		}
		p.now = p.now.Add(time.Hour)
	}
	p.Show()
	t.Cleanup(func() {
		if p.IsOpen() {
			p.Close()
		}
	})
	return p
}

func (p *past) becomes(outline string) {
	p.t.Helper()
	if err := p.editor.Restore(charttest.Parse(p.t, outline), "it"); err != nil {
		p.t.Fatal(err)
	}
}

// rows are what the list says once all of it has been read.
func (p *past) rows() (all []string) {
	p.t.Helper()
	uithreadtest.Until(p.t, func() bool {
		return !slices.ContainsFunc(p.all, func(w store.Version) bool { return p.lines[w.ID()].words == "" })
	})
	for i := range p.all {
		r := newVersionRow()
		r.show(p.all[i], p.lines[p.all[i].ID()], p.now)
		all = append(all, strings.TrimPrefix(r.title.Text+"|"+r.words.Text, "Today, "))
	}
	return all
}

func (p *past) differences() string {
	var all []string
	for _, l := range p.page.lines {
		r := newDifferenceRow()
		r.show(l)
		all = append(all, r.name.Text+" "+r.text.Text)
	}
	return strings.Join(all, "; ")
}

func TestVersionsAreListed(t *testing.T) {
	p := newPast(t, "cpo Ada", "cpo Ada\n  pm Bo", "cpo Ada\n  pm Bo\n  pm Cy", "cpo Ada\n  pm Cy [location=Rome]")
	var words []string
	for _, r := range p.rows() {
		_, w, _ := strings.Cut(r, "|")
		words = append(words, w)
	}
	if want := []string{"1 person removed, 1 changed", "1 person added", "1 person added", "The first that is kept"}; !slices.Equal(words, want) {
		t.Errorf("the list says %q, want %q", words, want)
	}
	for i, w := range p.all {
		if p.lines[w.ID()].picture == nil {
			t.Errorf("number %d has no picture", i)
		}
	}
	if got := p.sum.Text; !strings.HasPrefix(got, "4 versions, ") {
		t.Errorf("the sum is %q", got)
	}
	p.becomes("cpo Ada\n  pm Eve")
	if err := p.editor.Save(); err != nil {
		t.Fatal(err)
	}
	if len(p.all) != 5 {
		t.Errorf("after a save there are %d versions", len(p.all))
	}
}

func TestAVersionIsComparedWithNow(t *testing.T) {
	p := newPast(t, "cpo Ada\n  pm Bo", "cpo Ada\n  pm Cy")
	if got := p.page.differs.Text; got != "Since then: no changes" || !p.page.actions[0].Disabled() || !p.page.actions[1].Disabled() {
		t.Errorf("of the newest is said %q", got)
	}
	p.list.Select(1)
	if got, want := p.page.differs.Text, "Since then: 1 person added, 1 removed"; got != want || p.page.actions[0].Disabled() {
		t.Errorf("it is said %q, want %q", got, want)
	}
	if got, want := p.differences(), "Cy Added: Product Manager, reports to Ada; Bo Removed: Product Manager, reports to Ada"; got != want {
		t.Errorf("the differences are %q, want %q", got, want)
	}
	p.becomes("cpo Ada\n  pm Bo\n    pm Cy")
	if got, want := p.differences(), "Cy Added: Product Manager, reports to Bo"; got != want || p.at != p.all[1].ID() {
		t.Errorf("after an edit they are %q, want %q", got, want)
	}
	p.page.list.Select(0)
	if got := p.editor.Previewed(); !slices.Equal(got, []chart.ID{"cy"}) {
		t.Errorf("brought out is %q", got)
	}
	test.Tap(p.page.actions[1])
	if got := p.editor.ComparedWith(); !strings.HasPrefix(got, "the version of ") || len(p.editor.Differences()) != 1 {
		t.Errorf("the canvas is compared with %q", got)
	}
}

func TestAVersionIsRestored(t *testing.T) {
	p := newPast(t, "cpo Ada\n  pm Bo", "cpo Ada\n  pm Cy")
	p.list.Select(1)
	test.Tap(p.page.actions[0])
	if got := charttest.Format(p.editor.Chart()); got != "cpo Ada\n  pm Bo\n" {
		t.Errorf("restored is\n%s", got)
	}
	if got := p.editor.UndoName(); !strings.HasPrefix(got, "Restore the version of ") || !p.editor.Dirty() {
		t.Errorf("undo would take back %q", got)
	}
	if !p.page.actions[0].Disabled() {
		t.Error("what is restored can be restored again")
	}
	p.editor.Undo()
	if got := charttest.Format(p.editor.Chart()); got != "cpo Ada\n  pm Cy\n" || p.page.actions[0].Disabled() {
		t.Errorf("one undo leaves\n%s", got)
	}
	test.Tap(p.page.actions[2])
	if !strings.HasPrefix(p.opened, "team.cadre, ") || !strings.HasSuffix(p.opened, ": cpo Ada\n  pm Bo\n") {
		t.Errorf("opened is %q", p.opened)
	}
}

func TestAVersionGetsAName(t *testing.T) {
	p := newPast(t, "cpo Ada\n  pm Bo", "cpo Ada\n  pm Cy")
	p.list.Select(1)
	test.Tap(p.page.name)
	test.Type(p.in.Canvas().Focused(), "Board, May")
	windowtest.Press(t, p.in, "Save the name")
	if got := p.all[1].Name; got != "Board, May" || p.page.title.Text != got || p.rows()[1] != "Board, May|The first that is kept" {
		t.Errorf("the name is %q, the title %q, the list %q", got, p.page.title.Text, p.rows())
	}
	test.Tap(p.page.actions[0])
	if got := p.editor.UndoName(); got != "Restore “Board, May”" {
		t.Errorf("undo would take back %q", got)
	}
	test.Tap(p.page.actions[2])
	if !strings.HasPrefix(p.opened, "Board, May: ") {
		t.Errorf("opened is %q", p.opened)
	}
	test.Tap(p.page.name)
	p.in.Canvas().Focused().(interface{ SetText(string) }).SetText("")
	windowtest.Press(t, p.in, "Save the name")
	if p.all[1].Name != "" {
		t.Errorf("the name stays: %q", p.all[1].Name)
	}
}

func TestAVersionIsDeleted(t *testing.T) {
	p := newPast(t, "cpo Ada\n  pm Bo", "cpo Ada\n  pm Cy", "cpo Ada")
	p.list.Select(1)
	test.Tap(p.page.remove)
	windowtest.Press(t, p.in, "Cancel")
	if len(p.all) != 3 {
		t.Fatalf("%d versions are left after thinking better of it", len(p.all))
	}
	test.Tap(p.page.remove)
	windowtest.Press(t, p.in, "Delete")
	if len(p.all) != 2 || p.at != p.all[0].ID() {
		t.Errorf("%d versions are left, open is %q", len(p.all), p.at)
	}
	test.Tap(p.forget)
	if p.forgot != 1 {
		t.Error("nobody is asked to forget")
	}
}

// TestADamagedVersionIsSaid, and can be deleted.
func TestADamagedVersionIsSaid(t *testing.T) {
	p := newPast(t, "cpo Ada\n  pm Bo", "cpo Ada\n  pm Cy")
	files, err := filepath.Glob(filepath.Join(p.Store.Folder, "*", "*.gz"))
	if err != nil || len(files) != 2 {
		t.Fatalf("%q (%v)", files, err)
	}
	for _, f := range files {
		if err := os.WriteFile(f, []byte("damaged"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p.Close()
	p.Show()
	p.list.Select(1)
	for _, b := range p.page.actions {
		if !b.Disabled() {
			t.Errorf("a damaged version offers %q", b.Text)
		}
	}
	if got := p.rows()[1]; !strings.HasSuffix(got, "|Cannot be read") {
		t.Errorf("the list says %q", got)
	}
	test.Tap(p.page.remove)
	windowtest.Press(t, p.in, "Delete")
	if len(p.all) != 1 {
		t.Errorf("%d are left", len(p.all))
	}
}

func TestWhyThereAreNoVersions(t *testing.T) {
	p := newPast(t)
	for _, tt := range []struct {
		kept, file bool
		want       string
	}{{true, false, "no file yet"}, {true, true, "no versions of this file yet"}, {false, true, "Settings"}} {
		p.Kept = func() bool { return tt.kept }
		if tt.file {
			if err := p.editor.SaveAs(filepath.Join(t.TempDir(), "team.cadre")); err != nil {
				t.Fatal(err)
			}
			if err := p.Store.Forget(p.editor.Path()); err != nil {
				t.Fatal(err)
			}
		}
		p.Refresh()
		if got := p.empty.Text; !p.empty.Visible() || p.parts.Visible() || !p.forget.Disabled() || !strings.Contains(got, tt.want) {
			t.Errorf("it is said %q, want %q", got, tt.want)
		}
	}
	if err := p.editor.Save(); err != nil {
		t.Fatal(err)
	}
	if p.empty.Visible() || !p.parts.Visible() || !strings.HasSuffix(p.sum.Text, "; no more are kept") {
		t.Errorf("with a version is said %q", p.sum.Text)
	}
}

func TestTimesAreSaidAsPeopleDo(t *testing.T) {
	now := time.Date(2026, 5, 15, 1, 30, 0, 0, time.FixedZone("Oslo", 2*60*60))
	for written, want := range map[string]string{
		"2026-05-14T23:05:00Z": "Today, 01:05", "2026-05-14T20:05:00Z": "Yesterday, 22:05", "2026-05-12T12:03:00Z": "Tue 12 May, 14:03",
		"2025-12-31T23:30:00Z": "Thu 1 January, 01:30", "2025-12-31T12:00:00Z": "31 December 2025, 14:00",
	} {
		at, err := time.Parse(time.RFC3339, written)
		if err != nil {
			t.Fatal(err)
		}
		if got := when(at, now); got != want {
			t.Errorf("%s is %q, want %q", written, got, want)
		}
	}
}
