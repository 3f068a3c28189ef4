package report

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/layout"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Dashboard is a team's health on one page or slide of a size in points, in
// the colours of a theme: the figures that stand out, and four charts.
func Dashboard(c *chart.Chart, o Options, t scene.Theme, size layout.Size, m scene.Measurer) *scene.Scene {
	r := newBuilder(c, o)
	d := newDashboard(t, size, m, DashboardName)
	d.head(r)
	d.tiles(r.summary())
	d.panels(r.headcountPanel(), r.spansPanel(), r.skillsPanel(), r.workPanel())
	return d.page
}

// DashboardName is the page's.
const DashboardName = "Team health"

// panel is one chart of the dashboard.
type panel struct {
	title string
	rows  []gauge
	empty string // what stands there where there are no rows
}

// gauge is a bar with its name and its number.
type gauge struct {
	name, value string
	bar         Bar
}

// mostGauges is how many bars fit into a panel.
const mostGauges = 8

// scaled fills in the shares of rows with these numbers.
func scaled(rows []gauge, numbers []int) []gauge {
	largest := 1
	for _, n := range numbers {
		largest = max(largest, n)
	}
	for i, n := range numbers {
		rows[i].value, rows[i].bar.Share = phrase.Number(int64(n)), float64(n)/float64(largest)
	}
	return rows
}

func (r *builder) headcountPanel() panel {
	var rows []gauge
	var numbers []int
	add := func(name string, posts int) { rows, numbers = append(rows, gauge{name: name}), append(numbers, posts) }
	shown, others, posts := largestRoles(append(append([]health.Role{}, r.health.Roles...), r.health.Others...))
	for _, of := range shown {
		name := of.Title
		if name == "" {
			name = "No title given"
		}
		if n := len(of.Open); n > 0 {
			name += fmt.Sprintf(" (%d open)", n)
		}
		add(name, of.Posts())
	}
	if others > 0 {
		add(phrase.Count(others, "more role", "more roles"), posts)
	}
	return panel{title: "Headcount by role", rows: scaled(rows, numbers)}
}

// largestRoles are those with the most posts that fit into a panel, in their
// order, with how many more there are and the posts of these.
func largestRoles(all []health.Role) (shown []health.Role, others, posts int) {
	if len(all) <= mostGauges {
		return all, 0, 0
	}
	bySize := slices.SortedStableFunc(slices.Values(all), func(a, b health.Role) int { return b.Posts() - a.Posts() })
	for _, of := range bySize[mostGauges-1:] {
		others, posts = others+1, posts+of.Posts()
	}
	shown = slices.DeleteFunc(slices.Clone(all), func(of health.Role) bool {
		return slices.ContainsFunc(bySize[mostGauges-1:], func(other health.Role) bool { return other.ID == of.ID && other.Title == of.Title })
	})
	return shown, others, posts
}

// spanRanges are the sizes of teams that the dashboard tells apart.
var spanRanges = []struct {
	name string
	upTo int
}{{"1 report", 1}, {"2 or 3 reports", 3}, {"4 to 7 reports", 7}, {"8 to 10 reports", 10}, {"11 reports or more", 1 << 30}}

func (r *builder) spansPanel() panel {
	p := panel{title: "Spans of control", empty: "Nobody reports to anybody yet."}
	if len(r.health.Spans.Managers) == 0 {
		return p
	}
	numbers := make([]int, len(spanRanges))
	for _, s := range r.health.Spans.Managers {
		for i, of := range spanRanges {
			if len(s.Reports) <= of.upTo {
				numbers[i]++
				break
			}
		}
	}
	for i, of := range spanRanges {
		p.rows = append(p.rows, gauge{name: of.name, bar: Bar{Over: i == len(spanRanges)-1 && numbers[i] > 0}})
	}
	p.rows = scaled(p.rows, numbers)
	return p
}

