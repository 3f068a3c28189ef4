package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/journal"
)

// failing is a test or a property.
type failing interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// writer is a document that is being edited, its draft on a faulty disk, and
// every state that it has had.
type writer struct {
	t       failing
	disk    *faultyDisk
	file    draftFile
	history *chart.History
	states  []*chart.Chart
	synced  int // the last of them that is said to be on the disk; -1: none
}

func newWriter(t failing, limit int) *writer {
	w := &writer{t: t, disk: newFaultyDisk(), history: chart.NewHistory(charttest.Company(4)), synced: -1}
	w.file = draftFile{disk: w.disk, folder: "drafts", limit: limit}
	w.file.begin(journal.Of(w.history, journal.File{}))
	w.states = append(w.states, w.history.Now())
	return w
}

func (w *writer) add(e journal.Event) {
	if err := w.file.add(e); err != nil {
		w.t.Fatal(err)
	}
	w.states = append(w.states, w.file.log.Now())
}

func (w *writer) do(edit chart.Edit) {
	if d, err := w.history.Do(edit); err == nil && !d.Empty() {
		w.add(journal.Did{Step: chart.Step{Name: edit.Name, Diff: d}})
	}
}

func (w *writer) undo() {
	if _, ok := w.history.Undo(); ok {
		w.add(journal.Went{By: -1})
	}
}

func (w *writer) typing(edit chart.Edit) {
	_, d, err := edit.On(w.history.Now())
	if err != nil || d.Empty() {
		edit.Name = ""
	}
	w.add(journal.Typing{Step: chart.Step{Name: edit.Name, Diff: d}})
}

// save writes and syncs, as often as a window would.
func (w *writer) save() {
	if w.file.write() == nil && w.file.sync() == nil && !w.file.pending && w.file.place != nil {
		w.synced = len(w.states) - 1
	}
}

// wantsNothingLost looks at every disk that a power cut can leave: it has a
// state that there was, none older than the last that was said to be safe.
func (w *writer) wantsNothingLost(where string) {
	w.t.Helper()
	texts := w.disk.afterPowerCut()
	if w.synced >= 0 && len(texts) == 0 {
		w.t.Fatalf("%s: there is no draft", where)
	}
	for _, text := range texts {
		l, _, err := journal.Read(text, "draft")
		if err != nil {
			w.t.Fatalf("%s: %v\n%q", where, err, text)
		}
		is := func(c *chart.Chart) bool { return c.Equal(l.Now()) }
		if !slices.ContainsFunc(w.states[max(w.synced, 0):], is) {
			w.t.Fatalf("%s: the draft is older than what was synced (%d of %d), or torn", where, w.synced, len(w.states))
		}
	}
}

// story is what somebody does in a window.
func (w *writer) story(where string) {
	for i := range 14 {
		w.do(chart.Rename("p2", fmt.Sprintf("Ada %d", i)))
		if i%4 == 1 {
			w.undo()
		}
		w.typing(chart.Rename("p3", fmt.Sprintf("Bo %d", i)))
		if i%3 == 2 {
			w.typing(chart.Edit{Do: func(*chart.Tx) error { return nil }})
		}
		w.save()
		w.wantsNothingLost(where)
	}
}

// TestAFaultAtEveryOperation lets each one fail, once or for a while, with a
// file that is written anew every few edits.
func TestAFaultAtEveryOperation(t *testing.T) {
	whole := newWriter(t, 2500)
	whole.story("without a fault")
	if whole.disk.ops < 40 || whole.synced != len(whole.states)-1 {
		t.Fatalf("%d operations; %d of %d states are safe", whole.disk.ops, whole.synced, len(whole.states))
	}
	for first := 1; first <= whole.disk.ops; first++ {
		for _, long := range []int{1, 4} {
			w := newWriter(t, 2500)
			w.disk.fail(failsFrom(first, first+long-1))
			where := fmt.Sprintf("operations %d to %d fail", first, first+long-1)
			w.story(where)
			w.disk.fail(nil)
			w.save()
			if w.synced != len(w.states)-1 {
				t.Fatalf("%s: once the disk works, %d of %d states are safe", where, w.synced, len(w.states))
			}
			w.wantsNothingLost(where)
		}
	}
}

