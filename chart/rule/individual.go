package rule

import "cadre/chart"

// This file is about the individual track: product managers who rise without a
// team, as Staff and Principal PM do.

// mentees is how many entry-level people may report to somebody whose role is to
// lead nobody: as many as one can guide beside one's own work.
const mentees = 2

// isIndividual tells a role that leads nobody as a rule, however senior, such as
// Staff and Principal PM.
func isIndividual(r *chart.Role) bool {
	return r.Track == chart.Contributor && r.Level > 0 && r.Span == 0
}

// leadsNobody tells whether the role of i is to lead nobody.
func (x *Index) leadsNobody(i int) bool {
	return x.roles[i] != nil && isIndividual(x.roles[i]) && !x.assists(i)
}

// learners are the entry-level reports of i whom somebody can guide who is to
// lead nobody; others are the rest of the team.
func (x *Index) learners(i int) (learners, others []int) {
	for _, r := range x.Reports(i) {
		if x.IsEntry(r) && len(learners) < mentees {
			learners = append(learners, r)
		} else {
			others = append(others, r)
		}
	}
	return learners, others
}

// handUp moves whom i is not to lead to the nearest manager above who may.
func (f *fixes) handUp(i int) {
	_, others := f.learners(i)
	if e, ok := f.handTo(f.Tree.Managers(i), others, f.names(others)); ok {
		f.add(e)
	}
}