func (r *builder) skillsPanel() panel {
	p := panel{title: "Essential skills among the leaders", empty: "No leader's skills are filled in."}
	k := &r.health.Skills
	if len(k.Known) == 0 {
		return p
	}
	var numbers []int
	for _, e := range k.Essential {
		p.rows, numbers = append(p.rows, gauge{name: e.Short, bar: Bar{Over: len(e.Leaders) == 0}}), append(numbers, len(e.Leaders))
	}
	p.rows = scaled(p.rows, numbers)
	return p
}

// workPanel is about money where there are budgets to tell of, otherwise about areas and
// mentoring.
func (r *builder) workPanel() panel {
	var told []*health.Budget
	longest := 1.0
	for i := range r.health.Budgets {
		if b := &r.health.Budgets[i]; r.told.all[b] {
			told = append(told, b)
			longest = max(longest, used(b))
		}
	}
	if len(told) == 0 {
		return r.ownershipPanel()
	}
	p := panel{title: "Cost against budget"}
	for _, b := range told[:min(mostGauges, len(told))] {
		p.rows = append(p.rows, gauge{r.name(b.Lead), percent(used(b)), Bar{max(0, used(b)/longest), 1 / longest, b.All() > b.Budget}})
	}
	return p
}

func (r *builder) ownershipPanel() panel {
	p := panel{title: "Product areas and mentoring", empty: "No product areas are filled in, and nobody is at entry level."}
	var one, shared, none int
	for i := range r.health.Areas {
		switch a := &r.health.Areas[i]; {
		case a.Unowned():
			none++
		case a.Shared():
			shared++
		default:
			one++
		}
	}
	m := &r.health.Mentoring
	if len(r.health.Areas)+len(m.Entry) == 0 {
		return p
	}
	p.rows = scaled([]gauge{{name: "Areas with one owner"}, {name: "Shared areas"}, {name: "Areas that nobody owns", bar: Bar{Over: none > 0}},
		{name: "Learners with a guide"}, {name: "Learners without one", bar: Bar{Over: len(m.Alone) > 0}}},
		[]int{one, shared, none, m.Covered(), len(m.Alone)})
	return p
}

// dashboard sets the page, whose measures are given for a slide of 960 by 540
// points, or for 640 by 880 where it stands upright.
type dashboard struct {
	typesetter
	theme  scene.Theme
	unit   float64 // points for one of the measures
	w, h   float64 // of the page, in measures
	across int     // panels side by side
}

func newDashboard(t scene.Theme, size layout.Size, m scene.Measurer, name string) *dashboard {
	d := &dashboard{typesetter: typesetter{m: m}, theme: t, across: 2}
	least := layout.Size{W: 960, H: 540}
	if size.H > size.W {
		least, d.across = layout.Size{W: 640, H: 880}, 1
	}
	d.unit = min(size.W/least.W, size.H/least.H)
	d.w, d.h = size.W/d.unit, size.H/d.unit
	d.page = &scene.Scene{Width: size.W, Height: size.H, Page: size, Name: name, Title: name, Theme: t, Background: t.Background}
	return d
}

// Measures of the dashboard.
const (
	edge    = 36.0
	tileTop = 92.0
	tileH   = 58.0
	tileGap = 10.0
	rowH    = 22.0
)

// text sets a line of text with its top at y, no wider than width.
func (d *dashboard) text(s string, x, y, width, size float64, w scene.Weight, c scene.Ink, a scene.Anchor) {
	st := style{size * d.unit, w, c}
	d.put(d.clip(chart.Tidy(s), width*d.unit, st), x*d.unit, y*d.unit, st, a)
}

func (d *dashboard) rectangle(x, y, w, h float64, c scene.Ink) {
	d.box(layout.Rect{X: x * d.unit, Y: y * d.unit, W: w * d.unit, H: h * d.unit}, c)
}

func (d *dashboard) head(r *builder) {
	d.text(DashboardName, edge, 26, d.w-2*edge, 24, scene.SemiBold, d.theme.Ink(scene.SlotText), scene.Start)
	d.page.Labels[0].Part = scene.PartHeading
	below := slices.DeleteFunc([]string{r.chart.Settings().Title, r.dates()}, func(s string) bool { return s == "" })
	d.text(strings.Join(below, " · "), edge, 58, d.w-2*edge, 12, scene.Regular, d.theme.Ink(scene.SlotMuted), scene.Start)
}

