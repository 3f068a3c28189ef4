package title

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart"
)

// Reading is what a title says. A title that says none of it is the zero
// value.
type Reading struct {
	Role       chart.RoleID // one of chart.Ladder or chart.Rungs; empty: none of them
	Kind       chart.RoleID // one of chart.Others; empty where there is a role
	Area       string       // what the job is about; empty where there is no role
	Employment chart.Employment
	Open       bool // nobody has the job yet
	Reasons    []Reason
}

// TheArea is what a Reason says of the words of Reading.Area.
const TheArea = "the product area"

// Reason is what some words of a title were taken for.
type Reason struct {
	Words string // as they are written
	Means string // such as "product manager", "senior", "the product area"
}

func (r Reason) String() string { return fmt.Sprintf("%q is %s", r.Words, r.Means) }

// Plain tells whether the words themselves say what they mean, as in "Product
// Designer".
func (r Reason) Plain() bool {
	said := func(s string) string { return " " + strings.ReplaceAll(chart.Fold(s), " of ", " ") }
	return strings.HasSuffix(said(r.Words), said(r.Means))
}

// Read reads a title as a company writes it. No title is forced into a role:
// where companies differ, or where the words may mean another job, there is
// none.
func Read(title string) Reading {
	p := parse(title)
	r := Reading{Role: p.role()}
	if r.Role != "" {
		r.Area = p.area()
	} else {
		p.readPlain()
		r.Kind = p.kind()
	}
	r.Employment = p.employment(r.Role)
	r.Open = slices.ContainsFunc(p.words, func(w word) bool { return w.use == asVacancy })
	r.Reasons = p.reasons(r)
	return r
}

// Known is the role on the ladder or outside it; empty: none.
func (r Reading) Known() chart.RoleID { return cmp.Or(r.Role, r.Kind) }

// area is what the words of the area say, as they are written. What stands on
// two sides of the job, or in brackets behind it, is parted by semicolons.
func (p *parser) area() string {
	var areas []string
	for from := 0; from < len(p.words); {
		to := from
		for to < len(p.words) && p.words[to].use == asArea && (to == from || !p.parted(from, to)) {
			to++
		}
		if to > from {
			areas = append(areas, p.areaText(span{from, to}))
		}
		from = max(to, from+1)
	}
	return strings.Join(areas, "; ")
}

// parted tells whether the area of the word at from ends before that at to:
// where a bracket that it begins with does, where a word was left out, and
// before the job at every comma or dash.
func (p *parser) parted(from, to int) bool {
	w := p.words[to]
	return w.cut || p.words[from].deep && !w.deep || to < p.chosen.from && (w.mark == comma || w.mark == dash)
}

var tradeMarks = strings.NewReplacer("™", "", "®", "", "©", "")

// areaText is a span's text with the bracket that closes it.
func (p *parser) areaText(s span) string {
	text := strings.Join(strings.Fields(tradeMarks.Replace(p.written(s))), " ")
	if strings.ToUpper(p.title) == p.title {
		text = lowered(text)
	}
	for _, pair := range []string{"()", "[]", "（）"} {
		open, shut := string([]rune(pair)[0]), string([]rune(pair)[1])
		if strings.Count(text, open) > strings.Count(text, shut) {
			text += shut
		}
	}
	return text
}

// lowered is the text of a title in capitals with only short words, which may
// be abbreviations, and regions left so.
func lowered(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if first, n := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 4 && !regions[strings.ToLower(w)] {
			words[i] = string(first) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}

// meanings are what reasons say of words; those of a job, a rank and an
// employment say what they mean.
var meanings = map[use]string{
	asVacancy: "an open role", asArea: TheArea, asOtherJob: "another job",
}

// reasons say what the words were taken for, from left to right.
func (p *parser) reasons(r Reading) []Reason {
	var reasons []Reason
	for from := 0; from < len(p.words); {
		u, to := p.words[from].use, from+1
		for to < len(p.words) && p.words[to].use == u && (u != asRank && u != asEmployment) {
			to++
		}
		means := meanings[u]
		switch {
		case u == asRank || u == asEmployment:
			means = p.words[from].key
		case u == asJob && p.chosen != nil:
			means = p.chosen.name()
		case u == asJob:
			means = kindNames[r.Kind]
		}
		if means != "" && (r.Known() != "" || u == asVacancy || u == asEmployment) {
			reasons = append(reasons, Reason{p.written(span{from, to}), means})
		}
		from = to
	}
	if p.blocked != "" {
		reasons = append(reasons, Reason{p.blocked, "a word of another job"})
	}
	return reasons
}

func (h *head) name() string {
	if h.base == "pm" {
		return "product manager"
	}
	return offices[h.base].name
}
