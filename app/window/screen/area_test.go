package screen

import "testing"

var (
	laptop = Area{0, 0, 1366, 768}
	large  = Area{1366, 0, 1920, 1080}
)

func TestTheFirstPlaceIsTheMiddleOfTheFirstScreen(t *testing.T) {
	d := Desk{Screens: []Area{{100, 40, 1000, 500}, large}}
	if got, want := d.First(), (Area{200, 90, 800, 400}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWithin(t *testing.T) {
	d := Desk{Screens: []Area{laptop, large}}
	for name, c := range map[string]struct{ asked, want Area }{
		"fits":                       {Area{10, 20, 800, 600}, Area{10, 20, 800, 600}},
		"larger than the screen":     {Area{0, 0, 1340, 2000}, Area{0, 0, 1340, 768}},
		"off to the right":           {Area{3000, 100, 800, 600}, Area{2486, 100, 800, 600}},
		"above the top":              {Area{10, -200, 800, 600}, Area{10, 0, 800, 600}},
		"mostly on the second":       {Area{1300, 0, 800, 600}, Area{1366, 0, 800, 600}},
		"a screen that is not there": {Area{9000, 9000, 800, 600}, Area{566, 168, 800, 600}},
	} {
		if got := d.Within(c.asked); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

func TestBeside(t *testing.T) {
	for name, c := range map[string]struct {
		window Area
		w, h   int
		want   Area
	}{
		"room to the right":      {Area{1366, 0, 1200, 900}, 600, 500, Area{2574, 0, 600, 500}},
		"room to the left":       {Area{2100, 50, 1186, 900}, 600, 500, Area{1492, 50, 600, 500}},
		"no room":                {Area{1450, 50, 1700, 900}, 600, 500, Area{2686, 50, 600, 500}},
		"larger than the screen": {Area{0, 0, 1366, 768}, 1500, 900, Area{0, 0, 1366, 768}},
		"it would end too low":   {Area{1366, 700, 1200, 300}, 600, 500, Area{2574, 580, 600, 500}},
	} {
		d := Desk{Window: c.window, Screens: []Area{laptop, large}}
		if got := d.Beside(c.w, c.h); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
