package panel

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/editor"
	"cadre/chart"
)

// extra is the inspector's part for free fields: those of the document, and
// whatever else somebody has.
type extra struct {
	editor  *editor.Editor
	fail    func(error)
	subject chart.ID
	names   []string
	entries []*entry // one for each of names
	list    *fyne.Container
	add     *entry
	content fyne.CanvasObject
}

func newExtra(e *editor.Editor, fail func(error)) *extra {
	x := &extra{editor: e, fail: fail, list: form()}
	x.add = newEntry(x.editor, "Name of a new field", false, x.addField)
	x.content = form(x.list, captioned("Add a field to everybody", x.add))
	return x
}

// addField makes a field of the document, for everybody to have.
func (x *extra) addField(name string) {
	x.add.reset("")
	if name = strings.TrimSpace(name); name == "" || slices.Contains(x.names, name) {
		return
	}
	x.fail(x.editor.Do(chart.Configure("Add the field “"+name+"”", func(s *chart.Settings) { s.Fields = append(s.Fields, name) })))
}

// show fills the fields. They are made anew for somebody else, or where the
// fields themselves are others, and otherwise keep what is being typed.
func (x *extra) show(p *chart.Person, anew bool) {
	if names := fieldsOf(x.editor.Chart(), p); anew || !slices.Equal(names, x.names) {
		x.subject, x.names, x.entries = p.ID, names, nil
		x.list.RemoveAll()
		for _, name := range names {
			en := newEntry(x.editor, "", false, x.commit(p.ID, name))
			x.entries = append(x.entries, en)
			x.list.Add(captioned(name, en))
		}
	}
	for k, en := range x.entries {
		en.show(p.Extra[x.names[k]])
	}
}

// commit is the edit of one field of somebody, whoever is selected by then.
func (x *extra) commit(id chart.ID, name string) func(string) {
	return func(text string) {
		text = strings.TrimSpace(text)
		x.fail(x.editor.Do(chart.Set("Change "+name, id, func(p *chart.Person) {
			if text == "" {
				delete(p.Extra, name)
				return
			}
			if p.Extra == nil {
				p.Extra = map[string]string{}
			}
			p.Extra[name] = text
		})))
	}
}

// fieldsOf are the names of the free fields to show: the document's in their
// order, then others of the person's by name.
func fieldsOf(c *chart.Chart, p *chart.Person) []string {
	names := slices.DeleteFunc(slices.Clone(c.Settings().Fields), func(name string) bool { return name == "" })
	for _, name := range slices.Sorted(maps.Keys(p.Extra)) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
