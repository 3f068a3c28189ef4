package scene

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

// Page is what a picture is made for.
type Page struct {
	Name   string      // as written on the command line
	Title  string      // as shown in menus
	Size   layout.Size // in points; zero: as large as the cards need
	Pixels float64     // pixels a point that were asked for; 0: none
}

// UsualPages lists the pages that menus offer, the commonest first. Slides have
// the sizes of PowerPoint's own.
var UsualPages = []Page{
	{Name: "fit", Title: "As large as the chart"},
	{Name: "16:9", Title: "Slide 16:9", Size: layout.Size{W: 960, H: 540}},
	{Name: "4:3", Title: "Slide 4:3", Size: layout.Size{W: 720, H: 540}},
	{Name: "A4", Title: "A4", Size: layout.Size{W: 841.89, H: 595.28}},
	{Name: "A3", Title: "A3", Size: layout.Size{W: 1190.55, H: 841.89}},
	{Name: "Letter", Title: "Letter", Size: layout.Size{W: 792, H: 612}},
	{Name: "Legal", Title: "Legal", Size: layout.Size{W: 1008, H: 612}},
	{Name: "Tabloid", Title: "Tabloid", Size: layout.Size{W: 1224, H: 792}},
}

var pageForm = regexp.MustCompile(`^(\d{1,6})([x×:])(\d{1,6})$`)

const portrait = "-portrait"

// ParsePage reads pixels such as 1920x1080, proportions such as 16:9, or a
// page such as A4, which lies on its side unless it is called A4-portrait.
func ParsePage(s string) (Page, error) {
	name := strings.TrimSpace(s)
	upright := len(name) > len(portrait) && strings.EqualFold(name[len(name)-len(portrait):], portrait)
	if upright {
		name = name[:len(name)-len(portrait)]
	}
	var named []string // those whose name is no proportion
	for _, p := range UsualPages {
		if !strings.Contains(p.Name, ":") {
			named = append(named, p.Name)
		}
		if strings.EqualFold(p.Name, name) {
			if upright {
				p.Name, p.Size = p.Name+portrait, layout.Size{W: p.Size.H, H: p.Size.W}
			}
			return p, nil
		}
	}
	m := pageForm.FindStringSubmatch(name)
	if m == nil || upright {
		return Page{}, fmt.Errorf("write it as 1920x1080, as 16:9, or as one of %s", strings.Join(named, ", "))
	}
	w, _ := strconv.ParseFloat(m[1], 64) // up to six digits
	h, _ := strconv.ParseFloat(m[3], 64)
	switch {
	case w == 0 || h == 0:
		return Page{}, fmt.Errorf("neither side can be 0")
	case max(w, h) > thinnest*min(w, h):
		return Page{}, fmt.Errorf("one side may be %d times as long as the other, not more", thinnest)
	}
	if m[2] == ":" {
		return proportions(name, w, h), nil
	}
	return PixelPage(w, h), nil
}

// pageSize is a page's in points; zero where there is none of that name.
func pageSize(name chart.PageName) layout.Size {
	p, _ := ParsePage(string(name))
	return p.Size
}

// thinnest is how many times as long as the other a page's side may be.
const thinnest = 50

// PixelPage is a page of so many pixels, whose longer side is a slide's: how
// many there are makes the picture sharper, and not the chart smaller.
func PixelPage(w, h float64) Page {
	const long = 960
	perPoint := max(w, h) / long
	name := fmt.Sprintf("%gx%g", w, h)
	return Page{Name: name, Title: name, Size: layout.Size{W: w / perPoint, H: h / perPoint}, Pixels: perPoint}
}

// proportions is a slide whose shorter side is as long as a slide is high.
func proportions(name string, w, h float64) Page {
	const short = 540
	k := short / min(w, h)
	return Page{Name: name, Title: "Slide " + name, Size: layout.Size{W: w * k, H: h * k}}
}
