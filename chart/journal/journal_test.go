package journal_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/journal"
)

func TestMain(m *testing.M) { charttest.Main(m) }

// session is a document that is being edited, beside its journal.
type session struct {
	history *chart.History
	file    journal.File
	log     journal.Log
	text    []byte
	base    int // how much of text is the head and the chart to begin with
	part    journal.Part
}

func begin(t *rapid.T, c *chart.Chart) *session {
	s := &session{history: chart.NewHistory(c), file: journal.File{Path: "/home/ada/acme.cadre", Name: "acme.cadre", Hash: "12"}}
	s.log = journal.Of(s.history, s.file)
	s.rewrite(t, 1<<20)
	s.base = len(s.text) - len("00000000 \n") - len(`{"saved":{"path":"/home/ada/acme.cadre","name":"acme.cadre","hash":"12"}}`)
	return s
}

func (s *session) rewrite(t *rapid.T, limit int) {
	var err error
	if s.text, s.part, err = journal.Write(s.log, limit); err != nil {
		t.Fatal(err)
	}
}

func (s *session) add(t *rapid.T, e journal.Event) {
	var err error
	s.log.Add(e)
	if s.text, err = journal.AppendEvent(s.text, e); err != nil {
		t.Fatal(err)
	}
}

// step is something at random that happens to the document.
func (s *session) step(t *rapid.T) {
	edit := charttest.AnyEdit(t, s.history.Now())
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0:
		if _, ok := s.history.Undo(); ok {
			s.add(t, journal.Went{By: -1})
		}
	case 1:
		if _, ok := s.history.Redo(); ok {
			s.add(t, journal.Went{By: 1})
		}
	case 2:
		s.history.MarkSaved()
		s.file.Hash = rapid.StringMatching("[0-9a-f]{1,4}").Draw(t, "hash")
		s.add(t, journal.SavedTo{File: s.file})
	case 3:
		s.file.Hash = ""
		s.add(t, journal.Lost{File: s.file})
	case 4:
		_, d, err := edit.On(s.history.Now())
		if err != nil || d.Empty() {
			edit.Name = ""
		}
		s.add(t, journal.Typing{Step: chart.Step{Name: edit.Name, Diff: d}})
	default:
		if d, err := s.history.Do(edit); err == nil && !d.Empty() {
			s.add(t, journal.Did{Step: chart.Step{Name: edit.Name, Diff: d}})
		}
	}
}

func read(t *rapid.T, text []byte) journal.Log {
	l, whole, err := journal.Read(string(text), "draft")
	if err != nil || !whole {
		t.Fatalf("%v, whole: %t\n%s", err, whole, text)
	}
	return l
}

// TestALogComesBack writes any history event by event, and as a whole.
func TestALogComesBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := begin(t, charttest.AnyChart(t))
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			s.step(t)
			wantHistory(t, read(t, s.text), s)
		}
		s.rewrite(t, 1<<20)
		wantHistory(t, read(t, s.text), s)
		l := journal.Of(s.log.History(), s.file)
		if h := l.History(); !h.Now().Equal(s.log.Now()) || !l.Base.Equal(s.log.Base) {
			t.Fatal("the log of the history is another one")
		}
	})
}

// wantHistory checks that a log is the session's: the same chart, and the
// same on every way back and forth.
func wantHistory(t *rapid.T, l journal.Log, s *session) {
	got, want := l.History(), s.log.History()
	if l.Changed() != s.log.Changed() || l.Edits() != s.log.Edits() || l.File != s.file || got.Saved() != want.Saved() {
		t.Fatalf("read: changed %t, %d edits, file %v, saved after %d; want %t, %d, %v, %d",
			l.Changed(), l.Edits(), l.File, got.Saved(), s.log.Changed(), s.log.Edits(), s.file, want.Saved())
	}
	wantSame := func() {
		if !got.Now().Equal(want.Now()) {
			t.Fatalf("%s\n%s", charttest.Differences(chart.Compare(want.Now(), got.Now())), s.text)
		}
		if got.UndoName() != want.UndoName() || got.RedoName() != want.RedoName() {
			t.Fatalf("undo %q, redo %q; want %q, %q", got.UndoName(), got.RedoName(), want.UndoName(), want.RedoName())
		}
	}
	for _, travel := range []func(*chart.History) bool{
		func(h *chart.History) bool { _, ok := h.Undo(); return ok },
		func(h *chart.History) bool { _, ok := h.Redo(); return ok },
	} {
		for wantSame(); travel(got); wantSame() {
			travel(want)
		}
	}
}

