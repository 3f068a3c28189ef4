package editor

import (
	"errors"
	"time"

	"cadre/chart"
	"cadre/chart/phrase"
)

// shown is the chart of a day that is looked at; the zero value is none.
type shown struct {
	day     time.Time
	chart   *chart.Chart
	written *chart.Chart // what chart was made of
}

// Written is the chart as it is written: what is saved, and what edits change.
func (e *Editor) Written() *chart.Chart { return e.history.Now() }

// Chart is the chart that is shown: the one as it is written, maybe with a post
// that is being added, or that of a day.
func (e *Editor) Chart() *chart.Chart {
	written := e.Written()
	switch {
	case e.draft.id != "":
		return e.draft.onto(written)
	case e.shown.day.IsZero():
		return written
	}
	if e.shown.written != written {
		e.shown.written, e.shown.chart = written, chart.AsOf(written, e.shown.day)
	}
	return e.shown.chart
}

// Day is whose chart is shown; the zero day while it is the one as written.
func (e *Editor) Day() time.Time { return e.shown.day }

// ShowDay shows the chart of a day, in which nothing can be edited; that of
// the zero day is the chart as it is written.
func (e *Editor) ShowDay(day time.Time) {
	if day.Equal(e.shown.day) {
		return
	}
	e.Withdraw()
	before := e.snapshot()
	e.shown = shown{day: day}
	e.changed(before, e.selection.follow(before.chart, e.Chart()))
}

// NextChange is the first day behind another on which somebody comes or is
// there no more; the zero day where there is none.
func (e *Editor) NextChange(from time.Time) time.Time {
	for _, d := range chart.Changes(e.Written()) {
		if d.After(from) {
			return d
		}
	}
	return time.Time{}
}

// PreviousChange is the last such day before one.
func (e *Editor) PreviousChange(from time.Time) time.Time {
	var last time.Time
	for _, d := range chart.Changes(e.Written()) {
		if d.Before(from) {
			last = d
		}
	}
	return last
}

// WhyNotEdit is why the chart cannot be edited now, as a sentence; empty where
// it can.
func (e *Editor) WhyNotEdit() string {
	if e.shown.day.IsZero() {
		return ""
	}
	return "The chart of " + phrase.Day(e.shown.day) + " is shown; press Esc or choose “" + BackTitle + "” to edit"
}

// BackTitle is what leads back from the chart of a day.
const BackTitle = "Back to the chart as written"

// mayEdit fails where the chart cannot be edited now.
func (e *Editor) mayEdit() error {
	if why := e.WhyNotEdit(); why != "" {
		return errors.New(phrase.Lower(why))
	}
	return nil
}

// Now is the day that the figures and the rules are of: the one that is
// shown, or today.
func (e *Editor) Now() time.Time {
	if !e.shown.day.IsZero() {
		return e.shown.day
	}
	return e.today()
}

func (e *Editor) today() time.Time {
	if e.Today == nil {
		return time.Time{}
	}
	return e.Today()
}
