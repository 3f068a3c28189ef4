package export

import (
	"strings"
	"testing"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/windowtest"
	"cadre/chart/charttest"
)

// TestWhatGoesOutIsAskedOnlyWhereItCan shows a tick where the format has such
// a thing, and amounts only where something tells them.
func TestWhatGoesOutIsAskedOnlyWhereItCan(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Parse(t, "cpo Ada"), nil)
	f := x.form
	for _, tt := range []struct {
		format                string
		notes, health         bool
		asks                  [3]bool // for notes, for amounts, for the columns
		fieldsAlone, fieldsIn bool
	}{
		{"png", true, true, [3]bool{}, false, true},
		{"pdf", true, false, [3]bool{}, false, true},
		{"pdf", false, true, [3]bool{false, true, false}, false, true},
		{"pptx", false, false, [3]bool{true, false, false}, false, true},
		{"pptx", true, false, [3]bool{true, true, false}, false, true},
		{"csv", true, true, [3]bool{false, false, true}, false, false},
		{"md", true, true, [3]bool{}, true, false},
	} {
		f.format.Choose(tt.format)
		f.notes.SetChecked(tt.notes)
		f.health.SetChecked(tt.health)
		f.money.SetChecked(true)
		shown := f.pictures.Visible()
		if got := [3]bool{shown && f.notes.Visible(), shown && f.money.Visible(), f.ofTables.Visible()}; got != tt.asks {
			t.Errorf("%+v: it asks for notes, amounts and columns: %v", tt, got)
		}
		if f.alone.Visible() != tt.fieldsAlone || len(f.amidLook.Objects) > 0 != tt.fieldsIn || !f.noNames.Visible() {
			t.Errorf("%+v: the lines under the name, or the names, cannot be chosen", tt)
		}
		o := x.options()
		if o.Notes != (tt.asks[0] && tt.notes) || o.Money != tt.asks[1] || o.Shown {
			t.Errorf("%+v: exported with %+v", tt, o)
		}
	}
	x.Close()
}

// TestTablesSayWhatIsPrivate names the columns below the preview, and after
// copying; a table of what the chart shows has none.
func TestTablesSayWhatIsPrivate(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [cost=5; notes=x]")
	x := showExport(t, windowtest.Open(t), c, nil)
	x.form.format.Choose("csv")
	copied := make(chan string, 1)
	x.CopyText = func(s string) { copied <- s }
	for columns, private := range map[string]bool{"all": true, shownColumns: false} {
		x.form.columns.Choose(columns)
		s, err := render(t.Context(), c, x.format(), x.options(), 0)
		if err != nil || (s.facts.text == "Private columns are written: Yearly cost and Notes") != private || s.facts.warn != private {
			t.Errorf("%s: the dialog says %+v, %v", columns, s.facts, err)
		}
		x.copyText()
		if text := uithreadtest.For(t, copied); strings.Contains(text, "Notes") != private || !strings.Contains(text, "Ada") {
			t.Errorf("%s: copied %q", columns, text)
		}
		if x.copied("Done.", nil); (x.facts.Text == "Done.  ·  Private columns are in it: Yearly cost and Notes") != private {
			t.Errorf("%s: after copying it says %q", columns, x.facts.Text)
		}
		if alone := x.form.alone.Visible(); alone == private {
			t.Errorf("%s: the lines can be chosen: %t", columns, alone)
		}
	}
	x.Close()
}

// TestWhatGivesAwayIsForgotten: names that were left out are left out the next
// time, notes and amounts are asked for each time.
func TestWhatGivesAwayIsForgotten(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	x := showExport(t, windowtest.Open(t), c, nil)
	x.form.set(choice{Format: "pptx", Scale: 2, NoNames: true, Shown: true, Notes: true, Money: true})
	if o := x.options(); !o.NoNames || !o.Notes || !o.Money {
		t.Errorf("exported with %+v", o)
	}
	x.form.choice().remember(x.Memory)
	again, err := remembered(x.Memory, c)
	if err != nil || !again.NoNames || !again.Shown || again.Notes || again.Money {
		t.Errorf("remembered are %+v, %v", again, err)
	}
	x.Close()
}

// TestWithoutNamesTheFilesIsNotTold: it may be called after somebody. A title
// that was typed is.
func TestWithoutNamesTheFilesIsNotTold(t *testing.T) {
	x := showExport(t, windowtest.Open(t), charttest.Parse(t, "cpo Ada\n  pm Bo"), nil)
	x.Heading = "Ada's team"
	for _, tt := range []struct {
		without     bool
		typed, want string
	}{{false, "Ada's team", "Ada's team"}, {true, "Ada's team", ""}, {true, "Our team", "Our team"}} {
		c := x.form.choice()
		c.NoNames, c.Title = tt.without, tt.typed
		x.form.set(c)
		if got := x.options().Scene.Look.Title; got != tt.want {
			t.Errorf("without names %t, the title is %q, want %q", tt.without, got, tt.want)
		}
	}
}
