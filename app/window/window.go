package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/board"
	"cadre/app/window/command"
	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/export"
	"cadre/app/window/importing"
	"cadre/app/window/look"
	"cadre/app/window/outline"
	"cadre/app/window/panel"
	"cadre/app/window/setting"
	"cadre/app/window/tool"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// Window is Cadre's window.
type Window struct {
	app    fyne.App
	window fyne.Window

	editor    *editor.Editor
	commands  *command.Context
	menu      *command.Menu
	board     *board.Board
	palette   *panel.Palette
	outline   *outline.Outline
	tray      *panel.Tray
	details   *panel.Inspector
	problems  *panel.Problems
	status    *panel.Status
	tools     *toolbar
	anew      *anew
	finding   *panel.FindBar
	filtering *panel.FilterBar
	files     dialog.Files
	measurer  scene.Measurer
	renderer  *graphviz.Renderer // of the export's preview and pictures
	views     store.Views        // how documents were looked at; the zero value keeps none
	drafts    drafts             // of what is not saved; the zero value keeps none
	locks     store.Locks        // which documents are open; the zero value does not tell
	disk      *keeper            // what the editor saves to; its versions' zero value keeps none

	host       *tool.Host // of the tools
	guide      *tool.Guide
	health     *tool.Health
	rules      *tool.Rules
	roles      *tool.Roles
	colours    *tool.Colours
	past       *tool.Versions
	steps      *tool.History
	settings   *tool.Settings
	forgetting []func(document string) error // take away what is kept of a document
	exporting  *export.Dialog                // the last export dialog; nil: there was none
	exportedAs *export.Record                // the document's last export; nil: there was none
	question   fyne.CanvasObject             // the last one about unsaved changes, as an overlay
	exported   func(path string, err error)  // an export has ended
	giveUp     func()                        // the file that is being opened, if any
	unseen     bool                          // the window is about to be shown
	toSay      []func()                      // what comes up over it then
	opened     func(path string)             // a file has been read, or could not be

	copied store.Copied // the people copied last; the zero value keeps none
	pasted pastedPeople

	mappings store.Mappings    // what was said of tables' columns; the zero value keeps nothing
	early    *importing.Dialog // about the first rows of a table that is being read; nil: there is none
	asking   asking            // the last dialog about an import; nil: there was none

	read reported // about the file read last; the zero value: nothing

	shared     *sharedFile // the document's
	hideShared func()      // the last dialog about it; nil: none

	right   *container.Split  // details above problems
	dock    *dock             // right, or a tool
	left    *left             // the palette or the outline, and the tray
	sides   *fyne.Container   // left, canvas, dock, and the dividers between them
	columns *columns          // how they stand
	start   fyne.CanvasObject // the welcome screen; nil where it is not shown
	desk    fyne.CanvasObject // everything else
	body    *fyne.Container   // shows one of the two; empty at first
	tips    *widgets.Tips     // above them
	from    fyne.Focusable    // what had the keys when a command was called
}

// New makes the window of an app, with nothing in it; showFrame shows it.
func New(a fyne.App, disk editor.Store, m scene.Measurer) *Window {
	kept := newKeeper(disk, a.Preferences())
	w := &Window{app: a, window: a.NewWindow("Cadre"), disk: kept, editor: editor.New(kept, m), measurer: m, renderer: &graphviz.Renderer{}}
	w.editor.Today = today
	w.files = dialog.NewFiles(w.window)
	w.shared = &sharedFile{}
	w.exported, w.opened, w.giveUp = w.sayExported, func(string) {}, func() {}
	w.commands = &command.Context{Editor: w.editor, UI: w}
	w.wearTheme()
	w.tips = widgets.NewTips()
	w.host = &tool.Host{App: a}
	w.makeTools()
	w.makeParts()
	w.arrange()
	w.wireKeys()
	w.window.SetCloseIntercept(w.Quit)
	w.window.SetOnDropped(w.dropped)
	w.window.SetOnClosed(func() {
		w.keepFrame()
		w.keepPanels()
		w.letGo()
		w.anew.rest.Stop()
	})
	w.editor.Listen(w.changed)
	w.changed(editor.FileChanged)
	reportPlaces(w.app)
	return w
}

// makeTools makes the tools beside the chart.
func (w *Window) makeTools() {
	w.guide = tool.NewGuide(w.host, w.editor)
	w.health = tool.NewHealth(w.host, w.editor)
	w.health.Renderer, w.health.OnSave = w.renderer, w.saveReport
	w.rules = tool.NewRules(w.host, w.editor)
	w.rules.OnLoad, w.rules.OnSave = w.loadRules, w.saveRules
	w.roles = tool.NewRoles(w.host, w.editor)
	w.roles.OnOpen, w.roles.OnSave = w.openLadder, w.saveLadder
	w.colours = tool.NewColours(w.host, w.editor)
	w.makeHistory()
}

