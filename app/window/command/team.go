package command

import (
	"slices"
	"strings"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/title"
)

// AddRole puts a new post in a role below the card selected last, or at the
// top.
func (c *Context) AddRole(role chart.RoleID) error {
	return add(c, role, c.Editor.Selection().Lead(), chart.End)
}

// SetRole puts everybody selected in a role.
func (c *Context) SetRole(role chart.Role) error {
	name := "Make " + role.Title
	return c.Editor.Do(each(c, strings.ReplaceAll(name, "%", "%%")+": %s", func(id chart.ID) chart.Edit { return chart.SetRole(name, id, role.ID) }))
}

func addReport(c *Context) error { return addAt(c, Below) }

func addPeer(c *Context) error { return addAt(c, Beside) }

func addManager(c *Context) error { return addAt(c, Above) }

// addTop puts a new post beside the last of those at the top, or a first one into
// an empty chart.
func addTop(c *Context) error {
	role, t := chart.CPO, c.Editor.Chart().Tree()
	for i := range t.Tops() {
		role = t.People[i].Role
	}
	return add(c, role, "", chart.End)
}

// addAt puts a new card in the likeliest role beside the selected one, or a first
// one where nobody is selected. It counts once it has a name.
func addAt(c *Context, at Place) error {
	edit, post := LikelyPost(c.Editor.Chart(), c.Editor.Selected(), at)
	return named(c, c.Editor.Draft(edit, post))
}

func add(c *Context, role chart.RoleID, manager chart.ID, index int) error {
	post := NewPost(c.Editor.Chart(), role)
	return named(c, c.Editor.Add(chart.Add(post, manager, index), post.ID))
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

// moveUp puts those selected beside their managers, each with their team.
func moveUp(c *Context) error {
	ids := slices.Clone(c.Editor.SelectedTeams())
	slices.Reverse(ids) // each comes right behind the manager
	return moveEach(c, ids, func(tx *chart.Tx, p *chart.Person) chart.Edit {
		manager := tx.Person(p.Manager)
		if manager == nil {
			return chart.Edit{}
		}
		return chart.Move(p.ID, manager.Manager, manager.Order+1)
	})
}

// moveDown puts those selected under the peers before them.
func moveDown(c *Context) error {
	return moveEach(c, c.Editor.SelectedTeams(), func(tx *chart.Tx, p *chart.Person) chart.Edit {
		peers := tx.Reports(p.Manager)
		i := slices.Index(peers, p.ID)
		if i < 1 {
			return chart.Edit{}
		}
		return chart.Move(p.ID, peers[i-1], chart.End)
	})
}

// moveEach moves people one after the other, as one edit; whom the zero edit is
// for stays.
func moveEach(c *Context, ids []chart.ID, of func(*chart.Tx, *chart.Person) chart.Edit) error {
	name := "Move"
	if len(ids) > 1 {
		name = "Move " + c.Editor.SelectionInWords()
	}
	return show(c, c.Editor.Do(chart.Edit{Name: name, Do: func(tx *chart.Tx) error {
		for _, id := range ids {
			if e := of(tx, tx.Person(id)); e.Do != nil {
				if err := e.Do(tx); err != nil {
					return err
				}
			}
		}
		return nil
	}}))
}

// park takes those selected off the chart, each with their team, and keeps them.
func park(c *Context) error {
	edit := chart.Park(c.Editor.SelectedTeams()...)
	edit.Name = "Park " + c.Editor.SelectionInWords()
	return c.Editor.Do(edit)
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
