package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart"
)

// textControl is a field that is typed, with what is wrong with it below.
type textControl struct {
	inspector *Inspector
	field     *chart.Field
	subjects  []chart.ID // whose text it shows
	entry     *entry
	fault     *widget.Label
	content   fyne.CanvasObject
}

func newTextControl(i *Inspector, f *chart.Field) *textControl {
	c := &textControl{inspector: i, field: f, fault: widget.NewLabel("")}
	c.fault.Importance, c.fault.Wrapping, c.fault.SizeName = widget.DangerImportance, fyne.TextWrapWord, theme.SizeNameCaptionText
	c.fault.Hide()
	c.entry = newEntry(i.editor, f.Placeholder(), f.Kind == chart.KindLongText, c.commit)
	c.entry.calm = func() { c.say(nil) }
	c.entry.would = c.would
	c.content = captioned(f.Label, form(c.entry, c.fault))
	return c
}

func (c *textControl) object() fyne.CanvasObject { return c.content }

// show fills the entry; what the chart itself has wrong is said at once.
func (c *textControl) show(_ *chart.Chart, p *chart.Person, anew bool) {
	text := c.field.Text(p)
	c.subjects = c.inspector.subjects
	c.hint()
	if anew {
		c.entry.reset(text)
		c.say(c.wrong(text))
		return
	}
	c.entry.show(text)
}

// wrong says what is wrong with a text that the chart has.
func (c *textControl) wrong(text string) error {
	_, err := c.field.Read(text)
	return err
}

// read is what a text puts into the field, and what is wrong with it. A column
// of the document's own keeps any text.
func (c *textControl) read(text string) (v chart.Value, keep bool, err error) {
	text = strings.TrimSpace(text)
	v, err = c.field.Read(text)
	if err != nil {
		v = chart.Value{Text: text}
	}
	return v, err == nil || c.field.Own, err
}

// would is the edit that a text makes, if it makes one.
func (c *textControl) would(text string) chart.Edit {
	v, keep, _ := c.read(text)
	if !keep || len(c.present()) == 0 {
		return chart.Edit{}
	}
	return c.edit(v)
}

// commit makes the edit, or says what to type instead.
func (c *textControl) commit(text string) {
	if len(c.present()) == 0 {
		return
	}
	v, keep, err := c.read(text)
	c.say(err)
	if !keep {
		return
	}
	if slices.Equal(c.subjects, c.inspector.subjects) {
		c.entry.reset(strings.TrimSpace(text))
	}
	c.inspector.do(c.edit(v))
}

// hint says in the empty entry what belongs there, or that several things do.
func (c *textControl) hint() {
	hint := c.field.Placeholder()
	if c.inspector.shared.differs(c.field) {
		hint = different
	}
	if c.entry.PlaceHolder != hint {
		c.entry.SetPlaceHolder(hint)
	}
}

// present are those of whom the text is who are still in the chart.
func (c *textControl) present() []chart.ID {
	return slices.DeleteFunc(slices.Clone(c.subjects), func(id chart.ID) bool { return !c.inspector.editor.Chart().Has(id) })
}

// edit puts a value into the field of all whose text it is.
func (c *textControl) edit(v chart.Value) chart.Edit {
	return c.inspector.each(c.present(), "Change "+lowered(c.field), func(id chart.ID) chart.Edit { return edit(c.field, id, v) })
}

// edit puts a value into a field; who gets a name fills the post.
func edit(f *chart.Field, id chart.ID, v chart.Value) chart.Edit {
	if f.ID == "name" {
		return chart.Rename(id, v.Text)
	}
	return chart.Set("Change "+lowered(f), id, func(p *chart.Person) { f.Put(p, v) })
}

// say shows what is wrong, or hides it.
func (c *textControl) say(err error) {
	if err == nil {
		c.fault.Hide()
		return
	}
	text := err.Error()
	if c.field.Own {
		text = "Kept as text: to have it count as a " + string(c.field.Kind) + ", " + text
	}
	c.fault.SetText(text)
	c.fault.Show()
}

// colourControl is a colour that is typed or chosen.
type colourControl struct {
	*textControl
	swatches *widgets.Swatches
	both     fyne.CanvasObject
}

func newColourControl(i *Inspector, f *chart.Field) *colourControl {
	c := &colourControl{textControl: newTextControl(i, f)}
	c.swatches = widgets.NewSwatches(func(colour string) { i.do(c.edit(chart.Value{Text: colour})) })
	c.both = form(c.textControl.content, c.swatches.Content)
	return c
}

func (c *colourControl) object() fyne.CanvasObject { return c.both }

func (c *colourControl) show(now *chart.Chart, p *chart.Person, anew bool) {
	c.textControl.show(now, p, anew)
	c.swatches.Show(p.Colour)
}
