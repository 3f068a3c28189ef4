package dialog

import (
	"encoding/json"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cadre/chart/format"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// exportChoice is how somebody likes their exports, as it is remembered from
// one to the next. What belongs to one document is not in it.
type exportChoice struct {
	Format      string
	Size        string // of format.Pages, by name, or custom
	Width       int    // in pixels, of a custom size
	Height      int
	Scale       float64
	Layout      string // the arrangement's ID; empty: what suits the page
	Theme       string
	Brand       string // the theme file that was chosen last; empty: none
	Transparent bool
	Fields      []string // nil: the scene's own choice
	Legend      bool
	Date        bool
	Circles     bool
	Footer      string
	Group       string
	ByTeam      bool
	Health      bool
	Outlines    bool
}

// firstChoice is for who has exported nothing yet.
var firstChoice = exportChoice{Format: "png", Width: 1920, Height: 1080, Scale: 2}

// choiceKey is where the app's preferences keep the choice, as JSON.
const choiceKey = "export"

// remembered is the last choice; what cannot be read of it is as at first.
func remembered(p fyne.Preferences) exportChoice {
	c := firstChoice
	if p != nil && json.Unmarshal([]byte(p.String(choiceKey)), &c) != nil {
		return firstChoice
	}
	return c
}

func (c exportChoice) remember(p fyne.Preferences) {
	if data, err := json.Marshal(c); err == nil && p != nil {
		p.SetString(choiceKey, string(data))
	}
}

// page is the one to fill; as large as needed where there is none of that
// name.
func (c exportChoice) page() format.Page {
	if c.Size == custom {
		return format.PixelPage(float64(c.Width), float64(c.Height))
	}
	p, err := format.ParsePage(c.Size)
	if err != nil {
		return format.Pages[0]
	}
	return p
}

// arrangement is the one chosen; where that is left open, the one that fits
// a page if there is a page, otherwise the document's.
func (c exportChoice) arrangement() string {
	fit := slices.ContainsFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == "fit" })
	if c.Layout == "" && fit && c.page().Size != (layout.Size{}) {
		return "fit"
	}
	return c.Layout
}

// options are the choice as the formats understand it, without what belongs
// to the document. now is the time to write where the date is wanted.
func (c exportChoice) options(now time.Time) format.ExportOptions {
	theme, _ := scene.ThemeByName(c.Theme) // none of that name: the first
	page := c.page()
	o := format.ExportOptions{
		Scene: scene.Options{
			Layout: c.arrangement(), Theme: theme, Fields: c.Fields, Frame: page.Size, Transparent: c.Transparent,
			Legend: c.Legend, Footer: c.Footer, Circles: c.Circles, Group: c.Group,
		},
		Scale: c.Scale, ByTeam: c.ByTeam, Health: c.Health, Outlines: c.Outlines,
	}
	if page.Pixels > 0 {
		o.Scale = page.Pixels
	}
	if c.Date {
		o.Scene.Date = now.Format("2 January 2006")
	}
	return o
}
