package document

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"cadre/assets"
	"cadre/chart"
)

func TestReadTheme(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"logo.png": logo.Bytes(), "acme.otf": assets.FontRegular}
	open := func(name string) ([]byte, error) {
		if data, ok := files[name]; ok {
			return data, nil
		}
		return nil, errors.New(name + ": there is no such file")
	}
	theme, err := ReadTheme(strings.NewReader(`{"name": "Acme", "base": "dark", "colours": {"line": "#f00"}, "roles": {"cpo": "#112233"},
		"logo": "logo.png", "font": {"family": "Acme Sans", "regular": "acme.otf"}}`), "acme.json", open)
	if err != nil {
		t.Fatal(err)
	}
	cpo, _ := new(chart.Settings).Role(chart.CPO)
	if theme.Line != (color.NRGBA{255, 0, 0, 255}) || theme.RoleColour(cpo) != (color.NRGBA{0x11, 0x22, 0x33, 255}) {
		t.Errorf("the colours are %v, %v", theme.Line, theme.RoleColour(cpo))
	}
	if theme.Name != "Acme" || theme.Font.Family != "Acme Sans" || len(theme.Logo) != logo.Len() {
		t.Errorf("the theme is %+v", theme)
	}
	for text, want := range map[string]string{
		`{`:                             "line 1: the file ends too early",
		`{}`:                            "the theme has no name",
		`{"name": "x", "base": "neon"}`: `base: there is no theme "neon"`,
		`{"name": "x", "color": {}}`:    `line 1: a theme has no "color"; it can have name, base, colours`,
		"{\"name\": \"x\",\n\"colours\": {\"line\": \"red\"}}":                      `line 2: colours.line: "red" is no colour; write it as #RRGGBB`,
		`{"name": "x", "colours": {"ink": "#000000"}}`:                              `colours: there is no "ink"; there are accent`,
		`{"name": "x", "colours": {"text": "#999999"}}`:                             "colours: text on card has a contrast of 2.8 to 1",
		`{"name": "x", "logo": "none.png"}`:                                         "logo: none.png: there is no such file",
		`{"name": "x", "logo": "acme.otf"}`:                                         "logo: acme.otf is no PNG or JPEG picture",
		`{"name": "x", "font": {"family": "X"}}`:                                    "line 1: font needs a family",
		`{"name": "x", "font": {"family": "X", "regular": "logo.png"}}`:             "font: logo.png is no TrueType or OpenType font",
		`{"name": "x", "font": {"family": "X", "regular": "acme.otf", "bold": ""}}`: `line 1: font has no "bold"; it can have family, regular, semibold`,
	} {
		if _, err := ReadTheme(strings.NewReader(text), "acme.json", open); err == nil || !strings.HasPrefix(err.Error(), "acme.json: "+want) {
			t.Errorf("%s: the error is %v, want %s", text, err, want)
		}
	}
}
