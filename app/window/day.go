package window

import (
	"time"

	"cadre/app/window/dialog"
)

// today is the day as the clock on the wall has it.
func today() time.Time {
	now := time.Now()
	return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
}

// ShowDay asks for a day and shows the chart of it.
func (w *Window) ShowDay() {
	dialog.AskDay(w.window, w.editor.Now(), func(day time.Time) {
		w.editor.ShowDay(day)
		w.window.Canvas().Focus(w.board)
	})
}
