package panel

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart"
)

// Inspector shows the selected person and changes them, one edit a field; or
// the document where nobody is selected.
type Inspector struct {
	OnError func(error)

	editor   *editor.Editor
	subject  chart.ID // whom the fields show
	entries  []*entry // one for each of facts
	faults   []*widget.Label
	role     *widget.Select
	roles    []chart.Role
	kind     *widget.Select
	open     *widget.Check
	helper   *widget.Check
	manager  *people
	mentor   *people
	dotted   *people
	dottedTo *widget.Label
	extra    *fyne.Container
	wrong    *fyne.Container
	heading  *widget.Label
	person   fyne.CanvasObject
	document *documentPart
	content  *fyne.Container
	filling  bool
}

// NewInspector makes the panel.
func NewInspector(e *editor.Editor) *Inspector {
	i := &Inspector{editor: e}
	i.document = newDocumentPart(e, i.fail)
	i.person = i.personPart()
	i.content = container.NewStack(i.person, i.document.content)
	i.show(true)
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) || what.Has(editor.SelectionChanged) {
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

// personPart builds the fields.
func (i *Inspector) personPart() fyne.CanvasObject {
	i.heading = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	i.heading.Truncation = fyne.TextTruncateEllipsis
	i.wrong, i.extra = container.NewVBox(), container.NewVBox()
	i.choices()
	forms := map[section]*fyne.Container{who: newForm(), work: newForm(), details: newForm()}
	for k, f := range facts {
		en := newEntry(f.hint, f.multiline, func(text string) { i.commit(k, text) })
		fault := widget.NewLabel("")
		fault.Importance, fault.Wrapping, fault.SizeName = widget.DangerImportance, fyne.TextWrapWord, theme.SizeNameCaptionText
		fault.Hide()
		i.entries, i.faults = append(i.entries, en), append(i.faults, fault)
		add(forms[f.section], f.label, container.NewVBox(en, fault))
		if k == 0 {
			add(forms[who], "Role", i.role)
		}
	}
	add(forms[who], "Reports to", i.manager.SelectEntry)
	add(forms[who], "", i.open)
	add(forms[work], "Employment", i.kind)
	add(forms[work], "Mentor", i.mentor.SelectEntry)
	add(forms[work], "Dotted line", container.NewVBox(i.dottedTo, i.dotted.SelectEntry))
	add(forms[work], "", i.helper)
	sections := widget.NewAccordion()
	sections.MultiOpen = true
	for _, s := range []section{who, work, details} {
		item := widget.NewAccordionItem(sectionTitles[s], forms[s])
		item.Open = s != details
		sections.Append(item)
	}
	sections.Append(widget.NewAccordionItem("Further fields", i.extra))
	return container.NewBorder(i.heading, nil, nil, nil, container.NewVScroll(container.NewVBox(i.wrong, sections)))
}

// newForm is rows of a label and a field, the label above: the panel is
// narrow and titles are long.
func newForm() *fyne.Container { return container.NewVBox() }

func add(form *fyne.Container, label string, field fyne.CanvasObject) {
	if label != "" {
		l := widget.NewLabel(label)
		l.SizeName, l.Importance = theme.SizeNameCaptionText, widget.LowImportance
		field = container.New(tight{}, l, field)
	}
	form.Add(field)
}

// tight puts a caption right above its field.
type tight struct{}

// captionOverlap is how far the field moves up into the caption's padding.
const captionOverlap = 4

// MinSize is for Fyne.
func (tight) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height-captionOverlap)
}

// Layout is for Fyne.
func (tight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(-theme.Padding(), 0))
	o[0].Resize(fyne.NewSize(size.Width+theme.Padding(), h))
	o[1].Move(fyne.NewPos(0, h-captionOverlap))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-h+captionOverlap))
}

// choices builds the fields that are not plain text.
func (i *Inspector) choices() {
	i.role = widget.NewSelect(nil, i.chooseRole)
	i.role.PlaceHolder = "None of the ladder"
	var kinds []string
	for _, k := range chart.Employments {
		kinds = append(kinds, capital(k.String()))
	}
	i.kind = widget.NewSelect(kinds, func(string) {
		k := chart.Employments[i.kind.SelectedIndex()]
		i.set("Employ "+k.String(), func(p *chart.Person) { p.Employment = k })
	})
	i.open = widget.NewCheck("Open role: nobody fills it yet", func(on bool) {
		i.set(map[bool]string{true: "Open the role", false: "Fill the role"}[on], func(p *chart.Person) { p.Open = on })
	})
	i.helper = widget.NewCheck("Assistant", func(on bool) {
		i.set("Change the assistant mark", func(p *chart.Person) { p.Assistant = on })
	})
	i.manager = newPeople("Nobody", func(id chart.ID) { i.do(chart.Move(i.subject, id, chart.End)) })
	i.mentor = newPeople("Nobody", func(id chart.ID) {
		i.set("Change the mentor", func(p *chart.Person) { p.Mentor = id })
	})
	i.dotted = newPeople("Add somebody, or choose one to take away", func(id chart.ID) { i.toggleDotted(id) })
	i.dottedTo = widget.NewLabel("")
	i.dottedTo.Wrapping = fyne.TextWrapWord
}

func (i *Inspector) chooseRole(string) {
	if k := i.role.SelectedIndex(); k >= 0 && !i.filling {
		r := i.roles[k]
		i.do(chart.SetRole("Make "+r.Title, i.subject, r.ID))
	}
}

