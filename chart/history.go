package chart

// History is a chart and the way it came about: undo and redo without limit.
type History struct {
	now    *Chart
	done   []step
	undone []step
	saved  int // len(done) when the file was written; -1 when that state is lost
}

type step struct {
	name string
	diff Diff
}

// NewHistory begins with c, counted as saved.
func NewHistory(c *Chart) *History { return &History{now: c} }

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
	h.now, h.done, h.undone = next, append(h.done, step{e.Name, d}), nil
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

func (h *History) shift(from, to *[]step, turn func(Diff) Diff) (Diff, bool) {
	n := len(*from)
	if n == 0 {
		return Diff{}, false
	}
	s := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, s)
	d := turn(s.diff)
	h.now = h.now.Apply(d)
	return d, true
}

// UndoName is what Undo would take back; empty where there is nothing.
func (h *History) UndoName() string { return lastName(h.done) }

// RedoName is what Redo would make again; empty where there is nothing.
func (h *History) RedoName() string { return lastName(h.undone) }

func lastName(s []step) string {
	if len(s) == 0 {
		return ""
	}
	return s[len(s)-1].name
}

// MarkSaved says that the chart as it stands is in its file.
func (h *History) MarkSaved() { h.saved = len(h.done) }

// Dirty tells whether the chart differs from its file.
func (h *History) Dirty() bool { return h.saved != len(h.done) }
