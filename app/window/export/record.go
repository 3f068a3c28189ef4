package export

import (
	"fmt"
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/scene"
)

// Record is an export that was made, with what it takes to make it again. It
// can be kept as JSON, but for the chart.
type Record struct {
	Choice choice            `json:"choice"`
	Notes  bool              `json:"notes,omitempty"` // the choice's, which are asked each time otherwise
	Money  bool              `json:"money,omitempty"`
	Team   chart.ID          `json:"team,omitempty"`
	Folded map[chart.ID]bool `json:"folded,omitempty"`
	File   string            `json:"file"`            // as somebody has named it
	Files  []string          `json:"files,omitempty"` // those that were written
	Saved  string            `json:"saved,omitempty"` // the fingerprint of the document with the chart; empty: that was not saved

	Chart *chart.Chart `json:"-"` // that was exported; nil where that is not known
}

// Record is the export as it is chosen now, before there are files.
func (x *Dialog) Record() *Record {
	c := x.choice()
	c.Brand = x.brandFile
	return &Record{Choice: c, Notes: c.Notes, Money: c.Money, Team: c.Team, Folded: c.Folded, Chart: x.Chart}
}

// Again is how to export a chart as recorded, where that paper is used;
// readTheme reads the theme file of a brand. Who exports adds what draws.
func (r *Record) Again(c *chart.Chart, paper chart.PageName, readTheme func(path string) (scene.Theme, error)) (format.Format, format.ExportOptions, error) {
	formats := exportable()
	i := slices.IndexFunc(formats, func(f format.Format) bool { return f.ID == r.Choice.Format })
	if i < 0 {
		return format.Format{}, format.ExportOptions{}, fmt.Errorf("%s: this version of Cadre does not write the format %q; export the chart anew", r.File, r.Choice.Format)
	}
	chosen := r.Choice
	chosen.Notes, chosen.Money, chosen.Team, chosen.Folded = r.Notes, r.Money, r.Team, r.Folded
	if err := r.checkTeam(c); err != nil {
		return format.Format{}, format.ExportOptions{}, err
	}
	var brand *scene.Theme
	if chosen.Theme == brandTheme {
		t, err := readTheme(chosen.Brand)
		if err != nil {
			return format.Format{}, format.ExportOptions{}, err
		}
		brand = &t
	}
	return formats[i], chosen.options(formats[i], c, brand, paper), nil
}

// naturalScale is how many pixels a point has in a picture as large as its
// chart, so that it is sharp on the screens of today.
const naturalScale = 2

// options are what a choice means for a chart in a format; brand is the theme
// of a file, nil where there is none.
func (c choice) options(f format.Format, of *chart.Chart, brand *scene.Theme, paper chart.PageName) format.ExportOptions {
	o := format.ExportOptions{Scale: c.Scale, Pages: c.Pages, Health: c.Health && f.Several(c.Pages), Outlines: c.Outlines && hasOutlines(f),
		NoNames: c.NoNames, Shown: c.Shown && isTable(f), Notes: c.Notes && f.Notes, Money: c.Money && c.hasMoney(f, of),
		Own: f.Own, Paper: paper, KeepLayout: c.given("layout"), NaturalScale: naturalScale}
	if hasPixels(c.Page) {
		o.Scale = 1
	}
	branded := c.Theme == brandTheme && brand != nil
	look := scene.Chosen(of, c.Look, func(id string) bool { return c.given(id) && (id != "theme" || !branded) })
	o.Scene.Look = format.Dated(look, time.Now())
	o.Scene.Root, o.Scene.Folded = c.Team, c.Folded
	o.Scene.Today, o.Scene.Amounts = day(time.Now()), o.Money
	if branded {
		o.Scene.Theme = *brand
	}
	f.Adapt(&o) // what it takes out is not to be chosen
	return o
}

// day is the day of a time, as the clock on the wall has it.
func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// hasMoney tells whether an export may say something of money beside what its
// cards have written on them.
func (c choice) hasMoney(f format.Format, of *chart.Chart) bool {
	field, rules := scene.ColoursTellAmounts(of, c.Look)
	return f.Notes && c.Notes || f.Several(c.Pages) && c.Health || f.Picture && (field || rules)
}

// Print is how to print a chart on a paper: as the document has it, on one page.
func Print(c *chart.Chart, paper chart.PageName) (format.Format, format.ExportOptions) {
	pdf, _ := format.ByID("pdf")
	chosen := asDocument(choice{Format: pdf.ID, Look: chart.Look{Page: paper, Theme: "print"}}, c)
	return pdf, chosen.options(pdf, c, nil, paper)
}
