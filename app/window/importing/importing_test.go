package importing

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/compare"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/store"
	"cadre/chart/table"
)

func TestMain(m *testing.M) {
	uithreadtest.Begin()
	os.Exit(m.Run())
}

const staff = "Key,Name,Boss,Head office\n1,Ada Byron,,Oslo\n2,Bo Lund,Ada Byron,Bergen\n3,Cy Dahl,Adda,Oslo\n4,Di Moe,Zed,Oslo\n"

// source is a table's, in which nothing is remembered.
func source(text string) Source {
	return Source{Name: "staff.csv", Recall: nothing, Read: func(o grid.Options) (*store.Table, error) {
		f, _ := format.ByID("csv")
		o.Name = "staff.csv"
		return store.NewTable(strings.NewReader(text), f, o)
	}}
}

func nothing([]string) document.Mapping { return document.Mapping{} }

// recalling is a source of which something is remembered.
func recalling(text string, m document.Mapping) Source {
	s := source(text)
	s.Recall = func([]string) document.Mapping { return m }
	return s
}

// readingOf is how a table is understood.
func readingOf(t *testing.T, s Source) *Reading {
	t.Helper()
	r, err := Read(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func useOf(r *Reading, heading string) table.Use {
	i := slices.IndexFunc(r.Taken.Columns, func(c table.Column) bool { return c.Heading == heading })
	return r.Taken.Columns[i].Use
}

// shown opens the dialog of a table; taken is what was taken in the end.
func shown(t *testing.T, s Source) (d *Dialog, w fyne.Window, taken **Reading) {
	t.Helper()
	return shownAs(t, readingOf(t, s))
}

func shownAs(t *testing.T, r *Reading) (d *Dialog, w fyne.Window, taken **Reading) {
	t.Helper()
	w = windowtest.Open(t)
	taken = new(*Reading)
	d = &Dialog{Reading: r, Button: "Import",
		Beside: func(work func() (then func())) { work()() }, OnTake: func(r *Reading) { *taken = r },
		OnForget: func([]string) error { return nil }, OnReport: func(*Reading) {}}
	d.Show(w)
	return d, w, taken
}

// texts are all that is to be read on top of a window.
func texts(w fyne.Window) string {
	var all []string
	windowtest.Visit(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if l, is := o.(*widget.Label); is && l.Visible() && l.Text != "" {
			all = append(all, l.Text)
		}
	})
	return strings.Join(all, "\n")
}

func TestADialogShowsHowATableIsUnderstood(t *testing.T) {
	_, w, _ := shown(t, source(staff))
	got := texts(w)
	for _, want := range []string{"1 of 4 have a manager", "Head office", "Keep as it is", "Reports to", "2 managers are nobody in the table. Who is meant?", "“Adda”", "Manager of Cy Dahl", "Bergen"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not among\n%s", want, got)
		}
	}
}

// TestAChoiceShowsAtOnce in the chart, and Enter takes it.
func TestAChoiceShowsAtOnce(t *testing.T) {
	d, w, taken := shown(t, source(staff))
	d.use("Head office", "Location")
	d.means("Adda", "1")
	if got := d.Reading.sum(); got != "2 of 4 have a manager" || !strings.Contains(texts(w), got) {
		t.Errorf("the sum is %s", got)
	}
	if got := texts(w); !strings.Contains(got, "1 manager is nobody in the table. Who is meant?") || !strings.Contains(got, "“Adda”") {
		t.Errorf("what was answered is gone:\n%s", got)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *taken == nil || (*taken).Taken.Chart.Person("3").Manager != "1" || (*taken).Taken.Chart.Person("1").Location != "Oslo" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("taken is %v", *taken)
	}
}

func TestEscLeavesEverything(t *testing.T) {
	d, w, taken := shown(t, source(staff))
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if *taken != nil || w.Canvas().Overlays().Top() != nil {
		t.Error("something was taken, or the dialog stays")
	}
}

// TestOneColumnAField: choosing a second one for a field keeps the first as it
// is.
func TestOneColumnAField(t *testing.T) {
	r := readingOf(t, source(staff))
	r.Use("Key", "Location")
	r.Use("Head office", "Location")
	r.Take()
	if useOf(r, "Key") != table.OwnColumn || useOf(r, "Head office") != "Location" {
		t.Errorf("the columns are %v", r.Taken.Columns)
	}
}

// TestATableWithoutNamesIsAskedAbout: nobody is made of it until somebody says
// where the names are.
func TestATableWithoutNamesIsAskedAbout(t *testing.T) {
	d, w, taken := shown(t, source("Wer,Was\nAda,CPO\nBo,Head of Product\n"))
	if !d.Reading.Doubtful() {
		t.Error("it is clear")
	}
	d.use("Was", table.LeftOut)
	d.use("Wer", table.LeftOut)
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if d.Reading.Err == nil || *taken != nil || !strings.Contains(texts(w), "Which column holds the names?") {
		t.Errorf("%v, taken is %v", d.Reading.Err, *taken)
	}
	d.use("Wer", "Name")
	d.use("Was", "Title")
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if *taken == nil || (*taken).Taken.Chart.Len() != 2 {
		t.Errorf("taken is %v, %v", *taken, d.Reading.Err)
	}
}

