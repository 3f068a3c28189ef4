package tool

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/title"
)

// Roles is where a document gets roles of its own: a list of all roles, the
// highest on top, and one of them. Every change is an edit of the document.
type Roles struct {
	OnOpen, OnSave func(over fyne.Window) // a ladder file

	editor *editor.Editor
	*Tool
	list   *widgets.List
	page   *fyne.Container
	lines  []roleLine
	at     chart.RoleID // the role that is open; empty: the titles
	adder  *widgets.Button
	up     *widgets.Button
	down   *widgets.Button
	remove *widgets.Button
	fields *roleFields // of the role that is open, where it is the document's own
}

// roleLine is a line of the list: a role, or the titles where it has no ID.
type roleLine struct {
	role chart.Role
	own  bool
}

// NewRoles makes the tool, which is not open yet.
func NewRoles(host *Host, e *editor.Editor) *Roles {
	r := &Roles{editor: e}
	r.Tool = newTool(host, e, Tool{ID: "roles", Title: "Roles", size: fyne.NewSize(820, 580), content: r.content, refresh: r.refresh})
	return r
}

func (r *Roles) content() fyne.CanvasObject {
	r.page, r.fields = look.Stack(look.Gap), nil
	r.list = widgets.NewList(func() int { return len(r.lines) }, newRoleLine, r.updateLine)
	r.list.OnSelected = func(i widget.ListItemID) { r.open(r.lines[i].role.ID) }
	r.adder = widgets.NewButton("Add a role…", theme.ContentAddIcon(), func() {
		widgets.ShowChoices(r.in.Canvas(), r.adder, "Type to search", r.addChoices())
	})
	r.up = widgets.NewButton("", theme.MoveUpIcon(), func() { r.do(chart.ShiftRole(r.at, true)) })
	r.down = widgets.NewButton("", theme.MoveDownIcon(), func() { r.do(chart.ShiftRole(r.at, false)) })
	r.remove = widgets.NewButton("", theme.DeleteIcon(), func() { r.do(chart.RemoveRole(r.at)) })
	tools := look.Border(nil, nil, nil, container.NewHBox(r.up, r.down, r.remove), r.adder)
	open := widgets.NewButton("Open ladder…", theme.FolderOpenIcon(), func() { r.OnOpen(r.in) })
	save := widgets.NewButton("Save ladder…", theme.DownloadIcon(), func() { r.OnSave(r.in) })
	file := look.Stack(0, look.Caption("Roles and titles for other charts, and for --ladder"), container.NewGridWithColumns(2, open, save))
	list := look.Border(nil, container.NewPadded(tools), nil, nil, r.list)
	return newParts(list, container.NewVScroll(look.Inset(look.Margin, r.page)), container.NewPadded(file), 0.4, 0.4)
}

// Show opens the tool at the titles that wait for a role, or at the highest
// role where none do.
func (r *Roles) Show() {
	if c := r.editor.Chart(); !r.IsOpen() && r.at == "" && len(c.FreeTitles()) == 0 {
		r.at = chart.HighestFirst(c.Settings().AllRoles())[0].ID
	}
	r.show()
}

// refresh shows the roles as the document has them now.
func (r *Roles) refresh() {
	s := r.editor.Chart().Settings()
	r.lines = nil
	for _, role := range chart.HighestFirst(s.AllRoles()) {
		r.lines = append(r.lines, roleLine{role, isOwn(s, role.ID)})
	}
	r.lines = append(r.lines, roleLine{role: chart.Role{Title: "Titles without a role"}})
	if r.at != "" && r.line(r.at) < 0 {
		r.at = ""
	}
	r.list.Refresh()
	at := r.at
	r.list.Select(r.line(at))
	r.open(at)
}

func isOwn(s *chart.Settings, id chart.RoleID) bool {
	return slices.ContainsFunc(s.Roles, func(r chart.Role) bool { return r.ID == id })
}

// own is a role of the document, with the level as it was given.
func (r *Roles) own(id chart.RoleID) chart.Role {
	roles := r.editor.Chart().Settings().Roles
	if i := slices.IndexFunc(roles, func(q chart.Role) bool { return q.ID == id }); i >= 0 {
		return roles[i]
	}
	return chart.Role{}
}

func (r *Roles) line(id chart.RoleID) int {
	return slices.IndexFunc(r.lines, func(l roleLine) bool { return l.role.ID == id })
}

func newRoleLine() fyne.CanvasObject {
	mark := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	mark.CornerRadius = 2
	mark.SetMinSize(fyne.NewSize(5, 18))
	title := widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, look.Inset(look.Close, container.NewCenter(mark)), widget.NewLabel(""), title)
}

func (r *Roles) updateLine(i widget.ListItemID, o fyne.CanvasObject) {
	l, objects := r.lines[i], o.(*fyne.Container).Objects
	title, mark, hint := objects[0].(*widget.Label), objects[1].(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*canvas.Rectangle), objects[2].(*widget.Label)
	title.TextStyle.Bold = l.own && !isReady(l.role.ID)
	title.SetText(l.role.Title)
	mark.FillColor = color.Transparent
	if l.role.ID != "" {
		now := fyne.CurrentApp().Settings()
		mark.FillColor = look.ChartTheme(now.Theme(), now.ThemeVariant()).RoleColour(l.role)
	}
	mark.Refresh()
	hint.Importance = widget.LowImportance
	hint.SetText(l.role.Short)
	if l.role.ID == "" {
		hint.SetText(strconv.Itoa(len(r.editor.Chart().FreeTitles())))
	}
}

// open shows a role, or the titles.
func (r *Roles) open(id chart.RoleID) {
	r.at = id
	s := r.editor.Chart().Settings()
	role, _ := s.Role(id)
	own := isOwn(s, id)
	if own && r.fields != nil && r.fields.role.ID == id {
		r.fields.show(r.own(id))
		return
	}
	r.fields = nil
	for _, b := range []*widgets.Button{r.up, r.down, r.remove} {
		widgets.SetEnabled(b, own)
	}
	r.page.RemoveAll()
	r.page.Add(look.Space(look.Margin))
	switch {
	case id == "":
		r.titles()
	case own:
		r.fields = newRoleFields(r)
		r.fields.show(r.own(id))
		r.fields.place(r.page)
	default:
		r.about(role)
	}
	r.page.Add(look.Space(look.Margin))
	r.page.Refresh()
}

// isReady tells whether a role of the document is one of Cadre's.
func isReady(id chart.RoleID) bool {
	_, known := chart.Known(id)
	return known
}

// addChoices are a role of one's own, and those that the document could take.
func (r *Roles) addChoices() []widgets.Choice {
	own := widgets.Choice{Title: "A role of its own", Run: r.add}
	return append([]widgets.Choice{own}, widgets.MoreRoleChoices(r.editor.Chart().Settings(),
		func() { r.do(title.TakeLadder()) },
		func(role chart.Role) {
			r.at = role.ID
			r.do(chart.TakeRoles(role.ID))
		})...)
}

// add makes a role between the leads and the executives, where most titles
// stand that the ladder has not.
func (r *Roles) add() {
	s := r.editor.Chart().Settings()
	role := chart.Role{ID: s.NewRoleID("New role"), Title: "New role", Short: "New", Level: 4, Above: true, Track: chart.Lead, Span: 4, Colour: widgets.MarkColours[1]}
	r.at = role.ID
	r.do(chart.DefineRole(role))
}

func (r *Roles) do(e chart.Edit) {
	if err := r.editor.Do(e); err != nil {
		dialog.Error(r.in, err)
		r.refresh()
	}
}
