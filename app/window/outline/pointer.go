package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/app/window/widgets"
	"cadre/chart"
)

var (
	_ desktop.Mouseable   = (*sheet)(nil)
	_ desktop.Hoverable   = (*sheet)(nil)
	_ desktop.Cursorable  = (*sheet)(nil)
	_ fyne.DoubleTappable = (*sheet)(nil)
	_ fyne.Draggable      = (*sheet)(nil)
)

// several are the modifiers that select one more line at a click.
const several = fyne.KeyModifierShortcutDefault | fyne.KeyModifierSuper

// drag is what is being dragged; the zero value: nothing.
type drag struct {
	pressed chart.ID // whose line the button went down on
	alone   bool     // a click on it selects nobody else
	on      bool     // the pointer has moved since
	ended   bool     // it was cancelled, and goes on without us
	drop    drop
}

// lineAt is the line at a height of the sheet; there may be none.
func lineAt(y float32) int { return int(y / lineHeight) }

// MouseDown selects, and begins a drag.
func (s *sheet) MouseDown(e *desktop.MouseEvent) {
	o := s.outline
	o.Tips.Leave()
	o.finish(true)
	o.focus(s)
	i := lineAt(e.Position.Y)
	p := o.lines.person(i)
	o.drag = drag{}
	switch {
	case p == nil:
		o.editor.Select()
	case e.Button == desktop.MouseButtonSecondary:
		if !o.editor.Selection().Has(p.ID) {
			o.chooseTo(i, false)
		}
	case e.Button != desktop.MouseButtonPrimary:
	case e.Modifier&fyne.KeyModifierShift != 0:
		o.chooseTo(i, true)
	case e.Modifier&several != 0:
		o.anchor = p.ID
		o.choosing = true
		o.editor.Toggle(p.ID)
		o.choosing = false
	default:
		o.drag = drag{pressed: p.ID, alone: o.editor.Selection().Len() > 1}
		if !o.editor.Selection().Has(p.ID) {
			o.drag.alone = false
			o.chooseTo(i, false)
		}
	}
}

// MouseUp ends a click. The drag has an end of its own.
func (s *sheet) MouseUp(e *desktop.MouseEvent) {
	o := s.outline
	if e.Button == desktop.MouseButtonSecondary {
		if p := o.lines.person(lineAt(e.Position.Y)); p != nil {
			o.OnMenu(e.AbsolutePosition)
		}
		return
	}
	if d := o.drag; !d.on && d.alone && !d.ended {
		o.chooseTo(o.lines.of(d.pressed), false)
	}
}

// DoubleTapped types into the line, or into a new one behind the last.
func (s *sheet) DoubleTapped(e *fyne.PointEvent) {
	if p := s.outline.lines.person(lineAt(e.Position.Y)); p != nil {
		s.outline.Edit(p.ID)
		return
	}
	s.outline.begin(s.outline.last(), "")
}

// Dragged follows the pointer.
func (s *sheet) Dragged(e *fyne.DragEvent) {
	o := s.outline
	if o.drag.pressed == "" || o.drag.ended {
		return
	}
	at := e.AbsolutePosition.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(s))
	o.drag.on = true
	o.drag.drop = dropAt(o.editor.Chart(), o.lines, o.editor.SelectedTeams(), at.X, max(0, at.Y), s.Size().Width)
	o.follow(at.Y)
	s.place()
}

// follow scrolls where the pointer is dragged to an edge of what is in view.
func (o *Outline) follow(y float32) {
	top, height := o.scroll.Offset.Y, o.scroll.Size().Height
	switch {
	case y < top+lineHeight/2:
		o.scrollTo(top - lineHeight)
	case y > top+height-lineHeight/2:
		o.scrollTo(top + lineHeight)
	}
}

// DragEnd lets go.
func (s *sheet) DragEnd() {
	o, d := s.outline, s.outline.drag
	o.drag = drag{}
	switch {
	case !d.on:
	case d.drop.edit.Do != nil:
		if err := o.editor.Do(d.drop.edit); err != nil {
			o.OnFail(err)
		}
		o.editor.Reveal(o.editor.Selection().Lead())
	case d.drop.why != "":
		o.OnSay(d.drop.why)
	}
	s.place()
}

// MouseIn is for Fyne.
func (s *sheet) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved lights the line, and waits for the pointer to rest.
func (s *sheet) MouseMoved(e *desktop.MouseEvent) {
	i := lineAt(e.Position.Y)
	p := s.outline.lines.person(i)
	if p == nil || s.outline.entry != nil {
		s.MouseOut()
		return
	}
	s.outline.Tips.Rest(p.ID, e.AbsolutePosition, func() widgets.Tip { return s.outline.tip(p.ID) })
	s.light(i)
}

// MouseOut ends it.
func (s *sheet) MouseOut() {
	s.outline.Tips.Leave()
	s.light(-1)
}

func (s *sheet) light(i int) {
	if i != s.hover {
		s.hover = i
		s.place()
	}
}

// Cursor is for Fyne: it says whether a line can be taken hold of.
func (s *sheet) Cursor() desktop.Cursor {
	if s.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