// TestAsLastTime shows what was remembered, until it is forgotten.
func TestAsLastTime(t *testing.T) {
	d, w, _ := shown(t, recalling(staff, document.Mapping{Columns: map[string]string{"Head office": "Location"}}))
	if useOf(d.Reading, "Head office") != "Location" || !strings.Contains(texts(w), "Columns and managers are as last time.") {
		t.Errorf("it is not as last time:\n%s", texts(w))
	}
	windowtest.Press(t, w, "Forget")
	if useOf(d.Reading, "Head office") != table.OwnColumn || d.known.Visible() {
		t.Errorf("it is not forgotten:\n%s", texts(w))
	}
}

func TestWhomAReferenceMayMean(t *testing.T) {
	d, _, _ := shown(t, source(staff))
	var said []string
	m := d.Reading.asked[0]
	m.Near = []chart.ID{"2"}
	for _, c := range d.unmatched.choices(m) {
		said = append(said, c.Group+": "+c.Title)
	}
	want := []string{"Called nearly so: Bo Lund", "Nobody here: Add “Adda”", "Nobody here: Nobody", "Everybody: Ada Byron", "Everybody: Cy Dahl", "Everybody: Di Moe"}
	slices.Sort(said[3:])
	if !slices.Equal(said, want) {
		t.Errorf("the choices are %q", said)
	}
	d.unmatched.choices(m)[2].Run()
	if d.Reading.meant("Adda") == "" || d.Reading.Taken.Chart.Person("3").Manager != "" {
		t.Errorf("it means %q", d.Reading.meant("Adda"))
	}
}

// kindOf are the changes of a kind.
func kindOf(c *Changes, k compare.Kind) (changes []int) {
	for i, ch := range c.Reading.Update.Changes {
		if ch.Kind == k {
			changes = append(changes, i)
		}
	}
	return changes
}

// TestChangesAreTicked: those that a table usually makes, and others by hand.
func TestChangesAreTicked(t *testing.T) {
	base := charttest.Parse(t, "cpo Ada [id=1]\n  head Bo [id=2]\n    pm Cy [id=3]\n    pm Di [id=4]\n    pm Eve [id=5]\n    pm [id=6; open]")
	w := windowtest.Open(t)
	s := source("ID,Name,Title,Manager,Location\n1,Ada,CPO,,\n2,Bo,VP of Product,1,Oslo\n3,Cy,Product Manager,1,\n4,Di,Product Manager,2,\n7,Flo,Product Manager,2,\n")
	s.Into = base
	r := readingOf(t, s)
	if r.Doubtful() {
		t.Fatalf("it is doubtful: %v", r.Taken)
	}
	var made []string
	c := &Changes{Reading: r, Beside: func(work func() (then func())) { work()() }, OnMake: func(chosen func(int) bool) {
		for i, ch := range r.Update.Changes {
			if chosen(i) {
				made = append(made, ch.Name)
			}
		}
	}}
	c.Show(w)
	got := texts(w)
	for _, want := range []string{"Added: 1", "Removed: 2", "Moved: 1", "Changed: 1", "From Bo to Ada", "Role: Head of Product → VP of Product", "Location: – → Oslo", "taken to be gone"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not among\n%s", want, got)
		}
	}
	c.choose(kindOf(c, compare.Added), false)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []string{"Eve", "Cy", "Bo", "Bo"}; !slices.Equal(made, want) {
		t.Errorf("made are %q, want %q", made, want)
	}
	c.Show(w)
	for _, k := range compare.Kinds {
		if changes := kindOf(c, k.Kind); len(changes) > 0 {
			c.choose(changes, false)
		}
	}
	made = nil
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !c.make.Disabled() || made != nil {
		t.Error("no change can be made")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the list")
	}
}

func TestAFaultIsNotForgotten(t *testing.T) {
	d, w, _ := shown(t, recalling(staff, document.Mapping{Columns: map[string]string{"Boss": string(table.LeftOut)}}))
	d.OnForget = func([]string) error { return errors.New("the folder is locked") }
	windowtest.Press(t, w, "Forget")
	if !strings.Contains(texts(w), "folder is locked") || !d.Reading.Remembered {
		t.Errorf("nothing is said:\n%s", texts(w))
	}
}

// TestTheFirstRowsStandBelowTheHeadings, whatever stands above these.
func TestTheFirstRowsStandBelowTheHeadings(t *testing.T) {
	r := readingOf(t, source("Our people,,\n\nName,Title,Boss\nAda,CPO,\nBo,PM,Ada\n"))
	got := below(r.Rows, r.Taken.Columns)
	if len(got) != 2 || got[0].At(0) != "Ada" || got[0].Number != 4 {
		t.Errorf("the rows are %v", got)
	}
}
