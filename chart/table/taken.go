package table

import (
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// noteTaken notes the roles that people have beyond those of the ladder, in a
// line for each sort.
func noteTaken(c *chart.Chart, ladder *chart.Settings, log *noteLog) {
	var rungs, above, beside []string
	for _, role := range c.Settings().Roles {
		_, known := chart.Known(role.ID)
		_, has := ladder.Role(role.ID)
		switch {
		case has || !known:
		case role.Track == chart.Company:
			above = append(above, role.Title)
		case role.Track == chart.Outside:
			beside = append(beside, role.Title)
		default:
			rungs = append(rungs, role.Title)
		}
	}
	note := func(titles []string, one, several string) {
		if len(titles) > 0 {
			log.add(reading.Note{Kind: reading.Guessed, Text: phrase.List(titles) + " " + phrase.Noun(len(titles), one, several)})
		}
	}
	note(rungs, "is a rung beyond the seven; the chart's ladder has it now", "are rungs beyond the seven; the chart's ladder has them now")
	note(above, "stands above the ladder; the chart has the role now", "stand above the ladder; the chart has the roles now")
	note(beside, "stands outside the ladder; the chart has the role now", "stand outside the ladder; the chart has the roles now")
}
