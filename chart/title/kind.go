package title

import "cadre/chart"

// kindWords are the jobs outside the ladder by their words, those first that
// count before others.
var kindWords = []struct {
	key  string
	kind chart.RoleID
}{
	{"ceo", chart.CEO}, {"founder", chart.Founder}, {"engineer", chart.Engineer}, {"designer", chart.Designer}, {"analyst", chart.Analyst},
}

// productKinds are the jobs that "product" makes of these words.
var productKinds = map[string]chart.RoleID{
	"owner": chart.ProductOwner, "marketing": chart.ProductMarketing, "design": chart.Designer,
}

// kindNames are what reasons call the jobs outside the ladder.
var kindNames = map[chart.RoleID]string{
	chart.CEO: "chief executive", chart.Founder: "founder", chart.Engineer: "engineer", chart.Designer: "designer", chart.Analyst: "analyst",
	chart.ProductOwner: "product owner", chart.ProductMarketing: "product marketing",
}

// kind is the job outside the ladder that a title names, whose words it marks.
func (p *parser) kind() chart.RoleID {
	for i := range p.words {
		if k := productKinds[p.key(i+1)]; k != "" && p.is(i, "product") && p.joined(i+1) && !p.serves(i) {
			p.put(i, i+2, asJob)
			return k
		}
	}
	for _, k := range kindWords {
		for i := range p.words {
			if p.is(i, k.key) && !p.serves(i) && !p.leadsOn(i) && !p.belittled(i) {
				p.put(i, i+1, asJob)
				return k.kind
			}
		}
	}
	return ""
}

// belittled tells of a founder or chief executive whom the title names only
// because somebody works for them, or is not one: "Deputy CEO", "Chief of
// Staff, CEO" and "Founders Associate".
func (p *parser) belittled(i int) bool {
	if k := p.key(i); k != "ceo" && k != "founder" {
		return false
	}
	for j := i; p.joined(j); j-- {
		if p.class(j-1) == blocking && !grandRanks[p.key(j-1)] {
			return true
		}
	}
	if p.joined(i+1) && supporters[p.lower(i+1)] {
		return true
	}
	for part := range p.parts() {
		if part.to <= i && p.supports(part) {
			return true
		}
	}
	return false
}

// leadsOn tells whether a job's word only qualifies the one that ends its
// part, as in "Engineer Manager".
func (p *parser) leadsOn(i int) bool {
	last := i
	for p.joined(last+1) && p.class(last+1) != and {
		last++
	}
	return last > i && p.class(last) == job
}

// serves tells whether "to" stands before the word at i.
func (p *parser) serves(i int) bool {
	for p.joined(i) && p.class(i-1) == link {
		i--
	}
	return p.joined(i) && p.class(i-1) == to
}
