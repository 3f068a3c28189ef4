package title

import (
	"slices"
	"strings"

	"cadre/chart"
)

// use is what a word does in the title that was read.
type use byte

const (
	undecided    use = iota
	asJob            // names the job
	asRank           // says at which rank
	asEmployment     // says how somebody is employed
	asVacancy        // says that nobody has the job yet
	asArea           // names the product area
	asOtherJob       // names another job that the same person has
	asNothing        // says nothing of the job
)

// parser reads one title. First it finds the words that name a job, then it
// says of every other word what it does there.
//
//	title = part {mark part}          a mark is a comma, dash, slash, colon or bracket
//	part  = {before} job {behind}     of one part at least; see heads.go
//	      | {side}                    nothing but ranks, employment, vacancy, grades
//	      | area | other job | place
//
// A rank or an employment counts before the job, right behind it at the end
// of its part, and in a part of such words alone. Elsewhere it is a word of
// the area, as in "Product Manager, Senior Living".
type parser struct {
	title   string
	words   []word
	heads   []head
	chosen  *head  // nil: no job of the ladder
	blocked string // the word that makes another job of it
}

func parse(title string) *parser {
	p := &parser{title: title, words: read(title)}
	p.dropPlaces()
	p.findHeads()
	p.choose()
	for part := range p.parts() {
		p.readPart(part)
	}
	if p.chosen != nil && p.role() == "" || p.hasCEO() {
		p.chosen = nil
	}
	return p
}

// span is the words from one to before another.
type span struct{ from, to int }

// parts are the spans between marks, but for those within a job.
func (p *parser) parts() func(yield func(span) bool) {
	return func(yield func(span) bool) {
		for from := 0; from < len(p.words); {
			to := from + 1
			for p.joined(to) || p.inHead(to) {
				to++
			}
			if !yield(span{from, to}) {
				return
			}
			from = to
		}
	}
}

// inHead tells whether a job is named across the mark before the word at i,
// as in "VP, Product".
func (p *parser) inHead(i int) bool {
	return slices.ContainsFunc(p.heads, func(h head) bool { return h.from < i && i < h.to })
}

// is tells whether there is such a word at i.
func (p *parser) is(i int, key string) bool {
	return p.key(i) == key
}

// key is the word at i; "" where there is none.
func (p *parser) key(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i].key
}

// class is what the word at i does as a rule; plain where there is none.
func (p *parser) class(i int) class {
	return classOf(p.key(i))
}

// joined tells whether the word at i stands in one part with that before it.
func (p *parser) joined(i int) bool {
	return i > 0 && i < len(p.words) && p.words[i].mark.joined()
}

func (p *parser) put(from, to int, u use) {
	for i := from; i < to; i++ {
		p.words[i].use = u
	}
}

// dropPlaces leaves out brackets that say where the work is done, as in
// "(On-site, Aurora)".
func (p *parser) dropPlaces() {
	for i, w := range p.words {
		if classOf(w.key) != place {
			continue
		}
		from, to := i, i+1
		for from > 0 && w.deep && p.words[from].mark != open && p.words[from-1].deep {
			from--
		}
		for to < len(p.words) && w.deep && p.words[to].deep && p.words[to].mark != open {
			to++
		}
		p.put(from, to, asNothing)
	}
}

// choose takes the highest of the jobs that the title names.
func (p *parser) choose() {
	best := -1
	for i := range p.heads {
		h := &p.heads[i]
		if p.works(h) {
			continue
		}
		if height := slices.Index(rungs, p.rungOf(h)); p.chosen == nil || height > best {
			p.chosen, best = h, height
		}
	}
}

// works tells whether somebody works for the one whom the title names, as in
// "Assistant to the CPO" and "Office of the CPO".
func (p *parser) works(h *head) bool {
	i := h.from
	for p.joined(i) {
		i--
		switch p.class(i) {
		case rank, employment:
		case link, to:
			return p.class(i-1) != vacancy
		default:
			return false
		}
	}
	return false
}

// readPart says what the words of a part do.
func (p *parser) readPart(s span) {
	i := slices.IndexFunc(p.heads, func(h head) bool { return s.from <= h.from && h.from < s.to })
	if i < 0 {
		p.readAside(s)
		return
	}
	from := s.from
	var h *head
	for ; i < len(p.heads) && p.heads[i].from < s.to; i++ {
		h = &p.heads[i]
		p.readBefore(span{from, h.from}, h)
		p.putHead(h)
		from = h.to
	}
	if from < s.to {
		p.readBehind(span{from, s.to}, h)
	}
}

func (p *parser) putHead(h *head) {
	for i, u := range h.uses {
		if h != p.chosen && u != asArea {
			u = asOtherJob
		}
		p.words[h.from+i].use = u
	}
}

// block says that a word makes another job of the title.
func (p *parser) block(i int) {
	if p.blocked == "" {
		p.blocked = p.written(span{i, i + 1})
	}
}

// written is the text of a span.
func (p *parser) written(s span) string {
	return p.title[p.words[s.from].start:p.words[s.to-1].end]
}

// ranks are those that count.
func (p *parser) ranks() map[string]bool {
	ranks := p.chosen.ranks()
	for _, w := range p.words {
		if w.use == asRank {
			ranks[w.key] = true
		}
	}
	return ranks
}

// role is the rung of the chosen job at the ranks that count.
func (p *parser) role() chart.RoleID {
	if p.chosen == nil || p.blocked != "" {
		return ""
	}
	return rungAt(p.chosen.base, p.ranks())
}

// rungOf is the rung of a head by the ranks right before it.
func (p *parser) rungOf(h *head) chart.RoleID {
	ranks := h.ranks()
	for i := h.from; p.joined(i) && p.class(i-1) == rank; i-- {
		ranks[p.words[i-1].key] = true
	}
	return rungAt(h.base, ranks)
}

// hasCEO tells a chief executive, who stands above the ladder, whatever else
// they do.
func (p *parser) hasCEO() bool {
	for i, w := range p.words {
		if w.key == "ceo" && w.use == asOtherJob && !p.works(&head{span: span{i, i + 1}}) {
			return true
		}
	}
	return false
}

// isNumber tells a number, also of hours as in 20h, a grade such as II, L5 or
// IC4, and a number of a requisition.
func isNumber(key string) bool {
	if isGrade(key) {
		return true
	}
	key = strings.TrimSuffix(key, "h")
	digits := 0
	for _, r := range key {
		if '0' <= r && r <= '9' {
			digits++
		}
	}
	return digits > 0 && digits == len(key) || digits > 3 || digits > 2 && len(key) > 4
}

// grades are the Roman ones.
var grades = set("i ii iii iv v vi")

func isGrade(key string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(key, "l"), "ic"), "p")
	return grades[key] || digits != "" && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}