// toggleDotted adds a further manager, or takes one away.
func (i *Inspector) toggleDotted(id chart.ID) {
	if id == "" {
		return
	}
	i.set("Change the dotted lines", func(p *chart.Person) {
		if k := slices.Index(p.DottedTo, id); k >= 0 {
			p.DottedTo = slices.Delete(p.DottedTo, k, k+1)
		} else {
			p.DottedTo = append(p.DottedTo, id)
		}
	})
}

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

// commit makes the edit of a field, or says what is wrong with its text.
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

// show fills the fields with the selected person; anew where it is somebody
// else than before, so that nothing typed for one lands on another.
func (i *Inspector) show(anew bool) {
	i.filling = true
	defer func() { i.filling = false }()
	p := i.editor.SelectedPerson()
	if p == nil {
		i.subject = ""
		i.person.Hide()
		i.document.show()
		return
	}
	i.subject = p.ID
	i.document.content.Hide()
	c := i.editor.Chart()
	i.heading.SetText(p.Label())
	for k, f := range facts {
		if anew {
			i.faults[k].Hide()
			i.entries[k].reset(f.get(p))
		} else {
			i.entries[k].show(f.get(p))
		}
	}
	i.showChoices(c, p)
	i.showExtra(p)
	i.showWrong()
	i.person.Show()
}

func (i *Inspector) showChoices(c *chart.Chart, p *chart.Person) {
	i.roles = c.Settings().AllRoles()
	slices.Reverse(i.roles)
	var titles []string
	i.role.ClearSelected()
	for _, r := range i.roles {
		titles = append(titles, r.Title)
	}
	i.role.SetOptions(titles)
	if k := slices.IndexFunc(i.roles, func(r chart.Role) bool { return r.ID == p.Role }); k >= 0 {
		i.role.SetSelectedIndex(k)
	}
	i.kind.SetSelectedIndex(max(0, slices.Index(chart.Employments, p.Employment)))
	i.open.SetChecked(p.Open)
	i.helper.SetChecked(p.Assistant)
	t := c.Tree()
	self := t.Index(p.ID)
	i.manager.show(c, p.Manager, func(id chart.ID) bool { return t.Leads(self, t.Index(id)) })
	others := func(id chart.ID) bool { return id == p.ID }
	i.mentor.show(c, p.Mentor, others)
	i.dotted.show(c, "", others)
	var names []string
	for _, id := range p.DottedTo {
		if q := c.Person(id); q != nil {
			names = append(names, q.Label())
		}
	}
	i.dottedTo.SetText(strings.Join(names, ", "))
	i.dottedTo.Hidden = len(names) == 0
}

// showExtra lists the free fields of a file; they are changed there.
func (i *Inspector) showExtra(p *chart.Person) {
	i.extra.RemoveAll()
	names := slices.Clone(i.editor.Chart().Settings().Fields)
	for name := range p.Extra {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		if name == "" || p.Extra[name] == "" {
			continue
		}
		en := newEntry("", false, func(text string) {
			i.set("Change "+name, func(p *chart.Person) { setExtra(p, name, text) })
		})
		en.reset(p.Extra[name])
		add(i.extra, name, en)
	}
	if len(i.extra.Objects) == 0 {
		i.extra.Add(widget.NewLabel("None in this document"))
	}
}

func setExtra(p *chart.Person, name, text string) {
	if text == "" {
		delete(p.Extra, name)
		return
	}
	p.Extra[name] = text
}

// showWrong lists what the rules say about the person, with the fixes.
func (i *Inspector) showWrong() {
	i.wrong.RemoveAll()
	for _, f := range i.editor.Findings() {
		if f.Person != i.subject {
			continue
		}
		r := newRow(nil, i.do)
		r.show(f, true)
		i.wrong.Add(r)
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// documentPart is what the inspector shows while nobody is selected.
type documentPart struct {
	editor   *editor.Editor
	title    *entry
	subtitle *entry
	currency *entry
	figures  *widget.Label
	content  *fyne.Container
}

func newDocumentPart(e *editor.Editor, fail func(error)) *documentPart {
	d := &documentPart{editor: e, figures: widget.NewLabel("")}
	d.figures.Wrapping = fyne.TextWrapWord
	field := func(name, hint string, of func(*chart.Settings) *string) *entry {
		return newEntry(hint, false, func(text string) {
			fail(e.Do(chart.Configure("Change the "+name, func(s *chart.Settings) { *of(s) = text })))
		})
	}
	d.title = field("title", "Above the chart", func(s *chart.Settings) *string { return &s.Title })
	d.subtitle = field("subtitle", "Smaller, below it", func(s *chart.Settings) *string { return &s.Subtitle })
	d.currency = field("currency", "Such as $ or €", func(s *chart.Settings) *string { return &s.Currency })
	form := newForm()
	add(form, "Title", d.title)
	add(form, "Subtitle", d.subtitle)
	add(form, "Currency", d.currency)
	hint := widget.NewLabel("Click a card to see and change a person.")
	hint.Importance, hint.Wrapping = widget.LowImportance, fyne.TextWrapWord
	head := widget.NewLabelWithStyle("Chart", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	d.content = container.NewBorder(head, nil, nil, nil, container.NewVScroll(container.NewVBox(container.NewPadded(form), d.figures, hint)))
	return d
}

func (d *documentPart) show() {
	s := d.editor.Chart().Settings()
	d.title.show(s.Title)
	d.subtitle.show(s.Subtitle)
	d.currency.show(s.Currency)
	st := d.editor.Status()
	d.figures.SetText(fmt.Sprintf("%s, %s, %s", plural(st.Headcount, "person", "people"),
		plural(st.Open, "open role", "open roles"), plural(st.Layers, "layer", "layers")))
	d.content.Show()
}
