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
	return about + "."
}

// chart is how large the chart is.
func (s *Scene) chart() string {
	if len(s.Cards) == 0 {
		return ""
	}
	return "Org chart of " + phrase.Count(len(s.Cards), "post", "posts")
}

// tops are the names on the cards that no line leads to, and how many layers
// the lines make.
func (s *Scene) tops() (names []string, layers int) {
	manager := map[chart.ID]chart.ID{}
	for _, c := range s.Connectors {
		if !c.Dashed {
			manager[c.To] = c.From
		}
	}
	for _, c := range s.Cards {
		if _, reports := manager[c.Person]; !reports && c.Summary != "" {
			name, _, _ := strings.Cut(c.Summary, "\n")
			names = append(names, name)
		}
		layer := 1
		for id, ok := manager[c.Person]; ok && layer < len(s.Cards); id, ok = manager[id] {
			layer++
		}
		layers = max(layers, layer)
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
