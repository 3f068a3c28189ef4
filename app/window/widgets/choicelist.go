package widgets

import (
	"cmp"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/sahilm/fuzzy"
	"golang.org/x/text/unicode/norm"

	"cadre/app/window/look"
)

// Choice is something the command palette can do.
type Choice struct {
	Title string
	Hint  string // such as a key; shown at the right
	Why   string // why it cannot be chosen now; empty: it can
	Run   func()
	Group string // said above those that have it, while nothing is typed

	// Also gives further texts that find it; nil: there are none.
	Also func() []string
}

// ChoiceList lists choices under a field to type in: the best matches first.
type ChoiceList struct {
	choices []Choice
	titles  []string   // of choices, as they are compared
	also    [][]string // of choices, as they are compared; made when first needed
	found   []match
	at      int // of found
	entry   *choiceEntry
	list    *List
	popup   *widget.PopUp
}

// match is a line of the list: a choice that was found, and by which of its
// further texts; empty: by its title.
type match struct {
	choice int
	by     string
	group  string // the line is no choice, but says what the next ones are
}

// mostFound is how many matches are listed.
const mostFound = 60

// ShowPalette opens the palette over a window.
func ShowPalette(w fyne.Window, choices []Choice) *ChoiceList {
	p := newChoiceList("Type a command or a name", choices)
	p.popup = widget.NewModalPopUp(p.content(), w.Canvas())
	size := w.Canvas().Size()
	p.open(func() { p.popup.Show() }, fyne.NewSize(min(560, size.Width-40), min(420, size.Height-40)))
	return p
}

// ShowChoices opens the palette below a field, to choose what stands in it.
// A click elsewhere closes it.
func ShowChoices(c fyne.Canvas, field fyne.CanvasObject, hint string, choices []Choice) *ChoiceList {
	return ShowChoicesAt(c, fyne.CurrentApp().Driver().AbsolutePositionForObject(field), field.Size(), hint, choices)
}

// ShowChoicesAt opens the palette below a place of the canvas.
func ShowChoicesAt(c fyne.Canvas, place fyne.Position, room fyne.Size, hint string, choices []Choice) *ChoiceList {
	const most, least = 12, 280 // lines; pixels wide
	p := newChoiceList(hint, choices)
	p.popup = widget.NewPopUp(p.content(), c)
	p.filter("")
	line := newChoiceLine().MinSize().Height + theme.Padding()
	size := fyne.NewSize(max(least, room.Width), p.entry.MinSize().Height+4*theme.Padding()+line*float32(min(most, len(p.found))))
	at, height := beside(c, place, room, size)
	size.Height = height
	p.open(func() { p.popup.ShowAtPosition(at) }, size)
	return p
}

// beside is where a list goes that hangs at a field, and how high it can be:
// below the field, or above where it fits better.
func beside(c fyne.Canvas, top fyne.Position, field, size fyne.Size) (at fyne.Position, height float32) {
	low := top.AddXY(0, field.Height)
	at = fyne.NewPos(max(0, min(top.X, c.Size().Width-size.Width-theme.Padding())), low.Y)
	if below := c.Size().Height - low.Y; size.Height > below && top.Y > below {
		height = min(size.Height, top.Y)
		return fyne.NewPos(at.X, top.Y-height), height
	}
	return at, min(size.Height, c.Size().Height-low.Y)
}

func newChoiceList(hint string, choices []Choice) *ChoiceList {
	p := &ChoiceList{choices: choices}
	for _, c := range choices {
		p.titles = append(p.titles, plain(c.Title))
	}
	p.entry = newChoiceEntry(p, hint)
	p.list = NewList(func() int { return len(p.found) }, func() fyne.CanvasObject { return newChoiceLine() }, p.update)
	p.list.OnSelected = func(i widget.ListItemID) { p.at = i }
	p.list.OnEnter = p.run
	return p
}

func (p *ChoiceList) content() fyne.CanvasObject {
	return look.Border(container.NewPadded(p.entry), nil, nil, nil, p.list)
}

func (p *ChoiceList) open(show func(), size fyne.Size) {
	p.popup.Resize(size)
	p.filter("")
	show()
	p.popup.Resize(size)
	p.popup.Canvas.Focus(p.entry)
}

// filter finds what matches the text, in the table's order where it is empty.
func (p *ChoiceList) filter(text string) {
	p.found, p.at = p.found[:0], 0
	if text == "" {
		p.listAll()
	}
	titled := map[int]bool{}
	for _, m := range fuzzy.Find(plain(text), p.titles) {
		titled[m.Index] = true
		p.add(match{choice: m.Index})
	}
	p.findAlso(text, titled)
	p.list.Refresh()
	p.move(0)
}

// listAll lists the choices in the table's order, each group under its name.
func (p *ChoiceList) listAll() {
	group := ""
	for i, c := range p.choices[:min(mostFound, len(p.choices))] {
		if c.Group != group {
			group = c.Group
			p.found = append(p.found, match{choice: i, group: group})
		}
		p.found = append(p.found, match{choice: i})
	}
}

func (p *ChoiceList) add(m match) {
	if len(p.found) < mostFound {
		p.found = append(p.found, m)
	}
}

// findAlso adds what the text finds by further texts, and not by its title.
func (p *ChoiceList) findAlso(text string, titled map[int]bool) {
	const least = 2 // characters; one is in every text
	key := strings.ToLower(plain(text))
	if len([]rune(key)) < least {
		return
	}
	for i := range p.choices {
		if titled[i] {
			continue
		}
		for k, words := range p.alsoOf(i) {
			if strings.Contains(words, key) {
				p.add(match{choice: i, by: p.choices[i].Also()[k]})
				break
			}
		}
	}
}

// alsoOf are the further texts of a choice, as they are compared.
func (p *ChoiceList) alsoOf(i int) []string {
	if p.also == nil {
		p.also = make([][]string, len(p.choices))
	}
	if p.also[i] == nil && p.choices[i].Also != nil {
		p.also[i] = []string{}
		for _, s := range p.choices[i].Also() {
			p.also[i] = append(p.also[i], strings.ToLower(plain(s)))
		}
	}
	return p.also[i]
}

// plain is a text without accents, as people type names: "Muller" finds
// Müller.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// move goes up or down the list, past the names of groups.
func (p *ChoiceList) move(by int) {
	if len(p.found) == 0 {
		return
	}
	p.at = max(0, min(len(p.found)-1, p.at+by))
	if by < 0 && p.at > 0 && p.found[p.at].group != "" {
		p.at--
	}
	if p.found[p.at].group != "" { // a choice follows each
		p.at++
	}
	p.list.Select(p.at)
	p.list.ScrollTo(p.at)
}

// run closes the palette and does what is chosen, if it can be done.
func (p *ChoiceList) run() {
	if p.at >= len(p.found) || p.found[p.at].group != "" {
		return
	}
	if c := p.choices[p.found[p.at].choice]; c.Why == "" {
		p.popup.Hide()
		c.Run()
	}
}

func (p *ChoiceList) update(i widget.ListItemID, o fyne.CanvasObject) {
	line, m := o.(*choiceLine), p.found[i]
	c := p.choices[m.choice]
	switch {
	case m.group != "":
		line.say(m.group, "", widget.LowImportance, theme.SizeNameCaptionText)
	case c.Why != "":
		line.say(c.Title, c.Why, widget.LowImportance, theme.SizeNameText)
	default:
		line.say(c.Title, cmp.Or(m.by, c.Hint), widget.MediumImportance, theme.SizeNameText)
	}
	line.run = func() {
		p.at = i
		p.run()
	}
}
