package command

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/line"
	"cadre/chart/title"
)

// Typed is what somebody types where a name is asked for: a name, or a line that
// says more of the post, as "Ada Okafor – Senior PM – Checkout" does.
type Typed struct {
	line.Line
	text  string
	role  chart.RoleID // that the title means; empty: none that is known
	title string       // in the person's own words; empty where the role says it all
	area  string
}

// ReadTyped reads what is typed in a document. A text of which it is in doubt is
// a name.
func ReadTyped(s *chart.Settings, text string) Typed {
	text = chart.Tidy(text)
	by := title.By(s)
	t := Typed{Line: line.Read(text, by), text: text}
	if _, is := shortFor(s, t.Name); is && t.Title == "" {
		t.Title, t.Name = t.Name, ""
	}
	if _, is := shortFor(s, t.Title); t.Dotted != nil || t.Title != "" && !is && !t.Sure(text, by) {
		return Typed{Line: line.Line{Name: text}, text: text}
	}
	t.readTitle(s, by)
	return t
}

// shortFor finds the role that a text is the name of, short or long.
func shortFor(s *chart.Settings, text string) (chart.Role, bool) {
	roles := slices.Concat(s.AllRoles(), s.MoreRoles())
	i := slices.IndexFunc(roles, func(r chart.Role) bool { return r.Called(text) })
	if text == "" || i < 0 {
		return chart.Role{}, false
	}
	return roles[i], true
}

// readTitle finds out what the title says.
func (t *Typed) readTitle(s *chart.Settings, by *title.Reader) {
	if t.Title == "" {
		return
	}
	r := by.Read(t.Title)
	t.role, t.area = r.Known(), r.Area
	if t.Area != "" {
		t.area = t.Area
	}
	if short, is := shortFor(s, t.Title); is && t.role == "" {
		t.role = short.ID
	}
	if t.Employment == chart.FullTime {
		t.Employment = r.Employment
	}
	t.Open = t.Open || r.Open
	rest, _ := title.CutVacancy(t.Title)
	t.title = title.CutEmployment(rest, t.Employment)
	if role, _ := s.AnyRole(t.role); role.Called(t.title) {
		t.title = ""
	}
}

// More tells whether it says more than a name.
func (t *Typed) More() bool { return t.Told() || t.Link != "" }

// Words say in short what it tells beside the name: "Head of Product · interim".
// They are empty where that is nothing.
func (t *Typed) Words(s *chart.Settings) string {
	if !t.More() {
		return ""
	}
	var words []string
	if t.Name == "" {
		words = append(words, "Open role")
	}
	what := t.title
	if role, ok := s.AnyRole(t.role); ok {
		what = role.Title
	}
	employment := ""
	if t.Employment != chart.FullTime {
		employment = string(t.Employment)
	}
	for _, w := range []string{what, t.area, employment, t.Email, t.Link} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " · ")
}

// Edit puts what is typed on somebody's card. Anew says that the card is a new
// one, whose role is a guess.
func (t *Typed) Edit(id chart.ID, anew bool) chart.Edit {
	if !t.More() {
		return chart.Rename(id, t.Name)
	}
	name := t.Name
	if name == "" {
		name = t.text
	}
	return chart.Set("Rename to “"+name+"”", id, func(p *chart.Person) { t.Put(p, anew) })
}

// Put writes what is typed into somebody. Anew says that they are new, and their
// role is a guess.
func (t *Typed) Put(p *chart.Person, anew bool) {
	if t.Name == "" && !p.Open {
		p.Vacate()
	}
	p.Name, p.Open = t.Name, t.Name == ""
	if t.role != "" || t.Title != "" && anew {
		p.Role = t.role
	}
	if t.Title != "" {
		p.Title = t.title
	}
	if t.area != "" {
		p.Area = t.area
	}
	if t.Employment != chart.FullTime {
		p.Employment = t.Employment
	}
	if t.Email != "" {
		p.Email = t.Email
	}
	if t.Link != "" {
		p.Link = t.Link
	}
}
