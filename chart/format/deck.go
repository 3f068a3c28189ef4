package format

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"cadre/chart/slides"
)

// deckOf puts each page on a slide; with what the rules find about the people
// on it, on a day, as the speaker's notes, where they are asked for.
func deckOf(c *chart.Chart, pages []*scene.Scene, o ExportOptions) slides.Deck {
	d := slides.Deck{Title: pages[0].Caption()}
	var findings []rule.Finding
	if o.Notes {
		findings = rule.Check(c, o.Day)
	}
	for _, s := range pages {
		d.Slides = append(d.Slides, slides.Slide{Scene: s, Name: s.Name, Notes: notes(s, findings, o.Money)})
	}
	return d
}

// notes says what there is to say about a page: findings, most serious first.
func notes(s *scene.Scene, findings []rule.Finding, amounts bool) string {
	shown := make(map[chart.ID]bool, len(s.Cards))
	for _, c := range s.Cards {
		shown[c.Person] = true
	}
	var b strings.Builder
	for _, severity := range rule.Severities {
		for _, f := range findings {
			if f.Severity == severity && f.Waived == "" && shown[f.Person] {
				fmt.Fprintf(&b, "%s: %s\n", strings.ToUpper(string(severity[:1]))+string(severity[1:]), f.Told(amounts))
			}
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