// TestRandomFaults has edits and faults at random.
func TestRandomFaults(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		w := newWriter(t, rapid.SampledFrom([]int{500, 3000, 1 << 20}).Draw(t, "limit"))
		w.disk.fail(func(_ int, what string) error {
			if rapid.IntRange(0, 15).Draw(t, "fault") == 0 {
				return fmt.Errorf("%s: %w", what, errNoSpace)
			}
			return nil
		})
		for range rapid.IntRange(1, 15).Draw(t, "turns") {
			edit := charttest.AnyEdit(t, w.history.Now())
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 0:
				w.undo()
			case 1:
				if _, ok := w.history.Redo(); ok {
					w.add(journal.Went{By: 1})
				}
			case 2:
				w.history.MarkSaved()
				w.add(journal.SavedTo{File: journal.File{Path: "acme.cadre"}})
			case 3:
				w.typing(edit)
			case 4, 5:
				w.save()
			default:
				w.do(edit)
			}
			w.wantsNothingLost("at random")
		}
	})
}

// TestTheFileStaysSmall makes edits without end: the limit holds, and the work.
func TestTheFileStaysSmall(t *testing.T) {
	const limit = 20_000
	w := newWriter(t, limit)
	for i := range 500 {
		w.do(chart.Rename("p2", strings.Repeat("a", i%50)+fmt.Sprint(i)))
		w.save()
		if w.file.size > limit {
			t.Fatalf("after %d edits it has %d bytes", i, w.file.size)
		}
	}
	w.wantsNothingLost("at the end")
	if w.disk.syncs > 520 {
		t.Errorf("there were %d syncs", w.disk.syncs)
	}
	texts := w.disk.afterPowerCut()
	l, _, _ := journal.Read(texts[0], "draft")
	if len(l.Steps) < 20 {
		t.Errorf("%d steps are left to undo", len(l.Steps))
	}
	for range 500 { // further back than the file reaches
		w.undo()
		w.save()
	}
	w.wantsNothingLost("at the beginning")
}

// TestALargeChartIsKept is larger than the limit itself: the work is kept, and
// a few steps.
func TestALargeChartIsKept(t *testing.T) {
	w := newWriter(t, 10_000)
	w.file.begin(journal.Of(chart.NewHistory(charttest.Company(200)), journal.File{}))
	w.history = chart.NewHistory(charttest.Company(200))
	w.states = []*chart.Chart{w.history.Now()}
	for i := range 40 {
		w.do(chart.Rename("p2", fmt.Sprint(i)))
		w.save()
	}
	w.wantsNothingLost("a large chart")
	if l, _, _ := journal.Read(w.disk.afterPowerCut()[0], "draft"); len(l.Steps) == 0 {
		t.Error("no step is left to undo")
	}
}

// TestNothingIsWrittenWithoutNeed: before anything happens, and while nothing
// does.
func TestNothingIsWrittenWithoutNeed(t *testing.T) {
	w := newWriter(t, 1<<20)
	w.add(journal.SavedTo{File: journal.File{Path: "acme.cadre"}})
	w.typing(chart.Rename("p2", "B"))
	w.typing(chart.Edit{Do: func(*chart.Tx) error { return nil }})
	w.save()
	if w.disk.ops > 0 {
		t.Errorf("%d operations before anything happens", w.disk.ops)
	}
	w.do(chart.Rename("p2", "Bo"))
	w.save()
	ops := w.disk.ops
	w.save()
	if w.disk.ops != ops {
		t.Errorf("%d more operations while nothing happens", w.disk.ops-ops)
	}
	if err := w.file.end(); err != nil || len(w.disk.names) > 0 || len(w.disk.locks) > 0 {
		t.Errorf("after the end: %v, files %v, locks %v", err, w.disk.names, w.disk.locks)
	}
	w.add(journal.Went{By: -1}) // as of an entry that loses the focus while the window closes
	w.save()
	if len(w.disk.names) > 0 {
		t.Error("after the end something is kept")
	}
}
