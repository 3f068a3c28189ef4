package window

import (
	"path/filepath"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/tool"
	"cadre/chart/rule"
	"cadre/chart/store"
)

// Rules opens the document's rules.
func (w *Window) Rules() {
	if w.rules == nil {
		w.rules = tool.NewRules(w.app, w.editor.Chart, w.editor.Now, w.editor.Do)
		w.rules.OnLoad, w.rules.OnSave = w.loadRules, w.saveRules
		w.rules.OnClosed(func() { w.rules = nil })
	}
	w.rules.Show()
}

// ruleSet is how files with a rule set end.
var ruleSet = []string{".json"}

func (w *Window) loadRules() {
	over := w.rules.Window()
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

func (w *Window) saveRules() {
	over := w.rules.Window()
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

// followRules keeps the open windows of rules and roles in step with the
// chart.
func (w *Window) followRules(what editor.Change) {
	if !what.Has(editor.ChartChanged) {
		return
	}
	if w.rules != nil {
		w.rules.Refresh()
	}
	if w.roles != nil {
		w.roles.Refresh()
	}
}

// Roles opens the document's roles.
func (w *Window) Roles() {
	if w.roles == nil {
		w.roles = tool.NewRoles(w.app, w.editor.Chart, w.editor.Do)
		w.roles.OnClosed(func() { w.roles = nil })
	}
	w.roles.Show()
}
