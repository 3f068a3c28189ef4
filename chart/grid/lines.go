package grid

import (
	"iter"
	"regexp"
	"slices"
	"strings"
)

// mark is what stands before the text of a line.
type mark byte

const (
	unmarked mark = iota
	bullet
	numbered
	heading
)

// textLine is a line that is not blank.
type textLine struct {
	number int
	indent int // in columns
	mark   mark
	depth  int    // of a heading or a number such as 1.2.1; 0: a number or a letter alone
	label  string // a number or a letter alone
	style  string // how that is written: "1", "a", "A", "i" or "I", with what follows it
	text   string
}

// lineScan is what the lines of a text have before them.
type lineScan struct {
	lines             []textLine
	bullets, headings int      // bullets and numbers count together
	levels            bool     // numbers such as 1.2.1 say the depth
	cells             bool     // the lines are rows of cells
	remarks           bool     // the settings of draw.io, which look like headings
	tabbed            bool     // some are indented by tabs
	styles            []string // of numbers alone, where nothing is indented: the outer first
}

var (
	bulletMark   = regexp.MustCompile(`^([-*+•‣◦▪■●○►▸–—·\x{F0B7}\x{F0A7}])(\s+|$)(\[[ xX]\]\s+)?`)
	headingMark  = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	starMark     = regexp.MustCompile(`^(\*{2,20}|-{2,6}|\+{2,6})\s+[^\s-]`) // as many as the line is deep, as Org and wikis have it
	levelMark    = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3})+)[.)]?\s+`)
	wordMark     = regexp.MustCompile(`^o\t\s*`) // a bullet that Word pastes
	numberMark   = regexp.MustCompile(`^\(?(\d{1,4}|[a-z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])\s+`)
	capitalMark  = regexp.MustCompile(`^\(?([A-Z])(\))\s+`) // with a full stop it is the initial of a name
	romanMark    = regexp.MustCompile(`^([IVX])(\.)\s+`)    // but for the first of II. and III.
	romans       = regexp.MustCompile(`(?m)^[ \t]*I{2,3}\.\s`)
	bareNumber   = regexp.MustCompile(`^(\d{1,3})\s+`)
	drawioRemark = regexp.MustCompile(`(?i)^##?\s*(labels?|labelname|styles?|stylename|connect|parent|parentstyle|identity|namespace|layout|width|height|padding|ignore|link|vars|left|top|(node|level|edge)spacing)\s*:`)
)

// lines walks the lines of a text with their numbers.
func lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for n := 1; text != ""; n++ {
			line, rest := cutLine(text)
			if !yield(n, line) {
				return
			}
			text = rest
		}
	}
}

// scanLines looks at what stands before the text of every line.
func scanLines(text string) *lineScan {
	s := &lineScan{}
	inner, quoted := 0, 0
	marks := []*regexp.Regexp{numberMark, capitalMark}
	if romans.MatchString(text) {
		marks = append(marks, romanMark)
	}
	for n, raw := range lines(text) {
		body := strings.TrimLeft(raw, " \t\u00a0\u3000")
		if strings.TrimSpace(body) == "" || strings.HasPrefix(body, "```") {
			continue
		}
		l := textLine{number: n, indent: columns(raw[:len(raw)-len(body)])}
		s.tabbed = s.tabbed || strings.HasPrefix(raw, "\t")
		s.remarks = s.remarks || drawioRemark.MatchString(body)
		l.take(strings.TrimRight(body, " \t\u00a0"), marks)
		if strings.ContainsRune(strings.TrimSpace(l.text), '\t') {
			inner++
		}
		if strings.HasPrefix(l.text, `"`) || strings.Contains(l.text, `,"`) || strings.Contains(l.text, `;"`) {
			quoted++
		}
		s.lines = append(s.lines, l)
	}
	s.settle()
	s.cells = 2*inner >= len(s.lines) && inner > 0 || 3*quoted > len(s.lines) || s.remarks
	return s
}

// columns is how far an indentation reaches.
func columns(blanks string) int {
	n := 0
	for _, r := range blanks {
		switch r {
		case '\t':
			n += 4 - n%4
		case '\u3000':
			n += 2
		default:
			n++
		}
	}
	return n
}

