package format

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"cadre/chart/phrase"
)

// Heading is the title that a chart without one has by the name of its file,
// without what only tells files apart: extension, days, versions, copies. Empty
// where the name says nothing about the chart, as that of “export (3).csv”.
func Heading(file string) string {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	in := patterns()
	name = in.extension.ReplaceAllString(name, "")
	for _, between := range in.notTitle {
		name = between.ReplaceAllString(name, "$1 $2")
	}
	words := in.trimmed(strings.Fields(joints.Replace(in.dashes.ReplaceAllString(name, " – "))))
	if sayNothing(words) {
		return ""
	}
	return phrase.Capital(strings.Join(spelled(words), " "))
}

// spelled is a name with abbreviations in capitals, as names of files seldom
// have them.
func spelled(words []string) []string {
	words = slices.Clone(words)
	for i, w := range words {
		if slices.Contains(capitals, w) {
			words[i] = strings.ToUpper(w)
		}
	}
	return words
}

// capitals are the abbreviations that no other word is written like.
var capitals = strings.Fields("uk usa eu emea apac dach latam anz hr rnd r&d b2b b2c ai ml ui ux qa pm pmo vp svp ceo coo cfo cto cpo cmo cio")

// joints join the words of a name.
var joints = strings.NewReplacer("_", " ", "-", " ", "%20", " ", "+", " ")

// namePatterns are what is looked for in names of files.
type namePatterns struct {
	extension *regexp.Regexp   // as files have, not what follows the point in “Acme Inc. Berlin”
	dashes    *regexp.Regexp   // that part words which stand apart
	notTitle  []*regexp.Regexp // days, with the time that they may have, IDs, long numbers, numbers in brackets, and points between words
	version   *regexp.Regexp   // a word such as v2
	number    *regexp.Regexp   // such as the 2 of “version 2”
}

// patterns are made when a name is first read: that takes longer than many a
// command does.
var patterns = sync.OnceValue(func() *namePatterns {
	const count = `\d+(?:\.\d+)*$`
	return &namePatterns{
		extension: regexp.MustCompile(`\.[A-Za-z][A-Za-z0-9]{0,8}$`),
		dashes:    regexp.MustCompile(`\s+[-–—]\s+`),
		notTitle: []*regexp.Regexp{
			regexp.MustCompile(`(?i)(^|[^0-9a-z])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}($|[^0-9a-z])`), // a UUID
			bounded(`(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])` + clock),
			bounded(`(?:0?[1-9]|[12]\d|3[01])[-_. ](?:0?[1-9]|[12]\d|3[01])[-_. ](?:19|20)\d\d` + clock),
			bounded(`(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])`),
			bounded(`\d{6,}`),
			regexp.MustCompile(`()[(\[{]\s*\d+\s*[)\]}]()`),
			regexp.MustCompile(`(\pL)\.(\pL)`),
		},
		version: regexp.MustCompile(`^(?:` + strings.Join(versionWords, "|") + `)` + count),
		number:  regexp.MustCompile(`^` + count),
	}
})

// clock is a time of day behind a day.
const clock = `(?:(?:T|[_ -]+(?:at )?)\d{1,2}[-_.:h]?\d{2}(?:[-_.:]?\d{2})?Z?)?`

// bounded is a pattern between what are no digits.
func bounded(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`(^|[^0-9])(?:` + pattern + `)($|[^0-9])`)
}

// trimmed is a name without what tells that it is a copy or a version.
func (in *namePatterns) trimmed(words []string) []string {
	words = withoutCopyOf(words)
	for n := len(words); n > 0; n = len(words) {
		last := core(words[n-1])
		switch {
		case last == "" || slices.Contains(lateWords, strings.TrimRight(last, "0123456789")) || in.version.MatchString(last):
			words = words[:n-1]
		case n > 1 && in.number.MatchString(last) && counted(core(words[n-2])):
			words = words[:n-2]
		default:
			return words
		}
	}
	return words
}

// withoutCopyOf takes away what says so in front.
func withoutCopyOf(words []string) []string {
	for _, of := range copyOf {
		if n := len(of); len(words) > n && slices.EqualFunc(words[:n], of, strings.EqualFold) {
			return withoutCopyOf(words[n:])
		}
	}
	return words
}

// counted tells whether a number may follow a word that tells files apart.
func counted(word string) bool {
	return slices.Contains(versionWords, word) || slices.Contains(lateWords, word)
}

// core is a word as it is looked up.
func core(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// sayNothing tells whether words are those that any file may be called, or too
// short for a title.
func sayNothing(words []string) bool {
	letters := 0
	for _, w := range words {
		w = strings.TrimRight(core(w), "0123456789")
		if slices.Contains(anyFile, w) {
			continue
		}
		for _, r := range w {
			if letters++; r >= unicode.MaxLatin1 {
				letters++ // one may be a word
			}
		}
	}
	return letters < 2
}
