package table

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// directory finds people by what other rows call them.
type directory struct {
	drafts []*draft
	byID   map[string]*draft
	others map[string][]*draft // by ID in another case, e-mail and name; made when first needed
}

func newDirectory(drafts []*draft) *directory {
	d := &directory{drafts: drafts, byID: make(map[string]*draft, len(drafts))}
	for _, p := range drafts {
		if p.made || p.repeats {
			continue
		}
		d.byID[string(p.ID)] = p
	}
	return d
}

// The keys of directory.others; the letters keep them apart.
func idKey(s string) string    { return "i" + strings.ToLower(s) }
func emailKey(s string) string { return "e" + strings.ToLower(s) }
func nameKey(s string) string {
	return "n" + strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// index fills others.
func (d *directory) index() {
	d.others = make(map[string][]*draft, 2*len(d.drafts))
	add := func(key string, p *draft) {
		if len(key) > 1 {
			d.others[key] = append(d.others[key], p)
		}
	}
	for _, p := range d.drafts {
		if !p.made && !p.repeats {
			add(idKey(string(p.ID)), p)
		}
		if p.job != "" && p.job != string(p.ID) {
			add(idKey(p.job), p)
		}
		add(emailKey(p.Email), p)
		add(nameKey(p.Name), p)
		if turned := turnName(p.Name); turned != p.Name {
			add(nameKey(turned), p)
		}
	}
}

// turnName makes "Ada Byron" of "Byron, Ada".
func turnName(name string) string {
	last, first, found := strings.Cut(name, ",")
	if !found || strings.Contains(first, ",") {
		return name
	}
	return strings.TrimSpace(first) + " " + strings.TrimSpace(last)
}

// find looks for somebody as lookUp does, then for what stands in brackets
// behind a name, then for that name.
func (d *directory) find(text string) []*draft {
	if found := d.lookUp(text); len(found) > 0 {
		return found
	}
	name, inside, found := strings.Cut(strings.TrimSuffix(text, ")"), "(")
	if !found || !strings.HasSuffix(text, ")") {
		return nil
	}
	if found := d.lookUp(strings.TrimSpace(inside)); len(found) == 1 {
		return found
	}
	return d.lookUp(strings.TrimSpace(name))
}

// lookUp finds by ID, then e-mail, then name, then "Last, First". Several who
// fit the same way are all returned.
func (d *directory) lookUp(text string) []*draft {
	if p := d.byID[text]; p != nil {
		return []*draft{p}
	}
	if isNobody(text) {
		return nil
	}
	if d.others == nil {
		d.index()
	}
	for _, key := range []string{idKey(text), emailKey(text), nameKey(text), nameKey(turnName(text))} {
		if found := d.others[key]; len(found) > 0 {
			return found
		}
	}
	return nil
}

// linker turns references into IDs.
type linker struct {
	directory *directory
	head      *header
	log       *noteLog
	means     map[string]string // see Options.Means
	asked     map[string]int    // where among the unmatched a reference is
}

func link(drafts []*draft, head *header, o Options, log *noteLog) {
	l := linker{newDirectory(drafts), head, log, o.Means, map[string]int{}}
	for _, p := range drafts {
		if manager := l.manager(p); !p.Parked() {
			p.Manager = manager
		}
		l.linkDotted(p)
		l.linkMentor(p)
		p.managers, p.dotted, p.mentor = nil, nil, ref{}
	}
}

// manager takes the first column that names exactly one person. Where none
// does, the text stays as the manager's ID, so that the chart shows who is
// missing.
func (l *linker) manager(p *draft) chart.ID {
	var missing chart.ID
	for i, m := range p.managers {
		if m.exact {
			l.sayMissing(p, m)
			return chart.ID(m.text)
		}
		if meant, told := l.means[m.text]; told && meant != Newcomer {
			return chart.ID(meant)
		}
		switch found := l.directory.find(m.text); len(found) {
		case 0:
			if !isNobody(m.text) && m.text != "0" {
				l.sayMissing(p, m)
				l.ask(p, m.text, nil)
				missing = chart.ID(m.text)
			}
		case 1:
			l.compare(p, m, found[0], p.managers[i+1:])
			if found[0] == p {
				l.log.value(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Guessed, Text: "somebody who reports to themselves was taken to report to nobody"})
				return ""
			}
			return found[0].ID
		default:
			l.sayAmbiguous(p, l.head.heading[m.column], m.text, found)
			l.ask(p, m.text, found)
			missing = chart.ID(m.text)
		}
	}
	return missing
}

// ask adds a reference to those whose meaning only the user can tell.
func (l *linker) ask(p *draft, text string, near []*draft) {
	at, known := l.asked[text]
	if !known {
		at = len(l.head.unmatched)
		l.asked[text] = at
		u := Unmatched{Text: text}
		for _, d := range near {
			u.Near = append(u.Near, d.ID)
		}
		l.head.unmatched = append(l.head.unmatched, u)
	}
	l.head.unmatched[at].By = append(l.head.unmatched[at].By, p.ID)
}

// sayMissing notes a manager who is not in the table.
func (l *linker) sayMissing(p *draft, m mention) {
	if l.directory.byID[m.text] != nil {
		return
	}
	l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Unmatched,
		Text: fmt.Sprintf("%s reports to %q, whom no row has as ID, e-mail or name", p.Label(), phrase.Short(m.text))})
}

func (l *linker) sayAmbiguous(p *draft, heading, text string, found []*draft) {
	l.log.add(reading.Note{Row: p.row, Field: heading, Kind: reading.Ambiguous,
		Text: fmt.Sprintf("%s names %q, who may be row %d or row %d; neither was taken", p.Label(), phrase.Short(text), found[0].row, found[1].row)})
}

// compare notes columns that name somebody else as manager.
func (l *linker) compare(p *draft, taken mention, manager *draft, rest []mention) {
	for _, m := range rest {
		if found := l.directory.find(m.text); len(found) == 1 && found[0] != manager {
			l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Ambiguous,
				Text: fmt.Sprintf("%s reports to %s by this column and to %s by %q, which was taken",
					p.Label(), found[0].Label(), manager.Label(), l.head.heading[taken.column])})
		}
	}
}

func (l *linker) linkDotted(p *draft) {
	lost := false
	for _, r := range p.dotted {
		id, ok := l.other(p, r, dottedField)
		if ok && (id != "" || r.exact) {
			p.DottedTo = append(p.DottedTo, id)
		}
		lost = lost || !ok
	}
	if lost {
		l.keep(p, dottedField, p.dotted)
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
	switch found := l.directory.find(r.text); {
	case len(found) == 0 && isNobody(r.text), len(found) == 1 && found[0] == p:
		return "", true
	case len(found) == 1:
		return found[0].ID, true
	case len(found) > 1:
		l.sayAmbiguous(p, l.head.heading[l.head.column[f]], r.text, found)
	default:
		l.log.add(reading.Note{Row: p.row, Field: l.head.heading[l.head.column[f]], Kind: reading.Unmatched,
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
	name := l.head.heading[l.head.column[f]]
	l.head.add(name)
	if p.Extra == nil {
		p.Extra = map[string]string{}
	}
	p.Extra[name] = joinList(texts)
}
