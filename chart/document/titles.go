package document

import (
	"maps"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// mostTitles is far more than any company has that mean something else than
// they say.
const mostTitles = 10_000

// noRole is what a title means that is to mean no role.
const noRole = "none"

// readTitles reads what titles mean: a role's ID each, or "none".
func readTitles(s *settings, v node) error {
	if v.kind() != '{' {
		return v.fault("titles must be an object in braces, not %s", phrase.Short(v.raw))
	}
	titles := map[string]chart.RoleID{}
	seen := map[string]string{}
	for title, item := range v.members() {
		key := chart.Fold(chart.Tidy(title))
		other, twice := seen[key]
		switch {
		case item.kind() != '"':
			return item.fault("titles: %q must be a role's id in quotes, or \"none\", not %s", phrase.Short(title), phrase.Short(item.raw))
		case key == "":
			return item.fault("titles: a title is empty; write what people are called")
		case twice:
			return item.fault("titles: %q and %q are the same title; delete one of them", phrase.Short(other), phrase.Short(title))
		case len(titles) == mostTitles:
			return item.fault("titles: at most %d titles can be told apart; delete those that say what they mean", mostTitles)
		}
		seen[key] = title
		if titles[title] = chart.RoleID(item.text()); titles[title] == noRole {
			titles[title] = ""
		}
	}
	s.Titles = titles
	return nil
}

// appendTitles writes a title a line.
func appendTitles(b []byte, s *settings) []byte {
	for i, title := range slices.Sorted(maps.Keys(s.Titles)) {
		b = append(append(b, separator(i, '{')[0]), "\n    "...)
		b = append(appendString(b, title), ": "...)
		role := s.Titles[title]
		if role == "" {
			role = noRole
		}
		b = appendString(b, string(role))
	}
	return closedBelow(b, len(s.Titles), '}')
}
