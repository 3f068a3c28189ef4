package command

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/editor"
	"cadre/chart"
)

// Command is one thing the window can do.
type Command struct {
	ID    string
	Title string             // a verb phrase, with … where it asks for more
	Menu  string             // such as "View" or "View/Layout"; empty: in no menu
	Gap   bool               // a line above it in its menu
	Icon  fyne.ThemeIconName // empty: none
	Tool  Tool               // the zero value: no button in the toolbar
	Card  bool               // it stands in the menu of a card, and of several where it works on several
	Keys  []Key              // the first is shown; empty: none

	Ground bool // it stands in the menu of the ground
	Line   Line // it stands in the menu of such a line

	Why func(*Context) string // why it cannot run now, as a sentence; nil or "": it can
	On  func(*Context) bool   // whether its choice is the one in force; nil: it is no choice
	Run func(*Context) error
}

// Tool says how a command's button looks in the toolbar.
type Tool string

// Glyph is a button that shows the icon alone; any other text stands beside
// it.
const Glyph Tool = "-"

// Context is what commands work on.
type Context struct {
	Editor *editor.Editor
	UI     UI

	dottedTo chart.ID // whom the dotted line leads to whose menu was asked for; empty: none was
}

// UI is what commands need of the window.
type UI interface {
	New()                   // choose a template
	Open()                  // choose a file
	OpenRecent(path string) // open that file
	Recent() []string       // files opened lately, newest first
	Import()                // choose a table
	ImportInto()            // choose one to bring into the chart
	Paste()                 // people, a table or a list

	// Copy puts a text on the clipboard, and keeps the people that it is about.
	Copy(text string, people *chart.Chart) error

	HasImportReport() bool // there is something to know about the file read last
	ImportReport()         // show that
	Save()                 // to the document's file, or ask for one
	SaveAs()
	Versions() // of the document's file
	Forget()   // what is kept of the document's file
	Export()
	ExportTeam()  // the selected
	ExportAgain() // the same file, format and choices
	Settings()    // for all documents
	Quit()

	History()    // the edits
	Rename()     // edit the selected person's name on the card
	ChooseRole() // of those selected
	Palette()
	Find()   // on the canvas
	Filter() // those on the canvas
	Keys()
	OpenMenu()             // the main menu
	OpenContextMenu()      // that of the cards selected, or of the ground
	NextPart(forward bool) // give the keys to another part of the window
	Print()                // write a PDF and open it
	Rules()                // of the document
	Roles()                // of the document
	Colours()              // what the cards' colours tell
	Health()               // the team in figures
	ShowDay()              // choose a day whose chart is shown
	Guide()                // about the selected person's role, or all
	About()

	SideShown(Side) bool
	ShowSide(s Side, on bool) // or fold it

	MinimapShown() bool // where a chart does not fit the canvas
	ShowMinimap(on bool)

	Appearance() Appearance
	SetAppearance(Appearance)

	Say(message string) // in the status line
	Fail(err error)     // as a message to be read
}

// Side is a panel beside the canvas.
type Side string

// The sides: the roles to drag at the left, or in front of them the outline;
// details and findings at the right.
const (
	RolesSide   Side = "roles"
	OutlineSide Side = "outline"
	DetailsSide Side = "details"
)

// Appearance is light or dark.
type Appearance string

// The appearances; the zero value does as the system does.
const (
	System Appearance = ""
	Light  Appearance = "light"
	Dark   Appearance = "dark"
)

// Why is why a command cannot run now; empty where it can.
func (c *Context) Why(cmd *Command) string {
	if why := whyNotEdit(c.Editor, cmd); why != "" || cmd.Why == nil {
		return why
	}
	return cmd.Why(c)
}

// Run runs a command, or says why it cannot.
func (c *Context) Run(cmd *Command) {
	if why := c.Why(cmd); why != "" {
		c.UI.Say(why)
		return
	}
	if err := cmd.Run(c); err != nil {
		c.UI.Fail(err)
	}
}

// Key is the command's key as it is shown; the zero value where it has none.
func (c *Command) Key() Key {
	if len(c.Keys) == 0 {
		return Key{}
	}
	return c.Keys[0]
}

// KeysInWords are all keys of a command, such as "Tab, Insert".
func (c *Command) KeysInWords() string {
	var words []string
	for _, k := range c.Keys {
		words = append(words, k.String())
	}
	return strings.Join(words, ", ")
}

// ByID finds a command; nil where there is none.
func ByID(id string) *Command {
	return find(func(c *Command) bool { return c.ID == id })
}

// ByKey finds the command of a key; nil where it has none.
func ByKey(k Key) *Command {
	k = k.normal()
	return find(func(c *Command) bool { return slices.Contains(c.Keys, k) })
}

func find(is func(*Command) bool) *Command {
	for i := range All {
		if is(&All[i]) {
			return &All[i]
		}
	}
	return nil
}
