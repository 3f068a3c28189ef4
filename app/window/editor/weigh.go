package editor

import "cadre/chart/scene"

// A chart is arranged anew where that makes its text so many times as large: by
// itself once the canvas has another shape, and else when somebody asks for it.
const (
	worthAfterResize = 1.05
	worthTelling     = 1.15
)

// Rearranged is the chart as it would be arranged anew for the canvas.
type Rearranged struct{ drawn }

// Rearranger is a function that arranges the chart anew, and may do so beside
// the editor's own work; nil where nothing can be gained. See Weigh.
func (e *Editor) Rearranger() func() Rearranged {
	anew := e.anew()
	if e.Chart().Len() == 0 || e.stand.layout != scene.FitPage || anew.layout != scene.FitPage || e.drawn.isAnew(e) {
		return nil
	}
	c, p := e.Chart(), e.painter()
	return func() Rearranged { return Rearranged{p.draw(c, anew, nil)} }
}

// Weigh holds a chart that was arranged anew against the one on the canvas: it
// says from then on what would be gained; or shows it, where the canvas has
// become another one. What has been changed since is weighed another time.
func (e *Editor) Weigh(r Rearranged) {
	if !r.isAnew(e) {
		return
	}
	times := e.whole(r.scene) / e.whole(e.Scene())
	resized := e.stand.frame != r.stand.frame
	if e.weighed = r.drawn; resized {
		e.stand.frame = r.stand.frame
		e.drawn.stand, e.drawn.chose = e.stand, false // for another canvas
	}
	switch gain := times - 1; {
	case resized && times >= worthAfterResize:
		e.adopt()
	case times <= worthTelling:
		e.setGain(0)
	default:
		e.setGain(gain)
	}
}

func (e *Editor) setGain(gain float64) {
	if e.gain != gain {
		e.gain = gain
		e.tell(GainChanged)
	}
}

// adopt shows the chart as it was arranged anew.
func (e *Editor) adopt() {
	before := e.snapshot()
	e.arrangeAnew()
	what := ArrangementChanged | GainChanged
	if before.whole && e.place(e.fitted(e.view), wholeChart) || !before.whole && e.settle(before) {
		what |= ViewChanged
	}
	e.tell(what)
}

// Gain is by what share the text would be larger if the chart were arranged
// anew; 0 where that is not worth it, or not known yet.
func (e *Editor) Gain() float64 { return e.gain }

// whole is how large a picture is drawn of which all is in view.
func (e *Editor) whole(s *scene.Scene) float64 {
	return min(1, e.view.Size.W/max(1, s.Width), e.view.Size.H/max(1, s.Height))
}
