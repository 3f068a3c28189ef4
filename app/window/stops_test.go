package window

import (
	"fmt"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
	"cadre/app/window/dialog"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/reading"
)

// firm has findings of all kinds, somebody who is parked, and dotted lines.
const firm = "cpo Ada [until=2027-03-31]\n  head Bo\n    pm Cy [team=Core; dotted=eve]\n      pm Flo\n    pm Dee\n    pm [id=open; open]\n  head Eve\n  apm Gus"

// rooms are what can be before somebody: all panels, tools and dialogs.
var rooms = []struct {
	name   string
	modal  bool // it is a dialog, which Esc closes
	tool   bool // Esc closes it, too
	shadow bool // Esc does something of its own first
	open   func(*user)
}{
	{name: "one person", open: func(u *user) { u.editor.Select("cy") }},
	{name: "several people", open: func(u *user) { u.editor.Select("cy", "dee") }},
	{name: "the document", open: func(u *user) { u.editor.Select() }},
	{name: "the findings", open: func(u *user) {
		u.editor.Select()
		u.problems.List("error")
	}},
	{name: "the tray", open: func(u *user) {
		u.editor.Select("gus")
		u.commands.Run(command.ByID("park"))
	}},
	{name: "a team alone", open: func(u *user) { u.editor.FocusOn("bo") }},
	{name: "a day", shadow: true, open: func(u *user) { u.editor.ShowDay(today()) }},
	{name: "the search", open: func(u *user) { u.run(command.ByID("find")) }},
	{name: "the filter", shadow: true, open: func(u *user) { u.editor.Filter("role:pm team:core") }},
	{name: "the outline", open: func(u *user) { u.ShowSide(command.OutlineSide, true) }},
	{name: "a comparison", shadow: true, open: func(u *user) { u.editor.CompareWith(chart.Empty(), "Monday") }},
	{name: "the versions", tool: true, open: toolOf("versions")},
	{name: "the guide", tool: true, open: toolOf("guide")},
	{name: "the health", tool: true, open: toolOf("health")},
	{name: "the rules", tool: true, open: toolOf("rules")},
	{name: "the roles", tool: true, open: toolOf("roles")},
	{name: "the colours", tool: true, open: func(u *user) {
		u.editor.Do(chart.SetColourBy("team", "team"))
		u.editor.Do(chart.ChangeColouring("Add", func([]chart.ColourRule) []chart.ColourRule {
			return []chart.ColourRule{{Field: "team", Value: "Core", Colour: "red"}}
		}))
		u.run(command.ByID("colours"))
	}},
	{name: "the history", tool: true, open: toolOf("history")},
	{name: "the settings", tool: true, open: toolOf("settings")},
	{name: "new", modal: true, open: toolOf("new")},
	{name: "keys", modal: true, open: toolOf("keys")},
	{name: "about", modal: true, open: toolOf("about")},
	{name: "palette", modal: true, open: toolOf("palette")},
	{name: "export", modal: true, open: toolOf("export")},
	{name: "show a day", modal: true, open: toolOf("show-day")},
	{name: "an error", modal: true, open: func(u *user) { u.Fail(fmt.Errorf("the disk is full; make room")) }},
	{name: "unsaved", modal: true, open: func(u *user) { dialog.AskToSave(u.window, "acme", func(dialog.Answer) {}) }},
	{name: "a reason", modal: true, open: func(u *user) { dialog.AskWhy(u.window, "a finding", func(string) {}) }},
	{name: "an import", modal: true, open: func(u *user) {
		u.waitFor(func() { u.load(u.file("staff.csv", unclearTable)) })
	}},
	{name: "an import into", modal: true, open: func(u *user) {
		u.app.Clipboard().SetContent("Name,Title,Reports to\nAda,CPO,\nZoe,PM,Ada\n")
		u.editor.Select()
		u.run(command.ByID("paste"))
		u.tap("Bring into this chart…")
		u.waitForProgress()
	}},
	{name: "where a table goes", modal: true, open: func(u *user) {
		u.app.Clipboard().SetContent("Name,Title\nAda,CPO\nZoe,PM\n")
		u.editor.Select()
		u.run(command.ByID("paste"))
	}},
	{name: "saving", modal: true, open: func(u *user) {
		dialog.NewFiles(u.window).Save("Save as", "team.cadre", []string{".cadre"}, func(string) {})
		u.waitForProgress()
	}},
	{name: "a report", modal: true, open: func(u *user) {
		dialog.Report(u.window, "staff.csv", reading.Report{Notes: []reading.Note{{Row: 1, Kind: reading.Damaged, Text: "half a row"}}})
	}},
}