// makeParts makes the panels and says what their events mean.
func (w *Window) makeParts() {
	w.board = board.New(w.editor)
	w.board.Tips = w.tips
	w.board.OnFail, w.board.OnSay = w.Fail, w.Say
	w.board.Animates = func() bool { return setting.Animations.On(w.app.Preferences()) }
	w.board.Minimap = w.MinimapShown
	w.board.OnMenu = func(at fyne.Position, on board.Asked) {
		widget.ShowPopUpMenuAtPosition(w.menuOn(on), w.window.Canvas(), at)
	}
	w.palette = panel.NewPalette(w.editor)
	w.palette.Tips = w.tips
	w.palette.OnGuide = w.guide.ShowRole
	w.palette.OnDrag = func(r chart.Role, at fyne.Position) { w.board.PaletteDrag(at, r.ID) }
	w.palette.OnDrop = func(r chart.Role, at fyne.Position) { w.board.PaletteDrop(at, r.ID) }
	w.palette.OnCancel = w.board.CancelDrag
	w.palette.OnAdd = func(r chart.Role) { w.fail(w.commands.AddRole(r.ID)) }
	w.palette.OnTake = func(r chart.Role) { w.fail(w.editor.Do(chart.TakeRoles(r.ID))) }
	w.palette.OnSay = w.Say
	w.palette.OnLadder = func() { w.run(command.ByID("full-ladder")) }
	w.makeOutline()
	w.makeTray()
	w.details = panel.NewInspector(w.editor)
	w.details.OnError, w.details.OnGuide, w.details.OnPhoto = w.Fail, w.guide.ShowRole, w.choosePhoto
	w.problems = panel.NewProblems(w.editor)
	w.problems.OnError, w.problems.OnSay = w.Fail, w.Say
	w.problems.OnAccept = func(f rule.Finding) {
		dialog.AskWhy(w.window, f.Message(), func(reason string) { w.problems.Accept(f, reason) })
	}
	w.status = panel.NewStatus(w.editor)
	w.status.OnFindings, w.details.OnFindings = w.listFindings, w.listFindings
	w.tools = newToolbar(w.commands, w.run, w.tips)
	w.anew = newAnew(w.editor, w.run)
}

// problemShare is how much of the right column lists problems.
const problemShare = 0.4

func (w *Window) arrange() {
	w.right = container.NewVSplit(w.details.Content(), w.problems.Content())
	w.right.Offset = 1 - problemShare
	w.dock = newDock(w, w.right)
	w.host.Dock = w.dock
	w.desk = look.Border(w.tools.content, w.status.Content(), nil, nil, w.arrangeSides(w.barsAbove(w.keyBelow(w.anew.over(w.board)))))
	w.body = container.NewStack()
	w.remakeMenu()
	w.window.SetContent(container.NewStack(w.body, w.tips.Layer, outline.NewMirror(w.editor).Content()))
	w.window.SetPadded(false)
	w.window.Resize(w.frameSize())
	w.usualPanels()
}

// updateMenu shows in the menu what can run now and what is chosen.
func (w *Window) updateMenu() {
	if w.menu != nil && w.menu.Update() {
		w.menu.Main.Refresh()
	}
}

// changed keeps title, menu and toolbar in step with the editor.
func (w *Window) changed(what editor.Change) {
	if what == editor.ViewChanged {
		return
	}
	if what.Has(editor.FileChanged) {
		w.follow()
	}
	w.window.SetTitle(w.editor.Title())
	if !w.editor.Examined() {
		return // what can be done depends on the findings, which are to come
	}
	w.updateMenu()
	w.tools.update()
	if c := w.window.Canvas(); what.Has(editor.FindingsChanged) && c.Overlays().Top() == nil && w.begun() && widgets.Gone(c) {
		c.Focus(w.board)
	}
}

// begin puts the desk in place of the welcome screen.
func (w *Window) begin() {
	w.start, w.exportedAs = nil, nil
	w.body.Objects = []fyne.CanvasObject{w.desk}
	w.body.Refresh()
	w.window.Canvas().Focus(w.board)
}

// begun tells whether the desk is shown: not the welcome screen, and not the
// nothing before it.
func (w *Window) begun() bool { return w.start == nil && len(w.body.Objects) > 0 }

// showStart shows the welcome screen in place of the desk.
func (w *Window) showStart() {
	screen := w.welcome(w.begin)
	screen.Drafts = w.drafts.found
	w.start = screen.Content()
	w.body.Objects = []fyne.CanvasObject{w.start}
	w.body.Refresh()
	w.window.Canvas().Focus(screen.First())
}
