package chart

import "time"

// A day is a time at midnight UTC. The zero time is no day.

// ParseDay reads a day written as 2006-01-02.
func ParseDay(s string) (time.Time, bool) {
	d, err := time.Parse(time.DateOnly, s)
	return d, err == nil && d.After(time.Time{})
}

// WriteDay writes a day as ParseDay reads it; nothing for no day.
func WriteDay(d time.Time) string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

// MonthsLater is the same day of a later month, or that month's last.
func MonthsLater(day time.Time, months int) time.Time {
	first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(day.Day(), last.Day())-1)
}

// MonthsBetween counts the months from that of one day to that of another.
func MonthsBetween(from, to time.Time) int {
	return 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
}

// Stay is the first and the last day of somebody, each zero where none can be
// read. An end before the start is taken for a slip, and nobody leaves an open
// or closed post.
func (p *Person) Stay() (first, last time.Time) {
	first, _ = ParseDay(p.Start)
	if !p.Open && !p.Closed() {
		last, _ = ParseDay(p.Until)
	}
	if last.Before(first) {
		last = time.Time{}
	}
	return first, last
}

// HasLeft tells whether somebody's last day lies before a day. By the zero
// day nobody has.
func (p *Person) HasLeft(day time.Time) bool { return p.leftBy(WriteDay(day)) }

// IsToCome tells whether somebody's first day lies behind a day. On the zero
// day everybody is there.
func (p *Person) IsToCome(day time.Time) bool { return p.comesAfter(WriteDay(day)) }

// leftBy is HasLeft with a day as it is written: most dates need no reading.
func (p *Person) leftBy(day string) bool {
	if p.Until == "" || p.Until >= day {
		return false
	}
	_, last := p.Stay()
	return !last.IsZero()
}

func (p *Person) comesAfter(day string) bool {
	if day == "" || p.Start <= day {
		return false
	}
	_, dated := ParseDay(p.Start)
	return dated
}

// Meets tells whether there may be a day on which p and q are both there.
func (p *Person) Meets(q *Person) bool {
	return !p.HasLeft(firstOf(q)) && !q.HasLeft(firstOf(p))
}

func firstOf(p *Person) time.Time {
	first, _ := p.Stay()
	return first
}
