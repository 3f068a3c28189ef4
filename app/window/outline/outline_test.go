package outline

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// plain measures every character alike.
type plain struct{}

func (plain) Width(s string, size float64, _ scene.Weight) float64 {
	return size * float64(len(s)) / 2
}

const team = "cpo Ada\n  head Bo\n    pm Cy\n    pm Di\n  vp Eve\n    pm Fay"

// typist is somebody with the outline of a chart.
type typist struct {
	*Outline
	t    testing.TB
	w    fyne.Window
	mod  fyne.KeyModifier
	keys []string // that meant nothing here
	left bool
	says string
}

func newTypist(t testing.TB, chart *chart.Chart) *typist {
	t.Helper()
	test.NewTempApp(t)
	e := editor.New(nil, plain{})
	e.NewFrom(chart)
	y := &typist{Outline: New(e), t: t}
	y.held = func() fyne.KeyModifier { return y.mod }
	c := &command.Context{Editor: e}
	y.OnRun = func(id string) {
		cmd := command.ByID(id)
		y.focus(y.sheet)
		if y.says = c.Why(cmd); y.says == "" {
			if err := cmd.Run(c); err != nil {
				y.says = err.Error() // in a ring of managers it may
			}
		}
	}
	y.OnKey = func(name fyne.KeyName, _ bool) { y.keys = append(y.keys, string(name)) }
	y.OnLeave = func() { y.left = true }
	y.OnSay = func(s string) { y.says = s }
	y.OnFail = func(err error) { t.Fatal(err) }
	y.w = test.NewTempWindow(t, y.Content())
	y.w.Resize(fyne.NewSize(320, 400))
	y.focus(y.sheet)
	return y
}

// hit presses keys by their names, ⇧ before those with Shift. What is no key is
// typed, _ for a blank.
func (y *typist) hit(keys string) {
	named := map[string]fyne.KeyName{"Enter": fyne.KeyReturn, "Tab": fyne.KeyTab, "Esc": fyne.KeyEscape, "Up": fyne.KeyUp, "Down": fyne.KeyDown,
		"Left": fyne.KeyLeft, "Right": fyne.KeyRight, "Home": fyne.KeyHome, "End": fyne.KeyEnd, "PageDown": fyne.KeyPageDown, "PageUp": fyne.KeyPageUp, "Back": fyne.KeyBackspace, "F2": fyne.KeyF2}
	for _, word := range strings.Fields(keys) {
		word, shift := strings.CutPrefix(word, "⇧")
		if y.mod = 0; shift {
			y.mod = fyne.KeyModifierShift
		}
		if key, is := named[word]; is {
			y.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
			continue
		}
		for _, r := range strings.ReplaceAll(word, "_", " ") {
			y.w.Canvas().Focused().TypedRune(r)
		}
	}
	y.mod = 0
}

// written is the chart as an outline of names, those selected with a *.
func (y *typist) written() string {
	var b strings.Builder
	tree := y.editor.Chart().Tree()
	for i, p := range tree.People {
		star := ""
		if y.editor.Selection().Has(p.ID) {
			star = "*"
		}
		fmt.Fprintf(&b, "%s%s%s ", strings.Repeat(">", tree.Depth[i]), p.Name, star)
	}
	return strings.TrimSpace(b.String())
}

func (y *typist) want(what, want string) {
	y.t.Helper()
	if got := y.written(); got != want {
		y.t.Errorf("%s: %s\nwant %s", what, got, want)
	}
}

// steps counts the edits that can be undone, and takes them all back.
func (y *typist) steps() int {
	n := 0
	for ; y.editor.UndoName() != ""; n++ {
		y.editor.Undo()
	}
	return n
}

