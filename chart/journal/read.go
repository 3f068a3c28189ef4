package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/document"
)

// Read reads what Write and AppendEvent wrote. Whole is false where there is
// more than could be read: the log is how things stood before that. An end that
// was not written to its end is none. Name is the text's, for messages.
func Read(text, name string) (l Log, whole bool, err error) {
	first, rest, _ := strings.Cut(text, "\n")
	var h head
	if err := readLine(first, &h); err != nil {
		return l, false, fmt.Errorf("%s: this is no draft, or a damaged one; nothing can be restored from it", name)
	}
	if h.Version != version {
		return l, false, fmt.Errorf("%s: this draft is from another version of Cadre; open it with that one", name)
	}
	if h.Size < 0 || h.Size > len(rest) || checksum([]byte(rest[:h.Size])) != h.Check {
		return l, false, fmt.Errorf("%s: the chart in this draft is damaged; nothing can be restored from it", name)
	}
	l = Log{File: h.File, Saved: -1}
	if l.Base, _, err = document.Read(strings.NewReader(rest[:h.Size]), name); err != nil {
		return l, false, err
	}
	return l, l.replay(rest[h.Size:]), nil
}

// replay lets the events happen that lines tell, up to the first that cannot
// be read. It tells whether that is the end.
func (l *Log) replay(lines string) (whole bool) {
	now := newRecords(l.Base)
	for text, rest, ended := strings.Cut(lines, "\n"); ended; text, rest, ended = strings.Cut(rest, "\n") {
		e, err := readEvent(text, now)
		if err != nil || !l.allows(e) {
			return false
		}
		before := l.Done
		l.Add(e)
		for ; before < l.Done; before++ {
			now.apply(l.Steps[before].Diff)
		}
		for ; before > l.Done; before-- {
			now.apply(l.Steps[before-1].Diff.Inverse())
		}
	}
	return true
}

// allows tells whether an event can happen.
func (l *Log) allows(e Event) bool {
	went, is := e.(Went)
	return !is || 0 <= l.Done+went.By && l.Done+went.By <= len(l.Steps)
}

// records are what a chart says. Unlike a chart they change: thousands of steps
// would make as many charts.
type records struct {
	people   map[chart.ID]*chart.Person
	settings *chart.Settings
}

var _ compare.Records = (*records)(nil)

func newRecords(c *chart.Chart) *records {
	r := &records{map[chart.ID]*chart.Person{}, c.Settings()}
	for _, p := range c.Everybody() {
		r.people[p.ID] = p
	}
	return r
}

// Person is for compare.
func (r *records) Person(id chart.ID) *chart.Person { return r.people[id] }

// Settings is for compare.
func (r *records) Settings() *chart.Settings { return r.settings }

func (r *records) apply(d chart.Diff) {
	for _, c := range d.People {
		if r.people[c.ID()] = c.After; c.After == nil {
			delete(r.people, c.ID())
		}
	}
	if d.Settings != nil {
		r.settings = d.Settings.After
	}
}

// readEvent reads the line of an event.
func readEvent(text string, now *records) (Event, error) {
	var l line
	if err := readLine(text, &l); err != nil {
		return nil, err
	}
	switch {
	case l.Saved != nil:
		return SavedTo{*l.Saved}, nil
	case l.Lost != nil:
		return Lost{*l.Lost}, nil
	case l.Went != 0:
		return Went{l.Went}, nil
	}
	d, err := readChanges(l.Changes, now)
	switch {
	case err != nil:
		return nil, err
	case l.Typed != nil:
		return Typing{chart.Step{Name: *l.Typed, Diff: d}}, nil
	case d.Empty():
		return nil, errors.New("an edit that changes nothing")
	}
	return Did{chart.Step{Name: l.Edit, Diff: d}}, nil
}

// readChanges is what changes make of records, all of them or none.
func readChanges(text json.RawMessage, now *records) (chart.Diff, error) {
	if len(text) == 0 {
		return chart.Diff{}, nil
	}
	changes, err := document.ReadChanges(string(text))
	if err != nil {
		return chart.Diff{}, err
	}
	d, conflicts := changes.Exactly(now)
	if len(conflicts) > 0 {
		return chart.Diff{}, conflicts[0]
	}
	return d, nil
}

// readLine reads what appendLine wrote, without the line's end.
func readLine(text string, v any) error {
	check, text, _ := strings.Cut(text, " ")
	if check != checksum([]byte(text)) {
		return errors.New("the checksum is wrong")
	}
	return json.Unmarshal([]byte(text), v)
}
