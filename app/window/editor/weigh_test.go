package editor_test

import (
	"fmt"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// weigh does at once what the window does at rest.
func weigh(e *editor.Editor) {
	if arrange := e.Rearranger(); arrange != nil {
		e.Weigh(arrange())
	}
}

// onCanvas shows a company on the canvas.
func onCanvas(people int) *editor.Editor {
	e := editor.New(disk{}, measurer{})
	e.Resize(canvas)
	e.NewFrom(charttest.Company(people))
	return e
}

func grow(t *testing.T, e *editor.Editor, manager chart.ID, by int) {
	t.Helper()
	for range by {
		id := e.Chart().NewID()
		if err := e.Add(chart.Add(chart.Person{ID: id, Name: "New", Role: chart.PM}, manager, chart.End), id); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTheGainIsToldWhereItIsWorthIt lets a team grow until arranging anew is
// worth it, and then does that.
func TestTheGainIsToldWhereItIsWorthIt(t *testing.T) {
	e := onCanvas(60)
	heard := 0
	e.Listen(func(what editor.Change) {
		if what.Has(editor.GainChanged) {
			heard++
		}
	})
	if e.Rearranger() != nil {
		t.Error("a chart that was just opened could be arranged anew")
	}
	for e.Gain() == 0 {
		if n := e.Chart().Len(); n > 160 {
			t.Fatalf("the team of a chart of %d people grows, and nothing is said", n)
		}
		grow(t, e, "p2", 1)
		weigh(e)
	}
	gain, kept := e.Gain(), e.Scene()
	if gain <= 0.15 || heard != 1 {
		t.Errorf("the gain is %v, heard of %d times", gain, heard)
	}
	e.Fit()
	anew := e.Scene()
	larger := min(canvas.W/anew.Width, canvas.H/anew.Height) / min(canvas.W/kept.Width, canvas.H/kept.Height)
	if !near(larger, 1+gain) || e.Gain() != 0 || e.Rearranger() != nil {
		t.Errorf("text is %v times as large, want %v; the gain is %v then", larger, 1+gain, e.Gain())
	}
}

// TestWhatIsOutOfDateIsNotWeighed arranges charts anew that are others by the
// time that is done.
func TestWhatIsOutOfDateIsNotWeighed(t *testing.T) {
	for name, meanwhile := range map[string]func(e *editor.Editor){
		"edited":   func(e *editor.Editor) { grow(t, e, "p3", 1) },
		"resized":  func(e *editor.Editor) { e.Resize(layout.Size{W: 500, H: 700}) },
		"arranged": func(e *editor.Editor) { e.Arrange(layout.All[0]) },
		"replaced": func(e *editor.Editor) { e.NewFrom(charttest.Company(3)) },
	} {
		e := onCanvas(60)
		grow(t, e, "p2", 40)
		arrange := e.Rearranger()
		meanwhile(e)
		before := e.Scene()
		if e.Weigh(arrange()); e.Gain() != 0 || e.Scene() != before {
			t.Errorf("%s: the gain is %v; the picture is another one: %t", name, e.Gain(), e.Scene() != before)
		}
	}
}

// TestTheShapeOfTheCanvasDecidesAtRest makes the canvas narrow, and only then
// edits the chart: that is arranged for another canvas once, where that helps.
func TestTheShapeOfTheCanvasDecidesAtRest(t *testing.T) {
	e := onCanvas(60)
	before := e.Scene()
	e.Resize(layout.Size{W: canvas.W + 4, H: canvas.H})
	weigh(e)
	if e.Scene() != before || !e.Fits() {
		t.Error("a chart is arranged anew for a few pixels")
	}
	grow(t, e, "p2", 3)
	kept := e.Scene()
	if weigh(e); e.Scene() != kept {
		t.Error("a chart is arranged anew after an edit")
	}
	e.Resize(layout.Size{W: 500, H: canvas.H})
	if weigh(e); e.Scene() == kept || !e.Fits() || e.Gain() != 0 {
		t.Errorf("the chart is as it was; all is in view: %t", e.Fits())
	}
	e.Resize(canvas)
	e.ZoomTo(1)
	e.Show("p9")
	box, _ := e.CardBox("p9")
	from := e.View().ToView(box.Centre())
	weigh(e)
	now, _ := e.CardBox("p9")
	if to := e.View().ToView(now.Centre()); now == box || !near(from.X, to.X) || !near(from.Y, to.Y) {
		t.Errorf("the selected card went from %v to %v", from, to)
	}
}

// TestTheChartOfADayStandsAsTheChart looks at a day on which nobody has left.
func TestTheChartOfADayStandsAsTheChart(t *testing.T) {
	e := onCanvas(60)
	before := fmt.Sprint(e.Scene().Cards[30].Box)
	e.ShowDay(day(t, "2031-01-01"))
	if at := fmt.Sprint(e.Scene().Cards[30].Box); at != before {
		t.Errorf("a card of the chart of a day is at %s, before at %s", at, before)
	}
}
