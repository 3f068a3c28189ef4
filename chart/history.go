package chart

import "slices"

// History is a chart and the way it came about: undo and redo without limit.
type History struct {
	now    *Chart
	done   []Step
	undone []Step
	saved  int // len(done) when the file was written; -1 when that state is lost
}

// Step is an edit that was made.
type Step struct {
	Name string
	Diff Diff
}

// NewHistory begins with c, counted as saved.
func NewHistory(c *Chart) *History { return &History{now: c} }

// RestoreHistory is the history of a chart that has come about from base by
// the steps of done, and of which those of undone were taken back, the last of
// them first. The state in the file is the one after saved steps; -1 where no
// step leads there.
func RestoreHistory(base *Chart, done, undone []Step, saved int) *History {
	h := &History{now: base, done: slices.Clone(done), undone: slices.Clone(undone), saved: saved}
	for _, s := range done {
		h.now = h.now.Apply(s.Diff)
	}
	return h
}

// Steps are the edits that Undo would take back, oldest first, and those that
// Redo would make again, the next one last. Not to be changed.
func (h *History) Steps() (done, undone []Step) { return h.done, h.undone }

// Saved is after how many steps the chart is as in its file; -1 where it is so
// after none.
func (h *History) Saved() int { return h.saved }

// Jump goes back or forth to the state after n of all steps. It tells what
// that changes.
func (h *History) Jump(n int) Diff {
	before := h.now
	for ok := true; ok && len(h.done) > n; {
		_, ok = h.Undo()
	}
	for ok := true; ok && len(h.done) < n; {
		_, ok = h.Redo()
	}
	return Compare(before, h.now)
}

// Now is the chart as it stands.
func (h *History) Now() *Chart { return h.now }

// Do makes an edit. One that changes nothing leaves no trace; one that fails
// leaves the chart as it was.
func (h *History) Do(e Edit) (Diff, error) {
	next, d, err := e.On(h.now)
	if err != nil || d.Empty() {
		return d, err
	}
	if h.saved > len(h.done) {
		h.saved = -1
	}
	h.now, h.done, h.undone = next, append(h.done, Step{e.Name, d}), nil
	return d, nil
}

// Undo takes back the last edit; ok is false where there is none.
func (h *History) Undo() (d Diff, ok bool) {
	return h.shift(&h.done, &h.undone, Diff.Inverse)
}

// Redo makes the edit again that was taken back last.
func (h *History) Redo() (d Diff, ok bool) {
	return h.shift(&h.undone, &h.done, func(d Diff) Diff { return d })
}

func (h *History) shift(from, to *[]Step, turn func(Diff) Diff) (Diff, bool) {
	n := len(*from)
	if n == 0 {
		return Diff{}, false
	}
	s := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, s)
	d := turn(s.Diff)
	h.now = h.now.Apply(d)
	return d, true
}

// UndoName is what Undo would take back; empty where there is nothing.
func (h *History) UndoName() string { return lastName(h.done) }

// RedoName is what Redo would make again; empty where there is nothing.
func (h *History) RedoName() string { return lastName(h.undone) }

func lastName(s []Step) string {
	if len(s) == 0 {
		return ""
	}
	return s[len(s)-1].Name
}

// MarkSaved says that the chart as it stands is in its file.
func (h *History) MarkSaved() { h.saved = len(h.done) }

// MarkUnsaved says that the chart is in its file after no step, as where
// somebody else has written there.
func (h *History) MarkUnsaved() { h.saved = -1 }

// Dirty tells whether the chart differs from its file.
func (h *History) Dirty() bool { return h.saved != len(h.done) }
