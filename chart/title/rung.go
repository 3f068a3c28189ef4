package title

import "cadre/chart"

// rungs are all rungs that a title may mean, lowest first.
var rungs = []chart.RoleID{
	chart.APM, chart.JuniorPM, chart.PM, chart.SeniorPM, chart.LeadPM, chart.StaffPM, chart.GroupPM, chart.PrincipalPM,
	chart.Director, chart.SeniorDirector, chart.VP, chart.SVP, chart.Head, chart.CPO,
}

// step is the rung of a job at a rank.
type step struct {
	rank string
	role chart.RoleID
}

// managers are the rungs of a product manager, by the rank that decides.
var managers = []step{
	{"principal", chart.PrincipalPM}, {"group", chart.GroupPM}, {"staff", chart.StaffPM}, {"lead", chart.LeadPM},
	{"associate", chart.APM}, {"assistant", chart.APM}, {"junior", chart.JuniorPM}, {"senior", chart.SeniorPM},
	{"intern", chart.APM}, {"trainee", chart.APM}, {"graduate", chart.APM}, {"apprentice", chart.APM}, {"entry", chart.APM},
	{"mid", chart.PM},
}

// above are the ranks of managers with no beginners, and beginners those with
// no such rank: a Lead Associate Product Manager is neither.
var (
	above     = set("principal group staff lead")
	beginners = set("associate assistant junior intern trainee graduate apprentice entry")
)

// offices are the jobs that stand by "product": what they are called, their
// rungs, and which ranks they bear.
var offices = map[string]struct {
	name  string
	role  chart.RoleID
	ranks map[string]bool
}{
	"cpo":       {"chief product officer", chart.CPO, set("senior group")},
	"head":      {"head of product", chart.Head, set("senior group lead")},
	"svp":       {"SVP of product", chart.SVP, nil},
	"vp":        {"VP of product", chart.VP, nil},
	"director":  {"director of product", chart.Director, set("senior")},
	"lead":      {"product management", chart.LeadPM, set("senior lead")},
	"group":     {"lead of product managers", chart.GroupPM, set("senior group")},
	"principal": {"product management", chart.PrincipalPM, set("senior principal")},
	"beginner":  {"product management", chart.APM, set("senior associate intern trainee graduate apprentice junior")},
}

// rungAt is the rung of a job at some ranks; "" where companies have no such
// rank, or where the rank makes another job of it.
func rungAt(base string, ranks map[string]bool) chart.RoleID {
	if base == "pm" {
		return managerAt(ranks)
	}
	o := offices[base]
	for rank := range ranks {
		if !o.ranks[rank] {
			return ""
		}
	}
	if base == "director" && ranks["senior"] {
		return chart.SeniorDirector
	}
	return o.role
}

func managerAt(ranks map[string]bool) chart.RoleID {
	has := func(these map[string]bool) bool {
		for rank := range ranks {
			if these[rank] {
				return true
			}
		}
		return false
	}
	if has(beginners) && (has(above) || ranks["senior"] && ranks["junior"]) {
		return ""
	}
	for _, s := range managers {
		if ranks[s.rank] {
			return s.role
		}
	}
	return chart.PM
}
