package rule

import "cadre/chart/phrase"

// nouns are what people read for the severities. Rule sets and JSON say “info”
// for a hint.
var nouns = map[Severity]struct{ one, several string }{
	Error:   {"error", "errors"},
	Warning: {"warning", "warnings"},
	Info:    {"hint", "hints"},
}

// Noun is the word for n findings of a severity; empty for Off.
func (s Severity) Noun(n int) string { return phrase.Noun(n, nouns[s].one, nouns[s].several) }

// Of is the number of findings of a severity that count.
func (n Counts) Of(s Severity) int {
	switch s {
	case Error:
		return n.Error
	case Warning:
		return n.Warning
	case Info:
		return n.Info
	}
	return 0
}

// Say is the number of findings of a severity in words: “2 errors”, “0 hints”.
func (n Counts) Say(s Severity) string { return phrase.Count(n.Of(s), nouns[s].one, nouns[s].several) }

// Words are the numbers of findings of each severity of which there are any.
func (n Counts) Words() []string {
	var words []string
	for _, s := range Counted {
		if n.Of(s) > 0 {
			words = append(words, n.Say(s))
		}
	}
	return words
}
