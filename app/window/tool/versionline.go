package tool

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/uithread"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// versionLine is what the list says of a version once it has been read.
type versionLine struct {
	of      string      // what it was made of: the version, the one before it, and the theme
	words   string      // what has changed since the one before
	picture image.Image // nil: it cannot be read
}

// miniature is the size of a version's picture in the list.
var miniature = fyne.NewSize(84, 54)

// lineOf is what the line of a version is made of.
func (v *Versions) lineOf(i int) string {
	before := ""
	if i+1 < len(v.all) {
		before = v.all[i+1].ID()
	}
	return v.all[i].ID() + " " + before + " " + v.editor.Theme().Name
}

// study reads the versions whose lines are not known, one after the other
// beside the window's own work, and adds to the list what it finds.
func (v *Versions) study() {
	v.giveUp()
	ctx, cancel := context.WithCancel(context.Background())
	v.giveUp = cancel
	all, name, draw := v.all, v.editor.Name(), v.draw()
	todo := map[int]string{}
	for i := range all {
		if of := v.lineOf(i); v.lines[all[i].ID()].of != of {
			todo[i] = of
		}
	}
	go func() {
		read := reader(name)
		for i := range all {
			if of, wanted := todo[i]; wanted && ctx.Err() == nil {
				l := studied(all[i:], of, read, draw)
				uithread.Do(func() {
					if ctx.Err() == nil {
						v.lines[all[i].ID()] = l
						v.list.RefreshItem(i)
					}
				})
			}
		}
	}()
}

// reader reads versions, and knows the last one still: it is that before the
// next.
func reader(name string) func(store.Version) (*chart.Chart, error) {
	var last store.Version
	var c *chart.Chart
	var err error
	return func(w store.Version) (*chart.Chart, error) {
		if w != last || c == nil {
			last = w
			c, _, err = w.Open(name)
		}
		return c, err
	}
}

// draw is a function that makes pictures for the list.
func (v *Versions) draw() func(*chart.Chart) image.Image {
	measurer, theme := v.editor.Measurer(), v.editor.Theme()
	return func(c *chart.Chart) image.Image {
		if c.Len() == 0 {
			return nil
		}
		return look.MiniaturePicture(scene.Build(c, measurer, scene.Options{Theme: theme, Look: scene.OnSlide(c)}), miniature)
	}
}

// studied is the line of the first of some versions.
func studied(from []store.Version, of string, read func(store.Version) (*chart.Chart, error), draw func(*chart.Chart) image.Image) versionLine {
	c, err := read(from[0])
	if err != nil {
		return versionLine{of: of, words: "cannot be read"}
	}
	l := versionLine{of: of, words: "the first that is kept", picture: draw(c)}
	if len(from) > 1 {
		before, err := read(from[1])
		if err != nil {
			before = chart.Empty()
		}
		l.words = compare.Between(before, c).Words()
	}
	return l
}

// versionRow is a version in the list.
type versionRow struct {
	widget.BaseWidget
	picture            *canvas.Image
	title, when, words *widget.Label
}

func newVersionRow() *versionRow {
	r := &versionRow{picture: &canvas.Image{FillMode: canvas.ImageFillContain}, title: widget.NewLabel(""), when: look.Caption(""), words: look.Caption("")}
	r.picture.SetMinSize(miniature)
	r.title.TextStyle.Bold, r.title.Truncation = true, fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *versionRow) CreateRenderer() fyne.WidgetRenderer {
	lines := container.NewVBox(layout.NewSpacer(), look.Stack(-look.Margin, r.title, r.when, r.words), layout.NewSpacer())
	return widget.NewSimpleRenderer(look.Border(nil, nil, container.NewPadded(container.NewCenter(r.picture)), nil, lines))
}

func (r *versionRow) show(w store.Version, l versionLine, now time.Time) {
	at := when(w.Time, now)
	title, second := at, ""
	if w.Name != "" {
		title, second = w.Name, at
	}
	r.title.SetText(title)
	r.when.SetText(second)
	widgets.SetVisible(r.when, second != "")
	r.words.SetText(phrase.Capital(l.words))
	r.picture.Image = l.picture
	r.picture.Refresh()
	r.Refresh()
}

// when says a time as people do, in the time zone of the clock.
func when(t, now time.Time) string {
	t = t.In(now.Location())
	day := func(t time.Time) int {
		return int(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
	}
	switch days := day(now) - day(t); {
	case days == 0:
		return t.Format("Today, 15:04")
	case days == 1:
		return t.Format("Yesterday, 15:04")
	case t.Year() == now.Year():
		return t.Format("Mon 2 January, 15:04")
	}
	return t.Format("2 January 2006, 15:04")
}

// versionName is what a sentence calls a version.
func versionName(w store.Version, now time.Time) string {
	if w.Name != "" {
		return "“" + w.Name + "”"
	}
	return "the version of " + phrase.Lower(when(w.Time, now))
}
