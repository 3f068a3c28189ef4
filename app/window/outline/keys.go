package outline

import (
	"unicode"

	"fyne.io/fyne/v2"
)

var (
	_ fyne.Focusable = (*sheet)(nil)
	_ fyne.Tabbable  = (*sheet)(nil)
)

// FocusGained shows where the keys go.
func (s *sheet) FocusGained() { s.focusing(true) }

// FocusLost ends it.
func (s *sheet) FocusLost() { s.focusing(false) }

func (s *sheet) focusing(on bool) {
	s.focused = on
	s.place()
}

// AcceptsTab is for Fyne: Tab takes lines a level further in.
func (s *sheet) AcceptsTab() bool { return true }

// TypedRune begins to type into the line with a letter. Blanks, digits and
// signs never do.
func (s *sheet) TypedRune(r rune) {
	if !unicode.IsLetter(r) {
		return
	}
	o := s.outline
	if p := o.editor.SelectedPerson(); p != nil {
		o.edit(p.ID, string(r))
		return
	}
	if o.editor.Selection().Len() == 0 {
		o.begin(o.last(), string(r))
	}
}

// TypedKey walks, and makes lines.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	o, shift := s.outline, s.outline.held()&fyne.KeyModifierShift != 0
	switch e.Name {
	case fyne.KeyEscape:
		o.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		if shift {
			o.OnKey(e.Name, shift)
			return
		}
		o.begin(o.next(), "")
	case fyne.KeyTab:
		o.OnRun(levelCommand(shift))
	default:
		if !o.walk(e.Name, shift) {
			o.OnKey(e.Name, shift)
		}
	}
}

// levelCommand is the command that takes a line a level further in, or out.
func levelCommand(out bool) string {
	if out {
		return "move-up"
	}
	return "move-down"
}

// escape cancels a drag, or gives the keys to somebody else.
func (o *Outline) escape() {
	if o.drag.on {
		o.drag = drag{ended: true}
		o.sheet.place()
		return
	}
	o.OnLeave()
}

// walk goes to another line, and tells whether the key means that.
func (o *Outline) walk(key fyne.KeyName, reach bool) bool {
	at, page := o.lead(), max(1, int(o.scroll.Size().Height/lineHeight)-1)
	to := at
	switch key {
	case fyne.KeyUp:
		to = at - 1
	case fyne.KeyDown:
		to = at + 1
	case fyne.KeyPageUp:
		to = at - page
	case fyne.KeyPageDown:
		to = at + page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = o.lines.len()
	case fyne.KeyLeft, fyne.KeyRight:
		if o.folds(at, key == fyne.KeyLeft) {
			return true
		}
		if to = o.above(at); key == fyne.KeyRight {
			to = o.below(at)
		}
		reach = false
	default:
		return false
	}
	o.chooseTo(max(0, min(to, o.lines.len()-1)), reach)
	return true
}

// folds folds the team of a line away, or shows it again; false where there is
// nothing to.
func (o *Outline) folds(i int, fold bool) bool {
	p := o.lines.person(i)
	if p == nil || o.lines.tree.Span(o.lines.place(i)) == 0 || o.editor.Folded(p.ID) == fold {
		return false
	}
	o.editor.Fold(fold, p.ID)
	return true
}

// above is the line of somebody's manager; their own at the top.
func (o *Outline) above(i int) int {
	if i >= 0 {
		if up := o.lines.tree.Parent[o.lines.place(i)]; up >= 0 {
			return o.lines.of(o.lines.tree.People[up].ID)
		}
	}
	return i
}

// below is the line of somebody's first report; their own where there is none.
func (o *Outline) below(i int) int {
	if i >= 0 && i+1 < o.lines.len() && o.lines.depth(i+1) > o.lines.depth(i) {
		return i + 1
	}
	return i
}

// next is the new line that Enter makes: a peer behind who leads the selection.
func (o *Outline) next() *newLine {
	if lead := o.editor.Selection().Lead(); lead != "" {
		return behind(o.lines.tree, lead)
	}
	return o.last()
}

// last is the new line behind all others.
func (o *Outline) last() *newLine {
	n := &newLine{}
	for i := range o.lines.tree.Tops() {
		n = behind(o.lines.tree, o.lines.tree.People[i].ID)
	}
	return n
}
