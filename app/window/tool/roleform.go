package tool

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// tracks are the tracks as the window says them.
var tracks = []scene.Value{
	{ID: string(chart.Entry), Title: "Learns the craft"},
	{ID: string(chart.Contributor), Title: "Owns product work"},
	{ID: string(chart.Lead), Title: "Leads product managers"},
	{ID: string(chart.Executive), Title: "Executive"},
	{ID: string(chart.Company), Title: "Leads the company"},
	{ID: string(chart.Outside), Title: "Outside product"},
}

// about says what a built-in role is.
func (r *Roles) about(role chart.Role) {
	r.heading(role.Title, "Built in: it stays as it is. Its colour can be changed by a theme, its limit of reports in the rules.")
	if role.Summary != "" {
		r.page.Add(wrapped(role.Summary))
	}
	for _, d := range role.Duties {
		r.page.Add(wrapped("•  " + d))
	}
}

func (r *Roles) heading(title, below string) { r.page.Add(heading(wrapped(title), wrapped(below))) }

// heading is a title with a hint below it.
func heading(title, hint *widget.Label) fyne.CanvasObject {
	title.TextStyle.Bold, title.SizeName = true, theme.SizeNameSubHeadingText
	hint.Importance, hint.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	return look.Stack(-look.Margin, title, hint)
}

// roleFields are the fields of one role, which stay while it is open: whoever
// leaves one for the next finds that one where it was.
type roleFields struct {
	role        chart.Role // as last shown
	roles       *Roles
	hint        *widget.Label
	head        *widget.Label
	title       *widgets.LineField
	short       *widgets.LineField
	summary     *widgets.LineField
	least, span *widgets.LineField
	track       *widgets.Pick
	colours     *widgets.Swatches
	duties      *widgets.LineField
	skills      *widgets.LineField
	back        *widgets.Button // to one of Cadre's roles as it comes
	filling     bool
}

func newRoleFields(r *Roles) *roleFields {
	f := &roleFields{roles: r, head: wrapped(""), hint: wrapped("")}
	f.title = f.typed(widgets.NewLineField, func(q *chart.Role, s string) { q.Title = chart.Tidy(s) })
	f.short = f.typed(widgets.NewLineField, func(q *chart.Role, s string) { q.Short = chart.Tidy(s) })
	f.summary = f.typed(widgets.NewLineField, func(q *chart.Role, s string) { q.Summary = chart.Tidy(s) })
	f.least = f.typed(widgets.NewLineField, number(func(q *chart.Role, n int) { q.Least, q.Span = n, max(n, q.Span) }))
	f.span = f.typed(widgets.NewLineField, number(func(q *chart.Role, n int) { q.Least, q.Span = min(n, q.Least), n }))
	text := func(commit func(string)) *widgets.LineField { return widgets.NewTextField(3, commit) }
	f.duties = f.typed(text, func(q *chart.Role, s string) { q.Duties = phrase.Lines(s) })
	f.skills = f.typed(text, func(q *chart.Role, s string) { q.Skills = phrase.Lines(s) })
	var more []string
	ready, isReady := chart.Known(r.at)
	if isReady {
		more = append(more, ready.Colour)
	}
	f.colours = widgets.NewSwatches(func(hex string) { f.change(func(q *chart.Role) { q.Colour = hex }) }, more...)
	f.back = widgets.NewButton("Back to Cadre's own", theme.ContentUndoIcon(), func() { r.do(chart.RestoreRole(r.at)) })
	f.track = widgets.NewPick(tracks, func() {
		f.change(func(q *chart.Role) { q.Track = chart.Track(f.track.Chosen()) })
	})
	return f
}

// number reads a count that is typed; what is none leaves the role as it is.
func number(set func(*chart.Role, int)) func(*chart.Role, string) {
	return func(q *chart.Role, s string) {
		if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
			set(q, n)
		}
	}
}

// typed is a field for what set puts into the role.
func (f *roleFields) typed(make func(commit func(string)) *widgets.LineField, set func(*chart.Role, string)) *widgets.LineField {
	setting := func(s string) func(*chart.Role) { return func(q *chart.Role) { set(q, s) } }
	field := make(func(s string) { f.change(setting(s)) })
	field.OnTyping = func(s string) { f.roles.editor.Typing(f.edit(setting(s))) }
	return field
}

func (f *roleFields) edit(set func(*chart.Role)) chart.Edit {
	next := f.role
	set(&next)
	return chart.DefineRole(next)
}

// change makes an edit of the role.
func (f *roleFields) change(set func(*chart.Role)) {
	if f.filling {
		return
	}
	f.roles.do(f.edit(set))
	f.show(f.roles.own(f.role.ID)) // what cannot be is taken back
}

// show fills the fields.
func (f *roleFields) show(role chart.Role) {
	f.role, f.filling = role, true
	defer func() { f.filling = false }()
	f.head.SetText(role.Title)
	f.hint.SetText(f.roles.placeOf(role))
	f.title.Fill(role.Title)
	f.short.Fill(role.Short)
	f.summary.Fill(role.Summary)
	f.least.Fill(strconv.Itoa(role.Least))
	f.span.Fill(strconv.Itoa(role.Span))
	f.track.Choose(string(role.Track))
	f.colours.Show(role.Colour)
	f.duties.Fill(strings.Join(role.Duties, "\n"))
	f.skills.Fill(strings.Join(role.Skills, "\n"))
	ready, isReady := chart.Known(role.ID)
	widgets.SetVisible(f.back, isReady && !reflect.DeepEqual(role, ready))
}

// place puts the fields on a page.
func (f *roleFields) place(page *fyne.Container) {
	page.Add(heading(f.head, f.hint))
	page.Add(container.New(&twoFields{220}, named("Title", f.title), named("Short form", f.short)))
	reports := container.NewGridWithColumns(2, named("Leads at least", f.least), named("At most", f.span))
	page.Add(container.New(&twoFields{220}, named("What the role does", look.Framed(f.track)), reports))
	page.Add(named("In a sentence", f.summary))
	page.Add(named("Colour", f.colours.Content))
	page.Add(named("Duties, one a line", f.duties))
	page.Add(named("Skills, one a line", f.skills))
	page.Add(container.NewHBox(f.back))
}

// named puts the name of a field above it.
func named(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return look.Stack(-look.Close, look.Caption(name), o)
}

// placeOf says where a role stands, and how to move it.
func (r *Roles) placeOf(role chart.Role) string {
	at := r.line(role.ID)
	level := r.lines[at].role.Level
	if level == 0 {
		return "Outside the ladder: no rule compares its level. The arrows move it up."
	}
	for i, l := range r.lines {
		if i != at && l.role.Level == level {
			return fmt.Sprintf("On the level of %s. The arrows move it up and down.", l.role.Title)
		}
	}
	if r.lines[at+1].role.Level > 0 {
		return fmt.Sprintf("On a level of its own above %s. The arrows move it up and down.", r.lines[at+1].role.Title)
	}
	return "On a level of its own, the lowest. The arrows move it up and down."
}
