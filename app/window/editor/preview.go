package editor

import (
	"slices"

	"cadre/chart"
)

// Preview shows whom an edit would change, without making it; nil ends that.
func (e *Editor) Preview(edit *chart.Edit) {
	before := len(e.previewed)
	e.previewed = nil
	if edit != nil {
		if _, diff, err := edit.On(e.Chart()); err == nil {
			for _, c := range diff.People {
				e.previewed = append(e.previewed, c.ID())
			}
		}
	}
	if before+len(e.previewed) > 0 {
		e.tell(PreviewChanged)
	}
}

// Previewed are those whom the previewed edit would change.
func (e *Editor) Previewed() []chart.ID { return e.previewed }

// PointOut brings people out on the canvas until the next edit: all of them
// are framed, and the first is in view.
func (e *Editor) PointOut(ids []chart.ID) {
	if len(ids) == 0 {
		return
	}
	e.Approach(ids[0])
	e.previewed = slices.Clone(ids)
	e.tell(PreviewChanged)
}