func TestTyping(t *testing.T) {
	for _, tt := range []struct{ keys, want string }{
		{"Ann", "Ada >Bo >>Cy >>Di >Eve >>Fay"},
		{"Ann Enter Esc", "Ada >Bo >>Cy >>Di >Eve >>Fay Ann*"},
		{"Home Enter Ann Enter Esc", "Ada >Bo >>Cy >>Di >Eve >>Fay Ann*"},
		{"Home Down Enter Ann Enter Ben Enter Esc", "Ada >Bo >>Cy >>Di >Ann >Ben* >Eve >>Fay"},
		{"Home Down Down Enter Ann Enter Enter", "Ada >Bo >>Cy >>Ann* >>Di >Eve >>Fay"},
		{"Home Down Enter Tab Ann Enter Esc", "Ada >Bo >>Cy >>Di >>Ann* >Eve >>Fay"},
		{"Home Down Down Enter Ann Tab Enter Esc", "Ada >Bo >>Cy >>>Ann* >>Di >Eve >>Fay"},
		{"Home Down Down Enter Ann ⇧Tab Enter Esc", "Ada >Bo >>Cy >>Di >Ann* >Eve >>Fay"},
		{"Home Down Down Enter Ann ⇧Tab ⇧Tab ⇧Tab Tab Enter Esc", "Ada >Bo >>Cy >>Di >Eve >>Fay >Ann*"},
		{"Home Enter Tab Tab Ann Down", "Ada >Bo >>Cy >>Di >Eve >>Fay >>Ann*"},
		{"Home Down Enter Esc", "Ada >Bo* >>Cy >>Di >Eve >>Fay"},
		{"Home Down Enter Enter", "Ada >Bo* >>Cy >>Di >Eve >>Fay"},
		{"Home Down Enter Ann Esc", "Ada >Bo* >>Cy >>Di >Eve >>Fay"},
		{"Home Down Down Down Enter Back Back Zoe Enter Esc", "Ada >Bo >>Cy >>Zoe* >Eve >>Fay"},
		{"Home Zoe Esc", "Ada* >Bo >>Cy >>Di >Eve >>Fay"},
		{"Home Zoe Enter Esc", "Zoe* >Bo >>Cy >>Di >Eve >>Fay"},
		{"Home Zoe Down", "Zoe >Bo* >>Cy >>Di >Eve >>Fay"},
		{"Home Down Down Down D Tab Enter Esc", "Ada >Bo >>Cy >>>D* >Eve >>Fay"},
		{"End X ⇧Tab Enter Esc", "Ada >Bo >>Cy >>Di >Eve >X*"},
		{"Home 7 ! _ Esc", "Ada* >Bo >>Cy >>Di >Eve >>Fay"},
		{"Home Down Down Down Tab", "Ada >Bo >>Cy >>>Di* >Eve >>Fay"},
		{"Home Down Down ⇧Tab", "Ada >Bo >>Di >Cy* >Eve >>Fay"},
		{"Home Down Down ⇧Down ⇧Tab", "Ada >Bo >Cy* >Di* >Eve >>Fay"},
		{"Home Down Down Down Down ⇧Up Tab", "Ada >Bo >>Cy >>>Di* >>Eve* >>>Fay"},
	} {
		y := newTypist(t, charttest.Parse(t, team))
		y.hit(tt.keys)
		y.want(tt.keys, tt.want)
	}
}

// TestAnEmptyLineLeavesNoTrace and what is typed into a line is one edit.
func TestAnEmptyLineLeavesNoTrace(t *testing.T) {
	for keys, steps := range map[string]int{
		"Home Enter Esc": 0, "Home Enter Enter": 0, "Home Enter Tab ⇧Tab Down": 0, "Home Enter _ Enter": 0, "Home Ada Enter Esc": 0,
		"Home Enter Tab Ann,_VP,_Growth Enter Esc": 1, "Home Down Down Zoe Tab Esc": 1, "Home Down Down Down Zoe Tab Esc": 2, "Home ⇧Tab": 0,
	} {
		c := charttest.Parse(t, team)
		y := newTypist(t, c)
		y.hit(keys)
		if y.entry != nil || y.lines.new != nil || y.w.Canvas().Focused() != fyne.Focusable(y.sheet) {
			t.Errorf("%s: a line is being typed still", keys)
		}
		if got := y.steps(); got != steps || !y.editor.Chart().Equal(c) {
			t.Errorf("%s: %d edits, want %d", keys, got, steps)
		}
	}
}

