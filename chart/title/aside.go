package title

import "slices"

// readBefore says what the words before a job do in its part.
func (p *parser) readBefore(s span, h *head) {
	for i := s.from; i < s.to; i++ {
		w := &p.words[i]
		if w.use != undecided {
			continue
		}
		both := p.class(h.to) == and && p.chosen != nil && p.chosen.from == h.to+1 // "Interim Head of Product & CPO"
		if w.use = p.useBefore(i, s, h); h != p.chosen && (w.use == asRank || w.use == asEmployment && !both) {
			w.use = asOtherJob
		}
	}
}

func (p *parser) useBefore(i int, s span, h *head) use {
	c := p.class(i)
	switch {
	case p.inArea(i, s):
		return asArea
	case c == rank:
		return asRank
	case c == employment:
		return asEmployment
	case c == vacancy:
		ambiguous := p.is(i, "open") && !p.side(span{i, s.to}) || p.is(i, "hiring") && p.class(i+1) != rank
		if ambiguous {
			return asArea
		}
		return asVacancy
	case isNumber(p.key(i)) && (i == 0 || p.words[i-1].use == asNothing && p.class(i-1) == filler):
		return asNothing
	case c == filler && (p.side(span{i, s.to}) || isNumber(p.key(i+1))):
		return asNothing
	case c == blocking, c == office:
		return p.blockedBy(i, h)
	case (c == job || workWords[p.key(i)]) && p.class(i+1) == and:
		return asOtherJob
	case c == and || c == link:
		if i+1 == s.to || i == s.from || p.words[i-1].use != asArea {
			return asNothing
		}
	}
	return asArea
}

// blockedBy says of a deputy and the like that the job is another one. A vice
// president may well be a chief officer.
func (p *parser) blockedBy(i int, h *head) use {
	if (h.base == "cpo" || h.base == "head") && grandRanks[p.key(i)] {
		return asNothing
	}
	if h == p.chosen {
		p.block(i)
	}
	return asOtherJob
}

// grandRanks are ranks that a chief officer or a head may have beside.
var grandRanks = set("vp svp evp president executive director head")

// followed tells whether such a word stands behind the one at i.
func (p *parser) followed(i int) bool {
	return p.joined(i+1) && followers[p.key(i)][p.lower(i+1)]
}

// inArea tells whether the word at i belongs to an area's name: by the word
// behind it, or because "and" joins it to one that does.
func (p *parser) inArea(i int, s span) bool {
	if p.followed(i) {
		return true
	}
	if c := p.class(i); c != rank && c != employment {
		return false
	}
	plainAt := func(j int) bool { return s.from <= j && j < s.to && p.class(j) == plain && !isNumber(p.key(j)) }
	return p.class(i+1) == and && plainAt(i+2) || i > s.from && p.class(i-1) == and && plainAt(i-2)
}

// side tells whether words say nothing but ranks, employment and the like.
func (p *parser) side(s span) bool {
	for i := s.from; i < s.to; i++ {
		switch p.class(i) {
		case rank, employment, vacancy, filler, place, and, link:
			hires := p.is(i, "hiring") && s.from > 0 && !p.words[i].deep // "Product Manager, Hiring"
			if hires || p.followed(i) && i+1 < s.to {
				return false
			}
		default:
			if !isNumber(p.key(i)) {
				return false
			}
		}
	}
	return true
}

// putSide has such words count.
func (p *parser) putSide(s span) {
	for i := s.from; i < s.to; i++ {
		u := asNothing
		switch p.class(i) {
		case rank:
			u = asRank
		case employment:
			u = asEmployment
		case vacancy:
			u = asVacancy
		}
		p.words[i].use = u
	}
}

// readBehind says what the words behind a job do in its part.
func (p *parser) readBehind(s span, h *head) {
	for s.from < s.to && isNumber(p.key(s.from)) {
		p.put(s.from, s.from+1, asNothing)
		s.from++
	}
	if h == p.chosen && p.leads() && (p.supportsBehind(s) || s.to == s.from+1 && p.class(s.from) == blocking) {
		p.block(s.to - 1)
		p.put(s.from, s.to, asOtherJob)
		return
	}
	if p.side(s) || s.to == s.from+1 && workWords[p.key(s.from)] {
		p.putSide(s)
		return
	}
	if p.class(s.from) == and && (h.base != "pm" || p.names(span{s.from + 1, s.to}, true)) {
		p.put(s.from, s.to, asOtherJob)
		return
	}
	p.readArea(s)
}

// readAside says what a part does that names no job of the ladder.
func (p *parser) readAside(s span) {
	switch {
	case p.repeats(s):
		p.putRepeated(s.from)
	case p.words[s.from].mark == at, p.isTown(s), p.isCompany(s), p.isRegionOfWork(s):
		p.put(s.from, s.to, asNothing)
	case p.side(s):
		p.putSide(s)
	case p.isGrand(s):
		p.put(s.from, s.to, asOtherJob)
	case p.blocks(s):
		p.block(s.from)
	case p.chosen != nil && p.chosen.base == "beginner" && s.to <= p.chosen.from && p.names(s, true):
		p.block(s.to - 1)
	case p.names(s, p.words[s.from].mark == slash || p.leads()), p.leads() && p.isSecondOffice(s):
		p.put(s.from, s.to, asOtherJob)
	default:
		p.readArea(s)
	}
}

