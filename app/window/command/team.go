package command

import (
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/title"
)

// NewPost is an open post in a role, as it comes onto the canvas: open until
// somebody gives it a name.
func NewPost(c *chart.Chart, role chart.RoleID) chart.Person {
	return chart.Person{ID: c.NewID(), Role: role, Open: true}
}

// usual is the role of the first report of each role.
var usual = map[chart.RoleID]chart.RoleID{
	chart.Founder: chart.CPO, chart.CEO: chart.CPO,
	chart.CPO: chart.Head, chart.Head: chart.SeniorPM, chart.VP: chart.SeniorPM, chart.SVP: chart.VP,
	chart.SeniorDirector: chart.Director, chart.Director: chart.SeniorPM,
	chart.SeniorPM: chart.PM, chart.PM: chart.APM,
}

// reportRole is the role that a new report of somebody most likely has: that
// of the last report there, or the usual one.
func reportRole(t *chart.Tree, manager int) chart.RoleID {
	role, ok := usual[t.People[manager].Role]
	if !ok {
		role = chart.PM
	}
	for r := range t.Reports(manager) {
		role = t.People[r].Role
	}
	return role
}

// AddRole puts a new post in a role below the card selected last, or at the
// top.
func (c *Context) AddRole(role chart.RoleID) error {
	return add(c, role, c.Editor.Selection().Lead(), chart.End)
}

// addReport puts a new post below the selected card, or a first one into an
// empty chart.
func addReport(c *Context) error {
	t, i, ok := selected(c.Editor)
	if !ok {
		return add(c, chart.CPO, "", chart.End)
	}
	return add(c, reportRole(t, i), t.People[i].ID, chart.End)
}

func addPeer(c *Context) error {
	p := c.Editor.SelectedPerson()
	return add(c, p.Role, p.Manager, p.Order+1)
}

func add(c *Context, role chart.RoleID, manager chart.ID, index int) error {
	post := NewPost(c.Editor.Chart(), role)
	return named(c, c.Editor.Add(chart.Add(post, manager, index), post.ID))
}

func addManager(c *Context) error {
	p := c.Editor.SelectedPerson()
	role := p.Role
	if r, ok := c.Editor.Chart().Role(p); ok && r.Level > 0 {
		if above, ok := rung(c.Editor.Chart(), r, true); ok {
			role = above.ID
		}
	}
	post := NewPost(c.Editor.Chart(), role)
	return named(c, c.Editor.Add(chart.Insert(post, p.Manager, p.ID), post.ID))
}

// named asks for the name of a new post, unless adding it failed.
func named(c *Context, err error) error {
	if err == nil {
		c.UI.Rename()
	}
	return err
}

func moveEarlier(c *Context) error { return moveBy(c, -1) }

func moveLater(c *Context) error { return moveBy(c, +1) }

func moveBy(c *Context, places int) error {
	p := c.Editor.SelectedPerson()
	return show(c, c.Editor.Do(chart.Move(p.ID, p.Manager, p.Order+places)))
}

// moveUp puts somebody beside their manager.
func moveUp(c *Context) error {
	t, i, _ := selected(c.Editor)
	manager := t.People[t.Parent[i]]
	return show(c, c.Editor.Do(chart.Move(t.People[i].ID, manager.Manager, manager.Order+1)))
}

// moveDown puts somebody under the peer before them.
func moveDown(c *Context) error {
	p := c.Editor.SelectedPerson()
	all := peers(c.Editor.Chart(), p)
	for i, id := range all {
		if id == p.ID {
			return show(c, c.Editor.Do(chart.Move(p.ID, all[i-1], chart.End)))
		}
	}
	return nil
}

// detach leaves those at the top where they are.
func detach(c *Context) error {
	return show(c, c.Editor.Do(each(c, "Detach %s", func(id chart.ID) chart.Edit {
		return chart.Edit{Name: "Detach", Do: func(tx *chart.Tx) error {
			if tx.Person(id).Manager == "" {
				return nil
			}
			return chart.Move(id, "", chart.End).Do(tx)
		}}
	})))
}

// show brings the card selected last into view after an edit that moved it.
func show(c *Context, err error) error {
	if err == nil {
		c.Editor.Reveal(c.Editor.Selection().Lead())
	}
	return err
}

func selectUp(c *Context) error { return selectNext(c, editor.Up) }

func selectDown(c *Context) error { return selectNext(c, editor.Down) }

func selectLeft(c *Context) error { return selectNext(c, editor.Left) }

func selectRight(c *Context) error { return selectNext(c, editor.Right) }

func selectNext(c *Context, d editor.Direction) error {
	if id := c.Editor.Neighbour(d); id != "" {
		c.Editor.Show(id)
	}
	return nil
}

// takeLadder has all rungs of the ladder in the document, and those on them
// whose title means one.
func takeLadder(c *Context) error { return c.Editor.Do(title.TakeLadder()) }
