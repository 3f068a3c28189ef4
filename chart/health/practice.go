package health

import (
	"fmt"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Practice is one of the seven habits of product teams that perform, and what
// this chart shows of it.
type Practice struct {
	Name   string
	Text   string
	People []chart.ID // whom Text is about
}

// practices are told from the figures, which must be there.
func (r reading) practices(h *Health) []Practice {
	if len(h.People)+len(h.Open) == 0 {
		return nil
	}
	return []Practice{
		r.recruiting(h),
		r.collaboration(h),
		r.learning(h),
		r.clearRoles(h),
		r.empowerment(h),
		r.communication(h),
		{Name: "Recognition and reward", Text: "Nothing on the chart tells. Praise costs nothing and is best given soon, for something in particular, and where others hear it."},
	}
}

func (r reading) recruiting(h *Health) Practice {
	p := Practice{Name: "Recruit top talent", People: h.Open}
	switch n := len(h.Open); {
	case n == 0:
		p.say("No role is open at the moment.")
	case len(h.People) == 0:
		p.say("Nobody is here yet, and %s to be filled.", phrase.Count(n, "role is", "roles are"))
	default:
		p.say("%s open, beside %s: %s.", phrase.Count(n, "role is", "roles are"), people(len(h.People)), openTitles(h))
	}
	if longest, since := r.openLongest(h); longest != "" {
		p.say("The longest is open since %s: %s.", phrase.Day(since), r.name(longest))
	}
	var gaps []string
	for _, s := range h.Skills.Gaps() {
		gaps = append(gaps, strings.ToLower(s.Name))
	}
	switch {
	case len(gaps) > 0:
		p.say("No leader is known for %s: something to look for in the next hire, as potential or as experience.", phrase.List(gaps))
	case len(h.Skills.Known) > 0:
		p.say("The leaders have all eight essential skills between them.")
	}
	return p
}

// openLongest is the role that is open since the earliest day that is given;
// nobody where none is.
func (r *reading) openLongest(h *Health) (longest chart.ID, since time.Time) {
	for _, id := range h.Open {
		if day, ok := chart.ParseDay(r.Chart.Person(id).Opened); ok && (longest == "" || day.Before(since)) {
			longest, since = id, day
		}
	}
	return longest, since
}

// openTitles lists the open roles by title.
func openTitles(h *Health) string {
	var words []string
	for _, of := range append(append([]Role{}, h.Roles...), h.Others...) {
		if n := len(of.Open); n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, titleOr(of.Title)))
		}
	}
	return shortList(words)
}

func titleOr(title string) string {
	if title == "" {
		return "without a title"
	}
	return title
}

func (r reading) collaboration(h *Health) Practice {
	p := Practice{Name: "A collaborative culture"}
	lines, sharing := r.dotted(), sharedAreas(h.Areas)
	p.People = lines
	if len(lines) > 0 {
		p.say("%s across the reporting lines by a dotted line to a further manager.", phrase.Count(len(lines), "person works", "people work"))
	}
	if len(sharing) > 0 {
		p.say("%s shared: %s.", phrase.Count(len(sharing), "area is", "areas are"), areaNames(sharing))
		for _, a := range sharing {
			p.People = append(p.People, a.Owners...)
		}
	}
	if len(p.People) == 0 {
		p.say("There are no dotted lines and no shared areas; who works with whom across the teams, nothing on the chart tells.")
	}
	p.People = distinct(p.People)
	return p
}

