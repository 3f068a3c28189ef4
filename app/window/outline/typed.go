package outline

import (
	"strings"

	"cadre/app/window/command"
	"cadre/chart"
)

// take is the edit that makes of somebody what a line of text says, and what
// that is beside the name.
func take(c *chart.Chart, id chart.ID, text string) (edit chart.Edit, about string) {
	typed := command.ReadTyped(c.Settings(), text)
	return typed.Edit(id, false), typed.Words(c.Settings())
}

// said is what a line says beside the name.
func said(c *chart.Chart, p chart.Person) string {
	about := []string{c.Title(&p)}
	if p.Area != "" {
		about = append(about, p.Area)
	}
	if p.Employment != chart.FullTime {
		about = append(about, p.Employment.String())
	}
	if p.Open {
		about = append(about, "open role")
	}
	return strings.Join(about, " · ")
}
