package editor

import (
	"cadre/chart"
	"cadre/chart/report"
)

// Report is what is told on the user's own screen of the chart as it is
// written, on a day; on today where that is empty.
func (e *Editor) Report(asOf string) report.Document {
	o := e.ReportOptions(asOf)
	o.Money = true
	return report.Of(e.Written(), o)
}

// ReportOptions say which report that is. What the rules found already is
// part of them, unless it is about another day.
func (e *Editor) ReportOptions(asOf string) report.Options {
	o := report.Options{Date: chart.WriteDay(e.today()), AsOf: asOf}
	if asOf == "" && e.shown.day.IsZero() {
		o.Findings = e.found().found
	}
	return o
}
