package window

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	uithreadtest.Begin()
	os.Exit(m.Run())
}

// measurer knows no font: a letter is half as wide as its size.
type measurer struct{}

func (measurer) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.5 * size * float64(len([]rune(s)))
}

// chooser answers the questions for files.
type chooser struct{ path string }

func (c *chooser) Open(_ string, _ []string, then func(string))       { then(c.path) }
func (c *chooser) Save(_, name string, _ []string, then func(string)) { then(c.path) }

// counter is an app that counts how often it is to end.
type counter struct {
	fyne.App
	quits int
	url   string // opened last
}

func (a *counter) Quit() { a.quits++ }

func (a *counter) OpenURL(u *url.URL) error {
	a.url = u.String()
	return nil
}

type user struct {
	*Window
	t     *testing.T
	app   *counter
	files *chooser
	dir   string
}

// newUser opens a window, with a chart in it unless the outline is empty.
func newUser(t *testing.T, outline string) *user {
	t.Helper()
	return newUserOf(t, Disk{}, outline)
}

func newUserOf(t *testing.T, disk editor.Store, outline string) *user {
	t.Helper()
	u := newUserAtFirst(t, disk)
	if outline == "" {
		u.showStart()
	} else {
		u.editor.NewFrom(charttest.Parse(t, outline))
		u.begin()
	}
	return u
}

// newUserAtFirst has a window with nothing in it.
func newUserAtFirst(t *testing.T, disk editor.Store) *user {
	t.Helper()
	uithreadtest.Forget()
	a := &counter{App: test.NewTempApp(t)}
	w := New(a, disk, measurer{})
	u := &user{w, t, a, &chooser{}, t.TempDir()}
	w.files = u.files
	w.window.Resize(fyne.NewSize(1200, 800))
	t.Cleanup(w.window.Close)
	return u
}

// waitFor opens a file and waits until that is done.
func (u *user) waitFor(open func()) {
	u.t.Helper()
	done := false
	u.opened = func(string) { done = true }
	open()
	uithreadtest.Until(u.t, func() bool { return done })
}

// waitForProgress waits until something is said to take its time.
func (u *user) waitForProgress() {
	u.t.Helper()
	uithreadtest.Until(u.t, u.asked)
}

func (u *user) press(keys string) {
	u.t.Helper()
	for i := range command.All {
		if c := &command.All[i]; c.Key().String() == keys {
			u.key(c.Key())
			return
		}
	}
	u.t.Fatalf("no command has the key %s", keys)
}

// tap presses a button that is in view, by its text.
func (u *user) tap(text string) {
	u.t.Helper()
	root := fyne.CanvasObject(u.window.Content())
	if top := u.window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	for _, o := range test.LaidOutObjects(root) {
		if tapped, is := o.(fyne.Tappable); is && shows(o, text) {
			test.Tap(tapped)
			return
		}
	}
	u.t.Fatalf("there is no button %q", text)
}

// shows tells whether something that can be pressed has that text on it.
func shows(o fyne.CanvasObject, text string) bool {
	if d, is := o.(fyne.Disableable); !is || d.Disabled() {
		return false
	}
	w, is := o.(fyne.Widget)
	return is && slices.ContainsFunc(test.LaidOutObjects(w), func(o fyne.CanvasObject) bool {
		t, is := o.(*canvas.Text)
		return is && t.Text == text
	})
}

func (u *user) asked() bool { return u.window.Canvas().Overlays().Top() != nil }

func (u *user) wants(outline string) {
	u.t.Helper()
	want := charttest.Format(charttest.Parse(u.t, outline))
	if d := cmp.Diff(want, charttest.Format(u.editor.Chart())); d != "" {
		u.t.Errorf("the chart is not as wanted (-want +got):\n%s", d)
	}
}

// on is the middle of somebody's card in the window.
func (u *user) on(id chart.ID) fyne.Position {
	box, ok := u.editor.CardBox(id)
	if !ok {
		u.t.Fatalf("%s has no card", id)
	}
	p := u.editor.View().ToView(box.Centre())
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(u.board).AddXY(float32(p.X), float32(p.Y))
}

func (u *user) typeName(name string) {
	u.t.Helper()
	entry := u.window.Canvas().Focused()
	if entry == nil || entry == fyne.Focusable(u.board) {
		u.t.Fatal("nothing asks for a name")
	}
	test.Type(entry, name)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // no peer
}

