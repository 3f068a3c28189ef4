package window

import (
	"cadre/app/window/tool"
	"cadre/chart"
	"cadre/chart/guide"
)

// Guide opens the guide at the selected person's role.
func (w *Window) Guide() {
	var role chart.RoleID
	if p := w.editor.SelectedPerson(); p != nil {
		role = p.Role
	}
	w.showGuide(role)
}

// showGuide opens the guide at a role's page, or at its first page where the
// role has none.
func (w *Window) showGuide(role chart.RoleID) {
	if w.guide == nil {
		w.guide = tool.NewGuide(w.app)
		w.guide.OnClosed(func() { w.guide = nil })
	}
	at := guide.Link{Page: guide.Pages()[0].ID}
	if p, ok := guide.ByRole(role); ok {
		at.Page = p.ID
	}
	w.guide.Show(at)
}
