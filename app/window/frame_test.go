package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/screen"
)

func TestTheFrameIsKept(t *testing.T) {
	u := newUser(t, "")
	if kept := u.keptFrame(); kept != nil {
		t.Fatalf("before it was closed %v is kept", kept)
	}
	u.window.Resize(fyne.NewSize(900, 640))
	u.keepFrame()
	if d := cmp.Diff([]float64{900, 640}, u.keptFrame()); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	u.app.Preferences().SetFloatList(frameKey, []float64{900, 0})
	if kept := u.keptFrame(); kept != nil {
		t.Errorf("a window of no height is kept as %v", kept)
	}
}

func TestTheFrameFitsTheScreensThereAre(t *testing.T) {
	desk := screen.Desk{Window: screen.Area{X: 5, Y: 6, W: 700, H: 600}, Screens: []screen.Area{{X: 0, Y: 30, W: 1366, H: 738}}, Scale: 1.5}
	for name, c := range map[string]struct {
		kept []float64
		want screen.Area
	}{
		"the first time":      {nil, screen.Area{X: 137, Y: 104, W: 1092, H: 590}},
		"as it was":           {[]float64{600, 400, 100, 90}, screen.Area{X: 100, Y: 90, W: 900, H: 600}},
		"its place not known": {[]float64{600, 400}, screen.Area{X: 5, Y: 30, W: 900, H: 600}},
		"on a larger screen":  {[]float64{2000, 1200, 900, 500}, screen.Area{X: 0, Y: 30, W: 1366, H: 738}},
	} {
		if got := frameOn(desk, c.kept); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
