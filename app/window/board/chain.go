package board

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/command"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// This file lets a team be typed in one go: each key that ends a name opens the
// next card, and says where it stands.

// typedKey is what a key does in the entry; false: nothing but what entries do.
func (b *Board) typedKey(k *fyne.KeyEvent) bool {
	shift := b.held()&fyne.KeyModifierShift != 0
	switch {
	case k.Name == fyne.KeyEscape:
		b.escape()
	case k.Name == fyne.KeyTab && b.blank():
		b.shiftBlank(shift)
	case k.Name == fyne.KeyTab && shift:
		b.next(nextUp)
	case k.Name == fyne.KeyTab:
		b.next(nextReport)
	case isEnter(k.Name) && b.blank():
		b.EndTyping()
	case isEnter(k.Name) && shift:
		b.next(nextManager)
	case isEnter(k.Name):
		b.next(nextPeer)
	case b.blank() && (isArrow(k.Name) || k.Name == fyne.KeyBackspace), widgets.IsFunction(k.Name):
		b.EndTyping()
		if k.Name != fyne.KeyBackspace {
			b.OnKey(k.Name, shift)
		}
	default:
		return false
	}
	return true
}

func isEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

func isArrow(name fyne.KeyName) bool {
	return name == fyne.KeyUp || name == fyne.KeyDown || name == fyne.KeyLeft || name == fyne.KeyRight
}

// escape ends the typing: a name that was there before stays, and a new card is
// kept where something was typed.
func (b *Board) escape() {
	if b.anew() {
		b.EndTyping()
		return
	}
	b.take(false)
}

// The next card, seen from the one that was named.
const (
	nextReport  = command.Below
	nextPeer    = command.Beside
	nextManager = command.Above
	nextUp      = command.Place(-1) // a peer of the manager
)

// next takes the name and opens the next card.
func (b *Board) next(at command.Place) {
	id := b.entry.id
	b.take(true)
	if !b.editor.Chart().Has(id) || b.editor.WhyNotEdit() != "" {
		return
	}
	if at == nextUp {
		id, at = b.above(id), command.Beside
	}
	b.draft(id, at)
}

// above is somebody's manager, or they themselves where they have none.
func (b *Board) above(id chart.ID) chart.ID {
	p := b.editor.Chart().Person(id)
	if manager := b.editor.Chart().Person(p.Manager); manager != nil {
		return manager.ID
	}
	return id
}

// shiftBlank moves a new card of which nothing was typed a level up, or below the
// peer before it, if there is one.
func (b *Board) shiftBlank(up bool) {
	id := b.entry.id
	to, at := b.before(id), command.Below
	if up {
		to, at = b.above(id), command.Beside
	}
	if to == "" || to == id {
		return
	}
	b.take(false)
	b.editor.Withdraw()
	b.draft(to, at)
}

// before is the peer before somebody; empty where there is none.
func (b *Board) before(id chart.ID) chart.ID {
	t := b.editor.Chart().Tree()
	i := t.Index(id)
	var last chart.ID
	for k := range i {
		if t.Parent[k] == t.Parent[i] {
			last = t.People[k].ID
		}
	}
	return last
}

// draft puts a new card beside somebody's, or a first one into an empty chart, in
// the role that is likely, and asks who it is.
func (b *Board) draft(id chart.ID, at command.Place) {
	edit, post := command.LikelyPost(b.editor.Chart(), id, at)
	if err := b.editor.Draft(edit, post); err != nil {
		b.OnFail(err)
		return
	}
	b.Rename(post)
}