// TestATeamInAMinute is the main job: an empty chart, roles from the
// palette, names, a mistake and its fix.
func TestATeamInAMinute(t *testing.T) {
	u := newUser(t, "")
	u.tap("Empty chart")
	role := func(id chart.RoleID) chart.Role {
		r, _ := u.editor.Chart().Settings().Role(id)
		return r
	}
	middle := fyne.CurrentApp().Driver().AbsolutePositionForObject(u.board).AddXY(u.board.Size().Width/2, u.board.Size().Height/2)
	u.palette.OnDrop(role(chart.CPO), middle)
	u.typeName("Ada")
	u.palette.OnDrop(role(chart.Head), u.on("p1"))
	u.typeName("Bo")
	u.palette.OnDrop(role(chart.APM), u.on("p1"))
	u.typeName("Cy")
	u.palette.OnDrop(role(chart.PM), u.on("p3"))
	u.typeName("Dee")
	u.wants("cpo Ada [id=p1]\n  head Bo [id=p2]\n  apm Cy [id=p3]\n    pm Dee [id=p4]")
	if u.editor.Status().Problems.Error == 0 {
		t.Fatal("a PM below an APM is no error")
	}
	for range 5 {
		u.editor.Select("")
		u.press("Ctrl+.")
	}
	if n := u.editor.Status().Problems.Error; n > 0 {
		t.Errorf("%d errors are left after fixing", n)
	}
}

func TestCommandsWaitForAChart(t *testing.T) {
	u := newUser(t, "")
	u.press("Tab")
	if u.editor.Chart().Len() > 0 || u.start == nil {
		t.Error("a command worked behind the welcome screen")
	}
}

func TestATemplateIsOfToday(t *testing.T) {
	u := newUser(t, "")
	day := time.Date(2028, 2, 29, 0, 0, 0, 0, time.UTC)
	u.editor.Today = func() time.Time { return day }
	sample, _ := document.TemplateByID("sample")
	u.welcome(func() {}).OnTemplate(sample)
	want, written := charttest.Format(sample.On(day)), charttest.Format(sample.On(time.Time{}))
	if got := charttest.Format(u.editor.Written()); got != want || got == written {
		t.Errorf("the chart is (-want +got):\n%s", cmp.Diff(want, got))
	}
}

func TestDialogsKeepTheirKeys(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.editor.Select("ada")
	u.press("F1")
	if !u.asked() {
		t.Fatal("there is no dialog")
	}
	u.press("Delete")
	u.wants("cpo Ada")
	u.loneKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if u.asked() {
		t.Fatal("Esc does not close the dialog")
	}
	u.press("Delete")
	u.wants("")
}

// TestUndoInAnEntry takes back typing, not edits.
func TestUndoInAnEntry(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.editor.Select("ada")
	u.press("Ctrl+Shift+O")
	u.editor.Undo()
	u.editor.Redo()
	u.press("F2")
	entry := u.window.Canvas().Focused()
	test.Type(entry, "Zoe")
	u.press("Ctrl+Z")
	if u.editor.RedoName() != "" {
		t.Error("the chart was undone while typing")
	}
	if u.window.Canvas().Focused() != entry {
		t.Error("the entry lost the focus")
	}
}

// TestSelectAllInAnEntry selects the text there, and everybody elsewhere.
func TestSelectAllInAnEntry(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	u.editor.Select("ada")
	u.press("F2")
	entry := u.window.Canvas().Focused()
	test.Type(entry, "Zoe")
	u.press("Ctrl+A")
	if u.window.Canvas().Focused() != entry || u.editor.Selection().Len() != 1 {
		t.Errorf("%q are selected while typing", u.editor.Selection().IDs())
	}
	u.typeName("Ida")
	u.wants("cpo Ida [id=ada]\n  pm Bo")
	u.press("Ctrl+A")
	u.press("Delete")
	u.wants("")
	u.press("Ctrl+Z")
	u.wants("cpo Ida [id=ada]\n  pm Bo")
}

// TestTypingCountsBeforeACommand saves while a name is being typed.
func TestTypingCountsBeforeACommand(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.files.path = filepath.Join(u.dir, "team")
	u.editor.Select("ada")
	u.press("F2")
	test.Type(u.window.Canvas().Focused(), "Zoe")
	u.press("Ctrl+S")
	saved, _, err := store.Open(filepath.Join(u.dir, "team.cadre"))
	if err != nil {
		t.Fatal(err)
	}
	if name := saved.Person("ada").Name; name != "Zoe" {
		t.Errorf("the file says %q", name)
	}
	if !slices.Equal(u.Recent(), []string{filepath.Join(u.dir, "team.cadre")}) {
		t.Errorf("recent files are %q", u.Recent())
	}
}

func TestThemes(t *testing.T) {
	u := newUser(t, "cpo Ada")
	for id, want := range map[string]scene.Theme{"theme-dark": scene.Dark, "theme-light": scene.Light} {
		u.run(command.ByID(id))
		if got := u.editor.Scene().Background; got != want.Background {
			t.Errorf("%s: the ground is %v", id, got)
		}
	}
	if u.Appearance() != command.Light && u.Appearance() != command.Dark {
		t.Error("the choice is not kept")
	}
}

// TestASmallScreen finds room for everything at 1024 by 700.
func TestASmallScreen(t *testing.T) {
	u := newUser(t, "cpo Ada\n  head Bo")
	u.window.Resize(fyne.NewSize(1024, 700))
	if min := u.window.Content().MinSize(); min.Width > 1024 || min.Height > 650 {
		t.Errorf("the window needs %v", min)
	}
	if w := u.board.Size().Width; w < 500 {
		t.Errorf("the canvas is %v wide", w)
	}
}
