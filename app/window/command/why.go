package command

import (
	"cmp"
	"fmt"
	"slices"

	"cadre/chart"
)

// The reasons why commands cannot run, as sentences; empty where they can.

func whyEmpty(c *Context) string {
	if c.Editor.Chart().Len() == 0 {
		return "There is nobody in the chart yet"
	}
	return ""
}

func whyNoReport(c *Context) string {
	if !c.UI.HasImportReport() {
		return "There is nothing to know about the file that was read last"
	}
	return ""
}

func whyNobody(c *Context) string {
	if c.Editor.Selection().Len() == 0 {
		return "Select a card first"
	}
	return ""
}

// onlyOne is why a command cannot run that works on one card.
const onlyOne = "Select one card only; this works on one at a time"

func whySeveral(c *Context) string {
	if c.Editor.Selection().Len() > 1 {
		return onlyOne
	}
	return ""
}

// whyNotOne is for commands that need exactly one card.
func whyNotOne(c *Context) string { return cmp.Or(whyNobody(c), whySeveral(c)) }

// whyNotBeside is for commands that need one card, or an empty chart.
func whyNotBeside(c *Context) string {
	if c.Editor.Chart().Len() == 0 {
		return ""
	}
	return whyNotOne(c)
}

func whyNotSave(c *Context) string {
	if c.Editor.Path() != "" && !c.Editor.Dirty() {
		return "Everything is saved"
	}
	return ""
}

func whyNoFile(c *Context) string {
	if c.Editor.Path() == "" {
		return "This chart has no file yet"
	}
	return ""
}

func whyNotUndo(c *Context) string {
	if c.Editor.UndoName() == "" {
		return "There is nothing to undo"
	}
	return ""
}

func whyNotRedo(c *Context) string {
	if c.Editor.RedoName() == "" {
		return "There is nothing to redo"
	}
	return ""
}

func whyNoTeam(c *Context) string {
	t := c.Editor.Chart().Tree()
	return whyNone(c, "has no team", func(i int) bool { return t.End[i] > i+1 })
}

// whyNotOneTeam is for commands that need exactly one card, with a team.
func whyNotOneTeam(c *Context) string { return cmp.Or(whyNotOne(c), whyNoTeam(c)) }

func whyNoManager(c *Context) string {
	t := c.Editor.Chart().Tree()
	return whyNone(c, "reports to nobody already", func(i int) bool { return t.People[i].Manager != "" })
}

// whyNone is why a command has nothing to do: it can be done to nobody of
// those selected, given by their place in the tree.
func whyNone(c *Context, why string, can func(i int) bool) string {
	t, s := c.Editor.Chart().Tree(), c.Editor.Selection()
	switch {
	case s.Len() == 0:
		return whyNobody(c)
	case slices.ContainsFunc(s.IDs(), func(id chart.ID) bool { return can(t.Index(id)) }):
		return ""
	case s.Len() == 1:
		return c.Editor.SelectedPerson().Label() + " " + why
	}
	return "Each of those selected " + why
}

func whyNotUp(c *Context) string {
	t := c.Editor.Chart().Tree()
	return whyNone(c, "stands at the top already", func(i int) bool { return t.Parent[i] >= 0 })
}

// whyNotDown is for going below the peer before.
func whyNotDown(c *Context) string {
	if c.Editor.Selection().Len() < 2 {
		return whyNotEarlier(c)
	}
	t := c.Editor.Chart().Tree()
	return whyNone(c, "has no peer before", func(i int) bool { return peers(c.Editor.Chart(), t.People[i])[0] != t.People[i].ID })
}

func whyNotEarlier(c *Context) string { return whyNoPeer(c, 0, "before") }

func whyNotLater(c *Context) string {
	p := c.Editor.SelectedPerson()
	if p == nil {
		return whyNotOne(c)
	}
	return whyNoPeer(c, len(peers(c.Editor.Chart(), p))-1, "after")
}

func whyNoPeer(c *Context, at int, side string) string {
	p := c.Editor.SelectedPerson()
	if p == nil {
		return whyNotOne(c)
	}
	if all := peers(c.Editor.Chart(), p); len(all) == 0 || all[at] == p.ID {
		return fmt.Sprintf("There is no peer %s %s", side, p.Label())
	}
	return ""
}

// peers are all who name the same manager as p, in order, with p.
func peers(c *chart.Chart, p *chart.Person) []chart.ID {
	var all []chart.ID
	for _, q := range c.Tree().People {
		if q.Manager == p.Manager {
			all = append(all, q.ID)
		}
	}
	slices.SortFunc(all, func(a, b chart.ID) int { return c.Person(a).Order - c.Person(b).Order })
	return all
}

func whyNotPromote(c *Context) string { return whyNoRung(c, true, "There is no higher role than ") }

func whyNotDemote(c *Context) string { return whyNoRung(c, false, "There is no lower role than ") }

func whyNoRung(c *Context, up bool, why string) string {
	p := c.Editor.SelectedPerson()
	if p == nil {
		return whyNotOne(c)
	}
	r, ok := c.Editor.Chart().Role(p)
	if !ok {
		return p.Label() + " has no role; choose one first"
	}
	next, ok := rung(c.Editor.Chart(), r, up)
	switch {
	case r.Level == 0 || r.Track == chart.Company:
		return r.Title + " is no rung of the ladder; choose another role instead"
	case !ok || next.Track == chart.Company:
		return why + r.Title
	}
	return ""
}

// rung is the next role above or below one, among all of the document. Of
// several that share a rung it is one of the same track, or one that leads.
func rung(c *chart.Chart, from chart.Role, up bool) (next chart.Role, ok bool) {
	roles := c.Settings().AllRoles()
	if !up {
		slices.Reverse(roles)
	}
	for _, r := range roles {
		if r.Level == 0 || up && r.Level <= from.Level || !up && r.Level >= from.Level {
			continue
		}
		if ok && r.Level != next.Level {
			break
		}
		if !ok || fits(r, from) > fits(next, from) {
			next, ok = r, true
		}
	}
	return next, ok
}

// fits is how well a role continues another.
func fits(r, from chart.Role) int {
	switch {
	case r.Track == from.Track:
		return 2
	case r.Span > 0:
		return 1
	}
	return 0
}

func whyFullLadder(c *Context) string {
	if c.Editor.Chart().Settings().HasFullLadder() {
		return "The chart has the full ladder already"
	}
	return ""
}

func whyPicturesSo(c *Context) string {
	if c.Editor.Arrangement() == c.Editor.Layout() {
		return "Pictures of this chart are arranged like the canvas already"
	}
	return ""
}

func whyNoProblem(c *Context) string {
	if len(c.Editor.Findings()) == 0 {
		return "There are no findings"
	}
	return ""
}

func whyNoFix(c *Context) string {
	f, ok := firstFinding(c.Editor)
	switch {
	case !ok && c.Editor.SelectedPerson() != nil:
		return c.Editor.SelectedPerson().Label() + " has no finding"
	case !ok && c.Editor.Selection().Len() > 1:
		return "None of those selected has a finding"
	case !ok:
		return "There are no findings"
	case f.Tried() && len(f.Fixes()) == 0:
		return "Nothing simple would help here: " + f.Message()
	}
	return ""
}
