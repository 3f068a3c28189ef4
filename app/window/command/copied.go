package command

import (
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/phrase"
)

// copyPeople puts those selected on the clipboard; one person goes with their
// team.
func copyPeople(c *Context) error { return copyAs(c, "Copied ", format.CopiedText) }

// copyRows puts them there as rows with headings.
func copyRows(c *Context) error { return copyAs(c, "Copied as a table: ", format.CopiedRows) }

// copyAs puts those selected on the clipboard as a text.
func copyAs(c *Context, done string, text func(*chart.Chart) string) error {
	people, words := chart.Some(c.Editor.Chart(), c.Editor.Copied()), copiedInWords(c)
	if err := c.UI.Copy(text(people), people); err != nil {
		return err
	}
	c.UI.Say(done + words)
	return nil
}

// copiedInWords says who is copied.
func copiedInWords(c *Context) string {
	p := c.Editor.SelectedPerson()
	if p == nil {
		return c.Editor.SelectionInWords()
	}
	if n := len(c.Editor.Copied()) - 1; n > 0 {
		return p.Label() + " with a team of " + phrase.Number(int64(n))
	}
	return p.Label()
}

// cut copies those selected and takes them out of the chart, as one edit.
func cut(c *Context) error {
	edit := each(c, "Cut %s", chart.Remove)
	if one := c.Editor.Selected(); one != "" {
		edit = chart.RemoveTeam(one)
	}
	words := copiedInWords(c)
	edit.Name = "Cut " + words
	people := chart.Some(c.Editor.Chart(), c.Editor.Copied())
	if err := c.UI.Copy(format.CopiedText(people), people); err != nil {
		return err
	}
	if err := c.Editor.Do(edit); err != nil {
		return err
	}
	c.UI.Say("Cut " + words + "; paste puts them back below the card selected then")
	return nil
}
