package dialog

import "cadre/chart/scene"

// What the choice of themes offers besides the built-in ones.
const (
	brandTheme = "brand" // the one of a file
	openTheme  = "open"  // choose a file
)

// themes are those to choose among: a brand's where one was read, and a file
// where somebody can be asked for one.
func (x *Export) themes() []option {
	options := optionsOf(scene.Themes, func(t scene.Theme) option { return option{t.Name, t.Title} })
	if x.brand != nil {
		options = append(options, option{brandTheme, x.brand.Title})
	}
	if x.AskTheme != nil {
		options = append(options, option{openTheme, "From a file…"})
	}
	return options
}

// recallBrand reads the theme file of the last export again. Where that is
// gone, or wrong by now, the first theme is chosen.
func (x *Export) recallBrand(c *exportChoice) {
	if x.ReadTheme == nil || c.Brand == "" {
		return
	}
	if t, err := x.ReadTheme(c.Brand); err == nil {
		x.brand, x.brandFile = &t, c.Brand
	}
}

// askTheme lets choose a theme file, which is chosen then; until then, and
// where it is wrong, the theme is the former one.
func (x *Export) askTheme(former string) {
	x.form.theme.choose(former)
	x.AskTheme(func(path string) {
		t, err := x.ReadTheme(path)
		if err != nil {
			Error(x.window, err)
			return
		}
		x.brand, x.brandFile = &t, path
		x.form.theme.offer(x.themes())
		x.form.theme.choose(brandTheme)
		x.changed()
	})
}

// theme is the one chosen.
func (x *Export) theme() scene.Theme {
	if x.brand != nil && x.form.theme.chosen() == brandTheme {
		return *x.brand
	}
	t, _ := scene.ThemeByName(x.form.theme.chosen()) // none of that name: the first
	return t
}
