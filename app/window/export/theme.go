package export

import (
	"cadre/app/window/dialog"
	"cadre/chart/scene"
)

// What the choice of themes offers besides the built-in ones.
const (
	brandTheme = "brand" // the one of a file
	openTheme  = "open"  // choose a file
)

// themes are those to choose among: a brand's where one was read, and a file
// where somebody can be asked for one.
func (x *Dialog) themes() []scene.Value {
	values := scene.ChoiceByID("theme").Values(x.Chart)
	if x.brand != nil {
		values = append(values, scene.Value{ID: brandTheme, Title: x.brand.Title})
	}
	if x.AskTheme != nil {
		values = append(values, scene.Value{ID: openTheme, Title: "From a file…"})
	}
	return values
}

// recallBrand reads the theme file of the last export again. Where that is
// gone, or wrong by now, the first theme is chosen.
func (x *Dialog) recallBrand(c *choice) {
	if x.ReadTheme == nil || c.Brand == "" {
		return
	}
	if t, err := x.ReadTheme(c.Brand); err == nil {
		x.brand, x.brandFile = &t, c.Brand
	}
}

// askTheme lets choose a theme file, which is chosen then; until then, and
// where it is wrong, the theme is the former one.
func (x *Dialog) askTheme(former string) {
	x.form.theme.Choose(former)
	x.AskTheme(func(path string) {
		t, err := x.ReadTheme(path)
		if err != nil {
			dialog.Error(x.window, err)
			return
		}
		x.brand, x.brandFile = &t, path
		x.form.theme.SetValues(x.themes())
		x.form.theme.Choose(brandTheme)
		x.changed()
	})
}
