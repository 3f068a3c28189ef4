package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
)

func TestPaletteListsTheLadderFromTheTop(t *testing.T) {
	p := NewPalette(open(t, ""))
	var roles []string
	for _, t := range p.tiles {
		roles = append(roles, string(t.role.ID))
	}
	if got, want := strings.Join(roles, " "), "cpo head vp senior-pm pm junior-pm apm"; got != want {
		t.Errorf("tiles are %q, want %q", got, want)
	}
}

// captionsOf are the captions and short forms in the order of the palette.
func captionsOf(t *testing.T, p *Palette) string {
	t.Helper()
	var words []string
	for _, o := range p.list.Objects {
		if tile, is := o.(*tile); is {
			words = append(words, tile.role.Short)
		} else if o != p.more {
			words = append(words, "| "+find[*widget.Label](t, o).Text+":")
		}
	}
	return strings.Join(words, " ")
}

func TestCaptionsReadWell(t *testing.T) {
	for _, tt := range []struct {
		edit chart.Edit
		want string
	}{
		{chart.TakeRoles(chart.Director, chart.Founder, chart.Engineer, chart.Designer),
			"| Company: Founder | Executive: CPO Head VP Director | Lead: Sr PM | Contributor: PM | Entry: JPM APM | Outside product: Engineer Designer"},
		{chart.TakeRoles(chart.StaffPM),
			"| Executive: CPO Head VP | Lead and individual track: Staff PM Sr PM | Contributor: PM | Entry: JPM APM"},
		{chart.FullLadder(), "| Executive: CPO Head SVP VP Sr Director Director | Lead and individual track: Group PM Principal PM Lead PM Staff PM Sr PM | Contributor: PM | Entry: JPM APM"},
	} {
		e := open(t, "")
		p := NewPalette(e)
		if err := e.Do(tt.edit); err != nil {
			t.Fatal(err)
		}
		if got := captionsOf(t, p); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.edit.Name, got, tt.want)
		}
	}
}

// TestMoreRolesComeIntoThePalette one by one, until there are no more.
func TestMoreRolesComeIntoThePalette(t *testing.T) {
	e := open(t, "")
	p := NewPalette(e)
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(200, 500))
	ladder := 0
	p.OnLadder = func() { ladder++ }
	p.OnTake = func(r chart.Role) {
		if err := e.Do(chart.TakeRoles(r.ID)); err != nil {
			t.Error(err)
		}
	}
	test.Tap(p.more)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if ladder != 1 {
		t.Error("the first choice is not the full ladder")
	}
	test.Tap(p.more)
	test.Type(w.Canvas().Focused(), "product owner")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	last := p.tiles[len(p.tiles)-1]
	if last.role.ID != chart.ProductOwner || p.scroll.Offset.Y+p.scroll.Size().Height < last.Position().Y+tileHeight {
		t.Errorf("the last tile is %s, at %v of %v", last.role.ID, last.Position(), p.scroll.Offset)
	}
	if err := e.Do(chart.FullLadder()); err != nil {
		t.Fatal(err)
	}
	if choices := p.moreChoices(); choices[0].Title != "Founder" || !slices.Contains(p.list.Objects, fyne.CanvasObject(p.more)) {
		t.Errorf("with the full ladder the first choice is %q", choices[0].Title)
	}
	for _, c := range p.moreChoices() {
		c.Run()
	}
	if len(p.tiles) != 21 || slices.Contains(p.list.Objects, fyne.CanvasObject(p.more)) {
		t.Errorf("there are %d tiles, and more can be had", len(p.tiles))
	}
}

