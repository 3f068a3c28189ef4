package document

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// brand is a theme file while it is read.
type brand struct {
	name, base, logo          string
	family, regular, semiBold string
	colours                   map[string]color.NRGBA
	roles                     map[string]color.NRGBA
}

var brandMembers = []member[brand]{
	asText("name", 0, func(b *brand) *string { return &b.name }),
	asText("base", 0, func(b *brand) *string { return &b.base }),
	asDictionary("colours", 0, func(b *brand) *map[string]color.NRGBA { return &b.colours }, readColour, writeColour),
	asDictionary("roles", 0, func(b *brand) *map[string]color.NRGBA { return &b.roles }, readColour, writeColour),
	asText("logo", 0, func(b *brand) *string { return &b.logo }),
	{"font", 0, readFont, nil},
}

var fontMembers = []member[brand]{
	asText("family", 0, func(b *brand) *string { return &b.family }),
	asText("regular", 0, func(b *brand) *string { return &b.regular }),
	asText("semibold", 0, func(b *brand) *string { return &b.semiBold }),
}

// themeColours are the colours a theme file can set.
var themeColours = map[string]func(*scene.Theme) *color.NRGBA{
	"background": func(t *scene.Theme) *color.NRGBA { return &t.Background },
	"card":       func(t *scene.Theme) *color.NRGBA { return &t.Card },
	"vacant":     func(t *scene.Theme) *color.NRGBA { return &t.Vacant },
	"border":     func(t *scene.Theme) *color.NRGBA { return &t.Border },
	"text":       func(t *scene.Theme) *color.NRGBA { return &t.Text },
	"muted":      func(t *scene.Theme) *color.NRGBA { return &t.Muted },
	"line":       func(t *scene.Theme) *color.NRGBA { return &t.Line },
	"neutral":    func(t *scene.Theme) *color.NRGBA { return &t.Neutral },
	"alert":      func(t *scene.Theme) *color.NRGBA { return &t.Alert },
	"accent":     func(t *scene.Theme) *color.NRGBA { return &t.Accent },
}

// ReadTheme reads a brand's own theme: JSON with a base (light, dark or
// print) and what differs from it: colours, the colours of roles, a logo and
// a font. name is the file's, for messages; open reads the files it names,
// whose names are relative to it.
func ReadTheme(r io.Reader, name string, open func(string) ([]byte, error)) (scene.Theme, error) {
	text, err := readText(r)
	if err != nil {
		return scene.Theme{}, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{lines: newLineIndex(text)}
	b, err := readBrand(text)
	if err != nil {
		return scene.Theme{}, fmt.Errorf("%s: %w", name, l.place(err))
	}
	t, err := b.theme()
	if err == nil {
		err = b.files(&t, open)
	}
	if err != nil {
		return scene.Theme{}, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

func readBrand(text string) (b brand, err error) {
	root, err := parseJSON(text)
	if err != nil {
		return b, err
	}
	unknown, err := readMembers(brandMembers, root, &b)
	if err != nil {
		return b, err
	}
	return b, refuse(root, "a theme", unknown, brandMembers)
}

func readFont(b *brand, v node) error {
	unknown, err := readMembers(fontMembers, v, b)
	if err != nil {
		return within(err, "font")
	}
	if b.family == "" || b.regular == "" {
		return v.fault("font needs a family, as programs list it, and regular, the name of a font file")
	}
	return refuse(v, "font", unknown, fontMembers)
}

// refuse fails on a member that nobody knows: a slip of the pen.
func refuse[R any](n node, what string, unknown map[string]string, known []member[R]) error {
	if len(unknown) == 0 {
		return nil
	}
	name := slices.Min(slices.Collect(maps.Keys(unknown)))
	var names []string
	for _, m := range known {
		names = append(names, m.name)
	}
	at, _ := n.member(name)
	return at.fault("%s has no %q; it can have %s", what, name, strings.Join(names, ", "))
}

func readColour(name string, v node) (color.NRGBA, error) {
	s, err := readString(name, v)
	if err != nil {
		return color.NRGBA{}, err
	}
	c, ok := scene.ParseColour(s)
	if !ok {
		return c, v.fault("%s: %q is no colour; write it as #RRGGBB", name, s)
	}
	return c, nil
}

// writeColour is not used: themes are only read.
func writeColour(b []byte, _ color.NRGBA) []byte { return b }

// theme is the base with the colours laid over it.
func (b *brand) theme() (scene.Theme, error) {
	base := b.base
	if base == "" {
		base = scene.Light.Name
	}
	t, ok := scene.ThemeByName(base)
	if !ok {
		return t, fmt.Errorf("base: there is no theme %q; there are light, dark and print", base)
	}
	if t.Name = b.name; t.Name == "" {
		return t, errors.New("the theme has no name")
	}
	t.Title = b.name
	for _, name := range slices.Sorted(maps.Keys(b.colours)) {
		at, ok := themeColours[name]
		if !ok {
			return t, fmt.Errorf("colours: there is no %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(themeColours)), ", "))
		}
		*at(&t) = b.colours[name]
	}
	t.Roles = map[chart.RoleID]color.NRGBA{}
	for id, c := range b.roles {
		t.Roles[chart.RoleID(id)] = c
	}
	return t, legible(t)
}

// legible fails where text could not be read (WCAG 2.1, 1.4.3).
func legible(t scene.Theme) error {
	for _, pair := range [][2]string{{"text", "card"}, {"text", "background"}, {"muted", "card"}, {"muted", "background"}, {"text", "vacant"}, {"muted", "vacant"}} {
		c := scene.Contrast(*themeColours[pair[0]](&t), *themeColours[pair[1]](&t))
		if c < 4.5 {
			return fmt.Errorf("colours: %s on %s has a contrast of %.1f to 1 and could hardly be read; choose colours with 4.5 or more", pair[0], pair[1], c)
		}
	}
	for _, pair := range [][2]string{{"line", "background"}, {"accent", "background"}, {"alert", "card"}} {
		const least = 1.5
		if c := scene.Contrast(*themeColours[pair[0]](&t), *themeColours[pair[1]](&t)); c < least {
			return fmt.Errorf("colours: %s on %s has a contrast of %.1f to 1 and could not be seen; choose colours with %.1f or more", pair[0], pair[1], c, least)
		}
	}
	return nil
}

// files reads the logo and the font.
func (b *brand) files(t *scene.Theme, open func(string) ([]byte, error)) error {
	if b.logo != "" {
		data, err := open(b.logo)
		if err != nil {
			return fmt.Errorf("logo: %w", err)
		}
		if _, err := reading.PictureSize(data); err != nil {
			return fmt.Errorf("logo: %s %w; choose another", b.logo, err)
		}
		t.Logo = data
	}
	if b.regular == "" {
		return nil
	}
	t.Font = &scene.Font{Family: b.family}
	for _, f := range []struct {
		name string
		to   *[]byte
	}{{b.regular, &t.Font.Regular}, {b.semiBold, &t.Font.SemiBold}} {
		if f.name == "" {
			continue
		}
		data, err := open(f.name)
		if err != nil {
			return fmt.Errorf("font: %w", err)
		}
		if _, err := typeset.New(data, data); err != nil {
			return fmt.Errorf("font: %s is no TrueType or OpenType font: %v", f.name, err)
		}
		*f.to = data
	}
	return nil
}
