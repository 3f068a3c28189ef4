package window

// Filter opens the bar in which to say who is to stand out.
func (w *Window) Filter() { w.filtering.Open() }

// endSpotlight ends a search, or else the filter; it tells whether there was one.
func (w *Window) endSpotlight() bool {
	switch {
	case w.finding.Shown():
		w.finding.Close()
	case w.filtering.Shown():
		w.filtering.Close()
	default:
		return false
	}
	return true
}
