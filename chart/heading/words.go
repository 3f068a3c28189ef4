package heading

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed fields.txt
var fieldSpellings string

//go:embed words.txt
var wordSpellings string

// class is what a word does in a heading.
type class string

// The classes are the sections of words.txt.
const (
	ofManager class = "manager"
	ofParent  class = "parent"
	ofDotted  class = "dotted"
	ofFurther class = "further"
	ofGrand   class = "grand"
	ofMentor  class = "mentor"
	ofSelf    class = "self"
	ofOther   class = "other"
	aLine     class = "line"
	aLabel    class = "label"
	aNumber   class = "number"
	aMail     class = "mail"
	aLevel    class = "level"
	aFiller   class = "plain"
	aVeto     class = "veto"
)

// spelling is a field that a whole text is a heading of.
type spelling struct {
	field Field
	rank  int // how good a heading it is: lower is better
	doubt bool
}

// entry is what is known of a word or of several.
type entry struct {
	classes   []class
	spellings []spelling
}

// is tells whether the word is of a class.
func (e *entry) is(c class) bool {
	for _, own := range e.classes {
		if own == c {
			return true
		}
	}
	return false
}

// lexicon is all that is known, by key, with the length of the longest.
type lexicon struct {
	entries map[string]*entry
	bare    map[string]*entry // of headings with small words, by the key without them
	longest int
}

// words is the lexicon of both files.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{entries: map[string]*entry{}, bare: map[string]*entry{}}
	each(fieldSpellings, func(section, text string, rank int) {
		_, doubt := strings.CutPrefix(text, "?")
		s := spelling{Field(section), rank, doubt}
		l.add(text, func(e *entry) { e.spellings = append(e.spellings, s) })
		l.addBare(tokensOf(text), s)
	})
	each(wordSpellings, func(section, text string, _ int) {
		l.add(text, func(e *entry) { e.classes = append(e.classes, class(section)) })
	})
	return l
})

// addBare notes a heading of several words without its small ones.
func (l *lexicon) addBare(t tokens, s spelling) {
	if len(t.at) < 3 || s.doubt {
		return
	}
	key := t.bare()
	if l.bare[key] == nil {
		l.bare[key] = &entry{}
	}
	s.rank += joinedRank
	l.bare[key].spellings = append(l.bare[key].spellings, s)
}

// add notes something of a text, also as Germans write it without umlauts.
func (l *lexicon) add(text string, note func(*entry)) {
	for _, t := range []string{text, umlauts.Replace(text)} {
		key := Key(t)
		if key == "" {
			continue
		}
		if l.entries[key] == nil {
			l.entries[key] = &entry{}
		}
		if t == text || t != text && key != Key(text) {
			note(l.entries[key])
		}
		l.longest = max(l.longest, len(key))
		if t == text && umlauts.Replace(text) == text {
			return
		}
	}
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")

// each walks the texts of a file: sections in square brackets, then a line for
// each language, of texts parted by commas.
func each(file string, yield func(section, text string, rank int)) {
	section := ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		default:
			_, texts, _ := strings.Cut(line, " ")
			for rank, text := range strings.Split(texts, ",") {
				yield(section, strings.TrimSpace(text), rank)
			}
		}
	}
}

// Fields are all that a heading may mean.
func Fields() []Field {
	seen := map[Field]bool{}
	each(fieldSpellings, func(section, _ string, _ int) { seen[Field(section)] = true })
	for _, all := range []map[Field]Field{ofTheManager, ofAbove} {
		for _, f := range all {
			seen[f] = true
		}
	}
	for _, f := range Several {
		seen[f] = true
	}
	delete(seen, "")
	return slices.Sorted(maps.Keys(seen))
}

// Spellings are the headings that surely mean a field and no other.
func Spellings(f Field) []string {
	var all []string
	each(fieldSpellings, func(section, text string, _ int) {
		if rs := Read(text); Field(section) == f && len(rs) == 1 && rs[0].Field == f && rs[0].Surety == Whole {
			all = append(all, text)
		}
	})
	return all
}
