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
	"cadre/chart/scene"
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
		"{\"name\": \"x\",\n\"colours\": {\"line\": \"red\"}}":                   `line 2: colours.line: "red" is no colour; write it as #RRGGBB`,
		`{"name": "x", "colours": {"ink": "#000000"}}`:                           `colours: there is no "ink"; there are accent`,
		`{"name": "x", "colours": {"text": "#999999"}}`:                          "colours: text on card has a contrast of 2.8 to 1",
		`{"name": "x", "colours": {"line": "#ffffff", "background": "#ffffff"}}`: "colours: line on background has a contrast of 1.0 to 1 and could not be seen; choose colours with 1.5 or more",
		`{"name": "x", "colours": {"alert": "#fefefe", "card": "#ffffff"}}`:      "colours: alert on card has a contrast of 1.0 to 1",
		`{"name": "x", "colours": {"muted": "#999999"}}`:                         "colours: muted on card has a contrast of 2.8 to 1",
		`{"name": 7}`:                                                               "line 1: name must be text in quotes, not 7",
		`{"name": "x", "roles": {"cpo": 7}}`:                                        "line 1: roles.cpo must be text in quotes, not 7",
		`{"name": "x", "font": 7}`:                                                  "line 1: font: an object in braces is expected here, not 7",
		`{"name": "x", "font": {"regular": "acme.otf"}}`:                            "line 1: font needs a family",
		`{"name": "x", "font": {"family": "X", "regular": "none.otf"}}`:             "font: none.otf: there is no such file",
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

func TestAThemeIsItsBase(t *testing.T) {
	for text, want := range map[string]scene.Theme{
		`{"name": "x"}`: scene.Light, `{"name": "x", "base": "dark"}`: scene.Dark, `{"name": "x", "base": "print"}`: scene.Print,
	} {
		theme, err := ReadTheme(strings.NewReader(text), "x.json", nil)
		if err != nil {
			t.Fatal(err)
		}
		if theme.Name != "x" || theme.Title != "x" || theme.Card != want.Card || theme.Text != want.Text || theme.Font != nil || theme.Logo != nil {
			t.Errorf("%s is %+v", text, theme)
		}
	}
}

func TestAFontHasTwoWeights(t *testing.T) {
	open := func(name string) ([]byte, error) {
		return map[string][]byte{"regular.otf": assets.FontRegular, "bold.otf": assets.FontSemiBold}[name], nil
	}
	const one = `{"name": "x", "font": {"family": "X", "regular": "regular.otf"`
	for text, bold := range map[string]int{one + `}}`: 0, one + `, "semibold": "bold.otf"}}`: len(assets.FontSemiBold)} {
		theme, err := ReadTheme(strings.NewReader(text), "x.json", open)
		if err != nil {
			t.Fatal(err)
		}
		if len(theme.Font.Regular) != len(assets.FontRegular) || len(theme.Font.SemiBold) != bold {
			t.Errorf("%s: the weights have %d and %d bytes", text, len(theme.Font.Regular), len(theme.Font.SemiBold))
		}
	}
}
