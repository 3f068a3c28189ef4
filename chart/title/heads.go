package title

import "slices"

// head is the words that name a job of the ladder.
type head struct {
	span
	base string // "pm", or an office; see rung.go
	rank string // the rank that an abbreviation says; may be empty
	uses []use  // of each word of the span
}

// headPatterns find a head that begins at a word, the surest first.
var headPatterns = []func(p *parser, i int) (head, bool){
	(*parser).officerHead, (*parser).officeHead, (*parser).managerHead, (*parser).behindHead, (*parser).shortHead,
}

func (p *parser) findHeads() {
	for i := 0; i < len(p.words); i++ {
		for _, pattern := range headPatterns {
			if h, ok := pattern(p, i); ok && p.words[i].use == undecided {
				p.heads = append(p.heads, h)
				i = h.to - 1
				break
			}
		}
	}
}

// newHead is a head whose words all name the job.
func newHead(from, to int, base string) head {
	uses := slices.Repeat([]use{asJob}, to-from)
	return head{span: span{from, to}, base: base, uses: uses}
}

// ranks begin with the one that an abbreviation says.
func (h *head) ranks() map[string]bool {
	if h.rank == "" {
		return map[string]bool{}
	}
	return map[string]bool{h.rank: true}
}

// managerHead is a product manager.
func (p *parser) managerHead(i int) (head, bool) {
	if p.is(i, "product") && p.is(i+1, "manager") && p.joined(i+1) {
		return p.ended(newHead(i, i+2, "pm"), true)
	}
	if p.is(i, "product") && p.class(i+1) == and && workWords[p.key(i+2)] && p.is(i+3, "manager") && p.joined(i+2) && p.joined(i+3) {
		return p.ended(newHead(i, i+4, "pm"), true)
	}
	return p.chefHead(i)
}

// workWords name work that a product manager may do beside, as in "Product &
// Project Manager".
var workWords = set("project program programme")

// chefHead is one in the languages that say "chef de produit" and "Gerente
// Sênior de Produto".
func (p *parser) chefHead(i int) (head, bool) {
	if p.class(i) != chefWord {
		return head{}, false
	}
	to := i + 1
	for p.joined(to) && (p.class(to) == link || p.class(to) == rank) {
		to++
	}
	if !p.joined(to) || !p.is(to, "product") || p.joined(to+1) && p.class(to+1) == discipline {
		return head{}, false
	}
	h := newHead(i, to+1, "pm")
	for j := range h.uses {
		if p.class(i+j) == rank {
			h.uses[j] = asRank
		}
	}
	return p.ended(h, true)
}

// shortForms are the jobs that abbreviations name, each with the words that
// tell another reading: those that stand anywhere, and those right before it
// or alone behind a mark.
var shortForms = map[string]struct {
	base, rank     string
	others, beside map[string]bool
}{
	"cpo": {"cpo", "", set("people procurement purchasing privacy property petty owner culture"), nil},
	"pm":  {"pm", "", otherProjects, set("technical digital security it site field evening night morning afternoon shift clinical")},
	"apm": {"pm", "associate", otherProjects, set("technical digital security it site field")},
	"jpm": {"pm", "junior", otherProjects, nil},
	"gpm": {"pm", "group", otherProjects, nil},
}

var otherProjects = set("project projects program programs programme programmes property construction portfolio prime asset terminals")

// shortHead is an abbreviation. In brackets it only repeats what stands
// before.
func (p *parser) shortHead(i int) (head, bool) {
	short, ok := shortForms[p.key(i)]
	if !ok || p.words[i].deep && i > 0 {
		return head{}, false
	}
	for j, w := range p.words {
		alone := !p.joined(j) && !p.joined(j+1)
		if short.others[w.key] || short.beside[w.key] && (alone || j == i-1) {
			return head{}, false
		}
	}
	h := newHead(i, i+1, short.base)
	h.rank = short.rank
	return p.ended(h, true)
}

// ended tells whether a head is one with what follows it in its part: a
// Product Manager Coach is another job, and so is a Head of Product Design. A
// head of "product" alone is not that of a discipline further on, either.
func (p *parser) ended(h head, manages bool) (head, bool) {
	if !p.joined(h.to) {
		return h, true
	}
	switch p.class(h.to) {
	case to, job, person:
		return h, false
	case discipline:
		return h, manages && h.base == "pm"
	case and, link, company:
		return h, true
	}
	if p.is(h.to, "assistant") || p.is(h.to, "product") && h.base != "pm" {
		return h, false
	}
	c := p.class(p.lastWord(h.to))
	return h, c != job && (manages || c != discipline)
}

// lastWord is the last word of the part that the word at i stands in, but for
// a grade.
func (p *parser) lastWord(i int) int {
	last := i
	for p.joined(last + 1) {
		last++
	}
	for last > i && isNumber(p.key(last)) {
		last--
	}
	return last
}
