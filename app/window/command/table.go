package command

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/editor"
	"cadre/app/window/look"
)

// All is every command, in the order of menus and of the command palette.
var All = slices.Concat(fileCommands, editCommands, alikeCommands(), foundCommands, findCommands, teamCommands, lineCommands, teamToolCommands, standCommands(), viewCommands, filterCommands, partCommands(), panelCommands, arrangeCommands(), colourCommands(), themeCommands, helpCommands)

var fileCommands = []Command{
	{ID: "new", Title: "New from template…", Menu: "File", Icon: theme.IconNameDocumentCreate, Tool: "New", Keys: []Key{{fyne.KeyN, ctrl}},
		Run: ui(UI.New)},
	{ID: "open", Title: "Open…", Menu: "File", Icon: theme.IconNameFolderOpen, Tool: "Open", Keys: []Key{{fyne.KeyO, ctrl}},
		Run: ui(UI.Open)},
	{ID: "import", Title: "Import table…", Menu: "File", Icon: theme.IconNameUpload, Keys: []Key{{fyne.KeyI, ctrl}},
		Run: ui(UI.Import)},
	{ID: "import-into", Title: "Import into this chart…", Menu: "File",
		Why: whyEmpty, Run: ui(UI.ImportInto)},
	{ID: "import-report", Title: "Show what the import noted…", Menu: "File",
		Why: whyNoReport, Run: ui(UI.ImportReport)},
	{ID: "save", Title: "Save", Menu: "File", Gap: true, Icon: theme.IconNameDocumentSave, Tool: "Save", Keys: []Key{{fyne.KeyS, ctrl}},
		Why: whyNotSave, Run: ui(UI.Save)},
	{ID: "save-as", Title: "Save as…", Menu: "File", Keys: []Key{{fyne.KeyS, ctrl | shift}},
		Run: ui(UI.SaveAs)},
	{ID: "versions", Title: "Versions…", Menu: "File", Gap: true, Icon: theme.IconNameHistory, Keys: []Key{{fyne.KeyV, ctrl | shift}},
		Run: ui(UI.Versions)},
	{ID: "forget", Title: "Forget the history of this file…", Menu: "File",
		Why: whyNoFile, Run: ui(UI.Forget)},
	{ID: "export", Title: "Export picture…", Menu: "File", Gap: true, Icon: theme.IconNameDownload, Tool: "Export", Ground: true, Keys: []Key{{fyne.KeyE, ctrl}},
		Why: whyEmpty, Run: ui(UI.Export)},
	{ID: "export-again", Title: "Export again", Menu: "File", Keys: []Key{{fyne.KeyE, ctrl | shift}},
		Why: whyEmpty, Run: ui(UI.ExportAgain)},
	{ID: "print", Title: "Write a PDF and open it", Menu: "File", Keys: []Key{{fyne.KeyP, ctrl}},
		Why: whyEmpty, Run: ui(UI.Print)},
	{ID: "settings", Title: "Settings…", Menu: "File", Gap: true, Icon: theme.IconNameSettings, Keys: []Key{{fyne.KeyComma, ctrl}},
		Run: ui(UI.Settings)},
	{ID: "quit", Title: "Quit", Menu: "File", Gap: true, Keys: []Key{{fyne.KeyQ, ctrl}},
		Run: ui(UI.Quit)},
}