// TestCutOff cuts a text off anywhere: it is the history up to one of its events.
func TestCutOff(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := begin(t, charttest.AnyChart(t))
		states := []*chart.Chart{s.history.Now()}
		ends := []int{len(s.text)}
		for range rapid.IntRange(1, 8).Draw(t, "events") {
			s.step(t)
			states, ends = append(states, s.log.History().Now()), append(ends, len(s.text))
		}
		cut := rapid.IntRange(ends[0], len(s.text)).Draw(t, "cut")
		i, _ := slices.BinarySearch(ends, cut+1)
		if l := read(t, s.text[:cut]); !l.History().Now().Equal(states[i-1]) {
			t.Fatal("this is no state that there was, or not the last one")
		}
		if l, whole, err := journal.Read(string(s.text[:rapid.IntRange(0, s.base-1).Draw(t, "early cut")]), "draft"); err == nil {
			t.Fatalf("without all of its base it is %+v, whole: %t", l, whole)
		}
	})
}

// TestDamage changes a byte: the text is refused, or is the history up to there.
func TestDamage(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := begin(t, charttest.AnyChart(t))
		states := []*chart.Chart{s.history.Now()}
		for range rapid.IntRange(1, 6).Draw(t, "events") {
			s.step(t)
			states = append(states, s.log.History().Now())
		}
		at := rapid.IntRange(0, len(s.text)-1).Draw(t, "at")
		damaged := slices.Clone(s.text)
		damaged[at] ^= byte(rapid.IntRange(1, 255).Draw(t, "by"))
		l, whole, err := journal.Read(string(damaged), "draft")
		switch {
		case at < s.base && err == nil:
			t.Fatalf("a damaged base is read: %+v", l)
		case at < s.base:
			if !strings.HasPrefix(err.Error(), "draft: ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the message is %q", err)
			}
		case err != nil || whole && at < len(s.text)-1:
			t.Fatalf("%v, whole: %t", err, whole)
		case !slices.ContainsFunc(states, func(c *chart.Chart) bool { return c.Equal(l.History().Now()) }):
			t.Fatal("this is no state that there was")
		}
	})
}

// TestLimit leaves little room: the chart stays, and the newest steps.
func TestLimit(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := begin(t, charttest.AnyChart(t))
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			s.step(t)
		}
		s.rewrite(t, rapid.IntRange(0, 6000).Draw(t, "limit"))
		l := read(t, s.text)
		if !s.part.Reaches(s.log.Done) || s.part.To-s.part.From != len(l.Steps) || l.Done != s.log.Done-s.part.From {
			t.Fatalf("of %d steps, %d done, the text has %v: %d, %d done", len(s.log.Steps), s.log.Done, s.part, len(l.Steps), l.Done)
		}
		if l.Changed() != s.log.Changed() {
			t.Fatalf("changed: %t", l.Changed())
		}
		got, want := l.History(), s.log.History()
		for ok := true; ok; _, ok = got.Undo() {
			if !got.Now().Equal(want.Now()) {
				t.Fatal(charttest.Differences(chart.Compare(want.Now(), got.Now())))
			}
			want.Undo()
		}
	})
}

func TestForeignTexts(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "draft: this is no draft, or a damaged one; nothing can be restored from it",
		"{\"cadre\": 1}\n":              "draft: this is no draft, or a damaged one; nothing can be restored from it",
		"00000000 {\"cadreDraft\":1}\n": "draft: this is no draft, or a damaged one; nothing can be restored from it",
	} {
		if _, _, err := journal.Read(text, "draft"); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}
