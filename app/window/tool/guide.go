package tool

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/guide"
)

// Guide is to be read in while the chart stays open: a list of the pages, under
// a field to search them, and one page.
type Guide struct {
	*Tool
	search *widgets.Entry
	list   *widgets.List
	page   *fyne.Container
	scroll *container.Scroll
	parts  map[string]fyne.CanvasObject // of the page, by the section's ID

	lines    []guideLine     // what the list shows
	unfolded map[string]bool // groups of pages, by their titles
	at       guide.Link      // what is open
	back     []guide.Link
	left     fyne.Position   // how far down the page was when the guide was closed
	again    *widgets.Button // to the page before
}

// NewGuide makes the guide, which is not open yet.
func NewGuide(host *Host, e *editor.Editor) *Guide {
	g := &Guide{at: guide.Link{Page: guide.Pages()[0].ID}}
	g.Tool = newTool(host, e, Tool{ID: "guide", Title: "Guide", size: fyne.NewSize(860, 640), content: g.content, refresh: g.resume})
	g.closed = func() { g.left = g.scroll.Offset }
	return g
}

// content makes what the guide shows, without a page.
func (g *Guide) content() fyne.CanvasObject {
	g.search, g.page = widgets.NewEntry(func() { g.find(g.search.Text) }), look.Stack(look.Gap)
	g.search.SetPlaceHolder("Words or a question")
	g.search.OnSubmitted = func(string) { g.openBest() }
	g.search.ActionItem = widget.NewIcon(theme.SearchIcon())
	g.list = widgets.NewList(func() int { return len(g.lines) }, newGuideLine, g.updateLine)
	g.list.OnSelected = g.choose
	g.scroll = container.NewVScroll(look.Inset(look.Margin, g.page))
	g.again = widgets.NewButton("Back", theme.NavigateBackIcon(), g.goBack)
	g.again.Importance = widget.LowImportance
	list := look.Border(container.NewPadded(look.Border(nil, nil, g.again, nil, g.search)), nil, nil, nil, g.list)
	g.unfolded = map[string]bool{}
	return newParts(list, g.scroll, look.Space(0), 0.32, 0.32)
}

// resume opens the page that was open last, where that was left.
func (g *Guide) resume() {
	if len(g.page.Objects) == 0 {
		g.open(g.at)
		g.scroll.ScrollToOffset(g.left)
	}
}

// Show opens a place in the guide.
func (g *Guide) Show(at guide.Link) {
	g.show()
	g.search.SetText("")
	g.visit(at)
}

// ShowRole opens the page about a role. Where there is none, or the guide was
// closed at that page, it opens where it was left.
func (g *Guide) ShowRole(role chart.RoleID) {
	if p, ok := guide.ByRole(role); ok && (g.IsOpen() || p.ID != g.at.Page) {
		g.Show(guide.Link{Page: p.ID})
		return
	}
	g.show()
}

// visit opens a place and remembers the one before.
func (g *Guide) visit(at guide.Link) {
	if at != g.at {
		g.back = append(g.back, g.at)
	}
	g.open(at)
}

func (g *Guide) goBack() {
	if n := len(g.back); n > 0 {
		at := g.back[n-1]
		g.back = g.back[:n-1]
		g.open(at)
	}
}

// open shows a page from one of its sections on.
func (g *Guide) open(at guide.Link) {
	p, ok := guide.ByID(at.Page)
	if !ok {
		return
	}
	if at.Page != g.at.Page || len(g.page.Objects) == 0 {
		g.parts = map[string]fyne.CanvasObject{}
		g.page.RemoveAll()
		g.page.Add(look.Space(look.Margin))
		for i, s := range p.Sections {
			title := s.Title
			if i == 0 {
				title = p.Title
			}
			part := g.section(title, s, i == 0)
			g.parts[s.ID] = part
			g.page.Add(part)
		}
		g.page.Add(look.Space(look.Margin))
	}
	g.at = at
	g.unfold(p.ID)
	g.list.Refresh()
	g.page.Refresh() // how high a text is shows once it has its width
	widgets.SetEnabled(g.again, len(g.back) > 0)
	g.scroll.Refresh()
	g.scroll.ScrollToOffset(fyne.NewPos(0, g.topOf(at.Section)))
}

// topOf is where a section begins on the page.
func (g *Guide) topOf(section string) float32 {
	if part := g.parts[section]; part != nil && section != "" {
		return part.Position().Y
	}
	return 0
}

// section sets a section: its title, then paragraphs and lists. Texts have
// their own margins, which are too wide between lines that belong together.
func (g *Guide) section(title string, s guide.Section, first bool) fyne.CanvasObject {
	heading := widget.RichTextStyleSubHeading
	if first {
		heading = widget.RichTextStyleHeading
	}
	part := look.Stack(-theme.InnerPadding(), text(&widget.TextSegment{Text: title, Style: heading}))
	for _, b := range s.Blocks {
		block := paragraph(b.Runs, g.visit)
		if b.Item {
			bullet := text(&widget.TextSegment{Text: "•", Style: widget.RichTextStyleInline})
			block = container.New(layout.NewCustomPaddedLayout(-theme.Padding()/2, -theme.Padding()/2, 0, 0),
				look.Border(nil, nil, container.NewVBox(bullet), nil, block))
		}
		part.Add(block)
	}
	return part
}

func text(segments ...widget.RichTextSegment) *widget.RichText {
	t := widget.NewRichText(segments...)
	t.Wrapping = fyne.TextWrapWord
	return t
}
