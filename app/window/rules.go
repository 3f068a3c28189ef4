package window

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/store"
	"cadre/chart/title"
)

// Rules opens the document's rules.
func (w *Window) Rules() { w.toggle(w.rules.Tool, w.rules.Show) }

// Roles opens the document's roles.
func (w *Window) Roles() { w.toggle(w.roles.Tool, w.roles.Show) }

func (w *Window) loadRules(over fyne.Window) {
	openSet(w, over, "Load a rule set", store.OpenRules, rule.Adopt)
}

func (w *Window) saveRules(over fyne.Window) {
	w.saveSet(over, "Save the rule set", "rules", func(path string, s *chart.Settings) error { return store.SaveRules(path, rule.SetOf(s)) })
}

func (w *Window) openLadder(over fyne.Window) {
	openSet(w, over, "Open a ladder", store.OpenLadder, title.UseLadder)
}

func (w *Window) saveLadder(over fyne.Window) {
	w.saveSet(over, "Save the ladder", "ladder", store.SaveLadder)
}

// setFile is how files end that say what holds for several charts.
var setFile = []string{".json"}

// openSet asks for such a file and makes it hold for the document.
func openSet[T any](w *Window, over fyne.Window, ask string, open func(path string) (T, error), adopt func(T) chart.Edit) {
	dialog.NewFiles(over).Open(ask, setFile, func(path string) {
		if err := adoptFile(w, path, open, adopt); err != nil {
			dialog.Error(over, err)
		}
	})
}

func adoptFile[T any](w *Window, path string, open func(path string) (T, error), adopt func(T) chart.Edit) error {
	set, err := open(path)
	if err != nil {
		return err
	}
	return w.editor.Do(adopt(set))
}

// saveSet asks for a name and writes what holds for the document.
func (w *Window) saveSet(over fyne.Window, ask, what string, save func(path string, s *chart.Settings) error) {
	dialog.NewFiles(over).Save(ask, w.exportName()+" "+what+".json", setFile, func(path string) {
		if filepath.Ext(path) == "" {
			path += setFile[0]
		}
		if err := save(path, w.editor.Chart().Settings()); err != nil {
			dialog.Error(over, err)
			return
		}
		w.Say("Saved to " + path)
	})
}
