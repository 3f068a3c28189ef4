//go:build story

package window

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/screen"
	"cadre/app/window/uithread"
)

// place is a rectangle on the screen, in pixels.
type place struct{ X, Y, W, H float32 }

// reportPlaces keeps a file up to date with the places of everything that is
// to be read in the window, for the stories in app/window/story to find it:
// texts by what they say, and other things by their Go type. Where one name
// stands several times, the later ones end in #2, #3 … The window opened last
// comes first.
func reportPlaces(app fyne.App) {
	path := os.Getenv("CADRE_PLACES")
	if path == "" {
		return
	}
	go func() {
		for range time.Tick(80 * time.Millisecond) {
			var places map[string]place
			uithread.DoAndWait(func() { places = placesOf(app.Driver().AllWindows()) })
			writePlaces(path, places)
		}
	}()
}

// writePlaces replaces the file as a whole, so that a reader never sees half
// of it. A failure shows in the story, which finds nothing.
func writePlaces(path string, places map[string]place) {
	data, err := json.Marshal(places)
	if err != nil {
		return
	}
	if os.WriteFile(path+".new", data, 0o600) == nil {
		os.Rename(path+".new", path)
	}
}

func placesOf(windows []fyne.Window) map[string]place {
	places := map[string]place{}
	add := func(name string, p place) {
		key := name
		for n := 2; ; n++ {
			if _, taken := places[key]; !taken {
				break
			}
			key = fmt.Sprintf("%s#%d", name, n)
		}
		places[key] = p
	}
	for _, w := range slices.Backward(windows) {
		var corner fyne.Position
		if desk, ok := screen.Of(w); ok {
			corner = fyne.NewPos(float32(desk.Window.X), float32(desk.Window.Y))
		}
		if top := w.Canvas().Overlays().Top(); top != nil {
			walk(top, corner, add)
		}
		walk(w.Canvas().Content(), corner, add)
	}
	return places
}

func walk(o fyne.CanvasObject, at fyne.Position, add func(string, place)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	p := place{at.X, at.Y, o.Size().Width, o.Size().Height}
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text != "" {
			add(o.Text, p)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, at, add)
		}
	case fyne.Widget:
		add(fmt.Sprintf("%T", o), p)
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, at, add)
		}
	}
}
