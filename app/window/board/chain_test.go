package board

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
	"cadre/chart"
)

// typist types on a board, and counts the keys beside the text.
type typist struct {
	*desk
	keystrokes int
}

// newTypist has a board whose keys run the commands that are typed with.
func newTypist(t *testing.T, outline string) *typist {
	d := &typist{desk: newDesk(t, outline)}
	places := map[string]command.Place{"add-report": command.Below, "add-peer": command.Beside, "add-manager": command.Above}
	d.OnKey = func(name fyne.KeyName, shift bool) {
		k := command.Key{Name: name}
		if shift {
			k.Mod = fyne.KeyModifierShift
		}
		if c := command.ByKey(k); c != nil && strings.HasPrefix(c.ID, "add-") {
			d.draft(d.editor.Selected(), places[c.ID])
		}
	}
	d.window.Canvas().Focus(d.Board)
	return d
}

// types types keys, such as "Tab" and "Shift+Tab", and texts between quotes.
func (d *typist) types(script string) {
	d.t.Helper()
	for i, part := range strings.Split(script, `"`) {
		if i%2 == 1 {
			for _, r := range part { // the first may move the focus
				d.window.Canvas().Focused().TypedRune(r)
			}
			continue
		}
		for key := range strings.FieldsSeq(part) {
			d.key(key)
		}
	}
}