// dotted are the people and posts with a further manager.
func (r reading) dotted() []chart.ID {
	var ids []chart.ID
	for i, p := range r.Tree.People {
		if len(p.DottedTo) > 0 && r.Census.Standing[i] != chart.Abolished {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func (r reading) learning(h *Health) Practice {
	p := Practice{Name: "Continuous learning", People: h.Mentoring.Alone}
	switch m := &h.Mentoring; {
	case len(m.Entry) == 0:
		p.say("Nobody here is at entry level. Everybody else learns too, but nothing on the chart tells how.")
	case len(m.Alone) == 0:
		p.say("%s to learn from: a mentor, or a product manager to report to.", everyone(len(m.Entry), "entry-level person has somebody", "entry-level people have somebody"))
	default:
		p.say("%d of %s somebody to learn from; %s would gain from a mentor.", m.Covered(),
			phrase.Count(len(m.Entry), "entry-level person has", "entry-level people have"), r.names(m.Alone))
	}
	return p
}

func (r reading) clearRoles(h *Health) Practice {
	p := Practice{Name: "Clear roles and responsibilities"}
	owners, without := r.owners()
	if len(h.Areas) == 0 {
		p.say("No product areas are filled in, so nothing on the chart tells who answers for what.")
		p.People = without
		return p
	}
	if n := len(owners) + len(without); n > 0 {
		p.say("%d of %s an area of their own.", len(owners), phrase.Count(n, "product manager has", "product managers have"))
	}
	if shared := sharedAreas(h.Areas); len(shared) > 0 {
		p.say("%s more than one owner, so it helps to say who decides: %s.", phrase.Count(len(shared), "area has", "areas have"), areaNames(shared))
	}
	if free := filterAreas(h.Areas, (*Area).Unowned); len(free) > 0 {
		p.say("%s for an owner to be hired: %s.", phrase.Count(len(free), "area waits", "areas wait"), areaNames(free))
	}
	p.People = without
	return p
}

// owners parts the product managers, junior ones left out, by whether they
// have an area.
func (r reading) owners() (with, without []chart.ID) {
	for i, p := range r.Census.In(chart.Staffed) {
		switch track := r.Track(i); {
		case track != chart.Contributor && track != chart.Lead:
		case chart.Tidy(p.Area) == "":
			without = append(without, p.ID)
		default:
			with = append(with, p.ID)
		}
	}
	return with, without
}

func (r reading) empowerment(h *Health) Practice {
	p := Practice{Name: "Empowered members", People: h.Spans.Above}
	owned := filterAreas(h.Areas, func(a *Area) bool { return !a.Unowned() })
	above := filterAreas(owned, func(a *Area) bool { return a.Executive })
	switch {
	case len(owned) == 0:
		p.say("Nothing on the chart tells what people own.")
	case len(above) == 0:
		p.say("%s owned by the people who do the work.", everyone(len(owned), "area is", "areas are"))
	default:
		p.say("%d of %s owned by the people who do the work, the rest by executives alone: %s.", len(owned)-len(above),
			phrase.Count(len(owned), "area is", "areas are"), areaNames(above))
	}
	if n := len(h.Spans.Managers); n > 0 {
		p.say("%s, half of them %s or fewer.", phrase.Count(n, "manager leads others", "managers lead others"), reports(h.Spans.Median))
	}
	if len(h.Spans.Above) > 0 {
		p.say("%s more reports than go well.", r.have(h.Spans.Above))
	}
	return p
}

func (r reading) communication(h *Health) Practice {
	p := Practice{Name: "Effective communication"}
	if n := len(h.Layers); n < 2 {
		p.say("Everybody stands on one layer.")
	} else {
		p.say("There are %d layers from top to bottom.", n)
	}
	if s := largest(h.Spans.Managers); len(s.Reports) > 0 {
		p.People = []chart.ID{s.Person}
		p.say("The largest circle is that of %s, with %s.", r.name(s.Person), reports(float64(len(s.Reports))))
	}
	switch n := len(h.Locations); {
	case n == 0:
		p.say("Where people work, nothing on the chart tells.")
	case n == 1:
		p.say("All whose place is given work in %s.", h.Locations[0].Name)
	default:
		p.say("People work in %d places, so what is said in one room is worth writing down for the others.", n)
	}
	return p
}

func largest(spans []Span) Span {
	var most Span
	for _, s := range spans {
		if len(s.Reports) > len(most.Reports) {
			most = s
		}
	}
	return most
}
