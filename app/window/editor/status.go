package editor

import (
	"cadre/chart"
	"cadre/chart/rule"
)

// Status is the figures of the status line: those of today, or of the day
// that is shown.
type Status struct {
	*chart.Census
	Problems rule.Counts
}
