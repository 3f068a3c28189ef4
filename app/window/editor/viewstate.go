package editor

import (
	"cadre/chart"
	"cadre/chart/layout"
)

// ViewState is how somebody looks at a document, for when it is opened again.
// It is no part of the document. The zero value is how a document is shown
// for the first time.
type ViewState struct {
	Arrangement string     `json:"arrangement,omitempty"` // of the canvas; empty: what suits it
	Whole       bool       `json:"whole,omitempty"`       // all of the chart is shown
	Zoom        float64    `json:"zoom,omitempty"`        // 0: nobody has moved the view
	X           float64    `json:"x,omitempty"`           // of the scene, at the view's top left corner
	Y           float64    `json:"y,omitempty"`
	Selected    []chart.ID `json:"selected,omitempty"` // in the order they were added
	Focus       chart.ID   `json:"focus,omitempty"`    // whose team alone is shown; empty: everybody is
	Folded      []chart.ID `json:"folded,omitempty"`   // whose teams are folded away
	Filter      string     `json:"filter,omitempty"`   // as it was typed
}

// ViewState is how the document is looked at now.
func (e *Editor) ViewState() ViewState {
	s := ViewState{Arrangement: e.arranged, Selected: e.selection.inTurn(), Focus: e.part.Root, Folded: e.folded()}
	if e.filter != nil {
		s.Filter = e.filter.Query.Text
	}
	switch e.framing {
	case wholeChart:
		s.Whole = true
	case moved, restored:
		s.Zoom, s.X, s.Y = e.view.Zoom, e.view.Origin.X, e.view.Origin.Y
	}
	return s
}

// known is a view with what can be shown: it may be from another version, and
// of a document that has changed since.
func (s ViewState) known() ViewState {
	if _, ok := arrangement(s.Arrangement); !ok {
		s.Arrangement = ""
	}
	return s
}

// part is what of the chart was shown.
func (s ViewState) part() *chart.Part {
	p := &chart.Part{Root: s.Focus}
	for _, id := range s.Folded {
		if p.Folded == nil {
			p.Folded = map[chart.ID]bool{}
		}
		p.Folded[id] = true
	}
	return p
}

// restore shows a document as it was looked at last.
func (e *Editor) restore(s ViewState) {
	e.arranged, e.kept = s.Arrangement, s
	e.arrangeAnew()
	e.selection = newSelection(e.Chart().Tree(), s.Selected)
	e.uncover(e.selection.ids)
	if s.Filter != "" {
		e.filter = e.lookFor(s.Filter, true)
	}
	switch {
	case s.Whole:
		e.place(e.fitted(e.view), wholeChart)
	case s.Zoom > 0:
		e.place(e.asKept(e.view), restored)
	default:
		e.place(e.beginning(e.view), firstLook)
	}
}

// asKept is the part of the scene that was shown last.
func (e *Editor) asKept(v View) View {
	v.Zoom, v.Origin = clampZoom(e.kept.Zoom), layout.Point{X: e.kept.X, Y: e.kept.Y}
	return e.clamped(v)
}