// blocks tells a part that makes another job of the title: "Deputy", "Vice
// President" and, before the job, "Executive Assistant".
func (p *parser) blocks(s span) bool {
	if p.chosen == nil {
		return false
	}
	twoJobs := p.chosen.base == "pm" && s.to == p.chosen.from && p.words[s.to].mark == slash // "Business Analyst / Product Manager"
	if s.to <= p.chosen.from && (!twoJobs && p.supports(s) || p.is(s.to-1, "assistant") || p.builds(s)) {
		return true
	}
	found := false
	for i := s.from; i < s.to; i++ {
		c := p.class(i)
		blocks := c == blocking || c == office
		if c == link || !blocks && !p.side(span{i, i + 1}) {
			return false
		}
		found = found || blocks
	}
	return found
}

// supporters work for whom a title names beside them.
var supporters = set("assistant secretary coach advisor adviser mentor recruiter partner search counsel coordinator analyst member pa ea intern associate")

// supports tells a part that names somebody who works for the office that the
// title names beside it, as in "Executive Assistant, CPO" and "Chief of Staff,
// CPO".
func (p *parser) supports(s span) bool {
	if p.is(s.from, "chief") && s.to-s.from == 3 && p.is(s.to-1, "staff") {
		return true
	}
	last := s.to - 1
	return (supporters[p.lower(last)] || supporters[p.key(last)]) && (s.from < last || p.class(last) != rank)
}

// supportsBehind tells the same of the words right behind an office: "CPO
// Executive Assistant". A rank behind it is one, as in "Director Associate".
func (p *parser) supportsBehind(s span) bool {
	return s.to > s.from && p.words[s.from].mark == blank && p.class(s.from) != and && p.class(s.from) != link && !p.side(s) && p.supports(s)
}

// builds tells a part that names somebody who builds what product managers are
// named beside it, as in "Software Engineer - Product Manager Experience". A
// slash parts two jobs of one person.
func (p *parser) builds(s span) bool {
	m := p.words[p.chosen.from].mark
	return p.chosen.base == "pm" && p.class(s.to-1) == job && (m == dash || m == comma || m == colon) && p.joined(p.chosen.to)
}

// isGrand tells a part of nothing but ranks that a chief officer may have.
func (p *parser) isGrand(s span) bool {
	if p.chosen == nil || p.chosen.base != "cpo" && p.chosen.base != "head" || p.is(s.to-1, "assistant") {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if !grandRanks[p.key(i)] && !p.side(span{i, i + 1}) {
			return false
		}
	}
	return true
}

// names tells whether words name another job: by their last, or as in "Head
// of Growth" and "Chief of Staff".
func (p *parser) names(s span, persons bool) bool {
	for s.to > s.from && isNumber(p.key(s.to-1)) {
		s.to--
	}
	if s.to == s.from {
		return false
	}
	first, last := p.class(s.from), p.class(s.to-1)
	leads := first == office || p.is(s.from, "chief")
	return last == job || persons && last == person || leads && (p.class(s.from+1) == link || s.to == s.from+1)
}

// leads tells whether the title means an office.
func (p *parser) leads() bool { return p.chosen != nil && p.chosen.base != "pm" }

// isSecondOffice tells what somebody heads beside the product, as in "Head of
// Product, Design & Engineering".
func (p *parser) isSecondOffice(s span) bool {
	joint := false
	for i := s.from; i < s.to; i++ {
		c := p.class(i)
		if c != discipline && c != and {
			return false
		}
		joint = joint || c == and
	}
	return joint
}

// repeats tells an abbreviation in brackets that repeats the job.
func (p *parser) repeats(s span) bool {
	_, short := shortForms[p.key(s.from)]
	return short && s.to == s.from+1 && p.words[s.from].deep
}

// putRepeated has the rank count that such an abbreviation says.
func (p *parser) putRepeated(i int) {
	w := &p.words[i]
	if w.use = asNothing; shortForms[w.key].rank != "" {
		w.key, w.use = shortForms[w.key].rank, asRank
	}
}

// companies are words that end the name of a company.
var companies = set("inc llc ltd limited gmbh ag plc corp bv nv oy ab aps srl spa sas")

// isCompany tells a part that names a company, or ends such a name.
func (p *parser) isCompany(s span) bool {
	last := s.to - 1
	return companies[p.key(last)] || p.is(s.to, "inc") && !p.joined(s.to)
}

// readArea has words name the area, but for those around them that do not: a
// company, an "of" in front, a (m/w/d) or an "interim" behind.
func (p *parser) readArea(s span) {
	for i := s.from; i < s.to; i++ {
		if p.class(i) == company {
			p.put(i, s.to, asNothing)
			s.to = i
		}
	}
	for s.from < s.to && p.isLoose(s.from) && !(s.from+1 < s.to && p.words[s.from+1].mark == hyphen) {
		p.put(s.from, s.from+1, asNothing)
		s.from++
	}
	for s.from < s.to && (p.isLoose(s.to-1) || p.is(s.to-1, "interim") || p.words[s.to-1].deep && abbreviations[p.key(s.to-1)] ||
		s.to-s.from > 1 && units[p.key(s.to-1)]) {
		p.putSide(span{s.to - 1, s.to})
		s.to--
	}
	u := asArea
	if s.from < s.to && p.isTown(s) {
		u = asNothing
	}
	for i := s.from; i < s.to; i++ {
		if p.words[i].use == undecided {
			p.words[i].use = u
		}
	}
}

// units end the name of an area that says who works on it.
var units = set("team teams squad squads tribe pod")

// abbreviations repeat the job in brackets.
var abbreviations = set("pm apm tpm gpm")

// isLoose tells a word that is none at the edge of an area.
func (p *parser) isLoose(i int) bool {
	return slices.Contains([]class{link, and, place, to}, p.class(i)) || p.words[i].use == asNothing
}
