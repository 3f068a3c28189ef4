package editor

import (
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/filter"
	"cadre/chart/layout"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// Store is the disk.
type Store interface {
	// Open reads a document or a table.
	Open(path string) (store.Content, error)
	// Save writes a document or a table, whichever the path says, and tells
	// what the file holds then.
	Save(path string, c *chart.Chart) (store.State, error)
	// Look tells what a file holds: what is known of it, where its size and
	// time are the same.
	Look(path string, known store.State) (store.State, error)
}

// Change says what is different since the last call of a listener; several
// may be joined.
type Change uint

// The changes listeners hear of.
const (
	ChartChanged Change = 1 << iota // people, settings
	SelectionChanged
	ViewChanged
	FileChanged        // path, title or whether there is something to save
	ThemeChanged       // the scene's colours
	ArrangementChanged // where the cards are, though the chart is the same
	PreviewChanged
	ComparisonChanged
	FindingsChanged // and the figures: with the chart, or soon after
	FindChanged     // who is found, or passes the filter
	GainChanged     // what is gained by arranging the chart anew
)

// words name the changes, in their order.
var words = []string{"chart", "selection", "view", "file", "theme", "arrangement", "preview", "comparison", "findings", "find", "gain"}

// String lists what changes.
func (c Change) String() string {
	var all []string
	for i, word := range words {
		if c.Has(1 << i) {
			all = append(all, word)
		}
	}
	return strings.Join(all, ", ")
}

// Has tells whether c holds any of what.
func (c Change) Has(what Change) bool { return c&what != 0 }

// Editor is one open document. Make it with New.
type Editor struct {
	Today func() time.Time // the calendar's day, by which people have left; nil: nobody ever has

	// Beside does work on another goroutine, and then, on the editor's, what it
	// answers; nil: the editor does both at once.
	Beside func(work func() (then func()))

	// Timed hears of a change when it begins, and what it answers when every
	// listener has been told; nil: nobody wants to know how long that takes.
	Timed func() (told func(Change))

	store    Store
	measurer scene.Measurer

	history   *chart.History
	shown     shown
	part      *chart.Part // of the chart that is on the canvas; never changed in place
	wide      wide        // how all of it stood, while one team has the canvas
	draft     drafted
	selection Selection
	previewed []chart.ID
	compared  comparison
	answered  answer // of the rules
	counted   foundBy
	find      *Found // nil: nobody is looked for
	filter    *Found // nil: there is no filter
	finder    filter.Finder
	untried   []rule.Finding // whose fixes have been asked for since the last change
	stand     standing
	drawn     drawn
	extent    extent
	corner    layout.Size // of the view, lower right, that something lies over
	weighed   drawn       // the chart arranged anew, when that was known last
	gain      float64     // by arranging it anew
	theme     scene.Theme
	arranged  string // the arrangement chosen for the canvas; empty: what suits it
	view      View
	framing   framing
	kept      ViewState // how the document was looked at last
	file      file
	listeners []func(Change)
	recording *recording // nil: nobody has asked for one
}

// New makes an editor with an empty chart.
func New(store Store, m scene.Measurer) *Editor {
	e := &Editor{store: store, measurer: m, theme: scene.Light, part: &chart.Part{}, view: View{Zoom: 1}, framing: firstLook}
	e.history = chart.NewHistory(chart.Empty())
	e.stand = e.anew()
	e.examine()
	return e
}

// Listen calls f after every change.
func (e *Editor) Listen(f func(Change)) { e.listeners = append(e.listeners, f) }

// Do makes an edit: the one gate for changes to the chart. An edit that
// fails or changes nothing leaves everything as it was.
func (e *Editor) Do(edit chart.Edit) error {
	if err := e.mayEdit(); err != nil {
		return err
	}
	before := e.snapshot()
	edit = e.settleDraft(edit)
	diff, err := e.history.Do(edit)
	if err != nil || diff.Empty() {
		return err
	}
	e.changed(before, e.selection.follow(before.chart, e.Chart()))
	return nil
}

// Add makes an edit that brings a person with the given ID in, and selects
// them. See NewID of chart.Chart for a free ID.
func (e *Editor) Add(edit chart.Edit, id chart.ID) error {
	if err := e.mayEdit(); err != nil {
		return err
	}
	before := e.snapshot()
	edit = e.settleDraft(edit)
	if _, err := e.history.Do(edit); err != nil {
		return err
	}
	e.changed(before, newSelection(e.Chart().Tree(), []chart.ID{id}))
	e.Reveal(id)
	return nil
}

// Undo takes the last edit back and selects whom it was about.
func (e *Editor) Undo() { e.travel(e.history.Undo) }

// Redo makes the edit again that was taken back last.
func (e *Editor) Redo() { e.travel(e.history.Redo) }

// UndoName is what Undo would take back; empty where there is nothing.
func (e *Editor) UndoName() string { return e.history.UndoName() }

// RedoName is what Redo would make again; empty where there is nothing.
func (e *Editor) RedoName() string { return e.history.RedoName() }

func (e *Editor) travel(step func() (chart.Diff, bool)) {
	if e.mayEdit() != nil {
		return
	}
	e.Withdraw()
	before := e.snapshot()
	if diff, ok := step(); ok {
		selection, show := e.about(diff, before.chart)
		e.changed(before, selection)
		e.Reveal(show)
		e.approach(show)
	}
}

// about is whom to select after a diff, and whose card to show: those whom it
// brings in, with whom their teams come; else those selected, where it is about
// one of them; else the first it is about, or who stands in the place of who is
// gone. About the document alone it shows nobody.
func (e *Editor) about(d chart.Diff, before *chart.Chart) (_ Selection, show chart.ID) {
	t, same := e.Chart().Tree(), e.selection.follow(before, e.Chart())
	var came []chart.ID
	for _, c := range d.People {
		if c.Before == nil && (!e.Chart().Has(c.After.Manager) || before.Has(c.After.Manager)) {
			came = append(came, c.ID())
		}
	}
	if len(came) > 0 {
		s := newSelection(t, came)
		return s, s.lead
	}
	ids := foremost(compare.Of(d))
	switch at := slices.IndexFunc(ids, e.selection.Has); {
	case len(ids) == 0:
		return same, ""
	case at >= 0 && !slices.Contains(ids, e.selection.lead) && same.Has(ids[at]):
		return same, ids[at]
	case at >= 0:
		return same, same.lead
	}
	first := successor(before, e.Chart(), ids[0])
	return newSelection(t, []chart.ID{first}), first
}

// changed brings everything in step with a new chart and selection.
func (e *Editor) changed(before snapshot, selection Selection) {
	former, told := e.selection, e.begin()
	e.previewed, e.selection = nil, selection
	e.uncover(selection.ids)
	what := ChartChanged | FileChanged | e.examine()
	if !selection.equal(former) {
		what |= SelectionChanged
	}
	if e.settle(before) {
		what |= ViewChanged
	}
	e.tellSince(told, what)
}

func (e *Editor) tell(what Change) { e.tellSince(e.begin(), what) }

// begin is when a change begins; what it answers is for tellSince.
func (e *Editor) begin() (told func(Change)) {
	if e.Timed == nil {
		return func(Change) {}
	}
	return e.Timed()
}

// tellSince tells of a change that began before.
func (e *Editor) tellSince(told func(Change), what Change) {
	e.untried = nil // who still wants them asks again
	for _, f := range e.listeners {
		f(what)
	}
	told(what)
}
