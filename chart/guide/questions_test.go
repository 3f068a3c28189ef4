package guide

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// question is what somebody types, and the page that must come first; or
// several, where they answer alike.
type question struct{ asked, page string }

// founders are twenty questions that somebody who founds a company has.
var founders = []question{
	{"how does a Head of Product differ from a VP of Product", "head-and-vp"},
	{"can a company have both a Head and a VP?", "head-and-vp"},
	{"what is an Associate Product Manager?", "apm"},
	{"what must a CPO be good at?", "answers"},
	{"what is a Senior PM for?", "senior-pm"},
	{"career path", "next-rung"},
	{"training", "learning"},
	{"when should I hire my first product manager?", "stages"},
	{"how many people can one manager lead?", "spans-and-layers"},
	{"what do I ask a Director in the interview?", "director"},
	{"the first 90 days of a VP", "vp"},
	{"does a Principal PM manage people?", "principal-pm"},
	{"should engineers be on the chart?", "around-the-ladder"},
	{"our CPO has left, who covers?", "interim-and-fractional"},
	{"how do I write a job description?", "responsibilities"},
	{"who should mentor a junior?", "mentoring"},
	{"how do remote teams stay in touch?", "communication"},
	{"how can I thank and reward my people?", "recognition"},
	{"my team is afraid to disagree with me", "culture"},
	{"how do I find good product people?", "hiring"},
}

// others were written before the search was, to see whether it understands
// what it was not made for.
var others = []question{
	{"difference between VP and Head", "head-and-vp"},
	{"head vs vp", "head-and-vp"},
	{"what comes after senior product manager", "next-rung"},
	{"how do I get promoted", "next-rung"},
	{"individual contributor track", "next-rung"},
	{"conferences and workshops", "learning"},
	{"are certificates worth it", "learning"},
	{"remote check-ins", "communication"},
	{"celebrate small wins", "recognition"},
	{"pay rise", "recognition"},
	{"micromanaging", "autonomy"},
	{"give people more autonomy", "autonomy"},
	{"too many direct reports", "spans-and-layers"},
	{"do we need a CPO yet", "stages answers"},
	{"part time CPO", "interim-and-fractional"},
	{"where do designers belong", "around-the-ladder"},
	{"product owner or product manager", "around-the-ladder"},
	{"what does a GPM do", "group-pm"},
	{"lead PM interview", "lead-pm"},
	{"difference between a director and a senior director", "senior-director next-rung"},
	{"what does the SVP do all day", "svp"},
	{"what does dotted line mean", "terms"},
	{"onboarding a new head of product", "head"},
	{"two people own the same area", "responsibilities"},
	{"strategic vision", "cpo"},
	{"who teaches the juniors", "mentoring"},
	{"recruiting", "hiring"},
	{"company culture", "culture"},
}

// later were written after the search was made on the ones above.
var later = []question{
	{"how big should a team be", "spans-and-layers"},
	{"should product marketing report to product", "around-the-ladder"},
	{"what's the difference between a PM and a senior PM", "next-rung senior-pm"},
	{"questions to ask a product manager candidate", "pm hiring"},
	{"interviewing a CPO", "cpo"},
	{"how do I onboard a junior pm", "junior-pm"},
	{"when do I step back from product as a founder", "stages"},
	{"fractional CPO", "interim-and-fractional"},
	{"what is a layer", "spans-and-layers terms"},
	{"open role", "terms hiring"},
	{"who decides the roadmap", "responsibilities head-and-vp vp answers"},
	{"team in different time zones", "communication"},
	{"someone wants to stay an individual contributor", "next-rung"},
	{"parental leave of my head of product", "interim-and-fractional"},
	{"which skills does a VP need", "vp skills"},
	{"group product manager vs director", "group-pm director next-rung"},
	{"what does a principal do", "principal-pm"},
	{"staff product manager responsibilities", "staff-pm"},
	{"how do I know that my head of product does well", "head"},
	{"signs of a bad VP", "vp"},
	{"too many layers", "spans-and-layers"},
	{"when do I need a head of product", "stages"},
	{"bonuses", "recognition"},
	{"how do I say thanks", "recognition"},
	{"courses for product managers", "learning"},
	{"reporting to a founder", "around-the-ladder stages"},
	{"promotion criteria", "next-rung"},
	{"senior product manager interview questions", "senior-pm"},
	{"one on one meetings", "communication"},
	{"Vice President of Product", "vp"},
	{"associate", "apm"},
	{"product vision", "cpo"},
	{"ownership", "autonomy"},
	{"equal pay", "recognition"},
	{"should a head report to a vp", "head-and-vp vp"},
	{"may a company have both", "answers head-and-vp"},
	{"roadmap process", "vp"},
	{"who owns the budget", "head"},
	{"small wins", "recognition"},
	{"check-ins for remote teams", "communication"},
}

func TestFoundersFindTheirPage(t *testing.T) {
	for _, q := range founders {
		if hits := Search(q.asked); !q.answeredBy(hits) {
			t.Errorf("%q finds %v first, want %s", q.asked, links(hits[:min(5, len(hits))]), q.page)
		}
	}
}

// TestOtherQuestionsFindTheirPage allows for a few: words are not sense.
func TestOtherQuestionsFindTheirPage(t *testing.T) {
	asked := append(others, later...)
	var missed []string
	for _, q := range asked {
		if hits := Search(q.asked); !q.answeredBy(hits) {
			missed = append(missed, fmt.Sprintf("%q finds %v first, want %s", q.asked, links(hits[:min(5, len(hits))]), q.page))
		}
	}
	if len(missed)*20 > len(asked) {
		t.Errorf("%d of %d are missed:\n%s", len(missed), len(asked), strings.Join(missed, "\n"))
	}
}

func (q question) answeredBy(hits []Hit) bool {
	return len(hits) > 0 && slices.Contains(strings.Fields(q.page), hits[0].Page.ID)
}
