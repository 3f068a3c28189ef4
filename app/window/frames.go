package window

import (
	"fmt"
	"io"
	"time"

	"cadre/app/window/editor"
)

// frames is how an editor's changes are timed: a line is written for each, with
// how long the window was busy with it, Fyne's painting not counted, and what
// changed.
func frames(to io.Writer, now func() time.Time) func() (told func(editor.Change)) {
	return func() func(editor.Change) {
		begun := now()
		return func(what editor.Change) {
			fmt.Fprintf(to, "%7.2f ms  %v\n", float64(now().Sub(begun))/float64(time.Millisecond), what)
		}
	}
}
