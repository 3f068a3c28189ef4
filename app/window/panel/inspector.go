package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Inspector shows the selected person and changes them, one edit a field; of
// several it shows what they share, and changes all; or the document where
// nobody is selected.
type Inspector struct {
	OnGuide func(chart.RoleID) // read about a role
	OnPhoto func(chart.ID)     // choose somebody's photo
	OnError func(error)
	// OnFindings lists the findings of a severity.
	OnFindings func(rule.Severity)

	editor   *editor.Editor
	subject  chart.ID   // whom the fields show; empty: nobody, or several
	subjects []chart.ID // all of them, in reading order
	shared   shared     // what they say
	filling  bool       // the fields are being filled, which is no edit

	heading, figures *widget.Label
	wrong            *fyne.Container
	controls         map[chart.FieldID]control
	extra            *extra

	person   fyne.CanvasObject
	fields   fyne.CanvasObject // of the person, which scroll
	names    *widget.Label     // of several, a line each
	document *documentPart
	content  *fyne.Container
}

// NewInspector makes the panel.
func NewInspector(e *editor.Editor) *Inspector {
	i := &Inspector{editor: e, OnFindings: func(rule.Severity) {}, heading: look.Heading(""), figures: look.Caption(""), wrong: look.Stack(look.Close), names: widget.NewLabel("")}
	i.makeFields()
	i.person = i.arrange()
	i.document = newDocumentPart(e, i.fail, func(s rule.Severity) { i.OnFindings(s) })
	i.content = container.NewStack(i.person, i.document.content)
	i.show(true)
	e.Listen(func(what editor.Change) {
		switch {
		case what.Has(editor.ChartChanged | editor.SelectionChanged):
			i.show(!slices.Equal(e.Selection().IDs(), i.subjects))
		case what.Has(editor.FindingsChanged):
			i.showFindings()
		}
	})
	return i
}

// Content is what to show.
func (i *Inspector) Content() fyne.CanvasObject { return i.content }

func (i *Inspector) fail(err error) {
	if err != nil && i.OnError != nil {
		i.OnError(err)
	}
}

func (i *Inspector) makeFields() {
	i.controls = map[chart.FieldID]control{}
	for _, f := range chart.FieldsByLine() {
		if f.Section != chart.SectionNone {
			i.controls[f.ID] = newControl(i, f)
		}
	}
	i.extra = newExtra(i)
}

// readMore opens the guide at the subject's role.
func (i *Inspector) readMore() fyne.CanvasObject {
	b := widgets.NewButton("", theme.HelpIcon(), func() {
		if p := i.shared.person; p != nil && i.OnGuide != nil {
			i.OnGuide(p.Role)
		}
	})
	b.Importance = widget.LowImportance
	return b
}

// sections are the parts of the form, what is changed most often first.
var sections = []struct {
	title   string
	section chart.Section
	open    bool
}{
	{"Person", chart.SectionPerson, true},
	{"Work", chart.SectionWork, true},
	{"Contact, cost and notes", chart.SectionDetails, false},
}

func (i *Inspector) arrange() fyne.CanvasObject {
	parts := widgets.NewAccordion()
	for _, s := range sections {
		parts.Append(s.title, s.open, form(i.fieldsOf(s.section)...))
	}
	parts.Append("Columns of your own", false, form(i.extra.content))
	head := look.Inset(look.Margin, look.Stack(-look.Margin, i.heading, i.figures))
	i.fields = look.Inset(look.Margin, container.NewVBox(i.wrong, parts.Content, i.names))
	i.names.Wrapping = fyne.TextWrapWord
	return look.Border(head, nil, nil, nil, scrollForm(i.fields))
}

// fieldsOf are the controls of a section, two short ones beside each other.
func (i *Inspector) fieldsOf(section chart.Section) []fyne.CanvasObject {
	var fields []fyne.CanvasObject
	var waiting fyne.CanvasObject // a short one
	flush := func() {
		if waiting != nil {
			fields, waiting = append(fields, beside(waiting, layout.NewSpacer())), nil
		}
	}
	for _, f := range chart.FieldsByLine() {
		if f.Section != section {
			continue
		}
		switch object := i.controls[f.ID].object(); {
		case !short(f):
			flush()
			fields = append(fields, object)
		case waiting == nil:
			waiting = object
		default:
			fields, waiting = append(fields, beside(waiting, object)), nil
		}
	}
	flush()
	return fields
}