func TestATileSaysHowManyReportThere(t *testing.T) {
	for id, want := range map[chart.RoleID]string{
		chart.GroupPM: "Leads 2 to 4.", chart.CPO: "Leads up to 8.", chart.StaffPM: "Leads nobody.", chart.LeadPM: "Leads 1 to 3.",
	} {
		r, _ := chart.Known(id)
		if got := leads(r); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestDraggingATileTellsWhere(t *testing.T) {
	p := NewPalette(open(t, ""))
	var drags, drops []fyne.Position
	var added chart.RoleID
	p.OnDrag = func(_ chart.Role, at fyne.Position) { drags = append(drags, at) }
	p.OnDrop = func(r chart.Role, at fyne.Position) { drops = append(drops, at) }
	p.OnAdd = func(r chart.Role) { added = r.ID }
	cpo := p.tiles[0]
	for _, x := range []float32{10, 300} {
		e := &fyne.DragEvent{}
		e.AbsolutePosition = fyne.NewPos(x, 50)
		cpo.Dragged(e)
	}
	cpo.DragEnd()
	cpo.DragEnd() // one drag, one drop
	if len(drags) != 2 || len(drops) != 1 || drops[0] != fyne.NewPos(300, 50) {
		t.Errorf("drags %v, drops %v", drags, drops)
	}
	test.DoubleTap(cpo)
	if added != chart.CPO {
		t.Errorf("a double click adds %q", added)
	}
	added = ""
	cancelled := false
	p.OnCancel = func() { cancelled = true }
	p.tiles[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.tiles[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if added != chart.Head || !cancelled {
		t.Errorf("Enter adds %q; Esc cancels: %v", added, cancelled)
	}
}

func TestHoveringATileExplainsTheRole(t *testing.T) {
	p := NewPalette(open(t, ""))
	hint := p.about.Text
	cpo := p.tiles[0]
	cpo.MouseIn(&desktop.MouseEvent{})
	if !strings.HasPrefix(p.about.Text, cpo.role.Summary) {
		t.Errorf("the palette says %q", p.about.Text)
	}
	cpo.MouseOut()
	if p.about.Text != hint {
		t.Errorf("afterwards it says %q", p.about.Text)
	}
}

func TestTilesTakeTheThemesColours(t *testing.T) {
	p := NewPalette(open(t, ""))
	cpo := p.tiles[0]
	var strip *canvas.Rectangle
	for _, o := range test.WidgetRenderer(cpo).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok {
			strip = r // over the card
		}
	}
	v := fyne.CurrentApp().Settings().ThemeVariant()
	if want := look.ChartTheme(cpo.Theme(), v).RoleColour(cpo.role); strip.FillColor != want {
		t.Errorf("the strip is %v, want %v", strip.FillColor, want)
	}
}

// TestTheStripIsAPaletteToo drags from it, and says in the status line what a
// short name stands for.
func TestTheStripIsAPaletteToo(t *testing.T) {
	e := open(t, "cpo Ada")
	p := NewPalette(e)
	w := test.NewTempWindow(t, p.Content())
	p.Narrow(true)
	w.Resize(fyne.NewSize(64, 500))
	if got := p.Content().MinSize().Width; got > 64 {
		t.Errorf("it needs %v", got)
	}
	var dropped chart.RoleID
	said := ""
	p.OnDrop, p.OnSay = func(r chart.Role, _ fyne.Position) { dropped = r.ID }, func(s string) { said = s }
	first := p.tiles[0]
	first.MouseIn(&desktop.MouseEvent{})
	if !strings.HasPrefix(said, "Chief Product Officer: ") {
		t.Errorf("said %q", said)
	}
	first.Dragged(&fyne.DragEvent{})
	first.DragEnd()
	if dropped != "cpo" {
		t.Errorf("dropped is %q", dropped)
	}
	for _, o := range test.LaidOutObjects(p.Content()) {
		if text, is := o.(*canvas.Text); is && text.Visible() && text.Text == "Chief Product Officer" {
			t.Error("the title is shown")
		}
	}
	p.Narrow(false)
	if len(p.tiles) == 0 || p.tiles[0].MinSize().Height != tileHeight {
		t.Error("the tiles are no longer as they were")
	}
}