var editCommands = []Command{
	{ID: "undo", Title: "Undo", Menu: "Edit", Icon: theme.IconNameContentUndo, Tool: Glyph, Keys: []Key{{fyne.KeyZ, ctrl}},
		Why: whyNotUndo, Run: undo},
	{ID: "redo", Title: "Redo", Menu: "Edit", Icon: theme.IconNameContentRedo, Tool: Glyph, Keys: []Key{{fyne.KeyZ, ctrl | shift}},
		Why: whyNotRedo, Run: redo},
	{ID: "history", Title: "History…", Menu: "Edit", Keys: []Key{{fyne.KeyH, ctrl | shift}},
		Run: ui(UI.History)},
	{ID: "cut", Title: "Cut", Menu: "Edit", Gap: true, Icon: theme.IconNameContentCut, Card: true, Keys: []Key{{fyne.KeyX, ctrl}},
		Why: whyNobody, Run: cut},
	{ID: "copy", Title: "Copy", Menu: "Edit", Icon: theme.IconNameContentCopy, Card: true, Keys: []Key{{fyne.KeyC, ctrl}},
		Why: whyNobody, Run: copyPeople},
	{ID: "copy-table", Title: "Copy as a table", Menu: "Edit", Card: true, Keys: []Key{{fyne.KeyC, ctrl | shift}},
		Why: whyNobody, Run: copyRows},
	{ID: "paste", Title: "Paste people, a table or a list", Menu: "Edit", Icon: theme.IconNameContentPaste, Card: true, Ground: true, Keys: []Key{{fyne.KeyV, ctrl}},
		Run: ui(UI.Paste)},
	{ID: "rename", Title: "Rename", Menu: "Edit", Gap: true, Card: true, Keys: []Key{{fyne.KeyF2, 0}},
		Why: whyNotOne, Run: ui(UI.Rename)},
	{ID: "choose-role", Title: "Choose the role…", Menu: "Edit", Card: true, Keys: []Key{{fyne.KeyF2, shift}},
		Why: whyNobody, Run: ui(UI.ChooseRole)},
	{ID: "duplicate", Title: "Duplicate team", Menu: "Edit", Card: true, Keys: []Key{{fyne.KeyD, ctrl}},
		Why: whyNobody, Run: duplicate},
	{ID: "remove", Title: "Remove", Menu: "Edit", Gap: true, Icon: theme.IconNameDelete, Tool: Glyph, Card: true, Keys: []Key{{fyne.KeyDelete, 0}},
		Why: whyNobody, Run: remove},
	{ID: "remove-team", Title: "Remove with team", Menu: "Edit", Card: true, Keys: []Key{{fyne.KeyDelete, shift}},
		Why: whyNoTeam, Run: removeTeam},
	{ID: "find", Title: "Find on the canvas…", Menu: "Edit", Gap: true, Keys: []Key{{fyne.KeyF, ctrl}},
		Why: whyEmpty, Run: ui(UI.Find)},
	{ID: "select-all", Title: "Select everybody", Menu: "Edit", Ground: true, Keys: []Key{{fyne.KeyA, ctrl}},
		Why: whyEmpty, Run: selectAll},
	{ID: "select-team", Title: "Select the team too", Menu: "Edit", Card: true, Keys: []Key{{fyne.KeyA, ctrl | shift}},
		Why: whyNoTeam, Run: selectTeam},
}

var findCommands = []Command{
	{ID: "fix", Title: "Fix the first finding", Menu: "Edit", Gap: true, Icon: theme.IconNameConfirm, Card: true, Keys: []Key{{fyne.KeyPeriod, ctrl}},
		Why: whyNoFix, Run: fix},
	{ID: "next-problem", Title: "Go to the next finding", Menu: "Edit", Icon: theme.IconNameWarning, Keys: []Key{{fyne.KeyF8, 0}},
		Why: whyNoProblem, Run: nextProblem},
}

