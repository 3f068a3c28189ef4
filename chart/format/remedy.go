package format

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Remedy is something that makes the smallest text of an export larger, as
// measured.
type Remedy struct {
	Flag   string // of the command line
	Words  string // of the export dialog
	Points float64
	Pages  int // how many there are then
}

// Gives says what comes of it.
func (r Remedy) Gives() string {
	if r.Pages > 1 {
		return fmt.Sprintf("gives %.1f pt on %s", r.Points, phrase.Count(r.Pages, "page", "pages"))
	}
	return fmt.Sprintf("gives %.1f pt", r.Points)
}

// trial is a remedy to be tried.
type trial struct {
	Remedy
	change func(*ExportOptions)
	most   float64 // how many times as large text can become
	paper  bool    // the page is to be printed, where points are points
}

// mostTried is of how many people other pictures are still made to see whether
// they would be better.
const mostTried = 2_000

// worthwhile is how many times as large text must become.
const worthwhile = 1.04

// mostTold is how many remedies are worth to be told.
const mostTold = 3

// Remedies are what makes all text of the export large enough to read, and then
// what makes it at least large enough to make out.
func (e *SmallTextError) Remedies(ctx context.Context, c *chart.Chart, o ExportOptions) []Remedy {
	if c.Len() > mostTried {
		return nil
	}
	var good, fair []Remedy
	for _, t := range o.trials(c) {
		if e.Points*t.most < scene.FaintText {
			continue
		}
		legible, plain := t.try(ctx, c, o)
		switch larger := t.Points > worthwhile*e.Points; {
		case larger && legible:
			good = append(good, t.Remedy)
		case larger && plain:
			fair = append(fair, t.Remedy)
		}
	}
	all := append(good, fair...)
	return all[:min(mostTold, len(all))]
}

// try makes the pages and measures them: whether all text can be read then, or
// at least be made out.
func (t *trial) try(ctx context.Context, c *chart.Chart, o ExportOptions) (legible, plain bool) {
	o.Made, o.Warn, o.Health = nil, nil, false
	t.change(&o)
	scenes, err := Scenes(ctx, c, o)
	if err != nil {
		return false, false
	}
	least := Faintest(scenes)
	t.Points, t.Pages = least.SmallestText(), len(scenes)
	size := least.SlideText()
	if t.paper {
		size = t.Points
	}
	return size >= scene.ReadableText, min(size, t.Points) >= scene.FaintText
}

// Faintest is the page with the smallest text, all being shown as large as a
// slide.
func Faintest(scenes []*scene.Scene) *scene.Scene {
	return slices.MinFunc(scenes, func(a, b *scene.Scene) int { return cmp.Compare(a.SlideText(), b.SlideText()) })
}

// trials are what could help, what changes least first.
func (o *ExportOptions) trials(c *chart.Chart) []trial {
	all := slices.Concat(o.layoutTrial(), o.fieldTrials(c), o.paperTrial())
	for _, v := range scene.Pagings {
		if p := scene.Paging(v.ID); p.Several() && p != o.Pages {
			all = append(all, trial{Remedy{Flag: "--pages " + v.ID, Words: "“" + v.Title + "”"}, func(o *ExportOptions) { o.Pages = p }, math.Inf(1), false})
		}
	}
	return all
}

// layoutTrial leaves the layout to the page.
func (o *ExportOptions) layoutTrial() []trial {
	chosen := o.Scene.Look.Layout
	if chosen == "" || chosen == scene.FitPage || o.pageIsOpen() && !o.KeepLayout {
		return nil
	}
	return []trial{{Remedy{Flag: "--layout " + scene.FitPage, Words: "the layout that fits the page"},
		func(o *ExportOptions) { o.Scene.Look.Layout = scene.FitPage }, math.Inf(1), false}}
}

// fieldTrials show less under the names.
func (o *ExportOptions) fieldTrials(c *chart.Chart) []trial {
	const most = 2
	with := func(flag, words string, fields ...chart.FieldID) trial {
		return trial{Remedy{Flag: "--fields " + flag, Words: words}, func(o *ExportOptions) { o.Scene.Look.CardFields = fields }, most, false}
	}
	var all []trial
	shown := scene.Lines(c, o.Scene.Look)
	if len(shown) > 1 {
		all = append(all, with("title", "the title alone under the name", "title"))
	}
	if len(shown) > 0 {
		all = append(all, with("none", "the name alone", chart.NoField))
	}
	return all
}

// paperTrial is a larger sheet, for what is printed.
func (o *ExportOptions) paperTrial() []trial {
	a3, _ := scene.ParsePage("A3") // there is one
	if page := o.Scene.Page(); o.Own != PaperPage || page.W >= a3.Size.W || page.H >= a3.Size.W {
		return nil
	}
	const most = 1.6 // as many times as long as a sheet of Letter or a slide
	return []trial{{Remedy{Flag: "--size A3", Words: "A3 paper"}, func(o *ExportOptions) { o.Scene.Look.Page = "A3" }, most, true}}
}
