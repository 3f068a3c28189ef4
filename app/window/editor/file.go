package editor

import (
	"errors"
	"path/filepath"
	"strings"

	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/store"
)

// Extension is that of Cadre's own documents.
const Extension = ".cadre"

// file is where the document lives.
type file struct {
	path string // empty: never saved as a document
	name string // what to call it while it has no path

	known store.State  // what it held when it was read or written
	chart *chart.Chart // the same as a chart; nil where it was none
	event Event        // what has happened to it since
	told  store.State  // what it held then
}

// hold says what the file holds.
func (f *file) hold(s store.State, c *chart.Chart) {
	*f = file{path: f.path, known: s, chart: c}
}

// What Save answers for a document that has no file yet, and for one whose file
// somebody else has written to: see Looker, Notice and Keep.
var (
	ErrNoPath  = errors.New("this chart has no file yet; use Save As to choose one")
	ErrChanged = errors.New("somebody else has changed the file; choose whose changes to keep")
)

// Path is the document's file; empty where it has none yet.
func (e *Editor) Path() string { return e.file.path }

// Dirty tells whether there is something that is not in the file.
func (e *Editor) Dirty() bool {
	return e.history.Dirty() || e.file.event != Untouched
}

// Fingerprint is that of the document's file where the chart that is shown is
// the one in it; empty where it is not.
func (e *Editor) Fingerprint() string {
	if e.Dirty() || e.Chart() != e.Written() {
		return ""
	}
	return e.file.known.Fingerprint()
}

// Name is what to call the document: its file's name, its title, or
// Untitled.
func (e *Editor) Name() string {
	switch {
	case e.file.path != "":
		return filepath.Base(e.file.path)
	case e.file.name != "":
		return e.file.name
	case e.Chart().Settings().Title != "":
		return e.Chart().Settings().Title
	}
	return "Untitled"
}

// Title is the window's: the name, marked where there is something to save.
func (e *Editor) Title() string {
	name := e.Name()
	if e.Dirty() {
		name = "• " + name
	}
	return name + " – Cadre"
}

// Opened is a file that has been read, and is not yet the document.
type Opened struct {
	Report  reading.Report
	history *chart.History
	file    file
	drawn   drawn
	view    ViewState
}

// Open reads a file in place of the document.
func (e *Editor) Open(path string) (reading.Report, error) {
	o, err := e.Reader()(path, ViewState{})
	if err == nil {
		e.Take(o)
	}
	return o.Report, err
}

// Reader is a function that reads files, to be shown in a view, and may do so
// beside the editor's own work: what takes long with a large file is done by
// then.
func (e *Editor) Reader() func(path string, view ViewState) (Opened, error) {
	disk, draw, imported := e.store, e.drawer(), e.Importer()
	return func(path string, view ViewState) (Opened, error) {
		c, err := disk.Open(path)
		if err != nil {
			return Opened{Report: c.Report}, err
		}
		if !strings.EqualFold(filepath.Ext(path), Extension) {
			return imported(c.Chart, filepath.Base(path), c.Report), nil
		}
		o := Opened{Report: c.Report, history: chart.NewHistory(c.Chart), file: file{path: path, known: c.State, chart: c.Chart}, view: view.known()}
		o.drawn = draw(c.Chart, o.view)
		return o, nil
	}
}

// Importer is a function that makes a new document of a table's chart, and may
// do so beside the editor's own work. The document has no file: saving must not
// write a lesser form over the table. Undo takes the import back.
func (e *Editor) Importer() func(c *chart.Chart, file string, r reading.Report) Opened {
	draw := e.drawer()
	return func(c *chart.Chart, name string, r reading.Report) Opened {
		h := chart.NewHistory(chart.Empty())
		_, _ = h.Do(chart.Make("Import "+name, chart.Compare(h.Now(), c))) // which cannot fail
		h.MarkSaved()
		o := Opened{Report: r, history: h, file: file{name: strings.TrimSuffix(name, filepath.Ext(name))}}
		o.drawn = draw(h.Now(), ViewState{})
		return o
	}
}

// drawer draws charts for the window as it is now.
func (e *Editor) drawer() func(*chart.Chart, ViewState) drawn {
	frame, p := e.anew().frame, painter{measurer: e.measurer, theme: e.theme, day: e.today()}
	return func(c *chart.Chart, v ViewState) drawn {
		p.part = v.part()
		return p.draw(c, standingAnew(c, *p.part, v.Arrangement, frame), nil)
	}
}

// Take makes a file that was read the document.
func (e *Editor) Take(o Opened) {
	e.drawn = o.drawn
	e.load(o.history, o.file, o.drawn.part, o.view)
}

// NewFrom begins a document with a chart, such as a template's.
func (e *Editor) NewFrom(c *chart.Chart) { e.NewCalled(c, "") }

// NewCalled begins one that has a name, and no file yet.
func (e *Editor) NewCalled(c *chart.Chart, name string) {
	e.load(chart.NewHistory(c), file{name: name}, &chart.Part{}, ViewState{})
}

// Path is the file that becomes the document's; empty for a table.
func (o Opened) Path() string { return o.file.path }

// Save writes the document to its file. It does not write over what somebody
// else has written there.
func (e *Editor) Save() error {
	f := e.file
	if f.path == "" {
		return ErrNoPath
	}
	seen, err := e.store.Look(f.path, f.known.Unproven())
	if err == nil && !seen.Missing() && !seen.Same(f.known) {
		return ErrChanged
	}
	return e.SaveAs(f.path)
}

// SaveAs writes the document to a file, which is its own from then on. A
// path that is no document's only gets a copy.
func (e *Editor) SaveAs(path string) error {
	if filepath.Ext(path) == "" {
		path += Extension
	}
	state, err := e.store.Save(path, e.Written())
	if err != nil {
		return err
	}
	if strings.EqualFold(filepath.Ext(path), Extension) {
		e.file = file{path: path, known: state, chart: e.Written()}
		e.history.MarkSaved()
		e.tell(FileChanged)
	}
	return nil
}

func (e *Editor) load(h *chart.History, f file, part *chart.Part, v ViewState) {
	e.history, e.shown, e.draft, e.file, e.compared, e.weighed = h, shown{}, drafted{}, f, comparison{}, drawn{}
	e.part, e.wide, e.find, e.filter = part, wide{}, nil, nil
	found := e.examine()
	e.restore(v)
	e.tell(found | ChartChanged | SelectionChanged | FileChanged | ViewChanged | ComparisonChanged | FindChanged)
}
