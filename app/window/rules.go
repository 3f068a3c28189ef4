package window

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/chart/rule"
	"cadre/chart/store"
)

// Rules opens the document's rules.
func (w *Window) Rules() { w.rules.Show() }

// Roles opens the document's roles.
func (w *Window) Roles() { w.roles.Show() }

// ruleSet is how files with a rule set end.
var ruleSet = []string{".json"}

func (w *Window) loadRules(over fyne.Window) {
	dialog.NewFiles(over).Open("Load a rule set", ruleSet, func(path string) {
		set, err := store.OpenRules(path)
		if err == nil {
			err = w.editor.Do(rule.Adopt(set))
		}
		if err != nil {
			dialog.Error(over, err)
		}
	})
}

func (w *Window) saveRules(over fyne.Window) {
	dialog.NewFiles(over).Save("Save the rule set", w.exportName()+" rules.json", ruleSet, func(path string) {
		if filepath.Ext(path) == "" {
			path += ruleSet[0]
		}
		if err := store.SaveRules(path, rule.SetOf(w.editor.Chart().Settings())); err != nil {
			dialog.Error(over, err)
			return
		}
		w.Say("Saved to " + path)
	})
}