func TestALineIsAPerson(t *testing.T) {
	for _, tt := range []struct{ text, name, title, area, said string }{
		{"Ada Okafor", "Ada Okafor", "Product Manager", "", "Product Manager"},
		{"Ada Okafor, Head of Product", "Ada Okafor", "Head of Product", "", "Head of Product"},
		{"Ada – Senior PM – Checkout", "Ada", "Senior PM", "Checkout", "Senior PM · Checkout"},
		{"PM", "", "Product Manager", "", "Product Manager · open role"},
		{"Ada, Head of Product (interim)", "Ada", "Head of Product", "", "Head of Product · interim"},
		{"Ada, Growth Wizard", "Ada, Growth Wizard", "Product Manager", "", "Product Manager"}, // which may be "Okafor, Ada"
	} {
		y := newTypist(t, charttest.Parse(t, team))
		y.hit("Home Down Down Enter " + strings.ReplaceAll(tt.text, " ", "_"))
		if y.entry == nil || y.entry.hint.text.Text != tt.said {
			t.Errorf("%q is understood as %q, want %q", tt.text, y.entry.hint.text.Text, tt.said)
		}
		y.hit("Enter Esc")
		p := y.editor.SelectedPerson()
		if p.Name != tt.name || y.editor.Chart().Title(p) != tt.title || p.Area != tt.area || p.Open != (tt.name == "") {
			t.Errorf("%q is %q, %q, %q, open %t", tt.text, p.Name, y.editor.Chart().Title(p), p.Area, p.Open)
		}
	}
	y := newTypist(t, charttest.Parse(t, "cpo Ada [area=Growth; location=Oslo]"))
	y.hit("Home Zoe,_Head_of_Product")
	if got := y.entry.hint.text.Text; got != "Head of Product" {
		t.Errorf("said is %q", got)
	}
	y.hit("Enter Esc")
	if p := y.editor.SelectedPerson(); p.Name != "Zoe" || p.Role != chart.Head || p.Location != "Oslo" || p.Area != "Growth" || y.steps() != 1 {
		t.Errorf("it is %+v", p)
	}
}

func TestWalking(t *testing.T) {
	for _, tt := range []struct{ keys, want string }{
		{"Down", "Ada* >Bo >>Cy >>Di >Eve >>Fay"},
		{"Down Down Down", "Ada >Bo >>Cy* >>Di >Eve >>Fay"},
		{"End", "Ada >Bo >>Cy >>Di >Eve >>Fay*"},
		{"End Up Home", "Ada* >Bo >>Cy >>Di >Eve >>Fay"},
		{"End Left", "Ada >Bo >>Cy >>Di >Eve* >>Fay"},
		{"End Left Left Left Right Right Right", "Ada >Bo >>Cy* >>Di >Eve >>Fay"},
		{"Home ⇧Down ⇧Down", "Ada* >Bo* >>Cy* >>Di >Eve >>Fay"},
		{"Home Down Down ⇧Down ⇧Up ⇧Up", "Ada >Bo* >>Cy* >>Di >Eve >>Fay"},
		{"Home Down ⇧End", "Ada >Bo* >>Cy* >>Di* >Eve* >>Fay*"},
		{"End ⇧PageUp", "Ada* >Bo* >>Cy* >>Di* >Eve* >>Fay*"},
	} {
		y := newTypist(t, charttest.Parse(t, team))
		y.hit(tt.keys)
		y.want(tt.keys, tt.want)
	}
	y := newTypist(t, charttest.Parse(t, team))
	y.hit("Home F2 ⇧Enter Esc")
	if strings.Join(y.keys, " ") != "F2 Return" || !y.left {
		t.Errorf("the keys for others are %q, left %t", y.keys, y.left)
	}
}

