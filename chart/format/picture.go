package format

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"cadre/chart"
	"cadre/chart/drawio"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/pdf"
	"cadre/chart/phrase"
	"cadre/chart/report"
	"cadre/chart/scene"
	"cadre/chart/slides"
	"cadre/chart/typeset"
)

// The pictures: the same scene, drawn in several ways.
var (
	svgPicture = picture{draw: func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
		return graphviz.SVG(ctx, o.Renderer, w, s, graphviz.SVGOptions{Outlines: o.Outlines})
	}}
	pngPicture = picture{letters: true, draw: func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
		return graphviz.PNG(ctx, o.Renderer, w, s, graphviz.PNGOptions{Scale: o.fittingScale(s)})
	}}
	jpgPicture = picture{letters: true, draw: func(ctx context.Context, w io.Writer, s *scene.Scene, o ExportOptions) error {
		return graphviz.JPG(ctx, o.Renderer, w, s, o.fittingScale(s))
	}}
	dotSource = picture{draw: func(_ context.Context, w io.Writer, s *scene.Scene, _ ExportOptions) error {
		return graphviz.DOT(w, s)
	}}
)

// The documents of one page or more.
var (
	pdfDocument = book{letters: true, draw: func(ctx context.Context, w io.Writer, _ *chart.Chart, pages []*scene.Scene, o ExportOptions) error {
		return pdf.Write(ctx, w, o.Renderer, pages)
	}}
	diagram = book{draw: func(_ context.Context, w io.Writer, _ *chart.Chart, pages []*scene.Scene, _ ExportOptions) error {
		return drawio.Write(phrase.Plain(w), pages)
	}}
	deck = book{draw: func(_ context.Context, w io.Writer, c *chart.Chart, pages []*scene.Scene, o ExportOptions) error {
		return slides.Write(w, deckOf(c, pages, o))
	}}
)

// picture draws one page.
type picture struct {
	draw    func(context.Context, io.Writer, *scene.Scene, ExportOptions) error
	letters bool // the file has the shapes of letters, as this computer's fonts have them
}

// book draws all pages.
type book struct {
	draw    func(context.Context, io.Writer, *chart.Chart, []*scene.Scene, ExportOptions) error
	letters bool // as of a picture
}

// ErrNobody is the answer to a picture of an empty chart.
var ErrNobody = errors.New("there is nobody in the chart, so there is nothing to draw; add people first")

// Export draws the chart, or the page asked for.
func (p picture) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	scenes, err := Scenes(ctx, c, o)
	if err != nil {
		return err
	}
	s := scenes[min(max(0, o.Page-1), len(scenes)-1)]
	o.warn(s)
	if o.Page <= 1 {
		o.warnOf(p.missing(scenes, o))
	}
	return p.draw(ctx, w, s, o)
}

// Export draws the chart.
func (b book) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	scenes, err := Scenes(ctx, c, o)
	if err != nil {
		return err
	}
	o.warn(scenes...)
	o.warnOf(b.missing(scenes, o))
	c, o = o.nameless(c)
	return b.draw(ctx, w, c, scenes, o)
}

func (p picture) missing(scenes []*scene.Scene, o ExportOptions) error {
	return missing(scenes, p.letters || o.Outlines)
}

func (b book) missing(scenes []*scene.Scene, _ ExportOptions) error {
	return missing(scenes, b.letters)
}

// missing tells of letters on the pages that no font has, if that matters.
func missing(scenes []*scene.Scene, matters bool) error {
	if !matters {
		return nil
	}
	return typeset.For(scenes[0].Theme.Font).Missing(func(yield func(string) bool) {
		for _, s := range scenes {
			for t := range s.AllTexts() {
				if !yield(t.S) {
					return
				}
			}
		}
	})
}

// Missing tells of letters on the pages of an export that no font has, where
// the file is to hold their shapes.
func (f Format) Missing(scenes []*scene.Scene, o ExportOptions) error {
	if e, ok := f.Export.(interface {
		missing([]*scene.Scene, ExportOptions) error
	}); ok {
		return e.missing(scenes, o)
	}
	return nil
}

