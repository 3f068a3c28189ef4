package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
)

// hinted is something that says more of itself while the pointer rests on it.
type hinted struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tips    *widgets.Tips
	tip     func() widgets.Tip // nil: nothing is to be said
}

var _ desktop.Hoverable = (*hinted)(nil)

func newHinted(tips *widgets.Tips, content fyne.CanvasObject) *hinted {
	h := &hinted{content: content, tips: tips}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is for Fyne.
func (h *hinted) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.content) }

// MouseIn says more once the pointer rests.
func (h *hinted) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved says more once the pointer rests.
func (h *hinted) MouseMoved(e *desktop.MouseEvent) {
	if h.tip != nil {
		h.tips.Rest(h, e.AbsolutePosition, h.tip)
	}
}

// MouseOut says nothing more.
func (h *hinted) MouseOut() { h.tips.Leave() }
