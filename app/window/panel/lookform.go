package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/scene"
)

// lookForm is how a document's pictures look: a field for each choice.
type lookForm struct {
	editor  *editor.Editor
	fail    func(error)
	filling bool // the fields are being filled; nothing is an edit
	fields  map[string]lookField
	content fyne.CanvasObject
	rare    fyne.CanvasObject // what few charts choose
}

// lookField is the field of a choice.
type lookField struct {
	object fyne.CanvasObject
	show   func(*chart.Chart)
}

func newLookForm(e *editor.Editor, fail func(error)) *lookForm {
	f := &lookForm{editor: e, fail: fail, fields: map[string]lookField{}}
	f.content, f.rare = f.rows(false), f.rows(true)
	return f
}

// rows are the fields of the rare choices, or of the others.
func (f *lookForm) rows(rare bool) fyne.CanvasObject {
	var rows, picks, lines, ticks []fyne.CanvasObject
	for _, o := range scene.Choices {
		if o.Rare != rare {
			continue
		}
		field := f.field(o)
		f.fields[o.ID] = field
		switch {
		case o.Tick != nil:
			ticks = append(ticks, field.object)
		case o.Values != nil:
			picks = append(picks, captioned(o.Title, look.Framed(field.object)))
		case o.Own:
			rows = append(rows, captioned(o.Title, field.object))
		default:
			lines = append(lines, captioned(o.Title, field.object))
		}
	}
	for pair := range slices.Chunk(append(picks, lines...), 2) {
		rows = append(rows, beside(pair...))
	}
	return form(append(rows, ticks...)...)
}

func (f *lookForm) field(o scene.Choice) lookField {
	switch {
	case o.List != nil:
		return f.names(o)
	case o.Values != nil:
		return f.values(o)
	case o.Tick != nil:
		var box *widgets.Check
		box = widgets.NewCheck(o.Title, func() {
			on := box.Checked
			f.set(o, either(on, "Show", "Hide"), func(l *chart.Look) { *o.Tick(l) = on })
		})
		return lookField{box, func(c *chart.Chart) { box.SetChecked(*o.Tick(&c.Settings().Look)) }}
	}
	line := newEdit(f.editor, o.Hint, false, func(text string) chart.Edit {
		return configure(o, "Change", func(l *chart.Look) { *o.Text(l) = text })
	}, f.fail)
	return lookField{line, func(c *chart.Chart) { line.show(*o.Text(&c.Settings().Look)) }}
}

func (f *lookForm) names(o scene.Choice) lookField {
	var pick *widgets.FieldPick
	pick = widgets.NewFieldPick(f.editor.Chart(), func() {
		f.set(o, "Change", func(l *chart.Look) { *o.List(l) = pick.Chosen() })
	})
	return lookField{pick, func(c *chart.Chart) { pick.Choose(c, *o.List(&c.Settings().Look)) }}
}

// values is a field that shows what it cannot offer as a hint.
func (f *lookForm) values(o scene.Choice) lookField {
	var values []scene.Value
	pick := widgets.NewSelect(nil, nil)
	pick.OnChanged = func(string) {
		id := values[max(0, pick.SelectedIndex())].ID
		f.set(o, "Change", func(l *chart.Look) { *o.Text(l) = id })
	}
	return lookField{pick, func(c *chart.Chart) {
		values, pick.Options = o.Values(c), nil
		for _, v := range values {
			pick.Options = append(pick.Options, v.Title)
		}
		own := *o.Text(&c.Settings().Look)
		i := slices.IndexFunc(values, func(v scene.Value) bool { return v.ID == own })
		switch {
		case own == "":
			pick.SetSelectedIndex(0)
		case i < 0:
			pick.ClearSelected()
			pick.PlaceHolder = own
		default:
			pick.SetSelectedIndex(i)
		}
		pick.Refresh()
	}}
}

// set is an edit of the document's look.
func (f *lookForm) set(o scene.Choice, verb string, change func(*chart.Look)) {
	if !f.filling {
		f.fail(f.editor.Do(configure(o, verb, change)))
	}
}

func configure(o scene.Choice, verb string, change func(*chart.Look)) chart.Edit {
	return chart.Configure(verb+" the "+strings.ToLower(o.Title), func(s *chart.Settings) {
		change(&s.Look)
		o.Settle(&s.Look)
	})
}

func either(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}

func (f *lookForm) show(c *chart.Chart) {
	f.filling = true
	defer func() { f.filling = false }()
	for _, field := range f.fields {
		field.show(c)
	}
}
