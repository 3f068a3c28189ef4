package title

import (
	"slices"

	"cadre/chart"
)

// employments are the forms by their words, those first that count before
// others: an interim who works part-time is an interim.
var employments = []struct {
	key        string
	employment chart.Employment
}{
	{"interim", chart.Interim}, {"acting", chart.Acting}, {"fractional", chart.Fractional}, {"fixed-term", chart.FixedTerm},
	{"contractor", chart.Contractor}, {"intern", chart.Intern}, {"part-time", chart.PartTime},
}

// employment is the form that the title says. An intern is one by the rank.
func (p *parser) employment(role chart.RoleID) chart.Employment {
	for _, e := range employments {
		for _, w := range p.words {
			if w.key == e.key && (w.use == asEmployment || w.use == asRank && e.key == "intern") {
				return e.employment
			}
		}
	}
	return chart.FullTime
}

// namesWork are employments that, in front of another job, may name the work
// itself, as in "Contract Manager"; not so where it is about a product.
var namesWork = set("contract contractor temporary temp permanent perm cover short")

// vacant are words in front of any job that say that nobody has it.
var vacant = set("vacant vacancy tbh tbd unfilled vakant vacante wakat")

// readPlain finds employment and vacancy in a title that means no role. There
// they count only in front, at the end of a part, or in a part of their own.
func (p *parser) readPlain() {
	for i := range p.words {
		p.words[i].use = undecided
	}
	for s := range p.parts() {
		switch {
		case p.side(s) && len(p.words) > s.to-s.from:
			p.putSide(s)
		case s.from == 0:
			p.readFront(s)
		}
		last := s.to - 1
		says := p.class(last) == employment && p.class(last-1) != and || p.is(last, "intern")
		if says && last > s.from && p.class(last-1) != link {
			p.words[last].use = asEmployment
		}
	}
}

// readFront reads the words before any that names the job.
func (p *parser) readFront(s span) {
	product := slices.ContainsFunc(p.words[s.from:s.to], func(w word) bool { return w.key == "product" })
	for i := s.from; i+1 < s.to && !p.inArea(i, s); i++ {
		switch c := p.class(i); {
		case p.is(i, "intern"), c == employment && (product || !namesWork[p.lower(i)]):
			p.words[i].use = asEmployment
		case vacant[p.lower(i)]:
			p.words[i].use = asVacancy
		case c != rank:
			return
		}
	}
}