// short tells a field that needs half the width.
func short(f *chart.Field) bool {
	switch f.Kind {
	case chart.KindDay, chart.KindMoney, chart.KindNumber, chart.KindShare:
		return true
	}
	return f.Kind == chart.KindText && 0 < f.Longest && f.Longest <= 60
}

// set makes an edit of all subjects, unless the fields are just being filled.
func (i *Inspector) set(name string, change func(*chart.Person)) {
	if !i.filling {
		i.do(i.each(i.subjects, name, func(id chart.ID) chart.Edit { return chart.Set(name, id, change) }))
	}
}

func (i *Inspector) do(e chart.Edit) {
	if err := i.editor.Do(e); err != nil {
		i.fail(err)
		i.show(true)
	}
}

// show shows what is selected; anew where it is somebody else than before, so
// that nothing typed for one lands on another.
func (i *Inspector) show(anew bool) {
	i.filling = true
	defer func() { i.filling = false }()
	i.subject, i.subjects = i.editor.Selected(), i.editor.Selection().IDs()
	if len(i.subjects) == 0 {
		i.document.show()
		i.turnTo(i.document.content)
		return
	}
	i.turnTo(i.person)
	i.laidOut(func() { i.showPeople(anew) })
}

// turnTo shows one part and hides the others.
func (i *Inspector) turnTo(part fyne.CanvasObject) {
	for _, p := range i.content.Objects {
		widgets.SetVisible(p, p == part)
	}
}

// showPeople shows the one person selected, or what several have in common.
func (i *Inspector) showPeople(anew bool) {
	c := i.editor.Chart()
	i.shared = sharedBy(c, i.subjects)
	i.showWho(c)
	for id, control := range i.controls {
		control.show(c, i.shared.person, anew)
		widgets.SetVisible(control.object(), i.offers(c, chart.FieldByID(id)))
	}
	i.extra.show(c, i.shared.person, anew)
	switch {
	case len(i.subjects) > 1:
		i.wrong.RemoveAll()
	case i.editor.Examined():
		i.showWrong()
	case anew:
		i.wrong.RemoveAll() // it was about somebody else
	}
}

// laidOut lays the fields out anew where some of them need another room after a
// change: Fyne refreshes every one of them then.
func (i *Inspector) laidOut(change func()) {
	wrong, fields := i.wrong.MinSize(), i.fields.MinSize()
	change()
	if i.wrong.MinSize() != wrong || i.fields.MinSize() != fields {
		i.person.Refresh()
	}
}

// showFindings follows what the rules find about the chart that is shown.
func (i *Inspector) showFindings() {
	switch i.editor.Selection().Len() {
	case 0:
		i.document.show()
	case 1:
		i.laidOut(i.showWrong)
	}
}

// figuresOf is somebody's role and team in a few words.
func figuresOf(c *chart.Chart, p *chart.Person) string {
	t := c.Tree()
	k := t.Index(p.ID)
	all, direct := t.End[k]-k-1, t.Span(k)
	words := phrase.Count(direct, "direct report", "direct reports")
	if direct == 0 {
		words = "nobody reports here"
	}
	if all > direct {
		words += fmt.Sprintf(", %d in the team", all)
	}
	if r, ok := c.Role(p); ok {
		words = r.Short + "  ·  " + words
	}
	return words
}

// showWrong lists what the rules say about the person, each with its best
// fix; the list of problems has the others.
func (i *Inspector) showWrong() {
	n := 0
	for _, f := range i.editor.FindingsAbout(i.subject) {
		if n == len(i.wrong.Objects) {
			i.wrong.Add(newRow(actions{fixesOf: i.editor.Fixes, fix: i.do, preview: i.editor.Preview}))
		}
		i.wrong.Objects[n].(*row).show(f, 1)
		n++
	}
	if n < len(i.wrong.Objects) {
		i.wrong.Objects = i.wrong.Objects[:n]
		i.wrong.Refresh()
	}
}
