package outline

import (
	"cadre/app/window/command"
	"cadre/chart"
)

// newLine is where a line is being typed that is nobody's yet: below a manager,
// right behind one of the reports there.
type newLine struct {
	manager chart.ID // empty: at the top
	after   chart.ID // empty: before all others
}

// behind is the new line that makes a peer of somebody, behind their team; of
// nobody, the first line of all.
func behind(t *chart.Tree, id chart.ID) *newLine {
	i := t.Index(id)
	if i < 0 {
		return &newLine{}
	}
	return &newLine{managerAt(t, i), id}
}

// managerAt is below whom somebody stands; empty at the top, whoever they name.
func managerAt(t *chart.Tree, i int) chart.ID {
	if up := t.Parent[i]; up >= 0 {
		return t.People[up].ID
	}
	return ""
}

// stands tells whether the place is still there.
func (n *newLine) stands(c *chart.Chart) bool {
	t := c.Tree()
	if i := t.Index(n.after); i >= 0 {
		return managerAt(t, i) == n.manager
	}
	return n.after == "" && (n.manager == "" || t.Index(n.manager) >= 0)
}

// line is the number of the line.
func (n *newLine) line(t *chart.Tree) int {
	if i := t.Index(n.after); i >= 0 {
		return t.End[i]
	}
	return t.Index(n.manager) + 1
}

// depth is how far in the line stands.
func (n *newLine) depth(t *chart.Tree) int {
	if i := t.Index(n.manager); i >= 0 {
		return t.Depth[i] + 1
	}
	return 0
}

// in is the place one level further in, below the peer before; ok is false
// where there is none.
func (n *newLine) in(t *chart.Tree) (in *newLine, ok bool) {
	i := t.Index(n.after)
	if i < 0 {
		return n, false
	}
	in = &newLine{manager: n.after}
	for r := range t.Reports(i) {
		in.after = t.People[r].ID
	}
	return in, true
}

// out is the place one level further out, behind the manager; ok is false at
// the top.
func (n *newLine) out(t *chart.Tree) (out *newLine, ok bool) {
	if n.manager == "" {
		return n, false
	}
	return behind(t, n.manager), true
}

// role is the one that who comes here most likely has.
func (n *newLine) role(c *chart.Chart) chart.RoleID {
	switch {
	case n.after != "":
		return command.LikelyRole(c, n.after, command.Beside)
	case n.manager != "":
		return command.LikelyRole(c, n.manager, command.Below)
	}
	return chart.CPO
}

// post is what a text typed here makes.
func (n *newLine) post(c *chart.Chart, text string) chart.Person {
	p := command.NewPost(c, n.role(c))
	typed := command.ReadTyped(c.Settings(), text)
	typed.Put(&p, true)
	return p
}

// add is the edit that puts a post here.
func (n *newLine) add(c *chart.Chart, post chart.Person) chart.Edit {
	index := 0
	if p := c.Person(n.after); p != nil {
		index = chart.End
		if p.Manager == n.manager {
			index = p.Order + 1
		}
	}
	return chart.Add(post, n.manager, index)
}
