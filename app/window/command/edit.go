package command

import (
	"fmt"
	"slices"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/rule"
)

func undo(c *Context) error {
	name := c.Editor.UndoName()
	c.Editor.Undo()
	c.UI.Say("Undone: " + name)
	return nil
}

func redo(c *Context) error {
	name := c.Editor.RedoName()
	c.Editor.Redo()
	c.UI.Say("Done again: " + name)
	return nil
}

func duplicate(c *Context) error {
	id := c.Editor.Chart().NewID()
	return c.Editor.Add(chart.Duplicate(c.Editor.Selected()), id)
}

func remove(c *Context) error { return c.Editor.Do(chart.Remove(c.Editor.Selected())) }

func removeTeam(c *Context) error { return c.Editor.Do(chart.RemoveTeam(c.Editor.Selected())) }

func fix(c *Context) error {
	f, _ := firstFinding(c.Editor)
	edit := f.Fixes()[0]
	if err := c.Editor.Do(edit); err != nil {
		return err
	}
	c.Editor.Show(f.Person)
	c.UI.Say("Fixed: " + edit.Name)
	return nil
}

// firstFinding is the gravest one about the selected person, or of all where
// nobody is selected.
func firstFinding(e *editor.Editor) (f rule.Finding, ok bool) {
	for _, f := range e.Findings() {
		if e.Selected() == "" || f.Person == e.Selected() {
			return f, true
		}
	}
	return rule.Finding{}, false
}

// nextProblem selects the next person with a finding, in the order of the
// list of problems; it comes to each person once, by their gravest.
func nextProblem(c *Context) error {
	gravest := gravestOfEach(c.Editor.Findings())
	at := slices.IndexFunc(gravest, func(f rule.Finding) bool { return f.Person == c.Editor.Selected() })
	next := gravest[(at+1)%len(gravest)]
	c.Editor.Show(next.Person)
	c.UI.Say(next.Message())
	return nil
}

// gravestOfEach is the first finding about each person.
func gravestOfEach(findings []rule.Finding) []rule.Finding {
	seen := map[chart.ID]bool{}
	return slices.DeleteFunc(slices.Clone(findings), func(f rule.Finding) bool {
		again := seen[f.Person]
		seen[f.Person] = true
		return again
	})
}

func promote(c *Context) error { return step(c, true, "Promote") }

func demote(c *Context) error { return step(c, false, "Demote") }

func step(c *Context, up bool, verb string) error {
	p := c.Editor.SelectedPerson()
	from, _ := c.Editor.Chart().Role(p)
	to, _ := rung(c.Editor.Chart(), from, up)
	return c.Editor.Do(chart.SetRole(fmt.Sprintf("%s %s to %s", verb, p.Label(), to.Title), p.ID, to.ID))
}

// toggleOpen makes a filled post open, without the person who filled it, or
// an open one filled.
func toggleOpen(c *Context) error {
	p := c.Editor.SelectedPerson()
	if p.Open {
		return c.Editor.Do(chart.Set("Mark as filled", p.ID, func(p *chart.Person) { p.Open = false }))
	}
	return c.Editor.Do(chart.Set("Mark as open", p.ID, (*chart.Person).Vacate))
}
