package tool

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart/guide"
)

// guideLine is a line of the guide's list: a page, a hit of the search, the
// heading of a group, or a remark.
type guideLine struct {
	title, more string
	link        guide.Link // of a page or hit
	heading     bool
}

// find lists what answers a query, or the contents where it is empty.
func (g *Guide) find(query string) {
	g.lines = g.lines[:0]
	if query == "" {
		g.listContents()
	} else {
		g.listHits(guide.Search(query))
	}
	g.list.UnselectAll()
	g.list.Refresh()
	g.list.ScrollToTop()
}

// listContents lists the groups, and the pages of those that are unfolded.
func (g *Guide) listContents() {
	for _, group := range guide.Groups() {
		g.lines = append(g.lines, guideLine{title: group.Title, heading: true})
		if !g.unfolded[group.Title] {
			continue
		}
		for _, p := range group.Pages {
			g.lines = append(g.lines, guideLine{title: p.Title, link: guide.Link{Page: p.ID}})
		}
	}
}

func (g *Guide) listHits(hits []guide.Hit) {
	for _, h := range hits {
		title := h.Page.Title
		if h.Section.Title != "" {
			title = h.Section.Title + " · " + h.Page.Title
		}
		g.lines = append(g.lines, guideLine{title: title, more: h.Excerpt, link: h.Link()})
	}
	if len(hits) == 0 {
		g.lines = append(g.lines, guideLine{title: "Nothing about that", more: "Try other words"})
	}
}

// choose opens a line's page, or unfolds or folds a group.
func (g *Guide) choose(i widget.ListItemID) {
	switch line := g.lines[i]; {
	case line.heading:
		g.unfolded[line.title] = !g.unfolded[line.title]
		g.find("")
		g.list.ScrollTo(i)
	case line.link != guide.Link{}:
		g.visit(line.link)
	}
}

// openBest opens the first hit.
func (g *Guide) openBest() {
	if i := slices.IndexFunc(g.lines, func(l guideLine) bool { return l.link != guide.Link{} }); i >= 0 {
		g.list.Select(i)
	}
}

// unfold shows a page in the contents.
func (g *Guide) unfold(page string) {
	in := slices.IndexFunc(guide.Groups(), func(group guide.Group) bool {
		return slices.ContainsFunc(group.Pages, func(p guide.Page) bool { return p.ID == page })
	})
	group := guide.Groups()[in].Title
	if g.unfolded[group] {
		return
	}
	g.unfolded[group] = true
	if g.search.Text == "" {
		g.find("")
		g.list.ScrollTo(slices.IndexFunc(g.lines, func(l guideLine) bool { return l.link.Page == page }))
	}
}

func newGuideLine() fyne.CanvasObject {
	title := widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	more := widget.NewLabel("")
	more.Truncation, more.Importance, more.SizeName = fyne.TextTruncateEllipsis, widget.LowImportance, theme.SizeNameCaptionText
	return container.NewBorder(nil, nil, widget.NewIcon(nil), nil, look.Stack(0, title, more))
}

func (g *Guide) updateLine(i widget.ListItemID, o fyne.CanvasObject) {
	line, parts := g.lines[i], o.(*fyne.Container).Objects
	texts := parts[0].(*fyne.Container).Objects
	title, more, fold := texts[0].(*widget.Label), texts[1].(*widget.Label), parts[1].(*widget.Icon)
	title.TextStyle.Bold = line.heading
	title.Importance = widget.MediumImportance
	if line.link == (guide.Link{Page: g.at.Page}) {
		title.Importance = widget.HighImportance // the page that is open
	}
	title.SetText(line.title)
	more.SetText(line.more)
	more.Hidden = line.more == ""
	fold.Hidden = line.more != ""
	switch {
	case !line.heading:
		fold.SetResource(nil)
	case g.unfolded[line.title]:
		fold.SetResource(theme.MenuDropDownIcon())
	default:
		fold.SetResource(theme.MenuExpandIcon())
	}
	g.list.SetItemHeight(i, o.MinSize().Height)
}