var teamCommands = []Command{
	{ID: "add-report", Title: "Add a direct report", Menu: "Team", Icon: theme.IconNameContentAdd, Tool: "Add report", Card: true, Keys: []Key{{fyne.KeyTab, 0}, {fyne.KeyInsert, 0}},
		Why: whySeveral, Run: addReport},
	{ID: "add-peer", Title: "Add a peer", Menu: "Team", Card: true, Keys: []Key{{fyne.KeyReturn, 0}, {fyne.KeyReturn, ctrl}},
		Why: whyNotBeside, Run: addPeer},
	{ID: "add-top", Title: "Add a role at the top", Menu: "Team", Ground: true,
		Run: addTop},
	{ID: "add-manager", Title: "Add a manager above", Menu: "Team", Card: true, Keys: []Key{{fyne.KeyReturn, shift}, {fyne.KeyReturn, ctrl | shift}},
		Why: whyNotOne, Run: addManager},
	{ID: "promote", Title: "Promote", Menu: "Team", Gap: true, Icon: theme.IconNameMoveUp, Card: true, Keys: []Key{{fyne.KeyPageUp, ctrl}},
		Why: whyNotPromote, Run: promote},
	{ID: "demote", Title: "Demote", Menu: "Team", Icon: theme.IconNameMoveDown, Card: true, Keys: []Key{{fyne.KeyPageDown, ctrl}},
		Why: whyNotDemote, Run: demote},
	{ID: "open-post", Title: "Mark as open or filled", Menu: "Team", Card: true, Keys: []Key{{fyne.KeyO, ctrl | shift}},
		Why: whyNobody, Run: toggleOpen},
	{ID: "move-earlier", Title: "Move before the previous peer", Menu: "Team", Gap: true, Keys: []Key{{fyne.KeyLeft, alt}},
		Why: whyNotEarlier, Run: moveEarlier},
	{ID: "move-later", Title: "Move after the next peer", Menu: "Team", Keys: []Key{{fyne.KeyRight, alt}},
		Why: whyNotLater, Run: moveLater},
	{ID: "move-up", Title: "Report to the manager's manager", Menu: "Team", Keys: []Key{{fyne.KeyUp, alt}},
		Why: whyNotUp, Run: moveUp},
	{ID: "move-down", Title: "Report to the previous peer", Menu: "Team", Keys: []Key{{fyne.KeyDown, alt}},
		Why: whyNotDown, Run: moveDown},
}

var teamToolCommands = []Command{
	{ID: "park", Title: "Park off the chart", Menu: "Team", Card: true,
		Why: whyNobody, Run: park},
	{ID: "export-team", Title: "Export picture of the team…", Menu: "Team", Gap: true, Card: true,
		Why: whyNotOneTeam, Run: ui(UI.ExportTeam)},
	{ID: "health", Title: "Team health and hiring plan…", Menu: "Team", Icon: theme.IconNameInfo, Tool: "Health", Keys: []Key{{fyne.KeyJ, ctrl}},
		Why: whyEmpty, Run: ui(UI.Health)},
	{ID: "rules", Title: "Rules…", Menu: "Team", Keys: []Key{{fyne.KeyR, ctrl}},
		Run: ui(UI.Rules)},
	{ID: "roles", Title: "Roles and titles…", Menu: "Team",
		Run: ui(UI.Roles)},
	{ID: "full-ladder", Title: "Take the full ladder", Menu: "Team",
		Why: whyFullLadder, Run: takeLadder},
}

