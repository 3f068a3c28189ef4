package window

import "cadre/chart"

// Guide opens the guide at the selected person's role.
func (w *Window) Guide() {
	var role chart.RoleID
	if p := w.editor.SelectedPerson(); p != nil {
		role = p.Role
	}
	w.toggle(w.guide.Tool, func() { w.guide.ShowRole(role) })
}