// click presses and lets go of the button on a line.
func (y *typist) click(line int, button desktop.MouseButton, mod fyne.KeyModifier) {
	at := fyne.PointEvent{Position: fyne.NewPos(60, float32(line)*lineHeight+9)}
	e := &desktop.MouseEvent{PointEvent: at, Button: button, Modifier: mod}
	y.sheet.MouseDown(e)
	y.sheet.MouseUp(e)
}

func TestClicks(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	type press struct {
		line int
		mod  fyne.KeyModifier
	}
	for _, tt := range []struct {
		clicks []press
		want   string
	}{
		{[]press{{2, 0}}, "Ada >Bo >>Cy* >>Di >Eve >>Fay"},
		{[]press{{2, 0}, {4, ctrl}}, "Ada >Bo >>Cy* >>Di >Eve* >>Fay"},
		{[]press{{2, 0}, {4, ctrl}, {2, ctrl}}, "Ada >Bo >>Cy >>Di >Eve* >>Fay"},
		{[]press{{2, 0}, {4, shift}}, "Ada >Bo >>Cy* >>Di* >Eve* >>Fay"},
		{[]press{{2, 0}, {4, shift}, {0, shift}}, "Ada* >Bo* >>Cy* >>Di >Eve >>Fay"},
		{[]press{{2, 0}, {4, shift}, {3, 0}}, "Ada >Bo >>Cy >>Di* >Eve >>Fay"},
		{[]press{{2, 0}, {9, 0}}, "Ada >Bo >>Cy >>Di >Eve >>Fay"},
	} {
		y := newTypist(t, charttest.Parse(t, team))
		for _, c := range tt.clicks {
			y.click(c.line, desktop.MouseButtonPrimary, c.mod)
		}
		y.want(fmt.Sprint(tt.clicks), tt.want)
	}
	y, asked := newTypist(t, charttest.Parse(t, team)), 0
	y.OnMenu = func(fyne.Position) { asked++ }
	y.click(1, desktop.MouseButtonSecondary, 0)
	y.want("the second button", "Ada >Bo* >>Cy >>Di >Eve >>Fay")
	y.click(9, desktop.MouseButtonSecondary, 0)
	if asked != 1 {
		t.Errorf("the menu was asked for %d times", asked)
	}
	y.sheet.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(60, lineHeight/2)})
	y.hit("Zoe Enter Esc")
	y.want("typed over the name", "Zoe* >Bo >>Cy >>Di >Eve >>Fay")
	y.sheet.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(60, 9*lineHeight)})
	y.hit("Gus Enter Esc")
	y.want("typed behind all", "Zoe >Bo >>Cy >>Di >Eve >>Fay Gus*")
}

// drag takes the line up and lets it go at a height in lines, with the pointer as
// far in as a depth.
func (y *typist) dragTo(line int, height float32, depth int) {
	at := fyne.PointEvent{Position: fyne.NewPos(60, (float32(line)+0.5)*lineHeight)}
	y.sheet.MouseDown(&desktop.MouseEvent{PointEvent: at, Button: desktop.MouseButtonPrimary})
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(y.sheet)
	to := corner.AddXY(indent(depth, y.sheet.Size().Width)+3, height*lineHeight)
	y.sheet.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
}

