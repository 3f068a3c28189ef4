package panel

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart/charttest"
	"cadre/chart/typeset"
)

func TestShot(t *testing.T) {
	a := test.NewTempApp(t)
	for name, v := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
		a.Settings().SetTheme(look.Theme{Forced: true, Variant: v})
		e := editor.New(nil, typeset.Default())
		e.NewFrom(charttest.Parse(t, "cpo Ada Lovelace\n  head Bo Ångström [area=Growth]\n    apm Eve [mentor=bo]\n      pm Cy\n    pm [open]\n      junior-pm Gus\n"))
		pal, ins, prob, st := NewPalette(e), NewInspector(e), NewProblems(e), NewStatus(e)
		e.Select("eve")
		right := container.NewVSplit(ins.Content(), prob.Content())
		right.Offset = 0.6
		w := test.NewTempWindow(t, container.NewBorder(nil, st.Content(), container.NewGridWrap(fyne.NewSize(230, 860), pal.Content()), container.NewGridWrap(fyne.NewSize(330, 860), right)))
		w.Resize(fyne.NewSize(760, 900))
		f, _ := os.Create("/tmp/shots/panel-" + name + ".png")
		png.Encode(f, w.Canvas().Capture())
		f.Close()
	}
}
