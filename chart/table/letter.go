package table

import (
	"strings"

	"cadre/chart"
)

// titled tells whether the title of a line is a job.
func (s *speller) titled(i int) bool { return s.lines[i].Sure(s.lines[i].Title, s.by) }

// leaveLetter leaves out how a mail begins and ends: a first line such as "Dear
// all,", and a last one such as "Best, Ada" with what follows it.
func (s *speller) leaveLetter(log *noteLog) {
	alone := func(i int) bool { return s.outline[i].Above == "" && s.below[i] == 0 && !s.titled(i) }
	if len(s.outline) > 1 && alone(0) && strings.HasSuffix(s.outline[0].Text, ",") {
		s.leave(0, "a line beside the list was left out", log)
	}
	for i := max(1, len(s.outline)-2); i < len(s.outline); i++ {
		first, _, parted := strings.Cut(s.outline[i].Text, ",")
		if !parted || !closings[chart.Fold(strings.TrimSpace(first))] || !alone(i) {
			continue
		}
		for ; i < len(s.outline) && alone(i); i++ {
			s.leave(i, "a line beside the list was left out", log)
		}
	}
}

// closings are how mails end.
var closings = foldedSet("best", "best regards", "kind regards", "warm regards", "regards", "all the best", "cheers", "thanks", "many thanks", "thank you", "sincerely", "yours",
	"viele grüße", "liebe grüße", "beste grüße", "schöne grüße", "mit freundlichen grüßen", "grüße", "danke", "cordialement", "bien à vous", "merci", "saludos", "un saludo", "gracias",
	"saluti", "cordiali saluti", "grazie", "abraços", "atenciosamente", "obrigado", "obrigada", "met vriendelijke groet", "groeten", "pozdrawiam", "hälsningar", "med vänliga hälsningar")

func foldedSet(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[chart.Fold(w)] = true
	}
	return set
}