func TestDragging(t *testing.T) {
	const ada = "Ada >Bo >>Cy >>Di >Eve >>Fay"
	for _, tt := range []struct {
		line   int
		height float32
		depth  int
		want   string
		steps  int
	}{
		{5, 1.5, 0, "Ada >Bo >>Cy >>Di >>Fay* >Eve", 1},      // onto Bo
		{2, 4.1, 2, "Ada >Bo >>Di >>Cy* >Eve >>Fay", 1},      // above Eve, two levels in
		{2, 4.1, 1, "Ada >Bo >>Di >Cy* >Eve >>Fay", 1},       // one level in
		{2, 4.1, 0, "Ada >Bo >>Di >Cy* >Eve >>Fay", 1},       // further out than Eve is
		{2, 5.9, 0, "Ada >Bo >>Di >Eve >>Fay Cy*", 1},        // behind all
		{2, 8.5, 2, "Ada >Bo >>Di >Eve >>Fay >>Cy*", 1},      // below the last line
		{2, 0.1, 0, "Cy* Ada >Bo >>Di >Eve >>Fay", 1},        // before all
		{3, 2.1, 2, "Ada >Bo >>Di* >>Cy >Eve >>Fay", 1},      // among the peers
		{4, 1.1, 1, "Ada >Eve* >>Fay >Bo >>Cy >>Di", 1},      // with the team
		{2, 2.5, 0, strings.Replace(ada, "Cy", "Cy*", 1), 0}, // onto itself
		{1, 3.5, 0, strings.Replace(ada, "Bo", "Bo*", 1), 0}, // into the own team
		{2, 3.1, 2, strings.Replace(ada, "Cy", "Cy*", 1), 0}, // where it is
	} {
		y := newTypist(t, charttest.Parse(t, team))
		y.dragTo(tt.line, tt.height, tt.depth)
		y.sheet.DragEnd()
		y.want(fmt.Sprintf("line %d to %v, %d in", tt.line, tt.height, tt.depth), tt.want)
		if got := y.steps(); got != tt.steps {
			t.Errorf("line %d to %v: %d edits, want %d", tt.line, tt.height, got, tt.steps)
		}
	}
}

// TestADragIsCancelled, says why it cannot be, and takes several along.
func TestADragIsCancelled(t *testing.T) {
	y := newTypist(t, charttest.Parse(t, team))
	y.dragTo(2, 4.5, 0)
	y.hit("Esc")
	y.sheet.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(60, 20)}})
	y.sheet.DragEnd()
	y.want("cancelled", "Ada >Bo >>Cy* >>Di >Eve >>Fay")
	y.dragTo(1, 3.5, 0)
	y.sheet.DragEnd()
	if !strings.Contains(y.says, "Bo cannot report to Di") {
		t.Errorf("it says %q", y.says)
	}
	y.click(2, desktop.MouseButtonPrimary, 0)
	y.click(5, desktop.MouseButtonPrimary, fyne.KeyModifierShortcutDefault)
	y.dragTo(5, 0.5, 0)
	y.sheet.DragEnd()
	y.want("two", "Ada >Bo >>Di >Eve >Cy* >Fay*")
	if got := y.steps(); got != 1 {
		t.Errorf("%d edits", got)
	}
}

// TestNamelessLinesShowTheirTitle as cards do.
func TestNamelessLinesShowTheirTitle(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [id=ada]\n  pm Bo [id=bo; title=Deputy Director]")
	c, _, err := chart.Rename("bo", "").On(c)
	if err != nil {
		t.Fatal(err)
	}
	if l := newTypist(t, c).sheet.looks(1); l.name != "Deputy Director" || l.open || titleFor(l, 300) != "" {
		t.Errorf("the line shows %q and %q, open %t", l.name, titleFor(l, 300), l.open)
	}
}

// TestALineThatGoesIsTypedNoMore: its person is removed, parked, or folded away.
func TestALineThatGoesIsTypedNoMore(t *testing.T) {
	for name, goes := range map[string]func(*editor.Editor) error{
		"removed": func(e *editor.Editor) error { return e.Do(chart.Remove("bo")) },
		"parked":  func(e *editor.Editor) error { return e.Do(chart.Park("bo")) },
		"folded":  func(e *editor.Editor) error { e.Fold(true, "ada"); return nil },
	} {
		y := newTypist(t, charttest.Parse(t, "cpo Ada [id=ada]\n  pm Bo [id=bo]"))
		y.Edit("bo")
		if err := goes(y.editor); err != nil {
			t.Fatal(err)
		}
		if y.entry != nil || y.lines.len() != 1 {
			t.Errorf("%s: a line is typed still, of %d lines", name, y.lines.len())
		}
	}
}
