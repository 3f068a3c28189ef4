package editor

import (
	"cadre/chart"
	"cadre/chart/journal"
	"cadre/chart/store"
)

// Recorder hears of everything that happens to the document, so that it can be
// told again. Its methods return at once.
type Recorder interface {
	Begin(journal.Log)
	Add(journal.Event)
}

// recording tells a recorder what happens, as seen from the history.
type recording struct {
	editor  *Editor
	to      Recorder
	history *chart.History
	log     journal.Log // what the recorder has been told
}

// Record tells a recorder of the document as it is and, from now on, of
// everything that happens to it; nil tells nobody.
func (e *Editor) Record(to Recorder) {
	if e.recording == nil {
		e.recording = &recording{editor: e}
		e.Listen(e.recording.notice)
	}
	e.recording.to, e.recording.history = to, nil
	e.recording.notice(ChartChanged)
}

// Typing says what is being typed, as the edit that it would be; the zero Edit
// is nothing. The post that is being added counts with it.
func (e *Editor) Typing(edit chart.Edit) {
	r := e.recording
	if r == nil || r.to == nil || e.mayEdit() != nil {
		return
	}
	step := chart.Step{}
	if edit.Do != nil {
		if _, d, err := e.draft.together(edit).On(e.Written()); err == nil && !d.Empty() {
			step = chart.Step{Name: edit.Name, Diff: d}
		}
	}
	if step.Name != "" || r.log.Typed.Name != "" {
		r.tell(journal.Typing{Step: step})
	}
}

// Resume makes a document of what was recorded, with its undo history. What
// was being typed is the last edit.
func (e *Editor) Resume(l journal.Log, v ViewState) {
	f := file{path: l.File.Path, name: l.File.Name, known: store.Fingerprinted(l.File.Hash), chart: l.InFile()}
	e.load(l.History(), f, v.part(), v.known())
}

func (r *recording) tell(e journal.Event) {
	r.log.Add(e)
	r.to.Add(e)
}

// notice finds out what has happened.
func (r *recording) notice(what Change) {
	if r.to == nil || !what.Has(ChartChanged|FileChanged) {
		return
	}
	if r.history != r.editor.history {
		r.history, r.log = r.editor.history, r.now()
		r.to.Begin(r.now())
		return
	}
	r.noticeSteps()
	r.noticeFile()
}

// now is the document's log. Its slices are its own.
func (r *recording) now() journal.Log {
	l := journal.Of(r.editor.history, r.file())
	l.Saved = r.saved()
	return l
}

// noticeSteps finds out whether the history was gone through, or there are new
// edits in it.
func (r *recording) noticeSteps() {
	done, undone := r.history.Steps()
	from, known := r.log.Done, r.log.Steps
	switch {
	case len(done) == from && len(done)+len(undone) == len(known):
	case len(done)+len(undone) == len(known) && (len(done) < from || same(done[from], known[from])):
		r.tell(journal.Went{By: len(done) - from})
	default:
		for _, s := range done[from:] {
			r.tell(journal.Did{Step: s})
		}
	}
}

// same tells whether two steps are one and the same.
func same(a, b chart.Step) bool {
	return a.Name == b.Name && a.Diff.Settings == b.Diff.Settings && len(a.Diff.People) == len(b.Diff.People) &&
		(len(a.Diff.People) == 0 || &a.Diff.People[0] == &b.Diff.People[0])
}

func (r *recording) noticeFile() {
	file, saved := r.file(), r.saved()
	switch {
	case file == r.log.File && saved == r.log.Saved:
	case saved == r.log.Done:
		r.tell(journal.SavedTo{File: file})
	default:
		r.tell(journal.Lost{File: file})
	}
}

// file is where the document is saved.
func (r *recording) file() journal.File {
	f := r.editor.file
	return journal.File{Path: f.path, Name: f.name, Hash: f.known.Fingerprint()}
}

// saved is after how many steps the document is as in its file, which somebody
// else may have changed.
func (r *recording) saved() int {
	if r.editor.Dirty() && !r.editor.history.Dirty() {
		return -1
	}
	return r.editor.history.Saved()
}
