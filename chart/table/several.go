package table

import (
	"slices"
	"strings"

	"cadre/chart/lookup"
)

// several reads a cell that names several managers: the first is the manager,
// the others are further ones. It is nil where the cell does not: every part
// must be somebody's, so that "Byron, Ada" is never two people.
func (l *linker) several(p *draft, m mention) []lookup.Found {
	for _, separator := range cellSeparators {
		parts := strings.Split(m.text, separator.text)
		if len(parts) < 2 {
			continue
		}
		if found := l.allFound(p, parts, separator.sure); found != nil {
			return inRelation(found, p.relations)
		}
	}
	return nil
}

// cellSeparators part several managers of a cell, the surest first.
var cellSeparators = []struct {
	text string
	sure bool // it parts nothing else, so that parts of names will do
}{{"\n", true}, {";", true}, {"|", true}, {" / ", true}, {" & ", true}, {" and ", true}, {" und ", true}, {" et ", true}, {" y ", true},
	{"/", false}, {",", false}}

// allFound are whom the parts of a cell mean, if each means one.
func (l *linker) allFound(p *draft, parts []string, sure bool) []lookup.Found {
	var all []lookup.Found
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		f := l.directory.find(p, part)
		if _, is := f.One(); !is || f.Way.Bold() && !sure {
			return nil
		}
		all = append(all, f)
	}
	return all
}

// inRelation puts the first to whom somebody reports directly in front, where a
// column beside tells that of each.
func inRelation(found []lookup.Found, relations []relation) []lookup.Found {
	if len(relations) != len(found) {
		return found
	}
	if at := slices.Index(relations, solidLine); at > 0 {
		first := found[at]
		return append([]lookup.Found{first}, slices.Delete(found, at, at+1)...)
	}
	return found
}
