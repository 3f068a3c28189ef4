//go:build cgo || ci

package window

import (
	"fmt"
	"io"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"cadre/assets"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

// garbage is how much of it there may be, in percent of what is in use: each edit
// of a chart of thousands makes some, and memory is what laptops are short of.
const garbage = 50

// Run opens the window, with a file in it unless that is empty, and returns
// when it is closed. How long it takes over each change is written to log; nil:
// nowhere.
func Run(file string, log io.Writer) (err error) {
	a := app.NewWithID("io.github.cadre")
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w := New(a, Disk{}, typeset.Default())
	w.editor.Beside, w.board.Beside = new(beside).do, new(beside).do
	if log != nil {
		w.editor.Timed = frames(log, time.Now)
	}
	w.views, w.locks, w.disk.versions = store.UserViews(), store.UserLocks(), store.UserVersions(time.Now)
	w.mappings, w.copied = store.UserMappings(), store.UserCopied()
	w.keepDrafts(store.UserDrafts(), w.keepsHistory())
	defer w.drafts.leave()
	defer w.letGo()
	defer w.renderer.Close()
	w.unseen = true
	if file == "" {
		w.backToStart()
	} else if err := w.openFirst(file, atOnce); err != nil {
		return err
	}
	a.Lifecycle().SetOnEnteredForeground(w.cameBack)
	started := false
	a.Lifecycle().SetOnStarted(func() {
		started = true
		debug.SetGCPercent(garbage)
		w.seen()
	})
	defer func() {
		// Fyne panics where a display is named that cannot be used.
		if fault := recover(); fault != nil && started {
			panic(fault)
		} else if fault != nil {
			err = fmt.Errorf("the window cannot be opened (%v); use the command line, such as “cadre export FILE -o chart.png”", fault)
		}
	}()
	defer w.heedSignals()()
	w.showFrame()
	a.Run()
	return nil
}