func toolOf(id string) func(*user) { return func(u *user) { u.run(command.ByID(id)) } }

// visit opens a room anew, with all panels beside it.
func (u *user) visit(open func(*user)) {
	for o := u.window.Canvas().Overlays(); o.Top() != nil; {
		o.Remove(o.Top())
	}
	u.window.Canvas().Focus(u.board)
	u.ShowSide(command.DetailsSide, true)
	open(u)
	u.window.Resize(fyne.NewSize(1200, 801)) // the tests' driver lays out nothing by itself
	u.window.Resize(fyne.NewSize(1200, 800))
}

// TestNoneOfFynesOwn is made anywhere but in package widgets, whose own let Esc, F6
// and Enter through: of Fyne's a window has only what no key comes to.
func TestNoneOfFynesOwn(t *testing.T) {
	made := regexp.MustCompile(`\b(widget\.New(Button|ButtonWithIcon|Check|CheckGroup|RadioGroup|Select|SelectEntry|Slider|List|Tree|Accordion|Hyperlink|Entry|MultiLineEntry|PasswordEntry)\(|dialog\.(NewCustom|NewConfirm|NewForm|NewInformation|NewError|ShowCustom|ShowConfirm|ShowForm|ShowInformation|ShowError)\(|Selectable = true|HyperlinkSegment\{)`)
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "widgets") || strings.HasPrefix(path, "story") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, found := range made.FindAllString(string(source), -1) {
			t.Errorf("%s has %s", path, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNoDeadEnds goes with the keys to everything that can have them, in each
// panel, tool and dialog: it is in view and shows that it has them, Esc leads
// back to the canvas or closes the dialog, F6 leads on, and Enter presses a
// button.
func TestNoDeadEnds(t *testing.T) {
	tried := map[string]bool{} // beside every room there are the same tiles and tools
	for _, room := range rooms {
		t.Run(room.name, func(t *testing.T) {
			u := newUser(t, firm)
			c := u.window.Canvas()
			u.visit(room.open)
			all := widgets.Stops(c)
			stops := len(all)
			if stops == 0 {
				t.Fatal("nothing can have the keys")
			}
			for i := range stops {
				if i >= len(all) {
					break
				}
				stop := all[i]
				if name := described(stop); !room.modal && tried[name] {
					continue
				} else {
					tried[name] = true
				}
				c.Focus(stop)
				u.inView(stop)
				u.pressesByEnter(stop)
				if !room.modal && stop != fyne.Focusable(u.board) {
					stop.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
					if now := c.Focused(); now == stop {
						t.Errorf("F6 does not lead on from %s", described(stop))
					}
					c.Focus(stop)
				}
				stop.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
				switch {
				case room.modal && u.asked():
					t.Errorf("Esc does not close the dialog from %s", described(stop))
				case !room.modal && !room.shadow && c.Focused() != fyne.Focusable(u.board) && c.Focused() != u.outline.Focusable():
					t.Errorf("Esc leads from %s to %s", described(stop), described(c.Focused()))
				}
				if room.modal || room.tool || room.shadow || u.asked() {
					u.visit(room.open)
					all = widgets.Stops(c)
				}
			}
		})
	}
}

// scrolls tell what scrolls with something in it.
func scrolls(u *user, o fyne.CanvasObject) (names []string) {
	for _, s := range around(u.root(), o) {
		names = append(names, fmt.Sprintf("%p", s))
	}
	return names
}

// root is what is on top: a dialog, or the window's content.
func (u *user) root() fyne.CanvasObject {
	if top := u.window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return u.window.Content()
}

func described(f fyne.Focusable) string {
	words := ""
	if w, is := f.(fyne.Widget); is && f != nil {
		for _, o := range test.LaidOutObjects(w) {
			if t, is := o.(*canvas.Text); is && t.Text != "" && len(words) < 40 {
				words += " " + t.Text
			}
		}
	}
	return fmt.Sprintf("%T%s", f, words)
}

// inView tells whether something lies within all that cuts it off.
func (u *user) inView(f fyne.Focusable) {
	u.t.Helper()
	o := f.(fyne.CanvasObject)
	d := fyne.CurrentApp().Driver()
	box := func(o fyne.CanvasObject) image.Rectangle {
		at := d.AbsolutePositionForObject(o)
		return image.Rect(int(at.X), int(at.Y), int(at.X+o.Size().Width), int(at.Y+o.Size().Height))
	}
	root := u.root()
	clip := box(root)
	for _, s := range around(root, o) {
		clip = clip.Intersect(box(s))
	}
	if own := box(o); !own.Overlaps(clip) || own.Intersect(clip).Dy() < min(own.Dy(), clip.Dy())-1 {
		u.t.Errorf("%s has the keys at %v, of which %v is in view", described(f), own, own.Intersect(clip))
	}
}

// around are what scrolls with something in it.
func around(root, o fyne.CanvasObject) (found []fyne.CanvasObject) {
	var walk func(at fyne.CanvasObject, scrolls []fyne.CanvasObject)
	walk = func(at fyne.CanvasObject, scrolls []fyne.CanvasObject) {
		if at == o {
			found = scrolls
			return
		}
		switch at := at.(type) {
		case *fyne.Container:
			for _, child := range at.Objects {
				walk(child, scrolls)
			}
		case fyne.Widget:
			if _, is := at.(*container.Scroll); is {
				scrolls = append(slices.Clip(scrolls), at)
			}
			for _, child := range test.WidgetRenderer(at).Objects() {
				walk(child, scrolls)
			}
		}
	}
	walk(root, nil)
	return found
}

// pressesByEnter presses Enter on a button that does nothing but tell so.
func (u *user) pressesByEnter(f fyne.Focusable) {
	u.t.Helper()
	b := widgets.ButtonOf(f)
	if b == nil {
		return
	}
	was, pressed := b.OnTapped, false
	b.OnTapped = func() { pressed = true }
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.OnTapped = was; !pressed {
		u.t.Errorf("Enter does not press %s", described(f))
	}
}

// TestTheOrderOfStopsIsThatOfReading: nothing lies above what comes before it,
// unless it stands further to the right, in another column; nor before it in its
// own row.
func TestTheOrderOfStopsIsThatOfReading(t *testing.T) {
	for _, room := range rooms {
		t.Run(room.name, func(t *testing.T) {
			u := newUser(t, firm)
			u.visit(room.open)
			d := fyne.CurrentApp().Driver()
			stops := widgets.Stops(u.window.Canvas())
			for i := 1; i < len(stops); i++ {
				a, b := stops[i-1].(fyne.CanvasObject), stops[i].(fyne.CanvasObject)
				p, q := d.AbsolutePositionForObject(a), d.AbsolutePositionForObject(b)
				if slices.Compare(scrolls(u, a), scrolls(u, b)) != 0 {
					continue // what is out of view stands anywhere
				}
				above, left := q.Y+b.Size().Height <= p.Y+1, q.X+b.Size().Width <= p.X+1
				level := q.Y < p.Y+a.Size().Height-1 && p.Y < q.Y+b.Size().Height-1
				if above && q.X < p.X+a.Size().Width-1 || level && left {
					t.Errorf("%s at %v comes before %s at %v", described(stops[i-1]), p, described(stops[i]), q)
				}
			}
		})
	}
}

// TestFocusIsSeen in both themes: each kind of stop looks another way with the
// keys than without.
func TestFocusIsSeen(t *testing.T) {
	for _, theme := range []string{"theme-light", "theme-dark"} {
		seen := map[string]bool{}
		for _, room := range rooms {
			// Fyne forgets how what was not drawn for a minute is laid out, by a clock
			// that stands still from one picture to the next.
			newUser(t, firm).window.Canvas().Capture()
			u := newUser(t, firm)
			u.run(command.ByID(theme))
			c := u.window.Canvas()
			u.visit(room.open)
			for _, stop := range widgets.Stops(c) {
				kind := fmt.Sprintf("%T", stop)
				if b := widgets.ButtonOf(stop); b != nil {
					kind += fmt.Sprint(" ", b.Importance)
				}
				if seen[kind] {
					continue
				}
				seen[kind] = true
				c.Focus(stop)
				with := c.Capture()
				c.Unfocus()
				if n := differing(with, c.Capture()); n < 40 {
					t.Errorf("%s, %s, %s: %d pixels tell that %s has the keys", theme, room.name, kind, n, described(stop))
				}
			}
		}
	}
}

// differing counts the pixels of which one picture has others.
func differing(a, b image.Image) (n int) {
	p, q := a.(*image.NRGBA).Pix, b.(*image.NRGBA).Pix
	for i := 0; i < len(p); i += 4 {
		if !slices.Equal(p[i:i+4], q[i:i+4]) {
			n++
		}
	}
	return n
}
