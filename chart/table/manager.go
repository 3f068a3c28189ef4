package table

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/lookup"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// linker turns references into lines of the chart.
type linker struct {
	directory *directory
	head      *header
	log       *noteLog
	means     map[string]string // see Options.Means
	asked     map[string]int    // where among the unmatched a reference is
	columns   columnOrder
	newcomers map[string]*draft // who has no row and is added, by what they are called
	added     []*draft          // the newcomers, in the order in which they are named
	ids       map[chart.ID]bool // that newcomers got

	ladder               *chart.Settings
	withLeavers, noDraft bool
}

// link gives everybody their manager, further managers and mentor, and leaves
// out who has left.
func link(drafts []*draft, head *header, o Options, log *noteLog) []*draft {
	l := linker{directory: newDirectory(drafts, o.Ladder), head: head, log: log, means: o.Means, asked: map[string]int{}, newcomers: map[string]*draft{},
		ladder: o.Ladder, withLeavers: o.WithLeavers, noDraft: o.NoDraft || o.Led}
	l.readNumbered()
	l.readShape()
	l.columns = l.weigh()
	for _, p := range drafts {
		l.linkManager(p)
	}
	l.cutRings()
	l.settleTop()
	for _, p := range drafts {
		if l.isGone(p) {
			continue
		}
		l.sayManager(p)
		l.linkFurther(p)
		l.linkDotted(p)
		l.linkMentor(p)
	}
	drafts = append(drafts, l.added...)
	l.park(drafts)
	for _, p := range drafts {
		l.put(p)
	}
	return l.withoutLeavers(drafts)
}

// isGone tells who is not taken in.
func (l *linker) isGone(p *draft) bool { return p.left != "" && !l.withLeavers }

// put writes down who the manager is, and forgets what the row said.
func (l *linker) put(p *draft) {
	switch {
	case p.Parked():
	case p.boss != nil:
		p.Manager = p.boss.ID
	case p.meant != "":
		p.Manager = p.meant
	case len(p.lost) > 0:
		p.Manager = chart.ID(p.lost[len(p.lost)-1].text) // the chart shows who is missing
	}
	p.managers, p.dotted, p.mentor, p.lost, p.guess = nil, nil, ref{}, nil, nil
}

// guess is a reference that was taken for somebody without being sure.
type guess struct {
	mention
	lookup.Found
}

// linkManager takes the first column that names exactly one person; what the
// columns before it say is lost, and told.
func (l *linker) linkManager(p *draft) {
	if p.boss != nil {
		return // the table's shape tells
	}
	p.managers = l.columns.sort(p.managers)
	for i, m := range p.managers {
		if m.exact {
			l.takeExact(p, m)
			return
		}
		if meant, told := l.means[m.text]; told {
			l.takeMeant(p, m.text, meant)
			return
		}
		if l.take(p, m, p.managers[i+1:]) {
			return
		}
	}
}

// take links one reference; it is false where the next column is to tell.
func (l *linker) take(p *draft, m mention, rest []mention) bool {
	found := l.directory.find(p, m.text)
	if len(found.Places) == 0 || found.Guess() {
		if several := l.several(p, m); several != nil {
			found = several[0]
			l.addDotted(p, m, several[1:])
		}
	}
	if found.Way == lookup.ByDigits && !l.columns.digits[m.column] {
		found = lookup.Found{}
	}
	one, is := found.One()
	switch {
	case is && one == p.at:
		l.log.value(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Guessed, Text: "somebody who reports to themselves was taken to report to nobody"})
	case is:
		p.boss = l.directory.drafts[one]
		if found.Guess() {
			p.guess = &guess{m, found}
		}
	case isTop(m.text) && found.Places == nil:
		return false
	case isBoard(m.text) && found.Places == nil:
		l.sayBoard(p, m)
		return false
	case l.head.lines.edges && found.Places == nil:
		p.boss = l.newcomer(m.text)
		return true
	default:
		p.lost = append(p.lost, lostRef{m, found.Places})
		return false
	}
	l.compare(p, m, l.directory.drafts[one], rest)
	return true
}

// lostRef is a reference that is nobody's, or may be several people's.
type lostRef struct {
	mention
	fit []int
}

// takeExact takes an ID as it stands, whoever has it.
func (l *linker) takeExact(p *draft, m mention) {
	if p.boss = l.directory.byID[m.text]; p.boss == nil {
		p.meant = chart.ID(m.text)
		l.sayMissing(p, m)
	}
}

// takeMeant takes what the user said that a reference means.
func (l *linker) takeMeant(p *draft, text, meant string) {
	if meant != Newcomer {
		p.meant = chart.ID(meant)
		return
	}
	p.boss = l.newcomer(text)
}

