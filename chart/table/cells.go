package table

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/title"
)

// kind is a kind of text that cells hold.
type kind int

// A cell may be of several kinds.
const (
	cellNumber kind = iota
	cellDotted      // with a dot
	cellCode        // an ID
	cellYesNo
	cellYesNoWord // without figures
	cellEmail
	cellName
	cellTitle
	cellDay
	cellAmount
	cellShare
	cellStatus
	cellEmployment
	cellPath
	cellLine // of a kind of reporting lines
	cellPeriod
	cellUnpaidPeriod // a time that nobody is paid by
	kinds
)

// tells are how a cell of a kind is told.
var tells = [kinds]func(string) bool{
	cellNumber:    isNumber,
	cellDotted:    func(s string) bool { return strings.Contains(s, ".") },
	cellCode:      isCode,
	cellYesNo:     func(s string) bool { _, ok := parseBool(s); return ok },
	cellYesNoWord: func(s string) bool { _, ok := parseBool(s); return ok && !isNumber(s) },
	cellEmail:     isEmail,
	cellName:      looksLikeName,
	cellTitle:     func(s string) bool { return title.Read(s).Known() != "" },
	cellDay:       isDay,
	cellAmount:    func(s string) bool { _, _, ok := parseMoney(s); return ok },
	cellShare: func(s string) bool {
		_, err := chart.ReadShare(s)
		return err == nil || isPartOfWeek(s) || isPercent(s)
	},
	cellStatus:       isStatus,
	cellEmployment:   func(s string) bool { _, ok := parseEmployment(s); return ok },
	cellPath:         func(s string) bool { return strings.ContainsAny(s, `/\|>`) },
	cellLine:         func(s string) bool { return relationOf(s) != noRelation },
	cellPeriod:       func(s string) bool { return periodOf(s) != nil },
	cellUnpaidPeriod: func(s string) bool { p := periodOf(s); return p == yearly || p == hourly },
}

// columnCells is what the first cells of a column are like.
type columnCells struct {
	rows, filled, distinct int
	of                     [kinds]int
}

// most tells whether at least this many of a hundred filled cells are of a kind.
func (c *columnCells) most(k kind, percent int) bool { return c.part(c.of[k], percent) }

func (c *columnCells) part(n, percent int) bool { return c.filled > 0 && 100*n >= percent*c.filled }

// unique tells whether no two cells, or hardly any, say the same.
func (c *columnCells) unique() bool { return c.part(c.distinct, 95) }

// sampled is how many rows are looked at to tell what columns hold.
const sampled = 300

// look counts what the cells of each column are, by the first rows of a table.
func (h *header) look(s grid.Grid) []columnCells {
	cells := make([]columnCells, len(h.heading))
	seen := make([]map[string][kinds]bool, len(h.heading))
	rows := 0
	for r := range h.body(s) {
		for i := range cells {
			if seen[i] == nil {
				seen[i] = map[string][kinds]bool{}
			}
			cells[i].add(cellText(r.At(i)), seen[i])
		}
		if rows++; rows == sampled {
			break
		}
	}
	return cells
}

// longestCell is the most that is looked at to tell what a cell is.
const longestCell = 200

// add counts a cell; seen has what others of the column are.
func (c *columnCells) add(text string, seen map[string][kinds]bool) {
	c.rows++
	if text == "" || isNobody(text) {
		return
	}
	c.filled++
	is, known := seen[text]
	if !known {
		c.distinct++
		for k := range kinds {
			is[k] = len(text) <= longestCell && tells[k](text)
		}
		seen[text] = is
	}
	for k := range kinds {
		if is[k] {
			c.of[k]++
		}
	}
}

// cellText is what a cell says.
func cellText(cell string) string {
	text, _ := unprotect(cell, nil, false)
	return text
}

// isCode tells a text without blanks that has a digit, as IDs have.
func isCode(s string) bool {
	return strings.ContainsAny(s, "0123456789") && !strings.ContainsAny(s, " \t\n@")
}

// isEmail tells an e-mail address, or a login that looks like one.
func isEmail(s string) bool {
	before, after, found := strings.Cut(s, "@")
	return found && before != "" && strings.Contains(after, ".") && !strings.ContainsAny(s, " \t\n")
}

// isDay tells a day, whatever comes first in it.
func isDay(s string) bool {
	_, ok, ambiguous := parseDate(s, dateStyle{})
	_, month := parseMonth(s)
	return ok || ambiguous || month
}

// particles are words of names that are written small.
const particles = " de da do dos das del della di du la le van von der den ten ter zu af av bin ibn al el y e i und and "

// looksLikeName tells a text that may be somebody's name, and no job's.
func looksLikeName(s string) bool {
	if isEastern(s) {
		n := utf8.RuneCountInString(strings.ReplaceAll(s, " ", ""))
		return n >= 2 && n <= 8 && !strings.ContainsFunc(s, notOfName)
	}
	words := strings.Fields(strings.ReplaceAll(s, ",", " , "))
	letters := 0
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == ",":
		case strings.ContainsFunc(w, notOfName):
			return false
		case unicode.IsUpper(first):
			letters++
		case !strings.Contains(particles, " "+w+" "):
			return false
		}
	}
	return letters >= 2 && len(words) <= 7 && title.Read(s).Known() == ""
}

// isEastern tells a text of Chinese, Japanese or Korean letters.
func isEastern(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

func notOfName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(" '’-.·・", r)
}

// isPartOfWeek tells hours of a week, such as "32 h".
func isPartOfWeek(s string) bool {
	_, ok := weeklyHours(s)
	return ok
}

// isPercent tells a number up to 100.
func isPercent(s string) bool {
	n, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return err == nil && n >= 0 && n <= 100
}
