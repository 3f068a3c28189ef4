package editor

import (
	"cadre/chart"
	"cadre/chart/store"
)

// Event is what happened to the document's file since the document last went
// into it or came out of it.
type Event int

// The events.
const (
	Untouched   Event = iota
	Changed           // it holds another chart
	Unreadable        // it holds something that is no chart, such as the half of one
	Gone              // it is not there any more
	Unreachable       // nobody can tell, as where its folder is gone
)

// Sighting is what was found when somebody looked at the document's file.
type Sighting struct {
	Event Event
	Chart *chart.Chart // where it is Changed
	Err   error        // where it is Unreadable or Unreachable: why

	path  string
	known store.State // what was known of the file before
	state store.State
}

// Looker is a function that looks at the document's file, which it may do
// beside the editor's own work. Size and time of a file are proof enough that
// it is as it was, unless it looks closely.
func (e *Editor) Looker(closely bool) func() Sighting {
	disk, f := e.store, e.file
	known := f.known
	if closely {
		known = known.Unproven()
	}
	return func() Sighting {
		s := Sighting{path: f.path, known: f.known}
		s.state, s.Err = disk.Look(f.path, known)
		switch {
		case s.Err != nil:
			s.Event = Unreachable
		case s.state.Missing():
			s.Event = Gone
		case !s.state.Same(f.known):
			s.read(disk, f.chart)
		}
		return s
	}
}

// read finds out what a file holds in which there was a chart before. The same
// chart in other words is no change.
func (s *Sighting) read(disk Store, before *chart.Chart) {
	c, err := disk.Open(s.path)
	if err != nil {
		s.Event, s.Err = Unreadable, err
		return
	}
	s.state = c.State
	if !equal(before, c.Chart) {
		s.Event, s.Chart = Changed, c.Chart
	}
}

func equal(a, b *chart.Chart) bool { return a != nil && b != nil && chart.Compare(a, b).Empty() }

// Response is what to do about a sighting.
type Response int

// The responses.
const (
	Nothing   Response = iota
	LookAgain          // the file has become another one since
	Reload             // nothing is lost by showing what it holds: see Adopt
	Ask                // whose changes are to be kept: see Adopt and Keep
	Tell               // that the file does not hold the document
	Back               // that it does so again
)

// respond is what to do where is happened after was. told says that it is
// known already, and unsaved that there is work that is in no file.
func respond(was, is Event, unsaved, told bool) Response {
	switch {
	case is == Untouched && was == Untouched:
		return Nothing
	case is == Untouched:
		return Back
	case is == Changed && !unsaved:
		return Reload
	case told:
		return Nothing
	case is == Changed:
		return Ask
	}
	return Tell
}

// Notice takes a sighting in and says what to do about it. Anew it says so once
// more of what it has told already.
func (e *Editor) Notice(s Sighting, anew bool) Response {
	f := &e.file
	if s.path != f.path || !s.known.Same(f.known) {
		return LookAgain
	}
	told := !anew && s.Event == f.event && s.state.Same(f.told)
	unsaved := e.history.Dirty() && !equal(e.Written(), s.Chart)
	r := respond(f.event, s.Event, unsaved, told)
	if s.Event == Untouched {
		f.known = s.state
	}
	f.event, f.told = s.Event, s.state
	if r != Nothing {
		e.tell(FileChanged)
	}
	return r
}

// AdoptName is what Undo would take back after Adopt.
const AdoptName = "Take the file's changes"

// Adopt makes the chart the one that was found in the file, as one edit.
func (e *Editor) Adopt(s Sighting) error {
	before := e.snapshot()
	diff, err := e.history.Do(chart.Make(AdoptName, chart.Compare(e.Written(), s.Chart)))
	if err != nil {
		return err
	}
	e.history.MarkSaved()
	e.file.hold(s.state, s.Chart)
	if diff.Empty() {
		e.tell(FileChanged)
		return nil
	}
	e.changed(before, e.selection.follow(before.chart, e.Chart()))
	return nil
}

// Keep leaves the chart as it is, whatever was found in the file: saving may
// write over that.
func (e *Editor) Keep(s Sighting) {
	e.file.hold(s.state, s.Chart)
	e.history.MarkUnsaved()
	e.tell(FileChanged)
}

// FileChart is what the document's file held when that was known last; nil
// where it was no chart, or where there is no file.
func (e *Editor) FileChart() *chart.Chart { return e.file.chart }
