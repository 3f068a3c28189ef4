package guide

import (
	"strings"
	"sync"

	"cadre/chart"
)

// searchWords are the words of a text in lower case without accents.
func searchWords(s string) []string {
	return strings.FieldsFunc(chart.Fold(s), notInWord)
}

// smallWords are those that a question is built with and that say nothing of
// what it is about. What is left of "don't" and "what's" is among them.
var smallWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`
		a an the this that these those it its s t re ve ll d m per
		i me my we us our you your he him his she her they them their
		one ones some any all each every no not
		and or but if so than then as
		of in on at by to for from with about into out up off over during through
		am is are was were be been being do does did don doing done has have had having
		can could may might must shall should will would need needs
		what which who whom whose where why how
		there here just also too very really much many yet
		get gets got getting make makes let go goes come comes
		say says tell tells know want wants like please
		anybody anyone somebody someone something anything everybody everyone
		explain mean means happen happens
	`) {
		set[w] = true
	}
	return set
})

func isSmall(word string) bool { return smallWords()[word] }

// alikes are words and phrases that stand for each other in a question, a line
// each.
const alikes = `
	differ, difference, different, versus, vs, compare, comparison, distinguish, unlike
	hire, hiring, recruit, recruiting, recruitment, candidate
	train, training, learn, learning, course, teach, workshop, education
	teach, mentor, coach
	career, promote, promotion, advance, advancement, rung
	pay, salary, wage, compensation, raise, bonus
	remote, distributed, distance, hybrid, time zone, home office, work from home, working from home
	thank, praise, recognition, recognise, recognize, reward, celebrate, appreciate, motivate, motivation
	onboard, onboarding, first 90 days, first weeks
	manager, boss, supervisor
	leave, left, gone, resign, quit
	interim, cover, acting, temporary, substitute
	fractional, part-time
	micromanage, micromanagement, meddle
	autonomy, ownership, empower, freedom, independence, delegate
	disagree, contradict, dissent, object, oppose, conflict, quarrel, argue, argument, speak up, speaking up
	responsibility, duty, task, job description
	measure, metric, kpi
	how many, number, ratio, span, direct report, span of control
	large, big, size
	comes after, next after, next rung, next level, next step, one rung to the next
	do we need, do I need, when do we need, when do I need, when you need, when to hire, when should I hire, when should we hire, when a company needs
	review, appraisal, evaluate, assess
	check-in, one-to-one, one on one, meeting
	update, status
	company, firm, startup, business
	grow, growth, develop, development
	step back, hand over
	individual contributor, individual track, ic
	executive, exec
	senior, sr
`

// alsoCalled are names of roles beside the title and the short form.
var alsoCalled = map[chart.RoleID][]string{
	chart.APM:              {"associate"},
	chart.JuniorPM:         {"junior"},
	chart.VP:               {"vice president", "vice president of product"},
	chart.GroupPM:          {"GPM"},
	chart.PrincipalPM:      {"principal"},
	chart.SVP:              {"senior vice president", "senior vice president of product"},
	chart.Founder:          {"co-founder", "cofounder"},
	chart.CEO:              {"chief executive"},
	chart.Engineer:         {"developer", "programmer"},
	chart.Designer:         {"design", "UX"},
	chart.ProductMarketing: {"product marketing"},
}

// names are what people call a role.
func names(r chart.Role) []string {
	inShort := strings.Replace(r.Title, "Product Manager", "PM", 1)
	return append([]string{r.Title, inShort, inShort + "s", r.Short, r.Short + "s"}, alsoCalled[r.ID]...)
}
