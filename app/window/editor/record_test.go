package editor_test

import (
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/journal"
)

// recorder is a log that is told.
type recorder struct {
	journal.Log
	begun, events int
}

func (r *recorder) Begin(l journal.Log) {
	r.Log = l
	r.begun++
}

func (r *recorder) Add(e journal.Event) {
	r.Log.Add(e)
	r.events++
}

// TestARecordingIsTheHistory does anything at random: what is told is what has
// happened, and restored in another editor it is the same document.
func TestARecordingIsTheHistory(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		e, r := editor.New(disk{}, measurer{}), &recorder{}
		e.NewFrom(charttest.AnyChart(t))
		e.Record(r)
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			anything(t, e)
			if !r.Now().Equal(e.Written()) && r.Typed.Name == "" || r.Changed() != (e.Dirty() || r.Typed.Name != "") || r.File.Path != e.Path() {
				t.Fatalf("recorded: changed %t, path %q; want %t, %q\n%s", r.Changed(), r.File.Path, e.Dirty(), e.Path(),
					charttest.Differences(chart.Compare(e.Written(), r.Now())))
			}
		}
		other := editor.New(disk{}, measurer{})
		other.Resume(r.Log, editor.ViewState{})
		if r.Typed.Name != "" {
			if other.UndoName() != r.Typed.Name {
				t.Fatalf("what was typed is not the last edit, but %q", other.UndoName())
			}
			other.Undo()
			if e.RedoName() != "" {
				return // typing is an edit, after which there is nothing to make again
			}
		}
		for {
			if !other.Written().Equal(e.Written()) || other.UndoName() != e.UndoName() || other.Title() != e.Title() {
				t.Fatalf("restored as %q with %q to undo; want %q, %q", other.Title(), other.UndoName(), e.Title(), e.UndoName())
			}
			if e.UndoName() == "" {
				return
			}
			e.Undo()
			other.Undo()
		}
	})
}

func anything(t *rapid.T, e *editor.Editor) {
	edit := charttest.AnyEdit(t, e.Written())
	switch rapid.IntRange(0, 10).Draw(t, "what") {
	case 0, 1:
		e.Undo()
	case 2:
		e.Redo()
	case 9:
		done, undone := e.Steps()
		e.Jump(rapid.IntRange(0, len(done)+len(undone)).Draw(t, "to"))
	case 3:
		if err := e.SaveAs("team"); err != nil {
			t.Fatal(err)
		}
	case 4:
		e.Typing(edit)
	case 5:
		e.Typing(chart.Edit{})
	default:
		_ = e.Do(edit) // some fail
	}
}

// TestNothingIsToldWithoutNeed: of looking and selecting, and of what is typed
// and changes nothing.
func TestNothingIsToldWithoutNeed(t *testing.T) {
	e, r := open(t, company), &recorder{}
	e.Typing(chart.Rename("bo", "B")) // nobody listens
	e.Record(r)
	e.Select("bo")
	e.ZoomTo(2)
	e.Typing(chart.Rename("bo", e.Chart().Person("bo").Name))
	e.Typing(chart.Edit{})
	if r.begun != 1 || r.events != 0 {
		t.Errorf("begun %d times, %d events", r.begun, r.events)
	}
	e.NewFrom(chart.Empty())
	if r.begun != 2 || r.Base.Len() != 0 {
		t.Errorf("begun %d times, now with %d people", r.begun, r.Base.Len())
	}
	e.Record(nil)
	e.NewFrom(charttest.Company(3))
	if r.begun != 2 {
		t.Error("somebody is told who does not listen any more")
	}
}