// tiles sets the figures side by side; upright, in rows of three.
func (d *dashboard) tiles(figures []Figure) {
	abreast := len(figures)
	if d.across == 1 {
		abreast = 3
	}
	width := (d.w - 2*edge - tileGap*float64(abreast-1)) / float64(abreast)
	for i, f := range figures {
		x, y := edge+float64(i%abreast)*(width+tileGap), tileTop+float64(i/abreast)*(tileH+tileGap)
		box := layout.Rect{X: x * d.unit, Y: y * d.unit, W: width * d.unit, H: tileH * d.unit}
		d.page.Shapes = append(d.page.Shapes, scene.Shape{Box: box, Radius: 12, Fill: d.theme.Ink(scene.SlotCard), Stroke: d.theme.Ink(scene.SlotBorder), Weight: 1})
		colour := d.theme.Ink(scene.SlotText)
		if f.Alert {
			colour = d.theme.Ink(scene.SlotAlert)
		}
		d.text(f.Value, x+12, y+7, width-24, d.fontSize(f.Value, width-24), scene.SemiBold, colour, scene.Start)
		d.text(f.Label, x+12, y+33, width-24, 11, scene.Regular, d.theme.Ink(scene.SlotMuted), scene.Start)
	}
	rows := (len(figures) + abreast - 1) / abreast
	d.y = tileTop + float64(rows)*(tileH+tileGap) + 14
}

// fontSize is the largest size in which a figure goes into a tile.
func (d *dashboard) fontSize(s string, width float64) float64 {
	const largest, smallest = 19.0, 11.0
	size := largest
	for size > smallest && d.m.Width(s, size*d.unit, scene.SemiBold) > width*d.unit {
		size--
	}
	return size
}

// panels shares the rest of the page out among charts.
func (d *dashboard) panels(all ...panel) {
	const gap = 40.0
	rows := (len(all) + d.across - 1) / d.across
	width := (d.w - 2*edge - gap*float64(d.across-1)) / float64(d.across)
	height := (d.h - d.y - 16) / float64(rows)
	for i, p := range all {
		d.panel(p, edge+float64(i%d.across)*(width+gap), d.y+float64(i/d.across)*height, width, height)
	}
}

func (d *dashboard) panel(p panel, x, y, width, height float64) {
	d.text(p.title, x, y, width, 13, scene.SemiBold, d.theme.Ink(scene.SlotText), scene.Start)
	y += 24
	if len(p.rows) == 0 {
		d.text(p.empty, x, y, width, 12, scene.Regular, d.theme.Ink(scene.SlotMuted), scene.Start)
		return
	}
	step := min(rowH, (height-34)/float64(len(p.rows)))
	name, number := width*0.47, 46.0
	for i, g := range p.rows {
		top := y + float64(i)*step
		d.text(g.name, x, top, name-10, 11, scene.Regular, d.theme.Ink(scene.SlotText), scene.Start)
		colour := d.theme.Ink(scene.SlotText)
		if g.bar.Over {
			colour = d.theme.Ink(scene.SlotAlert)
		}
		d.text(g.value, x+width, top, number, 11, scene.SemiBold, colour, scene.End)
		d.gauge(g.bar, x+name, top+4, width-name-number)
	}
}

// gauge draws a bar, and a stroke at its limit.
func (d *dashboard) gauge(b Bar, x, y, width float64) {
	const height = 8.0
	colour := d.theme.Ink(scene.SlotAccent)
	if b.Over {
		colour = d.theme.Ink(scene.SlotAlert)
	}
	d.rectangle(x, y, width, height, d.theme.Ink(scene.SlotBorder))
	d.rectangle(x, y, width*b.Share, height, colour)
	if b.Limit > 0 {
		d.rectangle(x+width*b.Limit-0.75, y-2, 1.5, height+4, d.theme.Ink(scene.SlotText))
	}
}
