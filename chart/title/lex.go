package title

import (
	"unicode"
	"unicode/utf8"

	"cadre/chart"
)

// word is a word of a title. A phrase of the tables becomes the words that it
// means, each of which spans the whole phrase.
type word struct {
	key        string // in lower case without accents, or what it means
	start, end int    // in the title, in bytes
	mark       mark   // what parts it from the word before
	tight      bool   // without a blank
	dotted     bool   // by a full stop, among others
	deep       bool   // in brackets
	cut        bool   // a word before it was left out
	use        use
}

// mark is what parts two words, as far as it matters.
type mark byte

const (
	blank  mark = iota // also a full stop
	hyphen             // without blanks around it
	comma
	dash // with a blank beside it; also a bar
	slash
	colon
	at
	shut // a closing bracket
	open // an opening one
)

// joined tells whether a word stands in one part with the word before it.
func (m mark) joined() bool { return m == blank || m == hyphen }

// longestTitle is a length in bytes that no title has: a longer text is a
// description in the wrong column.
const longestTitle = 300

// letter is a letter of a title as it is compared, and where it was written.
type letter struct {
	r          rune
	start, end int
}

// letters folds a title, so that case and accents make no difference.
func letters(title string) []letter {
	var all []letter
	for i, r := range title {
		end := i + max(utf8.RuneLen(r), 1)
		if r == utf8.RuneError {
			end = i + 1
		}
		if r < utf8.RuneSelf {
			all = append(all, letter{unicode.ToLower(r), i, end})
			continue
		}
		for _, f := range chart.Fold(string(r)) {
			all = append(all, letter{f, i, end})
		}
	}
	return all
}

// marks are the signs that part words. Others count as blanks.
var marks = map[rune]mark{
	',': comma, ';': comma, '、': comma, '，': comma, '；': comma,
	'–': dash, '—': dash, '―': dash, '|': dash, '｜': dash, '•': dash, '>': dash,
	'/': slash, '／': slash, '\\': slash, ':': colon, '：': colon, '@': at,
	'(': open, '[': open, '{': open, '（': open, '【': open, '「': open,
	')': shut, ']': shut, '}': shut, '）': shut, '】': shut, '」': shut,
}

// lexer cuts a folded title into words.
type lexer struct {
	text  []letter
	words []word
	gap   word // mark, tight and dotted of the next word
	depth int
}

// lex gives the words of a title.
func lex(title string) []word {
	l := &lexer{text: letters(title)}
	l.gap.tight = true
	for i := 0; i < len(l.text); {
		i = l.step(i)
	}
	return l.words
}

// step reads the word or the sign at i and gives where the next one begins.
func (l *lexer) step(i int) int {
	r := l.text[i].r
	switch {
	case isWordRune(r):
		end := l.wordEnd(i)
		l.add(i, end)
		return end
	case r == '&' || r == '+':
		l.add(i, i+1)
		l.words[len(l.words)-1].key = "and"
	default:
		l.sign(i)
	}
	return i + 1
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordEnd is where the word ends that begins at i. An apostrophe may stand in
// it, and "+" or "#" at its end, as in C#; a change of script ends it.
func (l *lexer) wordEnd(i int) int {
	first := l.text[i].r
	for i++; i < len(l.text); i++ {
		r := l.text[i].r
		inner := (r == '\'' || r == '’') && i+1 < len(l.text) && isWordRune(l.text[i+1].r)
		if !inner && !isWordRune(r) || isUnspaced(first) != isUnspaced(r) {
			break
		}
	}
	for i < len(l.text) && (l.text[i].r == '+' || l.text[i].r == '#') && (i+1 == len(l.text) || !isWordRune(l.text[i+1].r)) {
		i++
	}
	return i
}

// add appends the word of the letters from start to end.
func (l *lexer) add(start, end int) {
	w := l.gap
	key := make([]rune, 0, end-start)
	for _, c := range l.text[start:end] {
		key = append(key, c.r)
	}
	w.key, w.start, w.end = string(key), l.text[start].start, l.text[end-1].end
	w.deep = l.depth > 0
	l.words = append(l.words, w)
	l.gap = word{tight: true}
}

// sign notes what stands at i between two words. Of several signs the last
// counts that is more than a hyphen, but for an opening bracket, which stays.
func (l *lexer) sign(i int) {
	r := l.text[i].r
	m := marks[r]
	switch {
	case r == '-' || r == '‐' || r == '‑' || r == '−' || r == '*' || r == '_' || r == '·':
		if m = hyphen; !l.between(i) {
			m = dash
		}
	case r == '.':
		l.gap.dotted = true
	case unicode.IsSpace(r):
		l.gap.tight = false
	case m == open:
		l.depth++
	case m == shut:
		l.depth = max(l.depth-1, 0)
	}
	if m == shut || m > hyphen && l.gap.mark != open {
		l.gap.mark = m
	} else {
		l.gap.mark = max(l.gap.mark, m)
	}
}

// between tells whether a sign has letters on both sides.
func (l *lexer) between(i int) bool {
	return i > 0 && i+1 < len(l.text) && isWordRune(l.text[i-1].r) && isWordRune(l.text[i+1].r)
}

// isUnspaced tells letters of scripts that put no blanks between words.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}