func (d *typist) key(key string) {
	d.keystrokes++
	name, shift := strings.CutPrefix(key, "Shift+")
	if d.keys = 0; shift {
		d.keys = fyne.KeyModifierShift
	}
	names := map[string]fyne.KeyName{"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape}
	if fyneName, has := names[name]; has {
		name = string(fyneName)
	}
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
	d.keys = 0
}

// TestTwelvePeopleInFourLayers take no more than 18 keystrokes beside the text,
// their roles included.
func TestTwelvePeopleInFourLayers(t *testing.T) {
	d := newTypist(t, "")
	d.types(`"Ada" Tab "Bo" Tab "Cy" Tab "Dee" Enter "Eve" Shift+Tab "Fay" Tab "Gus" Enter "Hal" Shift+Tab Shift+Tab "Ivo" Tab "Jo" Tab "Kim" Enter "Lu" Enter Esc`)
	d.wants("cpo Ada [id=p1]\n  head Bo [id=p2]\n    senior-pm Cy [id=p3]\n      pm Dee [id=p4]\n      pm Eve [id=p5]\n    senior-pm Fay [id=p6]\n      pm Gus [id=p7]\n      pm Hal [id=p8]\n" +
		"  head Ivo [id=p9]\n    senior-pm Jo [id=p10]\n      pm Kim [id=p11]\n      pm Lu [id=p12]")
	if d.keystrokes > 18 || d.entry != nil || d.editor.Drafted() != "" {
		t.Errorf("it took %d keystrokes, and a field is open: %t", d.keystrokes, d.entry != nil)
	}
	done, _ := d.editor.Steps()
	if len(done) != 12 {
		t.Errorf("12 people are %d steps: %q", len(done), done)
	}
}

// TestWhatKeysDoInTheNamesField, from the field of Cy's card.
func TestWhatKeysDoInTheNamesField(t *testing.T) {
	const bo = "cpo Ada\n  head Bo\n    pm %s [id=cy]\n    pm Dee\n  head Eve"
	named := strings.Replace(bo, "%s", "Zoe", 1)
	for _, tt := range []struct{ keys, want, undo string }{
		{`"Zoe" Esc`, company, ""},
		{`"Zoe" Enter Esc`, named, "Rename to “Zoe”"},
		{`"Zoe" Enter "Uma" Esc`, "cpo Ada\n  head Bo\n    pm Zoe [id=cy]\n    pm Uma [id=p1]\n    pm Dee\n  head Eve", "Add “Uma”"},
		{`"Zoe" Tab "Uma" Esc`, "cpo Ada\n  head Bo\n    pm Zoe [id=cy]\n      apm Uma [id=p1]\n    pm Dee\n  head Eve", "Add “Uma”"},
		{`"Zoe" Shift+Tab "Uma" Esc`, "cpo Ada\n  head Bo\n    pm Zoe [id=cy]\n    pm Dee\n  head Uma [id=p1]\n  head Eve", "Add “Uma”"},
		{`"Zoe" Shift+Enter "Uma" Esc`, "cpo Ada\n  head Bo\n    senior-pm Uma [id=p1]\n      pm Zoe [id=cy]\n    pm Dee\n  head Eve", "Add “Uma”"},
		{`"Zoe" Enter Tab "Uma" Esc`, "cpo Ada\n  head Bo\n    pm Zoe [id=cy]\n      apm Uma [id=p1]\n    pm Dee\n  head Eve", "Add “Uma”"},
		{`"Zoe" Enter Enter`, named, "Rename to “Zoe”"},
		{`"Zoe" Enter Right`, named, "Rename to “Zoe”"},
		{`"Zoe" Enter BackSpace`, named, "Rename to “Zoe”"},
		{`Tab Esc`, company, ""},
		{`Shift+Tab Shift+Tab Shift+Tab Esc`, company, ""},
		{`Enter "PM" Esc`, "cpo Ada\n  head Bo\n    pm Cy\n    pm [id=p1; open]\n    pm Dee\n  head Eve", "Add “Open role”"},
		{`Enter "Uma, Head (interim)" Esc`, "cpo Ada\n  head Bo\n    pm Cy\n    head Uma [id=p1; interim]\n    pm Dee\n  head Eve", "Add “Uma”"},
	} {
		d := newTypist(t, company)
		d.Rename("cy")
		d.types(tt.keys)
		d.wants(tt.want)
		if got := d.editor.UndoName(); got != tt.undo || d.entry != nil || d.editor.Drafted() != "" {
			t.Errorf("%s: undo would take back %q, want %q; a field is open: %t", tt.keys, got, tt.undo, d.entry != nil)
		}
		if d.window.Canvas().Focused() != fyne.Focusable(d.Board) {
			t.Errorf("%s: the focus is not back on the board", tt.keys)
		}
	}
}

// TestALetterBeginsToName the selected card, and nothing else does.
func TestALetterBeginsToName(t *testing.T) {
	for text, named := range map[string]bool{"Z": true, "é": true, "林": true, " ": false, "1": false, ".": false, "?": false} {
		d := newTypist(t, company)
		d.editor.Select("bo")
		test.Type(d.Board, text)
		switch {
		case named != (d.entry != nil):
			t.Errorf("%q opens the entry: %t", text, d.entry != nil)
		case named && d.entry.Text != text:
			t.Errorf("after %q the entry has %q", text, d.entry.Text)
		}
	}
	for _, ids := range [][]chart.ID{nil, {"bo", "cy"}} {
		d := newTypist(t, company)
		d.editor.Select(ids...)
		test.Type(d.Board, "Z")
		if d.entry != nil {
			t.Errorf("with %q selected a letter opens the entry", ids)
		}
	}
}

// TestANewCardThatIsLeft goes with a click on the canvas, and stays to be filled
// in where the focus went to a panel.
func TestANewCardThatIsLeft(t *testing.T) {
	d := newTypist(t, company)
	d.editor.Select("bo")
	d.types("Tab")
	d.press(fyne.NewPos(60, 650))
	d.wants(company)
	d.let(fyne.NewPos(60, 650))
	d.editor.Select("bo")
	d.types("Tab")
	d.window.Canvas().Unfocus()
	if d.entry != nil || d.editor.Drafted() == "" || d.editor.UndoName() != "" {
		t.Error("the card is not one that is being added")
	}
	if err := d.editor.Do(chart.SetRole("Make an APM", d.editor.Selected(), chart.APM)); err != nil {
		t.Fatal(err)
	}
	d.wants("cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    apm [id=p1; open]\n  head Eve")
	d.editor.Undo()
	d.wants(company)
}

// TestTheSpaceBar is a key where it is pressed and let go, and a hand where it is
// held.
func TestTheSpaceBar(t *testing.T) {
	space := &fyne.KeyEvent{Name: fyne.KeySpace}
	for name, tt := range map[string]struct {
		between func(d *desk)
		key     bool
	}{
		"let go":            {func(*desk) {}, true},
		"held long":         {func(d *desk) { d.clock = d.clock.Add(2 * tap) }, false},
		"with a drag":       {func(d *desk) { d.carry(fyne.NewPos(60, 650), fyne.NewPos(90, 650)); d.let(fyne.NewPos(90, 650)) }, false},
		"without the focus": {func(d *desk) { d.window.Canvas().Unfocus() }, false},
	} {
		d := newDesk(t, company)
		d.window.Canvas().Focus(d.Board)
		var keys []fyne.KeyName
		d.OnKey = func(name fyne.KeyName, _ bool) { keys = append(keys, name) }
		d.KeyDown(space)
		d.TypedKey(space)
		d.TypedRune(' ')
		tt.between(d)
		d.KeyUp(space)
		if (len(keys) == 1 && keys[0] == fyne.KeySpace) != tt.key {
			t.Errorf("%s: the keys are %q", name, keys)
		}
	}
}

// TestWhatALineSaysIsShown below the entry, before it is taken.
func TestWhatALineSaysIsShown(t *testing.T) {
	d := newTypist(t, company)
	d.Rename("cy")
	for _, tt := range []struct{ text, want string }{{"Ada", ""}, {" Okafor – Senior PM – Checkout", "Senior Product Manager · Checkout"}} {
		test.Type(d.entry, tt.text)
		if got := d.echo.text.Text; d.echo.content.Visible() != (tt.want != "") || tt.want != "" && got != tt.want {
			t.Errorf("after %q it says %q, want %q", tt.text, got, tt.want)
		}
	}
	d.wants(company)
	d.types("Esc")
	if d.echo.content.Visible() {
		t.Error("it is still shown")
	}
}
