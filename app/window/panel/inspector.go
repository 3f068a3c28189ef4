package panel

import (
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
