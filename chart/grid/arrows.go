package grid

import (
	"regexp"
	"strings"

	"cadre/chart/reading"
)

// arrow is between two people, one of whom leads the other.
var arrow = regexp.MustCompile(`\s*(?:(<-+|<=+|←)|(-+>|=+>|→|⟶|➔|➜))\s*`)

// isArrows tells lines nearly each of which leads from somebody to somebody.
func isArrows(text string) bool {
	led, all := 0, 0
	for _, line := range lines(sample(text)) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if strings.ContainsAny(line, "\t{}") {
			return false
		}
		all++
		if at := arrow.FindStringIndex(line); at != nil && at[0] > 0 && at[1] < len(line) {
			led++
		}
	}
	return led > 1 && 5*led >= 4*all
}

// readArrows puts who stands behind an arrow below who stands before it.
func readArrows(text string, log *notes) (Grid, error) {
	var d diagram
	for n, line := range lines(text) {
		line = strings.TrimSpace(line)
		rest := line
		last, back := "", false
		for rest != "" {
			at := arrow.FindStringSubmatchIndex(rest)
			name := rest
			if at != nil {
				name = rest[:at[0]]
			}
			if name = strings.Trim(name, " \t\"';"); name != "" {
				d.node(name, n)
				d.arrow(last, name, back)
				last = name
			}
			if at == nil {
				break
			}
			rest, back = rest[at[1]:], at[2] >= 0
		}
	}
	g := d.outline(log)
	if !d.up {
		log.add(reading.Note{Kind: reading.Guessed, Text: "the arrows were read as leading down, from whom others report to"})
	}
	return g, nil
}

// arrow links two nodes; one that points back leads from the second.
func (d *diagram) arrow(from, to string, back bool) {
	switch {
	case from == "":
	case back:
		d.link([]string{to}, []string{from}, false)
	default:
		d.link([]string{from}, []string{to}, false)
	}
}