// take parts a line into its mark and its text.
func (l *textLine) take(body string, numbers []*regexp.Regexp) {
	l.text = body
	if m := headingMark.FindStringSubmatch(body); m != nil {
		l.mark, l.depth, l.text = heading, len(m[1]), m[2]
		return
	}
	if m := starMark.FindStringSubmatch(body); m != nil {
		l.mark, l.depth, l.text = bullet, len(m[1]), strings.TrimSpace(body[len(m[1]):])
		return
	}
	for _, r := range []*regexp.Regexp{bulletMark, wordMark} {
		if m := r.FindString(body); m != "" {
			l.mark, l.text = bullet, body[len(m):]
			return
		}
	}
	if m := levelMark.FindStringSubmatch(body); m != nil {
		l.mark, l.depth, l.text = numbered, strings.Count(m[1], ".")+1, body[len(m[0]):]
		return
	}
	for _, r := range numbers {
		if m := r.FindStringSubmatch(body); m != nil {
			l.mark, l.label, l.style, l.text = numbered, m[1], styleOf(m[1])+m[2], body[len(m[0]):]
			return
		}
	}
}

// styleOf is how a number alone is written.
func styleOf(number string) string {
	switch {
	case number[0] <= '9':
		return "1"
	case strings.Trim(number, "ivx") == "":
		return "i"
	case strings.Trim(number, "IVX") == "":
		return "I"
	case number[0] >= 'a':
		return "a"
	}
	return "A"
}

// settle counts the marks. Where numbers such as 1.2 say the depth, a number
// alone is one of them; elsewhere a letter that follows one is no roman number.
func (s *lineScan) settle() {
	s.levels = slices.ContainsFunc(s.lines, func(l textLine) bool { return l.mark == numbered && l.depth > 0 })
	if slices.ContainsFunc(s.lines, func(l textLine) bool { return l.mark == bullet && l.depth > 1 }) {
		s.levels = true
		for i := range s.lines {
			if l := &s.lines[i]; l.mark == bullet {
				l.depth = max(l.depth, 1)
			}
		}
	}
	letter := byte(0)
	for i := range s.lines {
		l := &s.lines[i]
		if s.levels {
			l.level()
		}
		if l.style != "" {
			if len(l.label) == 1 && letter > 0 && l.label[0] == letter+1 {
				l.style = strings.NewReplacer("i", "a", "I", "A").Replace(l.style) // the letter behind h is no roman number
			}
			if strings.ContainsAny(l.style[:1], "aA") {
				letter = l.label[0]
			}
			if !slices.Contains(s.styles, l.style) {
				s.styles = append(s.styles, l.style)
			}
		}
		switch l.mark {
		case bullet, numbered:
			s.bullets++
		case heading:
			s.headings++
		}
	}
	if slices.ContainsFunc(s.lines, func(l textLine) bool { return l.mark != heading && l.indent > s.lines[0].indent }) {
		s.styles = nil
	}
}

// level takes a number alone for the outermost level.
func (l *textLine) level() {
	if l.style != "" && l.style[0] == '1' {
		l.depth, l.style = 1, ""
	} else if m := bareNumber.FindString(l.text); m != "" && l.mark == unmarked {
		l.mark, l.depth, l.text = numbered, 1, l.text[len(m):]
	}
}

// unheaded is how many lines are no headings.
func (s *lineScan) unheaded() int { return len(s.lines) - s.headings }

// The ranks of lines that are no headings, whose ranks are their depths.
const (
	plainRank = 7
	listRank  = 8
)

// rank orders lines from the outermost inwards: headings, plain lines, then
// the others by what says their depth.
func (s *lineScan) rank(l textLine) int {
	switch {
	case l.mark == heading:
		return l.depth
	case l.mark == unmarked && s.bullets > 0 && l.indent == 0:
		return plainRank
	case s.levels && l.depth > 0:
		return listRank + l.depth
	case len(s.styles) > 1 && l.style != "":
		return listRank + slices.Index(s.styles, l.style)
	}
	return listRank + l.indent
}

// goesWithLast tells a line of text below a point of a list.
func (s *lineScan) goesWithLast(i int) bool {
	return i > 0 && s.bullets > 0 && s.lines[i].mark == unmarked && s.lines[i].indent > 0
}

// indented tells lines without marks that are indented below one another, as
// no table is: one with cells padded by blanks has the same width in every line.
func (s *lineScan) indented() bool {
	if s.bullets+s.headings > 0 || len(s.lines) < 2 {
		return false
	}
	depths, gaps := map[int]bool{}, 0
	for _, l := range s.lines {
		if l.indent < s.lines[0].indent {
			return false
		}
		depths[l.indent] = true
		if strings.Contains(l.text, "   ") {
			gaps++
		}
	}
	return len(depths) > 1 && 3*gaps < len(s.lines) && (len(depths) > 2 || s.tabbed || !s.even())
}

// even tells whether every line has the same number of commas or semicolons,
// and more than one.
func (s *lineScan) even() bool {
	for _, d := range []string{",", ";", "|"} {
		n := strings.Count(s.lines[0].text, d)
		if n > 1 && !slices.ContainsFunc(s.lines, func(l textLine) bool { return strings.Count(l.text, d) != n }) {
			return true
		}
	}
	return false
}
