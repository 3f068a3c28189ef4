package title

// officerHead is a chief officer of product, perhaps among other things.
func (p *parser) officerHead(i int) (head, bool) {
	if !p.is(i, "chief") {
		return head{}, false
	}
	if p.class(i+1) == link && p.is(i+2, "product") && p.joined(i+2) {
		return p.ended(newHead(i, i+3, "cpo"), false)
	}
	product := 0
	for to := i + 1; to < min(len(p.words), i+longestOfficer) && p.words[to].mark < open && !p.is(to, "chief"); to++ {
		if p.is(to, "product") && (p.is(to+1, "officer") || p.class(to+1) == and || p.marked(to+1)) {
			product = to
		}
		if p.is(to, "officer") {
			h := newHead(i, to+1, "cpo")
			p.kinds(&h, i+1, product)
			return h, product > 0
		}
	}
	return head{}, false
}

// longestOfficer is how many words "chief … officer" has at most.
const longestOfficer = 9

// marked tells whether a mark parts the word at i from that before it.
func (p *parser) marked(i int) bool { return i < len(p.words) && !p.joined(i) }

// kinds says of the words before "product" which kind of product they mean.
// With an "and" they name a second office instead.
func (p *parser) kinds(h *head, from, product int) {
	if product > from && p.class(product-1) != and {
		for i := from; i < product; i++ {
			h.uses[i-h.from] = asArea
		}
	}
}

// regions qualify an office without making another of it.
var regions = set("global regional international worldwide country emea apac latam americas europe asia canada dach uk us usa eu")

// officeHead is an office of product, such as a Head of Digital Product, a
// "VP, Product" and a "Senior Associate, Product Management".
func (p *parser) officeHead(i int) (head, bool) {
	base, managed := p.officeAt(i)
	if base == "" || base == "cpo" || i+1 == len(p.words) {
		return head{}, false
	}
	from := i + 1
	if m := p.words[from].mark; p.marked(from) && (m == slash || m == at || !p.alone(i)) {
		return head{}, false
	}
	for p.class(from) == link || from == i+1 && p.joined(from) && isGrade(p.key(from)) {
		from++
	}
	if p.is(from, "pm") && p.class(from-1) == link && p.class(i) == office {
		return p.ended(newHead(i, from+1, base), true) // Director of PM
	}
	product := from
	for product < from+longestKind && p.isKind(product) && p.joined(product+1) {
		product++
	}
	to, manages := p.subject(product)
	if to == product || managed && !manages || p.joined(to) && p.is(to, "manager") {
		return head{}, false
	}
	h := newHead(i, to, base)
	p.kinds(&h, from, product)
	return p.ended(p.withRank(h, i), manages)
}

// longestKind is how many words may stand between an office and "product".
const longestKind = 6

// subject is the end of "product" or "product management" at i, which are what
// offices are of; it is i where there is neither.
func (p *parser) subject(i int) (to int, manages bool) {
	switch {
	case !p.is(i, "product"):
		return i, false
	case p.is(i+1, "management") && p.joined(i+1):
		return i + 2, true
	}
	return i + 1, false
}

// isKind tells a word that may stand between an office and "product".
func (p *parser) isKind(i int) bool {
	switch p.class(i) {
	case plain, discipline, and, employment:
		return i < len(p.words) && !p.is(i, "product") && !p.is(i, "manager")
	}
	return false
}

// officeAt is the office that the word at i names. Some are one only beside
// "product management".
func (p *parser) officeAt(i int) (base string, managed bool) {
	key := p.key(i)
	switch {
	case p.class(i) == office, key == "lead":
		return key, false
	case key == "chief":
		return "cpo", false
	case key == "principal":
		return key, true
	case beginners[key] && key != "assistant" && key != "junior" && key != "entry":
		return "beginner", true
	case key == "manager" && p.joined(i) && (p.is(i-1, "senior") || p.is(i-1, "group")) && p.alone(i-1):
		return "group", false
	}
	return "", false
}

// withRank has the word of the office count as the rank that it is, too.
func (p *parser) withRank(h head, office int) head {
	if p.class(office) == rank {
		h.uses[office-h.from] = asRank
	}
	return h
}

// alone tells whether nothing before the word at i in its part qualifies it:
// an "Art Director, Product" is none of product.
func (p *parser) alone(i int) bool {
	for ; p.joined(i); i-- {
		switch p.class(i - 1) {
		case rank, employment, vacancy, filler, and, job:
		default:
			if !regions[p.key(i-1)] {
				return false
			}
		}
	}
	return true
}

// behindHead is an office that stands behind "product", such as a Product
// Director and a "Product Management Associate".
func (p *parser) behindHead(i int) (head, bool) {
	first, manages := p.subject(i)
	to := p.ranksEnd(first, first > i && (p.joined(first) || manages && p.isLoneRank(first)))
	if to == first {
		return head{}, false
	}
	base, managed := p.officeAt(to - 1)
	if base == "" || base == "group" || managed && !manages {
		return head{}, false
	}
	h := newHead(i, to, base)
	for j := first; j < to; j++ {
		h = p.withRank(h, j)
	}
	return p.ended(h, true)
}

// ranksEnd is where ranks and an office end that begin at i; i itself where
// they may not begin there.
func (p *parser) ranksEnd(i int, may bool) int {
	to := i
	for may && p.class(to) == rank {
		to++
		may = p.joined(to)
	}
	if may && (p.class(to) == office || p.is(to, "chief") && !p.joined(to+1)) {
		to++
	}
	return to
}

// isLoneRank tells whether the word at i begins a part of nothing but ranks,
// as in "Product Management - Associate".
func (p *parser) isLoneRank(i int) bool {
	to := i
	for to == i || p.joined(to) {
		if c := p.class(to); c != rank && c != office {
			return false
		}
		to++
	}
	return true
}
