package slides

import (
	"cadre/chart/scene"
)

// run writes a stretch of text in one style.
func (d *drawing) run(s string, size float64, w scene.Weight, c scene.Ink) {
	d.put(`<a:r>`)
	d.font("a:rPr", size, w, c)
	d.put(`<a:t>%s</a:t></a:r>`, text(s))
}

// font writes a style. Names are no mistakes in spelling.
func (d *drawing) font(tag string, size float64, w scene.Weight, c scene.Ink) {
	bold := 0
	if w == scene.SemiBold {
		bold = 1
	}
	d.put(`<%s sz="%d" b="%d" noProof="1">`, tag, d.fit.size(size), bold)
	d.fill(c)
	d.put(`</%s>`, tag)
}
