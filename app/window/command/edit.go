package command

import (
	"errors"
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

// duplicate copies the teams of those selected, each right after itself.
func duplicate(c *Context) error {
	if one := c.Editor.Selected(); one != "" {
		return c.Editor.Add(chart.Duplicate(one), c.Editor.Chart().NewID())
	}
	var edits []chart.Edit
	for _, id := range c.Editor.SelectedTeams() {
		edits = append(edits, chart.Duplicate(id))
	}
	return c.Editor.Bring(chart.Sequence("Duplicate "+c.Editor.SelectionInWords(), edits...))
}

func remove(c *Context) error { return c.Editor.Do(each(c, "Remove %s", chart.Remove)) }

func removeTeam(c *Context) error {
	return c.Editor.Do(each(c, "Remove %s with their teams", chart.RemoveTeam))
}

// each makes an edit of everybody selected who is still there when their turn
// comes, as one edit. The name says of whom where %s stands; the edit of one
// person keeps its own.
func each(c *Context, name string, of func(chart.ID) chart.Edit) chart.Edit {
	if one := c.Editor.Selected(); one != "" {
		return of(one)
	}
	ids := c.Editor.Selection().IDs()
	return chart.Edit{Name: fmt.Sprintf(name, c.Editor.SelectionInWords()), Do: func(tx *chart.Tx) error {
		for _, id := range ids {
			if tx.Person(id) == nil {
				continue
			}
			if err := of(id).Do(tx); err != nil {
				return err
			}
		}
		return nil
	}}
}

func selectAll(c *Context) error {
	c.Editor.SelectAll()
	return nil
}

func selectTeam(c *Context) error {
	c.Editor.SelectTeams()
	return nil
}

func fix(c *Context) error {
	f, _ := firstFinding(c.Editor)
	fixes := f.Fixes()
	if len(fixes) == 0 {
		return errors.New(whyNoFix(c)) // which it did not know before
	}
	edit := fixes[0]
	if err := c.Editor.Do(edit); err != nil {
		return err
	}
	c.Editor.Approach(f.Person)
	c.UI.Say("Fixed: " + edit.Name)
	return nil
}

// firstFinding is the gravest one about those selected, or of all where
// nobody is.
func firstFinding(e *editor.Editor) (f rule.Finding, ok bool) {
	for _, f := range e.Findings() {
		if e.Selection().Len() == 0 || e.Selection().Has(f.Person) {
			return f, true
		}
	}
	return rule.Finding{}, false
}

// nextProblem selects the next person with a finding, in the order of the
// list; it comes to each person once, by their gravest. Hints it comes to only
// where there is nothing else.
func nextProblem(c *Context) error {
	found := c.Editor.Findings()
	if graver := slices.DeleteFunc(slices.Clone(found), func(f rule.Finding) bool { return f.Severity == rule.Info }); len(graver) > 0 {
		found = graver
	}
	gravest := gravestOfEach(found)
	at := slices.IndexFunc(gravest, func(f rule.Finding) bool { return f.Person == c.Editor.Selection().Lead() })
	next := gravest[(at+1)%len(gravest)]
	c.UI.ShowSide(DetailsSide, true) // where its fixes are
	c.Editor.Approach(next.Person)
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

// toggleOpen makes filled posts open, without the people who filled them, or
// open ones filled where all are open.
func toggleOpen(c *Context) error {
	filled := slices.ContainsFunc(c.Editor.Selection().IDs(), func(id chart.ID) bool { return !c.Editor.Chart().Person(id).Open })
	if !filled {
		return c.Editor.Do(each(c, "Mark %s as filled", markFilled))
	}
	return c.Editor.Do(each(c, "Mark %s as open", markOpen))
}

func markFilled(id chart.ID) chart.Edit {
	return chart.Set("Mark as filled", id, func(p *chart.Person) { p.Open = false })
}

func markOpen(id chart.ID) chart.Edit {
	return chart.Set("Mark as open", id, func(p *chart.Person) {
		if !p.Open { // an open post keeps the day it is to be filled
			p.Vacate()
		}
	})
}
