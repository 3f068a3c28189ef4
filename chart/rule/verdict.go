package rule

import "slices"

// Verdict is what an edit does to the findings that count.
type Verdict struct {
	Brings []Finding // those that were not there before, gravest first
	Cures  []Finding // those that are gone, gravest first
}

// Compare judges an edit by the findings before it and after it, as Check gives
// them.
func Compare(before, after []Finding) Verdict {
	return Verdict{Brings: without(after, before), Cures: without(before, after)}
}

// Severity is that of the gravest finding an edit brings; Off where it brings
// none.
func (v Verdict) Severity() Severity {
	if len(v.Brings) == 0 {
		return Off
	}
	return v.Brings[0].Severity
}

// subject is what a finding is about.
type subject struct{ rule, person, about string }

func (f Finding) subject() subject { return subject{f.Rule, string(f.Person), f.About} }

// without is the findings that count and are about something of which others
// that count say nothing.
func without(found, others []Finding) []Finding {
	known := make(map[subject]bool, len(others))
	for _, f := range others {
		known[f.subject()] = f.Waived == ""
	}
	return slices.DeleteFunc(slices.Clone(found), func(f Finding) bool {
		return f.Waived != "" || known[f.subject()]
	})
}
