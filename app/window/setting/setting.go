// Package setting is what the user of this computer has chosen for all
// documents: one table, which the settings window and whoever acts on a choice
// read.
//
// What may live here: the settings, their words, and how they are kept. What
// must not: widgets, and what follows from a choice.
//
// They are kept in Fyne's preferences, where the theme, the files opened
// lately and the last export are kept already, so that there is one such home;
// the command line has no settings. What belongs to a document is in the
// document, and how it is looked at is in its view.
package setting

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Setting is one thing to choose. Without choices it is a switch.
type Setting struct {
	ID      string // where the preferences keep it
	Title   string // a phrase; of a switch what it does
	Help    string // what follows, in sentences
	Choices []Choice
	Off     bool // a switch that is off until somebody turns it on
}

// Choice is one of several values; the first is the one until somebody
// chooses.
type Choice struct{ ID, Title string }

// All is every setting, in the order of the window.
var All = []Setting{Appearance, History, Animations, Minimap}

// Appearance is light, dark or as the system.
var Appearance = Setting{ID: "appearance", Title: "Theme of the window", Help: "Pictures that you export have a theme of their own.",
	Choices: []Choice{{"", "As the system"}, {"light", "Light"}, {"dark", "Dark"}}}

// History is whether versions and drafts are kept.
var History = Setting{ID: "keepHistory", Title: "Keep versions and drafts on this computer",
	Help: "Each save keeps what was in the file before, and unsaved work outlives a crash. Both are in a folder that only you can read, and go nowhere. " +
		"Switched off, nothing more is written. What is there stays until you delete it: “Versions…” in the menu File forgets the history of a file."}

// Animations is whether things move by themselves.
var Animations = Setting{ID: "animations", Title: "Let cards move to their places",
	Help: "While you rest in a drag, the cards show where they would go. Switched off, they are there at once."}

// Minimap is whether charts that do not fit the canvas have a small picture.
var Minimap = Setting{ID: "minimap", Title: "Show the minimap of large charts",
	Help: "While a chart does not fit the canvas, a small picture of all of it is in the corner. A click in it goes there, a drag moves the view, the wheel zooms."}

// On tells whether a switch is on.
func (s *Setting) On(p fyne.Preferences) bool { return p.BoolWithFallback(s.ID, !s.Off) }

// Turn turns a switch on or off.
func (s *Setting) Turn(p fyne.Preferences, on bool) { p.SetBool(s.ID, on) }

// Chosen is the ID of what is chosen among several.
func (s *Setting) Chosen(p fyne.Preferences) string { return p.String(s.ID) }

// Choose chooses one of several by its ID.
func (s *Setting) Choose(p fyne.Preferences, id string) { p.SetString(s.ID, id) }

// ownWindowsKey is where the preferences keep which tools are not beside the
// chart.
const ownWindowsKey = "ownWindows"

// OwnWindow tells whether somebody wants a tool in a window of its own.
func OwnWindow(p fyne.Preferences, tool string) bool {
	return slices.Contains(p.StringList(ownWindowsKey), tool)
}

// SetOwnWindow says whether a tool is to be in a window of its own.
func SetOwnWindow(p fyne.Preferences, tool string, own bool) {
	tools := slices.DeleteFunc(slices.Clone(p.StringList(ownWindowsKey)), func(t string) bool { return t == tool })
	if own {
		tools = append(tools, tool)
	}
	p.SetStringList(ownWindowsKey, tools)
}
