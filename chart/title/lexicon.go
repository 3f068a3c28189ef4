package title

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"cadre/chart"
)

// tables are the words of all languages, ready to look up.
type tables struct {
	means map[string][]string // what a phrase means
	class map[string]class    // of the words that the grammar knows
}

// lexicon makes the tables when the first title is read.
var lexicon = sync.OnceValue(func() *tables {
	t := &tables{means: map[string][]string{}, class: map[string]class{}}
	for _, l := range languages {
		for _, means := range slices.Sorted(maps.Keys(l)) {
			t.add(means, means)
			for phrase := range strings.SplitSeq(l[means], ",") {
				t.add(strings.Join(strings.Fields(chart.Fold(phrase)), " "), means)
			}
		}
	}
	for class, words := range classes {
		for w := range set(words) {
			t.class[w] = class
		}
	}
	return t
})

// add says what a phrase means; the languages are ordered, the first counts.
func (t *tables) add(phrase, means string) {
	if _, taken := t.means[phrase]; !taken && phrase != "" {
		t.means[phrase] = strings.Fields(means)
	}
}

func set(words string) map[string]bool {
	s := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		s[w] = true
	}
	return s
}

// class is what a word does in a title.
type class byte

const (
	plain      class = iota // names what the job is about
	rank                    // stands by a product manager
	office                  // stands by "product"
	blocking                // makes another job of it: a deputy, a former CPO
	employment              // says how somebody is employed
	vacancy                 // says that nobody has the job yet
	place                   // says where the work is done: remote
	noise                   // says nothing of the job: (m/w/d)
	filler                  // says nothing where it stands alone: 6 months
	job                     // names another job
	person                  // does so right behind a job; else a product may be for such people
	discipline              // behind "product" names another job
	link                    // "of" and "for"
	and
	to // says whom somebody works for
	company
	chefWord // a manager in languages that put the product behind
)

// classes are the words that the grammar knows; see parse.go.
var classes = map[class]string{
	rank:       "senior junior associate assistant lead staff principal group trainee intern graduate apprentice entry mid",
	office:     "head vp svp director",
	blocking:   "deputy former future fellow evp avp md chief president executive",
	employment: "interim acting fractional contractor fixed-term part-time full-time",
	vacancy:    "open tbh hiring",
	place:      "mode",
	noise:      "~",
	filler:     "filler",
	job: "designer engineer analyst owner master architect scientist researcher strategist marketer consultant coordinator " +
		"specialist administrator writer evangelist founder ceo director-general cto coo cfo cmo cio cro chro ciso supervisor counsel resident " +
		"manager managers officer member secretary representative clerk",
	person: "producer buyer recruiter accountant adviser advisor trainer technician tester builder leader planner merchandiser " +
		"expert coach editor developers staffer professional investor",
	discipline: "marketing design designs operations operation ops analytics analysis engineering research safety quality compliance delivery " +
		"development data information lifecycle assurance security support line lines portfolio training education enablement content " +
		"documentation testing test planning strategy legal sales sourcing packaging integrity implementation launch release control costing science",
	link:     "of",
	and:      "and or",
	to:       "to",
	company:  "at with avec",
	chefWord: "chef",
}

func classOf(key string) class { return lexicon().class[key] }
