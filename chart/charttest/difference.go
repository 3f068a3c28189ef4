package charttest

import (
	"fmt"
	"reflect"
	"strings"

	"cadre/chart"
)

// mostDifferences bounds what Differences lists.
const mostDifferences = 10

// Differences lists what a diff changes, a field a line.
func Differences(d chart.Diff) string {
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	for _, ch := range d.People {
		if ch.Before == nil || ch.After == nil {
			add("%q was there: %t, is there: %t", ch.ID(), ch.Before != nil, ch.After != nil)
			continue
		}
		for i := range chart.Fields {
			f := &chart.Fields[i]
			if was, is := f.Of(ch.Before), f.Of(ch.After); !reflect.DeepEqual(was, is) {
				add("%q: %s was %s, is %s", ch.ID(), f.ID, said(was), said(is))
			}
		}
	}
	if d.Settings != nil {
		was, is := reflect.ValueOf(*d.Settings.Before), reflect.ValueOf(*d.Settings.After)
		for _, f := range reflect.VisibleFields(was.Type()) {
			if a, b := was.FieldByIndex(f.Index).Interface(), is.FieldByIndex(f.Index).Interface(); !f.Anonymous && !reflect.DeepEqual(a, b) {
				add("settings: %s was %#v, is %#v", f.Name, a, b)
			}
		}
	}
	if more := len(lines) - mostDifferences; more > 0 {
		lines = append(lines[:mostDifferences], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// said is the part of a value that says something.
func said(v chart.Value) string {
	switch {
	case len(v.List) > 0:
		return fmt.Sprintf("%q", v.List)
	case len(v.Map) > 0:
		return fmt.Sprintf("%q", v.Map)
	case v.Number != 0:
		return fmt.Sprint(v.Number)
	case v.Flag:
		return "yes"
	}
	return fmt.Sprintf("%q", v.Text)
}
