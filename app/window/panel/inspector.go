package panel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/phrase"
)

// Inspector shows the selected person and changes them, one edit a field; or
// the document where nobody is selected, or who is where several are.
type Inspector struct {
	OnGuide func(chart.RoleID) // read about a role
	OnPhoto func(chart.ID)     // choose somebody's photo
	OnError func(error)

	editor  *editor.Editor
	subject chart.ID // whom the fields show
	filling bool     // the fields are being filled, which is no edit

	heading, figures *widget.Label
	wrong            *fyne.Container
	entries          []*entry // one for each of facts
	faults           []*widget.Label
	choices          choices
	photo            *photoField
	colours          *look.Swatches
	extra            *extra

	person   fyne.CanvasObject
	several  *severalPart
	document *documentPart
	content  *fyne.Container
}

// NewInspector makes the panel.
func NewInspector(e *editor.Editor) *Inspector {
	i := &Inspector{editor: e, heading: look.Heading(""), figures: look.Caption(""), wrong: look.Stack(look.Close)}
	i.makeFields()
	i.person = i.arrange()
	i.document = newDocumentPart(e, i.fail)
	i.several = newSeveralPart(e)
	i.content = container.NewStack(i.person, i.several.content, i.document.content)
	i.show(true)
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.SelectionChanged) {
			i.show(e.Selected() != i.subject)
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
	for k, f := range facts {
		fault := widget.NewLabel("")
		fault.Importance, fault.Wrapping, fault.SizeName = widget.DangerImportance, fyne.TextWrapWord, theme.SizeNameCaptionText
		fault.Hide()
		i.faults = append(i.faults, fault)
		en := newEntry(i.editor, f.hint, f.multiline, func(text string) { i.commit(k, text) })
		en.calm = fault.Hide
		i.entries = append(i.entries, en)
	}
	i.choices = newChoices(i)
	i.colours = look.NewSwatches(func(colour string) {
		i.set("Change the colour", func(p *chart.Person) { p.Colour = colour })
	})
	i.photo = newPhotoField(i)
	i.extra = newExtra(i.editor, i.fail)
}

// readMore opens the guide at the subject's role.
func (i *Inspector) readMore() fyne.CanvasObject {
	b := widget.NewButtonWithIcon("", theme.HelpIcon(), func() {
		if p := i.editor.Chart().Person(i.subject); p != nil && i.OnGuide != nil {
			i.OnGuide(p.Role)
		}
	})
	b.Importance = widget.LowImportance
	return b
}

// field is the field for a fact, with its name above and its fault below.
func (i *Inspector) field(label string) fyne.CanvasObject {
	for k, f := range facts {
		if f.label == label {
			return captioned(label, form(i.entries[k], i.faults[k]))
		}
	}
	panic("there is no fact " + label)
}

// arrange puts the fields into sections, what is changed most often first.
func (i *Inspector) arrange() fyne.CanvasObject {
	sections := widget.NewAccordion()
	sections.MultiOpen = true
	add := func(title string, open bool, fields ...fyne.CanvasObject) {
		item := widget.NewAccordionItem(title, form(fields...))
		item.Open = open
		sections.Append(item)
	}
	add("Person", true, i.field("Name"), captioned("Photo", i.photo.content), captioned("Role", container.NewBorder(nil, nil, nil, i.readMore(), i.choices.role)), i.field("Own title"),
		captioned("Reports to", i.choices.manager), i.choices.open)
	add("Work", true, beside(i.field("Product area"), i.field("Team")), i.field("Skills"),
		captioned("Employment", i.choices.employment), beside(i.field("Start date"), i.field("End date")),
		captioned("Mentor", i.choices.mentor), captioned("Dotted lines to", form(i.choices.dotted, i.choices.addDotted)), i.choices.assistant)
	add("Contact, cost and notes", false, i.field("Location"), i.field("E-mail"),
		beside(i.field("Yearly cost"), i.field("Team budget")), i.field("Colour"), i.colours.Content, i.field("Notes"))
	add("Free fields", false, i.extra.content)
	head := look.Inset(look.Margin, look.Stack(-look.Margin, i.heading, i.figures))
	return container.NewBorder(head, nil, nil, nil,
		scrolling(look.Inset(look.Margin, container.NewVBox(i.wrong, sections))))
}

// set makes an edit of the subject, unless the fields are just being filled.
func (i *Inspector) set(name string, change func(*chart.Person)) {
	if !i.filling {
		i.do(chart.Set(name, i.subject, change))
	}
}

func (i *Inspector) do(e chart.Edit) {
	if err := i.editor.Do(e); err != nil {
		i.fail(err)
		i.show(true)
	}
}

// commit makes the edit of a fact, or says what is wrong with its text.
func (i *Inspector) commit(k int, text string) {
	p := i.editor.Chart().Person(i.subject)
	if p == nil {
		return
	}
	text = strings.TrimSpace(text)
	trial := *p
	if err := facts[k].set(&trial, text); err != nil {
		i.faults[k].SetText(err.Error())
		i.faults[k].Show()
		return
	}
	i.faults[k].Hide()
	i.entries[k].reset(text)
	i.do(chart.Set("Change "+strings.ToLower(facts[k].label), i.subject, func(p *chart.Person) {
		facts[k].set(p, text) // it was right a moment ago
	}))
}

// show shows what is selected; anew where it is somebody else than before, so
// that nothing typed for one lands on another.
func (i *Inspector) show(anew bool) {
	i.filling = true
	defer func() { i.filling = false }()
	i.subject = i.editor.Selected()
	switch i.editor.Selection().Len() {
	case 0:
		i.document.show()
		i.turnTo(i.document.content)
	case 1:
		i.showPerson(anew)
		i.turnTo(i.person)
		i.person.Refresh() // lays the fields out anew below what is wrong
	default:
		i.several.show()
		i.turnTo(i.several.content)
	}
}

// turnTo shows one part and hides the others.
func (i *Inspector) turnTo(part fyne.CanvasObject) {
	for _, p := range i.content.Objects {
		setVisible(p, p == part)
	}
}

func (i *Inspector) showPerson(anew bool) {
	p := i.editor.SelectedPerson()
	c := i.editor.Chart()
	i.heading.SetText(p.Label())
	i.figures.SetText(figuresOf(c, p))
	for k, f := range facts {
		if anew {
			i.faults[k].Hide()
			i.entries[k].reset(f.get(p))
		} else {
			i.entries[k].show(f.get(p))
		}
	}
	i.choices.show(c, p)
	i.colours.Show(p.Colour)
	i.photo.show(p.Photo)
	i.extra.show(p, anew)
	i.showWrong()
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
	i.wrong.RemoveAll()
	for _, f := range i.editor.Findings() {
		if f.Person != i.subject {
			continue
		}
		r := newRow(actions{fix: i.do, preview: i.editor.Preview})
		r.show(f, 1)
		i.wrong.Add(r)
	}
}
