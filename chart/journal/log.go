package journal

import (
	"slices"

	"cadre/chart"
)

// File is where a document is saved.
type File struct {
	Path string `json:"path,omitempty"` // empty: it never was
	Name string `json:"name,omitempty"` // what to call the document
	Hash string `json:"hash,omitempty"` // of what the file held when it was last read or written; empty: nothing
}

// Log is how a document came about.
type Log struct {
	File  File
	Base  *chart.Chart
	Steps []chart.Step // oldest first; those that were taken back stand last
	Done  int          // how many of them count
	Saved int          // after how many the document is as in its file; -1: after none of them
	Typed chart.Step   // what is being typed and is no edit yet; without a name: nothing
}

// Of is the log of a document that is being edited.
func Of(h *chart.History, f File) Log {
	done, undone := h.Steps()
	undone = slices.Clone(undone)
	slices.Reverse(undone)
	l := Log{File: f, Steps: slices.Concat(done, undone), Done: len(done), Saved: h.Saved()}
	l.Base = h.Now().Apply(joined(done).Inverse())
	return l
}

// Event is something that happens to a document.
type Event interface{ on(*Log) }

// Did is an edit that was made.
type Did struct{ Step chart.Step }

// Went is so many steps forth in the history, or back.
type Went struct{ By int }

// SavedTo is the document as it stands, put into a file.
type SavedTo struct{ File File }

// Lost is that the document has been in its file at no step: somebody else has
// changed the file, or it is gone.
type Lost struct{ File File }

// Typing is what is being typed, as the edit that it would be; without a name,
// it is nothing any more.
type Typing struct{ Step chart.Step }

// Add lets an event happen.
func (l *Log) Add(e Event) { e.on(l) }

func (e Did) on(l *Log) {
	if l.Saved > l.Done {
		l.Saved = -1
	}
	kept := l.Steps[:l.Done]
	if l.Done < len(l.Steps) {
		kept = slices.Clip(kept) // a copy of the log may still have what was taken back
	}
	l.Steps = append(kept, e.Step)
	l.Done++
	l.Typed = chart.Step{} // it has been entered or given up
}

func (e Went) on(l *Log) {
	l.Done = min(max(l.Done+e.By, 0), len(l.Steps))
	l.Typed = chart.Step{}
}

func (e SavedTo) on(l *Log) { l.File, l.Saved = e.File, l.Done }

func (e Lost) on(l *Log) { l.File, l.Saved = e.File, -1 }

func (e Typing) on(l *Log) { l.Typed = e.Step }

// Changed tells whether there is something that is not in the document's file.
func (l *Log) Changed() bool { return l.Done != l.Saved || l.Typed.Name != "" }

// Edits is how many edits the document has seen since it was saved, or since it
// was begun; what is being typed is one.
func (l *Log) Edits() int {
	n := max(l.Done, l.Saved) - min(l.Done, max(l.Saved, 0))
	if l.Typed.Name != "" {
		n++
	}
	return n
}

// Now is the chart as it stands, with what is being typed.
func (l *Log) Now() *chart.Chart { return l.at(l.Done).Apply(l.Typed.Diff) }

// InFile is the chart that is in the document's file; nil where none is, or
// where that is not known.
func (l *Log) InFile() *chart.Chart {
	if l.Saved < 0 || l.File.Path == "" {
		return nil
	}
	return l.at(l.Saved)
}

// History is the document's, with what was being typed as the last edit.
func (l *Log) History() *chart.History {
	if l.Typed.Name != "" {
		entered := *l
		entered.Steps = slices.Clip(l.Steps)
		entered.Add(Did{l.Typed})
		l = &entered
	}
	undone := slices.Clone(l.Steps[l.Done:])
	slices.Reverse(undone)
	return chart.RestoreHistory(l.Base, l.Steps[:l.Done], undone, l.Saved)
}

// at is the chart after some of the steps.
func (l *Log) at(steps int) *chart.Chart { return l.Base.Apply(joined(l.Steps[:steps])) }

// joined is several steps as one.
func joined(steps []chart.Step) chart.Diff {
	var d chart.Diff
	index := map[chart.ID]int{}
	for _, s := range steps {
		for _, c := range s.Diff.People {
			if i, met := index[c.ID()]; met {
				d.People[i].After = c.After
				continue
			}
			index[c.ID()] = len(d.People)
			d.People = append(d.People, c)
		}
		if s := s.Diff.Settings; s != nil {
			if d.Settings == nil {
				d.Settings = &chart.SettingsChange{Before: s.Before}
			}
			d.Settings.After = s.After
		}
	}
	d.People = slices.DeleteFunc(d.People, func(c chart.Change) bool { return c.Before == nil && c.After == nil })
	return d
}