// Scenes are the pages of an export, before they are drawn.
func Scenes(ctx context.Context, c *chart.Chart, o ExportOptions) ([]*scene.Scene, error) {
	switch {
	case c.Len() == 0:
		return nil, ErrNobody
	case o.Made != nil:
		return o.Made, ctx.Err()
	}
	if f := o.Scene.Colours().Font; f != nil {
		o.Measurer = typeset.For(f)
	}
	if o.Scene.Look.Layout == scene.RankedLayout {
		o.Scene.Arrange = o.ranked(ctx)
	}
	shown, drawn := o.nameless(c)
	var pages []*scene.Scene
	if !drawn.Pages.Several() {
		pages = append(pages, drawn.onePage(shown))
	} else {
		drawn.takeOwnPage()
		pages = scene.Pages(shown, o.Measurer, drawn.Scene, o.Pages)
	}
	if o.Health {
		o.Scene.Look.Page = drawn.Scene.Look.Page
		pages = append(pages, o.dashboard(c))
	}
	return pages, ctx.Err()
}

// slide is the size of a page that is as large as its cards need, where the
// page has no cards.
var slide = layout.Size{W: 960, H: 540}

func (o *ExportOptions) dashboard(c *chart.Chart) *scene.Scene {
	size := o.Scene.Page()
	if size.W <= 0 || size.H <= 0 {
		size = slide
	}
	return report.Dashboard(c, report.Options{AsOf: chart.WriteDay(o.Day), Money: o.Money, NoNames: o.NoNames}, o.Scene.Colours(), size, o.Measurer)
}

// ranked has Graphviz arrange the cards. Where it cannot, it says so and the
// tree is taken.
func (o *ExportOptions) ranked(ctx context.Context) func(layout.Input, layout.Gaps) layout.Result {
	warned := false
	return func(in layout.Input, g layout.Gaps) layout.Result {
		r, err := graphviz.Arrange(ctx, o.Renderer, in, g)
		if err == nil {
			return r
		}
		if !warned && ctx.Err() == nil {
			o.warnOf(fmt.Errorf("the tree was drawn instead: %w", err))
		}
		warned = true
		return layout.Tree(in, g)
	}
}

// SmallTextError is a page whose text is too small to read.
type SmallTextError struct {
	Page   string // its name; empty where there is one page
	Points float64
	Slide  float64      // the same in points of a slide
	Faint  bool         // it cannot even be made out
	Pages  scene.Paging // the pages that there are
}

// SmallText is what there is to say about a page that is one of such pages.
func SmallText(s *scene.Scene, pages scene.Paging) *SmallTextError {
	return &SmallTextError{s.Name, s.SmallestText(), s.SlideText(), s.Faint(), pages}
}

func (e *SmallTextError) Error() string {
	page := "the page"
	if e.Page != "" {
		page = fmt.Sprintf("the page “%s”", e.Page)
	}
	return fmt.Sprintf("the smallest text on %s has %.1f pt, too small to read from a slide", page, e.Points)
}

// warn tells of pages that cannot be read.
func (o *ExportOptions) warn(scenes ...*scene.Scene) {
	for _, s := range scenes {
		if !s.Legible() {
			o.warnOf(SmallText(s, o.Pages))
		}
	}
}

// warnOf tells of what could be better, if anything.
func (o *ExportOptions) warnOf(err error) {
	if o.Warn != nil && err != nil {
		o.Warn(err)
	}
}

// Pixels a point of a page: a slide is 1,920 pixels wide, on which letters of
// the smallest text that can be read have a height of some ten. Where there is
// smaller text, to be zoomed into, it is 3,840.
const (
	pageScale = 2
	fineScale = 4
)

// PixelsPerPoint is how finely a scene is drawn as a PNG or JPG: as Scale says, or as
// its text needs; on a page of so many pixels, Scale times as many.
func (o *ExportOptions) PixelsPerPoint(s *scene.Scene) float64 {
	page, _ := scene.ParsePage(string(o.Scene.Look.Page)) // none: of no such size
	switch {
	case page.Pixels > 0:
		return cmp.Or(o.Scale, 1) * page.Pixels
	case s.Page.W == 0:
		return cmp.Or(o.Scale, o.NaturalScale, 1)
	case s.Legible():
		return cmp.Or(o.Scale, pageScale)
	}
	return cmp.Or(o.Scale, fineScale)
}

// fittingScale is how finely a picture of pixels is drawn: as asked, or as can be
// made, which it tells.
func (o *ExportOptions) fittingScale(s *scene.Scene) float64 {
	asked := o.PixelsPerPoint(s)
	fits := graphviz.LargestScale(s)
	if _, err := graphviz.PixelSize(s, asked); err == nil || asked < fits {
		return asked
	}
	o.warnOf(fmt.Errorf("at a scale of %.3g the picture would have more pixels than can be made; it was made at %.3g", asked, fits))
	return fits
}

// Dated is a look whose date, where that is Today, is the day's.
func Dated(l chart.Look, now time.Time) chart.Look {
	if l.Date == chart.Today {
		l.Date = now.Format("2 January 2006")
	}
	return l
}
