package title

import "cadre/chart"

// kinds are the jobs outside the ladder by their words, those first that
// count before others.
var kindWords = []struct {
	key  string
	kind chart.RoleID
}{
	{"ceo", chart.CEO}, {"founder", chart.Founder}, {"engineer", chart.Engineer}, {"designer", chart.Designer}, {"analyst", chart.Analyst},
}

// kind is the job outside the ladder that a title names.
func (p *parser) kind() chart.RoleID {
	for i := range p.words {
		if p.is(i, "product") && p.joined(i+1) && !p.serves(i) {
			switch p.key(i + 1) {
			case "owner":
				return chart.ProductOwner
			case "marketing":
				return chart.ProductMarketing
			case "design":
				return chart.Designer
			}
		}
	}
	for _, k := range kindWords {
		for i := range p.words {
			if p.is(i, k.key) && !p.serves(i) && !p.leadsOn(i) {
				return k.kind
			}
		}
	}
	return ""
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
