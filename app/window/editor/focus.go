package editor

import "cadre/chart"

// Focus is whose team alone is on the canvas; empty where everybody is.
func (e *Editor) Focus() chart.ID { return e.part.Root }

// FocusOn gives the canvas to the team of somebody; of nobody: to everybody, as
// they stood and were seen before.
func (e *Editor) FocusOn(id chart.ID) {
	if id == e.part.Root || id != "" && e.Chart().Tree().Index(id) < 0 {
		return
	}
	next, from, seen := *e.part, e.part.Root, e.wide
	next.Root = id
	told := e.begin()
	e.put(next)
	what := ArrangementChanged | ViewChanged | e.selectShown()
	if id != "" {
		e.place(e.fitted(e.view), wholeChart)
	} else {
		e.widen(seen)
	}
	e.tellSince(told, what)
	if id == "" {
		e.Reveal(from)
	}
}

// widen shows all of the chart as it was seen before.
func (e *Editor) widen(seen wide) {
	if seen == (wide{}) || seen.framing == wholeChart {
		e.place(e.fitted(e.view), wholeChart)
		return
	}
	v := e.view
	v.Origin, v.Zoom = seen.view.Origin, seen.view.Zoom
	e.place(v, moved)
}

// Way are the managers from the top down to whose team has the canvas, with
// them; nobody where it shows everybody.
func (e *Editor) Way() []chart.ID {
	t := e.Chart().Tree()
	i := t.Index(e.part.Root)
	if i < 0 {
		return nil
	}
	way := []chart.ID{e.part.Root}
	for m := range t.Managers(i) {
		way = append([]chart.ID{t.People[m].ID}, way...)
	}
	return way
}
