package editor

import (
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/rule"
)

// question is what the rules are asked about.
type question struct {
	shown   *chart.Chart
	written *chart.Chart
	day     time.Time // that is shown; the zero day: none is
	now     time.Time
}

// answer is what they find, and the figures.
type answer struct {
	to       question
	found    []rule.Finding // those that count, then those that are accepted
	counting int            // how many of found count
	status   Status
}

func (e *Editor) question() question { return question{e.Chart(), e.Written(), e.shown.day, e.Now()} }

// answer asks the rules.
func (q question) answer() answer {
	a := answer{to: q, found: rule.Check(q.shown, q.now)}
	a.counting = len(a.found)
	if i := slices.IndexFunc(a.found, func(f rule.Finding) bool { return f.Waived != "" }); i >= 0 {
		a.counting = i
	}
	a.status = Status{q.figures(), rule.Count(a.found)}
	return a
}

// figures are those of the day that is shown, or of today.
func (q question) figures() *chart.Census {
	if q.day.IsZero() {
		return chart.Figures(q.written, q.now)
	}
	return chart.FiguresAsOf(q.written, q.day)
}

// examine has the chart checked anew, now or beside the editor's own work. It
// tells what that changes at once.
func (e *Editor) examine() Change {
	if e.Beside == nil {
		e.found()
		return FindingsChanged
	}
	q, selected := e.question(), e.Selected()
	e.Beside(func() func() {
		a := q.answer()
		a.tryFixes(selected)
		return func() { e.learn(a) }
	})
	return 0
}

// tryFixes finds out what helps against the findings that are looked at first,
// which takes longer than to check the chart.
func (a *answer) tryFixes(selected chart.ID) {
	for i, f := range a.found {
		if i == 0 || f.Person == selected {
			f.Fixes()
		}
	}
}

// learn takes an answer, but for one about a chart that has changed since:
// that of the chart as it stands is on its way.
func (e *Editor) learn(a answer) {
	if e.stands(a.to) {
		e.answered = a
		e.tell(FindingsChanged)
	}
}

// found is the answer about the chart as it stands. Where that is on its way
// it is not waited for: whoever asks has it now.
func (e *Editor) found() *answer {
	if !e.Examined() {
		e.answered = e.question().answer()
	}
	return &e.answered
}

// Examined tells whether the chart has been checked as it stands. Where it has
// not, FindingsChanged is to come.
func (e *Editor) Examined() bool { return e.stands(e.answered.to) }

// stands tells whether a question is about the chart as it stands. That the day
// turns meanwhile is no other question: the chart is asked about at edits.
func (e *Editor) stands(q question) bool { return q.shown == e.Chart() && q.day.Equal(e.shown.day) }

// Findings are what the rules say about the chart, gravest first, but for
// what is accepted.
func (e *Editor) Findings() []rule.Finding {
	a := e.found()
	return a.found[:a.counting:a.counting]
}

// FindingsAbout are those about one person.
func (e *Editor) FindingsAbout(id chart.ID) []rule.Finding {
	var all []rule.Finding
	a := e.found()
	for i := range a.counting {
		if f := &a.found[i]; f.Person == id {
			all = append(all, *f)
		}
	}
	return all
}

// Accepted are the findings that may stay.
func (e *Editor) Accepted() []rule.Finding {
	a := e.found()
	return a.found[a.counting:]
}

// Fixes are what helps against a finding. To find that out takes longer than to
// check the chart: it is done beside the editor's own work, so there may be none
// yet, and FindingsChanged is to come.
func (e *Editor) Fixes(f rule.Finding) []chart.Edit {
	switch {
	case e.Beside == nil || f.Tried():
		return f.Fixes()
	case !e.Examined():
		return nil // the findings of the chart as it stands are on their way
	}
	e.untried = append(e.untried, f)
	to, all := e.answered.to, slices.Clone(e.untried)
	e.Beside(func() func() {
		for _, f := range all {
			f.Fixes()
		}
		return func() {
			if e.stands(to) {
				e.tell(FindingsChanged)
			}
		}
	})
	return nil
}

// Status is the figures of the chart as it stands.
func (e *Editor) Status() Status { return e.found().status }
