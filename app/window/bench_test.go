package window

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/typeset"
)

// BenchmarkEdit is what an edit takes of the window's thread, from the command
// to the end of our last Refresh: the whole window, with somebody selected. An
// edit and its undo take turns. Their medians are told apart from that of what
// the window does when it hears what the rules have found.
func BenchmarkEdit(b *testing.B) {
	for _, arrangement := range []string{"compact", "fit"} {
		for _, people := range []int{1_000, 5_000, 20_000} {
			for _, edit := range benchEdits {
				b.Run(fmt.Sprintf("%s/%d/%s", arrangement, people, edit.name), func(b *testing.B) {
					benchEdit(b, benchWindow(b, people, arrangement), edit.do)
				})
			}
		}
	}
}

var benchEdits = []struct {
	name string
	do   func(w *Window, who *chart.Person) error
}{
	{"rename", func(w *Window, who *chart.Person) error { return w.editor.Do(chart.Rename(who.ID, "Zoë Quist")) }},
	{"move", func(w *Window, who *chart.Person) error {
		t := w.editor.Chart().Tree()
		return w.editor.Do(chart.Move(who.ID, t.People[t.Parent[t.Parent[t.Index(who.ID)]]].ID, chart.End))
	}},
	{"add", func(w *Window, who *chart.Person) error {
		id := w.editor.Chart().NewID()
		return w.editor.Add(chart.Add(chart.Person{ID: id, Role: chart.PM}, who.ID, chart.End), id)
	}},
}

// benchWindow is the whole window with a company in it, of whom the last, a
// leaf, is selected and in view.
func benchWindow(b *testing.B, people int, arrangement string) *Window {
	b.Helper()
	uithreadtest.Forget()
	w := New(test.NewTempApp(b), Disk{}, typeset.Default())
	b.Cleanup(w.window.Close)
	w.board.Beside = func(func() func()) {}
	w.window.Resize(fyne.NewSize(1440, 900))
	w.editor.NewFrom(charttest.Company(people))
	w.begin()
	i := slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == arrangement })
	w.editor.Arrange(layout.All[i])
	all := w.editor.Chart().Tree().People
	w.editor.ZoomTo(1)
	w.editor.Show(all[len(all)-1].ID)
	return w
}

// benchEdit times an edit of whoever is selected, and its undo.
func benchEdit(b *testing.B, w *Window, edit func(*Window, *chart.Person) error) {
	who := w.editor.SelectedPerson()
	var edits, undos, findings []time.Duration
	var check func() func()
	w.editor.Beside = func(work func() func()) { check = work }
	for b.Loop() {
		edits = append(edits, timed(func() {
			if err := edit(w, who); err != nil {
				b.Fatal(err)
			}
		}))
		findings = append(findings, timed(check()))
		undos = append(undos, timed(w.editor.Undo))
		findings = append(findings, timed(check()))
	}
	b.ReportMetric(0, "ns/op") // of the two together: it would say nothing
	b.ReportMetric(median(edits), "ms/edit")
	b.ReportMetric(median(undos), "ms/undo")
	b.ReportMetric(median(findings), "ms/findings")
}

// BenchmarkSelect is what it takes of the window's thread to select somebody,
// until our last Refresh: those with the most findings, one after the other.
func BenchmarkSelect(b *testing.B) {
	for _, arrangement := range []string{"compact", "fit"} {
		for _, people := range []int{1_000, 5_000, 20_000} {
			b.Run(fmt.Sprintf("%s/%d", arrangement, people), func(b *testing.B) {
				w := benchWindow(b, people, arrangement)
				w.editor.Beside = func(func() func()) {}
				var shows []time.Duration
				who := troubled(w)
				for i := 0; b.Loop(); i++ {
					shows = append(shows, timed(func() { w.editor.Show(who[i%len(who)]) }))
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(median(shows), "ms/select")
			})
		}
	}
}

// troubled are the people with the most findings.
func troubled(w *Window) []chart.ID {
	const some = 100
	findings := map[chart.ID]int{}
	for _, f := range w.editor.Findings() {
		findings[f.Person]++
	}
	var all []chart.ID
	for _, p := range w.editor.Chart().Tree().People {
		all = append(all, p.ID)
	}
	slices.SortStableFunc(all, func(a, b chart.ID) int { return cmp.Compare(findings[b], findings[a]) })
	return all[:some]
}

func timed(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}

// median is in milliseconds.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2]) / float64(time.Millisecond)
}
