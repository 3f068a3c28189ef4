package export

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/windowtest"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// brands is a shelf with one good theme file.
func brands(path string) (scene.Theme, error) {
	if path != "acme.json" {
		return scene.Theme{}, errors.New(path + ": there is no such file")
	}
	t := scene.Dark
	t.Name, t.Title = "Acme", "Acme"
	return t, nil
}

func showBranded(t *testing.T, w fyne.Window, ask string) *Dialog {
	t.Helper()
	r := &graphviz.Renderer{}
	t.Cleanup(func() { r.Close() })
	x := &Dialog{Chart: charttest.Parse(t, "cpo Ada"), Name: "team", Renderer: r, Measurer: typeset.Default(), Memory: fyne.CurrentApp().Preferences(),
		OnExport: func(format.Format, string, format.ExportOptions) {}, AskTheme: func(then func(string)) { then(ask) }, ReadTheme: brands}
	x.Show(w)
	return x
}

func themeOf(x *Dialog) string {
	o := x.options().Scene
	return o.Colours().Name
}

func TestABrandsTheme(t *testing.T) {
	w := windowtest.Open(t)
	x := showBranded(t, w, "acme.json")
	x.form.theme.Choose("dark")
	x.form.theme.Choose(openTheme)
	if got := themeOf(x); got != "Acme" || x.form.theme.Selected != "Acme" {
		t.Errorf("the theme is %q, chosen is %q", got, x.form.theme.Selected)
	}
	windowtest.Press(t, w, "Export…")
	again := showBranded(t, w, "acme.json")
	if got := themeOf(again); got != "Acme" {
		t.Errorf("the next dialog has the theme %q", got)
	}
	again.form.theme.Choose("print")
	if got := themeOf(again); got != "print" {
		t.Errorf("another choice gives %q", got)
	}
	again.Close()
}

func TestABrandsThemeIsRememberedByACopyToo(t *testing.T) {
	w := windowtest.Open(t)
	x := showBranded(t, w, "acme.json")
	x.CopyText = func(string) {}
	x.form.theme.Choose(openTheme)
	windowtest.Press(t, w, "Copy SVG")
	x.Close()
	again := showBranded(t, w, "acme.json")
	if got := themeOf(again); got != "Acme" {
		t.Errorf("the next dialog has the theme %q", got)
	}
	again.Close()
}

func TestAThemeFileThatCannotBeRead(t *testing.T) {
	w := windowtest.Open(t)
	x := showBranded(t, w, "gone.json")
	x.form.theme.Choose("dark")
	x.form.theme.Choose(openTheme)
	if got := themeOf(x); got != "dark" || x.form.theme.Chosen() != "dark" {
		t.Errorf("the theme is %q, chosen is %q", got, x.form.theme.Chosen())
	}
	windowtest.Press(t, w, "Close") // the message
	x.Close()
}
