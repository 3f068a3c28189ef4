package window

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/uithread"
	"cadre/chart"
	"cadre/chart/journal"
	"cadre/chart/phrase"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// drafts keeps what is not saved, and knows what other windows left behind.
// The zero value keeps nothing.
type drafts struct {
	in       store.Drafts
	journal  *store.Journal
	found    []dialog.Draft // for the welcome screen
	resuming *store.Place   // of the draft whose document is about to begin; nil: none is
}

var _ editor.Recorder = (*drafts)(nil)

// Begin is for the editor.
func (d *drafts) Begin(l journal.Log) {
	if place := d.resuming; place != nil {
		d.resuming = nil
		d.journal.Resume(place, l)
		return
	}
	d.journal.Begin(l)
}

// Add is for the editor.
func (d *drafts) Add(e journal.Event) { d.journal.Add(e) }

// end takes the draft away: the document is saved, or is not wanted.
func (d *drafts) end() {
	if d.journal != nil {
		d.journal.End()
	}
}

// leave brings the draft to the disk and leaves it there.
func (d *drafts) leave() {
	if d.journal != nil {
		d.journal.Close()
	}
}

// keepDrafts keeps what is not saved from now on, or keeps it no longer.
func (w *Window) keepDrafts(in store.Drafts, on bool) {
	w.drafts.end()
	w.drafts.leave()
	w.drafts = drafts{in: in, found: w.drafts.found}
	if !on {
		w.editor.Record(nil)
		return
	}
	w.drafts.journal = in.Journal(func(err error) {
		uithread.Do(func() { w.Say(phrase.Sentence(err.Error())) })
	})
	w.editor.Record(&w.drafts)
}

// findDrafts offers on the welcome screen what was left behind.
func (w *Window) findDrafts() {
	w.lookForDrafts(func(store.Draft) bool { return true }, func(found []dialog.Draft) {
		changed := len(w.drafts.found)+len(found) > 0
		w.drafts.found = found
		if changed && w.start != nil {
			w.showStart()
		}
	})
}

// offerDraftOf offers what was left behind of the file that was just opened.
func (w *Window) offerDraftOf(path string) {
	w.lookForDrafts(func(d store.Draft) bool { return d.Fault == nil && d.Of(path) }, func(found []dialog.Draft) {
		if len(found) == 0 || w.editor.Path() != path || w.editor.Dirty() {
			return
		}
		discard := found[0].OnDiscard
		found[0].OnDiscard = func() {
			discard()
			w.offerDraftOf(path) // there may be another
		}
		dialog.OfferDraft(w.window, found[0])
	})
}

// lookForDrafts looks beside the window's own work.
func (w *Window) lookForDrafts(wanted func(store.Draft) bool, then func([]dialog.Draft)) {
	in, offer := w.drafts.in, w.offerer()
	go func() {
		left, err := in.Left()
		left = slices.DeleteFunc(left, func(d store.Draft) bool { return !wanted(d) })
		offers := make([]dialog.Draft, len(left))
		for i, d := range left {
			offers[i] = offer(d)
		}
		uithread.Do(func() {
			w.fail(err)
			then(offers)
		})
	}()
}

// offerer says in words and a picture what a draft is. It may be called beside
// the window's own work.
func (w *Window) offerer() func(store.Draft) dialog.Draft {
	measurer, theme, now := w.measurer, w.editor.Theme(), time.Now()
	return func(d store.Draft) dialog.Draft {
		discard := func() { w.discardDraft(d) }
		if d.Fault != nil {
			why := phrase.Capital(strings.TrimPrefix(d.Fault.Error(), d.File()+": "))
			return dialog.Draft{Name: "A draft that cannot be read", Where: d.File(), When: why, Warning: "It is kept for 30 days.", OnDiscard: discard}
		}
		c := d.Log.Now()
		s := scene.Build(c, measurer, scene.Options{Theme: theme, Look: chart.Look{Layout: "compact"}})
		return dialog.Draft{Name: draftName(d, c), Where: draftPlace(d), When: draftAge(d, now), Warning: draftWarning(d),
			Picture:   look.MiniaturePicture(s, dialog.DraftPicture),
			OnRestore: func() { w.restoreDraft(d) }, OnDiscard: discard}
	}
}

func draftName(d store.Draft, c *chart.Chart) string {
	for _, name := range []string{d.Log.File.Name, c.Settings().Title} {
		if d.Log.File.Path == "" && name != "" {
			return name
		}
	}
	if d.Log.File.Path != "" {
		return filepath.Base(d.Log.File.Path)
	}
	return "Untitled"
}

func draftPlace(d store.Draft) string {
	if d.Log.File.Path == "" {
		return "Never saved to a file"
	}
	return filepath.Dir(d.Log.File.Path)
}

// draftAge says when something was changed last, and how much since the last
// save.
func draftAge(d store.Draft, now time.Time) string {
	n := d.Log.Edits()
	return phrase.Count(n, "edit, ", "edits, the last one ") + moment(d.Changed, now)
}

// moment is a time as people say it: “today at 14:32”.
func moment(t, now time.Time) string {
	t = t.In(now.Location())
	clock := t.Format(" at 15:04")
	switch {
	case sameDay(t, now):
		return "today" + clock
	case sameDay(t, now.AddDate(0, 0, -1)):
		return "yesterday" + clock
	}
	return "on " + phrase.Day(t) + clock
}

func sameDay(a, b time.Time) bool {
	y, m, d := a.Date()
	return b.Year() == y && b.Month() == m && b.Day() == d
}

func draftWarning(d store.Draft) string {
	switch s := d.Standing(); {
	case d.Damaged:
		return "The end of it is damaged: what came last is missing."
	case s == store.Different:
		return "The file has been changed since, by another program or person."
	case s == store.Gone:
		return "The file is not there any more, or cannot be read."
	}
	return ""
}

// restoreDraft makes a draft the document, with its undo history, unless its
// file is open in another window and somebody wants to leave it at that.
func (w *Window) restoreDraft(d store.Draft) {
	w.unlessOpen(d.Log.File.Path, openElsewhere, "Restore anyway", func() {
		place, err := d.Hold()
		if err != nil {
			w.Fail(err)
			w.findDrafts()
			return
		}
		if w.drafts.journal != nil {
			w.drafts.resuming = place
		}
		w.editor.Resume(d.Log, viewOf(w.views, d.Log.File.Path).ViewState)
		w.begin()
		w.Say("Restored with " + phrase.Count(d.Log.Edits(), "edit", "edits") + " that can be undone; save to keep it")
		w.look(true) // its file may be another one by now
	})
}

// discardDraft takes a draft away.
func (w *Window) discardDraft(d store.Draft) {
	w.fail(d.Discard())
	w.findDrafts()
}