// cutRings takes back guesses that make people their own managers' managers.
func (l *linker) cutRings() {
	for _, p := range l.directory.drafts {
		if p.guess == nil {
			continue
		}
		steps := 0
		for q := p.boss; q != nil && steps <= len(l.directory.drafts); q = q.boss {
			if steps++; q == p {
				p.lost = append(p.lost, lostRef{p.guess.mention, p.guess.Places})
				p.boss, p.guess = nil, nil
				break
			}
		}
	}
}

// settleTop lets the only one whose manager is not in the table stand at the
// top, where all others are below: the manager is outside what the table tells.
func (l *linker) settleTop() {
	const few = 3
	var top *draft
	for _, p := range l.directory.drafts {
		if p.boss != nil || l.isGone(p) {
			continue
		}
		if top != nil {
			return
		}
		top = p
	}
	if top == nil || top.meant != "" || len(l.directory.drafts) < few || len(top.lost) == 0 {
		return
	}
	lost := top.lost[len(top.lost)-1]
	if len(lost.fit) > 0 {
		return
	}
	top.lost = nil
	l.keepAt(top, lost.column, lost.text)
	l.ask(top, lost.text, nil)
	l.log.add(reading.Note{Row: top.row, Field: l.head.heading[lost.column], Kind: reading.Unmatched,
		Text: fmt.Sprintf("%s reports to %q, whom no row has as ID, e-mail or name; as all others are below, %s stands at the top",
			top.Label(), phrase.Short(lost.text), top.Label())})
}

// ask adds a reference to those whose meaning only the user can tell.
func (l *linker) ask(p *draft, text string, fit []*draft) {
	const most = 200 // are asked about with the nearest people
	at, known := l.asked[text]
	if !known {
		at = len(l.head.unmatched)
		l.asked[text] = at
		if len(fit) == 0 && at < most {
			fit = l.directory.near(text)
		}
		u := Unmatched{Text: text}
		for _, d := range fit {
			u.Near = append(u.Near, d.ID)
		}
		l.head.unmatched = append(l.head.unmatched, u)
	}
	l.head.unmatched[at].By = append(l.head.unmatched[at].By, p.ID)
}

// compare notes columns that name somebody else as manager.
func (l *linker) compare(p *draft, taken mention, manager *draft, rest []mention) {
	for _, m := range rest {
		if l.columns.disagree(taken.column, m.column) {
			continue // said once of all
		}
		if one, is := l.directory.find(p, m.text).One(); is && l.directory.drafts[one] != manager {
			l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Ambiguous,
				Text: fmt.Sprintf("%s reports to %s by this column and to %s by %q, which was taken",
					p.Label(), l.directory.drafts[one].Label(), manager.Label(), l.head.heading[taken.column])})
		}
	}
}

func (l *linker) linkDotted(p *draft) {
	lost := false
	for _, r := range p.dotted {
		id, ok := l.other(p, r, dottedField)
		if ok && (r.exact || id != "" && (l.head.own || !slices.Contains(p.DottedTo, id))) {
			p.DottedTo = append(p.DottedTo, id)
		}
		lost = lost || !ok
	}
	if lost {
		l.keep(p, dottedField, p.dotted)
	}
}

// addDotted gives somebody further managers.
func (l *linker) addDotted(p *draft, m mention, further []lookup.Found) {
	for _, f := range further {
		if one, is := f.One(); is && one != p.at {
			l.sayGuess(p, guess{m, f})
			p.DottedTo = append(p.DottedTo, l.directory.drafts[one].ID)
		}
	}
}

func (l *linker) linkMentor(p *draft) {
	id, ok := l.other(p, p.mentor, mentorField)
	p.Mentor = id
	if !ok {
		l.keep(p, mentorField, []ref{p.mentor})
	}
}

// other finds a further manager or a mentor; "" is nobody.
func (l *linker) other(p *draft, r ref, f field) (id chart.ID, ok bool) {
	if r.exact || r.text == "" {
		return chart.ID(r.text), true
	}
	m := mention{r, l.head.column[f]}
	found := l.directory.find(p, r.text)
	switch one, is := found.One(); {
	case len(found.Places) == 0 && isTop(r.text), is && one == p.at:
		return "", true
	case is:
		l.sayGuess(p, guess{m, found})
		return l.directory.drafts[one].ID, true
	case len(found.Places) > 1:
		l.sayAmbiguous(p, m, l.directory.people(found.Places))
	default:
		l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Unmatched,
			Text: fmt.Sprintf("no row has %q as ID, e-mail or name; kept as a free field", phrase.Short(r.text))})
	}
	return "", false
}

// keep takes references that nobody answers to over as a free field.
func (l *linker) keep(p *draft, f field, refs []ref) {
	var texts []string
	for _, r := range refs {
		texts = append(texts, r.text)
	}
	l.keepAt(p, l.head.column[f], joinList(texts))
}

// keepAt takes the text of a column over as a free field.
func (l *linker) keepAt(p *draft, column int, text string) {
	name := l.head.heading[column]
	l.head.add(name)
	if p.Extra == nil {
		p.Extra = map[string]string{}
	}
	p.Extra[name] = text
}
