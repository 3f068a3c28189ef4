package outline

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// entry lies over a line while that is typed. It is done once: by Enter, by Esc,
// or when the keys go elsewhere.
type entry struct {
	widget.Entry
	outline *Outline
	id      chart.ID // empty: the new line's
	hint    hint
}

// hint says below the entry what is understood of the line.
type hint struct {
	ground *canvas.Rectangle
	text   *canvas.Text
}

var _ fyne.Tabbable = (*entry)(nil)

// Edit opens the entry on somebody's line, the name selected.
func (o *Outline) Edit(id chart.ID) {
	if p := o.editor.Chart().Person(id); p != nil && o.edit(id, p.Name) {
		o.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// edit opens the entry on somebody's line with a text, and tells whether it did.
func (o *Outline) edit(id chart.ID, text string) bool {
	o.finish(true)
	if o.lines.of(id) < 0 {
		return false
	}
	o.anchor = id
	o.choose(id)
	o.open(id, text)
	return true
}

// begin opens the entry on a new line.
func (o *Outline) begin(n *newLine, text string) {
	o.finish(true)
	o.new = n
	o.list()
	o.open("", text)
}

// open puts the entry on a line.
func (o *Outline) open(id chart.ID, text string) {
	e := &entry{outline: o, id: id, hint: hint{&canvas.Rectangle{CornerRadius: rowRadius, StrokeWidth: 1}, &canvas.Text{TextSize: titleSize}}}
	e.ExtendBaseWidget(e)
	look.Line(&e.Entry)
	e.SetPlaceHolder("Name, title")
	e.SetText(text)
	e.CursorColumn = len([]rune(text))
	e.OnChanged = func(string) { e.typed() }
	o.entry = e
	o.reveal(e.line())
	o.sheet.place()
	o.focus(e)
	if text != "" && id == "" || id != "" && text != o.editor.Chart().Person(id).Name {
		e.typed()
	}
}

// focus gives the keys to the list, or to its entry.
func (o *Outline) focus(f fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.sheet); c != nil {
		c.Focus(f)
	}
}

// line is the line the entry lies on.
func (e *entry) line() int {
	if e.id == "" {
		return e.outline.lines.at
	}
	return e.outline.lines.of(e.id)
}

// place keeps the entry on its line, and the hint below it.
func (e *entry) place() {
	width, h := e.outline.sheet.Size().Width, e.MinSize().Height
	x := indent(e.outline.lines.depth(e.line()), width) + stripWidth
	y := float32(e.line())*lineHeight + (lineHeight-h)/2
	put(e, x, y, width-x-look.Close, h)
	size := e.hint.text.MinSize()
	put(e.hint.ground, x, y+h+1, width-x-look.Close, size.Height+2*look.Close)
	put(e.hint.text, x+look.Gap, y+h+1+look.Close, size.Width, size.Height)
}

// typed says what the line is understood as, and has it kept should Cadre end.
func (e *entry) typed() {
	o := e.outline
	edit, about := o.meant(e)
	o.editor.Typing(edit)
	e.hint.text.Text = look.Fit(about, e.Size().Width-2*look.Gap, titleSize, fyne.TextStyle{})
	e.hint.text.Hidden, e.hint.ground.Hidden = about == "", about == ""
	e.hint.text.Color = theme.ColorForWidget(theme.ColorNameForeground, e)
	e.hint.ground.FillColor = theme.ColorForWidget(theme.ColorNameOverlayBackground, e)
	e.hint.ground.StrokeColor = theme.ColorForWidget(theme.ColorNameInputBorder, e)
	o.sheet.place()
	canvas.Refresh(e.hint.ground)
	canvas.Refresh(e.hint.text)
}

// meant is the edit that what is typed would make, and what it says beside the
// name.
func (o *Outline) meant(e *entry) (edit chart.Edit, about string) {
	c, text := o.editor.Chart(), chart.Tidy(e.Text)
	switch {
	case text == "" && e.id == "":
		return edit, ""
	case e.id == "":
		post := o.new.post(c, text)
		return o.new.add(c, post), said(c, post)
	}
	is := c.Person(e.id)
	if text == is.Name {
		return edit, ""
	}
	return take(c, e.id, text)
}

// finish ends the typing. What was typed counts where keep is true, and then the
// one is told whom it is about.
func (o *Outline) finish(keep bool) (about chart.ID) {
	e := o.entry
	if e == nil {
		return ""
	}
	edit, _ := o.meant(e)
	o.drop()
	if about = e.id; !keep || edit.Do == nil {
		return about
	}
	var err error
	if e.id == "" {
		about = o.editor.Chart().NewID()
		o.choosing, o.anchor = true, about
		err = o.editor.Add(edit, about)
		o.choosing = false
	} else {
		err = o.editor.Do(edit)
	}
	if err != nil {
		o.OnFail(err)
	}
	return about
}

// drop takes the entry away, and a new line with it.
func (o *Outline) drop() {
	e := o.entry
	o.entry = nil
	o.editor.Typing(chart.Edit{})
	if o.new != nil {
		o.new = nil
		o.list()
	}
	o.sheet.place()
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.sheet); c != nil && c.Focused() == fyne.Focusable(e) {
		c.Focus(o.sheet)
	}
}

// AcceptsTab is for Fyne.
func (e *entry) AcceptsTab() bool { return true }

// FocusLost takes over what was typed.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	if e.outline.entry == e {
		e.outline.finish(true)
	}
}

// TypedKey takes the keys that make lines and change their level.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	o, out := e.outline, e.outline.held()&fyne.KeyModifierShift != 0
	switch {
	case k.Name == fyne.KeyEscape:
		o.finish(false)
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		if id := o.finish(true); id != "" {
			o.begin(behind(o.lines.tree, id), "")
		}
	case k.Name == fyne.KeyTab:
		o.level(e, out)
	case k.Name == fyne.KeyUp:
		o.leave(e, -1)
	case k.Name == fyne.KeyDown:
		o.leave(e, +1)
	case k.Name == fyne.KeyBackspace && e.Text == "" && e.id == "":
		o.leave(e, -1)
	case widgets.IsFunction(k.Name):
		o.finish(true)
		o.OnKey(k.Name, out)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut takes a paste of several lines, which are no name, below the
// manager of the line.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	paste, is := s.(*fyne.ShortcutPaste)
	if !is || !strings.Contains(strings.TrimSpace(paste.Clipboard.Content()), "\n") {
		e.Entry.TypedShortcut(s)
		return
	}
	o, n := e.outline, e.outline.new
	o.finish(true)
	if n != nil && n.manager != "" {
		o.choose(n.manager)
	}
	o.OnRun("paste")
}

// level takes the line that is typed a level further in or out, and goes on
// typing there.
func (o *Outline) level(e *entry, out bool) {
	if e.id != "" {
		id := o.finish(true)
		o.OnRun(levelCommand(out))
		o.edit(id, o.editor.Chart().Person(id).Name)
		return
	}
	n, ok := o.new.in(o.lines.tree)
	if out {
		n, ok = o.new.out(o.lines.tree)
	}
	if !ok {
		return
	}
	o.new = n
	o.list()
	o.reveal(e.line())
	e.typed()
}

// leave goes on typing in the line above or below.
func (o *Outline) leave(e *entry, by int) {
	at := e.line()
	to := o.lines.person(at + by)
	o.finish(true)
	if to != nil {
		o.Edit(to.ID)
	}
}
