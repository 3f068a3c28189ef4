package xlsx

import (
	"regexp"
	"strings"
)

// link is where cells lead.
type link struct {
	at       area
	relation string
}

// link writes into the cells of a sheet where they lead, as Markdown does. A
// cell that says so itself stays as it is.
func (c *cells) link(links []link, relations map[string]relation) {
	for _, l := range links {
		target := relations[l.relation].Target
		for i, _ := c.find(l.at.top); i < len(c.rows) && c.rows[i].number <= l.at.bottom; i++ {
			row := c.of(i)
			for column := l.at.left; column <= min(l.at.right, len(row)); column++ {
				row[column-1] = linked(row[column-1], target)
			}
		}
	}
}

// linked is a text with where it leads.
func linked(text, target string) string {
	_, mail := strings.CutPrefix(target, "mailto:")
	web := strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "http://")
	switch {
	case text == "" || !mail && !web || strings.ContainsAny(target, " ()<>[]\n"):
		return text
	case mail && strings.Contains(text, "@"):
		return text
	case bare(text) == bare(target):
		return target
	}
	return "[" + text + "](" + target + ")"
}

// bare is a web address without what programs add when they make a link.
func bare(address string) string {
	address = strings.ToLower(strings.TrimSpace(address))
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
}

// isMailAddress tells an address that a cell can lead to as it stands.
func isMailAddress(s string) bool {
	user, host, ok := strings.Cut(s, "@")
	return ok && user != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " \t\r\n<>()[]\"',;:?&%") && !strings.Contains(host, "@")
}

// plainURL is an address that needs no other spelling: spreadsheet programs
// take a file for damaged in which one has a blank or half an escape.
var plainURL = regexp.MustCompile(`^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})+$`)
