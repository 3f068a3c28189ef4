package line

import (
	"regexp"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/title"
)

// Line is what a line says of a post.
type Line struct {
	Name       string // empty: none is given
	Title      string
	Area       string
	Employment chart.Employment
	Open       bool // nobody has the job yet
	Email      string
	Link       string
	Dotted     []string // the names behind "dotted line to"
	Guess      string   // what the area was guessed from; empty: nothing was
}

// Told tells a line that says more than a name: what a list of people has, and
// prose has not.
func (l Line) Told() bool {
	return l.Title != "" || l.Open || l.Email != "" || l.Employment != chart.FullTime
}

// Sure tells whether what a line says of a title, as it was read from a text, is
// beyond doubt: it names a job, or a dash parts it from the name. What stands
// behind a comma or in brackets may belong to the name, as in "Byron, Ada".
func (l Line) Sure(text string, by *title.Reader) bool {
	dash := func(mark string) bool { return strings.Contains(text, mark) }
	return isTitle(l.Title, by) || isRank(l.Title) || slices.ContainsFunc([]string{"\t", " – ", " — ", " - ", " | ", " · "}, dash)
}

var (
	dotted     = regexp.MustCompile(`(?i)\s*\(dotted line to ([^()]*)\)\s*$`)
	linked     = regexp.MustCompile(`\[([^\[\]]*)\]\(([^()\s]*)\)`)
	mail       = regexp.MustCompile(`[<(]?\s*(?:mailto:)?([\pL\pN._%+'-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)+)\s*[>)]?`)
	bold       = regexp.MustCompile(`^(?:\*\*|__)(.+?)(?:\*\*|__)`)
	emphasis   = regexp.MustCompile("\\*\\*|__|`|(^|\\s)[*_]|[*_](\\s|$|[,.;:])")
	escaped    = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	breaks     = regexp.MustCompile(`(?i)<br\s*/?>`)
	strongName = regexp.MustCompile(`(?is)^<(?:b|strong)>(.*?)</(?:b|strong)>`)
	strong     = regexp.MustCompile(`(?i)</?(b|strong)>`)
	tags       = regexp.MustCompile(`(?i)</?(i|em|u|span|div|p|font|small|sub|sup|a)(\s[^<>]*)?>`)
)

// Read reads a line; by says what titles mean.
func Read(text string, by *title.Reader) Line {
	l := Line{Employment: chart.FullTime}
	unmark := plain
	if strong.MatchString(text) {
		unmark = strings.TrimSpace // it is HTML and no Markdown
	}
	name, rest := l.boldName(l.cutAsides(text, unmark), unmark)
	parts := split(strings.TrimLeft(unmark(rest), " ,;:–—-·|\n"), by)
	if name != "" {
		l.readBehind(name, parts, by)
	} else {
		l.readParts(parts, by)
	}
	return l
}

// cutAsides takes off the text what is told by its form alone.
func (l *Line) cutAsides(text string, unmark func(string) string) string {
	text = breaks.ReplaceAllString(text, "\n")
	text = strings.TrimSpace(tags.ReplaceAllString(text, ""))
	if m := dotted.FindStringSubmatch(text); m != nil {
		for _, name := range strings.Split(m[1], ", ") {
			l.Dotted = append(l.Dotted, unmark(name))
		}
		text = strings.TrimSuffix(text, m[0])
	}
	text = linked.ReplaceAllStringFunc(text, func(s string) string {
		m := linked.FindStringSubmatch(s)
		if address, is := strings.CutPrefix(m[2], "mailto:"); is {
			l.Email = address
		} else if l.Link == "" {
			l.Link = m[2]
		}
		return m[1]
	})
	if m := mail.FindStringSubmatchIndex(text); m != nil && l.Email == "" {
		l.Email = text[m[2]:m[3]]
		before, after := strings.TrimSpace(text[:m[0]]), strings.TrimSpace(text[m[1]:])
		if after != "" && before != "" && !strings.ContainsAny(after[:1], ",;:-|()") && !strings.ContainsAny(before[len(before)-1:], ",;:-|(") {
			after = ", " + after
		}
		text = strings.Trim(before+" "+after, " ,;")
	}
	return strings.TrimSpace(text)
}

// boldName is the name that a line has in bold at its start, and what follows.
func (l *Line) boldName(text string, unmark func(string) string) (name, rest string) {
	if m := strongName.FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[1]), strong.ReplaceAllString(text[len(m[0]):], "")
	}
	m := bold.FindStringSubmatch(text)
	if m == nil || strings.HasSuffix(m[1], `\`) {
		return "", strong.ReplaceAllString(text, "")
	}
	return unmark(m[1]), text[len(m[0]):]
}

// plain is a text without the marks of Markdown.
func plain(text string) string {
	const keep = "\x01"
	var kept []string
	text = escaped.ReplaceAllStringFunc(text, func(s string) string {
		kept = append(kept, s[1:])
		return keep
	})
	text = emphasis.ReplaceAllString(text, "$1$2")
	for _, s := range kept {
		text = strings.Replace(text, keep, s, 1)
	}
	return strings.TrimSpace(text)
}

// readBehind reads what follows a name in bold: the title up to the first
// separator, then employment and vacancy, and the area.
func (l *Line) readBehind(name string, parts []part, by *title.Reader) {
	if l.Name = name; isVacancy(name) {
		l.Name, l.Open = "", true
	}
	parts = l.takeWords(parts)
	if titled := slices.ContainsFunc(parts, func(p part) bool { return isTitle(p.text, by) }); !titled && isTitle(name, by) {
		l.Title, l.Name, l.Open, l.Area = name, "", true, join(parts)
		return
	}
	if len(parts) > 0 {
		n := titleLength(parts, by)
		l.Title, l.Area = join(parts[:n]), join(parts[n:])
	}
}
