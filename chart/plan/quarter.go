package plan

import (
	"fmt"
	"time"
)

// quarterOf is the first day of the quarter that a day is in.
func quarterOf(d time.Time) time.Time {
	return time.Date(d.Year(), (d.Month()-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
}

// next is the first day of the quarter behind the one that begins on q.
func next(q time.Time) time.Time { return q.AddDate(0, 3, 0) }

// name is the quarter's, such as 2027 Q1.
func name(q time.Time) string { return fmt.Sprintf("%d Q%d", q.Year(), (q.Month()+2)/3) }

// days is how many there are from one day to another, the last left out.
func days(from, to time.Time) float64 { return float64((to.Unix() - from.Unix()) / (24 * 60 * 60)) }

// yearDays is the number of days in a day's year.
func yearDays(d time.Time) float64 {
	return float64(time.Date(d.Year(), time.December, 31, 0, 0, 0, 0, time.UTC).YearDay())
}
