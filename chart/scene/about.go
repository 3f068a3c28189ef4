package scene

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Caption is what the picture is called where it cannot be seen: by its title,
// else by what it shows.
func (s *Scene) Caption() string {
	return cmp.Or(s.Title, s.Name, s.chart(), "Org chart")
}

// About says in a sentence what the chart of the picture is like; it is empty
// where there are no cards.
func (s *Scene) About() string {
	if len(s.Cards) == 0 {
		return ""
	}
	tops, layers := s.tops()
	about := s.chart() + " in " + phrase.Count(layers, "layer", "layers")
	if len(tops) > 0 {
		about += ", with " + several(tops) + " at the top"
	}
	return strings.TrimSpace(about + ". " + s.Key.Text())
}

// chart is how large the chart is.
func (s *Scene) chart() string {
	if len(s.Cards) == 0 {
		return ""
	}
	return "Org chart of " + phrase.Count(len(s.Cards), "post", "posts")
}

// tops are the names on the cards of those who report to nobody in the picture,
// and how many layers there are.
func (s *Scene) tops() (names []string, layers int) {
	layer := map[chart.ID]int{} // of managers, who come before their reports
	for _, c := range s.Cards {
		layer[c.Person] = layer[c.Manager] + 1
		layers = max(layers, layer[c.Person])
		if c.Manager == "" && c.Summary != "" {
			name, _, _ := strings.Cut(c.Summary, "\n")
			names = append(names, name)
		}
	}
	return names, layers
}

// several lists names, but not all of many.
func several(names []string) string {
	const most = 3
	if more := len(names) - most; more > 0 {
		names = append(slices.Clone(names[:most]), fmt.Sprintf("%d more", more))
	}
	return phrase.List(names)
}