var viewCommands = []Command{
	{ID: "zoom-in", Title: "Zoom in", Menu: "View", Icon: theme.IconNameViewZoomIn, Tool: Glyph, Keys: []Key{{fyne.KeyPlus, ctrl}},
		Run: zoomIn},
	{ID: "zoom-out", Title: "Zoom out", Menu: "View", Icon: theme.IconNameViewZoomOut, Tool: Glyph, Keys: []Key{{fyne.KeyMinus, ctrl}},
		Run: zoomOut},
	{ID: "zoom-fit", Title: "Arrange for the window and show all", Menu: "View", Icon: theme.IconNameViewZoomFit, Tool: Glyph, Ground: true, Keys: []Key{{fyne.Key0, ctrl}},
		Run: zoomFit},
	{ID: "zoom-full", Title: "Show at full size", Menu: "View", Keys: []Key{{fyne.Key1, ctrl}},
		Run: zoomFull},
	{ID: "zoom-selection", Title: "Zoom to the selection", Menu: "View", Card: true, Keys: []Key{{fyne.Key2, shift}},
		Why: whyNobody, Run: zoomSelection},
	{ID: "minimap", Title: "Show the minimap", Menu: "View",
		On: minimapShown, Run: toggleMinimap},
	{ID: "show-day", Title: "Show the chart on a day…", Menu: "View", Gap: true, Icon: theme.IconNameHistory, Keys: []Key{{fyne.KeyT, ctrl}},
		Why: whyEmpty, Run: ui(UI.ShowDay)},
	{ID: "as-written", Title: editor.BackTitle, Menu: "View",
		Why: whyWritten, Run: backToWritten},
	{ID: "select-up", Title: "Select the card above", Menu: "View/Select", Gap: true, Keys: []Key{{fyne.KeyUp, 0}},
		Why: whyEmpty, Run: selectUp},
	{ID: "select-down", Title: "Select the card below", Menu: "View/Select", Keys: []Key{{fyne.KeyDown, 0}},
		Why: whyEmpty, Run: selectDown},
	{ID: "select-left", Title: "Select the card to the left", Menu: "View/Select", Keys: []Key{{fyne.KeyLeft, 0}},
		Why: whyEmpty, Run: selectLeft},
	{ID: "select-right", Title: "Select the card to the right", Menu: "View/Select", Keys: []Key{{fyne.KeyRight, 0}},
		Why: whyEmpty, Run: selectRight},
}

var panelCommands = []Command{
	panel("panel-roles", "Show the roles", RolesSide, look.IconPanelLeft, Key{fyne.KeyB, ctrl}),
	panel("panel-outline", "Show the outline", OutlineSide, look.IconOutline, Key{fyne.KeyL, ctrl}),
	panel("panel-details", "Show details and findings", DetailsSide, look.IconPanelRight, Key{fyne.KeyB, ctrl | shift}),
	{ID: "next-part", Title: "Go to the next part of the window", Menu: "View/Panels", Keys: []Key{{fyne.KeyF6, 0}},
		Run: ui(func(u UI) { u.NextPart(true) })},
	{ID: "previous-part", Title: "Go to the part before", Menu: "View/Panels", Keys: []Key{{fyne.KeyF6, shift}},
		Run: ui(func(u UI) { u.NextPart(false) })},
}

var themeCommands = []Command{
	appearance("theme-system", "Use the system's theme", System),
	appearance("theme-light", "Use the light theme", Light),
	appearance("theme-dark", "Use the dark theme", Dark),
}

var helpCommands = []Command{
	{ID: "palette", Title: "Find a command or a person…", Menu: "Help", Icon: theme.IconNameSearch, Tool: "Find", Keys: []Key{{fyne.KeyK, ctrl}},
		Run: ui(UI.Palette)},
	{ID: "guide", Title: "Open the guide…", Menu: "Help", Icon: theme.IconNameHelp, Keys: []Key{{fyne.KeyG, ctrl}},
		Run: ui(UI.Guide)},
	{ID: "keys", Title: "Show the keys…", Menu: "Help", Keys: []Key{{fyne.KeyF1, 0}, {"?", 0}},
		Run: ui(UI.Keys)},
	{ID: "menu", Title: "Open the menu", Menu: "Help", Keys: []Key{{fyne.KeyF10, 0}},
		Run: ui(UI.OpenMenu)},
	{ID: "context-menu", Title: "Open the menu of the selection", Menu: "Help", Keys: []Key{{fyne.KeyF10, shift}, {desktop.KeyMenu, 0}},
		Run: ui(UI.OpenContextMenu)},
	{ID: "about", Title: "About Cadre…", Menu: "Help", Gap: true,
		Run: ui(UI.About)},
}

// ui makes a command's Run of something the window does.
func ui(do func(UI)) func(*Context) error {
	return func(c *Context) error {
		do(c.UI)
		return nil
	}
}
